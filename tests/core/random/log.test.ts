import { describe, expect, test } from 'vitest';
import { exp } from '../../../packages/core/src/random/exp.js';
import { log } from '../../../packages/core/src/random/log.js';
import { exactly, greatest, spreadOver, ulpsOff } from './ulps.js';

const off = (x: number) => ulpsOff(log(x), exactly(x).ln());

describe('the natural logarithm', () => {
  test('is within 0.9 units in the last place', () => {
    expect(greatest(spreadOver(0.6, 1.5, 1500), off).value).toBeLessThan(0.9);
    expect(greatest(spreadOver(0.99, 1.01, 1000), off).value).toBeLessThan(0.9);
    expect(greatest(spreadOver(-708, 709, 1000).map(exp), off).value).toBeLessThan(0.9);
  });

  test('is as exact next to 1', () => {
    const near = Array.from({ length: 50 }, (_, i) => 2 ** (-2 - i)).flatMap((d) => [1 - d / 2, 1 + d]);
    expect(greatest(near, off).value).toBeLessThan(0.9);
  });

  test('is right for powers of two, of which the least are subnormal', () => {
    const powers = Array.from({ length: 200 }, (_, i) => 5e-324 * 2 ** i);
    expect(greatest(powers, off).value).toBeLessThan(0.9);
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  test('is 0 at 1 and has its limits at 0 and infinity', () => {
    expect([log(1), log(0), log(-0), log(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });

  test('is NaN below 0 and of NaN', () => {
    expect([log(-1), log(-5e-324), log(Number.NEGATIVE_INFINITY), log(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
