import type { Assessment } from '@songai/core';
import { expect } from 'vitest';
import { inputsOf } from '../../../packages/core/src/report/sections-inputs.js';
import { buildBook } from '../../../packages/core/src/report/xlsx/workbook.js';
import { writeBook } from '../../../packages/core/src/report/xlsx/write.js';
import { type ReadSheet, readXlsx, recomputed } from './read-xlsx.js';

/** A workbook of which a spreadsheet has computed every formula anew, and what its first sheet promises of that. */
export interface Recomputed {
  readonly assessment: Assessment;
  readonly sheets: readonly ReadSheet[];
  readonly engine: ReturnType<typeof recomputed>;
  /** how many cuts can come to another yen, as it tells */
  readonly off: number;
  /** whether it tells that some figures are computed with some 15 digits */
  readonly isInexact: boolean;
}

/** The cells of a workbook that is not written. */
const cellsOf = (book: ReturnType<typeof buildBook>): readonly ReadSheet[] =>
  book.sheets.map(({ name, rows }) => ({
    name,
    cells: rows.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        if (!cell) return [];
        const { value: shown, formula } = cell;
        return [{ row, column, shown, ...(formula === undefined ? {} : { formula }) }];
      }),
    ),
  }));

/** @param isWritten whether the workbook is read from its bytes, which takes longer */
export async function recomputedBook(assessment: Assessment, isWritten: boolean): Promise<Recomputed> {
  const book = buildBook(assessment, 'en');
  const sheets = isWritten ? readXlsx(await writeBook(book)) : cellsOf(book);
  const told = sheets[0]?.cells.map(({ shown }) => String(shown)).join('\n') ?? '';
  return {
    assessment,
    sheets,
    engine: recomputed(sheets),
    off: Number(/(\d+) cut\(s\) can come to another yen/.exec(told)?.[1] ?? 0),
    isInexact: told.includes('beyond 2^53'),
  };
}

export const awardsOf = ({ plan, exact }: Assessment): readonly number[] =>
  plan.awards.map(({ total }) => Number(exact.at(total, 0).toText()));

/** The awards as the sheet of the result comes to them. */
export const shownAwards = ({ assessment, engine }: Recomputed): readonly unknown[] =>
  assessment.plan.awards.map((_, at) => engine.value('Result', at + 1, 5));

/** Whole numbers to the yen, but for so many as the workbook says it may be off; others to nine digits. */
function isSame(found: unknown, expected: string | number, off: number): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  const apart = Math.abs(found - expected);
  return Number.isSafeInteger(expected) && off === 0 ? apart === 0 : apart <= 1e-9 * Math.abs(expected) + off;
}

/** Numerators and denominators, of which a yen more or less makes others altogether, and what is said of their length. */
const isPart = (formula: string) => /GCD|LCM|\/[A-Z]+\d+\)|^IF\(IFERROR\(MAX\(/.test(formula);

/** Fails where a cell does not come to what it shows, or an award to that of core. */
export function expectShown(book: Recomputed, text: string): void {
  const { sheets, engine, off, assessment } = book;
  const wrong = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, shown, formula }) => {
      if (formula === undefined || (off > 0 && isPart(formula))) return [];
      const found = engine.value(name, row, column);
      return isSame(found, shown, off)
        ? []
        : [{ name, row: row + 1, column, shown, found: String(found), formula }];
    }),
  );
  expect(wrong.slice(0, 20), text).toEqual([]);
  const awards = awardsOf(assessment);
  const same = shownAwards(book).map((found, at) => isSame(found, awards[at] as number, off));
  expect(same, `${text} ${awards} ${shownAwards(book)}`).toEqual(awards.map(() => true));
}

const COLUMN = { label: 1, value: 2, num: 7, den: 8, check: 9 } as const;

/**
 * Writes the inputs of another assessment into the sheet of inputs, where they differ.
 * @returns what the checks beside them say; undefined where the two do not have the same inputs
 */
export function change({ assessment, sheets, engine }: Recomputed, to: Assessment) {
  const [before, after] = [inputsOf(assessment), inputsOf(to)];
  if (before.map(({ input }) => input.id).join() !== after.map(({ input }) => input.id).join())
    return undefined;
  const cells = sheets.find(({ name }) => name === 'Inputs')?.cells ?? [];
  const shown = (row: number, column: number) =>
    cells.find((one) => one.row === row && one.column === column);
  return before.flatMap(({ input, label }, at) => {
    const value = after[at]?.input.value;
    if (value === undefined || value.toText() === input.value.toText()) return [];
    const rows = cells.filter(
      ({ row, column, shown: text }) =>
        column === COLUMN.label &&
        text === label.en &&
        shown(row, COLUMN.value)?.shown === input.value.toNumber(),
    );
    const row = rows[0]?.row;
    // Two that are called alike and stand at the same figure cannot be told apart here; unused ones have no row.
    if (row === undefined || rows.length > 1) return ['not found'];
    if (shown(row, COLUMN.value)?.formula === undefined)
      engine.set('Inputs', row, COLUMN.value, value.toNumber());
    else {
      const [num = '', den = '1'] = value.toText().split('/');
      const decimals = num.split('.')[1]?.length ?? 0;
      engine.set('Inputs', row, COLUMN.num, Number(num.replace('.', '')));
      engine.set('Inputs', row, COLUMN.den, Number(`${den}${'0'.repeat(decimals)}`));
    }
    return [String(engine.value('Inputs', row, COLUMN.check))];
  });
}
