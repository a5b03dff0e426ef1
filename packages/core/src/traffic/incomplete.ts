import { type Day, monthEnd, monthOf } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { incompleteMonth, partMonths } from './incomplete-notes.js';
import { COUNTS } from './observation.js';
import { LOW, OK } from './observation-table.js';
import type { Segment } from './segment.js';
import { seriesName } from './settle.js';
import { wholeMonths } from './whole-months.js';

/**
 * Months of which a table cannot hold all days: monthly figures of a month in which the export was made, or in which its
 * stated period ends, and the first and last month of daily figures. They are told and not filled up.
 */
export function incompleteMonths(segment: Segment): Problem[] {
  return [...cutMonths(segment), ...cutDays(segment)];
}

/** The last month of each series of counts that ends after the last day that the file can know of. */
function cutMonths({ table, start, facts }: Segment): Problem[] {
  const ends = [facts.updated?.value, facts.period?.value.to].filter((day) => day !== undefined);
  const problems: Problem[] = [];
  const told = new Set<number>();
  for (const until of ends.sort()) {
    for (const at of counts({ table, start })) {
      const span = table.spanAt(at);
      const series = table.figures.series[at] as number;
      if (!span || told.has(series) || wholeMonths(span) === undefined) continue;
      if (until >= span.to || monthOf(until) !== monthOf(span.to)) continue;
      told.add(series);
      problems.push(
        incompleteMonth(table.placeAt(at), seriesName(table.seriesAt(at)), monthOf(span.to), until),
      );
    }
  }
  return problems;
}

/** One note where the daily figures of a table begin or end within a month. */
function cutDays({ table, start, place }: Segment): Problem[] {
  let first: Day | undefined;
  let last: Day | undefined;
  for (const at of counts({ table, start })) {
    const span = table.spanAt(at);
    if (!span || span.from !== span.to) continue;
    if (first === undefined || span.from < first) first = span.from;
    if (last === undefined || span.to > last) last = span.to;
  }
  if (first === undefined || last === undefined || first === last) return [];
  const cut = [
    ...(first.endsWith('-01') ? [] : [monthOf(first)]),
    ...(last === monthEnd(last) ? [] : [monthOf(last)]),
  ];
  return cut.length === 0 ? [] : [partMonths(place, first, last, [...new Set(cut)])];
}

/** Positions of the segment's definite figures of counts. */
function* counts({ table, start }: Pick<Segment, 'table' | 'start'>): Generator<number> {
  const { quality } = table.figures;
  for (let at = start; at < table.length; at += 1) {
    const isDefinite = quality[at] === OK || quality[at] === LOW;
    if (isDefinite && COUNTS.includes(table.seriesAt(at).metric)) yield at;
  }
}
