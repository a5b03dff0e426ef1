import { expect, test } from 'vitest';
import { both, same } from '../../../packages/core/src/base/words.js';

test('a proper name is the same in both languages', () => {
  expect(same('site-a.example')).toEqual({ ja: 'site-a.example', en: 'site-a.example' });
});

test('plain texts and words are joined in each language by itself', () => {
  expect(both({ ja: '配信料', en: 'fee' }, ' [', same('A'), ']')).toEqual({
    ja: '配信料 [A]',
    en: 'fee [A]',
  });
  expect(both()).toEqual({ ja: '', en: '' });
});
