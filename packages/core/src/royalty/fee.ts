import { addDays } from '../base/day.js';
import { type Problem, problem } from '../base/problem.js';
import { ALWAYS, overlap, type Span } from '../base/span.js';
import type { Fee } from './schema.js';

/** A run of days with one fee. `at` is the fee's position in the list. */
export interface FeeRun {
  readonly span: Span;
  readonly fee: Fee;
  readonly at: number;
}

/** Parts the days at each change of the fee. Days before the first dated fee have none: a problem. */
export function feeRuns(
  span: Span,
  fees: readonly Fee[],
  path: string,
): { runs: readonly FeeRun[]; problems: readonly Problem[] } {
  const runs = fees.flatMap((fee, at) => {
    const next = fees[at + 1]?.from;
    const days = overlap(span, { from: fee.from ?? ALWAYS.from, to: next ? addDays(next, -1) : ALWAYS.to });
    return days ? [{ span: days, fee, at }] : [];
  });
  const first = fees[0]?.from;
  const problems = first !== undefined && first > span.from ? [beforeFirstFee(path, first, span)] : [];
  return { runs, problems };
}

const beforeFirstFee = (path: string, first: string, span: Span): Problem =>
  problem('royalty.no-fee-yet', 'error', { path }, span.from, {
    ja: [
      `責任の期間は ${span.from} に始まりますが、料金は ${first} からしか書かれていません。`,
      'それより前の料金を加えてください。',
    ],
    en: [
      `The period of liability starts on ${span.from}, but the first fee holds from ${first}.`,
      'Add the fee before that day.',
    ],
  });
