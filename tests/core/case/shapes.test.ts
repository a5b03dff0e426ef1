import { describe, expect, test } from 'vitest';
import { problemsOf, sample, told } from './sample.js';

describe('a value of the wrong shape is told where it stands', () => {
  test.each([
    ['a mapping for a list', 18, 'views: { way: counter }', 'views', 8],
    ['a word for a list', 18, 'views: counter', 'views', 8],
    ['a word for a mapping', 11, 'period: 2020', 'period', 9],
    ['a list for a word', 2, 'name: [a, b]', 'name', 7],
    ['a mapping for a word', 2, 'name: { a: b }', 'name', 7],
    ['a list for a mapping', 4, '  - [p1, P]', 'plaintiffs[0]', 5],
    ['no entry at all', 18, 'plaintiffs2: []\nviews: x', 'views', 8],
  ])('%s', (_, row, line, path, column) => {
    const own = problemsOf(sample({ [row]: line })).filter((one) => one.code === 'case.wrong-shape');
    const shift = line.includes('\n') ? 1 : 0;
    expect(own.map((one) => told(one).slice(1, 4))).toEqual([[path, row + shift, column]]);
  });

  test('a list that may not be empty', () => {
    const [error] = problemsOf(sample({ 3: 'plaintiffs: []', 4: '' }));
    expect(error).toMatchObject({
      code: 'case.wrong-shape',
      place: { path: 'plaintiffs', row: 3, column: 13 },
    });
    expect(error?.message.en).toContain('At least one entry');
  });

  test('a missing key is told at what should hold it', () => {
    const line = '  - { name: W, plaintiff: p1 }';
    const own = problemsOf(sample({ 13: line })).filter((one) => one.code === 'case.missing');
    expect(own.map(told)).toEqual([['case.missing', 'titles[0].id', 13, 5, undefined]]);
  });

  test('a key without a value is empty, not absent', () => {
    const [error] = problemsOf(sample({ 2: 'name:' }));
    expect(error).toMatchObject({ code: 'case.empty-text', place: { path: 'name', row: 2 } });
  });

  test('liability says what its start needs', () => {
    const needs = (line: string) =>
      problemsOf(sample({ 8: `    liability: { start: ${line} }`, 14: '', 15: '' })).map(
        ({ code, message }) => [code, message.en],
      );
    expect(needs('notice')).toEqual([
      ['case.liability-incomplete', 'With start: notice, graceMonths is needed.'],
    ]);
    expect(needs('whole')).toEqual([['case.liability-incomplete', 'With start: whole, reason is needed.']]);
    expect(needs('date').map(([, text]) => text)).toEqual([
      'With start: date, date is needed.',
      'With start: date, reason is needed.',
    ]);
  });

  test('a figure of nothing, and one with half a period, are told', () => {
    const nothing = problemsOf(sample({ 17: '  - { metric: views, value: 3 }' }));
    expect(nothing.map(told)).toEqual([['case.traffic-of-nothing', 'traffic[0]', 17, 5, undefined]]);
    const half = problemsOf(
      sample({ 17: '  - { title: work-1, from: 2020-05-01, metric: views, value: 3 }' }),
    );
    expect(half.map(told)).toEqual([['case.half-period', 'traffic[0]', 17, 5, undefined]]);
  });
});
