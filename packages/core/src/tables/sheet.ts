import type { Place } from '../base/source.js';

/** Something that a file says beside its rows: a key around a JSON array. */
export interface Detail {
  /** its path, such as `meta.request.country` */
  readonly key: string;
  readonly value: string;
  readonly place: Place;
}

/** One table of a file: all of a CSV, the lines of a log, a sheet of a workbook, an array of objects in a JSON. */
export interface Sheet {
  readonly kind: 'text' | 'log' | 'workbook' | 'json';
  /** the sheet's name or the array's path; absent of a CSV */
  readonly name?: string;
  readonly details: readonly Detail[];
}

/** Takes the rows of one sheet. */
export interface RowTaker {
  /** whether an array of plain values in a JSON is one cell with a line for each; otherwise it is told and not read */
  readonly takesLists?: boolean;
  /**
   * @param cells texts, as long as the row is; an error of a spreadsheet is its text (`#DIV/0!`), a formula without a
   *   stored result is its text with `=` in front
   * @param row as a spreadsheet counts it, from 1; blank rows are counted, not given
   * @param places where the cell in a column (from 0) stands, where that is not `row` and the column (JSON)
   * @param isTyped whether the file itself says that the cell in a column (from 0) is a number; absent of text
   * @returns false to end this sheet
   */
  row(
    cells: readonly string[],
    row: number,
    places?: (column: number) => Place,
    isTyped?: (column: number) => boolean,
  ): boolean | undefined;
  /** after the last row, also where reading was stopped by a problem of the file */
  end(): void;
}

/** Says who takes the rows of a sheet; undefined where nobody needs them. */
export type Taker = (sheet: Sheet) => RowTaker | undefined;
