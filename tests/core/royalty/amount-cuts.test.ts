import { describe, expect, test } from 'vitest';
import { caseText, reportOf } from '../compute.js';

/** Two titles with three views in each of two months at ¥0.5: 1.5 in the month, 3 for the title. */
const cut = (amount: string | undefined, value = 3) =>
  caseText({
    fee: 0.5,
    titles: ['t', 'u'].map((id) => ({ id, name: id.toUpperCase(), plaintiff: 'p' })),
    traffic: ['t', 'u'].flatMap((title) =>
      ['2020-04', '2020-06'].map((month) => ({
        title,
        metric: 'views',
        from: `${month}-01`,
        to: `${month}-30`,
        value,
      })),
    ),
    cuts: amount && { amount },
  });

describe('where amounts are cut to whole yen (Mangamura, 2024-04-18: cut, not rounded)', () => {
  test.each([
    ['month', ['1', '1', '1', '1'], '2', '4'],
    ['title', ['1.5', '1.5', '1.5', '1.5'], '3', '6'],
    ['plaintiff', ['1.5', '1.5', '1.5', '1.5'], '3', '6'],
  ])('by %s', async (amount, lines, perTitle, found) => {
    const report = await reportOf(cut(amount));
    expect(report.lines.map((line) => line.amount)).toEqual(lines);
    expect(report.schedule.map((one) => one.amounts[0]?.amount)).toEqual([perTitle, perTitle]);
    expect(report.result.total.found).toBe(found);
  });

  // 2.5 views at ¥0.5 are 1.25 in the month and 2.5 for the title.
  test.each([
    ['month', '4'], // 1 in each of two months of two titles
    ['title', '4'], // 2 for each of two titles
    ['plaintiff', '5'], // 2.5 + 2.5
  ])('parts below one yen are lost once for each %s', async (amount, found) => {
    expect((await reportOf(cut(amount, 2.5))).result.total.found).toBe(found);
  });

  test('by default by title', async () => {
    expect((await reportOf(cut(undefined, 2.5))).result.total.found).toBe('4'); // floor(2.5) twice
  });

  test('by plaintiff, the titles keep their parts and only the sum is cut', async () => {
    const report = await reportOf(cut('plaintiff', 2.5));
    expect(report.schedule.map((one) => one.amounts[0]?.amount)).toEqual(['2.5', '2.5']);
    expect(report.result.total.found).toBe('5');
  });
});
