import { plus } from './decimal.js';
import { dressed } from './header-words.js';
import type { Kit } from './kit.js';
import { type Cell, cell, type Grid } from './made.js';

/** A column of a table whose rows are of `R`. */
export interface Column<R> {
  readonly header: Cell;
  readonly cell: (row: R) => Cell;
  /** whether a row of totals may name itself here */
  readonly isKey?: boolean;
  /** whether its figures may be added up */
  readonly isCount?: boolean;
}

const NOISE = ['memo', '備考', 'Bemerkung', 'unique visitors', 'source', 'x1', '来源'];
const NOTES = ['', 'a', 'b, c', '12', '推定', 'z;y'];
const TOTALS = ['Total', 'TOTALS', '合計', '総計', 'Gesamt', 'Summe', '总计', 'Grand total', '小計'];

export interface Shape {
  /** columns stay in their order */
  readonly isOrdered?: boolean;
  /** no column is added that the layout does not know */
  readonly isPure?: boolean;
  readonly hasTotals?: boolean;
}

/** Puts columns and rows together, with what programs add: columns of other things, rows of totals. */
export function table<R>(
  kit: Kit,
  columns: readonly Column<R>[],
  rows: readonly R[],
  { isOrdered = false, isPure = false, hasTotals = true }: Shape = {},
): Grid {
  const { picker } = kit;
  const noise = isPure || picker.chance(60) ? [] : picker.some(NOISE, 1 + picker.below(2));
  const all: Column<R>[] = [
    ...columns,
    ...noise.map((name) => ({ header: cell(dressed(name, picker)), cell: () => cell(picker.one(NOTES)) })),
  ];
  const placed = isOrdered ? all : picker.shuffled(all);
  const written = rows.map((row) => placed.map((column) => column.cell(row)));
  const totals =
    hasTotals && written.length > 1 && picker.chance(25) ? totalsOf(kit, placed, written) : undefined;
  return {
    facts: kit.facts,
    header: placed.map(({ header }) => header),
    rows: written,
    totals: totals ? [totals] : [],
    stem: kit.stem,
    tell: kit.told(),
  };
}

/** A row that adds up the counts above it as they are written; undefined where nothing can be added up. */
function totalsOf<R>(
  { picker, figures }: Kit,
  columns: readonly Column<R>[],
  rows: readonly (readonly Cell[])[],
): Cell[] | undefined {
  if (!columns.some((one) => one.isCount) || !columns.some((one) => one.isKey)) return undefined;
  const named = picker.one(columns.filter((one) => one.isKey));
  const totals = columns.map((column, at) => {
    if (column === named) return cell(picker.one(TOTALS));
    if (!column.isCount) return cell('');
    const written = rows.map((row) => row[at]?.written ?? '0');
    return figures.bare(written.reduce(plus, '0'));
  });
  // Without a figure it would be no row of totals.
  return totals.some((one, at) => columns[at]?.isCount && one.text !== '') ? totals : undefined;
}
