import { grouped } from '@songai/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.js';
import type { Lang } from './page.js';
import { drawnToTheEnd, expectedReport, seen, unfoldAll } from './page-seen.js';
import { type Place, Working } from './working-read.js';

/** Steps of the working that are looked at in each example; with their terms they are many more figures. */
const STEPS = 22;
const SIGNS: Readonly<Record<string, string>> = {
  add: ' + ',
  sum: ' + ',
  mul: ' × ',
  sub: ' − ',
  div: ' ÷ ',
};

let browser: Browser;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ browser, close } = await launch());
}, 120_000);
afterAll(() => close?.());

/** The step that the dialog shows now. */
const shownStep = (page: Page) =>
  page.getByRole('dialog').evaluate((dialog) => {
    const text = (within: Element | null, selector: string) =>
      within?.querySelector(selector)?.textContent?.trim() ?? '';
    return {
      label: text(dialog, 'h3'),
      calculation: text(dialog, '.calculation'),
      words: [...dialog.querySelectorAll('.step > p')].map((one) => one.textContent ?? ''),
      terms: [...dialog.querySelectorAll('tbody tr')].map((row) => ({
        label: text(row, 'th'),
        value: text(row, 'td .figure'),
      })),
    };
  });

/** What a step must show, by the report that is kept with the example. */
function expectedStep(working: Working, at: Place) {
  const terms = working.terms(at);
  const numbers = terms.map((one) => grouped(working.value(one)));
  const result = grouped(working.value(at));
  const { op } = working.family(at);
  const written = numbers.map((one) => (/[/-]/.test(one) ? `(${one})` : one));
  const sign = SIGNS[op];
  // A long sum is told by its first terms and their number; the rest of them stand in the table below.
  const isLong = sign !== undefined && written.length > 12;
  const parts = isLong
    ? [`${written.slice(0, 3).join(sign)} `, '…', String(written.length), ` = ${result}`]
    : [sign === undefined ? result : `${written.join(sign)} = ${result}`];
  return { numbers: numbers.slice(0, 100), parts };
}

/** Walks the working from a figure downwards, each step by pressing a figure, and back again. Counts figures checked. */
async function walk(page: Page, working: Working, lang: Lang): Promise<{ figures: number; inputs: number }> {
  const dialog = page.getByRole('dialog');
  const been = new Set<string>();
  const seenSoFar = { figures: 0, inputs: 0 };
  const look = async (at: Place) => {
    const { numbers, parts } = expectedStep(working, at);
    await expect.poll(async () => (await shownStep(page)).terms.map(({ value }) => value)).toEqual(numbers);
    const missing = async () => {
      const { calculation } = await shownStep(page);
      return parts.filter((part) => !calculation.includes(part));
    };
    await expect.poll(missing).toEqual([]);
    const shown = await shownStep(page);
    expect(shown.label).toMatch(working.label(at, lang));
    working.terms(at).forEach((one, n) => {
      if (n < numbers.length) expect(shown.terms[n]?.label).toMatch(working.label(one, lang));
    });
    seenSoFar.figures += numbers.length + 1;
    for (const words of working.sourceWords(at, lang)) expect(shown.words.join(' ')).toContain(words);
    if (working.family(at).op === 'input') seenSoFar.inputs += 1;
  };
  const down = async (at: Place) => {
    been.add(at.join('/'));
    await look(at);
    const terms = working.terms(at);
    // The first and the last of a long sum stand for those between.
    for (const n of new Set([0, terms.length - 1])) {
      const next = terms[n];
      if (next === undefined || n >= 100 || been.has(next.join('/')) || been.size >= STEPS) continue;
      await dialog
        .getByRole('row')
        .nth(n + 1)
        .getByRole('button')
        .click();
      await down(next);
      await dialog.getByRole('button', { name: lang === 'ja' ? '戻る' : 'back' }).click();
      await look(at);
    }
  };
  await down(working.totalAward);
  return seenSoFar;
}

describe.each(['mangamura-2024', 'cloudflare-style'] as const)('pressing figures of %s', (example) => {
  test.each(['ja', 'en'] as const)(
    'leads from the award to the inputs, each step as the report has it (%s)',
    async (lang) => {
      const working = new Working(await expectedReport(example));
      const calculator = await seen(browser, lang);
      const { page, result } = calculator;
      await calculator.openExample(example);
      expect(await result.locator('output').textContent()).toBe(grouped(working.value(working.totalAward)));
      await result.locator('button.figure').click();
      const { figures, inputs } = await walk(page, working, lang);
      expect(figures).toBeGreaterThan(30);
      expect(inputs).toBeGreaterThan(1);
      await page.context().close();
    },
    120_000,
  );
});

