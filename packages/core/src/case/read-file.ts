import { type Problem, problem } from '../base/problem.js';
import type { Chunks, FileFacts } from '../tables/chunks.js';
import type { Recognised } from '../traffic/recognised.js';

/** A file that a case names, and what it was read as. */
export interface ReadFile extends FileFacts {
  readonly kind: 'titles' | 'notices' | 'traffic';
  readonly exhibit?: string | undefined;
  /** of traffic: what its tables were recognised as */
  readonly recognised?: readonly Recognised[];
}

/** Why a file that a case names could not be opened. */
export type Unopened = 'missing' | 'unreadable';

/** Gives the bytes of a path as written in the case, or why it cannot. */
export type Open = (path: string) => Promise<Chunks | Unopened>;

/**
 * The bytes of a file that the case names; undefined where it cannot be opened, which is then among the problems.
 * @param path where the case names it, such as `traffic[0].file`
 */
export async function opened(
  open: Open,
  file: string,
  path: string,
  problems: Problem[],
): Promise<Chunks | undefined> {
  const chunks = await open(file);
  if (typeof chunks !== 'string') return chunks;
  problems.push(cannotOpen(path, file, chunks));
  return undefined;
}

const cannotOpen = (path: string, file: string, why: Unopened): Problem =>
  problem(why === 'missing' ? 'case.file-missing' : 'case.file-unreadable', 'error', { path }, file, {
    ja: [
      why === 'missing' ? `「${file}」というファイルがありません。` : `「${file}」を開けません。`,
      'ケースファイルのあるフォルダから見た名前かどうか、ほかのソフトで開いていないかを確かめてください。',
    ],
    en: [
      why === 'missing' ? `There is no file “${file}”.` : `“${file}” cannot be opened.`,
      'Check that the name is as seen from the folder of the case file, and that no other program holds it.',
    ],
  });
