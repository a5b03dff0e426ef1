import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { NUMBER_PATTERN, readNumber } from '../../../packages/core/src/base/number-text.js';

describe('numbers as a person writes them', () => {
  test.each([
    ['0', '0'],
    ['1234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1,234,567.89', '1234567.89'],
    ['-12', '-12'],
    ['-1,234', '-1234'],
    ['+5', '5'],
    ['+1,000', '1000'],
    ['007', '7'],
    ['000', '0'],
    ['00.50', '0.50'],
    ['  42\t', '42'],
    ['80%', '0.80'],
    ['5%', '0.05'],
    ['0.5%', '0.005'],
    ['100%', '1.00'],
    ['-12.5%', '-0.125'],
    ['1,250%', '12.50'],
    ['1/3', '1/3'],
    ['-2/6', '-2/6'],
    ['936021.6200901797', '936021.6200901797'],
    ['5.101e-05', '0.00005101'],
    ['1E3', '1000'],
    ['+1.5e2', '150'],
    ['-12.5e+1', '-125'],
    ['1234e-2', '12.34'],
    ['0.001e1', '0.01'],
    ['1e29', `1${'0'.repeat(29)}`],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0.123456789012345678901234567891', '0.123456789012345678901234567891'],
    ['３％', '0.03'],
    ['3％', '0.03'],
    ['１，２３４，５６７．８９', '1234567.89'],
    ['－１２．５％', '-0.125'],
    ['−12', '-12'], // the sign of mathematics
    ['＋５', '5'],
    ['１／３', '1/3'],
    ['５．１ｅ－０５', '0.000051'],
    ['\u3000４２\u00a0', '42'],
  ])('%j is read as %s', (written, value) => {
    expect(readNumber(written)).toBe(value);
  });
});

describe('what is no number here', () => {
  test.each([
    ['an exponent', '1e400'],
    ['an exponent that leads to 31 digits', '1e30'],
    ['an exponent of no digits', '1e'],
    ['an exponent of part of one', '1e0.5'],
    ['an exponent after groups', '1,000e2'],
    ['an exponent of a percentage', '1e2%'],
    ['not a number', 'NaN'],
    ['infinity', 'Infinity'],
    ['a group of two digits', '1,23'],
    ['a first group of four digits', '1234,567'],
    ['a group left empty', '1,,234'],
    ['a comma for the point', '1.234,5'],
    ['division by zero', '1/0'],
    ['division by zero written long', '1/000'],
    ['nothing', ''],
    ['blanks', '   '],
    ['31 digits', '1'.repeat(31)],
    ['31 decimals', `0.${'1'.repeat(31)}`],
    ['31 digits over something', `${'1'.repeat(31)}/3`],
    ['no digit before the point', '.5'],
    ['no digit after the point', '5.'],
    ['two points', '1.2.3'],
    ['two signs', '--1'],
    ['two per cent signs', '5%%'],
    ['a ratio of decimals', '1.5/2'],
    ['a ratio below zero underneath', '1/-3'],
    ['hexadecimal digits', '0x1F'],
    ['a unit', '31.5M'],
    ['a sum of money', '¥440'],
    ['a blank inside', '1 234'],
    ['a full-width blank inside', '１\u3000２３４'],
    ['a blank inside that does not break', '1\u00a0234'],
    ['a raised figure', '5²'],
    ['a raised exponent', '10⁻³'],
    ['a fraction sign', '1½'],
    ['a circled figure', '①'],
    ['a figure with its point', '⒈5'],
    ['a full-width comma for the point', '１．２３４，５'],
    ['a Japanese comma', '１、２３４'],
    ['full-width division by zero', '１／０'],
    ['full-width hexadecimal digits', '０ｘ１Ｆ'],
    ['31 full-width digits', '１'.repeat(31)],
    ['a full-width sum of money', '￥４４０'],
    ['Japanese figures', '八〇％'],
    ['per mille', '５‰'],
    ['digits of another script', '٣'],
    ['a mark that turns the writing', '\u202e5'],
  ])('%s is refused: %#', (_, written) => {
    expect(readNumber(written)).toBeUndefined();
  });
});

test('whatever is read is a number that the exact fraction takes, with the same value', () => {
  const digits = fc.stringMatching(/^\d{1,30}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('', '-', '+'),
      digits,
      fc.option(digits),
      fc.boolean(),
      (sign, a, b, percent) => {
        const written = sign + a + (b === null ? '' : `.${b}`) + (percent ? '%' : '');
        const read = readNumber(written) ?? 'refused';
        const plain = Fraction.of((sign === '-' ? '-' : '') + a + (b === null ? '' : `.${b}`));
        expect(Fraction.of(read).equals(percent ? plain.over(Fraction.of(100)) : plain)).toBe(true);
      },
    ),
  );
});

test('full-width signs change nothing', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'0123456789.,-+eE%/ ')), (characters) => {
      const text = characters.join('');
      expect(readNumber(wide(text))).toBe(readNumber(text));
    }),
  );
  for (const text of ['80%', '1,234.5', '-1/3', '5.1e-05', '1e30'])
    expect(readNumber(wide(text))).toBe(readNumber(text));
});

test('grouping commas change nothing', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (value) => {
      const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ',');
      expect(readNumber(grouped)).toBe(String(value));
    }),
  );
});

test('whatever is made of the characters of numbers is refused or read, and never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'0123456789.,-+eE%/ ')), (characters) => {
      const read = readNumber(characters.join(''));
      if (read !== undefined) expect(() => Fraction.of(read)).not.toThrow();
    }),
  );
});

test('an exponent moves the point and loses no digit', () => {
  const digits = fc.stringMatching(/^\d{1,15}$/);
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: -99, max: 14 }), (whole, decimals, exponent) => {
      const read = readNumber(`${whole}.${decimals}e${exponent}`) ?? 'refused';
      const ten = Fraction.of(`1${'0'.repeat(Math.abs(exponent))}`);
      const mantissa = Fraction.of(`${whole}.${decimals}`);
      expect(Fraction.of(read).equals(exponent < 0 ? mantissa.over(ten) : mantissa.times(ten))).toBe(true);
    }),
  );
});

test('what the published pattern takes is read, but for division by zero and more than 30 digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(NUMBER_PATTERN)), (text) => {
      fc.pre(!/\/0+$|[eE]\+?\d/.test(text));
      expect(readNumber(text)).toBeDefined();
    }),
  );
});
