import { expect, test } from 'vitest';
import { shortNumber } from '../../packages/cli/src/short-number.js';
import { wrapped } from '../../packages/cli/src/wrapped.js';

test('pieces are broken between them, and full-width letters take two columns', () => {
  expect(wrapped(['日付＝「date」', 'サイト＝「domain」'], '、', '  ', 24)).toBe(
    '  日付＝「date」、\n  サイト＝「domain」',
  );
  expect(wrapped(['a = 1', 'b = 2'], ', ', '', 80)).toBe('a = 1, b = 2');
  expect(wrapped([], ', ', '', 80)).toBe('');
});

test('a piece that is wider than a line is broken after a space, or anywhere where it has none', () => {
  expect(wrapped(['one two three four five six'], '', '', 20)).toBe('one two three four\nfive six');
  expect(wrapped(['あ'.repeat(25)], '', '', 20)).toBe(
    ['あ'.repeat(10), 'あ'.repeat(10), 'あ'.repeat(5)].join('\n'),
  );
  for (const line of wrapped(['x'.repeat(95)], '', '    ', 30).split('\n'))
    expect(line.length).toBeLessThanOrEqual(30);
});

test('numbers for the eye are cut, never rounded, and say so', () => {
  expect(shortNumber('1234567')).toBe('1,234,567');
  expect(shortNumber('936021.99')).toBe('936,021…');
  expect(shortNumber('100.000')).toBe('100');
  expect(shortNumber('99.99999')).toBe('99.9999…');
  expect(shortNumber('2.50')).toBe('2.5');
  expect(shortNumber('0')).toBe('0');
  expect(shortNumber('0.0000312')).toBe('0.0000312');
  expect(shortNumber('0.000031299')).toBe('0.00003129…');
  expect(shortNumber('2/3')).toBe('0.6666…');
});
