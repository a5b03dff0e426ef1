import { describe, expect, test } from 'vitest';
import { hasErrors, kindsOf, placeText, problem, shown } from '../../../packages/core/src/base/problem.js';
import type { Place } from '../../../packages/core/src/base/source.js';

const told = { ja: ['違います。', '直してください。'], en: ['This is wrong.', 'Mend it.'] } as const;

describe('placeText', () => {
  test.each([
    [{ file: 'traffic.csv', row: 5, column: 4 }, 'traffic.csv:5:4'],
    [{ file: 'traffic.csv', row: 5 }, 'traffic.csv:5'],
    [{ file: 'data/traffic.csv' }, 'data/traffic.csv'],
    [{ path: 'titles[3].fee' }, 'titles[3].fee'],
    [{ file: 'case.yaml', row: 12, column: 3, path: 'titles[3].fee' }, 'case.yaml:12:3 titles[3].fee'],
    [{ file: 'case.yaml', path: '' }, 'case.yaml'],
    [{}, ''],
  ])('%j is written %j', (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

describe('shown', () => {
  test('a value of up to 80 characters is repeated whole', () => {
    expect(shown('440')).toBe('440');
    expect(shown('あ'.repeat(80))).toBe('あ'.repeat(80));
  });

  test('a longer value is cut after 80 characters, and says so', () => {
    expect(shown('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
    expect(shown('x'.repeat(100_000))).toHaveLength(81);
  });

  test('characters that steer a terminal or turn the writing are made visible', () => {
    expect(shown('\u001b[2J\u202e')).toBe('U+001B[2JU+202E');
  });
});

describe('problem', () => {
  test('it carries code, severity, place, value and both languages', () => {
    expect(problem('traffic.bad-number', 'error', { file: 'a.csv', row: 2 }, '1e400', told)).toEqual({
      code: 'traffic.bad-number',
      severity: 'error',
      place: { file: 'a.csv', row: 2 },
      value: '1e400',
      message: { ja: '違います。', en: 'This is wrong.' },
      hint: { ja: '直してください。', en: 'Mend it.' },
    });
  });

  test('it has no value where there is none, and an empty value where the cell is empty', () => {
    expect(problem('a', 'note', {}, undefined, told)).not.toHaveProperty('value');
    expect(problem('a', 'note', {}, '', told).value).toBe('');
  });

  test('its value is short and visible', () => {
    expect(problem('a', 'note', {}, `\u001b${'x'.repeat(200)}`, told).value).toBe(`U+001B${'x'.repeat(74)}…`);
  });
});

test('only an error keeps a figure back, a warning or a note does not', () => {
  const [error, warning, note] = (['error', 'warning', 'note'] as const).map((severity) =>
    problem('a', severity, {}, undefined, told),
  ) as [ReturnType<typeof problem>, ReturnType<typeof problem>, ReturnType<typeof problem>];
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning, note])).toBe(false);
  expect(hasErrors([note, error, warning])).toBe(true);
});

test('problems are of one kind in one column of a file, or under one key of a case or a JSON', () => {
  const at = (place: Place, code = 'x') => problem(code, 'error', place, undefined, told);
  const kinds = kindsOf([
    at({ file: 'a.csv', row: 2, column: 3 }),
    at({ file: 'a.csv', row: 3, column: 3 }),
    at({ file: 'a.csv', row: 3, column: 4 }),
    at({ file: 'b.csv', row: 3, column: 3 }),
    at({ file: 'a.csv', row: 3, column: 3 }, 'y'),
    at({ file: 'a.json', row: 1, column: 20, path: '[0].fee' }),
    at({ file: 'a.json', row: 1, column: 90, path: '[1].fee' }),
    at({ file: 'a.json', row: 1, column: 90, path: '[1].rate' }),
    at({ file: 'a.json', row: 1, column: 10, path: 'visits.2020-01' }),
    at({ file: 'a.json', row: 1, column: 30, path: 'visits.2020-02' }),
  ]);
  expect(kinds.map((kind) => kind.length)).toEqual([2, 1, 1, 1, 2, 1, 2]);
});
