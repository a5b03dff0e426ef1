import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import { ProblemList } from '../base/problem-list.js';
import { emptyCells, maskedCells } from './cell-notes.js';
import { jump, nestedPages, severalKinds } from './notes.js';
import { COUNTS, type Series } from './observation.js';
import { LOW, MASKED, MISSING, type ObservationTable, OK } from './observation-table.js';
import type { Observations } from './observations.js';
import { periodText, seriesName } from './settle.js';

/** How many times its neighbours a figure is when a unit or a digit seems mistaken. */
const JUMP = 100;

/** What may mislead in the series of a file: kinds that overlap, folders in folders, slips of a factor of a thousand. */
export function seriesProblems(observations: Observations): Problem[] {
  const problems = new ProblemList();
  const { table, order } = observations;
  const used = new Set<number>();
  const { series: seriesOf } = table.figures;
  let last = -1;
  for (const at of order) {
    if (seriesOf[at] !== last) used.add(seriesOf[at] as number);
    last = seriesOf[at] as number;
  }
  const series = [...used].map((id) => table.series[id] as Series);
  const first = order[0];
  const place = first === undefined ? {} : { file: table.placeAt(first).file ?? '' };
  problems.add(...kinds(series, place), ...nested(series, place));
  withoutValue(observations, problems);
  jumps(observations, problems);
  return problems.all();
}

/** Figures that only say “less than”, and cells without one, where no other row gives the figure: they are in no sum. */
function withoutValue({ table, order }: Observations, problems: ProblemList): void {
  const { quality } = table.figures;
  for (const [number, told] of [
    [MASKED, maskedCells],
    [MISSING, emptyCells],
  ] as const) {
    let first: number | undefined;
    let count = 0;
    for (const at of order) {
      if (quality[at] !== number) continue;
      count += 1;
      if (first === undefined || at < first) first = at;
    }
    if (first !== undefined) problems.add(told(table.placeAt(first), count));
  }
}

/** Devices and countries that differ for one site and metric: they overlap, whatever they are. */
function kinds(series: readonly Series[], place: { file?: string }): Problem[] {
  const mixed = (key: 'device' | 'country') => {
    const names = new Map<string, Set<string>>();
    for (const one of series) {
      const subject = JSON.stringify([one.site, one.title, one.page, one.metric]);
      const set = names.get(subject) ?? new Set();
      names.set(subject, set.add(one[key]));
    }
    const several = [...names.values()].filter((set) => set.size > 1);
    return [...new Set(several.flatMap((set) => [...set]))].sort();
  };
  const [devices, countries] = [mixed('device'), mixed('country')];
  return [
    ...(devices.length > 0 ? [severalKinds(place, { ja: '機器', en: 'device' }, devices)] : []),
    ...(countries.length > 0 ? [severalKinds(place, { ja: '国', en: 'country' }, countries)] : []),
  ];
}

/** The first folder that lies in another of the same site. */
function nested(series: readonly Series[], place: { file?: string }): Problem[] {
  const found = new Map<string, Problem>();
  const pages = new Map<string, Set<string>>();
  for (const { site, page } of series) {
    if (page === undefined) continue;
    const own = pages.get(site ?? '') ?? new Set();
    pages.set(site ?? '', own.add(folder(page, site ?? '')));
  }
  for (const [site, own] of pages) {
    for (const page of [...own].sort()) {
      const parent = parents(page).find((one) => own.has(one));
      if (parent !== undefined && !found.has(site)) found.set(site, nestedPages(place, parent || '/', page));
    }
  }
  return [...found.values()];
}

/** `/a/b`: a folder without its site, its closing slash and its query; '' for the site itself. */
function folder(page: string, site: string): string {
  const path = page
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/s, '')
    .replace(/(?<!\/)\/+$/, '');
  const own = site !== '' && `${path}/`.startsWith(`${site}/`) ? path.slice(site.length) : path;
  return own === '' || own.startsWith('/') ? own : `/${own}`;
}

/** The folders in which a folder lies, the nearest first; at most the first 20 steps are looked at. */
function parents(page: string): string[] {
  const steps = page.split('/').slice(0, 20);
  return steps.slice(0, -1).map((_, at) => steps.slice(0, steps.length - 1 - at).join('/'));
}

/** Figures of counts that are a hundred times both their neighbours, or a hundredth. */
function jumps({ table, order }: Observations, problems: ProblemList): void {
  const { series: seriesOf, quality } = table.figures;
  let isCount = false;
  let series = -1;
  let [first, second] = [-1, -1];
  for (const at of order) {
    if (quality[at] !== OK && quality[at] !== LOW) continue;
    if (seriesOf[at] !== series) {
      series = seriesOf[at] as number;
      isCount = COUNTS.includes((table.series[series] as Series).metric);
      first = second = -1;
    }
    if (!isCount) continue;
    if (first >= 0) {
      const [left, middle, right] = [sizeOf(table, first), sizeOf(table, second), sizeOf(table, at)];
      const isUp = middle >= JUMP * Math.max(left, right, 1) && left + right > 0;
      const isDown = Math.max(middle, 1) * JUMP <= Math.min(left, right);
      if (isUp || isDown) problems.add(jumpOf(table, second, left, middle, right));
    }
    first = second;
    second = at;
  }
}

/** A figure as far as its size matters; one that does not fit the columns stands beside them. */
function sizeOf({ odd, figures }: ObservationTable, at: number): number {
  const value = odd.size === 0 ? undefined : odd.get(at)?.value;
  return value === undefined ? (figures.whole[at] as number) : Number(Fraction.of(value).cut().toText());
}

function jumpOf(table: ObservationTable, at: number, left: number, middle: number, right: number): Problem {
  const beside = Math.sqrt(Math.max(left, 1) * Math.max(right, 1));
  const isUp = middle > beside;
  const factor = Math.round(isUp ? middle / beside : beside / Math.max(middle, 1));
  const text = isUp
    ? { ja: `${factor}倍`, en: `${factor} times` }
    : { ja: `${factor}分の1`, en: `1/${factor} of` };
  return jump(table.placeAt(at), seriesName(table.seriesAt(at)), periodText(table.at(at)), text);
}
