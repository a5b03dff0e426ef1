import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfMonth,
  daysFromTo,
  isDay,
  monthEnd,
  monthOf,
} from '../../../packages/core/src/base/day.js';
import { ALL_DAYS, dayText, monthLength } from './calendar.js';

const at = fc.nat(ALL_DAYS.length - 1);
const dayAt = (position: number): string => ALL_DAYS[position] as string;

describe('which days exist', () => {
  test('every day of the calendar from 1900 to 2199 does', () => {
    // 300 years of 365 days and 73 leap days: 1900 and 2100 have none, 2000 has one.
    expect(ALL_DAYS.length).toBe(300 * 365 + 73);
    expect(ALL_DAYS.filter((day) => !isDay(day))).toEqual([]);
  });

  test('no other day of a month or month of a year does', () => {
    const known = new Set(ALL_DAYS);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.nat(99), fc.nat(99), (year, month, day) => {
        const text = dayText(year, month, day);
        expect(isDay(text)).toBe(known.has(text));
      }),
    );
  });

  test.each([
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2100-02-29',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '1899-12-31',
    '2200-01-01',
    '2020-1-1',
    '20200101',
    '2020/01/01',
    '2020-01-01T00:00:00Z',
    '2020-01-01\n',
    ' 2020-01-01',
    '２０２０-01-01',
    '',
  ])('%j is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('leap years have a 29 February: 2000 and 2020, not 1900, 2021 or 2100', () => {
    const leap = [1900, 2000, 2020, 2021, 2100].filter((year) => isDay(dayText(year, 2, 29)));
    expect(leap).toEqual([2000, 2020]);
  });
});

describe('counting days', () => {
  test('both ends are counted', () => {
    expect(daysFromTo('2020-04-10', '2020-04-10')).toBe(1);
    expect(daysFromTo('2020-04-10', '2020-04-11')).toBe(2);
    expect(daysFromTo('2020-02-01', '2020-02-29')).toBe(29);
    expect(daysFromTo('2020-01-01', '2020-12-31')).toBe(366);
    expect(daysFromTo('2021-01-01', '2021-12-31')).toBe(365);
  });

  test('the count is the distance in the calendar, over the whole of it', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        expect(daysFromTo(dayAt(a), dayAt(b))).toBe(b - a + 1);
      }),
    );
  });

  test('adding days walks the calendar, and back again', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        expect(addDays(dayAt(a), b - a)).toBe(dayAt(b));
        expect(addDays(addDays(dayAt(a), b - a), a - b)).toBe(dayAt(a));
      }),
    );
  });

  test('the order of the texts is the order of the days', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        expect(dayAt(a) < dayAt(b)).toBe(daysFromTo(dayAt(a), dayAt(b)) > 1);
      }),
    );
  });
});

describe('counting months', () => {
  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 2, '2020-03-31'],
    ['2020-03-31', 1, '2020-04-30'],
    ['2020-12-31', 2, '2021-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-02-29', 1, '2020-03-29'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-01-31', -2, '2019-11-30'],
    ['2020-05-15', 0, '2020-05-15'],
  ])('%s and %i months is %s, the last day of the month where it has no such day', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test('the month is as many months on, and the day is the same or the last of the month', () => {
    const days = fc.nat(ALL_DAYS.length - 1 - 366 * 20);
    fc.assert(
      fc.property(days, fc.nat(200), (position, months) => {
        const from = dayAt(position);
        const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
        const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
        const day = Math.min(Number(from.slice(8)), monthLength(year, month));
        expect(addMonths(from, months)).toBe(dayText(year, month, day));
      }),
    );
  });

  test('the end of a month is its last day, and the next day is a first', () => {
    fc.assert(
      fc.property(fc.nat(ALL_DAYS.length - 32), (position) => {
        const day = dayAt(position);
        const end = monthEnd(day);
        expect(monthOf(end)).toBe(monthOf(day));
        expect(dayOfMonth(end)).toBe(monthLength(Number(day.slice(0, 4)), Number(day.slice(5, 7))));
        expect(dayOfMonth(addDays(end, 1))).toBe(1);
      }),
    );
  });

  test('a day names its month and its day of the month', () => {
    expect(monthOf('2020-02-09')).toBe('2020-02');
    expect(dayOfMonth('2020-02-09')).toBe(9);
  });
});

test('a text that is no calendar day throws instead of giving a wrong day', () => {
  expect(() => addDays('April', 1)).toThrow('not a calendar day: April');
  expect(() => daysFromTo('2020-01-01', '2020-01')).toThrow(RangeError);
});
