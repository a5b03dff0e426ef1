import { UTCDate } from '@date-fns/utc';
// Each by its own file: all of the library would be three hundred files to load at every start of the command.
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { isValid } from 'date-fns/isValid';

/** A calendar day, `YYYY-MM-DD`. Never an instant: no time of day, no time zone. Texts of this form sort by date. */
export type Day = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

function toDate(day: Day): UTCDate {
  const match = FORM.exec(day);
  if (!match) throw new RangeError(`not a calendar day: ${day}`);
  return new UTCDate(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

function fromDate(date: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** True for a day that exists, from 1900 to 2199: `2021-02-30` is none. */
export function isDay(text: string): boolean {
  const match = FORM.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return false;
  const date = toDate(text);
  return isValid(date) && fromDate(date) === text;
}

export const addDays = (day: Day, count: number): Day => fromDate(addDaysTo(toDate(day), count));

/** The same day of the month `count` months on, or the last day of that month where it has no such day. */
export const addMonths = (day: Day, count: number): Day => fromDate(addMonthsTo(toDate(day), count));

/** How many days from `from` to `to`, both counted: one day for the same day. */
export const daysFromTo = (from: Day, to: Day): number =>
  differenceInCalendarDays(toDate(to), toDate(from)) + 1;

/** The last day of the month in which the day lies. */
export const monthEnd = (day: Day): Day => fromDate(endOfMonth(toDate(day)));

/** The day's month, `YYYY-MM`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** Days of the month, 1 to 31. */
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10));
