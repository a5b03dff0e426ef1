import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySuit } from '../../oracle/suits.js';
import { compute } from '../compute.js';
import { anyChange, anyWorking, workingText } from './xlsx-random-cases.js';
import { awardsOf, change, expectShown, recomputedBook, shownAwards } from './xlsx-random-reading.js';

/** One workbook in so many goes through its bytes, the others are taken as they are before they are written. */
const WRITTEN = 8;
/** What stands beside an input that keeps what is written into it. */
const KEPT = ['OK', 'change both parts'];

describe('the workbook of random cases comes to what it shows when a spreadsheet computes it anew', () => {
  test('of suits with claims, reductions, payments, several defendants and interest', async () => {
    let computed = 0;
    const check = fc.asyncProperty(anySuit, async ({ text }) => {
      const { assessment } = await compute(text);
      if (!assessment) return;
      const book = await recomputedBook(assessment, computed++ % WRITTEN === 0);
      expectShown(book, text);
    });
    await fc.assert(check, { seed: 11, numRuns: 80 });
    expect(computed).toBeGreaterThan(55);
  });

  test('of decimals, thirds, zeros and very many visits', async () => {
    let computed = 0;
    const ends = { exact: 0, inexact: 0, off: 0 };
    const check = fc.asyncProperty(anyWorking, async (drawn) => {
      const text = workingText(drawn);
      const { assessment } = await compute(text);
      if (!assessment) return;
      const book = await recomputedBook(assessment, computed++ % WRITTEN === 0);
      expectShown(book, text);
      ends[book.off > 0 ? 'off' : book.isInexact ? 'inexact' : 'exact']++;
    });
    await fc.assert(check, { seed: 12, numRuns: 90 });
    expect(computed).toBeGreaterThan(55);
    for (const [what, least] of [
      ['exact', 10],
      ['inexact', 20],
      ['off', 3],
    ] as const)
      expect([what, ends[what]]).toEqual([what, expect.toSatisfy((n: number) => n >= least)]);
  });
});

test('a figure that is changed in the workbook of a random case changes the awards as the case file would', async () => {
  const ends = { same: 0, moved: 0 };
  const check = fc.asyncProperty(anyWorking, anyChange, async (drawn, changed) => {
    const other = changed(drawn);
    const [before, after] = [await compute(workingText(drawn)), await compute(workingText(other))];
    if (!before.assessment || !after.assessment) return;
    const book = await recomputedBook(before.assessment, false);
    const told = change(book, after.assessment);
    const wanted = await recomputedBook(after.assessment, false);
    if (!told || told.length === 0 || told.some((one) => !KEPT.includes(one)) || book.off + wanted.off > 0)
      return;
    const text = `${workingText(drawn)}\n${workingText(other)}\n${told}`;
    expect(shownAwards(book), text).toEqual(awardsOf(after.assessment));
    const isMoved = `${awardsOf(before.assessment)}` !== `${awardsOf(after.assessment)}`;
    ends[isMoved ? 'moved' : 'same']++;
  });
  await fc.assert(check, { seed: 13, numRuns: 60 });
  expect(ends.moved).toBeGreaterThan(12);
});
