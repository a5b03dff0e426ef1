/** A cell, counted from 1. */
export interface Address {
  readonly column: number;
  readonly row: number;
}

/** As many columns and rows as a sheet can have: up to XFD1048576. */
const COLUMNS = 16_384;
const ROWS = 1_048_576;
const FORM = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** `C5` as column 3 and row 5; undefined where it is no cell of a sheet. */
export function addressOf(text: string): Address | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const letters = match[1] as string;
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  const row = Number(match[2]);
  return column > COLUMNS || row > ROWS ? undefined : { column, row };
}

/** The number of a row; undefined where a sheet has no such row. */
export function rowOf(text: string): number | undefined {
  const row = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : ROWS + 1;
  return row > ROWS ? undefined : row;
}
