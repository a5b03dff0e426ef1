import { type Problem, problem } from '../base/problem.js';
import type { Chunks, FileFacts } from '../tables/chunks.js';
import type { Recognised } from '../traffic/recognised.js';

/** A file that a case names, and what it was read as. */
export interface ReadFile extends FileFacts {
  /** what the case names it as */
  readonly kind: 'titles' | 'notices' | 'traffic';
  /** number of the exhibit that it is */
  readonly exhibit?: string | undefined;
  /** of traffic: what its tables were recognised as */
  readonly recognised?: readonly Recognised[];
}

/** Why a file that a case names could not be opened; `elsewhere`: it is on another computer, which was not asked. */
export type Unopened = 'missing' | 'unreadable' | 'elsewhere';

/**
 * Gives the bytes of a path as written in the case, or why it cannot.
 * @param path as written in the case, with `/`; it may lead out of the case's folder, which is the front end's to
 *   refuse
 */
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

type Told = readonly [said: string, remedy: string];
const NAME = {
  ja: 'ケースファイルのあるフォルダから見た名前かどうか、ほかのソフトで開いていないかを確かめてください。',
  en: 'Check that the name is as seen from the folder of the case file, and that no other program holds it.',
} as const;
const TOLD: Readonly<Record<Unopened, (file: string) => { readonly ja: Told; readonly en: Told }>> = {
  missing: (file) => ({
    ja: [`「${file}」というファイルがありません。`, NAME.ja],
    en: [`There is no file “${file}”.`, NAME.en],
  }),
  unreadable: (file) => ({
    ja: [`「${file}」を開けません。`, NAME.ja],
    en: [`“${file}” cannot be opened.`, NAME.en],
  }),
  elsewhere: (file) => ({
    ja: [
      `「${file}」はほかのコンピューターにあるので、開きませんでした。ケースが挙げるだけで通信が起きることはありません。`,
      'そのファイルをケースファイルのあるフォルダに写し、その名前を書いてください。',
    ],
    en: [
      `“${file}” is on another computer and was not opened: a case makes no connection by naming a file.`,
      'Copy it into the folder of the case file, and write the name that it has there.',
    ],
  }),
};

const cannotOpen = (path: string, file: string, why: Unopened): Problem =>
  problem(`case.file-${why}`, 'error', { path }, file, TOLD[why](file));
