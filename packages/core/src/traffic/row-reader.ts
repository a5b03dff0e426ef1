import { foldText } from '../base/fold-text.js';
import { isMissing } from './cell-words.js';
import { isTotal, mayBeTotal } from './column-words.js';
import { countryCode } from './country.js';
import { dateReadings } from './date-readings.js';
import { Dictionary } from './dictionary.js';
import { siteName } from './domain.js';
import { FigureCells } from './figure-cells.js';
import type { FigureColumn } from './layout.js';
import type { Role } from './mapping.js';
import { namelessRow } from './nameless-row.js';
import { totalsLeftOut } from './notes.js';
import { METRICS, type Metric } from './observation.js';
import { MISSING } from './observation-table.js';
import { BAD, NONE, RowKeys } from './row-keys.js';
import { cellPlace, type PlaceOf, type Segment } from './segment.js';
import { Tally } from './tally.js';

/** A row of totals, to be checked once the segment is read. */
export interface TotalsRow {
  readonly cells: readonly string[];
  readonly row: number;
  readonly places: PlaceOf | undefined;
  /** whether the file itself says that a cell is a number */
  readonly isTyped: ((column: number) => boolean) | undefined;
  /** how many figures of the table stood above it; undefined of a row above all others, which adds up those below */
  readonly above: number | undefined;
}

/** A figure column with what is known of it before its cells. */
interface Target {
  readonly figure: FigureColumn;
  readonly metric: number;
  /** number of the date that its header names; `NONE` where the row names it */
  readonly date: number;
  readonly site: number;
}

/** About what a date takes in memory while all of them are settled. */
const DATE_BYTES = 600;
/** How many rows of totals are checked. */
const MOST_TOTALS = 100;

/** Words of a column of confidence that call a row unsure. */
const UNSURE = /low|weak|低|弱|niedrig|gering/i;

/** Stands between the two days of a row that has them in two columns. */
export const BETWEEN = '\u0000';

/** Reads the rows of a segment into the table. Dates are numbered here and understood at the end, by all of them. */
export class RowReader {
  readonly dates: Dictionary;
  /** the row in which each date first stood, and how many rows have it */
  readonly dateRows: number[] = [];
  readonly dateCounts: number[] = [];
  readonly totals: TotalsRow[] = [];
  readonly tally = new Tally();
  readonly cells: FigureCells;
  rows = 0;
  /** rows of sites that nobody asked for: no total can be checked without them */
  skipped = 0;
  readonly #keys: RowKeys;
  readonly #targets: readonly Target[];
  readonly #columns: Readonly<Partial<Record<Role, number>>>;
  readonly #keyColumns: readonly number[];

