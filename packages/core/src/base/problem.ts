import { groupBy } from './group.js';
import type { Place } from './source.js';
import { visible } from './visible.js';
import type { Lang, Words } from './words.js';

/** `error`: no figure is given; `warning`: a figure is given, but look here; `note`: for the reader's information. */
export type Severity = 'error' | 'warning' | 'note';

/** Something wrong with the input, or worth knowing about it. A value, never thrown. */
export interface Problem {
  /** stable name for programs, such as `traffic.bad-number` */
  readonly code: string;
  /** whether a figure can be given all the same */
  readonly severity: Severity;
  /** where it is: cell, line or path */
  readonly place: Place;
  /** the offending value as written */
  readonly value?: string;
  /** what is wrong and what was expected */
  readonly message: Words;
  /** how to mend it */
  readonly hint: Words;
  /** how many it stands for, where they are too many to be told one by one */
  readonly count?: number;
  /** of a question about a file: lines of its `mapping` in the case that would settle it */
  readonly mapping?: readonly string[];
}

/** Longest piece of a user's value that a message repeats. */
const SHOWN = 80;

/** A user's value, short enough for a message, with control and direction characters made visible. */
export function shown(value: string): string {
  const text = visible(value);
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** Words of one kind of problem: `[message, hint]` in each language. */
type TwoLanguages = Readonly<Record<Lang, readonly [message: string, hint: string]>>;

/** Makes a problem from its code and words. */
export function problem(
  code: string,
  severity: Severity,
  place: Place,
  value: string | undefined,
  words: TwoLanguages,
): Problem {
  return {
    code,
    severity,
    place,
    ...(value === undefined ? {} : { value: shown(value) }),
    message: { ja: visible(words.ja[0]), en: visible(words.en[0]) },
    hint: { ja: visible(words.ja[1]), en: visible(words.en[1]) },
  };
}

/**
 * Whether any of the problems is an error: then no figure is given.
 * @param problems in any order
 * @returns true where one of them is an error
 * @throws Nothing.
 */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((one) => one.severity === 'error');

/**
 * `traffic.csv:5:4`, `traffic.xlsx!Sheet1:5:4`, `case.yaml:12:3 titles[3].fee`: where a problem is, the same in both
 * languages.
 * @param place of a problem or a source
 * @returns file, sheet, row and column (from 1) and path, as far as they are known; an empty text for an empty place
 * @throws Nothing.
 */
export function placeText(place: Place): string {
  const file = place.sheet === undefined ? place.file : `${place.file ?? ''}!${place.sheet}`;
  const cell = [file, place.row, place.column].filter((part) => part !== undefined).join(':');
  return [cell, place.path].filter((part) => part !== undefined && part !== '').join(' ');
}

/**
 * What is wrong, with the offending value where the message does not already show it.
 * @param one the problem
 * @param lang the language of the message
 * @returns one line, without the hint
 * @throws Nothing.
 */
export function telling(one: Problem, lang: Lang): string {
  const message = one.message[lang];
  if (one.value === undefined || one.value === '' || message.includes(one.value)) return message;
  return lang === 'ja' ? `${message}（値：${one.value}）` : `${message} (value: ${one.value})`;
}

/**
 * Problems put together that are of one kind, in one column of one file: thousands of them are one mistake.
 * @param problems in the order in which they were found
 * @returns the groups in the order of their first problems; every problem is in one of them
 * @throws Nothing.
 */
export const kindsOf = (problems: readonly Problem[]): readonly (readonly Problem[])[] => [
  ...groupBy(problems, ({ code, place }) => JSON.stringify([code, place.file, fieldOf(place)])).values(),
];

/** What stands for the column in a case file and a JSON is the path, whichever element it leads to. */
const fieldOf = ({ path, column }: Place): string | number | undefined =>
  path === undefined || path === '' ? column : path.replace(/\d+/g, '0');

/** The same problem found from several sides is told once. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((one) => [JSON.stringify([one.code, one.place, one.message]), one]));
  return [...seen.values()];
}
