import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossing, crossingNear } from '../../../packages/core/src/random/crossing.js';

const rising = (zero: number) => [
  (x: number) => x - zero,
  (x: number) => (x - zero) ** 3,
  (x: number) => Math.atan(1e6 * (x - zero)),
  (x: number) => (x < zero ? -1e-9 : 1),
];

test('the crossing of a rising function is found to the width asked for', () => {
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (zero) => {
      for (const at of rising(zero)) {
        expect(Math.abs(crossing(at, -5, 5, 1e-12) - zero)).toBeLessThan(1e-11);
      }
    }),
  );
});

test('it ends where no double lies between the sides', () => {
  expect(crossing((x) => (x < 1 ? -1 : 1), 0, 3, 0)).toBeCloseTo(1, 15);
});

test('from a guess it is found on either side, and told where it is not between the bounds', () => {
  for (const guess of [-1000, -3, 0, 2, 1000]) {
    for (const at of rising(1.5)) {
      expect(crossingNear(at, guess, -50, 50, 1e-12)).toBeCloseTo(1.5, 10);
    }
    expect(crossingNear((x) => x - 60, guess, -50, 50, 1e-12)).toBeUndefined();
    expect(crossingNear((x) => x + 60, guess, -50, 50, 1e-12)).toBeUndefined();
  }
});
