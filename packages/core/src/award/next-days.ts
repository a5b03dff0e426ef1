import { addDays, type Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { type Convention, daysOfYear, lastDayOver } from './year-parts.js';

/** Days to come, each of which adds the same. */
export interface NextDays {
  /** the first of the days */
  readonly from: Day;
  /** null where nothing changes any more */
  readonly to: Day | null;
  /** yen, exact: plain digits, or `n/d` where they do not end */
  readonly perDay: string;
}

/**
 * What each day after the given one adds to delay damages, before any cut: principal x rate over the days of its
 * calendar year. It is not constant: the run of days with one denominator that begins on the day after, and the run
 * after it. Where the convention is `365`, one run without an end. Under `court`, days that complete a year from the
 * first day become a whole year: on that day the amount falls or rises by the difference to the days counted so far
 * (nothing, unless the year's days fall in years of both lengths).
 * @param principal yen
 * @param rate a year, as a share: 0.03 is 3%
 */
export function nextDays(
  principal: Fraction,
  rate: Fraction,
  to: Day,
  convention: Convention,
): readonly NextDays[] {
  const perDay = (days: number) => principal.times(rate).over(Fraction.of(days)).toText();
  const from = addDays(to, 1);
  if (convention === '365') return [{ from, to: null, perDay: perDay(365) }];
  const run = (first: Day): NextDays & { readonly to: Day } => ({
    from: first,
    to: lastDayOver(first),
    perDay: perDay(daysOfYear(first)),
  });
  const next = run(from);
  return [next, run(addDays(next.to, 1))];
}
