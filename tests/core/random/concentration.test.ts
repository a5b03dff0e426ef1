import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Beta } from '../../../packages/core/src/random/beta-distribution.js';
import { concentrationOf } from '../../../packages/core/src/random/concentration.js';

function coverageOf(n: number, share: number, low: number, high: number): number {
  const beta = new Beta(n * share, n * (1 - share));
  return 1 - beta.tails(low, 1 - low)[0] - beta.tails(high, 1 - high)[1];
}

test('a share within a range has the concentration that gives it its coverage', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-4, max: 0.99, noNaN: true }),
      fc.double({ min: 0.01, max: 0.95, noNaN: true }),
      fc.double({ min: 0.01, max: 0.95, noNaN: true }),
      fc.constantFrom(0.5, 0.8, 0.9, 0.95),
      (share, below, above, coverage) => {
        const [low, high] = [share * (1 - below), share + (1 - share) * above];
        const n = concentrationOf(share, low, high, coverage);
        expect(n).toBeDefined();
        expect(Math.abs(coverageOf(n as number, share, low, high) - coverage)).toBeLessThan(1e-10);
      },
    ),
  );
});

test('the concentration of a share known from counts is near their number', () => {
  // 5% of 1000: the deviation is the root of 0.05 x 0.95 / 1001.
  const reach = 1.959963984540054 * Math.sqrt((0.05 * 0.95) / 1001);
  const n = concentrationOf(0.05, 0.05 - reach, 0.05 + reach, 0.95);
  expect(Math.abs((n as number) / 1000 - 1)).toBeLessThan(0.02);
});

test('a narrow range has a great concentration', () => {
  const n = concentrationOf(0.5, 0.499999, 0.500001, 0.9) as number;
  expect(n).toBeGreaterThan(6e11);
  expect(Math.abs(coverageOf(n, 0.5, 0.499999, 0.500001) - 0.9)).toBeLessThan(1e-9);
});

test.each([
  ['a share outside the range', 0.3, 0.1, 0.2, 0.2],
  ['a share at an end of the range', 0.5, 0.5, 0.6, 0.9],
  ['a range that is too narrow', 0.5, 0.4999999, 0.5000001, 0.9],
  ['a range that covers more however little is known', 0.5, 0, 0.6, 0.3],
  ['a share of 0', 0, 0, 0.1, 0.9],
  ['a share of 1', 1, 0.9, 1, 0.9],
  ['a range without width', 0.5, 0.5, 0.5, 0.9],
])('there is no concentration for %s', (_, share, low, high, coverage) => {
  expect(concentrationOf(share, low, high, coverage)).toBeUndefined();
});
