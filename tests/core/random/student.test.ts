import { expect, test } from 'vitest';
import { normalQuantile } from '../../../packages/core/src/random/normal.js';
import { studentQuantile, studentQuantiles } from '../../../packages/core/src/random/student.js';

// From arithmetic of 60 digits.
test.each([
  [0.5, 0.01, -1028.4910104716218],
  [1, 0.75, 1],
  [1, 0.999, 318.30883898555015],
  [2, 0.9, 1.885618083164127],
  [3, 0.025, -3.1824463052837095],
  [4.5, 0.6, 0.26875183554217513],
  [10, 0.975, 2.2281388519862744],
  [30, 1e-6, -5.871117120418883],
  [1e6, 0.95, 1.6448551507220401],
])("Student's t of %d degrees of freedom has its quantile at %d", (degrees, p, expected) => {
  expect(Math.abs(studentQuantile(degrees, p) / expected - 1)).toBeLessThan(1e-13);
});

test("Student's t of one degree is right close to its median", () => {
  // The tangent of pi (p - 1/2).
  for (const d of [1e-3, 1e-6, 1e-9]) {
    const p = 0.5 + d;
    const expected = Math.tan(Math.PI * (p - 0.5));
    expect(Math.abs(studentQuantile(1, p) / expected - 1)).toBeLessThan(1e-13);
  }
});

test("Student's t is symmetric about 0", () => {
  expect(studentQuantile(7, 0.5)).toBe(0);
  expect(studentQuantile(7, 0.25)).toBe(-studentQuantile(7, 0.75));
});

test("Student's t of infinitely many degrees of freedom is normal", () => {
  expect(studentQuantile(Number.POSITIVE_INFINITY, 0.9)).toBe(normalQuantile(0.9));
});

test('the quantile function of some degrees of freedom gives the same numbers', () => {
  const quantile = studentQuantiles(4);
  for (const p of [0.01, 0.3, 0.8]) expect(quantile(p)).toBe(studentQuantile(4, p));
});

test.each([0, -1, Number.NaN])("Student's t has no %d degrees of freedom", (degrees) => {
  expect(() => studentQuantile(degrees, 0.5)).toThrow(RangeError);
});
