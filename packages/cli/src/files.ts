import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type Case,
  type Chunks,
  type Evidence,
  type Lang,
  type Problem,
  parseCase,
  readEvidence,
  type Unopened,
} from '@songai/core';
import { missingFile, unreadableFile } from './problems.js';
import { showProgress } from './progress.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** A file's bytes in pieces, or why there are none. */
export async function openChunks(file: string): Promise<Chunks | Unopened> {
  try {
    const handle = await open(file);
    const isFile = (await handle.stat()).isFile();
    await handle.close();
    return isFile ? createReadStream(file, { highWaterMark: 1 << 18 }) : 'unreadable';
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}

/** A case as far as it could be read. */
export interface Loaded {
  readonly case?: Case;
  readonly evidence?: Evidence;
  readonly language: Lang;
  readonly problems: readonly Problem[];
}

/** A case and all that it names, read from the disk. A folder stands for the `case.yaml` in it. */
export async function loadCase(given: string, signal?: AbortSignal): Promise<Loaded> {
  let file = given;
  let bytes: Uint8Array;
  try {
    if ((await stat(given)).isDirectory()) file = path.join(given, 'case.yaml');
    bytes = await readFile(file);
  } catch (error) {
    return { language: 'ja', problems: [isMissing(error) ? missingFile(file) : unreadableFile(file)] };
  }
  const read = parseCase(bytes, path.basename(file));
  if (!read.case) return read;
  const folder = path.dirname(file);
  const progress = showProgress();
  try {
    const evidence = await readEvidence(
      read.case,
      (name) => {
        progress.begin(name);
        return openChunks(path.resolve(folder, name.replaceAll('\\', '/')));
      },
      { onProgress: progress.update, ...(signal ? { signal } : {}) },
    );
    return { ...read, case: read.case, evidence };
  } finally {
    progress.end();
  }
}
