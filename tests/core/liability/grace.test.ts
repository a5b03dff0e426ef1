import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysFromTo } from '../../../packages/core/src/base/day.js';
import { graceAfter } from '../../../packages/core/src/liability/grace.js';

/**
 * Derived by hand, not by the program, from the Civil Code (Arts. 138 to 143).
 *
 * 1. Art. 140: the day on which the notice arrives is not counted. First counted day = notice + 1 day.
 * 2. Art. 143(1): months are counted by the calendar, whatever their length.
 * 3. Art. 143(2): the period ends on the day before the day of the last month that corresponds to the first
 *    counted day; where that month has no such day (「応当する日がないとき」), on the last day of that month.
 * 4. Liability runs from the day after the end.
 *
 * A row reads: notice | months | first counted | last day of grace | liable from. The comment names the
 * corresponding day, or says that there is none.
 */
const BY_HAND = [
  // One month, from the end of January over February.
  ['2020-01-31', 1, '2020-02-01', '2020-02-29', '2020-03-01'], // 03-01, the day before is 02-29
  ['2020-01-30', 1, '2020-01-31', '2020-02-29', '2020-03-01'], // no 02-31
  ['2020-01-29', 1, '2020-01-30', '2020-02-29', '2020-03-01'], // no 02-30
  ['2020-01-28', 1, '2020-01-29', '2020-02-28', '2020-02-29'], // 02-29 exists in a leap year
  ['2020-01-27', 1, '2020-01-28', '2020-02-27', '2020-02-28'], // 02-28
  ['2021-01-31', 1, '2021-02-01', '2021-02-28', '2021-03-01'], // 03-01, the day before is 02-28
  ['2021-01-30', 1, '2021-01-31', '2021-02-28', '2021-03-01'], // no 02-31
  ['2021-01-29', 1, '2021-01-30', '2021-02-28', '2021-03-01'], // no 02-30
  ['2021-01-28', 1, '2021-01-29', '2021-02-28', '2021-03-01'], // no 02-29 in 2021
  ['2021-01-27', 1, '2021-01-28', '2021-02-27', '2021-02-28'], // 02-28
  ['2000-01-28', 1, '2000-01-29', '2000-02-28', '2000-02-29'], // 2000 is a leap year: 02-29 exists
  ['2100-01-28', 1, '2100-01-29', '2100-02-28', '2100-03-01'], // 2100 is none: no 02-29
  // One month, from the end of February.
  ['2020-02-28', 1, '2020-02-29', '2020-03-28', '2020-03-29'], // 03-29
  ['2020-02-29', 1, '2020-03-01', '2020-03-31', '2020-04-01'], // 04-01, the day before is 03-31
  ['2021-02-28', 1, '2021-03-01', '2021-03-31', '2021-04-01'], // 04-01, the day before is 03-31
  // One month, over months of 30 and of 31 days, and over the year's end.
  ['2020-03-29', 1, '2020-03-30', '2020-04-29', '2020-04-30'], // 04-30
  ['2020-03-30', 1, '2020-03-31', '2020-04-30', '2020-05-01'], // no 04-31
  ['2020-03-31', 1, '2020-04-01', '2020-04-30', '2020-05-01'], // 05-01, the day before is 04-30
  ['2020-04-10', 1, '2020-04-11', '2020-05-10', '2020-05-11'], // 05-11
  ['2020-04-30', 1, '2020-05-01', '2020-05-31', '2020-06-01'], // 06-01, the day before is 05-31
  ['2020-08-30', 1, '2020-08-31', '2020-09-30', '2020-10-01'], // no 09-31
  ['2020-11-30', 1, '2020-12-01', '2020-12-31', '2021-01-01'], // 2021-01-01, the day before is 12-31
  ['2020-12-30', 1, '2020-12-31', '2021-01-30', '2021-01-31'], // 2021-01-31
  ['2020-12-31', 1, '2021-01-01', '2021-01-31', '2021-02-01'], // 2021-02-01, the day before is 01-31
  // Two months: only the last month matters, however short the one between is.
  ['2019-12-28', 2, '2019-12-29', '2020-02-28', '2020-02-29'], // 02-29 exists in 2020
  ['2019-12-30', 2, '2019-12-31', '2020-02-29', '2020-03-01'], // no 02-31
  ['2019-12-31', 2, '2020-01-01', '2020-02-29', '2020-03-01'], // 03-01, the day before is 02-29
  ['2020-12-28', 2, '2020-12-29', '2021-02-28', '2021-03-01'], // no 02-29 in 2021
  ['2020-01-30', 2, '2020-01-31', '2020-03-30', '2020-03-31'], // 03-31: February's 29 days do not matter
  ['2020-05-15', 2, '2020-05-16', '2020-07-15', '2020-07-16'], // 07-16
  ['2020-06-29', 2, '2020-06-30', '2020-08-29', '2020-08-30'], // 08-30
  ['2020-06-30', 2, '2020-07-01', '2020-08-31', '2020-09-01'], // 09-01, the day before is 08-31
  ['2020-07-30', 2, '2020-07-31', '2020-09-30', '2020-10-01'], // no 09-31
  // Twelve months, from and into leap years.
  ['2020-02-28', 12, '2020-02-29', '2021-02-28', '2021-03-01'], // no 02-29 in 2021
  ['2020-02-29', 12, '2020-03-01', '2021-02-28', '2021-03-01'], // 2021-03-01, the day before is 02-28
  ['2019-02-28', 12, '2019-03-01', '2020-02-29', '2020-03-01'], // 2020-03-01, the day before is 02-29
  ['2023-02-27', 12, '2023-02-28', '2024-02-27', '2024-02-28'], // 2024-02-28
  ['2020-01-31', 12, '2020-02-01', '2021-01-31', '2021-02-01'], // 2021-02-01, the day before is 01-31
  ['2020-12-31', 12, '2021-01-01', '2021-12-31', '2022-01-01'], // 2022-01-01, the day before is 12-31
  // No grace: the day after the notice, which is itself the last day on which nobody answers.
  ['2020-04-10', 0, '2020-04-11', '2020-04-10', '2020-04-11'],
  ['2020-02-28', 0, '2020-02-29', '2020-02-28', '2020-02-29'],
  ['2021-02-28', 0, '2021-03-01', '2021-02-28', '2021-03-01'],
  ['2020-02-29', 0, '2020-03-01', '2020-02-29', '2020-03-01'],
  ['2020-12-31', 0, '2021-01-01', '2020-12-31', '2021-01-01'],
] as const;

