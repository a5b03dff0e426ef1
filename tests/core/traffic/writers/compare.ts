import type { Observation, Series } from '../../../../packages/core/src/traffic/observation.js';
import { plain, plus } from './decimal.js';
import type { Expected, Made } from './made.js';

/** A text that says all of an observation but where it stands; numbers without zeros that say nothing. */
export const says = (one: Made | Observation): string => {
  const { masked } = one;
  return [
    seriesText(one),
    one.period ? `${one.period.from}/${one.period.to}` : 'always',
    one.quality,
    one.value === undefined ? '' : plain(one.value),
    masked ? `[${plain(masked.low)}, ${plain(masked.high)})` : '',
  ].join(' | ');
};

const seriesText = ({ site, title, page, country, device, metric }: Series): string =>
  JSON.stringify([site, title, page, country, device, metric]);

/** What was to be read, and what was, in one order: with where each figure stands. */
export const saidThere = (expected: readonly Expected[]): string[] =>
  expected.map((one) => `${says(one)} @ ${placeKey(one.place)}`).sort();
export const readThere = (observations: readonly Observation[]): string[] =>
  observations.map((one) => `${says(one)} @ ${placeKey(one.source.place ?? {})}`).sort();

const placeKey = ({ file, sheet, row, column, path }: Expected['place']): string =>
  JSON.stringify([file, sheet, row, column, path]);

/** The exact sum of each series of counts, of definite figures alone, in one order. */
export function sumsOf(expected: readonly Made[]): string[] {
  const sums = new Map<string, { sum: string; count: number }>();
  for (const one of expected) {
    if (!['visits', 'pageViews', 'views'].includes(one.metric) || one.value === undefined) continue;
    const key = seriesText(one);
    const { sum, count } = sums.get(key) ?? { sum: '0', count: 0 };
    sums.set(key, { sum: plus(sum, one.value), count: count + 1 });
  }
  return [...sums].map(([key, { sum, count }]) => `${key} ${count} ${plain(sum)}`).sort();
}

/** The same of a summary. */
export const summedUp = (sums: readonly (Series & { sum: string; count: number })[]): string[] =>
  sums.map((one) => `${seriesText(one)} ${one.count} ${plain(one.sum)}`).sort();
