import { describe, expect, test } from 'vitest';
import { exp } from '../../../packages/core/src/random/exp.js';
import { log } from '../../../packages/core/src/random/log.js';
import { normalCdf, normalQuantile } from '../../../packages/core/src/random/normal.js';
import { fitSpread, type StatedSpread } from '../../../packages/core/src/random/spread.js';
import { misfitOf, spreadOf } from './fitting.js';

describe('a median that the shape cannot have', () => {
  test.each([
    ['triangular', 1.1, 1 + 2 * (1 - Math.SQRT1_2)],
    ['triangular', 2.9, 3 - 2 * (1 - Math.SQRT1_2)],
    // The median of Beta(1, 5) is 1 - 2^(-1/5).
    ['pert', 1.1, 1 + 2 * (1 - 0.5 ** 0.2)],
    ['pert', 2.9, 3 - 2 * (1 - 0.5 ** 0.2)],
  ] as const)('of shape %s, %d, is told with the nearest', (shape, value, median) => {
    expect(fitSpread({ shape, low: 1, value, high: 3 })).toEqual({
      misfit: 'median',
      median: expect.closeTo(median, 12),
    });
    expect(misfitOf({ shape, low: 1, value: median, high: 3 })).toBeUndefined();
  });
});

describe('a range that reaches below zero or begins there', () => {
  test.each([
    ['normal', 0.65, 1, 1.35, 0.9],
    ['uniform', 0.1, 1.1, 2.1, 0.8],
    ['triangular', 0.1, 1.1, 2.1, 0.8],
    ['pert', 0.1, 1.1, 2.1, 0.8],
  ] as const)('of shape %s may be negative', (shape, low, value, high, coverage) => {
    expect(fitSpread({ shape, low, value, high, coverage })).toEqual({ misfit: 'below-zero' });
  });

  test.each(['lognormal', 'two-piece', 'beta'] as const)('of shape %s does not reach 0', (shape) => {
    expect(fitSpread({ shape, low: 0, value: 0.3, high: 0.5, coverage: 0.9 })).toEqual({
      misfit: 'touches-zero',
    });
  });

  test.each(['uniform', 'triangular', 'pert'] as const)('of shape %s may begin at 0', (shape) => {
    expect(spreadOf({ shape, low: 0, value: 1, high: 2 }).quantile(1e-10)).toBeGreaterThan(0);
  });

  test('of shape normal is cut off at 0 where less than one in a million is below', () => {
    // Mean 1, deviation 0.2: z = -5.
    const spread = spreadOf({ shape: 'normal', low: 0.8, value: 1, high: 1.2, coverage: 0.6826894921370859 });
    expect(spread.ofScore(-12)).toBeGreaterThanOrEqual(0);
    expect(spread.quantile(1e-300)).toBeGreaterThanOrEqual(0);
    expect(spread.quantile(1e-300)).toBeLessThan(1e-9);
    expect(spread.quantile(0.5)).toBeCloseTo(1, 6);
  });
});

describe('the greatest value', () => {
  const stated: StatedSpread = { shape: 'lognormal', low: 1, value: 2, high: 4, coverage: 0.9 };
  // One in a million lies above it.
  const edge = 2 * exp((log(4) / 2 / 1.6448536269514722) * -normalQuantile(1e-6));

  test('leaves a lognormal to be drawn in one loop where nothing lies above it', () => {
    const lognormal = { mu: log(2), sigma: expect.closeTo(log(2) / 1.6448536269514722, 14) };
    expect(spreadOf(stated).lognormal).toEqual(lognormal);
    expect(spreadOf({ ...stated, most: 1e30 }).lognormal).toEqual(lognormal);
    expect(spreadOf({ ...stated, most: edge * 1.001 }).lognormal).toBeUndefined();
    expect(spreadOf({ ...stated, shape: 'two-piece' }).lognormal).toBeUndefined();
  });

  test('is a misfit where more than one in a million lies above it', () => {
    expect(misfitOf({ ...stated, most: edge * 1.001 })).toBeUndefined();
    expect(fitSpread({ ...stated, most: edge * 0.999 })).toEqual({ misfit: 'above-most' });
  });

  test('is not passed, and no probability is put on it', () => {
    const spread = spreadOf({ ...stated, most: edge * 1.001 });
    const whole = spreadOf(stated);
    const far = [5, 6, 7, 8].map((z) => spread.ofScore(z));
    expect(new Set(far).size).toBe(4);
    for (const x of far) expect(x).toBeLessThan(edge * 1.001);
    expect(spread.ofScore(40)).toBeLessThanOrEqual(edge * 1.001);
    // What is cut off is spread over the rest: probabilities grow by its share.
    const above = normalCdf((log(2) - log(edge * 1.001)) / (log(2) / 1.6448536269514722));
    expect(spread.quantile(0.3)).toBeCloseTo(whole.quantile(0.3 * (1 - above)), 13);
  });

  test.each([
    ['normal', 8, 10, 12, 0.9],
    ['pert', 8, 10, 12, 0.9],
    ['triangular', 8, 10, 12, 0.9],
    ['uniform', 8, 10, 12, 0.9],
    ['two-piece', 8, 10, 12, 0.9],
    ['uniform', 8, 10, 12, undefined],
  ] as const)('below the range of shape %s is a misfit', (shape, low, value, high, coverage) => {
    const ranged = { shape, low, value, high, ...(coverage ? { coverage } : {}) };
    expect(fitSpread({ ...ranged, most: 11.9 })).toEqual({ misfit: 'above-most' });
  });

  test('of a beta distribution is 1, and a range beyond it a misfit', () => {
    expect(fitSpread({ shape: 'beta', low: 0.5, value: 0.8, high: 1.1, coverage: 0.9 })).toEqual({
      misfit: 'above-most',
    });
    expect(fitSpread({ shape: 'beta', low: 0.5, value: 0.8, high: 1, coverage: 0.9 })).toEqual({
      misfit: 'too-wide',
    });
  });

  test('may be the end of a shape', () => {
    for (const shape of ['pert', 'triangular', 'uniform'] as const) {
      const spread = spreadOf({ shape, low: 0, value: 0.5, high: 1, most: 1 });
      expect(spread.ofScore(30)).toBe(1);
      expect(spread.quantile(0.5)).toBeCloseTo(0.5, 14);
    }
  });
});

describe('a range too wide for doubles', () => {
  test.each([
    ['lognormal', 1e-300, 1, 1e300],
    ['two-piece', 1e-300, 1, 2],
    ['two-piece', 1, 2, 1e300],
    ['lognormal', 1e307, 3e307, 9e307],
    ['normal', 1.6e308, 1.65e308, 1.7e308],
  ] as const)('of shape %s from %d over %d to %d is told', (shape, low, value, high) => {
    expect(fitSpread({ shape, low, value, high, coverage: 0.3 })).toEqual({ misfit: 'too-wide' });
  });
});
