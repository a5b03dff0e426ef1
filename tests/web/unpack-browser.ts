import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isCarried, unpack } from './chromium.js';

/** Before the tests: unpacks the browser once for all of them. What they leave behind is removed after them. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (!isCarried()) return undefined;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'songai-browser-'));
  const { file, libraries } = await unpack(folder);
  process.env.SONGAI_BROWSER = file;
  if (libraries !== undefined) process.env.SONGAI_BROWSER_LIBRARIES = libraries;
  return () => rm(folder, { recursive: true, force: true });
}