describe('the report on the page', () => {
  test.each(['ja', 'en'] as const)('shows scenarios, and plots with their alternative (%s)', async (lang) => {
    const calculator = await seen(browser, lang);
    const { page } = calculator;
    await calculator.openExample('cloudflare-style');
    await drawnToTheEnd(calculator);
    const report = page.getByRole('region', { name: lang === 'ja' ? /^報告書（図/ : /^The report: plots/ });
    await report.getByRole('group').first().waitFor();
    await unfoldAll(page);
    const plots = report.getByRole('img');
    expect(await plots.count()).toBeGreaterThanOrEqual(4);
    for (const plot of await plots.all()) {
      expect((await plot.boundingBox())?.height).toBeGreaterThan(30);
      expect(await plot.locator('title').textContent()).toMatch(/\S/);
      expect(await plot.locator('desc').textContent()).toMatch(/\d/);
      expect(await plot.ariaSnapshot()).toMatch(/^- img "[^"]+"/);
    }
    expect(await report.getByText(lang === 'ja' ? /シナリオ/ : /[Ss]cenario/).count()).toBeGreaterThan(3);
    await page.context().close();
  });

  test('stands in the language of the page as soon as that is changed', async () => {
    const calculator = await seen(browser, 'ja');
    await calculator.openExample('ufc-2013');
    await drawnToTheEnd(calculator);
    const { page } = calculator;
    await page.getByRole('main').locator('details summary').getByText('入力').first().waitFor();
    await calculator.speak('en');
    await expect
      .poll(async () => (await page.getByRole('main').locator('details > summary').allTextContents()).join())
      .not.toMatch(/[ぁ-ん]/);
    await page.context().close();
  });
});

/** What is told beside a field: it must be told of the field itself too, for who does not see it. */
async function besides(page: Page, path: string): Promise<string> {
  const field = page.locator(`[data-path="${path}"]`);
  await expect.poll(() => field.getAttribute('aria-invalid'), { timeout: 15_000 }).toBe('true');
  return await field.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((told) => told?.checkVisibility())
      .map((told) => told?.textContent ?? '')
      .join(' '),
  );
}

describe('what is wrong is told beside the field', () => {
  test.each([
    ['a number that is none', 'ja', 'titles', 'titles[0].units', 'たくさん', /数/],
    ['a number that is none', 'en', 'titles', 'titles[0].units', 'many', /number/],
    ['a day that is none', 'ja', 'parties', 'period.from', '2020-02-30', /2020-02-30/],
    ['a day that is none', 'en', 'parties', 'period.from', '2020-02-30', /2020-02-30/],
  ] as const)('%s (%s)', async (_, lang, panel, path, text, told) => {
    const calculator = await seen(browser, lang);
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.go(panel);
    const before = await page.locator(`[data-path="${path}"]`).inputValue();
    await page.locator(`[data-path="${path}"]`).fill(text);
    const words = await besides(page, path);
    expect(words).toMatch(told);
    expect(words).toContain(text);
    // The value stays as typed, and once it is mended nothing is told any more.
    expect(await page.locator(`[data-path="${path}"]`).inputValue()).toBe(text);
    await page.locator(`[data-path="${path}"]`).fill(before);
    await expect.poll(() => page.locator(`[data-path="${path}"]`).getAttribute('aria-invalid')).toBeNull();
    await page.context().close();
  });

  test.each(['ja', 'en'] as const)('half of a range (%s)', async (lang) => {
    const calculator = await seen(browser, lang);
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.go('titles');
    await page.locator('[data-path="fee"] ~ button.proof').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: lang === 'ja' ? '下限' : 'low' }).fill('400');
    await dialog.getByRole('button', { name: lang === 'ja' ? '決定' : 'OK', exact: true }).click();
    expect(await besides(page, 'fee')).toMatch(lang === 'ja' ? /上限|high/ : /high/);
    await expect.poll(() => calculator.award()).toBeUndefined();
    await page.context().close();
  });
});
