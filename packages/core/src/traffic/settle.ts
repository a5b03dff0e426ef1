import { addDays, type Day, monthEnd } from '../base/day.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import { monthName, overlap, type Span } from '../base/span.js';
import { type Observation, seriesKey } from './observation.js';
import { disagreeing, missingMonths, overlapping, repeated } from './problems.js';

/** A number without zeros that say nothing: `50.0` is `50`. */
const plain = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);

/** What the figure says, for comparing two of them: with its range, of which the one must not be lost for the other. */
const saying = ({ value, masked, range }: Observation): string =>
  masked
    ? `[${plain(masked.low)}, ${plain(masked.high)})`
    : `${plain(value ?? '')}${range ? ` ${rangeSaying(range)}` : ''}`;

const rangeSaying = ({ low, high, coverage, shape, samples }: NonNullable<Observation['range']>): string =>
  samples
    ? `(${samples.join(', ')})`
    : `(${[`${low} – ${high}`, coverage, shape].filter(Boolean).join(', ')})`;

/**
 * Observations in order of series and period, each thing counted once: the same figure twice is kept once with a
 * note, two figures that disagree or whose periods overlap are errors that show both places. An empty cell says
 * nothing: it neither repeats nor contradicts a figure.
 */
export function settle(observations: readonly Observation[]): {
  observations: Observation[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const kept: Observation[] = [];
  for (const series of bySeries(observations).values()) {
    const own: Observation[] = [];
    for (const same of groupBy(series, periodText).values()) {
      const [first, ...others] = same.some((one) => one.quality !== 'missing')
        ? same.filter((one) => one.quality !== 'missing')
        : same.slice(0, 1);
      if (!first) continue;
      own.push(first);
      for (const one of others) {
        const place = one.source.place ?? {};
        if (saying(first) === saying(one)) problems.push(repeated(place, first.source));
        else problems.push(disagreeing(place, saying(one), first.source, saying(first)));
      }
    }
    problems.push(...overlaps(own));
    kept.push(...own);
  }
  return { observations: kept, problems };
}

/** Figures of one series whose days meet: each would be counted twice. */
function overlaps(series: readonly Observation[]): Problem[] {
  let last: Observation | undefined;
  return series.flatMap((one) => {
    if (one.quality === 'missing') return [];
    const meets = last && (!one.period || !last.period || overlap(one.period, last.period));
    const found =
      last && meets
        ? [overlapping(one.source.place ?? {}, periodText(one), last.source, periodText(last))]
        : [];
    if (!last?.period || !one.period || one.period.to > last.period.to) last = one;
    return found;
  });
}

/** Days that are missing between the first and the last period of a series, one warning for each series. */
export function gaps(observations: readonly Observation[], file: string): Problem[] {
  return [...bySeries(observations).values()].flatMap((series) => {
    const missing: string[] = [];
    let covered: Day | undefined;
    for (const { period, quality } of series) {
      if (!period || quality === 'missing') continue;
      if (covered !== undefined && period.from > addDays(covered, 1)) {
        missing.push(gapName({ from: addDays(covered, 1), to: addDays(period.from, -1) }));
      }
      if (covered === undefined || period.to > covered) covered = period.to;
    }
    const first = series[0];
    return missing.length > 0 && first ? [missingMonths(file, seriesName(first), missing)] : [];
  });
}

/** A gap by its month where it is a whole one, else by its days. */
const gapName = (gap: Span): string =>
  gap.from.endsWith('-01') && gap.to === monthEnd(gap.from) ? monthName(gap) : `${gap.from}/${gap.to}`;

/** `site-a.example visits`: how a series is called in messages. */
export const seriesName = (one: Observation): string =>
  [
    one.site,
    one.title,
    one.metric,
    one.device === 'all' ? undefined : one.device,
    one.country === 'WW' ? undefined : one.country,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

/** `2020-04-01/2020-04-30`: a figure's period in messages. */
export const periodText = (one: Observation): string =>
  one.period ? `${one.period.from}/${one.period.to}` : '—';

function bySeries(observations: readonly Observation[]): Map<string, Observation[]> {
  const series = groupBy(observations, seriesKey);
  const order = ({ period }: Observation) => (period ? `${period.from}${period.to}` : '');
  for (const list of series.values()) {
    list.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  }
  return series;
}
