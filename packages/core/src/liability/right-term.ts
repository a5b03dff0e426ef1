import { commonDays, type DaySet, daySet, EVERY_DAY } from '../base/day-set.js';
import { ALWAYS } from '../base/span.js';
import type { OpenSpan, Right } from './schema.js';

/** The days of spans of which an end may be open. */
export const openDays = (spans: readonly OpenSpan[]): DaySet =>
  daySet(spans.map(({ from = ALWAYS.from, to = ALWAYS.to }) => ({ from, to })));

/** The days on which a right in suit exists: every day where no term is stated. */
export function daysOfRight(right: Right | undefined): DaySet {
  if (!right) return EVERY_DAY;
  const limits = openDays([{ from: right.from, to: right.to }]);
  return right.terms ? commonDays(limits, openDays(right.terms)) : limits;
}
