import { type Problem, shown } from '../base/problem.js';
import { ProblemList } from '../base/problem-list.js';
import type { FigureStore } from './figure-store.js';
import type { Observation } from './observation.js';
import { MISSING, type ObservationTable } from './observation-table.js';
import { Observations } from './observations.js';
import { disagreeing, overlapping, repeated } from './problems.js';

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
export function settle(table: ObservationTable): { observations: Observations; problems: Problem[] } {
  const problems = new ProblemList();
  const order = inOrder(table);
  const kept = new Uint32Array(order.length);
  let count = 0;
  for (let from = 0; from < order.length; ) {
    const first = order[from] as number;
    let to = from + 1;
    while (to < order.length && isSameThing(table.figures, first, order[to] as number)) to += 1;
    kept[count] = to === from + 1 ? first : settled(table, order.subarray(from, to), problems);
    count += 1;
    from = to;
  }
  const observations = new Observations(table, kept.slice(0, count));
  overlaps(observations, problems);
  return { observations, problems: problems.all() };
}

const isSameThing = ({ series, span }: FigureStore, a: number, b: number): boolean =>
  series[a] === series[b] && span[a] === span[b];

/** Of several figures of one thing, the one that counts. */
function settled(table: ObservationTable, group: Uint32Array, problems: ProblemList): number {
  const definite = [...group].filter((at) => (table.figures.quality[at] as number) < MISSING);
  const [first, ...others] = definite.length > 0 ? definite : [group[0] as number];
  const one = table.at(first as number);
  const firstSaid = saying(one);
  for (const at of others) {
    const said = table.isSame(first as number, at) ? firstSaid : saying(table.at(at));
    problems.add(
      said === firstSaid
        ? repeated(table.placeAt(at), one.source)
        : disagreeing(table.placeAt(at), said, one.source, firstSaid),
    );
  }
  return first as number;
}

/** Figures of one series whose days meet: each would be counted twice. */
function overlaps({ table, order }: Observations, problems: ProblemList): void {
  const { series: seriesOf, span: spanOf, quality } = table.figures;
  let last = -1;
  let lastTo = '';
  let series = -1;
  for (const at of order) {
    if ((quality[at] as number) >= MISSING) continue;
    const period = table.spans[spanOf[at] as number];
    if (seriesOf[at] !== series) {
      series = seriesOf[at] as number;
      last = -1;
    }
    // In order of their first day, a figure meets an earlier one where that has not ended; one without a period always.
    const meets = last >= 0 && (!period || lastTo === NEVER || period.from <= lastTo);
    if (meets) {
      const [one, met] = [table.at(at), table.at(last)];
      problems.add(overlapping(table.placeAt(at), periodText(one), met.source, periodText(met)));
    }
    const to = period?.to ?? NEVER;
    if (last < 0 || to > lastTo) {
      last = at;
      lastTo = to;
    }
  }
}

/** The end of a figure without a period: after every day. */
const NEVER = '~';

/** Positions by series, then by period, then as they came: two passes of counting, since there may be millions. */
function inOrder(table: ObservationTable): Uint32Array {
  const text = (id: number) => {
    const span = table.spans[id];
    return span ? `${span.from}${span.to}` : '';
  };
  const ids = table.spans.map((_, id) => id).sort((a, b) => (text(a) < text(b) ? -1 : 1));
  const rank = new Uint32Array(ids.length);
  ids.forEach((id, at) => {
    rank[id] = at;
  });
  const { series, span } = table.figures;
  const keys = new Uint32Array(table.length);
  const order = new Uint32Array(table.length);
  for (let at = 0; at < keys.length; at += 1) {
    keys[at] = rank[span[at] as number] as number;
    order[at] = at;
  }
  return counted(counted(order, ids.length, keys), table.series.length, series);
}

/** Sorts positions by a small number of each, keeping the order of equals. */
function counted(positions: Uint32Array, size: number, keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < positions.length; at += 1) {
    const next = (keys[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let key = 0; key < size; key += 1)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const sorted = new Uint32Array(positions.length);
  for (let index = 0; index < positions.length; index += 1) {
    const at = positions[index] as number;
    const key = keys[at] as number;
    const place = starts[key] as number;
    sorted[place] = at;
    starts[key] = place + 1;
  }
  return sorted;
}

/**
 * `site-a.example visits`: how a series is called in messages.
 * @param one a series, or an observation of it
 * @returns site, title, page and metric; device and country only where they are not all devices and the world
 * @throws Nothing.
 */
export const seriesName = (
  one: Pick<Observation, 'site' | 'title' | 'page' | 'metric' | 'device' | 'country'>,
): string =>
  [
    ...[one.site, one.title, one.page].map((name) => name && shown(name)),
    one.metric,
    one.device === 'all' ? undefined : one.device,
    one.country === 'WW' ? undefined : one.country,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

/** `2020-04-01/2020-04-30`: a figure's period in messages. */
export const periodText = (one: Observation): string =>
  one.period ? `${one.period.from}/${one.period.to}` : '—';
