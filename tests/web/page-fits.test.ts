import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.js';
import type { Calculator } from './page.js';
import { drawnToTheEnd, panels, seen, unfoldAll, WINDOWS } from './page-seen.js';

/** Stops of the Tab key that are looked at in a panel. */
const STOPS = 60;

let browser: Browser;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ browser, close } = await launch());
}, 120_000);
afterAll(() => close?.());

/** By how many pixels the page is wider than its window, and what sticks out of it. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const over = (document.scrollingElement?.scrollWidth ?? 0) - innerWidth;
    if (over <= 0) return [];
    // A frame scrolls what is in it, except what is placed by something outside of it.
    const out = [...document.querySelectorAll('#app *')].filter(
      (one) =>
        one.getBoundingClientRect().right > innerWidth + 1 &&
        (one.matches('.unseen') || !one.closest('.frame, .tabs')),
    );
    return [`${over}px`, ...out.map((one) => one.outerHTML.slice(0, 80))];
  });

/** The element with the focus where something lies over its middle, or over what can be seen of it. */
const hiddenFocus = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return undefined;
    const { left, top, right, bottom } = one.getBoundingClientRect();
    // Of what is larger than the window, the middle of the part that is in it counts.
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const found = document.elementFromPoint(x, y);
    if (found && (one.contains(found) || found.contains(one) || found.closest('label')?.contains(one)))
      return undefined;
    return `${one.outerHTML.slice(0, 120)} under ${found?.outerHTML.slice(0, 80)}`;
  });

async function everyPanel(calculator: Calculator, look: (panel: string) => Promise<void>): Promise<void> {
  for (const panel of await panels(calculator)) {
    await panel.click();
    await unfoldAll(calculator.page);
    await look((await panel.textContent()) ?? '');
  }
}

const nextFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

describe.each(Object.entries(WINDOWS))('in a window of a %s', (_, viewport) => {
  test.each([
    ['ja', 'operator-and-cdn'],
    ['en', 'mangamura-2024'],
  ] as const)(
    'nothing is wider than the window (%s, %s)',
    async (lang, example) => {
      const calculator = await seen(browser, lang, { viewport });
      const { page } = calculator;
      await calculator.openExample(example);
      await drawnToTheEnd(calculator);
      const found: Record<string, string[]> = {};
      await everyPanel(calculator, async (panel) => {
        found[panel] = await tooWide(page);
      });
      await calculator.go('result');
      await page.getByRole('main').locator('.figure').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.calculation').waitFor();
      for (const [name, open] of [
        ['working', async () => undefined],
        [
          'proof',
          async () => {
            await calculator.go('titles');
            await page.locator('button.proof').first().click();
            await dialog.getByRole('textbox').first().waitFor();
          },
        ],
      ] as const) {
        await open();
        expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
        found[name] = await tooWide(page);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      expect(Object.entries(found).filter(([, wide]) => wide.length > 0)).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  test('what has the focus is never under a bar, forwards and backwards', async () => {
    const calculator = await seen(browser, 'en', { viewport });
    const { page } = calculator;
    await calculator.openExample('ufc-2013');
    await drawnToTheEnd(calculator);
    const hidden: string[] = [];
    let stops = 0;
    await everyPanel(calculator, async () => {
      await page.getByRole('main').focus();
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let pressed = 0; pressed < STOPS; pressed += 1) {
          await page.keyboard.press(key);
          if (await page.evaluate(() => document.activeElement?.closest('main') === null)) break;
          stops += 1;
          // The browser scrolls to what has the focus in a frame of its own: what it has not yet done is looked at again.
          if ((await hiddenFocus(page)) === undefined) continue;
          await nextFrames(page);
          const found = await hiddenFocus(page);
          if (found !== undefined) hidden.push(found);
        }
      }
    });
    expect(stops).toBeGreaterThan(200);
    expect(hidden).toEqual([]);
    await page.context().close();
  }, 180_000);
});

test('a panel is seen from its top, however far the one before was scrolled', async () => {
  const calculator = await seen(browser, 'ja');
  const { page } = calculator;
  await calculator.openExample('ufc-2013');
  await drawnToTheEnd(calculator);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await calculator.go('award');
  const heading = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeGreaterThan(0);
  await page.context().close();
});
