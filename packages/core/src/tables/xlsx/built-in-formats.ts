import type { NumberKind } from './number-format.js';

/**
 * Formats that have a number and no code in the file. Those from 27 to 36 and from 50 to 58 depend on the language of
 * the program; they stand here as the Japanese one has them. All others are plain numbers or text.
 */
const KINDS: Readonly<Record<Exclude<NumberKind, 'plain'>, readonly number[]>> = {
  percent: [9, 10],
  day: [14, 15, 16, 22, 27, 28, 29, 30, 31, 35, 36, 50, 51, 53, 54, 56, 57, 58],
  month: [17, 34, 52, 55],
  time: [18, 19, 20, 21, 32, 33, 45, 47],
  elapsed: [46],
};

export const BUILT_IN_FORMATS: ReadonlyMap<number, NumberKind> = new Map(
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) =>
    KINDS[kind].map((id) => [id, kind] as const),
  ),
);
