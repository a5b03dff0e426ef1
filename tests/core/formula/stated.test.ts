import { expect, test } from 'vitest';
import { statedInput } from '../../../packages/core/src/formula/stated.js';

test('a stated quantity becomes an input with its exact value, its range and its proof', () => {
  const input = statedInput(
    'fee',
    { value: '1/3', low: '0.3', high: '0.40', exhibit: '甲3' },
    'titles[0].fee',
  );
  expect([input.value, input.low, input.high].map((value) => value?.toText())).toEqual(['1/3', '0.3', '0.4']);
  expect(input.source).toEqual({ kind: 'case', place: { path: 'titles[0].fee' }, exhibit: '甲3' });
});

test('without a range it has none, and without proof it is an assumption', () => {
  const input = statedInput('fee', { value: '440' }, 'titles[0].fee');
  expect(input).not.toHaveProperty('low');
  expect(input).not.toHaveProperty('high');
  expect(input.source.kind).toBe('assumption');
});
