import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ALWAYS,
  daysIn,
  monthName,
  overlap,
  type Span,
  spanEnds,
  spanText,
} from '../../../packages/core/src/base/span.js';
import { ALL_DAYS } from './calendar.js';

const span = fc
  .tuple(fc.nat(400), fc.nat(400))
  .map(
    ([a, b]): Span => ({ from: ALL_DAYS[Math.min(a, b)] as string, to: ALL_DAYS[Math.max(a, b)] as string }),
  );

/** The days of a span, one by one. */
const daysOf = ({ from, to }: Span): string[] =>
  ALL_DAYS.slice(0, 500).filter((day) => day >= from && day <= to);

test('the overlap of two spans is the days that both have', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const common = daysOf(a).filter((day) => day >= b.from && day <= b.to);
      const found = overlap(a, b);
      expect(found ? daysOf(found) : []).toEqual(common);
      expect(overlap(b, a)).toEqual(found);
    }),
  );
});

test('spans that only touch at one day overlap there, and neighbours do not overlap', () => {
  const january = { from: '2020-01-01', to: '2020-01-31' };
  expect(overlap(january, { from: '2020-01-31', to: '2020-02-29' })).toEqual({
    from: '2020-01-31',
    to: '2020-01-31',
  });
  expect(overlap(january, { from: '2020-02-01', to: '2020-02-29' })).toBeUndefined();
});

test('both ends of a span are counted', () => {
  expect(daysIn({ from: '2020-02-01', to: '2020-02-29' })).toBe(29);
  expect(daysIn({ from: '2020-02-29', to: '2020-02-29' })).toBe(1);
});

test('a span inside one month is called by the month, a longer one by its two ends', () => {
  expect(monthName({ from: '2020-02-01', to: '2020-02-29' })).toBe('2020-02');
  expect(monthName({ from: '2020-02-01', to: '2020-03-31' })).toBe('2020-02-01/2020-03-31');
  expect(monthName({ from: '2020-02-01', to: '2021-02-28' })).toBe('2020-02-01/2021-02-28');
});

test('an end that nothing limits is left out for a person, and null for a program', () => {
  const both = { from: '2020-05-11', to: '2020-12-31' };
  const open = { from: '2020-05-11', to: ALWAYS.to };
  const began = { from: ALWAYS.from, to: '2020-12-31' };
  expect([both, open, began, ALWAYS].map((one) => spanText(one, 'ja'))).toEqual([
    '2020-05-11〜2020-12-31',
    '2020-05-11〜',
    '〜2020-12-31',
    '全期間',
  ]);
  expect([both, open, began, ALWAYS].map((one) => spanText(one, 'en').trim())).toEqual([
    '2020-05-11 – 2020-12-31',
    '2020-05-11 –',
    '– 2020-12-31',
    'all of the time',
  ]);
  expect([both, open, began, ALWAYS].map(spanEnds)).toEqual([
    both,
    { from: '2020-05-11', to: null },
    { from: null, to: '2020-12-31' },
    { from: null, to: null },
  ]);
});
