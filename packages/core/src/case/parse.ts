import * as z from 'zod/mini';
import { digestOf } from '../base/digest.js';
import type { Problem } from '../base/problem.js';
import { type Place, pathText } from '../base/source.js';
import type { Lang } from '../base/words.js';
import { CASE_BYTES } from './case-bytes.js';
import { consistencyProblems } from './consistency.js';
import { slashed } from './file-path.js';
import { problemsOf, valueAt } from './issues.js';
import { rangeProblems } from './ranges.js';
import { referenceProblems, titleReferences } from './references.js';
import { type CaseFields, caseSchema, type Known } from './schema.js';
import { caseFileTooLarge, caseNotUtf8 } from './text-problems.js';
import type { Title } from './title.js';
import { readCaseText } from './yaml.js';

/** A case as it was read. Titles that stand in a table beside it come with the evidence (`readEvidence`). */
export interface Case {
  /** its name, as it was given */
  readonly file: string;
  /** SHA-256 of the file's bytes */
  readonly sha256: string;
  /** the entries of the case file; what each means stands in its JSON Schema (`caseJsonSchema`) */
  readonly fields: CaseFields;
  /** titles written in the case itself; empty where `titlesFile` names a table */
  readonly titles: readonly Title[];
  /** the table that holds the titles, as written in the case, and its exhibit */
  readonly titlesFile?: { readonly file: string; readonly exhibit?: string | undefined };
  /** what was found in the case text; nothing is computed where one is an error */
  readonly problems: readonly Problem[];
  /**
   * Adds row and column of the case text to a problem that names a path in it.
   * @param problem of this case or its evidence
   * @returns the same problem with its place in the text; a problem of another file as it is
   * @throws Nothing.
   */
  locate(problem: Problem): Problem;
}

/**
 * A case, absent where it has not the shape of one; `language` is the one it asks for, as far as it could be read.
 * A case can be read, and its files with it, while its problems still hold errors: so that all are told at once.
 */
export interface ParsedCase {
  /** the case, absent where the text has not the shape of one */
  readonly case?: Case;
  /** the language in which the case is written: `ja` where it does not say */
  readonly language: Lang;
  /** all problems, each with its place */
  readonly problems: readonly Problem[];
}

/**
 * Reads a case file, YAML or JSON. Numbers keep every digit as written.
 * @param text the whole file, as text or as its bytes (UTF-8); a byte order mark is ignored
 * @param file its name, for messages and for the report
 * @returns the case, absent where it has not the shape of one; all problems, each with path, row and column
 * @throws Nothing, for any text or bytes.
 * @example
 * ```ts
 * import { parseCase, placeText } from '@songai/core';
 *
 * const { case: read, problems } = parseCase('format: songai.case/1\nname: 事件', 'case.yaml');
 * read; // => undefined
 * problems[0]?.code; // => 'case.missing'
 * placeText(problems[0]?.place ?? {}); // => 'case.yaml:1:1 plaintiffs'
 * ```
 */
export function parseCase(text: string | Uint8Array, file: string): ParsedCase {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  if (bytes.length > CASE_BYTES) return { language: 'ja', problems: [caseFileTooLarge(file, bytes.length)] };
  const clean = typeof text === 'string' ? text.replace(/^\uFEFF/, '') : decoded(text);
  if (clean === undefined) return { language: 'ja', problems: [caseNotUtf8(file)] };
  const written = readCaseText(clean, file);
  if (written.problems.length > 0) return { language: 'ja', problems: written.problems };
  const placeOf = (path: readonly PropertyKey[], ofKey = false) => ({
    file,
    ...(ofKey ? written.locateKey(path) : written.locate(path)),
    path: pathText(path),
  });
  const locate = (found: Problem): Problem => {
    const { path, file: other } = found.place;
    if (path === undefined || other !== undefined) return found;
    return { ...found, place: rowOf(path, table) ?? { ...placeOf(stepsOf(path)), path } };
  };
  const language = valueAt(written.data, ['language']) === 'en' ? 'en' : 'ja';
  const result = z.safeParse(caseSchema, written.data);
  const known = result.success ? result.data : readable(written.data);
  const problems = result.success
    ? []
    : problemsOf(result.error.issues, placeOf, (path) => valueAt(written.data, path));
  const listed = Array.isArray(known.titles) ? known.titles : undefined;
  const table = known.titles && 'file' in known.titles ? slashed(known.titles.file) : undefined;
  const titles = (listed ?? []).map(
    (title, at): Title => ({ ...title, path: `titles[${at}]`, place: { path: `titles[${at}]` } }),
  );
  const found = [
    ...referenceProblems(known),
    ...consistencyProblems(known),
    ...(listed ? titleReferences(known, titles) : []),
  ];
  problems.push(...found.map(locate), ...rangeProblems(written.data, placeOf));
  if (!result.success) return { language, problems };
  const read: Case = {
    file,
    sha256: digestOf(bytes),
    fields: result.data,
    titles,
    ...(Array.isArray(result.data.titles) ? {} : { titlesFile: result.data.titles }),
    problems,
    locate,
  };
  return { case: read, language, problems };
}

/** The entries of a broken case that can be read by themselves, so that what is wrong with them is told as well. */
function readable(data: unknown): Known {
  const known: Record<string, unknown> = {};
  const unread = new Set<string>();
  for (const [key, schema] of Object.entries(caseSchema.shape)) {
    const value = valueAt(data, [key]);
    const result = value === undefined ? undefined : z.safeParse(schema, value);
    if (result?.success) known[key] = result.data;
    else if (result) unread.add(key);
  }
  return { ...(known as Partial<CaseFields>), unread };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `titles.csv:5.fee`, as a title of a table is called: the row of that table, which is no path in the case. */
function rowOf(path: string, table: string | undefined): Place | undefined {
  if (table === undefined || !path.startsWith(`${table}:`)) return undefined;
  const [, row, field] = /^(\d+)(?:\.(.+))?$/.exec(path.slice(table.length + 1)) ?? [];
  if (row === undefined) return undefined;
  return { file: table, row: Number(row), ...(field === undefined ? {} : { path: field }) };
}

/** `titles[3].fee` as the steps it is made of. */
function stepsOf(path: string): PropertyKey[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map((match) =>
    match[1] === undefined ? (match[2] as string) : Number(match[1]),
  );
}
