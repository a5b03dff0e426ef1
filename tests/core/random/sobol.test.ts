import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionsOf, ScrambledSobol } from '../../../packages/core/src/random/sobol.js';
import { Stream } from '../../../packages/core/src/random/stream.js';

/** Point number n of a dimension without a scramble, in Gray code order. */
function plainPoint(dimension: number, n: number): number {
  const gray = n ^ (n >>> 1);
  return (
    directionsOf(dimension).reduce((x, word, i) => ((gray >>> i) & 1 ? (x ^ word) >>> 0 : x), 0) / 2 ** 32
  );
}

function pointsOf(sobol: ScrambledSobol, dimension: number, first: number, count: number): Float64Array {
  const out = new Float64Array(count);
  sobol.fill(dimension, first, count, out, 0);
  return out;
}

describe("Sobol' points without a scramble", () => {
  // Times 1024; computed with SciPy 1.17, which has the same direction numbers in another notation.
  test.each([
    [0, [512, 768, 256, 424, 899, 1]],
    [1, [512, 256, 768, 264, 641, 771]],
    [2, [512, 256, 768, 792, 849, 627]],
    [9, [512, 768, 256, 712, 809, 871]],
    [63, [512, 768, 256, 664, 171, 41]],
    [127, [512, 256, 768, 472, 71, 717]],
  ])('number 1, 2, 3, 100, 517, 1023 of dimension %d are as published', (dimension, expected) => {
    expect([1, 2, 3, 100, 517, 1023].map((n) => plainPoint(dimension, n) * 1024)).toEqual(expected);
  });

  test('have the last direction numbers of the greatest dimension', () => {
    expect([...directionsOf(127)].slice(-3)).toEqual([3422426740, 1709409594, 2699379135]);
  });
});

describe("scrambled Sobol' points", () => {
  const sobol = new ScrambledSobol(128, new Stream(114, 0xffffffff, 0));

  test('lie one in each of 2^m equal parts of every dimension, for every m', () => {
    for (let dimension = 0; dimension < 128; dimension += 1) {
      const points = pointsOf(sobol, dimension, 0, 4096);
      for (let m = 0; m <= 12; m += 1) {
        const parts = new Set(Array.from(points.subarray(0, 2 ** m), (x) => Math.floor(x * 2 ** m)));
        expect(parts.size).toBe(2 ** m);
      }
    }
  });

  test('in the first two dimensions lie one in each rectangle of area 2^-m', () => {
    const [x, y] = [pointsOf(sobol, 0, 0, 1024), pointsOf(sobol, 1, 0, 1024)];
    for (let wide = 0; wide <= 10; wide += 1) {
      const high = 10 - wide;
      const cells = new Set(
        Array.from(x, (u, i) => Math.floor(u * 2 ** wide) * 1024 + Math.floor((y[i] as number) * 2 ** high)),
      );
      expect(cells.size).toBe(1024);
    }
  });

  test('are the same in any part as in the whole', () => {
    const whole = pointsOf(sobol, 77, 0, 5000);
    fc.assert(
      fc.property(fc.nat(4999), fc.nat(4999), (first, rest) => {
        const count = Math.min(rest, 5000 - first);
        expect(pointsOf(sobol, 77, first, count)).toEqual(whole.subarray(first, first + count));
      }),
    );
  });

  test('reach to the last of 2^32', () => {
    const last = pointsOf(sobol, 5, 2 ** 32 - 8, 8);
    expect(pointsOf(sobol, 5, 2 ** 32 - 1, 1)[0]).toBe(last[7]);
    expect(last.every((x) => x > 0 && x < 1)).toBe(true);
    expect(() => pointsOf(sobol, 5, 2 ** 32 - 8, 9)).toThrow(RangeError);
    expect(() => pointsOf(sobol, 5, -1, 1)).toThrow(RangeError);
  });

  test('write only where they are asked to', () => {
    const out = new Float64Array(6).fill(-1);
    sobol.fill(3, 10, 2, out, 2);
    expect([...out]).toEqual([-1, -1, ...pointsOf(sobol, 3, 10, 2), -1, -1]);
  });

  test('are one and the same for one stream, and others for another', () => {
    const same = new ScrambledSobol(128, new Stream(114, 0xffffffff, 0));
    const other = new ScrambledSobol(128, new Stream(115, 0xffffffff, 0));
    expect(pointsOf(same, 40, 0, 100)).toEqual(pointsOf(sobol, 40, 0, 100));
    expect(pointsOf(other, 40, 0, 100)).not.toEqual(pointsOf(sobol, 40, 0, 100));
  });

  test('integrate a smooth function far better than independent points', () => {
    // The mean of the product of 1 + (x - 1/2)/2 over eight dimensions is 1; independent points err by 5e-3.
    const errors = Array.from({ length: 10 }, (_, replicate) => {
      const points = new ScrambledSobol(8, new Stream(1, 1, replicate));
      const product = new Float64Array(4096).fill(1);
      for (let d = 0; d < 8; d += 1) {
        pointsOf(points, d, 0, 4096).forEach((x, i) => {
          product[i] = (product[i] as number) * (1 + (x - 0.5) / 2);
        });
      }
      return product.reduce((sum, f) => sum + f, 0) / 4096 - 1;
    });
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(3e-4);
  });

  test('have 1 to 128 dimensions', () => {
    for (const dimensions of [0, 129, 1.5, Number.NaN]) {
      expect(() => new ScrambledSobol(dimensions, new Stream(1, 1, 1))).toThrow(RangeError);
    }
    expect(() => pointsOf(new ScrambledSobol(2, new Stream(1, 1, 1)), 2, 0, 1)).toThrow(RangeError);
  });
});
