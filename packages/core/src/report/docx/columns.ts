import type { Table } from '../document.js';
import { textWidth, unbrokenWidth } from './text-width.js';

/** What a column asks for, in ems of the type of its table. */
interface Column {
  /** below this, numbers and words are torn */
  readonly least: number;
  /** above this, nothing is gained */
  readonly most: number;
  /** the widths of its cells on one line, of a sample of rows */
  readonly cells: readonly number[];
}

/** Blank at both sides of a cell, in twentieths of a point. */
export const CELL_MARGIN = 60;

/** A column of words is read in lines of some length. */
const NARROWEST = 4;
const WIDEST = 40;
/** A head may take several lines. */
const WIDEST_HEAD = 6;
/** Programs differ by fractions of a sign. */
const SLACK = 0.3;
/** A column without any text is there to be filled in by hand. */
const TO_FILL_IN = { least: 5, most: 6 } as const;
/** Rows by which widths are weighed against each other. */
const SAMPLE = 200;

function columnsOf({ head, rows }: Table): Column[] {
  const step = Math.ceil(rows.length / SAMPLE);
  return head.map((name, at) => {
    const isEmpty = rows.every(({ [at]: text = '' }) => text === '');
    let least = Math.max(
      Math.min(textWidth(name), NARROWEST),
      unbrokenWidth(name),
      isEmpty ? TO_FILL_IN.least : 0,
    );
    let most = Math.max(Math.min(textWidth(name), WIDEST_HEAD), isEmpty ? TO_FILL_IN.most : 0);
    const cells: number[] = [];
    for (const [row, { [at]: text = '' }] of rows.entries()) {
      const width = textWidth(text);
      if (row % step === 0) cells.push(width);
      if (width > most) most = width;
      if (width > least) least = Math.max(least, Math.min(width, NARROWEST), unbrokenWidth(text));
    }
    return { least: least + SLACK, most: Math.max(least, Math.min(most, WIDEST)) + SLACK, cells };
  });
}

/** A table set: its type in half points, and the width of each column in twentieths of a point. */
export interface Setting {
  readonly size: number;
  readonly widths: readonly number[];
}

/** Sizes of type that a table may take, in half points, the first that fits: 9, 8, 7.5 and, where nothing does, 7. */
export const SIZES = [18, 16, 15] as const;
export const SMALLEST = 14;

const sum = (list: readonly number[]) => list.reduce((before, one) => before + one, 0);

/** Room for so many ems of a type in half points, with the blank at both sides. */
const roomFor = (ems: number, size: number): number => ems * size * 10 + 2 * CELL_MARGIN;

/** The largest type in which no number of the table is torn in a text of this width; undefined where there is none. */
const fitting = (columns: readonly Column[], width: number): number | undefined =>
  SIZES.find((size) => sum(columns.map(({ least }) => roomFor(least, size))) <= width);

/** Most columns of a table that is read well on an upright page. */
const MOST_COLUMNS = 8;

/** Whether a table needs the width of a turned page: many columns, or numbers that an upright one would tear. */
export const needsWidth = (table: Table, width: number): boolean =>
  table.head.length > MOST_COLUMNS || fitting(columnsOf(table), width) === undefined;

/** Sets a table in a width: what its columns need first, the rest to those that make its rows tall. */
export function setTable(table: Table, width: number): Setting {
  const columns = columnsOf(table);
  const size = fitting(columns, width) ?? SMALLEST;
  const least = columns.map((one) => roomFor(one.least, size));
  const most = columns.map((one) => roomFor(one.most, size));
  if (sum(least) >= width) return { size, widths: scaled(least, width) };
  // Where all cells fit on one line, the table is no wider than that, with some air.
  if (sum(most) <= width) return { size, widths: scaled(most, Math.min(width, sum(most) * AIR)) };
  // Short cells, such as numbers of exhibits, are kept whole where that leaves room for the long ones.
  const whole = columns.map(({ most: own }, at) => (own <= SHORT ? most[at] : least[at]) as number);
  const start = sum(whole) < width * MOST_FOR_SHORT ? whole : least;
  return { size, widths: scaled(balanced(columns, start, width, size), width) };
}

const AIR = 1.15;
const SHORT = 8.5;
const MOST_FOR_SHORT = 0.9;
/** Parts in which the room that is left is handed out. */
const PARTS = 60;

/** Hands out the room that is left, each part to the column that makes the rows tallest at that point. */
function balanced(
  columns: readonly Column[],
  start: readonly number[],
  width: number,
  size: number,
): readonly number[] {
  const widths = [...start];
  const part = (width - sum(start)) / PARTS;
  for (let given = 0; given < PARTS; given++) {
    const ems = widths.map((one) => (one - 2 * CELL_MARGIN) / (size * 10));
    const blame = columns.map(() => 0);
    for (const row of (columns[0]?.cells ?? []).keys()) {
      const lines = columns.map(({ cells }, at) => (cells[row] as number) / (ems[at] as number));
      const tallest = lines.indexOf(Math.max(...lines));
      blame[tallest] = (blame[tallest] as number) + Math.max(0, (lines[tallest] as number) - 1);
    }
    const at = blame.indexOf(Math.max(...blame));
    widths[at] = (widths[at] as number) + part;
  }
  return widths;
}

/** Widths in the same proportions, whole numbers with a given sum: what rounding leaves goes to the widest. */
function scaled(widths: readonly number[], width: number): number[] {
  const total = Math.floor(width);
  const whole = widths.map((one) => Math.floor((one * total) / sum(widths)));
  const widest = whole.indexOf(Math.max(...whole));
  return whole.map((one, at) => (at === widest ? one + total - sum(whole) : one));
}
