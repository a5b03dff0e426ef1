import type { Words } from '../base/words.js';

/** A point that the other side may raise: how it was dealt with here, and on what that rests. */
export interface Point {
  readonly point: Words;
  readonly dealt: Words;
  readonly rests: Words;
}

/** Where in the report a point can be checked. */
export const SEE = {
  working: { ja: '「計算の過程」', en: '“Working”' },
  start: { ja: '「責任の始期に至る経過」', en: '“From notice to the start of liability”' },
  assumptions: { ja: '「仮定」', en: '“Assumptions”' },
  order: { ja: '「主文の形と遅延損害金」', en: '“The order and delay damages”' },
} as const satisfies Readonly<Record<string, Words>>;
