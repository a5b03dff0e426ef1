import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type Case,
  type Chunks,
  type Evidence,
  isBundle,
  type Lang,
  type ParsedCase,
  type Problem,
  parseCase,
  type ReadingOptions,
  readBundle,
  readEvidence,
  type Unopened,
} from '@songai/core';
import { systemHasher } from './hasher.js';
import { missingFile, unreadableFile } from './problems.js';
import { showProgress } from './progress.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What the argument of a command that takes a case may be. */
export const CASE_ARGUMENT =
  'ケースファイル、それのあるフォルダ、または一式ファイル（.songai.zip） / case file, its folder, or a bundle (.songai.zip)';

const PIECE = 1 << 18;

/** Bytes as a file would give them, with time for a stop in between. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    await setImmediate();
  }
}

/** A file's bytes in pieces, or why there are none. */
export async function openChunks(file: string): Promise<Chunks | Unopened> {
  try {
    // What is no file is not opened: a pipe that nobody writes to would be waited for without end.
    if (!(await stat(file)).isFile()) return 'unreadable';
    await (await open(file)).close();
    return createReadStream(file, { highWaterMark: PIECE });
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

/** A case file as it was parsed, or the problem of opening it. */
interface Opened extends ParsedCase {
  /** the case file, also where a folder was given; the bundle that holds it */
  readonly file: string;
  /** the case file's own bytes; absent where there are none */
  readonly bytes?: Uint8Array;
  /** The bytes of a file that the case names, by its path as the case writes it with `/`. */
  open(name: string): Promise<Chunks | Unopened>;
}

/** Opens and parses a case. A folder stands for the `case.yaml` in it, a bundle for the case in it. */
export async function openCase(given: string): Promise<Opened> {
  let file = given;
  const open = async (name: string) => {
    const slashed = name.replaceAll('\\', '/');
    // On Windows such a name is a computer's: to open it would tell that computer who asks.
    if (slashed.startsWith('//')) return 'elsewhere';
    return openChunks(path.resolve(path.dirname(file), slashed));
  };
  try {
    if ((await stat(given)).isDirectory()) file = path.join(given, 'case.yaml');
    const bytes = await readFile(file);
    if (isBundle(bytes)) return openBundle(bytes, file);
    return { ...parseCase(bytes, path.basename(file)), file, bytes, open };
  } catch (error) {
    const problem = isMissing(error) ? missingFile(file) : unreadableFile(file);
    return { file, language: 'ja', problems: [problem], open };
  }
}

/** Opens and parses the case in a bundle; the files that it names are held in memory. */
function openBundle(packed: Uint8Array, file: string): Opened {
  const { bundle, problems } = readBundle(packed, path.basename(file));
  const open = async (name: string) => {
    const bytes = bundle?.files.get(name);
    return bytes ? inPieces(bytes) : 'missing';
  };
  if (!bundle) return { file, language: 'ja', problems, open };
  const { caseName, caseBytes: bytes } = bundle;
  return { ...parseCase(bytes, caseName), file, bytes, open };
}

/** A case and all that it names, read from the disk: from a case file, its folder, or a bundle. */
export async function loadCase(given: string, signal?: AbortSignal): Promise<Loaded> {
  const { case: read, language, problems, open } = await openCase(given);
  if (!read) return { language, problems };
  const progress = showProgress();
  try {
    const evidence = await readEvidence(
      read,
      (name) => {
        progress.begin(name);
        return open(name);
      },
      { ...readingOptions, onProgress: progress.update, ...(signal ? { signal } : {}) },
    );
    return { case: read, evidence, language, problems };
  } finally {
    progress.end();
  }
}