describe('Civil Code Arts. 140 and 143, by hand', () => {
  test.each(BY_HAND)(
    'a notice of %s with %i months of grace',
    (notice, months, firstCounted, ends, liableFrom) => {
      expect(graceAfter(notice, months)).toEqual({ notice, months, firstCounted, ends, liableFrom });
    },
  );
});

const notices = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

test('a later notice never starts liability earlier', () => {
  fc.assert(
    fc.property(notices, notices, fc.nat(36), (a, b, months) => {
      const [sooner, later] = a < b ? [a, b] : [b, a];
      expect(graceAfter(sooner, months).liableFrom <= graceAfter(later, months).liableFrom).toBe(true);
    }),
  );
});

test('neighbouring days of notice keep their order, over every day of eight years', () => {
  for (let at = 0, notice = '2019-01-01'; at < 2922; at += 1, notice = addDays(notice, 1)) {
    for (const months of [1, 2, 12]) {
      const [today, tomorrow] = [graceAfter(notice, months), graceAfter(addDays(notice, 1), months)];
      expect(today.liableFrom <= tomorrow.liableFrom).toBe(true);
    }
  }
});

test('more months of grace never start liability earlier', () => {
  fc.assert(
    fc.property(notices, fc.nat(36), fc.integer({ min: 1, max: 12 }), (notice, months, more) => {
      expect(graceAfter(notice, months).liableFrom < graceAfter(notice, months + more).liableFrom).toBe(true);
    }),
  );
});

test('liability runs from the day after the end of grace, and a month of grace is 28 to 31 days', () => {
  fc.assert(
    fc.property(notices, (notice) => {
      const { firstCounted, ends, liableFrom } = graceAfter(notice, 1);
      expect(liableFrom).toBe(addDays(ends, 1));
      expect(daysFromTo(firstCounted, ends)).toBeGreaterThanOrEqual(28);
      expect(daysFromTo(firstCounted, ends)).toBeLessThanOrEqual(31);
    }),
  );
});
