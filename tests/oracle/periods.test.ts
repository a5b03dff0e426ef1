import { liablePeriod } from '@songai/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar.js';
import { anyDay } from './days.js';
import { grace } from './periods.js';

describe('months of grace by the oracle, against rows worked by hand', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-01', '2020-02-29', '2020-03-01'],
    ['2020-04-10', 1, '2020-04-11', '2020-05-10', '2020-05-11'],
    ['2020-04-10', 0, '2020-04-11', '2020-04-10', '2020-04-11'],
    // No 31 June, no 30 February: the last day of the month, and the next day is the first.
    ['2021-05-30', 1, '2021-05-31', '2021-06-30', '2021-07-01'],
    ['2021-01-29', 1, '2021-01-30', '2021-02-28', '2021-03-01'],
    ['2021-01-28', 1, '2021-01-29', '2021-02-28', '2021-03-01'],
    ['2020-01-28', 1, '2020-01-29', '2020-02-28', '2020-02-29'],
    ['2021-01-27', 1, '2021-01-28', '2021-02-27', '2021-02-28'],
    // Counted from the first of a month: the whole of it.
    ['2021-02-28', 1, '2021-03-01', '2021-03-31', '2021-04-01'],
    ['2021-11-30', 3, '2021-12-01', '2022-02-28', '2022-03-01'],
    ['2021-12-31', 12, '2022-01-01', '2022-12-31', '2023-01-01'],
    ['2020-02-28', 12, '2020-02-29', '2021-02-28', '2021-03-01'],
    ['2020-02-28', 48, '2020-02-29', '2024-02-28', '2024-02-29'],
  ] as const)('a notice of %s, %i months', (notice, months, firstCounted, graceEnds, liableFrom) => {
    expect(grace(notice, months)).toEqual({ firstCounted, graceEnds, liableFrom });
  });
});

/** Months of grace that come up, and any other number of them up to ten years. */
const months = fc.oneof(fc.constantFrom(0, 1, 1, 2, 3, 6, 12), fc.integer({ min: 0, max: 120 }));

describe('months of grace by core', () => {
  it('end where the oracle ends them', () => {
    fc.assert(
      fc.property(anyDay, months, fc.boolean(), (notice, graceMonths, asText) => {
        const { period, problems } = liablePeriod({
          notice,
          graceMonths: asText ? String(graceMonths) : graceMonths,
        });
        const { graceEnds, liableFrom } = grace(notice, graceMonths);
        expect(problems).toEqual([]);
        expect(period).toMatchObject({ noticeDate: notice, graceEnds, liableFrom });
      }),
      { seed: 143, numRuns: 12_000 },
    );
  });

  it('move past Sundays and holidays only when asked, and never backwards', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyDay, months, (notice, graceMonths) => {
        const { period, problems } = liablePeriod({ notice, graceMonths, movePastHolidays: true });
        if (period === undefined) {
          expect(problems.map(({ code }) => code)).toEqual(['law.holidays-not-known']);
          return;
        }
        if (period.movedFrom !== undefined) moved += 1;
        const ends = parseDay(period.graceEnds);
        if (graceMonths > 0) expect(ends % 7).not.toBe(0); // 0001-01-07 was a Sunday
        expect(ends).toBeGreaterThanOrEqual(parseDay(grace(notice, graceMonths).graceEnds));
        expect(parseDay(period.liableFrom)).toBe(ends + 1);
      }),
      { seed: 142, numRuns: 2000 },
    );
    expect(moved).toBeGreaterThan(100);
  });
});
