import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.js';
import { handed, type Lang } from './page.js';
import { drawnToTheEnd, expectedReport, panels, seen, unfoldAll, WINDOWS } from './page-seen.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rows of a table are alike: so many stand for all of them, or a long report would take axe minutes. */
const ROWS = 3;

let browser: Browser;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ browser, close } = await launch());
}, 120_000);
afterAll(() => close?.());

/** What axe finds, each with its element. */
async function faults(page: Page, where: string): Promise<string[]> {
  await page.evaluate((rows) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`tbody tr:nth-child(n + ${rows + 1}) { display: none }`);
    document.adoptedStyleSheets = [sheet];
  }, ROWS);
  // The window is made as high as the page: what a bar covers while one scrolls is the matter of another test.
  const size = page.viewportSize() ?? WINDOWS.notebook;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size.height > WINDOWS.zoomed.height)
    await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  const found = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(TAGS)
    .analyze();
  await page.setViewportSize(size);
  // A rule that is off unless it is asked for: the size of what is pressed (WCAG 2.5.8).
  expect(found.passes.map(({ id }) => id)).toContain('target-size');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** Ways to look at the page; between them every panel is seen in each language, light and dark. */
const LOOKS: readonly (readonly [
  look: string,
  example: 'operator-and-cdn' | 'mangamura-2024' | 'ufc-2013' | 'client-files',
  lang: Lang,
  options: BrowserContextOptions,
])[] = [
  ['light', 'operator-and-cdn', 'ja', { colorScheme: 'light' }],
  ['dark', 'mangamura-2024', 'en', { colorScheme: 'dark' }],
  ['dark on a phone', 'operator-and-cdn', 'ja', { colorScheme: 'dark', viewport: WINDOWS.phone }],
  ['light on a phone', 'mangamura-2024', 'en', { colorScheme: 'light', viewport: WINDOWS.phone }],
  ['at 200%', 'ufc-2013', 'ja', { viewport: WINDOWS.zoomed }],
  ['in forced colours', 'client-files', 'en', { forcedColors: 'active' }],
];

describe('axe finds nothing', () => {
  test.each(LOOKS)(
    'in any panel, %s (%s, %s)',
    async (_, example, lang, options) => {
      const calculator = await seen(browser, lang, options);
      const { page } = calculator;
      await calculator.openExample(example);
      await drawnToTheEnd(calculator);
      const found: string[] = [];
      for (const panel of await panels(calculator)) {
        await panel.click();
        await unfoldAll(page);
        found.push(...(await faults(page, (await panel.textContent()) ?? '')));
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    180_000,
  );

  test.each([
    ['ja', 'light'],
    ['en', 'dark'],
  ] as const)(
    'in an empty case that is full of errors (%s, %s)',
    async (lang, colorScheme) => {
      const calculator = await seen(browser, lang, { colorScheme });
      await calculator.button('empty').click();
      await calculator.problems.waitFor();
      const found: string[] = [];
      for (const panel of await panels(calculator)) {
        await panel.click();
        await unfoldAll(calculator.page);
        found.push(...(await faults(calculator.page, (await panel.textContent()) ?? '')));
      }
      expect(found).toEqual([]);
      await calculator.page.context().close();
    },
    120_000,
  );

  test.each(['ja', 'en'] as const)(
    'in the steps of the guide, also when something is missing (%s)',
    async (lang) => {
      const calculator = await seen(browser, lang);
      const { page } = calculator;
      await calculator.button('guide').click();
      const found = await faults(page, 'step 1');
      await calculator.button('next').click();
      await page.getByRole('alert').waitFor();
      found.push(...(await faults(page, 'step 1, refused')));
      await page.getByRole('textbox', { name: /訪問数|visits/ }).fill('1000000');
      await calculator.button('next').click();
      await calculator.button('seeResult').waitFor();
      found.push(...(await faults(page, 'step 2')));
      expect(found).toEqual([]);
      await page.context().close();
    },
  );

  test.each([
    ['ja', 'light', { colorScheme: 'light' }],
    ['en', 'dark, phone', { colorScheme: 'dark', viewport: WINDOWS.phone }],
    ['ja', 'dark, at 200%', { colorScheme: 'dark', viewport: WINDOWS.zoomed }],
    ['en', 'forced colours', { forcedColors: 'active' }],
  ] as const)('in any dialog (%s, %s)', async (lang, _, options) => {
    const calculator = await seen(browser, lang, options);
    const { page } = calculator;
    const dialog = page.getByRole('dialog');
    await calculator.openExample('client-files');
    await page.getByRole('main').locator('.figure').first().click();
    await dialog.locator('.calculation').waitFor();
    const found = await faults(page, 'working');
    await dialog.locator('.figure').first().click();
    await dialog.getByRole('button', { name: /戻る|back/ }).waitFor();
    found.push(...(await faults(page, 'working, one step in')));
    await page.keyboard.press('Escape');
    await calculator.go('files');
    await page
      .getByRole('button', { name: /列の意味|what columns mean/ })
      .first()
      .click();
    await dialog.getByRole('cell').first().waitFor();
    found.push(...(await faults(page, 'mapping')));
    await page.keyboard.press('Escape');
    await calculator.go('titles');
    await page.locator('button.proof').first().click();
    await dialog.getByRole('textbox').first().waitFor();
    found.push(...(await faults(page, 'proof and range')));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test.each(['ja', 'en'] as const)('in what verifying has found, good or bad (%s)', async (lang) => {
    const calculator = await seen(browser, lang);
    const report = await expectedReport('ufc-2013');
    const altered = report.replace(/"award":\s*"(\d+)"/, '"award":"1$1"');
    expect(altered).not.toBe(report);
    const found: string[] = [];
    await calculator.go('verify');
    const { page } = calculator;
    for (const text of [report, altered, '{}']) {
      await page.locator('input[type=file]').first().setInputFiles(handed('report.json', text));
      await page
        .getByRole('main')
        .getByRole('button', { name: /^(検算する|Verify)$/ })
        .click();
      await page.getByRole('region', { name: /^(検算の結果|what was found)$/ }).waitFor();
      found.push(...(await faults(page, text.slice(0, 40))));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
