import { nearest } from '../base/nearest.js';
import { hasErrors, type Problem } from '../base/problem.js';
import { ProblemList } from '../base/problem-list.js';
import type { Place } from '../base/source.js';
import type { Chunks, FileFacts, ReadingOptions } from '../tables/chunks.js';
import type { Watch } from '../tables/limits.js';
import { doubledHeader, emptyTable, noRows } from '../tables/problems.js';
import { readTables } from '../tables/read-tables.js';
import type { RowTaker, Sheet } from '../tables/sheet.js';
import { misfit, plainHeader } from '../traffic/header.js';
import { columnsOfOneMeaning, columnWithoutHeader, otherTables } from './record-problems.js';
import { unknownKey } from './text-problems.js';

/** A list that a person keeps is short enough to be told whole; the front ends shorten what they show. */
export const MOST_OF_A_KIND = 10_000;

/** The columns that a table may have: the key of what each fills, and its names as `plainHeader` folds them. */
export type ColumnNames = readonly (readonly [key: string, names: readonly string[]])[];

/** One row of a table of records. */
export class RecordRow {
  constructor(
    /** as a spreadsheet counts it, from 1 */
    readonly number: number,
    /** what its cells say, trimmed, by key; an empty cell says nothing */
    readonly texts: ReadonlyMap<string, string>,
    readonly placed: (key: string | undefined) => Place,
  ) {}

  /** Where the row stands, or the cell of a key; of a key without a column, the row. */
  place(key?: string): Place {
    return this.placed(key);
  }
}

/** A table of which every row is one record: the titles of a case, or its notices. */
export interface RecordTable {
  /** none where the header says something that is not known */
  readonly rows: readonly RecordRow[];
  /** the column of each key, from 1 */
  readonly columns: Readonly<Record<string, number>>;
  /** where the header stands; absent where there is none, or where rows could not be taken */
  readonly header?: Place;
  readonly file: FileFacts;
  /** of the table as a whole and the shape of its rows; who reads the rows adds to it */
  readonly problems: ProblemList;
}

/** Rows between looks at the clock, and bytes that a row takes beside its texts, as estimated. */
const ROWS_BETWEEN_CHECKS = 1024;
const ROW_BYTES = 400;

/** Takes the rows of the table as they come. */
class RecordRows implements RowTaker {
  readonly takesLists = true;
  readonly rows: RecordRow[] = [];
  readonly columns: Record<string, number> = {};
  header: Place | undefined;
  /** whether every column with a header has one meaning of its own */
  isClear = true;
  /** rows after the header, also those that do not fit it */
  given = 0;
  #keys: readonly (string | undefined)[] = [];
  #headers: readonly string[] = [];
  readonly #nameless = new Set<number>();

  constructor(
    readonly file: string,
    readonly sheet: Sheet,
    readonly known: ColumnNames,
    readonly keyOf: (header: string) => string | undefined,
    readonly problems: ProblemList,
    readonly watch: Watch,
  ) {}

  row(cells: readonly string[], row: number, places?: (column: number) => Place): boolean {
    const at = (column?: number): Place => {
      // Beyond its last cell stands the row itself.
      if (places) return places(column ?? (this.header ? cells.length : 0));
      const { kind, name } = this.sheet;
      const sheet = kind === 'workbook' && name !== undefined ? { sheet: name } : {};
      return { file: this.file, ...sheet, row, ...(column === undefined ? {} : { column: column + 1 }) };
    };
    if (this.header) this.#record(cells, row, at);
    else this.#header(cells, at);
    return true;
  }

  end(): void {
    // What is missing is said once it is known whether the file was read to its end.
  }

