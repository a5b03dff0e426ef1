import { addDays } from './day.js';
import { ALWAYS, daysIn, isAlways, overlap, type Span, spanEnds, spanText } from './span.js';
import type { Lang } from './words.js';

/** Days that need not follow on one another: runs in order, with at least a day between them; none for no day at all. */
export type DaySet = readonly Span[];

/** Every day that the calendar here knows. */
export const EVERY_DAY: DaySet = [ALWAYS];

/** The days of any of the runs, whatever their order. */
export function daySet(spans: readonly Span[]): DaySet {
  const runs: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (!last || span.from > nextDay(last)) runs.push(span);
    else if (span.to > last.to) runs[runs.length - 1] = { from: last.from, to: span.to };
  }
  return runs;
}

/** The day after a run; its last day itself where the calendar here ends. */
const nextDay = ({ to }: Span) => (to === ALWAYS.to ? to : addDays(to, 1));

/** The days that both have. */
export const commonDays = (a: DaySet, b: DaySet): DaySet =>
  a.flatMap((one) => b.flatMap((other) => overlap(one, other) ?? []));

/** From the first day to the last; undefined for no day. */
export function hullOf(days: DaySet): Span | undefined {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: first.from, to: last.to } : undefined;
}

/** How many days they are. */
export const countDays = (days: DaySet): number => days.reduce((sum, run) => sum + daysIn(run), 0);

export const isEveryDay = (days: DaySet): boolean => days.length === 1 && isAlways(days[0] as Span);

export const sameDays = (a: DaySet, b: DaySet): boolean =>
  a.length === b.length && a.every((run, at) => run.from === b[at]?.from && run.to === b[at]?.to);

/** The days for a person, run by run. */
export const daysText = (days: DaySet, lang: Lang): string =>
  days.map((run) => spanText(run, lang)).join(lang === 'ja' ? '、' : ', ');

/** The days for a program: the first and the last day, and each run where there are several; null for an open end. */
export const daysJson = (days: DaySet) => ({
  ...spanEnds(hullOf(days) ?? ALWAYS),
  ...(days.length > 1 ? { runs: days.map(spanEnds) } : {}),
});
