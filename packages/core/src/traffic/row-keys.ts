import { beginning } from './beginning.js';
import { badCountry, badDevice, errorCell } from './cell-problems.js';
import { isErrorCell } from './cell-words.js';
import {
  countryColumn,
  deviceColumn,
  type KeyColumn,
  metricColumn,
  SeriesIndex,
  siteColumn,
  textColumn,
} from './keys.js';
import type { Role } from './mapping.js';
import type { NamedMetric } from './metric-words.js';
import { DEVICES, type Device, METRICS, type Metric, type Series } from './observation.js';
import { badMetric, missingCell } from './problems.js';
import { cellPlace, type PlaceOf, type Segment } from './segment.js';
import type { Tally } from './tally.js';

/** A key that the table does not have. */
export const NONE = -1;
/** A key that could not be read: its problem is told, and nothing is added. */
export const BAD = -2;

const deviceNumber = (device: Device): number => DEVICES.indexOf(device);

/** What the row being read is of, apart from its days: numbers of texts, so that rows of one kind cost little. */
export class RowKeys {
  site = NONE;
  title = NONE;
  page = NONE;
  country = NONE;
  device = NONE;
  readonly #sites: KeyColumn<string>;
  readonly #titles: KeyColumn<string>;
  readonly #pages: KeyColumn<string>;
  readonly #countries: KeyColumn<string>;
  readonly #devices: KeyColumn<Device>;
  readonly #metrics: KeyColumn<NamedMetric | 'unused'>;
  readonly #index: SeriesIndex;
  readonly #columns: Readonly<Partial<Record<Role, number>>>;
  readonly #fixedSite: number;
  readonly #fixedTitle: number;
  readonly #fixedPage: number;
  readonly #fixedCountry: number;
  readonly #fixedDevice: number;
  readonly #wanted: boolean[] = [];
  #subject = NONE;
  #cells: readonly string[] = [];
  #row = 0;
  #places: PlaceOf | undefined;

  constructor(
    readonly segment: Segment,
    readonly tally: Tally,
  ) {
    const { layout, facts, mapping, table, watch } = segment;
    const hold = (bytes: number) => watch.hold(bytes);
    this.#sites = siteColumn(hold);
    this.#titles = textColumn(hold);
    this.#pages = textColumn(hold);
    this.#countries = countryColumn(hold);
    this.#devices = deviceColumn(hold);
    this.#metrics = metricColumn(hold);
    this.#columns = layout.roles;
    this.#index = new SeriesIndex(table, hold);
    const constant = (column: KeyColumn<string>, text: string | undefined) =>
      text === undefined ? NONE : column.id(text);
    this.#fixedSite = constant(this.#sites, mapping.site ?? facts.site?.value);
    this.#fixedTitle = constant(this.#titles, mapping.title);
    this.#fixedPage = constant(this.#pages, mapping.title === undefined ? layout.page : undefined);
    this.#fixedCountry = this.#countries.id(mapping.country ?? facts.country?.value ?? '');
    this.#fixedDevice = deviceNumber(mapping.device ?? facts.device?.value ?? 'all');
  }

