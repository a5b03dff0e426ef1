import type { Place } from '../../base/source.js';
import { tooManyColumns, tooManyRows } from '../limit-problems.js';
import { Stopped, type Watch } from '../limits.js';
import type { RowTaker } from '../sheet.js';
import { Unreadable } from '../unreadable.js';
import { addressOf, rowOf } from './address.js';
import { badAddress, doubledAddress, misplaced, outOfOrder } from './cell-problems.js';
import { type CellContext, cellText, isUncomputed } from './cell-text.js';
import { HiddenColumns } from './hidden-columns.js';
import type { PartTaker } from './part.js';
import { malformed } from './part-problems.js';
import { SheetNotes } from './sheet-notes.js';
import { StringItem } from './string-item.js';
import { type Attributes, isOn } from './xml.js';

/** How many rows, and how many characters of their cells, go by between looks at the clock. */
const ROWS_BETWEEN_CHECKS = 1000;
const CHARACTERS_BETWEEN_CHECKS = 1_000_000;

/** Where in the XML of a sheet things stand: worksheet > sheetData > row > c > v. */
const ROOT = 1;
const SECTION = 2;
const ROW = 3;
const CELL = 4;
const FIELD = 5;

/** Reads the rows of a sheet as its XML comes, and gives on those that hold something. */
export class Worksheet implements PartTaker {
  readonly notes = new SheetNotes();
  /** true once nobody needs further rows */
  done = false;
  readonly #hiddenColumns: HiddenColumns;
  readonly #item = new StringItem();
  #section = '';
  #rows = 0;
  #characters = 0;
  #row = 0;
  #rowHidden = false;
  #cells: string[] = [];
  /** columns, from 0, whose cells are stored as numbers */
  #numbers = new Set<number>();
  #column = 0;
  #attributes: Attributes | undefined;
  #field = '';
  #value: string | undefined;
  #formula: string | undefined;
  #inline: string | undefined;

  constructor(
    readonly sheet: Place,
    readonly part: string,
    readonly context: CellContext,
    readonly taker: RowTaker,
    readonly watch: Watch,
  ) {
    this.#hiddenColumns = new HiddenColumns(watch.limits.columns);
  }

  /** the cell, row or sheet at which the reading stands */
  get place(): Place {
    if (this.#row === 0) return this.sheet;
    const row = { ...this.sheet, row: this.#row };
    return this.#attributes ? { ...row, column: this.#column } : row;
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.done) return;
    if (depth === ROOT && name !== 'worksheet') throw new Unreadable(malformed(this.sheet, this.part));
    if (depth === SECTION) this.#section = name;
    if (depth === ROW && this.#section === 'cols') this.#hiddenColumns.take(attributes);
    if (this.#section !== 'sheetData') return;
    if (depth === ROW) this.#openRow(name, attributes);
    else if (depth === CELL) this.#openCell(name, attributes);
    else if (depth === FIELD && this.#attributes) this.#openField(name);
    else if (depth > FIELD && this.#field === 'is') this.#item.open(name);
  }

  text(text: string): void {
    if (this.#field === 'v') this.#value += text;
    else if (this.#field === 'f') this.#formula += text;
    else if (this.#field === 'is') this.#item.text(text);
  }

  close(name: string, depth: number): void {
    if (this.done) return;
    if (depth > FIELD) this.#item.close(name);
    else if (depth === FIELD) this.#closeField();
    else if (depth === CELL && this.#attributes) this.#closeCell(this.#attributes);
    else if (depth === ROW && this.#section === 'sheetData') this.#closeRow();
  }

  #openRow(name: string, { r, hidden }: Attributes): void {
    if (name !== 'row') throw new Unreadable(misplaced(this.place, name));
    const row = r === undefined ? this.#row + 1 : rowOf(r);
    if (row === undefined) throw new Unreadable(badAddress(this.place, r ?? ''));
    if (row <= this.#row) {
      const wrong = row === this.#row ? doubledAddress : outOfOrder;
      throw new Unreadable(wrong({ ...this.sheet, row }, String(row)));
    }
    this.#row = row;
    this.#rowHidden = isOn(hidden);
    this.#column = 0;
    this.#cells = [];
    this.#numbers = new Set();
  }

  #openCell(name: string, attributes: Attributes): void {
    if (name === 'extLst') return;
    if (name !== 'c') throw new Unreadable(misplaced(this.place, name));
    this.#column = this.#columnOf(attributes.r);
    this.#attributes = attributes;
    this.#value = this.#formula = this.#inline = undefined;
  }

  /** The column of a cell that says where it is, or stands beside the one before. */
  #columnOf(r: string | undefined): number {
    if (r === undefined) return this.#column + 1;
    const address = addressOf(r);
    if (address?.row !== this.#row) throw new Unreadable(badAddress(this.place, r));
    const { column } = address;
    if (column > this.#column) return column;
    const wrong = column === this.#column ? doubledAddress : outOfOrder;
    throw new Unreadable(wrong({ ...this.place, column }, r));
  }

  #openField(name: string): void {
    const known = name === 'v' ? this.#value : name === 'f' ? this.#formula : this.#inline;
    if (known !== undefined && /^(?:v|f|is)$/.test(name)) throw new Unreadable(misplaced(this.place, name));
    this.#field = name;
    if (name === 'v') this.#value = '';
    if (name === 'f') this.#formula = '';
  }

  #closeField(): void {
    if (this.#field === 'is') this.#inline = this.#item.take();
    this.#field = '';
  }

  #closeCell({ t: type = 'n', s: style = '0' }: Attributes): void {
    const cell = { type, style, value: this.#value, formula: this.#formula, inline: this.#inline };
    const place = () => this.place;
    if (cell.formula !== undefined) this.notes.formula(cell.formula, isUncomputed(cell), place);
    const text = cellText(cell, this.context, place);
    if (text !== '') this.#put(text);
    if (type === 'n') this.#numbers.add(this.#column - 1);
    this.#attributes = undefined;
  }

  /** Keeps a text at its column. Only what holds something counts toward the limits: styles reach far out. */
  #put(text: string): void {
    const { rows, columns } = this.watch.limits;
    if (this.#row > rows) throw new Stopped(tooManyRows(this.place, rows));
    if (this.#column > columns) throw new Stopped(tooManyColumns(this.place, columns));
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells.push(text);
    this.#characters += text.length;
    if (this.#hiddenColumns.has(this.#column)) this.notes.hiddenColumn(this.#column);
  }

  #closeRow(): void {
    this.#rows += 1;
    if (this.#rows % ROWS_BETWEEN_CHECKS === 0 || this.#characters > CHARACTERS_BETWEEN_CHECKS) {
      this.#characters = 0;
      this.watch.check();
    }
    if (this.#cells.length === 0) return;
    if (this.#rowHidden) this.notes.hiddenRow();
    const numbers = this.#numbers;
    const isTyped = (column: number) => numbers.has(column);
    if (this.taker.row(this.#cells, this.#row, undefined, isTyped) === false) this.done = true;
  }
}
