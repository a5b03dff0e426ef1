import { monthOf } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { whichFigures, whichMonths } from './ask-problems.js';
import { averaged, percentNumbers, scaled } from './cell-notes.js';
import { outOfRange } from './cell-problems.js';
import { MEANINGS } from './column-meanings.js';
import { incompleteMonths } from './incomplete.js';
import type { Layout } from './layout.js';
import { COUNTS } from './observation.js';
import type { RowReader } from './row-reader.js';
import { settleDecimals } from './settle-decimals.js';
import { settlePeriods } from './settle-periods.js';
import { tallyProblems } from './tally-problems.js';
import { checkTotals } from './totals.js';
import { multiply } from './values.js';
import { wholeMonths } from './whole-months.js';

const HUNDREDTH = Fraction.of('1/100');

/**
 * Settles what only all rows of a segment together can tell: the decimal sign, the order of day and month, shares of 1
 * or of 100, scales, averages. Where a question stays open, the segment's figures are taken back, and
 * the problem says what would settle it.
 */
export function finishSegment(reader: RowReader): void {
  const { segment } = reader;
  let isSettled = settleDecimals(reader);
  if (isSettled) {
    for (const one of checkTotals(reader)) segment.problems.add(one);
    settleShares(reader);
    applyScales(reader);
    isSettled = settlePeriods(reader) && settleAverages(reader);
  }
  if (!isSettled) segment.table.truncate(segment.start);
  else segment.problems.add(...tallyProblems(reader.tally, segment.place), ...incompleteMonths(segment));
}

/** Shares without a per cent sign: of 100 where their header says so or one of them is above 1, else of 1. */
function settleShares({ segment, cells }: RowReader): void {
  const { table, mapping, problems, place, layout } = segment;
  const told = mapping.shares;
  const percents = new Set(layout.figures.flatMap((one) => (one.isPercent ? [one.column + 1] : [])));
  const isPercent = (at: number) => told === undefined && percents.has(table.figures.column[at] as number);
  for (const metric of ['share', 'bounceRate'] as const) {
    const positions: number[] = [];
    let above: number | undefined;
    for (let index = 0; index < cells.bareShares.length; index += 1) {
      const at = cells.bareShares.get(index);
      if (at >= table.length || table.seriesAt(at).metric !== metric) continue;
      if (isPercent(at)) {
        multiply(table, at, HUNDREDTH);
        continue;
      }
      positions.push(at);
      if (above === undefined && isAboveOne(table.at(at).value)) above = at;
    }
    if (told === 'fraction' && above !== undefined)
      problems.add(outOfRange(table.placeAt(above), table.at(above).value ?? ''));
    if (told === 'fraction' || (!told && above === undefined)) continue;
    if (!told) problems.add(percentNumbers(place, MEANINGS[metric]));
    for (const at of positions) multiply(table, at, HUNDREDTH);
  }
}

const isAboveOne = (value: string | undefined): boolean =>
  value !== undefined && Fraction.of(value).compare(Fraction.one) > 0;

function applyScales({ segment, cells }: RowReader): void {
  const { table, problems, place } = segment;
  const factors = new Set(cells.scaledBy);
  for (let index = 0; index < cells.scaled.length; index += 1) {
    multiply(table, cells.scaled.get(index), Fraction.of(cells.scaledBy[index] as string));
  }
  for (const factor of factors) problems.add(scaled(place, factor));
}

/**
 * Of a figure that is the average of one month over a period of several, makes that of the whole period.
 * @returns false where nothing tells whether it is an average
 */
function settleAverages({ segment }: RowReader): boolean {
  const { table, start, layout, mapping, problems, place } = segment;
  if (!layout.mayBeAverage && !layout.figures.some((one) => one.isAverage) && !mapping.figures) return true;
  const counts = new Set<number>();
  const found: { at: number; months: number }[] = [];
  for (let at = start; at < table.length; at += 1) {
    const { metric } = table.seriesAt(at);
    const span = table.spanAt(at);
    if (!COUNTS.includes(metric) || !span || monthOf(span.from) === monthOf(span.to)) continue;
    const how = howCounted(layout, table.figures.column[at] as number, mapping.figures);
    if (how === 'sum') continue;
    const months = wholeMonths(span);
    if (months === undefined) {
      const { date, from } = layout.roles;
      problems.add(whichMonths(place, span, (date ?? from) !== undefined));
      return false;
    }
    if (how === 'ask') {
      problems.add(whichFigures(place, months));
      return false;
    }
    found.push({ at, months });
    counts.add(months);
  }
  for (const { at, months } of found) multiply(table, at, Fraction.of(months));
  for (const months of counts) problems.add(averaged(place, months));
  return true;
}

function howCounted(
  { figures, mayBeAverage }: Layout,
  column: number,
  told: 'sum' | 'average' | undefined,
): 'sum' | 'average' | 'ask' {
  if (told) return told;
  if (figures.some((one) => one.isAverage && one.column + 1 === column)) return 'average';
  return mayBeAverage ? 'ask' : 'sum';
}
