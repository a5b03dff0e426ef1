import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../../packages/core/src/random/normal.js';
import { fitSpread, type Shape, type StatedSpread } from '../../../packages/core/src/random/spread.js';
import { Stream } from '../../../packages/core/src/random/stream.js';
import { misfitOf, spreadOf } from './fitting.js';
import { KOLMOGOROV_BOUND, kolmogorov } from './statistics.js';

/** How far the quantiles are from low, value and high, as a share of the width of the range. */
function off(stated: StatedSpread): number {
  const spread = spreadOf(stated);
  const { low, value, high, coverage = 1 } = stated;
  const quantiles = [(1 - coverage) / 2, 0.5, (1 + coverage) / 2].map((p) =>
    spread.quantile(Math.min(Math.max(p, 1e-300), 1)),
  );
  const errors = [low, value, high].map((wanted, i) => Math.abs(wanted - (quantiles[i] as number)));
  return Math.max(...errors) / (high - low);
}

/** Ranges that fit each shape exactly, with more than one place for the median where the shape lets it move. */
const FITTING: readonly StatedSpread[] = [
  { shape: 'lognormal', low: 1, value: 2, high: 4, coverage: 0.9 },
  { shape: 'lognormal', low: 1e-9, value: 1e-8, high: 1e-7, coverage: 0.5 },
  { shape: 'normal', low: 80, value: 100, high: 120, coverage: 0.95 },
  { shape: 'uniform', low: 1, value: 2, high: 3 },
  { shape: 'uniform', low: 1, value: 2, high: 3, coverage: 0.8 },
  { shape: 'triangular', low: 0, value: 0.5, high: 1 },
  { shape: 'triangular', low: 1, value: 1.7, high: 3 },
  { shape: 'triangular', low: 2, value: 2.56, high: 3, coverage: 0.6 },
  { shape: 'pert', low: 0, value: 0.5, high: 1 },
  { shape: 'pert', low: 1, value: 1.7, high: 3 },
  { shape: 'pert', low: 2, value: 2.45, high: 3, coverage: 0.6 },
  { shape: 'two-piece', low: 1, value: 2, high: 40, coverage: 0.9 },
  { shape: 'two-piece', low: 2, value: 2, high: 40, coverage: 0.9 },
  { shape: 'two-piece', low: 1, value: 40, high: 40, coverage: 0.9 },
  { shape: 'beta', low: 0.3, value: 0.5, high: 0.7, coverage: 0.95, most: 1 },
];

describe.each(FITTING)('$shape from $low over $value to $high', (stated) => {
  test('has the stated quantiles', () => {
    expect(off(stated)).toBeLessThan(1e-12);
  });

  test('has at a score the quantile of its probability', () => {
    const spread = spreadOf(stated);
    for (const z of [-6, -3, -1, -0.2, 0, 0.4, 1.5, 4]) {
      const x = spread.quantile(normalCdf(z));
      expect(Math.abs(spread.ofScore(z) - x)).toBeLessThan(1e-10 * x);
    }
  });

  test('has quantiles that rise and are never negative', () => {
    const spread = spreadOf(stated);
    const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        const [low, high] = [spread.quantile(Math.min(p, q)), spread.quantile(Math.max(p, q))];
        expect(low).toBeGreaterThanOrEqual(0);
        // Rounding may take a last digit.
        expect(high).toBeGreaterThanOrEqual(low * (1 - 1e-14));
      }),
    );
  });

  test('is finite for every score that a stream can give', () => {
    const spread = spreadOf(stated);
    for (const z of [-10, 10]) expect(Number.isFinite(spread.ofScore(z))).toBe(true);
  });
});

