import type { Place } from '../base/source.js';
import type { Mark } from './json-tokens.js';
import type { JsonScalar } from './json-tree.js';
import { tooManyRows } from './limit-problems.js';
import { Stopped, type Watch } from './limits.js';
import type { RowTaker } from './sheet.js';

/** Rows after which the watch is asked. */
const CHECKED = 1024;

/** Where something stands in the text and in the document; the document itself has the path ''. */
export interface Standing extends Mark {
  readonly path: string;
}

/** Gives the rows of one table to who takes them, each cell with its place. */
export class JsonRows {
  #number = 0;
  #enough = false;

  constructor(
    readonly watch: Watch,
    readonly taker: RowTaker,
  ) {}

  /** Whether an array of plain values is a cell. */
  get takesLists(): boolean {
    return this.taker.takesLists === true;
  }

  /** Whether the taker has ended the table. */
  get enough(): boolean {
    return this.#enough;
  }

  /** Tells the number of rows before any is given. @throws Stopped where they are too many */
  expect(rows: number, table: Standing): void {
    const most = this.watch.limits.rows;
    if (rows > most) throw new Stopped(tooManyRows(this.place(table), most));
  }

  place({ path, line, column }: Standing): Place {
    return { file: this.watch.file, ...(path === '' ? {} : { path }), row: line, column };
  }

  /** A row that is counted and not given. */
  skip(): void {
    this.#number += 1;
  }

  /** A header whose names are no values of the document. */
  header(names: readonly string[], standing: (column: number) => Standing): void {
    this.#give(names, (column) => this.place(standing(column)));
  }

  /**
   * @param values of the row; undefined where there is none
   * @param around where the row itself stands, for cells without a value
   * @param pathOf the path of the value in a column
   */
  row(
    values: readonly (JsonScalar | undefined)[],
    around: Standing,
    pathOf: (column: number) => string,
  ): void {
    const cells = values.map((value) => (value === undefined || value.kind === 'null' ? '' : value.text));
    const places = (column: number) => {
      const value = values[column];
      return this.place(value ? { ...value, path: pathOf(column) } : around);
    };
    this.#give(cells, places, (column) => values[column]?.kind === 'number');
  }

  #give(
    cells: readonly string[],
    places: (column: number) => Place,
    isTyped: (column: number) => boolean = () => false,
  ): void {
    this.#number += 1;
    if (this.#number % CHECKED === 0) this.watch.check();
    if (this.taker.row(cells, this.#number, places, isTyped) === false) this.#enough = true;
  }
}
