import { type SheetOf, workbook } from '../../tables/workbook.js';
import { type Cell as BookCell, inline, type SpecialCell, stored } from '../../tables/workbook-cells.js';
import { numberOf } from './calendar.js';
import type { Cell, Expected, Grid, Written } from './made.js';
import type { Picker } from './picker.js';
import { linesAbove, saysSomething } from './text-file.js';

export interface BookManner {
  readonly date1904: boolean;
  readonly strings: 'shared' | 'inline' | 'both';
  readonly hasBlanks: boolean;
  /** whether what is said of all rows stands on a sheet of its own */
  readonly hasCover: boolean;
}

const NAMES = ['Sheet1', '訪問数', 'Traffic & visits', "it's"];

/** Writes a table as a workbook. */
export function workbookFile(grid: Grid, manner: BookManner, picker: Picker): Written {
  const path = `${grid.stem}.xlsx`;
  const sheet = picker.one(NAMES);
  const string = (text: string): string | SpecialCell =>
    manner.strings === 'inline' || (manner.strings === 'both' && picker.chance(50)) ? inline(text) : text;
  const written = (cell: Cell): BookCell => {
    if (cell.day !== undefined) return stored(serial(cell.day, manner.date1904), cell.format);
    if (cell.number !== undefined) return stored(cell.number, cell.format);
    return cell.text === '' && picker.chance(70) ? undefined : string(cell.text);
  };
  const rows: { cells: BookCell[]; number: number }[] = [];
  const expected: Expected[] = [];
  let number = 0;
  const write = (cells: readonly BookCell[], mayFollowBlank = true) => {
    number += mayFollowBlank && manner.hasBlanks && picker.chance(10) ? 2 : 1;
    rows.push({ cells: [...cells], number });
  };
  const above = linesAbove(grid.facts, picker).map((line) => line.map(string));
  if (!manner.hasCover) for (const line of above) write(line);
  write(grid.header.map(written));
  for (const row of [...grid.rows, ...grid.totals]) {
    write(row.map(written), saysSomething(row));
    const place = { file: path, sheet, row: number };
    row.forEach(({ made }, at) => {
      if (made) expected.push({ ...made, place: { ...place, column: at + 1 } });
    });
  }
  const cover: SheetOf[] = manner.hasCover && above.length > 0 ? [{ name: 'Cover', rows: above }] : [];
  return {
    bytes: workbook([...cover, { name: sheet, rows }], { date1904: manner.date1904, level: 1 }),
    path,
    tell: grid.tell,
    expected,
  };
}

/** The number of a day: from 1904-01-01 as 0, or from 1900-01-01 as 1 with a February 29 in that year. */
const serial = (day: string, date1904: boolean): number =>
  numberOf(day) - numberOf(date1904 ? '1904-01-01' : '1899-12-30');
