import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from './chromium.js';
import { Calculator } from './page.js';

/** The built page. Setup builds it. */
export const PAGE = fileURLToPath(new URL('../../packages/web-demo/dist/songai.html', import.meta.url));

/** A page of a test, and everything that it asked for or complained of: there must be nothing. */
export interface Opened {
  readonly page: Page;
  readonly calculator: Calculator;
  readonly heard: string[];
}

export interface Opening {
  /** where the page is served, where it is not opened from the disk */
  readonly url?: string;
}

/** One browser for the tests of a file; after each test nothing may have been heard of the pages that it opened. */
export function calculatorTests(): { open(opening?: Opening): Promise<Opened> } {
  let browser: Browser;
  let close: (() => Promise<void>) | undefined;
  let all: { readonly context: BrowserContext; readonly heard: string[] }[] = [];
  beforeAll(async () => {
    if (!existsSync(PAGE)) throw new Error(`${PAGE} is not built: run npm run build first`);
    ({ browser, close } = await launch());
  }, 120_000);
  afterAll(() => close?.());
  afterEach(async () => {
    const told = all.flatMap(({ heard }) => heard);
    for (const { context } of all) await context.close();
    all = [];
    expect(told).toEqual([]);
  });
  return {
    async open(opening = {}) {
      const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } });
      const opened = await openPage(context, opening);
      all.push({ context, heard: opened.heard });
      return opened;
    },
  };
}

/** Opens the page and listens to it from the first byte on, in its workers as well. */
async function openPage(context: BrowserContext, { url }: Opening): Promise<Opened> {
  const heard: string[] = [];
  const address = url ?? pathToFileURL(PAGE).href;
  const isOwn = (asked: string) => asked === address || /^(blob|data|about):/.test(asked);
  context.on('request', (request) => {
    if (!isOwn(request.url())) heard.push(`request ${request.url()}`);
  });
  context.on('serviceworker', (worker) => heard.push(`service worker ${worker.url()}`));
  await context.addInitScript(complainOfPolicy);
  const page = await context.newPage();
  // Less than a test may take, so that what was waited for is told.
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()) || message.text().startsWith('policy '))
      heard.push(`console ${message.type()} ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`page error ${error.message}`));
  page.on('popup', (popup) => heard.push(`popup ${popup.url()}`));
  page.on('websocket', (socket) => heard.push(`websocket ${socket.url()}`));
  // A worker hears of its own policy alone, and is told to listen as early as it can be.
  page.on('worker', (worker) => void worker.evaluate(complainOfPolicy).catch(() => undefined));
  page.on('crash', () => heard.push('the page crashed'));
  await page.goto(address);
  return { page, calculator: new Calculator(page), heard };
}

/** Runs in the page and in its workers: what the policy forbade is said on the console, which is listened to. */
function complainOfPolicy(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy ${event.effectiveDirective} ${event.blockedURI}`);
  });
}
