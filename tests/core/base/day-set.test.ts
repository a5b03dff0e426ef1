import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../packages/core/src/base/day.js';
import {
  commonDays,
  countDays,
  type DaySet,
  daySet,
  daysJson,
  daysText,
  EVERY_DAY,
  hullOf,
  isEveryDay,
  sameDays,
} from '../../../packages/core/src/base/day-set.js';
import { ALWAYS, type Span } from '../../../packages/core/src/base/span.js';

/** Days of a few weeks over the end of a leap February, as numbers from 0 on: the oracle is a set of numbers. */
const FIRST = '2020-02-15';
const WEEKS = 30;
const day = (at: number) => addDays(FIRST, at);

const spans: fc.Arbitrary<readonly (readonly [number, number])[]> = fc.array(
  fc
    .tuple(fc.nat(WEEKS), fc.nat(6))
    .map(([from, length]): readonly [number, number] => [from, from + length]),
  { maxLength: 6 },
);
const made = (list: readonly (readonly [number, number])[]): Span[] =>
  list.map(([from, to]) => ({ from: day(from), to: day(to) }));
const numbersOf = (list: readonly (readonly [number, number])[]): ReadonlySet<number> =>
  new Set(list.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)));

/** The runs of a set of numbers, found by going through every one of them. */
function runsOf(numbers: ReadonlySet<number>): Span[] {
  const runs: Span[] = [];
  let from: number | undefined;
  for (let at = 0; at <= WEEKS + 8; at += 1) {
    if (numbers.has(at)) from ??= at;
    else if (from !== undefined) {
      runs.push({ from: day(from), to: day(at - 1) });
      from = undefined;
    }
  }
  return runs;
}

describe('against sets of single days', () => {
  test('the days of any of the runs, put together where they touch', () => {
    fc.assert(
      fc.property(spans, (list) => {
        expect(daySet(made(list))).toEqual(runsOf(numbersOf(list)));
      }),
      { numRuns: 500 },
    );
  });

  test('the days that both have, again as runs with a day between them', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const inB = numbersOf(b);
        const common = new Set([...numbersOf(a)].filter((one) => inB.has(one)));
        expect(commonDays(daySet(made(a)), daySet(made(b)))).toEqual(runsOf(common));
      }),
      { numRuns: 500 },
    );
  });

  test('how many days they are, and from the first to the last', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const numbers = numbersOf(list);
        const days = daySet(made(list));
        expect(countDays(days)).toBe(numbers.size);
        const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
        expect(hullOf(days)).toEqual(numbers.size > 0 ? { from: day(first), to: day(last) } : undefined);
      }),
    );
  });

  test('the same days are the same, however they were given', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [inA, inB] = [numbersOf(a), numbersOf(b)];
        const isSame = inA.size === inB.size && [...inA].every((one) => inB.has(one));
        expect(sameDays(daySet(made(a)), daySet(made(b)))).toBe(isSame);
        expect(sameDays(daySet(made(a)), daySet(made([...a].reverse())))).toBe(true);
      }),
    );
  });
});

describe('at the ends of the calendar', () => {
  const open = (from: string): DaySet => daySet([{ from, to: ALWAYS.to }]);

  test('a run to the last day takes up what begins on it', () => {
    expect(daySet([ALWAYS, { from: ALWAYS.to, to: ALWAYS.to }])).toEqual([ALWAYS]);
    expect(daySet([{ from: '2020-01-01', to: ALWAYS.to }, ALWAYS])).toEqual(EVERY_DAY);
  });

  test('every day is every day, one less is not', () => {
    expect(isEveryDay(EVERY_DAY)).toBe(true);
    expect(isEveryDay(open('1900-01-02'))).toBe(false);
    expect(isEveryDay([])).toBe(false);
    expect(commonDays(EVERY_DAY, open('2020-05-11'))).toEqual([{ from: '2020-05-11', to: ALWAYS.to }]);
    expect(commonDays(EVERY_DAY, [])).toEqual([]);
  });
});

describe('for a reader', () => {
  const runs = daySet([
    { from: '2020-05-11', to: ALWAYS.to },
    { from: ALWAYS.from, to: '2020-04-10' },
  ]);

  test('run by run, an open end left out', () => {
    expect(daysText(runs, 'ja')).toBe('〜2020-04-10、2020-05-11〜');
    expect(daysText(runs, 'en')).toBe(' – 2020-04-10, 2020-05-11 – ');
    expect(daysText(EVERY_DAY, 'ja')).toBe('全期間');
  });

  test('for a program the hull, and each run where there are several', () => {
    expect(daysJson(runs)).toEqual({
      from: null,
      to: null,
      runs: [
        { from: null, to: '2020-04-10' },
        { from: '2020-05-11', to: null },
      ],
    });
    expect(daysJson([{ from: '2020-05-11', to: '2020-05-12' }])).toEqual({
      from: '2020-05-11',
      to: '2020-05-12',
    });
  });
});
