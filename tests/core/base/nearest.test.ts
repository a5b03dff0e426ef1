import { expect, test } from 'vitest';
import { nearest } from '../../../packages/core/src/base/nearest.js';

test.each([
  ['defendent', ['plaintiffs', 'defendants', 'titles'], 'defendants'],
  ['Fee', ['rate', 'fee', 'views'], 'fee'],
  ['titel', ['rate', 'title', 'notice'], 'title'],
  ['grace_months', ['reason', 'graceMonths'], 'graceMonths'],
])('%s is taken for one of %j', (written, known, expected) => {
  expect(nearest(written, known)).toBe(expected);
});

test('the nearer of two near words is meant, wherever it stands in the list', () => {
  expect(nearest('sites', ['titles', 'site'])).toBe('site');
  expect(nearest('sites', ['site', 'titles'])).toBe('site');
});

test('of two words equally near the first is named', () => {
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
});

test('a word that is like none of the known ones is left alone', () => {
  expect(nearest('xyzzy', ['rate', 'views'])).toBeUndefined();
  expect(nearest('rate', [])).toBeUndefined();
});

test('a short word is not taken for one it shares nothing with', () => {
  expect(nearest('備考', ['id', 'fee'])).toBeUndefined();
  expect(nearest('巻', ['id'])).toBeUndefined();
  expect(nearest('raet', ['rate', 'id'])).toBe('rate');
});
