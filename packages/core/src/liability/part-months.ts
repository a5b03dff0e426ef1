import { addDays, dayOfMonth, monthEnd } from '../base/day.js';
import { type DaySet, daySet } from '../base/day-set.js';
import { ALWAYS, type Span } from '../base/span.js';
import type { PartMonths } from './schema.js';

const isMonthEnd = (span: Span) => span.to === ALWAYS.to || span.to === monthEnd(span.to);
const isMonthStart = (span: Span) => span.from === ALWAYS.from || dayOfMonth(span.from) === 1;

/** The days with each month that a run cuts taken whole. */
export const wholeMonths = (days: DaySet): DaySet =>
  daySet(
    days.map((run) => ({
      from: isMonthStart(run) ? run.from : `${run.from.slice(0, 8)}01`,
      to: isMonthEnd(run) ? run.to : monthEnd(run.to),
    })),
  );

/** The days without the months that a run cuts. */
export const withoutPartMonths = (days: DaySet): DaySet =>
  days.flatMap((run) => {
    const from = isMonthStart(run) ? run.from : addDays(monthEnd(run.from), 1);
    const to = isMonthEnd(run) ? run.to : addDays(`${run.to.slice(0, 8)}01`, -1);
    return from <= to ? [{ from, to }] : [];
  });

/** What the working says where a convention of months changed the days. */
export const PART_MONTHS_STEP: Readonly<Record<Exclude<PartMonths, 'days'>, { ja: string; en: string }>> = {
  whole: {
    ja: '端の月は丸ごと数える（partMonths: whole）',
    en: 'a month cut by the edge counts whole (partMonths: whole)',
  },
  'left-out': {
    ja: '端の月は数えない（partMonths: left-out）',
    en: 'a month cut by the edge is left out (partMonths: left-out)',
  },
};
