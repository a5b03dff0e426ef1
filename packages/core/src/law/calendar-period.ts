import { addDays, addMonths, type Day, dayOfMonth } from '../base/day.js';

/**
 * The last day of a period in whole months or years that is counted from `first` on, `first` included: the day before
 * the day of the last month that corresponds to `first`, or that month's last day where it has none (Civil Code
 * Art. 143(2)). A year from 2020-02-29 ends on 2021-02-28, four years on 2024-02-28.
 * @param months whole months, 1 or more; with 0 the period is empty, and the day before `first` is given
 */
export function lastDayOf(first: Day, months: number): Day {
  const corresponding = addMonths(first, months);
  const exists = dayOfMonth(corresponding) === dayOfMonth(first);
  return exists ? addDays(corresponding, -1) : corresponding;
}
