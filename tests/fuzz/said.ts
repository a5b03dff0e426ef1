import type { Problem } from '@songai/core';

/** What is told of a fault of the program and not of its input. */
const UNFIT: readonly RegExp[] = [
  /\bNaN\b/,
  /\bInfinity\b/,
  /\bundefined\b/,
  /\[object \w+\]/,
  /\b(?:Type|Range|Reference|Syntax|Internal)Error\b/,
  /\bat \S+ \(?\S+\.[cm]?[jt]s:\d+:\d+/,
];

/** Texts of a value of any shape, and of its numbers. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one);
}

/** @throws where a text says what only a broken program says, unless the input says it itself. */
export function sane(what: string, value: unknown, input: string): void {
  for (const text of textsIn(value))
    for (const unfit of UNFIT) {
      const found = unfit.exec(text);
      if (!found || input.includes(found[0])) continue;
      const around = text.slice(Math.max(0, found.index - 100), found.index + 100);
      throw new Error(`${what} says ${JSON.stringify(around)}`);
    }
}

const SEVERITIES = ['error', 'warning', 'note'];
const CODE = /^[a-z]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;

/** What must not stand in a text that a terminal shows. */
const STEERING = /[\p{Cc}\p{Bidi_Control}]/u;

/**
 * @param hasPlace whether an error must say where it is: of a report, the file is the one that was given
 * @throws where a problem lacks something that its reader needs
 */
export function wellTold(problems: readonly Problem[], input: string, hasPlace = true): void {
  for (const one of problems) {
    const { code, severity, place, message, hint } = one;
    const wrong = (why: string) => new Error(`${why}: ${JSON.stringify(one)}`);
    if (!CODE.test(code)) throw wrong('no code');
    if (!SEVERITIES.includes(severity)) throw wrong('no severity');
    for (const words of [message, hint])
      for (const text of [words.ja, words.en]) {
        if (text.trim() === '') throw wrong('no words');
        if (STEERING.test(text)) throw wrong('a character that steers');
      }
    if (STEERING.test(one.value ?? '')) throw wrong('a character that steers');
    const isSomewhere = [place.file, place.path, place.row].some((part) => part !== undefined);
    if (severity === 'error' && hasPlace && !isSomewhere) throw wrong('no place');
    sane('a problem', one, input);
  }
}

/** @throws where what was done twice came to something else the second time */
export function same(what: string, one: unknown, other: unknown): void {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first !== second) throw new Error(`${what}, twice: ${first} and ${second}`);
}
