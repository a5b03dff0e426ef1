import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../../packages/core/src/random/normal.js';
import { densityOf, Exact, exactly, greatest, probabilityBelow, relativeError, spreadOver } from './ulps.js';

describe('the normal distribution', () => {
  const offBelow = (x: number) => relativeError(normalCdf(x), probabilityBelow(exactly(x)));

  test('has probabilities with a relative error below 1e-15 in the lower tail and in the middle', () => {
    expect(greatest(spreadOver(-37.5, 0, 250), offBelow).value).toBeLessThan(1e-15);
    expect(greatest(spreadOver(-6, 6, 250), offBelow).value).toBeLessThan(1e-15);
  });

  test('has the upper tail as the lower one of the negative', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1) + normalCdf(-1)).toBe(1);
    expect([normalCdf(9), normalCdf(40), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([1, 1, 1]);
    expect([normalCdf(-39), normalCdf(Number.NEGATIVE_INFINITY)]).toEqual([0, 0]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  test('has quantiles with a relative error below 2e-15', () => {
    const off = (p: number): number => {
      const z = exactly(normalQuantile(p));
      const size = z.abs();
      const tail = z.isNegative() ? exactly(p) : new Exact(1).minus(exactly(p));
      return probabilityBelow(size.negated()).minus(tail).div(densityOf(z)).div(size).abs().toNumber();
    };
    expect(greatest(spreadOver(0.001, 0.999, 250), off).value).toBeLessThan(2e-15);
    const small = Array.from({ length: 150 }, (_, i) => 10 ** -(1 + 2 * i));
    expect(greatest(small, off).value).toBeLessThan(2e-15);
    const upper = Array.from({ length: 51 }, (_, i) => 1 - 2 ** -(2 + i));
    expect(greatest(upper, off).value).toBeLessThan(2e-15);
  });

  test('has the quantiles of the tables', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.05)).toBeCloseTo(-1.6448536269514729, 14);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('takes a quantile back to its probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        const back = normalCdf(normalQuantile(p));
        // An error of 1e-15 in z counts z^2 times.
        expect(Math.abs(back / p - 1)).toBeLessThan(1e-15 * (4 + 2 * normalQuantile(p) ** 2));
      }),
    );
  });
});
