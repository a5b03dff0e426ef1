import { describe, expect, test } from 'vitest';
import { exp } from '../../../packages/core/src/random/exp.js';
import { fillGamma } from '../../../packages/core/src/random/gamma.js';
import { Stream } from '../../../packages/core/src/random/stream.js';
import { deviationsOff, KOLMOGOROV_BOUND, kolmogorov, SIX } from './statistics.js';

const N = 400_000;

function drawsOf(shape: number): Float64Array {
  const draws = new Float64Array(N);
  fillGamma(new Stream(114, 4, 0), shape, draws, 0, N);
  return draws;
}

/** The regularised incomplete gamma function P(shape, x), to 16 digits, from arithmetic of 60 digits. */
const BELOW: readonly (readonly [shape: number, points: readonly (readonly [x: number, p: number])[]])[] = [
  [
    0.01,
    [
      [1e-100, 0.1005706528500385],
      [1e-20, 0.6345579205489967],
      [1e-3, 0.938570652526129],
      [0.5, 0.9943732438060329],
    ],
  ],
  [
    0.3,
    [
      [1e-4, 0.07030232707701181],
      [0.05, 0.4484368621065928],
      [0.5, 0.8138118046743926],
      [2, 0.977974019172853],
    ],
  ],
  [
    1,
    [
      [0.1, 0.09516258196404043],
      [0.7, 0.5034146962085905],
      [3, 0.950212931632136],
    ],
  ],
  [
    5,
    [
      [2, 0.05265301734371116],
      [4.5, 0.4678964236252845],
      [10, 0.970747311923039],
    ],
  ],
  [
    1e4,
    [
      [9800, 0.022207543813969693],
      [9990, 0.4614824257093641],
      [10150, 0.9326593784960509],
    ],
  ],
];

describe.each(BELOW)('gamma numbers of shape %d', (shape, points) => {
  const draws = drawsOf(shape);

  test('have the shape as mean and as variance', () => {
    const mean = draws.reduce((sum, x) => sum + x, 0) / N;
    const variance = draws.reduce((sum, x) => sum + (x - shape) ** 2, 0) / N;
    expect(Math.abs(mean - shape) / Math.sqrt(shape / N)).toBeLessThan(SIX);
    // The fourth central moment is 3 shape^2 + 6 shape.
    expect(Math.abs(variance - shape) / Math.sqrt((2 * shape ** 2 + 6 * shape) / N)).toBeLessThan(SIX);
  });

  test('lie below each point as often as they have to', () => {
    for (const [x, p] of points) {
      const below = draws.reduce((count, draw) => count + (draw <= x ? 1 : 0), 0);
      expect(Math.abs(deviationsOff(below, N, p))).toBeLessThan(SIX);
    }
  });
});

describe('gamma numbers', () => {
  test('of shape 1 are exponential', () => {
    expect(kolmogorov(drawsOf(1), (x) => 1 - exp(-x))).toBeLessThan(KOLMOGOROV_BOUND);
  });

  test('of tiny shapes are 0 where they are too small for a double, and never NaN', () => {
    for (const shape of [1e-3, 1e-6, 5e-324]) {
      const draws = drawsOf(shape).subarray(0, 10_000);
      expect(draws.every((x) => x >= 0 && x < 100)).toBe(true);
      expect(draws.filter((x) => x === 0).length).toBeGreaterThan(4000);
    }
  });

  test('are the same whether the rest of the array is there or not', () => {
    const whole = new Float64Array(110).fill(-1);
    fillGamma(new Stream(1, 2, 3), 2.5, whole, 5, 100);
    const alone = new Float64Array(100);
    fillGamma(new Stream(1, 2, 3), 2.5, alone, 0, 100);
    expect(whole.subarray(5, 105)).toEqual(alone);
    expect([...whole.subarray(0, 5), ...whole.subarray(105)]).toEqual(Array(10).fill(-1));
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('there are none of shape %d', (shape) => {
    expect(() => fillGamma(new Stream(1, 1, 1), shape, new Float64Array(1), 0, 1)).toThrow(RangeError);
  });
});
