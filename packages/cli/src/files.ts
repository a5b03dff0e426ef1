import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type Case,
  type Chunks,
  type Evidence,
  type Lang,
  type ParsedCase,
  type Problem,
  parseCase,
  type ReadingOptions,
  readEvidence,
  type Unopened,
} from '@songai/core';
import { systemHasher } from './hasher.js';
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

/** What every reading of files uses: a clock for the limit of time, and the system's SHA-256. */
export const readingOptions: ReadingOptions = { clock: () => performance.now(), hasher: systemHasher };

/** A case file as it was parsed, or the problem of opening it; `locate` finds the files that it names. */
interface Opened extends ParsedCase {
  /** the case file, also where a folder was given */
  readonly file: string;
  locate(name: string): string;
}

/** Opens and parses a case. A folder stands for the `case.yaml` in it. */
export async function openCase(given: string): Promise<Opened> {
  let file = given;
  const locate = (name: string) => path.resolve(path.dirname(file), name.replaceAll('\\', '/'));
  try {
    if ((await stat(given)).isDirectory()) file = path.join(given, 'case.yaml');
    return { ...parseCase(await readFile(file), path.basename(file)), file, locate };
  } catch (error) {
    const problem = isMissing(error) ? missingFile(file) : unreadableFile(file);
    return { file, language: 'ja', problems: [problem], locate };
  }
}

/** A case and all that it names, read from the disk. A folder stands for the `case.yaml` in it. */
export async function loadCase(given: string, signal?: AbortSignal): Promise<Loaded> {
  const { case: read, language, problems, locate } = await openCase(given);
  if (!read) return { language, problems };
  const progress = showProgress();
  try {
    const evidence = await readEvidence(
      read,
      (name) => {
        progress.begin(name);
        return openChunks(locate(name));
      },
      { ...readingOptions, onProgress: progress.update, ...(signal ? { signal } : {}) },
    );
    return { case: read, evidence, language, problems };
  } finally {
    progress.end();
  }
}
