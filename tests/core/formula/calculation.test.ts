import { expect, test } from 'vitest';
import { same } from '../../../packages/core/src/base/words.js';
import { calculation, type Line } from '../../../packages/core/src/formula/explanation.js';

const line = (op: Line['op'], values: readonly string[], result: string): Line => ({
  family: 'f',
  index: 'case',
  member: 'a',
  op,
  label: same('f'),
  unit: 'yen',
  terms: values.map((value, at) => ({ label: same(`term ${at}`), value })),
  result,
  basis: [],
});

const asIs = (text: string): string => text;

test.each([
  ['input', [], '440', '440'],
  ['add', ['1', '2.5', '3'], '6.5', '1 + 2.5 + 3 = 6.5'],
  ['sum', ['10', '20'], '30', '10 + 20 = 30'],
  ['sum', [], '0', '0 = 0'],
  ['mul', ['7410', '55311'], '409854510', '7410 × 55311 = 409854510'],
  ['sub', ['5', '7'], '-2', '5 − 7 = -2'],
  ['div', ['10', '30'], '1/3', '10 ÷ 30 = 1/3'],
  ['cut', ['99.9'], '99', '⌊99.9⌋ = 99'],
] as const)('%s of %j is told the same in both languages', (op, values, result, text) => {
  expect(calculation(line(op, values, result), asIs)).toEqual(same(text));
});

test('the least and the greatest are named in words', () => {
  expect(calculation(line('min', ['3', '1/3'], '1/3'), asIs)).toEqual({
    ja: '小さい方（3、(1/3)）= 1/3',
    en: 'the smaller of (3; (1/3)) = 1/3',
  });
  expect(calculation(line('max', ['3', '4'], '4'), asIs)).toEqual({
    ja: '大きい方（3、4）= 4',
    en: 'the greater of (3; 4) = 4',
  });
});

test('ratios and numbers below zero stand in brackets, so that the line reads one way only', () => {
  expect(calculation(line('mul', ['300', '1/3'], '100'), asIs)).toEqual(same('300 × (1/3) = 100'));
  expect(calculation(line('sub', ['1', '-2'], '3'), asIs)).toEqual(same('1 − (-2) = 3'));
  expect(calculation(line('div', ['1/3', '2/3'], '0.5'), asIs)).toEqual(same('(1/3) ÷ (2/3) = 0.5'));
});

test('numbers are printed as the caller prints them, terms and result alike', () => {
  const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',');
  expect(calculation(line('mul', ['7410', '55311'], '409854510'), grouped)).toEqual(
    same('7,410 × 55,311 = 409,854,510'),
  );
});
