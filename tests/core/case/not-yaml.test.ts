import { parseCase } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { problemsOf, sample } from './sample.js';

describe('a text that is no case at all', () => {
  test.each(['', ' \n\t\n'])('an empty file %j', (text) => {
    const [error, ...others] = problemsOf(text);
    expect(error).toMatchObject({ code: 'case.empty', severity: 'error', place: { file: 'case.yaml' } });
    expect(others).toEqual([]);
  });

  test.each([
    ['a list', '- a\n- b\n'],
    ['a word', 'songai\n'],
    ['a comment alone', '# nothing yet\n'],
    ['null', 'null\n'],
  ])('%s', (_, text) => {
    const read = parseCase(text, 'case.yaml');
    expect(read.case).toBeUndefined();
    expect(read.problems).toMatchObject([{ code: 'case.wrong-shape', severity: 'error' }]);
  });

  test('an empty mapping names every key that is needed', () => {
    const missing = problemsOf('{}').map(({ code, place }) => [code, place.path]);
    expect(missing).toEqual(
      ['format', 'name', 'plaintiffs', 'defendants', 'sites', 'titles'].map((key) => ['case.missing', key]),
    );
  });

  test('more bytes than anybody writes are not read at all', () => {
    const text = `name: 事件 # ${'あ'.repeat(3_333_334)}`;
    for (const given of [text, new TextEncoder().encode(text)])
      expect(parseCase(given, 'case.yaml')).toMatchObject({
        problems: [{ code: 'case.too-large', value: '10000017', place: { file: 'case.yaml' } }],
      });
  });

  test('a tab as indentation is told with its row', () => {
    const [error] = problemsOf(sample({ 7: '\tname: D' }));
    expect(error).toMatchObject({ code: 'case.not-yaml', severity: 'error', place: { row: 7 } });
  });

  test('a key that stands twice is told with its second row', () => {
    const [error] = problemsOf(sample({ 20: 'fee: 200' }));
    expect(error).toMatchObject({ code: 'case.not-yaml', place: { file: 'case.yaml', row: 20, column: 1 } });
    expect(error?.message.ja).toContain('同じ項目が二度あります');
  });

  test('an open bracket is told', () => {
    const errors = problemsOf(sample({ 18: 'views: [{ way: counter }' }));
    expect(errors[0]).toMatchObject({ code: 'case.not-yaml', severity: 'error' });
    expect(errors[0]?.place.row).toBeGreaterThanOrEqual(18);
  });

  test('bytes that are no UTF-8 are refused', () => {
    const shiftJis = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0x8d, 0x62]); // name: 甲
    const read = parseCase(shiftJis, 'case.yaml');
    expect(read.problems).toMatchObject([{ code: 'case.not-utf8', severity: 'error' }]);
  });

  test('a byte order mark does no harm, and belongs to the digest of the bytes', () => {
    const plain = new TextEncoder().encode(sample());
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...plain]);
    const [without, withMark] = [parseCase(plain, 'case.yaml'), parseCase(marked, 'case.yaml')];
    expect(withMark.problems).toEqual([]);
    expect(withMark.case?.fields).toEqual(without.case?.fields);
    expect(withMark.case?.sha256).not.toBe(without.case?.sha256);
    expect(parseCase(`\uFEFF${sample()}`, 'case.yaml').case?.sha256).toBe(withMark.case?.sha256);
  });
});

describe('a text made to exhaust the reader', () => {
  test('aliases that multiply are refused', () => {
    const levels = Array.from({ length: 30 }, (_, at) => {
      const before =
        at === 0
          ? '[x, x, x, x, x, x, x, x, x]'
          : `[${Array(9)
              .fill(`*l${at - 1}`)
              .join(', ')}]`;
      return `l${at}: &l${at} ${before}`;
    });
    const read = parseCase(`${levels.join('\n')}\n`, 'case.yaml');
    expect(read.case).toBeUndefined();
    expect(read.problems).toMatchObject([{ code: 'case.not-yaml', severity: 'error' }]);
  });

  test('an alias inside its own anchor is refused', () => {
    const read = parseCase(sample({ 21: 'exhibits: &all [{ id: e, title: T, author: *all }]' }), 'case.yaml');
    expect(read.case).toBeUndefined();
    expect(read.problems.every((one) => one.severity === 'error')).toBe(true);
    expect(read.problems.length).toBeGreaterThan(0);
  });

  test('an alias without an anchor is refused', () => {
    expect(problemsOf(sample({ 19: 'fee: *nothing' }))[0]).toMatchObject({
      code: 'case.not-yaml',
      severity: 'error',
    });
  });

  test('nesting without end is refused', () => {
    const depth = 3000;
    const read = parseCase(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`, 'case.yaml');
    expect(read.case).toBeUndefined();
    expect(read.problems[0]?.severity).toBe('error');
  });

  test('a name of a million characters is refused, not printed', () => {
    const [error] = problemsOf(sample({ 2: `name: ${'n'.repeat(1_000_000)}` }));
    expect(error).toMatchObject({ code: 'case.empty-text', place: { row: 2, path: 'name' } });
    expect(error?.value?.length).toBeLessThan(100);
  });
});
