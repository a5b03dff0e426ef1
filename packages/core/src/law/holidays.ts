import nationalHolidays from '@holiday-jp/holiday_jp/lib/holidays.js';
import { addDays, type Day, daysFromTo } from '../base/day.js';
import type { Span } from '../base/span.js';

/**
 * The days of which it is known whether they are national holidays. The data reaches further, but only by calculation:
 * the equinoxes of a year are fixed by a notice in the official gazette of February of the year before, and the law
 * itself changed for 2019, 2020 and 2021. 2027 stands as the Cabinet Office announced it on 2026-02-02. The last known
 * day is no holiday, so that the day after a known holiday is known as well.
 */
export const KNOWN_HOLIDAYS: Span = { from: '1970-01-01', to: '2027-12-31' };

/** Whether it is known of the day if it is a holiday: a caller asks this before the functions below, which throw. */
export const isHolidayKnown = (day: Day): boolean => KNOWN_HOLIDAYS.from <= day && day <= KNOWN_HOLIDAYS.to;

const HOLIDAYS: ReadonlySet<Day> = new Set(Object.keys(nationalHolidays));

/**
 * Whether Civil Code Art. 142 could move a period that ends on the day: a Sunday, or a holiday under the Act on National
 * Holidays, its substitutes and the days between two holidays included. Saturdays and 29 December to 3 January (but for
 * 1 January) are none here: whether they are the article's “other holidays” depends on custom.
 * @throws RangeError outside of `KNOWN_HOLIDAYS`: a day is never guessed to be a working day
 */
export function isHoliday(day: Day): boolean {
  if (!isHolidayKnown(day)) throw new RangeError(`not known whether a holiday: ${day}`);
  return isSunday(day) || HOLIDAYS.has(day);
}

const A_SUNDAY: Day = '1970-01-04';
const isSunday = (day: Day): boolean => (daysFromTo(A_SUNDAY, day) - 1) % 7 === 0;

/**
 * The day on which a period whose last day is `day` ends under Civil Code Art. 142: the day itself, or the first after
 * it that is no holiday.
 * @throws RangeError outside of `KNOWN_HOLIDAYS`
 */
export function pastHolidays(day: Day): Day {
  let end = day;
  while (isHoliday(end)) end = addDays(end, 1);
  return end;
}
