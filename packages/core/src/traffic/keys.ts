import { isErrorCell } from './cell-words.js';
import { COLUMN_WORDS } from './column-words.js';
import { countryCode } from './country.js';
import { Dictionary } from './dictionary.js';
import { domainText } from './domain.js';
import { plainHeader } from './header.js';
import { deviceOf, METRIC_WORDS, metricOf, type NamedMetric } from './metric-words.js';
import { DEVICES, METRICS, type Series } from './observation.js';
import type { ObservationTable } from './observation-table.js';

/** Is told of the memory that is taken. */
type Hold = (bytes: number) => void;

/** About what a series takes in memory, with what is found out of it at the end. */
const SERIES_BYTES = 2200;

/** A column of texts of which each stands for something; what it stands for is found out once for each text. */
export class KeyColumn<T> {
  readonly #texts: Dictionary;
  readonly #meanings: (T | undefined)[] = [];

  constructor(
    hold: Hold,
    readonly read: (text: string) => T | undefined,
  ) {
    this.#texts = new Dictionary(hold);
  }

  /** The number of the text's meaning; -1 where it has none. */
  id(text: string): number {
    const id = this.#texts.id(text);
    if (id === this.#meanings.length)
      this.#meanings.push(this.read((this.#texts.texts[id] as string).trim()));
    return this.#meanings[id] === undefined ? -1 : id;
  }

  meaning(id: number): T {
    return this.#meanings[id] as T;
  }
}

/** Whether a cell names something: what a spreadsheet shows in place of a result names nothing. */
const isNamed = (text: string): boolean => text !== '' && !isErrorCell(text);

export const siteColumn = (hold: Hold) =>
  new KeyColumn(hold, (text) => (isNamed(text) ? domainText(text) : undefined));
export const textColumn = (hold: Hold) => new KeyColumn(hold, (text) => (isNamed(text) ? text : undefined));
export const countryColumn = (hold: Hold) =>
  new KeyColumn(hold, (text) => (text === '' ? 'WW' : countryCode(text)));
export const deviceColumn = (hold: Hold) =>
  new KeyColumn(hold, (text) => (text === '' ? ('all' as const) : deviceOf(plainHeader(text))));

/** Metrics that vendors give and that no estimate here rests on. */
const UNUSED =
  /^(?:alltraffic|total|desktop|mobile|mobileweb)?(?:unique(?:visitors|users)|deduplicatedaudience|visitors|users|newusers|bounces)$|^(?:desktop|mobile|mobileweb)share$/;

/** A row's own metric; `unused` for metrics that are known and not read, such as ranks and unique visitors. */
export const metricColumn = (hold: Hold) =>
  new KeyColumn(hold, (text): NamedMetric | 'unused' | undefined => {
    const plain = plainHeader(text);
    const isUnused = UNUSED.test(plain) || (COLUMN_WORDS.rank as readonly string[]).includes(plain);
    return metricOf(plain, METRIC_WORDS) ?? (isUnused ? 'unused' : undefined);
  });

/** Numbers the series of a table of figures from the numbers of their keys, without making a text of them. */
export class SeriesIndex {
  readonly #subjects = new Map<string, number>();
  readonly #ofSubject: Map<number, number>[] = [];

  constructor(
    readonly table: ObservationTable,
    readonly hold: Hold,
  ) {}

  /** The number of a site, title and page together. */
  subject(site: number, title: number, page: number): number {
    const key = `${site} ${title} ${page}`;
    const known = this.#subjects.get(key);
    if (known !== undefined) return known;
    this.#ofSubject.push(new Map());
    this.#subjects.set(key, this.#ofSubject.length - 1);
    return this.#ofSubject.length - 1;
  }

  /** The number of the series in the table; `make` tells what it is where it is new. */
  series(subject: number, country: number, device: number, metric: number, make: () => Series): number {
    const own = this.#ofSubject[subject] as Map<number, number>;
    const key = (country * DEVICES.length + device) * METRICS.length + metric;
    const known = own.get(key);
    if (known !== undefined) return known;
    this.hold(SERIES_BYTES);
    const id = this.table.seriesId(make());
    own.set(key, id);
    return id;
  }
}
