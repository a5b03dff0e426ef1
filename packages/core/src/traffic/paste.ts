import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';

/**
 * What is to be pasted into the case to settle the questions among the problems: an entry for each file, with the
 * lines of all its questions. Guesses in it are to be checked.
 * @param problems of a case or of files
 * @returns lines of YAML, or undefined where no problem asks
 * @throws Nothing.
 */
export function pasteOf(problems: readonly Problem[]): string | undefined {
  const asking = problems.filter((one) => one.mapping !== undefined && one.place.file !== undefined);
  if (asking.length === 0) return undefined;
  const entries = [...groupBy(asking, (one) => one.place.file as string)].flatMap(([file, own]) => {
    const lines = eachKeyOnce(own.flatMap((one) => one.mapping ?? []));
    return [`  - file: ${yamlText(file)}`, '    mapping:', ...lines.map((line) => `      ${line}`)];
  });
  return ['traffic:', ...entries].join('\n');
}

/** What would hide in a text or steer a terminal, beside what JSON escapes. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/gu;

/** The lines without those of a key that stands already, which YAML takes but once. Deeper lines belong to their key. */
function eachKeyOnce(lines: readonly string[]): string[] {
  const keys = new Set<string>();
  let isNew = true;
  return lines.filter((line) => {
    const key = /^[^\s#:]+(?=:)/.exec(line)?.[0];
    if (key === undefined) return isNew;
    isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

/** A text as YAML takes it, in quotes unless it is plain. */
export const yamlText = (text: string): string =>
  /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|\d[\d.eE+-]*)$/i.test(text)
    ? text
    : JSON.stringify(text).replace(UNSEEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Longer headers are not written out. */
const LONGEST = 80;

/** A column as a mapping names it: by its header, or by its number from 1 where that is empty or long. */
export function columnText(header: string, column: number): string {
  const name = header.trim();
  return yamlText(name === '' || name.length > LONGEST ? String(column) : name);
}
