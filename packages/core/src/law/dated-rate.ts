import type { Day } from '../base/day.js';
import { ALWAYS, overlap, type Span } from '../base/span.js';
import type { Words } from '../base/words.js';

/** A rate that holds on certain days, both ends counted; open where an end is missing. */
export interface DatedRate {
  readonly from?: Day;
  readonly to?: Day;
  /** exact, as `Fraction.of` takes it: `0.03` is 3% */
  readonly rate: string;
  /** the provision, notice or document that it stands in */
  readonly source: Words;
}

/** The rate that holds on the day; undefined where the table has none for it. */
export const rateOn = (table: readonly DatedRate[], day: Day): DatedRate | undefined =>
  table.find((one) => overlap(spanOfRate(one), { from: day, to: day }) !== undefined);

/** An entry that was added for days on which another entry holds already. */
export interface OverlappingRate {
  /** position among those added */
  readonly at: number;
  /** the entry of the table, or the one added before it, that holds on some of the same days */
  readonly other: DatedRate;
}

/**
 * Which of the added entries share a day with the table or with one another: what the law has fixed is not replaced in
 * silence, and no day has two rates. Of two added entries the later one is told.
 */
export const overlapsTable = (
  table: readonly DatedRate[],
  added: readonly DatedRate[],
): readonly OverlappingRate[] =>
  added.flatMap((one, at) => {
    const other = [...table, ...added.slice(0, at)].find((known) =>
      overlap(spanOfRate(known), spanOfRate(one)),
    );
    return other ? [{ at, other }] : [];
  });

/** The days on which it holds. */
export const spanOfRate = ({ from = ALWAYS.from, to = ALWAYS.to }: DatedRate): Span => ({ from, to });