  #header(cells: readonly string[], at: (column?: number) => Place): void {
    this.header = at();
    this.#headers = cells;
    this.#keys = cells.map((cell) => this.keyOf(cell));
    this.#keys.forEach((key, column) => {
      const header = cells[column] ?? '';
      if (key === undefined && header.trim() !== '') this.#refuse(this.#unknown(header, at(column)));
      if (key === undefined) return;
      const first = this.#keys.indexOf(key);
      if (first < column) this.#refuse(twice(at(column), header, cells[first] ?? ''));
      else this.columns[key] = column + 1;
    });
  }

  #refuse(found: Problem): void {
    this.problems.add(found);
    this.isClear = false;
  }

  #unknown(header: string, place: Place): Problem {
    const names = this.known.flatMap(([key, called]) => [key, ...called.filter(isJapanese)]);
    const listed = this.known.map(([key, called]) => {
      const japanese = called.find(isJapanese);
      return japanese === undefined ? key : `${key}（${japanese}）`;
    });
    const plain = plainHeader(header);
    // Of two letters (No.) one is always near something.
    return unknownKey(place, header, SHORT.test(plain) ? undefined : nearest(plain, names), listed);
  }

  #record(cells: readonly string[], row: number, at: (column?: number) => Place): void {
    this.given += 1;
    // A workbook leaves out the cells that are empty at the end of a row; a text has to keep its separators.
    const isShort = this.sheet.kind !== 'text' && cells.length < this.#headers.length;
    const wrong = isShort ? undefined : misfit(cells, this.#headers.length, { file: this.file, row });
    if (wrong) {
      this.problems.add({ ...wrong, place: at() });
      return;
    }
    const texts = new Map<string, string>();
    let length = 0;
    this.#keys.forEach((key, column) => {
      const text = (cells[column] ?? '').trim();
      if (text === '') return;
      length += text.length;
      if (key !== undefined) texts.set(key, text);
      else if (this.#headers[column]?.trim() === '') this.#withoutHeader(column, text, at(column));
    });
    if (this.rows.length % ROWS_BETWEEN_CHECKS === 0) this.watch.check();
    this.watch.hold(ROW_BYTES + 2 * length);
    const placed = (key: string | undefined) => {
      const column = key === undefined ? undefined : this.columns[key];
      return at(column === undefined ? undefined : column - 1);
    };
    this.rows.push(new RecordRow(row, texts, placed));
  }

  /** A column without a header may be empty; what stands in it would be lost, and is told once. */
  #withoutHeader(column: number, text: string, place: Place): void {
    if (!this.#nameless.has(column)) this.problems.add(columnWithoutHeader(place, text));
    this.#nameless.add(column);
  }
}

/** A table that is not read: only whether it has a row. */
class OtherTable implements RowTaker {
  constructor(
    readonly name: string,
    readonly filled: Set<string>,
  ) {}

  row(): boolean {
    this.filled.add(this.name);
    return false;
  }

  end(): void {
    // Nothing of it is kept.
  }
}

/**
 * Reads a table of records: the first of the file (CSV, TSV, a workbook, JSON). Its first row is the header; every
 * column must have a meaning, and no two the same.
 * @param keyOf the key of what a column fills, by its header; undefined where it has no meaning
 * @throws the signal's reason where it is aborted; nothing for bad input
 */
export async function readRecords(
  chunks: Chunks,
  path: string,
  known: ColumnNames,
  options: ReadingOptions = {},
  keyOf: (header: string) => string | undefined = (header) => namedColumn(header, known),
): Promise<RecordTable> {
  const problems = new ProblemList(MOST_OF_A_KIND);
  const filled = new Set<string>();
  let reader: RecordRows | undefined;
  const { file, problems: found } = await readTables(
    chunks,
    path,
    (sheet, watch) => {
      if (reader) return new OtherTable(sheet.name ?? '', filled);
      reader = new RecordRows(path, sheet, known, keyOf, problems, watch);
      return reader;
    },
    options,
  );
  const first = reader;
  // What is wrong with a sheet that is not read does no harm, but it shows that there is something in it.
  const isOfOther = ({ place: { sheet } }: Problem) => sheet !== undefined && sheet !== first?.sheet.name;
  const own = found.filter((one) => !isOfOther(one));
  problems.add(...own);
  for (const one of found)
    if (isOfOther(one) && one.severity !== 'note') filled.add(one.place.sheet as string);
  if (filled.size > 0) problems.add(otherTables(path, [...filled]));
  const isWhole = !hasErrors(own);
  if (isWhole && !first?.header) problems.add(emptyTable(path));
  else if (isWhole && first?.given === 0) problems.add(noRows(path));
  if (!first?.header || !first.isClear) return { rows: [], columns: {}, file, problems };
  return { rows: first.rows, columns: first.columns, header: first.header, file, problems };
}

/** The key of the column that a header names; undefined where none has the name. */
export function namedColumn(header: string, known: ColumnNames): string | undefined {
  const plain = plainHeader(header);
  return known.find(([, names]) => names.includes(plain))?.[0];
}

/** Two columns may not fill one thing, however they are called. */
const twice = (place: Place, header: string, first: string): Problem =>
  plainHeader(header) === plainHeader(first)
    ? doubledHeader(place, header)
    : columnsOfOneMeaning(place, header, first);

const SHORT = /^[\x20-\x7e]{1,2}$/;
const isJapanese = (name: string): boolean => /[^\x20-\x7e]/.test(name);
