import { addDays, addMonths, type Day, dayOfMonth } from '../base/day.js';

/** How a notice leads to the first day of liability. */
export interface Grace {
  readonly notice: Day;
  readonly months: number;
  /** the day of the notice is not counted (Civil Code Art. 140) */
  readonly firstCounted: Day;
  /** the last day of grace (Art. 143(2)) */
  readonly ends: Day;
  /** the day after */
  readonly liableFrom: Day;
}

/**
 * The period of grace that follows a notice, counted as Civil Code Arts. 138 to 143 count, which apply by analogy: a
 * court gives such a month, no contract. The period ends on the day before the day of the last month that
 * corresponds to its first counted day, or on that month's last day where it has none. Art. 142 (a last day on a
 * holiday) is not applied. With no months of grace, liability runs from the day after the notice.
 * @param months whole months, 0 or more
 */
export function graceAfter(notice: Day, months: number): Grace {
  const firstCounted = addDays(notice, 1);
  if (months === 0) return { notice, months, firstCounted, ends: notice, liableFrom: firstCounted };
  const corresponding = addMonths(firstCounted, months);
  const exists = dayOfMonth(corresponding) === dayOfMonth(firstCounted);
  const ends = exists ? addDays(corresponding, -1) : corresponding;
  return { notice, months, firstCounted, ends, liableFrom: addDays(ends, 1) };
}
