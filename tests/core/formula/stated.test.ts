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

test('of samples the ends are the least and the greatest, in whatever order they stand', () => {
  const input = statedInput('fee', { value: '3', samples: ['3', '10', '2', '9'] }, 'fee', {
    kind: 'behaviour',
  });
  expect([input.low, input.high].map((value) => value?.toText())).toEqual(['2', '10']);
  expect(input.estimate?.spread).toMatchObject({ samples: [{}, {}, {}, {}] });
});

test('one end alone is no range', () => {
  for (const ends of [{ low: '1' }, { high: '5' }]) {
    const input = statedInput('fee', { value: '3', ...ends }, 'fee');
    expect(input).not.toHaveProperty('low');
    expect(input).not.toHaveProperty('high');
  }
});

test('an estimate says what it is: as the case has it, masked, a share of a whole', () => {
  const estimate = (more: object, isShare = false) =>
    statedInput('share', { value: '0', low: '0', high: '1', ...more }, 'share', {
      kind: 'behaviour',
      isShare,
    }).estimate;
  expect(estimate({})).toEqual({ kind: 'behaviour' });
  expect(estimate({ kind: 'judgment' })).toEqual({ kind: 'judgment' });
  expect(estimate({ masked: true })).toEqual({ kind: 'behaviour', masked: true });
  expect(estimate({}, true)?.most?.toText()).toBe('1');
  expect(estimate({ shape: 'pert' })).toEqual({ kind: 'behaviour', spread: { shape: 'pert' } });
  expect(estimate({ shape: 'normal', coverage: '0.9' })?.spread).toEqual({ shape: 'normal', coverage: 0.9 });
});
