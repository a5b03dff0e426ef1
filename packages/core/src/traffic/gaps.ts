import { addDays, type Day, monthEnd } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { ProblemList } from '../base/problem-list.js';
import { monthName, type Span } from '../base/span.js';
import type { Series } from './observation.js';
import { MISSING } from './observation-table.js';
import type { Observations } from './observations.js';
import { missingMonths } from './problems.js';
import { seriesName } from './settle.js';

/** Days that are missing between the first and the last period of a series, one warning for each series. */
export function gaps({ table, order }: Observations, file: string): Problem[] {
  const problems = new ProblemList();
  const { series: seriesOf, span: spanOf, quality } = table.figures;
  let missing: string[] = [];
  let covered: Day | undefined;
  let series: number | undefined;
  const next = new Map<Day, Day>();
  // The same few days come again in every series.
  const following = (day: Day): Day => {
    const known = next.get(day) ?? addDays(day, 1);
    next.set(day, known);
    return known;
  };
  const finish = () => {
    if (series !== undefined && missing.length > 0)
      problems.add(missingMonths(file, seriesName(table.series[series] as Series), missing));
    missing = [];
    covered = undefined;
  };
  for (const at of order) {
    if (seriesOf[at] !== series) finish();
    series = seriesOf[at];
    const period = table.spans[spanOf[at] as number];
    if (!period || (quality[at] as number) >= MISSING) continue;
    if (covered !== undefined && period.from > covered) {
      const uncovered = following(covered);
      if (period.from > uncovered) missing.push(gapName({ from: uncovered, to: addDays(period.from, -1) }));
    }
    if (covered === undefined || period.to > covered) covered = period.to;
  }
  finish();
  return problems.all();
}

/** A gap by its month where it is a whole one, else by its days. */
const gapName = (gap: Span): string =>
  gap.from.endsWith('-01') && gap.to === monthEnd(gap.from) ? monthName(gap) : `${gap.from}/${gap.to}`;
