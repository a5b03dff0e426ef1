import type { TrafficOptions } from '../../../../packages/core/src/traffic/read.js';

/** A file made to do harm, and what has to come of it. */
export interface HostileFile {
  readonly name: string;
  /** as the case would write it; `a.csv` where that does not matter */
  readonly path?: string;
  readonly options?: TrafficOptions;
  /** its bytes, made as they are asked for */
  readonly chunks: () => Iterable<Uint8Array>;
  /** all that is said of it but `BESIDES`: `error table.row-too-long 1`; of several problems of a kind, the first with their number (`×201`) */
  readonly told: readonly string[];
  /** how many figures are left, where that matters */
  readonly figures?: number;
  /** the sum of their values, as plain digits */
  readonly sum?: string;
}

/** What came of a file. */
export interface Outcome {
  readonly name: string;
  readonly told: readonly string[];
  readonly figures: number;
  readonly sum: string;
  /** the most memory that the process has held so far, in MB */
  readonly peak: number;
  /** characters of the longest text among all problems */
  readonly longest: number;
  /** texts of problems that hold what steers a terminal, or what a programmer forgot */
  readonly unfit: readonly string[];
}

const PIECE = 65_536;
const encoder = new TextEncoder();

/** Bytes of texts, in pieces as a file gives them. */
export function* textPieces(...texts: readonly (string | Iterable<string>)[]): Generator<Uint8Array> {
  let held: string[] = [];
  let length = 0;
  for (const text of texts) {
    for (const part of typeof text === 'string' ? [text] : text) {
      held.push(part);
      length += part.length;
      if (length < PIECE) continue;
      yield* cut(encoder.encode(held.join('')));
      held = [];
      length = 0;
    }
  }
  yield* cut(encoder.encode(held.join('')));
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** So many lines, each made by its number from 0. */
export function* lines(count: number, line: (at: number) => string): Generator<string> {
  for (let at = 0; at < count; at += 1) yield `${line(at)}\n`;
}

/** One piece, again and again: as many bytes as are asked for, without holding them. */
export function* repeated(letter: string, bytes: number): Generator<Uint8Array> {
  const piece = encoder.encode(letter.repeat(PIECE / letter.length));
  for (let at = 0; at < bytes; at += PIECE) yield piece;
}

/** The header of an export that is read without questions. */
export const HEADER = 'domain,country,date,all_traffic_visits\n';

/** A row below that header. */
export const ROW = 'a.example,WW,2020-01-01,7\n';

/** A day for each number from 0, up to 109,000. */
export const dayAt = (at: number): string => new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10);

/** A clock that goes on by a second each time it is looked at. */
export function secondsPass(): () => number {
  let now = 0;
  return () => {
    now += 1000;
    return now;
  };
}

/** A quarter of the memory that is allowed by default: enough is enough a little sooner. */
export const SOON: TrafficOptions = { limits: { memoryBytes: 1e8 } };

/** What is said of many right tables: of no interest where something else is looked at. */
export const BESIDES: readonly string[] = [
  ...['traffic.assumed-all', 'traffic.months-assumed', 'traffic.part-months', 'traffic.by-page'],
];
