import { Fraction } from '../base/fraction.js';
import type { Span } from '../base/span.js';
import { COUNTS, type Metric, type Series } from './observation.js';
import { LOW, OK } from './observation-table.js';
import type { Observations } from './observations.js';
import { SplitSum } from './split-sum.js';

/** What a set of observations comes to, for a person who checks an export. */
export interface TrafficSummary {
  /** each site once, sorted */
  readonly sites: readonly string[];
  /** each title once, sorted */
  readonly titles: readonly string[];
  /** each metric once, sorted */
  readonly metrics: readonly Metric[];
  /** from the first day to the last; absent where no figure states a period */
  readonly period?: Span;
  /** of each series of counts; ratios and durations have no sum. Masked and missing figures are not in it. */
  readonly sums: readonly SeriesSum[];
}

/** A series of counts and what its definite figures come to. */
export interface SeriesSum extends Series {
  /** exact, as plain decimal digits */
  readonly sum: string;
  /** number of figures in the sum */
  readonly count: number;
}

/**
 * Adds up counts (visits, page views, views) by series, exactly, and names what the observations hold. Masked and
 * missing figures are in no sum. Figures of pages and folders are summed each by itself: folders nest.
 * @param observations what `readTraffic` gave
 * @returns sites, titles, metrics, the days covered, and the sums
 * @throws Nothing.
 */
export function summarize({ table, order }: Observations): TrafficSummary {
  const sums: { series: number; sum: SplitSum; count: number }[] = [];
  const seen = new Set<number>();
  const spans = new Set<number>();
  const { series: seriesOf, span, quality, whole, part } = table.figures;
  let series = -1;
  let isCount = false;
  let own: (typeof sums)[number] | undefined;
  // In order of series: each comes once.
  for (const at of order) {
    if (seriesOf[at] !== series) {
      series = seriesOf[at] as number;
      seen.add(series);
      isCount = COUNTS.includes((table.series[series] as Series).metric);
      own = undefined;
    }
    spans.add(span[at] as number);
    if (!isCount || (quality[at] !== OK && quality[at] !== LOW)) continue;
    if (!own) {
      own = { series, sum: new SplitSum(), count: 0 };
      sums.push(own);
    }
    own.count += 1;
    const long = table.odd.size > 0 ? table.odd.get(at)?.value : undefined;
    if (long === undefined) own.sum.add(whole[at] as number, part[at] as number);
    else own.sum.addFraction(Fraction.of(long));
  }
  const all = [...seen].map((id) => table.series[id] as Series);
  const days = [...spans].flatMap((id) => table.spans[id] ?? []);
  const from = days.map((span) => span.from).reduce((a, b) => (b < a ? b : a), '9');
  const to = days.map((span) => span.to).reduce((a, b) => (b > a ? b : a), '');
  return {
    sites: unique(all.map((one) => one.site)),
    titles: unique(all.map((one) => one.title)),
    metrics: unique(all.map((one) => one.metric)),
    ...(days.length > 0 ? { period: { from, to } } : {}),
    sums: sums.map(({ series: id, sum, count }) => ({
      ...(table.series[id] as Series),
      sum: sum.total().toText(),
      count,
    })),
  };
}

const unique = <T extends string>(values: readonly (T | undefined)[]): T[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort();
