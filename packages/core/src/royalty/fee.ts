import { addDays, type Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { type Problem, problem } from '../base/problem.js';
import { ALWAYS, overlap, type Span } from '../base/span.js';
import type { Fee } from './schema.js';

/** A run of days with one fee. `at` is the fee's position in the list. */
export interface FeeRun {
  readonly span: Span;
  readonly fee: Fee;
  readonly at: number;
}

/**
 * Parts the days at each change of the fee. Days before the first dated fee have none: a problem.
 * @param earliest first day of any figure of the case: where nothing limits the start, no earlier day can matter
 */
export function feeRuns(
  span: Span,
  fees: readonly Fee[],
  path: string,
  earliest: Day | undefined,
): { runs: readonly FeeRun[]; problems: readonly Problem[] } {
  const changes = fees.flatMap((fee, at) =>
    at > 0 && isSame(fees[at - 1] as Fee, fee) ? [] : [{ fee, at }],
  );
  const runs = changes.flatMap(({ fee, at }, position) => {
    const next = changes[position + 1]?.fee.from;
    const days = overlap(span, { from: fee.from ?? ALWAYS.from, to: next ? addDays(next, -1) : ALWAYS.to });
    return days ? [{ span: days, fee, at }] : [];
  });
  const first = fees[0]?.from;
  const begins = span.from === ALWAYS.from ? (earliest ?? first ?? span.from) : span.from;
  const problems = first !== undefined && first > begins ? [beforeFirstFee(path, first, begins)] : [];
  return { runs, problems };
}

/** An entry that changes neither the fee nor its proof is no change: nothing may depend on its day. */
const isSame = (
  { quantity: { value: was, ...before } }: Fee,
  { quantity: { value, ...rest } }: Fee,
): boolean => Fraction.of(was).equals(Fraction.of(value)) && JSON.stringify(before) === JSON.stringify(rest);

const beforeFirstFee = (path: string, first: Day, begins: Day): Problem =>
  problem('royalty.no-fee-yet', 'error', { path }, begins, {
    ja: [
      `数える期間は ${begins} に始まりますが、配信料は ${first} からしか書かれていません。`,
      'それより前の配信料を加えてください。',
    ],
    en: [
      `The days to be counted start on ${begins}, but the first fee holds from ${first}.`,
      'Add the fee before that day.',
    ],
  });
