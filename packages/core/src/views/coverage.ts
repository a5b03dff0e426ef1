import { addDays } from '../base/day.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import { ALWAYS, isAlways, overlap, type Span } from '../base/span.js';
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
    const { liable: span, site, title } = first.stretch;
    const loose = first.series.filter((one) => !one.period);
    if (!isAlways(first.stretch.span) && loose.length > 0) problems.push(undated(loose, span));
    const spans = first.series.flatMap((one) => (one.period ? [one.period] : []));
    if (loose.length === 0 && !spans.some((one) => overlap(one, span))) {
      problems.push(notCovered(title.path, titles, site.name, span, spans));
      continue;
    }
    const known = open.get(first.seriesId) ?? { site: site.name, days: new Set() };
    for (const gap of uncovered(spans, span)) known.days.add(`${gap.from}/${gap.to}`);
    for (const [name, own] of byName(first.series)) {
      // A domain may come later or go earlier than another of the same site; a hole between its figures is a hole.
      const inside = overlap(span, { from: own[0]?.from ?? span.from, to: own.at(-1)?.to ?? span.to });
      for (const gap of inside ? uncovered(own, inside) : []) known.days.add(`${name} ${gap.from}/${gap.to}`);
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

/** The days of `span` that none of the periods covers; beyond the first and last period only where `span` is bounded there. */
function uncovered(periods: readonly Span[], span: Span): Span[] {
  const first = periods.reduce((a, b) => (b.from < a ? b.from : a), ALWAYS.to);
  const last = periods.reduce((a, b) => (b.to > a ? b.to : a), ALWAYS.from);
  const until = span.to === ALWAYS.to ? last : span.to;
  const gaps: Span[] = [];
  let next = span.from === ALWAYS.from ? first : span.from;
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.from > until) break;
    if (period.from > next) gaps.push({ from: next, to: addDays(period.from, -1) });
    if (period.to >= next) next = addDays(period.to, 1);
  }
  if (next <= until) gaps.push({ from: next, to: until });
  return gaps;
}
