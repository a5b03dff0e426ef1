import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantilesOf } from '../../../packages/core/src/sensitivity/order-statistics.js';
import { roundedDraws } from '../../../packages/core/src/sensitivity/simulate.js';
import {
  errorOf,
  meanOf,
  measured,
  quantilesWithErrors,
  statisticsOf,
} from '../../../packages/core/src/sensitivity/statistics.js';

/** The quantiles alone. */
const valuesOf = (values: Float64Array | Float32Array, at: readonly number[]) =>
  quantilesOf(values, at).map(({ value }) => value);

/** Sorted, and interpolated at (n - 1) p. */
function plainQuantile(values: ArrayLike<number>, p: number): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const [low = 0, high = low] = sorted.slice(below, below + 2);
  return low + (position - below) * (high - low);
}

const anyNumber = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
/** Few different values in many places, and many different ones. */
const values = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 300 }),
  fc.array(anyNumber, { minLength: 1, maxLength: 300 }),
);
/** Zero is zero, whatever its sign. */
const unsigned = (x: number) => x + 0;
const probabilities = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
  .map((list) => list.sort((a, b) => a - b));

describe('quantiles by selection', () => {
  test.each([
    ['Float64Array', Float64Array],
    ['Float32Array', Float32Array],
  ])('are those of the sorted numbers, in a %s', (_, Numbers) => {
    fc.assert(
      fc.property(values, probabilities, (list, at) => {
        const numbers = Numbers.from(list);
        const expected = at.map((p) => plainQuantile(numbers, p));
        const before = Array.from(numbers, unsigned).sort((a, b) => a - b);
        expect(valuesOf(numbers, at).map(unsigned)).toEqual(expected.map(unsigned));
        expect(Array.from(numbers, unsigned).sort((a, b) => a - b)).toEqual(before);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test.each([
    ['rising', (at: number) => at],
    ['falling', (at: number) => 5000 - at],
    ['all alike', () => 7],
    ['two values in turn', (at: number) => at % 2],
    ['up and down', (at: number) => Math.min(at, 5000 - at)],
  ])('are right and quick for numbers that are %s', (_, of) => {
    const numbers = Float64Array.from({ length: 5000 }, (_one, at) => of(at));
    const at = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];
    expect(valuesOf(numbers.slice(), at)).toEqual(at.map((p) => plainQuantile(numbers, p)));
  });

  test('of one number, of two, and asked twice', () => {
    expect(valuesOf(Float64Array.of(3), [0, 0.3, 1])).toEqual([3, 3, 3]);
    expect(valuesOf(Float64Array.of(5, 1), [0, 0.25, 0.25, 0.5, 1])).toEqual([1, 2, 2, 3, 5]);
  });
});

/** 16 replicates of some draws each. */
const draws = fc.integer({ min: 1, max: 12 }).chain((each) =>
  fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1e9, noNaN: true })), {
    minLength: 16 * each,
    maxLength: 16 * each,
  }),
);
const plainMean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const replicatesOf = (list: readonly number[]) =>
  Array.from({ length: 16 }, (_, at) => list.slice((at * list.length) / 16, ((at + 1) * list.length) / 16));
/** Half the distance between the second neighbours of a quantile on either side. */
function resolution(list: readonly number[], p: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  const below = Math.floor((sorted.length - 1) * p);
  const at = (position: number) => sorted[Math.max(0, Math.min(position, sorted.length - 1))] as number;
  return (at(below + 3) - at(below - 2)) / 2;
}
/** The standard deviation of 16 figures over the root of 16. */
function plainError(figures: readonly number[]): number {
  const mean = plainMean(figures);
  return Math.sqrt(plainMean(figures.map((figure) => (figure - mean) ** 2)) / 15);
}
const near = (actual: number, expected: number, size: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * size);

