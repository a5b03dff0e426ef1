import { addDays, type Day, dayOfMonth, monthEnd } from '../base/day.js';
import { daysIn, type Span } from '../base/span.js';
import { lastDayOf } from '../law/calendar-period.js';

/**
 * How the days of a period become years; a year ends as in Civil Code Art. 143(2).
 * - `court`: whole years from anniversary to anniversary of the first day, as the courts' execution practice has it,
 * the remaining days over 365, or over 366 where they fall in a leap calendar year;
 * - `365`: every day over 365;
 * - `actual`: every day over the days of its own calendar year.
 */
export const CONVENTIONS = ['court', '365', 'actual'] as const;
/** How the days of a period become years: one of `CONVENTIONS`. */
export type Convention = (typeof CONVENTIONS)[number];

/** Days of a year, as the denominator of a day. */
export type DaysOfYear = 365 | 366;

/** A run of days, both ends counted, as whole years or as days over one denominator. */
export type YearPart = Span &
  ({ readonly years: number } | { readonly days: number; readonly of: DaysOfYear });

/** Days of the calendar year in which the day lies. */
export const daysOfYear = (day: Day): DaysOfYear =>
  dayOfMonth(monthEnd(`${day.slice(0, 4)}-02-01`)) === 29 ? 366 : 365;

/** The last day of the calendar year in which the day lies. */
const yearEnd = (day: Day): Day => `${day.slice(0, 4)}-12-31`;

/**
 * A period as years and parts of years, in order, without a gap. A year ends on the day before the anniversary of the
 * first day, or on the last day of the month where there is none (Civil Code Art. 143(2)): from 2020-02-29, the first
 * year ends on 2021-02-28. Neighbouring calendar years of 365 days are one run.
 * @throws RangeError where the period ends before it begins
 */
export function yearParts(span: Span, convention: Convention): readonly YearPart[] {
  if (span.from > span.to) throw new RangeError(`no day from ${span.from} to ${span.to}`);
  if (convention === '365') return [{ ...span, days: daysIn(span), of: 365 }];
  const years = convention === 'court' ? wholeYears(span) : 0;
  if (years === 0) return byDaysOfYear(span);
  const whole: YearPart = { from: span.from, to: lastDayOf(span.from, 12 * years), years };
  const next = addDays(whole.to, 1);
  return next > span.to ? [whole] : [whole, ...byDaysOfYear({ from: next, to: span.to })];
}

/** How many whole years from its first day on lie in the period. */
function wholeYears({ from, to }: Span): number {
  // A year from 1 January ends in its own calendar year: one more than the difference of the two is the most.
  let years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  while (years > 0 && lastDayOf(from, 12 * years) > to) years -= 1;
  return years;
}

/** The days of a period, parted only where a leap calendar year begins or ends. */
function byDaysOfYear({ from, to }: Span): YearPart[] {
  const parts: YearPart[] = [];
  for (let first = from; first <= to; ) {
    const of = daysOfYear(first);
    const end = lastDayOver(first);
    const run: Span = { from: first, to: end < to ? end : to };
    parts.push({ ...run, days: daysIn(run), of });
    first = addDays(run.to, 1);
  }
  return parts;
}

/** The last day of the run of days, the given day among them, that lie in calendar years of one length. */
export function lastDayOver(day: Day): Day {
  let end = yearEnd(day);
  for (let next = addDays(end, 1); daysOfYear(next) === daysOfYear(day); next = addDays(end, 1)) {
    end = yearEnd(next);
  }
  return end;
}
