import { Fraction } from '../base/fraction.js';
import type { Span } from '../base/span.js';
import type { Metric, Observation } from './observation.js';
import { seriesKey } from './observation.js';

/** What a set of observations comes to, for a person who checks an export. */
export interface TrafficSummary {
  readonly sites: readonly string[];
  readonly titles: readonly string[];
  readonly metrics: readonly Metric[];
  /** from the first day to the last; absent where no figure states a period */
  readonly period?: Span;
  /** of each series of counts; ratios and durations have no sum. Masked and missing figures are not in it. */
  readonly sums: readonly SeriesSum[];
}

export interface SeriesSum extends Pick<Observation, 'site' | 'title' | 'metric' | 'device' | 'country'> {
  /** exact, as plain decimal digits */
  readonly sum: string;
  readonly count: number;
}

const COUNTS: readonly Metric[] = ['visits', 'pageViews', 'views'];

/**
 * Adds up counts (visits, page views, views) by series, exactly, and names what the observations hold. Masked and
 * missing figures are in no sum.
 */
export function summarize(observations: readonly Observation[]): TrafficSummary {
  const unique = <T>(values: readonly (T | undefined)[]): T[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const series = new Map<string, { one: Observation; sum: Fraction; count: number }>();
  for (const one of observations) {
    if (one.value === undefined || !COUNTS.includes(one.metric)) continue;
    const key = seriesKey(one);
    const known = series.get(key) ?? { one, sum: Fraction.zero, count: 0 };
    series.set(key, { one: known.one, sum: known.sum.plus(Fraction.of(one.value)), count: known.count + 1 });
  }
  const spans = observations.flatMap((one) => one.period ?? []);
  const from = spans.map((span) => span.from).reduce((a, b) => (b < a ? b : a), '9');
  const to = spans.map((span) => span.to).reduce((a, b) => (b > a ? b : a), '');
  return {
    sites: unique(observations.map((one) => one.site)).sort(),
    titles: unique(observations.map((one) => one.title)).sort(),
    metrics: unique(observations.map((one) => one.metric)).sort(),
    ...(spans.length > 0 ? { period: { from, to } } : {}),
    sums: [...series.values()].map(({ one: { site, title, metric, device, country }, sum, count }) => ({
      ...(site === undefined ? {} : { site }),
      ...(title === undefined ? {} : { title }),
      metric,
      device,
      country,
      sum: sum.toText(),
      count,
    })),
  };
}
