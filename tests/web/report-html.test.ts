import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { render, uncertaintyOf } from '@songai/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES, example } from '../core/example.js';
import { launch } from './chromium.js';

let browser: Browser;
let close: (() => Promise<void>) | undefined;
let folder: string;

beforeAll(async () => {
  const launched = await launch();
  ({ browser, close } = launched);
  folder = await mkdtemp(path.join(tmpdir(), 'songai-html-'));
}, 120_000);
afterAll(() => close?.());

/** A report opened from the disk as a reader opens it, with all that the page asks for or complains of. */
async function opened(name: string, lang: 'ja' | 'en') {
  const assessment = await example(name);
  const { uncertainty } = await uncertaintyOf(assessment, { draws: 256 });
  if (!uncertainty) throw new Error('the ranges overflow');
  const file = path.join(folder, `${name}.${lang}.html`);
  await writeFile(file, await render(assessment, 'html', lang, { uncertainty, profile: 'filing' }));
  // axe needs a context of its own to be put into the page.
  const context = await browser.newContext({ locale: lang === 'ja' ? 'ja-JP' : 'en-US', bypassCSP: false });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) heard.push(`request ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, heard };
}

const unfolded = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // Rows of a table are alike: the first and the last stand for all, or a long report would take axe minutes.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('tbody tr:nth-child(n + 16):not(:nth-last-child(-n + 3)) { display: none }');
    document.adoptedStyleSheets = [sheet];
  });

describe.each(EXAMPLES)('the HTML report of %s', (name) => {
  test.each(['ja', 'en'] as const)(
    'has nothing that axe finds when all is unfolded, and asks for nothing (%s)',
    async (lang) => {
      const { page, heard } = await opened(name, lang);
      await unfolded(page);
      expect(
        (await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()).violations,
      ).toEqual([]);
      expect(heard).toEqual([]);
      await page.context().close();
    },
  );
});

test('a report whose working is folded has nothing that axe finds either', async () => {
  const { page } = await opened('operator-and-cdn', 'ja');
  expect(
    (await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()).violations,
  ).toEqual([]);
  await page.context().close();
});

describe('on paper', () => {
  test('the report is A4 with numbered pages, and what was folded is there', async () => {
    const { page } = await opened('cloudflare-style', 'en');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    const working = page.locator('details').first();
    expect(await working.evaluate((one: HTMLDetailsElement) => one.open)).toBe(false);
    expect(await working.locator('table').first().isVisible()).toBe(true);
    expect(
      await page
        .locator('thead')
        .first()
        .evaluate((one) => getComputedStyle(one).display),
    ).toBe('table-header-group');
    expect(
      await page
        .locator('tbody tr')
        .first()
        .evaluate((one) => getComputedStyle(one).breakInside),
    ).toBe('avoid');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(boxes.length).toBeGreaterThan(10);
    for (const [width = 0, height = 0] of boxes)
      expect([width, height].sort((a, b) => a - b)).toEqual([595, 842]);
    await page.context().close();
  });

  test('the plots are drawn, with a title and a description', async () => {
    const { page } = await opened('cloudflare-style', 'ja');
    const plots = page.locator('figure svg[role="img"]');
    expect(await plots.count()).toBeGreaterThanOrEqual(4);
    for (const plot of await plots.all()) {
      expect((await plot.boundingBox())?.height).toBeGreaterThan(30);
      expect(await plot.locator('title').textContent()).toMatch(/\S/);
      expect(await plot.locator('desc').textContent()).toMatch(/\d/);
    }
    await page.context().close();
  });
});
