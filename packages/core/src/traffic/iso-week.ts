import { addDays, daysFromTo, isDay } from '../base/day.js';
import type { WrittenDate } from './written-date.js';

/** A Monday. */
const MONDAY = '1900-01-01';

/** A week of ISO 8601, Monday to Sunday: week 1 is that of January 4; undefined where the year has no such week. */
export function isoWeek(year: number, week: number): WrittenDate | undefined {
  const fourth = `${year}-01-04`;
  if (!isDay(fourth) || week < 1 || week > 53) return undefined;
  const weekday = (daysFromTo(MONDAY, fourth) - 1) % 7;
  const from = addDays(fourth, (week - 1) * 7 - weekday);
  const to = addDays(from, 6);
  // The week belongs to the year of its Thursday.
  const isOfYear = addDays(from, 3).startsWith(String(year));
  return isOfYear && isDay(to) ? { span: { from, to }, form: 'week' } : undefined;
}
