import { type Day, daysFromTo } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import type { Span } from '../base/span.js';
import { COUNTS, type Observation, type Series } from './observation.js';
import { LOW, type ObservationTable, OK } from './observation-table.js';
import type { Observations } from './observations.js';
import { SplitSum } from './split-sum.js';

/** One figure of a series, or several put together, for drawing and for looking at. */
export interface SeriesPoint {
  /** first of the days that its figures are of; absent where they state no period */
  readonly from?: Day;
  /** last of those days, counted */
  readonly to?: Day;
  /**
   * exact, as plain decimal digits or `n/d`: of counts the sum of the definite figures, of ratios and durations their
   * mean, each figure weighing the same. Absent where no figure is definite
   */
  readonly value?: string;
  /** where figures are masked: what the point is at least */
  readonly low?: string;
  /** where figures are masked: less than what the point is */
  readonly high?: string;
  /** the worst of its figures’; `missing` only where none says anything */
  readonly quality: Observation['quality'];
  /** how many figures are in it, definite or not */
  readonly count: number;
}

/** A series with its points in order of time. */
export interface PointSeries extends Series {
  /** in order of time */
  readonly points: readonly SeriesPoint[];
}

/** Up to so many days, a period that reaches over the end of a month is counted in the month in which it begins. */
const WEEK = 7;

/**
 * The series of which there are figures, in the order of the observations.
 * @param observations what `readTraffic` gave
 * @returns each series once
 * @throws Nothing.
 */
export function seriesOf({ table, order }: Observations): Series[] {
  const { series } = table.figures;
  const ids = new Set<number>();
  for (const at of order) ids.add(series[at] as number);
  return [...ids].map((id) => table.series[id] as Series);
}

/**
 * The points of every series, in the order of the observations: one for each figure, or figures put together.
 * @param observations what `readTraffic` gave
 * @param months puts figures together by so many months (1: by month; 3: by quarter of the calendar; 12: by year); a
 *   week goes where it begins, and a period that is longer and lies in no such stretch stays a point of its own
 * @param isWanted leaves out the other series
 * @returns each series with its points, in order of time
 * @throws Nothing.
 */
export function seriesPoints(
  { table, order }: Observations,
  months?: number,
  isWanted: (series: Series) => boolean = () => true,
): PointSeries[] {
  const { series: seriesAt, span: spanAt } = table.figures;
  const keys = new Map<number, string | number>();
  const keyOf = (span: number): string | number => {
    const known = keys.get(span) ?? binOf(table.spans[span], months) ?? `span ${span}`;
    keys.set(span, known);
    return known;
  };
  const all: PointSeries[] = [];
  for (let at = 0; at < order.length; ) {
    const id = seriesAt[order[at] as number];
    const series = table.series[id as number] as Series;
    const isShown = isWanted(series);
    const bins = new Map<string | number, Bin>();
    for (; at < order.length && seriesAt[order[at] as number] === id; at += 1) {
      if (!isShown) continue;
      const position = order[at] as number;
      const key = keyOf(spanAt[position] as number);
      const bin = bins.get(key) ?? new Bin();
      bins.set(key, bin);
      bin.add(table, position);
    }
    const isCount = COUNTS.includes(series.metric);
    if (isShown) all.push({ ...series, points: [...bins.values()].map((bin) => bin.point(isCount)) });
  }
  return all;
}

/** The number of the stretch of months to which a period belongs; undefined where it is a point of its own. */
function binOf(span: Span | undefined, months: number | undefined): number | undefined {
  if (!span || months === undefined) return undefined;
  const number = (day: Day) =>
    Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / months);
  const bin = number(span.from);
  return bin === number(span.to) || daysFromTo(span.from, span.to) <= WEEK ? bin : undefined;
}

/** Figures that are put together. */
class Bin {
  readonly #sum = new SplitSum();
  readonly #low: Fraction[] = [];
  readonly #high: Fraction[] = [];
  #from: Day | undefined;
  #to: Day | undefined;
  #definite = 0;
  #count = 0;
  #isUnsure = false;

  add(table: ObservationTable, at: number): void {
    const { quality, whole, part } = table.figures;
    const odd = table.odd.size > 0 ? table.odd.get(at) : undefined;
    this.#count += 1;
    this.#cover(table.spanAt(at));
    if (quality[at] === OK || quality[at] === LOW) {
      this.#definite += 1;
      this.#isUnsure ||= quality[at] === LOW;
      if (odd?.value === undefined) this.#sum.add(whole[at] as number, part[at] as number);
      else this.#sum.addFraction(Fraction.of(odd.value));
    } else if (odd?.masked) {
      this.#low.push(Fraction.of(odd.masked.low));
      this.#high.push(Fraction.of(odd.masked.high));
    }
  }

  #cover(span: Span | undefined): void {
    if (!span) return;
    if (this.#from === undefined || span.from < this.#from) this.#from = span.from;
    if (this.#to === undefined || span.to > this.#to) this.#to = span.to;
  }

  point(isCount: boolean): SeriesPoint {
    const sum = this.#sum.total();
    const masked = this.#low.length;
    const among = (total: Fraction, of: number) =>
      (isCount || of === 0 ? total : total.over(Fraction.of(of))).toText();
    const ends = (list: readonly Fraction[]) =>
      among(
        list.reduce((a, b) => a.plus(b), sum),
        this.#definite + masked,
      );
    return {
      ...(this.#from === undefined ? {} : { from: this.#from }),
      ...(this.#to === undefined ? {} : { to: this.#to }),
      ...(this.#definite > 0 ? { value: among(sum, this.#definite) } : {}),
      ...(masked > 0 ? { low: ends(this.#low), high: ends(this.#high) } : {}),
      quality:
        masked > 0 ? 'masked' : this.#definite === 0 ? 'missing' : this.#isUnsure ? 'low-confidence' : 'ok',
      count: this.#count,
    };
  }
}
