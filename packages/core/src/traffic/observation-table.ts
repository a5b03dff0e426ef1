import type { Place, Source } from '../base/source.js';
import type { Span } from '../base/span.js';
import { FigureStore } from './figure-store.js';
import type { Observation, Series } from './observation.js';

/** The digits that `part` holds after the point. */
const PART_DIGITS = 15;

/** Where a table of figures stands, and what is said of all of them. */
export interface Origin {
  readonly file: string;
  readonly sheet?: string;
  readonly exhibit?: string;
  readonly vendor?: string;
  /** known once all bytes of the file have passed */
  sha256?: string;
}

/** What of a figure does not fit the columns: few figures have it. */
export interface Odd {
  /** plain digits, longer than the columns hold */
  value?: string;
  masked?: { readonly low: string; readonly high: string };
  range?: NonNullable<Observation['range']>;
  /** of a figure whose place is not a row and a column, or that was written in the case */
  place?: Place;
  source?: Source;
  vendor?: string;
}

/** A value as two exact integers: `whole`, and `part` of 10^15; `decimals` digits stand after the point as written. */
export interface Split {
  readonly whole: number;
  readonly part: number;
  readonly decimals: number;
}

const QUALITIES: readonly Observation['quality'][] = ['ok', 'masked', 'low-confidence', 'missing', 'missing'];

/** The number for `QUALITIES`. */
export const OK = 0;
export const MASKED = 1;
export const LOW = 2;
/** This number and those above it are of figures that are missing. */
export const MISSING = 3;
/** Missing, since a 0 stood beside a rank. */
export const NO_DATA = 4;

/** Every digit of a value that was split. */
export function splitText({ whole, part, decimals }: Split): string {
  if (decimals === 0) return String(whole);
  return `${whole}.${String(part).padStart(PART_DIGITS, '0').slice(0, decimals)}`;
}

const NO_SPAN = 0;

/**
 * Observations in columns of plain numbers, about 40 bytes each, so that a file of a million figures is held in little
 * memory. Series, periods and origins stand once; what few figures have stands beside (`odd`).
 */
export class ObservationTable {
  readonly series: Series[] = [];
  readonly spans: (Span | undefined)[] = [undefined];
  readonly origins: Origin[] = [];
  readonly odd = new Map<number, Odd>();
  readonly #spanIds = new Map<string, number>();
  readonly #seriesIds = new Map<string, number>();
  readonly figures = new FigureStore();

  get length(): number {
    return this.figures.length;
  }

  /** The number of a series; the same series has one number. */
  seriesId(one: Series): number {
    const key = JSON.stringify([one.site, one.title, one.page, one.country, one.device, one.metric]);
    const known = this.#seriesIds.get(key);
    if (known !== undefined) return known;
    this.series.push(one);
    this.#seriesIds.set(key, this.series.length - 1);
    return this.series.length - 1;
  }

  /** The number of a period; 0 for none. */
  spanId(span: Span | undefined): number {
    if (!span) return NO_SPAN;
    const key = `${span.from}${span.to}`;
    const known = this.#spanIds.get(key);
    if (known !== undefined) return known;
    this.spans.push(span);
    this.#spanIds.set(key, this.spans.length - 1);
    return this.spans.length - 1;
  }

  originId(origin: Origin): number {
    this.origins.push(origin);
    return this.origins.length - 1;
  }

  /** Notes what does not fit the columns, beside what was noted before. */
  setOdd(at: number, odd: Odd): void {
    this.odd.set(at, { ...this.odd.get(at), ...odd });
  }

  /** Adds a figure that is already an observation of its own, such as one written in the case. */
  addObservation(one: Observation): void {
    const { site, title, page, country, device, metric, period, value, masked, range, vendor } = one;
    const series = this.seriesId({
      ...(site === undefined ? {} : { site }),
      ...(title === undefined ? {} : { title }),
      ...(page === undefined ? {} : { page }),
      country,
      device,
      metric,
    });
    const at = this.figures.add(
      series,
      this.spanId(period),
      0,
      0,
      0,
      QUALITIES.indexOf(one.quality),
      0,
      0,
      0,
    );
    this.odd.set(at, {
      ...(value === undefined ? {} : { value }),
      ...(masked ? { masked } : {}),
      ...(range ? { range } : {}),
      ...(vendor === undefined ? {} : { vendor }),
      source: one.source,
    });
  }

  /** Forgets the figures from `length` on. */
  truncate(length: number): void {
    for (const at of this.odd.keys()) if (at >= length) this.odd.delete(at);
    this.figures.length = Math.min(length, this.length);
  }

  /** Takes out figures from `from` on. */
  remove(from: number, isOut: (at: number) => boolean): void {
    let to = from;
    for (let at = from; at < this.length; at += 1) {
      if (isOut(at)) continue;
      if (at !== to) this.#move(at, to);
      to += 1;
    }
    this.truncate(to);
  }

  #move(at: number, to: number): void {
    this.figures.copy(at, to);
    const odd = this.odd.get(at);
    this.odd.delete(at);
    if (odd) this.odd.set(to, odd);
    else this.odd.delete(to);
  }

  seriesAt = (at: number): Series => this.series[this.figures.series[at] as number] as Series;
  spanAt = (at: number): Span | undefined => this.spans[this.figures.span[at] as number];
  qualityAt = (at: number): Observation['quality'] =>
    QUALITIES[this.figures.quality[at] as number] as Observation['quality'];

  splitAt = (at: number): Split => {
    const { whole, part, decimals } = this.figures;
    return { whole: whole[at] as number, part: part[at] as number, decimals: decimals[at] as number };
  };

  setSplit(at: number, { whole, part, decimals }: Split): void {
    this.figures.whole[at] = whole;
    this.figures.part[at] = part;
    this.figures.decimals[at] = decimals;
  }

  /** Whether two figures say the same: value for value, digits that say nothing aside. */
  isSame(a: number, b: number): boolean {
    if (this.odd.has(a) || this.odd.has(b)) return false;
    const { whole, part, quality } = this.figures;
    return whole[a] === whole[b] && part[a] === part[b] && quality[a] === quality[b];
  }

  /** Where the figure stands. */
  placeAt(at: number): Place {
    const odd = this.odd.get(at);
    if (odd?.source) return odd.source.place ?? {};
    if (odd?.place) return odd.place;
    const { file, sheet } = this.#originAt(at);
    return {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      row: this.figures.row[at] as number,
      column: this.figures.column[at] as number,
    };
  }

  at(at: number): Observation {
    const odd = this.odd.get(at);
    const series = this.seriesAt(at);
    const period = this.spanAt(at);
    const quality = this.qualityAt(at);
    const definite = quality === 'ok' || quality === 'low-confidence';
    const value = definite ? (odd?.value ?? splitText(this.splitAt(at))) : undefined;
    const origin = odd?.source ? undefined : this.#originAt(at);
    const vendor = odd?.vendor ?? origin?.vendor;
    return {
      ...series,
      ...(period ? { period } : {}),
      ...(value === undefined ? {} : { value }),
      ...(odd?.masked ? { masked: odd.masked } : {}),
      ...(odd?.range ? { range: odd.range } : {}),
      ...(vendor === undefined ? {} : { vendor }),
      quality,
      source: odd?.source ?? this.#sourceAt(at, origin as Origin),
    };
  }

  #originAt = (at: number): Origin => this.origins[this.figures.origin[at] as number] as Origin;

  #sourceAt(at: number, { sha256, exhibit }: Origin): Source {
    return {
      kind: 'file',
      place: this.placeAt(at),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(exhibit === undefined ? {} : { exhibit }),
    };
  }
}
