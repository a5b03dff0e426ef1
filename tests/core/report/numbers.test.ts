import { describe, expect, test } from 'vitest';
import { courtYen } from '../../../packages/core/src/base/court-yen.js';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { brief, grouped, inFull, yen } from '../../../packages/core/src/report/numbers.js';

describe('yen as court orders write them', () => {
  test.each([
    ['405755964', '4億0575万5964円'], // Mangamura, the order for KADOKAWA
    ['126500000', '1億2650万円'], // Cloudflare: trailing groups of zeros are dropped
    ['0', '0円'],
    ['1', '1円'],
    ['9999', '9999円'],
    ['10000', '1万円'],
    ['10001', '1万0001円'],
    ['100000000', '1億円'],
    ['100000001', '1億0001円'],
    ['100010000', '1億0001万円'],
    ['1736642277', '17億3664万2277円'],
    ['10000000000000000', '1京円'], // 10^16
    ['123456789012345678', '12京3456兆7890億1234万5678円'],
  ])('%s is %s', (digits, text) => {
    expect(courtYen(digits)).toBe(text);
  });
});

describe('numbers in groups of three', () => {
  test.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['405755964', '405,755,964'],
    ['-1234567', '-1,234,567'],
    ['-100', '-100'],
    ['1234.56789', '1,234.56789'],
    ['1000/3', '1,000/3'],
    ['1234567/1000003', '1,234,567/1,000,003'],
    ['123456789012345678901.5', '123,456,789,012,345,678,901.5'],
  ])('%s is %s', (text, expected) => {
    expect(grouped(text)).toBe(expected);
  });

  test('yen stands after the number in Japanese, before it in English', () => {
    expect(yen('115000000', 'ja')).toBe('115,000,000円');
    expect(yen('115000000', 'en')).toBe('¥115,000,000');
  });
});

describe('numbers made short for a table', () => {
  test.each([
    ['1234.5', 4, '1,234.5'],
    ['1234.56789', 4, '1,234.5678…'], // cut, not rounded
    ['2/3', 4, '0.6666…'],
    ['1/4', 4, '0.25'],
    ['0.99999', 4, '0.9999…'],
    ['5', 0, '5'],
    ['5.9', 0, '5…'],
  ])('%s to %d places is %s', (text, places, expected) => {
    expect(brief(Fraction.of(text), places)).toBe(expected);
  });

  test('a fraction in full has its decimals beside it', () => {
    expect(inFull(Fraction.of('20000/3'))).toBe('20,000/3 (≒ 6,666.666666)');
    expect(inFull(Fraction.of('1/8'))).toBe('0.125');
  });
});