describe('statistics of draws', () => {
  const NAMED = [
    ['p05', 0.05],
    ['p10', 0.1],
    ['p25', 0.25],
    ['p50', 0.5],
    ['p75', 0.75],
    ['p90', 0.9],
    ['p95', 0.95],
  ] as const;

  test('are the pooled figures, with the error of the mean of 16 replicates', () => {
    fc.assert(
      fc.property(draws, (list) => {
        const given = Float64Array.from(list);
        const { mean, quantiles, standardErrors } = statisticsOf(given);
        const parts = replicatesOf(list);
        const size = Math.max(1, ...list);
        near(mean, plainMean(list), size);
        near(standardErrors.mean, plainError(parts.map(plainMean)), size);
        for (const [name, p] of NAMED) {
          near(quantiles[name], plainQuantile(list, p), size);
          const spread = plainError(parts.map((part) => plainQuantile(part, p)));
          near(standardErrors[name], Math.max(spread, resolution(list, p)), size);
        }
        expect(Object.keys(quantiles)).toEqual(NAMED.map(([name]) => name));
        expect(Array.from(given)).toEqual(list);
      }),
    );
  });

  test('quantiles never fall from one to the next', () => {
    fc.assert(
      fc.property(draws, (list) => {
        const { quantiles } = statisticsOf(Float64Array.from(list));
        const inOrder = NAMED.map(([name]) => quantiles[name]);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
    );
  });

  test('in single precision quantiles are those of the rounded numbers', () => {
    fc.assert(
      fc.property(draws, (list) => {
        const single = Float32Array.from(list);
        const rounded = Array.from(single);
        const at = [0.05, 0.5, 0.95];
        for (const [n, { value, standardError }] of quantilesWithErrors(single, at).entries()) {
          const p = at[n] as number;
          const size = Math.max(1, ...rounded);
          near(value, plainQuantile(rounded, p), size);
          const spread = plainError(replicatesOf(rounded).map((part) => plainQuantile(part, p)));
          near(standardError, Math.max(spread, resolution(rounded, p)), size);
        }
      }),
    );
  });

  test('any other figure is measured alike', () => {
    const list = Array.from({ length: 48 }, (_, at) => (at * 29) % 31);
    const share = (part: ArrayLike<number>) =>
      Array.from(part).filter((value) => value >= 13).length / part.length;
    const { value, standardError } = measured(Float64Array.from(list), share);
    expect(value).toBe(share(list));
    near(standardError, plainError(replicatesOf(list).map(share)), 1);
  });

  test('replicates that are all alike have no error', () => {
    expect(errorOf(new Array(16).fill(3))).toBe(0);
    expect(statisticsOf(new Float64Array(32).fill(0.1)).standardErrors.p50).toBeLessThan(1e-17);
  });

  test('the mean of a million draws is right to twelve digits', () => {
    const million = new Float64Array(1 << 20).fill(0.1);
    near(meanOf(million), 0.1, 0.1);
    million[0] = 1e9;
    const expected = (1e9 + 0.1 * (million.length - 1)) / million.length;
    near(meanOf(million), expected, expected);
  });
});

describe('the number of draws that is made', () => {
  test.each([
    [1, 16, 16],
    [16, 16, 16],
    [17, 32, 32],
    [32, 32, 32],
    [33, 48, 64],
    [48, 48, 64],
    [1000, 1008, 1024],
    [1024, 1024, 1024],
    [1025, 1040, 2048],
    [16_384, 16_384, 16_384],
    [100_000, 100_000, 131_072],
    [16_777_215, 16_777_216, 16_777_216],
    [16_777_216, 16_777_216, 16_777_216],
  ])('for %d asked for is %d, and %d under Sobol’', (asked, plainly, sobol) => {
    expect(roundedDraws(asked, 'mc')).toBe(plainly);
    expect(roundedDraws(asked, 'sobol')).toBe(sobol);
  });

  test('is never below what is asked for, always 16 replicates alike, and unchanged when asked for again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1 << 24 }), (asked) => {
        for (const sampler of ['mc', 'sobol'] as const) {
          const made = roundedDraws(asked, sampler);
          expect(made).toBeGreaterThanOrEqual(asked);
          expect(made % 16).toBe(0);
          expect(roundedDraws(made, sampler)).toBe(made);
          if (sampler === 'mc') expect(made).toBeLessThan(asked + 16);
          else expect(Number.isInteger(Math.log2(made / 16))).toBe(true);
        }
      }),
    );
  });
});
