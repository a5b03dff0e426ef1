import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import { isTotal } from './column-words.js';
import { readSpan } from './date-text.js';
import { domainText } from './domain.js';
import { asEuropean, FigureReader } from './figure.js';
import { partsText } from './figure-parts.js';
import { namelessRow } from './nameless-row.js';
import { totalsDiffer, totalsLeftOut } from './notes.js';
import { COUNTS } from './observation.js';
import { LOW, OK } from './observation-table.js';
import { BETWEEN, type RowReader, type TotalsRow } from './row-reader.js';
import { cellPlace } from './segment.js';
import { SplitSum } from './split-sum.js';
import { valueText } from './values.js';

/** How many figures are looked at for all rows of totals together: in a wide table each row adds up many. */
const LOOKED_AT = 200_000_000;

/**
 * Compares rows of totals with the sum of the rows above them, or with that of those since the last such row; the first
 * row of all with the sum of all. They are never counted; where a row only looks like totals, having nothing in its
 * first cells, it has to agree, or it is a row that does not say what it is of.
 */
export function checkTotals(reader: RowReader): Problem[] {
  const { segment } = reader;
  if (reader.rows === 0) {
    // Without other rows, it is the only one, and does not say what it is of.
    reader.rows = reader.totals.length;
    return reader.totals.map(({ cells, row, places }) => namelessRow(segment, cells, row, places));
  }
  let since = segment.start;
  let lookedAt = 0;
  return reader.totals.flatMap((totals) => {
    const { cells, row, places, above = segment.table.length } = totals;
    lookedAt += above - segment.start;
    if (lookedAt > LOOKED_AT) {
      const place = cellPlace(segment, row, 1, places);
      return [cells.some(isTotal) ? totalsLeftOut(place, false) : namelessRow(segment, cells, row, places)];
    }
    const found = checked(reader, totals, since);
    since = totals.above ?? since;
    return found;
  });
}

function checked(reader: RowReader, totals: TotalsRow, since: number): Problem[] {
  const { segment } = reader;
  const { figures, roles } = segment.layout;
  const figure = new FigureReader();
  const { cells, row, places, isTyped } = totals;
  const isEuropean = segment.mapping.decimal === 'comma' || reader.cells.european !== undefined;
  let sums: Sums | undefined;
  const differ: Problem[] = [];
  let compared = 0;
  // Rows that were not read are in the totals as well.
  for (const { column, metric } of roles.metric === undefined && reader.skipped === 0 ? figures : []) {
    if (!COUNTS.includes(metric) || figure.read(cells[column] ?? '', metric) !== 'value') continue;
    if (isEuropean && figure.ambiguous && !isTyped?.(column)) asEuropean(figure, figure.ambiguous);
    const told = Fraction.of(partsText(figure));
    sums ??= sumsOf(reader, totals, since);
    if (!sums) break;
    const sum = sums.all.get(column + 1)?.total() ?? Fraction.zero;
    const recent = sums.recent.get(column + 1)?.total() ?? Fraction.zero;
    compared += 1;
    if (!told.equals(sum) && !told.equals(recent))
      differ.push(totalsDiffer(cellPlace(segment, row, column + 1, places), told.toText(), sum.toText()));
  }
  const saysSo = cells.some((cell) => isTotal(cell));
  if (differ.length > 0 && !saysSo) return [namelessRow(segment, cells, row, places)];
  return differ.length > 0 ? differ : [totalsLeftOut(cellPlace(segment, row, 1, places), compared > 0)];
}

/** Whether a figure is of the site and of the date that a row of totals names; undefined where no figure is of that date. */
function ofSame({ segment, dates }: RowReader, { cells }: TotalsRow): ((at: number) => boolean) | undefined {
  const { table, layout } = segment;
  const named = (column: number | undefined) => {
    const text = column === undefined ? '' : (cells[column] ?? '').trim();
    return text === '' || isTotal(text) ? undefined : text;
  };
  const site = named(layout.roles.site);
  const domain = site === undefined ? undefined : domainText(site);
  const { date: one, from, to } = layout.roles;
  const [first, last] = [named(one ?? from), one === undefined ? named(to) : undefined];
  const isOfDays = daysAlike(dates.texts, first, last);
  if (!isOfDays) return undefined;
  return (at) =>
    (domain === undefined || table.seriesAt(at).site === domain) &&
    isOfDays(table.figures.span[at] as number);
}

/** Whether a date of the table, by its number, is that of a row of totals; undefined where that is not known. */
function daysAlike(
  texts: readonly string[],
  first: string | undefined,
  last: string | undefined,
): ((id: number) => boolean) | undefined {
  if (first === undefined && last === undefined) return () => true;
  const written = [first, last].filter((text) => text !== undefined);
  const alike = new Set(
    texts.flatMap((text, id) => {
      const own = text.split(BETWEEN).map((part) => part.trim());
      return isSameDays(own.join(BETWEEN), written.join(BETWEEN)) ? [id] : [];
    }),
  );
  return alike.size === 0 ? undefined : (id) => alike.has(id);
}

/** Whether two dates are written alike, or are the same days whatever the way of writing. */
function isSameDays(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [readSpan(a), readSpan(b)];
  return one !== undefined && one.from === other?.from && one.to === other.to;
}

/** Sums by the column's number, from 1. */
interface Sums {
  readonly all: ReadonlyMap<number, SplitSum>;
  /** of the figures since the row of totals before */
  readonly recent: ReadonlyMap<number, SplitSum>;
}

/**
 * The sums of each column over the figures above the row; over those below it, of a row above all others. Undefined
 * where the row names days of which there is no figure.
 */
function sumsOf(reader: RowReader, totals: TotalsRow, since: number): Sums | undefined {
  const { table, start } = reader.segment;
  const { column, quality, whole, part } = table.figures;
  const isOf = ofSame(reader, totals);
  if (!isOf) return undefined;
  const [all, recent] = [new Map<number, SplitSum>(), new Map<number, SplitSum>()];
  const add = (sums: Map<number, SplitSum>, at: number) => {
    let sum = sums.get(column[at] as number);
    if (!sum) {
      sum = new SplitSum();
      sums.set(column[at] as number, sum);
    }
    if (table.odd.size === 0 || table.odd.get(at)?.value === undefined)
      sum.add(whole[at] as number, part[at] as number);
    else sum.addFraction(Fraction.of(valueText(table, at)));
  };
  for (let at = start; at < Math.min(totals.above ?? table.length, table.length); at += 1) {
    if ((quality[at] !== OK && quality[at] !== LOW) || !isOf(at)) continue;
    add(all, at);
    if (at >= since) add(recent, at);
  }
  return { all, recent };
}
