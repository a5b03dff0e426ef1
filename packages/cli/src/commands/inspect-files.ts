import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type Chunks,
  type Lang,
  type Problem,
  readTraffic,
  type Traffic,
  type TrafficOptions,
  trafficFiles,
  type Unopened,
} from '@songai/core';
import { bundleKindOf } from '../bundle-file.js';
import { expandFiles } from '../expand.js';
import { openCase, openChunks, readingOptions } from '../files.js';
import { elsewhereFile, missingFile, noTrafficFiles, unreadableFile } from '../problems.js';
import { showProgress } from '../progress.js';

/** A file that was to be inspected, and what was found. */
export interface Inspected {
  /** as given, or as its case names it, with `/` */
  readonly path: string;
  /** absent where it could not be opened */
  readonly traffic?: Traffic;
  readonly problems: readonly Problem[];
}

const UNOPENED = { missing: missingFile, unreadable: unreadableFile, elsewhere: elsewhereFile } as const;

/** A file to be read, and what is said of it. */
interface Wanted {
  readonly path: string;
  readonly options: TrafficOptions;
  open(): Promise<Chunks | Unopened>;
}

/** Reads every export that the arguments name, and those that a case among them names, as that case has them. */
export async function inspectAll(
  args: readonly string[],
): Promise<{ inspected: Inspected[]; language: Lang }> {
  const inspected: Inspected[] = [];
  let language: Lang = 'ja';
  const progress = showProgress();
  const inspect = async ({ path: name, options, open }: Wanted): Promise<Inspected> => {
    progress.begin(name);
    const chunks = await open();
    if (typeof chunks === 'string') return { path: name, problems: [UNOPENED[chunks](name)] };
    const all = { ...options, ...readingOptions, onProgress: progress.update };
    const traffic = await readTraffic(chunks, name, all);
    return { path: name, traffic, problems: traffic.problems };
  };
  try {
    for (const given of await expandFiles(args)) {
      const name = given.replaceAll('\\', '/');
      if (!(await isCase(given))) {
        inspected.push(await inspect({ path: name, options: {}, open: () => openChunks(given) }));
        continue;
      }
      const opened = await openCase(given);
      language = opened.language;
      const file = opened.file.replaceAll('\\', '/');
      const named = opened.case ? trafficFiles(opened.case) : [];
      const problems = opened.case ? [noTrafficFiles(file)] : opened.problems;
      if (named.length === 0) inspected.push({ path: file, problems });
      for (const { file: path, options } of named) {
        inspected.push(await inspect({ path, options, open: () => opened.open(path) }));
      }
    }
  } finally {
    progress.end();
  }
  return { inspected, language };
}

/** Whether a name stands for a case: a folder, YAML, JSON that says so, or a bundle. */
async function isCase(given: string): Promise<boolean> {
  const extension = path.extname(given).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return true;
  const found = await stat(given).catch(() => undefined);
  if (found?.isDirectory()) return true;
  if (/\.songai\.zip$/i.test(given) || (await bundleKindOf(given)) !== undefined) return true;
  if (extension !== '.json' || !found?.isFile() || found.size > LARGEST_CASE) return false;
  return /"format"\s*:\s*"songai\.case\//.test(await readFile(given, 'utf8').catch(() => ''));
}

/** No case in JSON is larger; exports are. */
const LARGEST_CASE = 10_000_000;
