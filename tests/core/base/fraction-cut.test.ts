import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import * as oracle from './rational.js';

test('ten days of a month of thirty at 300 yen are 100 yen, where decimals of any precision give 99', () => {
  // Why money is carried as fractions.
  const share = Fraction.of('10').over(Fraction.of('30'));
  expect(Fraction.of('300').times(share).cut().toText()).toBe('100');
  for (const precision of [20, 50, 1000]) {
    const Rounded = Decimal.clone({ precision, rounding: Decimal.ROUND_DOWN });
    expect(new Rounded(300).times(new Rounded(10).div(30)).floor().toFixed()).toBe('99');
  }
});

test.each([
  ['99.999', '99'],
  ['0.999', '0'],
  ['7/2', '3'],
  ['100', '100'],
  ['0', '0'],
  // toward zero: 切捨て drops the part below one yen of a sum below zero too, and does not add a yen to it
  ['-0.5', '0'],
  ['-7/2', '-3'],
  ['-99.999', '-99'],
])('%s is cut to %s', (text, expected) => {
  expect(Fraction.of(text).cut().toText()).toBe(expected);
});

test('a cut is whole, toward zero, and never a whole unit away', () => {
  const part = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  fc.assert(
    fc.property(part, fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
      const cut = Fraction.of(`${n}/${d}`).cut();
      expect(cut.isWhole).toBe(true);
      expect(cut.toText()).toBe(String(oracle.cut(oracle.rational(n, d)).n));
    }),
  );
});