describe('a range that tells its own median', () => {
  test.each([
    ['lognormal', 1, 4, 2],
    ['normal', 98, 102, 100],
    ['uniform', 8, 12, 10],
    ['beta', 0.3, 0.7, 0.5],
  ] as const)(
    'of shape %s may differ from the value by a fiftieth of its width, not by more',
    (shape, low, high, median) => {
      const near = { shape, low, high, coverage: 0.5, value: median + 0.019 * (high - low) };
      expect(misfitOf(near)).toBeUndefined();
      const fit = fitSpread({ ...near, value: median + 0.021 * (high - low) });
      expect(fit).toEqual({ misfit: 'median', median: expect.closeTo(median, 9) });
    },
  );

  test('of shape normal or lognormal keeps the stated value as its median', () => {
    expect(
      spreadOf({ shape: 'normal', low: 98, value: 100.05, high: 102, coverage: 0.5 }).quantile(0.5),
    ).toBe(100.05);
    const spread = spreadOf({ shape: 'lognormal', low: 1, value: 2.03, high: 4, coverage: 0.5 });
    expect(spread.ofScore(0)).toBeCloseTo(2.03, 14);
  });

  test('of shape beta or uniform keeps its ends', () => {
    const beta = spreadOf({ shape: 'beta', low: 0.02, value: 0.051, high: 0.1, coverage: 0.9 });
    expect(beta.quantile(0.05)).toBeCloseTo(0.02, 13);
    expect(beta.quantile(0.95)).toBeCloseTo(0.1, 13);
    const uniform = spreadOf({ shape: 'uniform', low: 8, value: 10.05, high: 12 });
    expect([uniform.quantile(0.25), uniform.quantile(0.75)]).toEqual([9, 11]);
  });
});

describe('a beta distribution fitted to a range', () => {
  const share = fc.double({ min: 1e-6, max: 0.999, noNaN: true });

  test('has both ends where it is stated', () => {
    const coverage = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
    fc.assert(
      fc.property(share, share, coverage, (one, other, c) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(high - low > 1e-6 * high);
        // The median of the fitted distribution, from a first fit that tells it.
        const first = fitSpread({ shape: 'beta', low, value: low, high, coverage: c });
        const value = 'misfit' in first ? first.median : low;
        fc.pre(value !== undefined);
        const spread = spreadOf({ shape: 'beta', low, value: value as number, high, coverage: c });
        expect(Math.abs(spread.quantile((1 - c) / 2) / low - 1)).toBeLessThan(1e-10);
        expect(Math.abs(spread.quantile((1 + c) / 2) / high - 1)).toBeLessThan(1e-10);
        expect(Math.abs(spread.quantile(0.5) - (value as number))).toBeLessThan(0.020001 * (high - low));
      }),
    );
  });
});

describe('draws from scores', () => {
  test.each(['pert', 'triangular', 'uniform', 'beta'] as const)(
    'of shape %s have the distribution',
    (shape) => {
      const stated: StatedSpread = { shape, low: 0.2, value: 0.5, high: 0.8, coverage: 0.9 };
      const spread = spreadOf(stated);
      const draws = new Float64Array(50_000);
      new Stream(114, 5, 0).fillNormal(draws, 0, draws.length);
      for (const [i, z] of draws.entries()) draws[i] = spread.ofScore(z);
      // The probability below x, by bisection of the quantile function.
      const below = (x: number) => {
        let [low, high] = [0, 1];
        for (let step = 0; step < 30; step += 1) {
          const p = (low + high) / 2;
          if (spread.quantile(p) < x) low = p;
          else high = p;
        }
        return low;
      };
      const thinned = draws.filter((_, i) => i % 10 === 0);
      expect(kolmogorov(thinned, below)).toBeLessThan(KOLMOGOROV_BOUND);
    },
  );
});

test.each(['lognormal', 'normal', 'beta', 'two-piece'] as const)(
  'a range of shape %s needs its coverage',
  (shape: Shape) => {
    expect(() => fitSpread({ shape, low: 0.49, value: 0.5, high: 0.51 })).toThrow(RangeError);
  },
);
