import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction, sumOf } from '../../../packages/core/src/base/fraction.js';
import * as oracle from './rational.js';

/** Whole numbers, decimals and ratios, small and far beyond 2^53. */
const numberText = fc.oneof(
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map(String),
  fc
    .tuple(fc.boolean(), fc.nat(99_999), fc.stringMatching(/^\d{1,9}$/))
    .map(([minus, whole, decimals]) => `${minus ? '-' : ''}${whole}.${decimals}`),
  fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
    .map(([n, d]) => `${n}/${d}`),
);

const method = fc.constantFrom('plus', 'minus', 'times', 'over');

/** A fraction as the oracle sees it, from its own parts and not from its text. */
const seen = (value: Fraction): oracle.Rational =>
  oracle.div(oracle.parse(value.num.toFixed()), oracle.parse(value.den.toFixed()));

describe('exact arithmetic', () => {
  test('plus, minus, times and over agree with BigInt arithmetic', () => {
    fc.assert(
      fc.property(numberText, numberText, (a, b) => {
        const [x, y] = [Fraction.of(a), Fraction.of(b)];
        const [p, q] = [oracle.parse(a), oracle.parse(b)];
        expect(seen(x.plus(y))).toEqual(oracle.add(p, q));
        expect(seen(x.minus(y))).toEqual(oracle.sub(p, q));
        expect(seen(x.times(y))).toEqual(oracle.mul(p, q));
        if (q.n !== 0n) expect(seen(x.over(y))).toEqual(oracle.div(p, q));
      }),
      { numRuns: 300 },
    );
  });

  test('compare, equals and sign agree with BigInt arithmetic', () => {
    fc.assert(
      fc.property(numberText, numberText, (a, b) => {
        const order = oracle.compare(oracle.parse(a), oracle.parse(b));
        expect(Math.sign(Fraction.of(a).compare(Fraction.of(b)))).toBe(order);
        expect(Fraction.of(a).equals(Fraction.of(b))).toBe(order === 0);
        expect(Fraction.of(a).sign).toBe(oracle.compare(oracle.parse(a), oracle.rational(0n)));
      }),
    );
  });

  test('a long chain of operations stays exact', () => {
    const step = fc.tuple(method, numberText);
    fc.assert(
      fc.property(numberText, fc.array(step, { maxLength: 8 }), (start, steps) => {
        let value = Fraction.of(start);
        let expected = oracle.parse(start);
        for (const [op, text] of steps) {
          const other = Fraction.of(text);
          if (op === 'over' && other.sign === 0) continue;
          value = value[op](other);
          expected = oracle.OPERATIONS[op](expected, oracle.parse(text));
        }
        expect(seen(value)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('a result that does not end is told in lowest terms, with the sign in front', () => {
    fc.assert(
      fc.property(numberText, numberText, method, (a, b, op) => {
        fc.pre(op !== 'over' || oracle.parse(b).n !== 0n);
        const value = Fraction.of(a)[op](Fraction.of(b));
        expect(value.den.gt(0)).toBe(true);
        const { n, d } = oracle.OPERATIONS[op](oracle.parse(a), oracle.parse(b));
        const text = value.toText();
        if (text.includes('/')) expect(text).toBe(`${n}/${d}`);
        else expect(oracle.parse(text)).toEqual({ n, d });
      }),
    );
  });

  test('a sum is the same in any order, and zero for no values', () => {
    fc.assert(
      fc.property(fc.array(numberText, { maxLength: 6 }), (texts) => {
        const forward = sumOf(texts.map(Fraction.of));
        expect(forward.equals(sumOf([...texts].reverse().map(Fraction.of)))).toBe(true);
        const expected = texts.map(oracle.parse).reduce(oracle.add, oracle.rational(0n));
        expect(seen(forward)).toEqual(expected);
      }),
    );
    expect(sumOf([]).toText()).toBe('0');
  });

  test('one part in a number of 40 digits is not lost', () => {
    const large = Fraction.of(`1${'0'.repeat(40)}`);
    expect(large.plus(Fraction.of('0.1')).minus(large).toText()).toBe('0.1');
  });

  test('an operation leaves its operands as they were', () => {
    const value = Fraction.of('1/3');
    value.plus(Fraction.one).times(value).over(Fraction.of('7'));
    expect(value.toText()).toBe('1/3');
  });

  test('isWhole tells whole values from others', () => {
    const whole = ['0', '-3', '2.0', '6/3', '1.5'].filter((text) => Fraction.of(text).isWhole);
    expect(whole).toEqual(['0', '-3', '2.0', '6/3']);
    expect(Fraction.of('0.5').plus(Fraction.of('0.5')).isWhole).toBe(true);
  });
});

describe('what is refused', () => {
  test('division by zero throws', () => {
    expect(() => Fraction.one.over(Fraction.zero)).toThrow(RangeError);
    expect(() => Fraction.one.over(Fraction.of('-0.00'))).toThrow('division by zero');
    expect(() => Fraction.of('1/0')).toThrow('division by zero');
    expect(() => Fraction.one.over(Fraction.of('1/3').minus(Fraction.of('1/3')))).toThrow(RangeError);
  });

  test.each([
    '',
    ' 1',
    '1e3',
    '+1',
    '1,000',
    '.5',
    '5.',
    '80%',
    '1/2/3',
    '1/',
    '/2',
    'NaN',
    'Infinity',
    '0x10',
  ])('the text %j is no plain number', (text) => {
    expect(() => Fraction.of(text)).toThrow(`not a plain number: ${text}`);
  });

  test('a number of JavaScript is taken as its digits, but not NaN, Infinity or an exponent', () => {
    expect(Fraction.of(0.1).toText()).toBe('0.1');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
      expect(() => Fraction.of(value)).toThrow(RangeError);
    }
  });
});
