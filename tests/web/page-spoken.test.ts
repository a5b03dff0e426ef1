import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.js';
import { drawnToTheEnd, panels, seen, unfoldAll } from './page-seen.js';

let browser: Browser;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ browser, close } = await launch());
}, 120_000);
afterAll(() => close?.());

/** A control that has a role and no name. */
const NAMELESS =
  /^\s*- (?:button|textbox|combobox|link|searchbox|checkbox|img|region|dialog|navigation)(?: \[[^\]]*\])*:?(?: |$)(?!")/;

describe('who hears the page', () => {
  test.each([
    ['ja', '損害額の計算', '作業', '結果の要約'],
    ['en', 'damages under', 'work', 'result in short'],
  ] as const)('finds its parts by role and name (%s)', async (lang, title, work, short) => {
    const calculator = await seen(browser, lang);
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await drawnToTheEnd(calculator);
    const told = await page.locator('body').ariaSnapshot();
    for (const part of [
      '- banner:',
      `- heading "songai ${title}`,
      `- navigation "${work}":`,
      '- main:',
      `- region "${short}":`,
    ])
      expect(told).toContain(part);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(1);
    await page.context().close();
  });

  test.each(['ja', 'en'] as const)(
    'hears a name of every control in every panel, in the language of the page (%s)',
    async (lang) => {
      const calculator = await seen(browser, lang);
      const { page } = calculator;
      await calculator.openExample('mangamura-2024');
      await drawnToTheEnd(calculator);
      const nameless: string[] = [];
      for (const panel of await panels(calculator)) {
        await panel.click();
        await unfoldAll(page);
        const lines = (await page.locator('body').ariaSnapshot()).split('\n');
        nameless.push(...lines.filter((line) => NAMELESS.test(line)));
        expect(lines.filter((line) => /^\s*- heading .*\[level=2\]/.test(line)).length).toBeGreaterThan(0);
      }
      expect(nameless).toEqual([]);
      await page.context().close();
    },
  );

  test('is told the language: that of the page, and of the button that names the other one', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    const lang = () => page.locator('html').getAttribute('lang');
    expect([await lang(), await page.title()]).toEqual(['ja', expect.stringContaining('計算ページ')]);
    expect(await calculator.button('language').getAttribute('lang')).toBe('en');
    await calculator.speak('en');
    await expect.poll(lang).toBe('en');
    await expect.poll(() => page.title()).toMatch(/damages/);
    expect(await calculator.button('language').getAttribute('lang')).toBe('ja');
    await page.context().close();
  });

  test.each([
    [
      'ja',
      '元に戻しました。',
      'やり直しました。',
      '表から貼り付けました。',
      '行を消しました。元に戻せます。',
    ],
    ['en', 'Undone.', 'Redone.', 'Pasted from the spreadsheet.', 'Row removed. It can be undone.'],
  ] as const)(
    'hears what undo, redo, pasting and removing did (%s)',
    async (lang, undone, redone, pasted, removed) => {
      const calculator = await seen(browser, lang);
      const { page } = calculator;
      await calculator.openExample('ufc-2013');
      await calculator.untilAward('10000000');
      await calculator.go('titles');
      const live = page.locator('#app > [aria-live]');
      const heard = () => live.textContent();
      // A live region is heard only if it was there before its words.
      expect([await live.count(), await live.getAttribute('role'), await heard()]).toEqual([1, 'status', '']);
      await calculator.paste(lang === 'ja' ? '動画1 配信料（円）' : '動画1 fee (yen)', '600\n700');
      await expect.poll(heard).toBe(pasted);
      await calculator.untilAward('12470200');
      await calculator.button('undo').click();
      await expect.poll(heard).toBe(undone);
      await calculator.untilAward('10000000');
      await calculator.button('redo').click();
      await expect.poll(heard).toBe(redone);
      await page.getByRole('button', { name: /^(動画2 の行を消す|remove the row of 動画2)$/ }).click();
      await expect.poll(heard).toBe(removed);
      await page.context().close();
    },
  );

  test('hears that the figures have been computed anew, and that there are errors', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.untilAward('10000000');
    expect(await calculator.result.getByRole('status').first().textContent()).toContain('10,000,000');
    await calculator.go('titles');
    await page.locator('[data-path="titles[0].units"]').fill('多い');
    await expect
      .poll(async () =>
        (await page.locator('[role=status], [role=alert], [aria-live], output').allTextContents()).join(),
      )
      .toMatch(/誤り 1 件/);
    await page.context().close();
  });
});
