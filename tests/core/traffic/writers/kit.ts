import { COLUMN_WORDS } from '../../../../packages/core/src/traffic/column-words.js';
import type { Device, Metric } from '../../../../packages/core/src/traffic/observation.js';
import type { TrafficOptions } from '../../../../packages/core/src/traffic/read.js';
import { type Kind, monthsIn, periodsOf } from './calendar.js';
import { countries, countryText } from './country-texts.js';
import { DateColumn, type DateManner } from './date-column.js';
import { spanText } from './date-texts.js';
import { times } from './decimal.js';
import { COUNTS, type FigureManner, Figures, type OfColumn, type Stores } from './figures.js';
import { deviceText, dressed, metricWord } from './header-words.js';
import type { Cell, Days, Fact, Says, Subject } from './made.js';
import type { Picker } from './picker.js';
import { pageNames, siteNames, titleNames } from './subjects.js';

/** How one file is to be: what the writers of all layouts go by. */
export interface Manner extends FigureManner, DateManner {
  readonly kind: Kind;
  readonly sites: number;
  readonly periods: number;
  readonly countries: number;
  readonly titles: number;
}

/** How what is the same for all rows is told: in the case, in lines above the table, or by the file's name. */
type Way = 'case' | 'above' | 'name';

/** What the writer of a layout works with: things to write of, ways to write them, and what has to be told besides. */
export class Kit {
  readonly facts: Fact[] = [];
  readonly figures: Figures;
  readonly dates: DateColumn;
  stem = 'traffic';
  #tell: TrafficOptions = {};

  constructor(
    readonly manner: Manner,
    readonly stores: Stores,
    readonly picker: Picker,
  ) {
    this.figures = new Figures(manner, stores, picker);
    this.dates = new DateColumn(manner.kind, manner, stores, picker);
  }

  sites = (): string[] => siteNames(this.picker, this.manner.sites);
  titles = (): string[] => titleNames(this.picker, this.manner.titles);
  pages = (): string[] => pageNames(this.picker, this.manner.titles);
  countries = (): string[] => countries(this.picker, this.manner.countries);
  periods = (): Days[] => periodsOf(this.manner.kind, this.manner.periods, this.picker);

  tell(options: TrafficOptions): void {
    this.#tell = { ...this.#tell, ...options };
  }

  /** All that is told: also what the figures and dates left open. */
  told(isSplit = false): TrafficOptions {
    return { ...this.dates.told(), ...this.figures.told(isSplit), ...this.#tell };
  }

  /** The cell of a figure with what must be read from it. */
  figure(metric: Metric, subject: Subject, column: OfColumn = {}, row: RowSays = {}): Cell {
    const { cell: written, says } = this.figures.cell(metric, column);
    const isMissing = says.quality === 'missing' || (row.isRanked === true && Number(says.value ?? 1) === 0);
    if (isMissing)
      return row.isUnsure ? written : { ...written, made: { ...subject, metric, quality: 'missing' } };
    const quality = says.quality === 'ok' && row.isUnsure ? 'low-confidence' : says.quality;
    const months = column.isMultiplied && COUNTS.includes(metric) ? monthsOf(subject) : 1;
    return { ...written, made: { ...subject, metric, ...multiplied(says, months), quality } };
  }

  /** A site that all rows are of. */
  fixedSite(): string {
    const site = this.picker.one(siteNames(this.picker, 6).filter((one) => /^[a-z0-9.-]+$/.test(one)));
    const way = this.#way(['case', 'above', 'name']);
    if (way === 'case') this.tell({ site });
    else if (way === 'above') this.#say([...COLUMN_WORDS.site, 'url'], site);
    else this.stem = this.picker.one([`Traffic-(${site})`, `${site} visits`, `export_${site}_`]);
    return site;
  }

  /** A period that all rows are of. */
  fixedPeriod(): Days {
    const [days] = periodsOf(this.manner.kind, 1, this.picker) as [Days];
    const way = this.#way(['case', 'above', 'above', 'name']);
    if (way === 'case') this.tell({ period: days });
    else if (way === 'name') {
      const ends = [days.from, days.to].map((day) => day.replaceAll('-', '_'));
      this.stem = `${this.stem}-(${ends.join('-')})`;
    } else if (this.picker.chance(40)) {
      this.#say(COLUMN_WORDS.from, days.from);
      this.#say(COLUMN_WORDS.to, days.to);
    } else this.#say([...COLUMN_WORDS.date, 'daterange'], spanText(days, this.picker));
    return days;
  }

  /** A country that all rows are of; most often nothing is said and it is the world. */
  fixedCountry(): string {
    if (this.picker.chance(60)) return 'WW';
    const country = this.picker.one(countries(this.picker, 3));
    if (this.#way(['case', 'above']) === 'case') this.tell({ country });
    else this.#say(COLUMN_WORDS.country, countryText(country, this.picker));
    return country;
  }

  fixedDevice(): Device {
    if (this.picker.chance(60)) return 'all';
    const device = this.picker.one(['all', 'desktop', 'mobile'] as const);
    if (this.#way(['case', 'above']) === 'case') this.tell({ device });
    else {
      const text = deviceText(device, this.picker);
      if (text !== '') this.#say(COLUMN_WORDS.device, text);
    }
    return device;
  }

  /** What the figures of all columns count, where the columns do not say it. */
  fixedMetric(metrics: readonly Metric[] = ['visits', 'pageViews']): Metric {
    const metric = this.picker.one(metrics);
    const isNamed = metric !== 'views' && this.#way(['case', 'above']) === 'above';
    if (isNamed) this.#say(COLUMN_WORDS.metric, metricWord(metric, this.picker));
    else this.tell({ metric });
    return metric;
  }

  /** Lines above say nothing where there is no place for them. */
  #way(ways: readonly Way[]): Way {
    return this.picker.one(ways);
  }

  #say(keys: readonly string[], value: string): void {
    this.facts.push({ key: dressed(this.picker.one(keys), this.picker).trim(), value });
  }
}

/** What a row says of all its figures. */
export interface RowSays {
  readonly isUnsure?: boolean;
  readonly isRanked?: boolean;
}

const monthsOf = ({ period }: Subject): number => (period && monthsIn(period)) ?? 1;

const multiplied = ({ value, masked }: Says, months: number): Omit<Says, 'quality'> => ({
  ...(value === undefined ? {} : { value: times(value, String(months)) }),
  ...(masked ? { masked: { low: masked.low, high: times(masked.high, String(months)) } } : {}),
});
