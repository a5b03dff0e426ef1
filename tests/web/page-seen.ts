import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { PAGE } from './open-page.js';
import { Calculator, type Lang } from './page.js';

/** Windows to work in: a small notebook, the same at 200% zoom, and a phone. */
export const WINDOWS = {
  notebook: { width: 1366, height: 768 },
  zoomed: { width: 683, height: 384 },
  phone: { width: 390, height: 844 },
} as const;

/** The page as somebody of that language, window and taste sees it. Its context is to be closed when done. */
export async function seen(
  browser: Browser,
  lang: Lang,
  options: BrowserContextOptions = {},
): Promise<Calculator> {
  const context = await browser.newContext({ viewport: WINDOWS.notebook, ...options });
  const page = await context.newPage();
  await page.goto(pathToFileURL(PAGE).href);
  const calculator = new Calculator(page);
  await calculator.speak(lang);
  return calculator;
}

/** The panels that can be chosen now, each by its button. */
export const panels = (calculator: Calculator): Promise<Locator[]> =>
  calculator.tabs.getByRole('button').all();

/** Waits until the figures are there, and what is uncertain has been drawn. */
export async function drawnToTheEnd({ result }: Calculator): Promise<void> {
  await result
    .getByText(/不確かさも計算済み|uncertainty computed|抽出なし|nothing drawn/)
    .waitFor({ timeout: 60_000 });
}

/** Waits until what the last event changed has been drawn. */
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Unfolds whatever is folded, and what unfolding brings. */
export async function unfoldAll(page: Page): Promise<void> {
  const unfold = () => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
    for (const one of folded) one.open = true;
    return folded.length;
  };
  while ((await page.evaluate(unfold)) > 0) await nextFrame(page);
}

/** The report that is kept with an example. */
export const expectedReport = (example: string): Promise<string> =>
  readFile(new URL(`../../examples/${example}/expected/report.json`, import.meta.url), 'utf8');