  /** Reads the keys of a row; false where one of them could not be. */
  read(cells: readonly string[], row: number, places: PlaceOf | undefined): boolean {
    this.#cells = cells;
    this.#row = row;
    this.#places = places;
    const { site, title, page } = this;
    this.site = this.#key('site', this.#sites, this.#fixedSite);
    this.title = this.#key('title', this.#titles, this.#fixedTitle);
    this.page = this.#key('page', this.#pages, this.#fixedPage);
    this.country = this.#key('country', this.#countries, this.#fixedCountry);
    this.device = this.#deviceOfRow();
    if (this.#subject === NONE || site !== this.site || title !== this.title || page !== this.page)
      this.#subject = this.#index.subject(this.site, this.title, this.page);
    const isBad = (key: number) => key === BAD;
    return !(
      isBad(this.site) ||
      isBad(this.title) ||
      isBad(this.page) ||
      isBad(this.country) ||
      isBad(this.device)
    );
  }

  /** The row's site where it is one that nobody asked for. */
  get stranger(): string | undefined {
    if (this.site < 0 || this.#columns.title !== undefined) return undefined;
    let isWanted = this.#wanted[this.site];
    if (isWanted === undefined) {
      isWanted = this.segment.strangers.isWanted(this.#sites.meaning(this.site));
      this.#wanted[this.site] = isWanted;
    }
    return isWanted ? undefined : this.#sites.meaning(this.site);
  }

  /** The metric that the row names in the column; undefined where it is none that is read. */
  metric(column: number): NamedMetric | undefined {
    const text = this.#cells[column] ?? '';
    const id = this.#metrics.id(text);
    if (id < 0) {
      this.segment.problems.add(badMetric(this.#place(column), beginning(text)));
      return undefined;
    }
    const named = this.#metrics.meaning(id);
    if (named !== 'unused') return named;
    this.tally.unusedMetrics.add(text.trim());
    return undefined;
  }

  /**
   * The country that a column of its own names for one figure; none where both are empty.
   * @param hasFigure whether there is a figure, which must be of some country
   */
  countryIn(column: number, hasFigure: boolean): number {
    const text = this.#cells[column] ?? '';
    if (text.trim() === '') {
      if (!hasFigure) return NONE;
      this.segment.problems.add(missingCell(this.#place(column), KEY_NAMES.country));
      return BAD;
    }
    const id = this.#countries.id(text);
    if (id >= 0) return id;
    this.segment.problems.add(badCountry(this.#place(column), beginning(text)));
    return BAD;
  }

  /** The number of a site that heads a column. */
  siteNamed(site: string): number {
    return this.#sites.id(site);
  }

  /** The number, in the table, of the series of a figure of the row. */
  series(ownSite: number, country: number, ownDevice: Device | undefined, metric: number): number {
    const site = ownSite === NONE ? this.site : ownSite;
    const device =
      this.device >= 0 ? this.device : ownDevice === undefined ? this.#fixedDevice : deviceNumber(ownDevice);
    const subject = ownSite === NONE ? this.#subject : this.#index.subject(ownSite, this.title, this.page);
    return this.#index.series(subject, country, device, metric, (): Series => {
      const named = (id: number, column: KeyColumn<string>) => (id >= 0 ? column.meaning(id) : undefined);
      const [siteName, title] = [named(site, this.#sites), named(this.title, this.#titles)];
      const page = named(this.page, this.#pages);
      return {
        ...(siteName === undefined ? {} : { site: siteName }),
        ...(title === undefined ? {} : { title }),
        ...(page === undefined ? {} : { page }),
        country: this.#countries.meaning(country),
        device: DEVICES[device] as Device,
        metric: METRICS[metric] as Metric,
      };
    });
  }

  #key(role: 'site' | 'title' | 'page' | 'country', column: KeyColumn<string>, fixed: number): number {
    const at = this.#columns[role];
    if (at === undefined) return fixed;
    const text = this.#cells[at] ?? '';
    const id = column.id(text);
    if (id >= 0) return id;
    if (role === 'country') this.segment.problems.add(badCountry(this.#place(at), beginning(text)));
    else if (isErrorCell(text.trim())) this.segment.problems.add(errorCell(this.#place(at), text));
    // Of a counter by title, the site may be left open.
    else if (role === 'site' && this.#columns.title !== undefined) return NONE;
    else this.segment.problems.add(missingCell(this.#place(at), KEY_NAMES[role]));
    return BAD;
  }

  #deviceOfRow(): number {
    const at = this.#columns.device;
    if (at === undefined) return NONE;
    const text = this.#cells[at] ?? '';
    const id = this.#devices.id(text);
    if (id >= 0) return deviceNumber(this.#devices.meaning(id));
    this.segment.problems.add(badDevice(this.#place(at), beginning(text)));
    return BAD;
  }

  #place = (column: number) => cellPlace(this.segment, this.#row, column + 1, this.#places);
}

/** What a key is called in messages. */
export const KEY_NAMES = {
  site: { ja: 'サイト', en: 'site' },
  title: { ja: '作品', en: 'title' },
  page: { ja: 'ページ', en: 'page' },
  country: { ja: '国', en: 'country' },
} as const;
