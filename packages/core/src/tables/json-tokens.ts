import { createScanner } from 'jsonc-parser';
import type { Expected } from './json-problems.js';

/** Longest text, number or word in characters, as long as a row of a CSV may be. */
export const LONGEST = 4_000_000;

/** Where something begins, both counted from 1. */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** `long` is a token longer than `LONGEST`; `unknown` whatever JSON does not have. */
type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'end'
  | 'unknown'
  | 'long';

export interface Token extends Mark {
  readonly kind: Kind;
  /** a string decoded, anything else as written: a number with all its digits */
  readonly text: string;
  /** what an unknown one lacks to be a string or number */
  readonly lacks?: Expected;
}

/** The scanner's numbers of its tokens. Of others, comments among them, JSON has none. */
const KINDS: Partial<Record<number, Kind>> = {
  1: '{',
  2: '}',
  3: '[',
  4: ']',
  5: ',',
  6: ':',
  7: 'null',
  8: 'boolean',
  9: 'boolean',
  10: 'string',
  11: 'number',
  17: 'end',
};
const LINE_BREAK = 14;

/** The scanner's numbers of its errors, and what it misses. */
const LACKS: Partial<Record<number, Expected>> = {
  2: 'closingQuote',
  3: 'digits',
  4: 'hexDigits',
  5: 'escape',
  6: 'noControl',
};

/** Most characters that are kept of an unknown token, for its problem. */
const SHOWN = 100;

/** Gives the tokens of a JSON text, one at each call, `end` after the last. */
export function jsonTokens(text: string): () => Token {
  const scanner = createScanner(text, false);
  let line = 1;
  let lineStart = 0;

  return () => {
    for (;;) {
      const start = afterBlanks(text, scanner.getPosition());
      if (start > scanner.getPosition()) scanner.setPosition(start);
      const mark = { line, column: start - lineStart + 1 };
      if (isLongString(text, start)) return { kind: 'long', text: '', ...mark };
      const number: number = scanner.scan();
      if (number === LINE_BREAK) {
        line += 1;
        lineStart = scanner.getPosition();
        continue;
      }
      const length = scanner.getTokenLength();
      const lacks = LACKS[scanner.getTokenError()];
      const kind = KINDS[number];
      if (kind === undefined || lacks)
        return {
          kind: 'unknown',
          text: text.slice(start, start + Math.min(length, SHOWN)),
          ...mark,
          ...(lacks ? { lacks } : {}),
        };
      if (kind === 'number' && length > LONGEST) return { kind: 'long', text: '', ...mark };
      const written = kind === 'string' || kind === 'number' || kind === 'boolean';
      return { kind, text: written ? scanner.getTokenValue() : kind, ...mark };
    }
  };
}

/** The scanner would collect blanks one by one: millions of them would fill the memory. */
function afterBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/** Likewise the scanner collects a string with escapes piece by piece: such a string must not come to it. */
function isLongString(text: string, start: number): boolean {
  if (text.length - start <= LONGEST || text[start] !== '"') return false;
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) end = text.length;
  } while (end < text.length && end - start <= LONGEST && isEscaped(text, end));
  return end - start > LONGEST;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
