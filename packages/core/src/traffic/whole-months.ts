import { monthEnd } from '../base/day.js';
import type { Span } from '../base/span.js';

/** How many months a period is, where it begins and ends with a month; undefined where it does not. */
export function wholeMonths({ from, to }: Span): number | undefined {
  if (!from.endsWith('-01') || to !== monthEnd(to)) return undefined;
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}
