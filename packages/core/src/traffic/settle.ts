import { addDays } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { isNext, monthName, overlap } from '../base/span.js';
import { type Observation, seriesKey } from './observation.js';
import { disagreeing, missingMonths, overlapping, repeated } from './problems.js';

/** What the figure says, for comparing two of them: `50` and `50.0` say the same. */
const saying = (one: Observation): string =>
  one.value === undefined
    ? one.masked
      ? `[${one.masked.low}, ${one.masked.high})`
      : ''
    : one.value.includes('.')
      ? one.value.replace(/\.?0+$/, '')
      : one.value;

/**
 * Observations in order of series and period, each thing counted once: the same figure twice is kept once with a
 * note, two figures that disagree or whose periods overlap are errors that show both places.
 */
export function settle(observations: readonly Observation[]): {
  observations: Observation[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const kept: Observation[] = [];
  for (const series of bySeries(observations).values()) {
    let last: Observation | undefined;
    for (const one of series) {
      const place = one.source.place ?? {};
      const samePeriod = last && last.period?.from === one.period?.from && last.period?.to === one.period?.to;
      if (last && samePeriod) {
        // An empty cell says nothing: it neither repeats nor contradicts a figure.
        if (one.quality === 'missing') continue;
        if (last.quality === 'missing') {
          kept[kept.length - 1] = one;
          last = one;
          continue;
        }
        if (saying(last) === saying(one)) problems.push(repeated(place, last.source));
        else problems.push(disagreeing(place, saying(one), last.source, saying(last)));
        continue;
      }
      if (last && (!one.period || !last.period || overlap(one.period, last.period))) {
        problems.push(overlapping(place, periodText(one), last.source, periodText(last)));
      }
      kept.push(one);
      if (!last?.period || !one.period || one.period.to > last.period.to) last = one;
    }
  }
  return { observations: kept, problems };
}

/** Months that are missing between the first and the last period of a series, one warning for each series. */
export function gaps(observations: readonly Observation[], file: string): Problem[] {
  return [...bySeries(observations).values()].flatMap((series) => {
    const missing: string[] = [];
    const present = series.filter((one) => one.period && one.quality !== 'missing');
    present.slice(1).forEach((one, at) => {
      const [before, after] = [present[at]?.period, one.period];
      if (!before || !after || isNext(before, after) || after.from <= before.to) return;
      missing.push(monthName({ from: addDays(before.to, 1), to: addDays(after.from, -1) }));
    });
    const first = series[0];
    return missing.length > 0 && first ? [missingMonths(file, seriesName(first), missing)] : [];
  });
}

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
  const series = new Map<string, Observation[]>();
  for (const one of observations) {
    const key = seriesKey(one);
    const known = series.get(key);
    if (known) known.push(one);
    else series.set(key, [one]);
  }
  const order = (one: Observation) => one.period?.from ?? '';
  for (const list of series.values())
    list.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return series;
}
