import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.js';
import { drawnToTheEnd, seen } from './page-seen.js';

let browser: Browser;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ browser, close } = await launch());
}, 120_000);
afterAll(() => close?.());

const isFocused = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => element === document.activeElement);
const focusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((outer) => document.activeElement?.closest(outer) !== null, selector);

/** Comes to something by the Tab key alone. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`150 times ${key} do not lead to ${wanted}`);
}

describe('without a mouse', () => {
  test('an example is opened, a fee changed and changed back, and the case saved', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    const { keyboard } = page;
    await keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '本文へ' });
    expect(await isFocused(skip)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await keyboard.press('Enter');
    expect(await isFocused(page.getByRole('main'))).toBe(true);
    await tabTo(page, page.getByRole('button', { name: /^UFC/ }));
    await keyboard.press('Enter');
    await calculator.untilAward('10000000');
    await tabTo(page, calculator.tab('titles'), 'Shift+Tab');
    await keyboard.press('Space');
    await tabTo(page, calculator.field('動画1 配信料（円）'));
    await keyboard.type('600');
    await calculator.untilAward('10790320');
    // Nothing is left that the field itself could undo.
    await keyboard.press('Control+z');
    await calculator.untilAward('10000000');
    expect(await calculator.field('動画1 配信料（円）').inputValue()).toBe('');
    await tabTo(page, calculator.button('redo'), 'Shift+Tab');
    await keyboard.press('Control+y');
    await calculator.untilAward('10790320');
    await keyboard.press('Control+z');
    await calculator.untilAward('10000000');
    await keyboard.press('Control+Shift+z');
    await calculator.untilAward('10790320');
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Control+s')]);
    expect(download.suggestedFilename()).toMatch(/\.songai\.zip$/);
    await page.context().close();
  });

  test('what was undone within a field is redone there, and the field shows what the case has', async () => {
    const calculator = await seen(browser, 'en');
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.go('titles');
    const fee = calculator.field('動画1 fee (yen)');
    await fee.focus();
    await page.keyboard.type('600');
    await calculator.untilAward('10790320');
    await page.keyboard.press('Control+z');
    await calculator.untilAward('10000000');
    await page.keyboard.press('Control+Shift+z');
    await calculator.untilAward('10790320');
    expect(await fee.inputValue()).toBe('600');
    await page.keyboard.press('Control+z');
    await calculator.untilAward('10000000');
    await page.keyboard.press('Tab');
    expect(await fee.inputValue()).toBe('');
    await page.context().close();
  });

  test('what was typed a moment ago is in the file that is saved, and counts as saved', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.untilAward('10000000');
    await calculator.go('titles');
    await calculator.field('動画1 配信料（円）').focus();
    await page.keyboard.insertText('600');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await calculator.untilAward('10790320');
    await expect.poll(() => page.getByRole('button', { name: '保存', exact: true }).count()).toBe(1);
    await calculator.openFiles([await download.path()]);
    await calculator.untilAward('10790320');
    await page.context().close();
  });

  test('the working is opened, walked into and back, and left by Escape to where one was', async () => {
    const calculator = await seen(browser, 'ja');
    const { page, result } = calculator;
    const { keyboard } = page;
    await calculator.openExample('mangamura-2024');
    const figure = result.locator('button.figure');
    await tabTo(page, figure);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '計算の過程' });
    await dialog.locator('.calculation').waitFor();
    expect(await focusIn(page, 'dialog')).toBe(true);
    await tabTo(page, dialog.getByRole('row').nth(1).getByRole('button'));
    await keyboard.press('Enter');
    const back = dialog.getByRole('button', { name: '戻る' });
    await back.waitFor();
    await expect.poll(() => focusIn(page, 'dialog')).toBe(true);
    await tabTo(page, back, 'Shift+Tab');
    await keyboard.press('Enter');
    await back.waitFor({ state: 'detached' });
    await expect.poll(() => focusIn(page, 'dialog')).toBe(true);
    // The dialog holds the focus: only the browser's own controls (seen from here as the body) are between its ends.
    for (let pressed = 0; pressed < 12; pressed += 1) {
      await keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toMatch(
        /DIALOG|BODY/,
      );
      expect(await focusIn(page, '#app > :not(dialog)')).toBe(false);
    }
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await isFocused(figure)).toBe(true);
    await page.context().close();
  });

  test('proof and range are entered in their dialog, by Enter', async () => {
    const calculator = await seen(browser, 'en');
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.go('titles');
    const proof = page.getByRole('button', { name: /^proof and range of 動画1 units/ });
    await tabTo(page, proof);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await isFocused(dialog.getByRole('textbox', { name: 'value' }))).toBe(true);
    await tabTo(page, dialog.getByRole('textbox', { name: /^source/ }));
    await page.keyboard.type('judgment, page 3');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => proof.textContent()).toContain('judgment, page 3');
    expect(await isFocused(proof)).toBe(true);
    await page.context().close();
  });

  test('a link of the error summary leads to its field', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.go('titles');
    const units = page.locator('[data-path="titles[1].units"]');
    await units.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('多い');
    await calculator.problems.waitFor();
    await calculator.go('result');
    await tabTo(page, calculator.problems.getByRole('link').first());
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(units)).toBe(true);
    expect(await calculator.tab('titles').getAttribute('aria-current')).toBe('page');
    await page.context().close();
  });

  test('who opens a case, leaves the guide, or goes on by a button of the page is led to what came of it', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    await tabTo(page, page.getByRole('button', { name: /^UFC/ }));
    await page.keyboard.press('Enter');
    await calculator.untilAward('10000000');
    await expect.poll(() => focusIn(page, 'main')).toBe(true);
    await drawnToTheEnd(calculator);
    const onwards = page.getByRole('button', { name: '幅とシナリオを編集する' });
    await tabTo(page, onwards);
    await page.keyboard.press('Enter');
    await onwards.waitFor({ state: 'detached' });
    await expect.poll(() => focusIn(page, 'main')).toBe(true);
    await page.context().close();
  });

  test('the focus is not lost when a row is removed', async () => {
    const calculator = await seen(browser, 'ja');
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await calculator.go('titles');
    for (const name of ['動画68', '動画1']) {
      const remove = page.getByRole('button', { name: `${name} の行を消す`, exact: true });
      await remove.focus();
      await page.keyboard.press('Enter');
      await remove.waitFor({ state: 'detached' });
      await expect.poll(() => focusIn(page, 'main')).toBe(true);
    }
    await page.context().close();
  });
});
