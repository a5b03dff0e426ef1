import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile, incompleteBeta, logGamma } from '../../../packages/core/src/random/beta.js';
import { Beta } from '../../../packages/core/src/random/beta-distribution.js';
import { exp } from '../../../packages/core/src/random/exp.js';
import { Exact, exactly, relativeError } from './ulps.js';

const off = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('the logarithm of the gamma function', () => {
  // From arithmetic of 60 digits.
  test.each([
    [0.01, 4.599479878042022],
    [0.3, 1.0957979948180756],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [9.99, 12.779315214350193],
    [10.01, 12.824350262448247],
    [123.456, 469.6055471299295],
    [1e6, 12815504.569147613],
    [1e12, 26631021115915.652],
  ])('at %d is right to 1e-14', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)));
  });

  test('is that of the factorials', () => {
    let factorial = new Exact(1);
    for (let n = 1; n <= 170; n += 1) {
      factorial = factorial.times(n);
      const expected = factorial.ln();
      const error = exactly(logGamma(n + 1))
        .minus(expected)
        .abs()
        .toNumber();
      expect(error).toBeLessThan(1e-14 * Math.max(1, expected.toNumber()));
    }
  });

  test('is 0 at 1 and 2, infinite at 0, nothing below', () => {
    expect([logGamma(1), logGamma(2), logGamma(0)]).toEqual([0, 0, Number.POSITIVE_INFINITY]);
    expect(logGamma(-0.5)).toBeNaN();
  });
});

describe('the regularised incomplete beta function', () => {
  // From arithmetic of 60 digits.
  test.each([
    [0.01, 0.01, 0.3, 0.49582361360238203],
    [0.01, 100, 1e-5, 0.9385242114120024],
    [1, 5, 0.2, 0.67232],
    [2.5, 3.5, 0.4, 0.4869041915261174],
    [0.5, 0.5, 0.9, 0.7951672353008665],
    [30, 70, 0.2, 0.009692085749007045],
    [30, 70, 0.7, 0.9999999999999999],
    [1e3, 2e3, 0.33, 0.3506326761341834],
    [1e6, 1e6, 0.4995, 0.07864957758090163],
    [1e6, 3, 0.99999, 0.0027692595182506894],
    [0.01, 1e6, 1e-7, 0.9818646799916859],
    [5e5, 1e6, 0.332, 0.00026390813455334203],
  ])('of %d and %d at %d has a relative error below 1e-12', (a, b, x, expected) => {
    expect(off(incompleteBeta(a, b, x), expected)).toBeLessThan(1e-12);
  });

  test('is the binomial sum for whole parameters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
        (a, b, x) => {
          const p = exactly(x);
          const q = new Exact(1).minus(p);
          const n = a + b - 1;
          let choose = new Exact(1);
          let sum = new Exact(0);
          for (let k = n; k >= a; k -= 1) {
            sum = sum.plus(choose.times(p.pow(k)).times(q.pow(n - k)));
            choose = choose.times(k).div(n - k + 1);
          }
          expect(relativeError(incompleteBeta(a, b, x), sum)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  test('has its ends, and its mirror image', () => {
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
    expect([incompleteBeta(2, 3, -1), incompleteBeta(2, 3, 2)]).toEqual([0, 1]);
    const [below, above] = new Beta(0.7, 40).tails(0.01, 0.99);
    const [mirrorBelow, mirrorAbove] = new Beta(40, 0.7).tails(0.99, 0.01);
    expect([mirrorAbove, mirrorBelow]).toEqual([below, above]);
  });

  test.each([
    [0, 1],
    [1, -1],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('has no parameters %d and %d', (a, b) => {
    expect(() => incompleteBeta(a, b, 0.5)).toThrow(RangeError);
    expect(() => betaQuantile(a, b, 0.5)).toThrow(RangeError);
  });
});

describe('the quantile of a beta distribution', () => {
  const size = fc.double({ min: -4.6, max: 13.8, noNaN: true }).map(exp);
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

  test('is where the distribution has the probability', () => {
    fc.assert(
      fc.property(size, size, probability, (a, b, p) => {
        const x = betaQuantile(a, b, p);
        fc.pre(x > 1e-300 && x < 1);
        const beta = new Beta(a, b);
        const [below, above, weight] = beta.tailsAndWeight(x, 1 - x);
        // The smaller tail, but for what one unit in the last place of x is worth.
        const worth = weight * (1 / x + 1 / (1 - x)) * 2e-16;
        const error = Math.min(Math.abs(below - p), Math.abs(above - (1 - p)));
        expect(error).toBeLessThan(1e-12 * Math.min(p, 1 - p) + worth);
      }),
      { numRuns: 2000 },
    );
  });

  test('rises with the probability', () => {
    fc.assert(
      fc.property(size, size, probability, probability, (a, b, p, q) => {
        fc.pre(Math.abs(p - q) > 1e-9);
        const [low, high] = [betaQuantile(a, b, Math.min(p, q)), betaQuantile(a, b, Math.max(p, q))];
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  test('is found as well where it is next to 1/2', () => {
    fc.assert(
      fc.property(size, size, fc.double({ min: -1e-3, max: 1e-3, noNaN: true }), (a, b, off) => {
        const p = new Beta(a, b).tails(0.5, 0.5)[0] * (1 + off);
        fc.pre(p > 1e-12 && p < 1 - 1e-12);
        const x = betaQuantile(a, b, p);
        const [below, above, weight] = new Beta(a, b).tailsAndWeight(x, 1 - x);
        const worth = weight * (1 / x + 1 / (1 - x)) * 2e-16;
        const error = Math.min(Math.abs(below - p), Math.abs(above - (1 - p)));
        expect(error).toBeLessThan(1e-12 * Math.min(p, 1 - p) + worth);
      }),
      { numRuns: 1000 },
    );
  });

  test('is known where the function is a power', () => {
    for (const p of [1e-10, 0.01, 0.3, 0.5, 0.9, 0.999]) {
      expect(off(betaQuantile(1, 1, p), p)).toBeLessThan(1e-14);
      expect(off(betaQuantile(2, 1, p), Math.sqrt(p))).toBeLessThan(1e-14);
      expect(off(betaQuantile(1, 2, p), p / (1 + Math.sqrt(1 - p)))).toBeLessThan(1e-14);
    }
  });

  test('is 0 or 1 at the ends and where nothing nearer is a double', () => {
    expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1]);
    expect(betaQuantile(0.01, 2, 1e-10)).toBeLessThan(1e-300);
    expect(betaQuantile(2, 0.01, 0.9)).toBe(1);
  });
});
