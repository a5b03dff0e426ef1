import type { Table } from '@songai/core';
import { type Cells, type Column, columnsOf } from './columns.js';
import type { Face } from './face.js';
import { breadth, SHEETS, type Sheet } from './sheet.js';
import { type Setting, settle, squeeze } from './widths.js';

/** Sizes of letters in tables, in points, the largest first. */
const SIZES = { portrait: [8.5, 8, 7.5], landscape: [8.5, 8, 7.5, 7] } as const;
/** A table whose usual row takes more lines upright is turned. */
const MOST_LINES = 7;

/** A table as it is printed, and on what page it wants to stand. */
export interface ReadTable {
  readonly kind: 'read-table';
  readonly cells: Cells;
  readonly columns: readonly Column[];
  readonly way: Sheet['way'];
}

/** Reads a table for printing: it wants an upright page where no word must be cut for it, else a turned one. */
export function readTable(table: Table, face: Face): ReadTable {
  const cells: Cells = {
    head: table.head.map((text) => face.written(text)),
    numeric: new Set(table.numeric),
    rows: table.rows.map((row) => table.head.map((_, at) => face.written(row[at] ?? ''))),
  };
  const columns = columnsOf(cells, face);
  const upright = settle(columns, breadth(SHEETS.portrait), SIZES.portrait);
  const way = upright && upright.lines <= MOST_LINES ? 'portrait' : 'landscape';
  return { kind: 'read-table', cells, columns, way };
}

/** The size and the widths of a table on pages of this way. */
export function settingOn(sheet: Sheet, columns: readonly Column[]): Setting {
  const space = breadth(sheet);
  const sizes = SIZES[sheet.way];
  return settle(columns, space, sizes) ?? squeeze(columns, space, sizes.at(-1) ?? 7);
}
