import { addDays } from '../base/day.js';
import { commonDays, type DaySet, isEveryDay } from '../base/day-set.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import { ALWAYS, type Span } from '../base/span.js';
import type { Observation } from '../traffic/observation.js';
import { notCovered, uncoveredDays, undated } from './problems.js';
import type { Picked } from './stretch.js';

/**
 * What the figures leave open in the period of liability: a period that no figure touches is an error, days inside it
 * without a figure are a warning and are not counted, a figure without a period cannot be placed in a limited one.
 */
export function coverageProblems(picked: readonly Picked[]): Problem[] {
  const problems: Problem[] = [];
  const observed = picked.filter((one) => one.series.length > 0);
  const runs = groupBy(observed, (one) => JSON.stringify([one.seriesId, one.stretch.liable]));
  const open = new Map<string, { site: string; days: Set<string> }>();
  for (const run of runs.values()) {
    const first = run[0] as Picked;
    const titles = run.map(({ stretch }) => stretch.title.name);
    const { liable, site, title } = first.stretch;
    const loose = first.series.filter((one) => !one.period);
    // Where the days of any of them are limited or parted, a figure of all days would count in each part.
    const isParted = run.some(({ stretch }) => !isEveryDay(stretch.days));
    if (isParted && loose.length > 0) problems.push(undated(loose, liable));
    const spans = first.series.flatMap((one) => (one.period ? [one.period] : []));
    if (loose.length === 0 && !spans.some((one) => commonDays([one], liable).length > 0)) {
      problems.push(notCovered(title.path, titles, site.name, liable, spans));
      continue;
    }
    const known = open.get(first.seriesId) ?? { site: site.name, days: new Set() };
    for (const gap of uncovered(spans, liable)) known.days.add(`${gap.from}/${gap.to}`);
    for (const [name, own] of byName(first.series)) {
      // A domain may come later or go earlier than another of the same site; a hole between its figures is a hole.
      const inside = commonDays(liable, [
        { from: own[0]?.from ?? ALWAYS.from, to: own.at(-1)?.to ?? ALWAYS.to },
      ]);
      for (const gap of uncovered(own, inside)) known.days.add(`${name} ${gap.from}/${gap.to}`);
    }
    open.set(first.seriesId, known);
  }
  for (const { site, days } of open.values()) {
    if (days.size > 0) problems.push(uncoveredDays(site, [...days].sort()));
  }
  return problems;
}

/** The periods of each domain of a site, where there are several. */
function byName(series: readonly Observation[]): (readonly [string, readonly Span[]])[] {
  const names = groupBy(series, (one) => one.site);
  if (names.size < 2) return [];
  return [...names].map(([name, own]) => [name ?? '', own.flatMap((one) => one.period ?? [])] as const);
}

/** The days that none of the periods covers; beyond the first and last period only where the days are bounded there. */
const uncovered = (periods: readonly Span[], days: DaySet): Span[] =>
  days.flatMap((run) => uncoveredIn(periods, run));

/** @param periods in the order of their first days, as a series has them */
function uncoveredIn(periods: readonly Span[], span: Span): Span[] {
  const first = periods[0]?.from ?? ALWAYS.to;
  const last = periods.reduce((a, b) => (b.to > a ? b.to : a), ALWAYS.from);
  const until = span.to === ALWAYS.to ? last : span.to;
  const gaps: Span[] = [];
  let next = span.from === ALWAYS.from ? first : span.from;
  for (const period of periods) {
    if (period.from > until) break;
    if (period.from > next) gaps.push({ from: next, to: addDays(period.from, -1) });
    if (period.to >= next) next = addDays(period.to, 1);
  }
  if (next <= until) gaps.push({ from: next, to: until });
  return gaps;
}
