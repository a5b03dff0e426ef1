import Papa from 'papaparse';
import type { CellAt } from './edit.js';

/** Cells that are pasted into a table, and where they go. */
export interface PastedCells {
  /** without the header */
  readonly rows: readonly (readonly string[])[];
  /** the column of each cell of a row; undefined where the table has none for it */
  readonly columns: readonly (CellAt | undefined)[];
  /** whether the first row said which columns they are */
  readonly isNamed: boolean;
  /** columns that go nowhere, each by its header, or by its first cell where there is none */
  readonly leftOut: readonly string[];
}

/**
 * A range of a spreadsheet, as text, parted into cells.
 * @param columns of the table
 * @param from the column from which cells go on that have no header
 */
export function pastedCells(text: string, columns: readonly CellAt[], from: number): PastedCells {
  const cells = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
  const [first = [], ...rest] = cells;
  const named = rest.length > 0 ? headerOf(first, columns) : undefined;
  const rows = named ? rest : cells;
  const width = cells.reduce((most, { length }) => Math.max(most, length), 0);
  const own = named ?? columns.slice(from);
  const leftOut = Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    if (own[at]) return [];
    const name = cells.map((row) => row[at]?.trim() ?? '').find((cell) => cell !== '');
    return name === undefined ? [] : [name];
  });
  return { rows, columns: own, isNamed: named !== undefined, leftOut };
}

/**
 * The columns that the first row of a pasted range names; undefined where it is no header. A row is one where at least
 * half of its cells are names of columns and none holds a digit: other names lead to columns that are left out.
 */
function headerOf(
  first: readonly string[],
  columns: readonly CellAt[],
): readonly (CellAt | undefined)[] | undefined {
  const names = first.map((one) => one.trim());
  const named = names.map((name) => columns.find((one) => one.names.includes(name)));
  const known = named.filter((one) => one !== undefined).length;
  const isHeader = known > 0 && known * 2 >= names.filter((one) => one !== '').length;
  return isHeader &&
    !names.some((one) => /\d/.test(one) && !columns.some(({ names: own }) => own.includes(one)))
    ? named
    : undefined;
}
