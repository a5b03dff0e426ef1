import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import * as oracle from './rational.js';

const ratio = fc.tuple(
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.bigInt({ min: 1n, max: 10n ** 6n }),
);

describe('toText', () => {
  test.each([
    ['1/4', '0.25'],
    ['-1/8', '-0.125'],
    ['3/20', '0.15'],
    ['1/1024', '0.0009765625'],
    ['7/1', '7'],
    ['936021.6200901797', '936021.6200901797'],
    ['1.50', '1.5'],
    ['0.30/0.1', '3'],
    ['-0', '0'],
  ])('%s ends, so it is written as the digits %s', (written, text) => {
    expect(Fraction.of(written).toText()).toBe(text);
  });

  test.each([
    ['2/6', '1/3'],
    ['-10/30', '-1/3'],
    ['22/7', '22/7'],
    ['0.5/0.3', '5/3'],
    ['1/12', '1/12'],
  ])('%s does not end, so it is written as %s in lowest terms', (written, text) => {
    expect(Fraction.of(written).toText()).toBe(text);
  });

  test('no exponent appears, however large or small the number', () => {
    expect(Fraction.of(`1${'0'.repeat(40)}`).toText()).toBe(`1${'0'.repeat(40)}`);
    expect(Fraction.of(`0.${'0'.repeat(39)}1`).toText()).toBe(`0.${'0'.repeat(39)}1`);
  });

  test('the text read again is the same value', () => {
    fc.assert(
      fc.property(ratio, ([n, d]) => {
        const text = Fraction.of(`${n}/${d}`).toText();
        expect(oracle.parse(text)).toEqual(oracle.rational(n, d));
        expect(Fraction.of(text).toText()).toBe(text);
      }),
    );
  });

  test('digits are written exactly where the denominator has no prime factor but 2 and 5', () => {
    fc.assert(
      fc.property(ratio, ([n, d]) => {
        let rest = oracle.rational(n, d).d;
        while (rest % 2n === 0n) rest /= 2n;
        while (rest % 5n === 0n) rest /= 5n;
        expect(Fraction.of(`${n}/${d}`).toText().includes('/')).toBe(rest !== 1n);
      }),
    );
  });

  test('equal values have the same text, however they were reached', () => {
    const ways = [
      Fraction.of('0.75'),
      Fraction.of('3/4'),
      Fraction.of('1.5').over(Fraction.of('2')),
      Fraction.of('1/3').times(Fraction.of('2.25')),
    ];
    expect(ways.map((value) => value.toText())).toEqual(['0.75', '0.75', '0.75', '0.75']);
  });

  test('JSON has the exact text', () => {
    expect(JSON.stringify({ share: Fraction.of('1/3'), fee: Fraction.of('440') })).toBe(
      '{"share":"1/3","fee":"440"}',
    );
  });
});

describe('toDecimals', () => {
  test.each([
    ['2/3', 2, '0.66', false],
    ['-2/3', 2, '-0.66', false],
    ['0.999', 2, '0.99', false],
    ['1999.999', 0, '1999', false],
    ['0.25', 2, '0.25', true],
    ['0.5', 4, '0.5', true],
    ['100', 3, '100', true],
  ])('%s to %i places is %s: cut, not rounded', (written, places, text, exact) => {
    expect(Fraction.of(written).toDecimals(places)).toEqual({ text, exact });
  });

  test('what is shown is never further from zero, and less than one last place away', () => {
    fc.assert(
      fc.property(ratio, fc.nat(12), ([n, d], places) => {
        const value = oracle.rational(n, d);
        const { text, exact } = Fraction.of(`${n}/${d}`).toDecimals(places);
        const scale = oracle.rational(10n ** BigInt(places));
        const expected = oracle.div(oracle.cut(oracle.mul(value, scale)), scale);
        expect(oracle.parse(text)).toEqual(expected);
        expect(exact).toBe(oracle.compare(value, expected) === 0);
      }),
    );
  });
});
