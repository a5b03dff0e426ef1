import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where a browser of Chromium's family usually is, for systems for which no package carries one. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser to test with: CHROME_PATH, the one in the package (Linux on x64), or an installed one. */
async function executable(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) return named;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // So told, the package brings the libraries along that a bare system lacks, and points the loader at them.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    return (await import('@sparticuz/chromium')).default.executablePath();
  }
  const found = INSTALLED.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error('No Chrome, Edge or Chromium was found: install one, or name it by CHROME_PATH.');
  return found;
}

/** A browser without network, and what closes it again. */
export async function launch(): Promise<{ browser: Browser; close(): Promise<void> }> {
  // The package unpacks its browser into the folder for temporary files: into one of our own, so that no old one is used.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'songai-browser-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const browser = await chromium.launch({
      executablePath: await executable(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    return {
      browser,
      async close() {
        await browser.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