  constructor(readonly segment: Segment) {
    const { roles, figures } = segment.layout;
    const { date, from, site, title, page, country } = roles;
    this.dates = new Dictionary((bytes) => segment.watch.hold(bytes + DATE_BYTES));
    this.cells = new FigureCells(segment, this.tally);
    this.#keys = new RowKeys(segment, this.tally);
    this.#columns = roles;
    this.#keyColumns = [date ?? from, site, title, page, country].filter((column) => column !== undefined);
    this.#targets = figures.map((figure) => ({
      figure,
      metric: METRICS.indexOf(figure.metric),
      date: figure.date === undefined ? NONE : this.#date(figure.date, 0),
      site: figure.site === undefined ? NONE : this.#keys.siteNamed(figure.site),
    }));
  }

  /**
   * Takes one row: its figures go into the table, what is wrong with it among the problems.
   * @param isTyped whether the file itself says that a cell is a number
   */
  read(cells: readonly string[], row: number, places?: PlaceOf, isTyped?: (column: number) => boolean): void {
    const keys = this.#keys;
    const { metric: metricAt, confidence } = this.#columns;
    if (this.#isTotals(cells)) {
      this.#addTotals(cells, row, places, isTyped);
      return;
    }
    this.rows += 1;
    const date = this.#rowDate(cells, row);
    const isWhole = keys.read(cells, row, places);
    const stranger = isWhole ? keys.stranger : undefined;
    if (stranger !== undefined) {
      const filled = this.#targets.filter(({ figure }) => (cells[figure.column] ?? '').trim() !== '');
      this.skipped += 1;
      this.segment.strangers.add(stranger, filled.length, () => cellPlace(this.segment, row, 1, places));
      return;
    }
    const named = metricAt === undefined ? undefined : keys.metric(metricAt);
    if (metricAt !== undefined && !named) return;
    const isUnsure = confidence !== undefined && UNSURE.test(cells[confidence] ?? '');
    let found = 0;
    for (const { figure, metric: ownMetric, date: ownDate, site } of this.#targets) {
      const { column, countryColumn } = figure;
      const metric = named ? METRICS.indexOf(named.metric) : ownMetric;
      const isNumber = isTyped?.(column) ?? false;
      const quality = this.cells.read(
        cells,
        row,
        figure,
        METRICS[metric] as Metric,
        isUnsure,
        places,
        isNumber,
      );
      if (quality === undefined) continue;
      if (quality < MISSING) found += 1;
      else if (isUnsure) continue;
      const country =
        countryColumn === undefined ? keys.country : keys.countryIn(countryColumn, quality < MISSING);
      if (!isWhole || country === BAD || country === NONE) continue;
      const { table, origin } = this.segment;
      const series = keys.series(site, country, named?.device ?? figure.device, metric);
      const { whole, part, decimals } = this.cells.split;
      const day = ownDate === NONE ? date : ownDate;
      const at = table.figures.add(series, day, whole, part, decimals, quality, origin, row, column + 1);
      this.cells.put(at, figure, METRICS[metric] as Metric);
      if (places) table.setOdd(at, { place: places(column) });
    }
    if (isUnsure && found === 0)
      Tally.add(this.tally.unsureEmpty, () => cellPlace(this.segment, row, (confidence ?? 0) + 1, places));
  }

  /** Whether a row can only be data: where figures are, there is nothing else, and its date is one. */
  isData(cells: readonly string[]): boolean {
    const forms = this.#targets.map(({ figure: { column } }) => this.cells.formOf(cells[column] ?? ''));
    if (forms.includes('not-a-number')) return false;
    const { date = this.#columns.from } = this.#columns;
    const day = date === undefined ? '' : (cells[date] ?? '').trim();
    const mayBeUndated = date === undefined || this.segment.layout.mayBeUndated === true;
    return day === ''
      ? mayBeUndated && forms.some((form) => form !== 'missing')
      : dateReadings(day) !== undefined;
  }

  /**
   * Whether a row below a gap goes on with the data: one of its figures is one, its date is a number of sorts, or it names
   * a site or country; or it is as long as the header and has no word where figures are.
   */
  looksLikeData(cells: readonly string[], isWhole: boolean): boolean {
    const first = this.#keyColumns[0];
    const { site, country } = this.#columns;
    const hasSite = site !== undefined && siteName(cells[site] ?? '') !== undefined;
    const hasCountry = country !== undefined && countryCode(cells[country] ?? '') !== undefined;
    const hasDate = first !== undefined && /\p{Nd}/u.test(cells[first] ?? '');
    const figures = this.#targets.map(({ figure }) => (cells[figure.column] ?? '').trim());
    const isEmpty = (text: string) => text === '' || isMissing(foldText(text) ?? text);
    return (
      hasDate ||
      hasSite ||
      hasCountry ||
      figures.some((text) => /\p{Nd}/u.test(text)) ||
      (isWhole && figures.every(isEmpty))
    );
  }

  /** Whether a row adds up others: it says so, or names nothing that it is of. */
  #isTotals(cells: readonly string[]): boolean {
    const [first] = this.#keyColumns;
    const { site, country } = this.#columns;
    if (first === undefined || (this.rows === 0 && this.totals.length > 0)) return false;
    if (!mayBeTotal(cells[first] ?? '') && (site === undefined || !mayBeTotal(cells[site] ?? '')))
      return false;
    const texts = this.#keyColumns.map((column) => (cells[column] ?? '').trim());
    const hasFigure = this.#targets.some(({ figure }) => (cells[figure.column] ?? '').trim() !== '');
    // A country that is left empty is the world.
    const isNameless = this.#keyColumns.length > (country === undefined ? 0 : 1);
    return hasFigure && (texts.some(isTotal) || (isNameless && texts.every((text) => text === '')));
  }

  /** A row of totals, to be checked; beyond the first hundred, one that does not say so is taken for none. */
  #addTotals(
    cells: readonly string[],
    row: number,
    places: PlaceOf | undefined,
    isTyped: TotalsRow['isTyped'],
  ): void {
    const { segment } = this;
    if (this.totals.length < MOST_TOTALS) {
      const above = this.rows === 0 ? undefined : segment.table.length;
      this.totals.push({ cells: [...cells], row, places, isTyped, above });
    } else {
      const saysSo = cells.some(isTotal);
      segment.problems.add(
        saysSo
          ? totalsLeftOut(cellPlace(segment, row, 1, places), false)
          : namelessRow(segment, cells, row, places),
      );
    }
  }

  #rowDate(cells: readonly string[], row: number): number {
    const { date, from, to } = this.#columns;
    if (date !== undefined) return this.#date(cells[date] ?? '', row);
    if (from === undefined) return this.#date('', row);
    const first = cells[from] ?? '';
    return this.#date(to === undefined ? first : `${first}${BETWEEN}${cells[to] ?? ''}`, row);
  }

  #date(text: string, row: number): number {
    const id = this.dates.id(text);
    if (id === this.dateRows.length) {
      this.dateRows.push(row);
      this.dateCounts.push(0);
    }
    this.dateCounts[id] = (this.dateCounts[id] as number) + 1;
    return id;
  }
}
