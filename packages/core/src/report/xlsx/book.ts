/** A workbook before it is written: sheets of cells, each with what it shows and, where it is computed, its formula. */
export interface Book {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** at most 31 characters, none of `[]:*?/\` */
  readonly name: string;
  /** widths of the columns, in characters */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** rows at the head that stay in sight and are printed on every page */
  readonly heads: number;
  /** columns at the left that stay in sight */
  readonly leads: number;
}

export interface Cell {
  /** what the cell shows: for a formula, the value that it has when the workbook is made */
  readonly value: string | number;
  /** without the equals sign */
  readonly formula?: string;
  readonly look?: Look;
}

/** How a cell looks: what it is told by its look. */
export type Look =
  | 'title'
  | 'head'
  | 'text'
  /** a figure that comes from outside and may be changed */
  | 'input'
  | 'yen'
  | 'number'
  | 'whole'
  | 'sum'
  /** numerators, denominators and steps between them */
  | 'aside';

/** `0` → `A`, `26` → `AA`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName((at - (at % 26)) / 26 - 1) + letter;
}

/** A cell of a sheet as formulas name it: the column and the row count from zero. */
export interface Address {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

const prefix = (sheet: string, from: string): string =>
  sheet === from ? '' : `'${sheet.replaceAll("'", "''")}'!`;

/** A cell as a formula on the sheet `from` names it. */
export const refTo = ({ sheet, column, row }: Address, from: string): string =>
  `${prefix(sheet, from)}${columnName(column)}${row + 1}`;

/** Cells one below the other, as a formula on the sheet `from` names them. */
export const rangeTo = (first: Address, last: Address, from: string): string =>
  `${refTo(first, from)}:${columnName(last.column)}${last.row + 1}`;
