import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp } from '../../../packages/core/src/random/exp.js';
import { exactly, greatest, spreadOver, ulpsOff } from './ulps.js';

const off = (x: number) => ulpsOff(exp(x), exactly(x).exp());

describe('the exponential function', () => {
  test('is within 0.52 units in the last place', () => {
    expect(greatest(spreadOver(-708, 709.78, 4000), off).value).toBeLessThan(0.52);
    expect(greatest(spreadOver(-1, 1, 2000), off).value).toBeLessThan(0.52);
  });

  test('is within 0.52 units near the steps of its table', () => {
    const steps = Array.from({ length: 512 }, (_, i) => ((i - 256 + 0.5) * Math.LN2) / 128);
    const around = steps.flatMap((x) => [x * (1 - 1e-15), x, x * (1 + 1e-15)]);
    expect(greatest(around, off).value).toBeLessThan(0.52);
  });

  test('is within one unit where the result is subnormal', () => {
    expect(greatest(spreadOver(-745, -708, 1000), off).value).toBeLessThan(1);
  });

  test('is exact at 0 and right for the least arguments', () => {
    expect([exp(0), exp(-0), exp(1e-300), exp(-1e-17), exp(1)]).toEqual([1, 1, 1, 1, Math.E]);
    expect(exp(2 ** -52)).toBe(1 + 2 ** -52);
  });

  test('overflows to infinity and underflows by degrees to 0', () => {
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
    expect([exp(709.7827128933841), exp(710), exp(Number.POSITIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([exp(-745.1332191019411), exp(-744.4400719213812)]).toEqual([5e-324, 5e-324]);
    expect([exp(-745.1332191019412), exp(-746), exp(-1e308), exp(Number.NEGATIVE_INFINITY)]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('is NaN of NaN', () => {
    expect(exp(Number.NaN)).toBeNaN();
  });

  test('never falls', () => {
    fc.assert(
      fc.property(fc.double({ min: -750, max: 712, noNaN: true }), fc.nat(1e6), (x, steps) => {
        expect(exp(x + Math.abs(x) * steps * 1e-16)).toBeGreaterThanOrEqual(exp(x));
      }),
    );
  });
});
