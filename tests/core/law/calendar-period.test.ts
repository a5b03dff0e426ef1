import { describe, expect, test } from 'vitest';
import { lastDayOf } from '../../../packages/core/src/law/calendar-period.js';

/**
 * Civil Code Art. 143(2), by hand: the day before the day that corresponds to the first counted day, or the last day of
 * the month where there is none. Years are twelve months each.
 */
describe('the last day of a period by the calendar', () => {
  test.each([
    ['2020-02-01', 1, '2020-02-29'], // 03-01, the day before
    ['2020-01-31', 1, '2020-02-29'], // no 02-31
    ['2021-01-29', 1, '2021-02-28'], // no 02-29 in 2021
    ['2020-04-11', 1, '2020-05-10'], // 05-11, the day before
    ['2020-10-31', 1, '2020-11-30'], // no 11-31
    ['2020-02-29', 12, '2021-02-28'], // no 02-29 in 2021
    ['2020-02-29', 48, '2024-02-28'], // 2024-02-29, the day before
    ['2020-03-01', 12, '2021-02-28'], // 2021-03-01, the day before
    ['2019-03-01', 12, '2020-02-29'], // 2020-03-01, the day before
    ['2021-01-01', 12, '2021-12-31'], // 2022-01-01, the day before
    ['2096-02-29', 48, '2100-02-28'], // 2100 is no leap year: no 02-29
    ['2020-05-01', 0, '2020-04-30'], // an empty period: the day before its first
  ])('from %s, %i months end on %s', (first, months, last) => {
    expect(lastDayOf(first, months)).toBe(last);
  });
});
