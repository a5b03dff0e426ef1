import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONVENTIONS,
  type Convention,
  type YearPart,
  yearParts,
} from '../../../packages/core/src/award/year-parts.js';
import { addDays, daysFromTo } from '../../../packages/core/src/base/day.js';
import { daysIn } from '../../../packages/core/src/base/span.js';

/** `2 y`, `14/365`: a part without its days. */
const short = (part: YearPart) => ('years' in part ? `${part.years} y` : `${part.days}/${part.of}`);
const parted = (from: string, to: string, convention: Convention = 'court') =>
  yearParts({ from, to }, convention).map(short);

/**
 * By hand, from Civil Code Art. 143(2): the nth year ends on the day before the nth anniversary of the first day; where
 * that year has no such day, which only 29 February can miss, on the last day of the month.
 */
describe('years over 29 February', () => {
  test.each([
    ['2020-02-28', 1, '2021-02-27'], // the day before 2021-02-28
    ['2020-02-28', 4, '2024-02-27'], // the day before 2024-02-28
    ['2020-02-29', 1, '2021-02-28'], // no 2021-02-29
    ['2020-02-29', 2, '2022-02-28'], // no 2022-02-29
    ['2020-02-29', 3, '2023-02-28'], // no 2023-02-29
    ['2020-02-29', 4, '2024-02-28'], // the day before 2024-02-29
    ['2020-02-29', 5, '2025-02-28'], // no 2025-02-29
    ['2020-03-01', 1, '2021-02-28'], // the day before 2021-03-01
    ['2020-03-01', 4, '2024-02-29'], // the day before 2024-03-01
    ['2019-02-28', 1, '2020-02-27'], // the day before 2020-02-28
    ['2019-03-01', 1, '2020-02-29'], // the day before 2020-03-01
    ['2019-03-01', 2, '2021-02-28'], // the day before 2021-03-01
    ['2096-02-29', 4, '2100-02-28'], // 2100 is no leap year
    ['2096-02-29', 8, '2104-02-28'], // the day before 2104-02-29
    ['1999-03-01', 1, '2000-02-29'], // 2000 is one
    ['2021-01-01', 1, '2021-12-31'], // the day before 2022-01-01: the same calendar year
    ['2020-12-31', 1, '2021-12-30'], // the day before 2021-12-31
  ])('from %s, year %i ends on %s', (from, years, last) => {
    expect(yearParts({ from, to: last }, 'court')).toEqual([{ from, to: last, years }]);
    expect(parted(from, addDays(last, -1)).filter((part) => part.endsWith('y'))).toEqual(
      years === 1 ? [] : [`${years - 1} y`],
    );
    expect(parted(from, addDays(last, 1)).map((part) => part.replace(/36[56]/, 'n'))).toEqual([
      `${years} y`,
      '1/n',
    ]);
  });
});

describe('by hand', () => {
  test.each([
    // The published rows.
    ['court', '2021-08-02', '2023-08-15', ['2 y', '14/365']],
    ['court', '2009-10-05', '2011-12-10', ['2 y', '67/365']],
    ['court', '2018-08-25', '2021-02-12', ['2 y', '129/366', '43/365']],
    // One day; the first year's last day but one; both sides of 31 December.
    ['court', '2020-02-29', '2020-02-29', ['1/366']],
    ['court', '2021-02-28', '2021-02-28', ['1/365']],
    ['court', '2023-12-25', '2024-01-05', ['7/365', '5/366']],
    ['court', '2024-12-25', '2025-01-05', ['7/366', '5/365']],
    ['court', '2021-12-25', '2022-01-05', ['12/365']],
    ['court', '2019-12-31', '2020-12-31', ['1 y', '1/366']],
    // 366 days of a leap year are more than one 365th of a year each.
    ['365', '2020-01-01', '2020-12-31', ['366/365']],
    ['365', '2009-10-05', '2011-12-10', ['797/365']],
    // 184 days from July on, 366 days of 2020, 181 days to June.
    ['actual', '2019-07-01', '2021-06-30', ['184/365', '366/366', '181/365']],
    ['actual', '2021-07-01', '2023-06-30', ['730/365']],
    ['actual', '2020-01-01', '2020-12-31', ['366/366']],
    ['actual', '2100-01-01', '2100-12-31', ['365/365']],
  ] as const)('%s, %s to %s', (convention, from, to, parts) => {
    expect(parted(from, to, convention)).toEqual(parts);
  });
});

const days = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1950-01-01', count));
const spans = fc
  .tuple(days, fc.integer({ min: 0, max: 8000 }))
  .map(([from, more]) => ({ from, to: addDays(from, more) }));

test.each(CONVENTIONS)('%s: the parts follow on one another and make up the period', (convention) => {
  fc.assert(
    fc.property(spans, (span) => {
      const parts = yearParts(span, convention);
      expect(parts[0]?.from).toBe(span.from);
      expect(parts.at(-1)?.to).toBe(span.to);
      parts.slice(1).forEach((part, at) => {
        expect(addDays((parts[at] as YearPart).to, 1)).toBe(part.from);
      });
      for (const part of parts) if ('days' in part) expect(part.days).toBe(daysIn(part));
      const counted = parts.reduce((sum, part) => sum + ('days' in part ? part.days : daysIn(part)), 0);
      expect(counted).toBe(daysFromTo(span.from, span.to));
    }),
  );
});

test('of whole years less than one is left over, and each day counts by its calendar year', () => {
  fc.assert(
    fc.property(spans, (span) => {
      const rest = yearParts(span, 'court').filter((part) => 'days' in part);
      expect(rest.reduce((sum, part) => sum + daysIn(part), 0)).toBeLessThan(366);
      for (const { from, to, of } of rest) {
        const isLeap = (day: string) => addDays(`${day.slice(0, 4)}-02-28`, 1).endsWith('02-29');
        expect([isLeap(from), isLeap(to)]).toEqual([of === 366, of === 366]);
      }
    }),
  );
});

test('a period that ends before it begins is a fault of the caller', () => {
  expect(() => yearParts({ from: '2020-01-02', to: '2020-01-01' }, 'court')).toThrow(RangeError);
});
