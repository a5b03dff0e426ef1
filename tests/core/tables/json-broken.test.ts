import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../packages/core/src/tables/json-tables.js';
import { parseJson } from '../../../packages/core/src/tables/json-tree.js';
import { LIMITS, Stopped, Watch } from '../../../packages/core/src/tables/limits.js';
import { readAll } from './json-reading.js';

const problemsOf = (text: string) => readAll(text).problems;

describe('what is no JSON', () => {
  test.each([
    ['nothing', '', 1, 1, undefined, 'ファイルがここで終わって'],
    ['blanks', ' \n ', 2, 2, undefined, 'ファイルがここで終わって'],
    ['a comment', '{"a": // x\n1}', 1, 7, '// x', '注釈'],
    ['a comment between values', '[1, /* x */ 2]', 1, 5, '/* x */', '注釈'],
    ['a comment after the end', '[1]\n# x', 2, 1, '#', 'ファイルの終わり'],
    ['a trailing comma in an array', '[{"a":1},\n]', 2, 1, ']', '余分なコンマ'],
    ['a trailing comma in an object', '{"a":1,}', 1, 8, '}', '余分なコンマ'],
    ['NaN', '{"a":NaN}', 1, 6, 'NaN', 'null'],
    ['-Infinity', '{"a":-Infinity}', 1, 6, '-', '値'],
    ['single quotes', "{'a':1}", 1, 2, "'a'", '二重引用符'],
    ['a key without quotes', '{a:1}', 1, 2, 'a', '二重引用符'],
    ['a missing comma', '[1 2]', 1, 4, '2', 'コンマ（,）か ]'],
    ['a missing colon', '{"a" 1}', 1, 6, '1', 'コロン'],
    ['a zero before a number', '[012]', 1, 3, '12', 'コンマ（,）か ]'],
    ['a point without digits', '[1.]', 1, 2, '1.', '数字で終わる'],
    ['an exponent without digits', '[1e+]', 1, 2, '1e+', '数字で終わる'],
    ['a plus', '[+1]', 1, 2, '+1', '値か ]'],
    ['an unclosed string', '["a\nb"]', 1, 2, '"a', '閉じる'],
    ['a tab in a string', '["a\tb"]', 1, 2, '"aU+0009b"', '制御文字'],
    ['a wrong escape', '["\\x41"]', 1, 2, '"\\x41"', '\\n'],
    ['a short escape', '["\\u12"]', 1, 2, '"\\u12"', '16進数'],
    ['the wrong bracket', '{"a":[1}', 1, 8, '}', 'コンマ（,）か ]'],
    ['an end within', '{"a":[1,', 1, 9, undefined, '必要なのは、値'],
    ['two values on a line', '{"a":1} {"a":2}', 1, 9, '{', 'ファイルの終わり'],
    ['two values that are no objects', '[1]\n[2]', 2, 1, '[', 'ファイルの終わり'],
    ['a NUL', '[\0]', 1, 2, 'U+0000', '値か ]'],
    ['a mark in the middle', '[\uFEFF1]', 1, 2, 'U+FEFF1', '値か ]'],
  ])('%s', (_, text, row, column, value, words) => {
    const { sheets, problems } = readAll(text);
    expect(sheets).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'json.syntax', severity: 'error', place: { file: 'x.json', row, column } },
    ]);
    expect(problems[0]?.value).toBe(value);
    expect((problems[0]?.message.ja ?? '') + problems[0]?.hint.ja).toContain(words);
  });

  test('a key that stands twice: at its place, with the places of both values', () => {
    const [one, ...others] = problemsOf('[{"a": 1,\n "b": 2,\n  "a": 3}]');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ code: 'json.duplicate-key', value: 'a', place: { row: 3, column: 3 } });
    expect(one?.message.ja).toContain('1:8 と 3:8');
    expect(one?.message.en).toContain('1:8 and 3:8');
    expect(problemsOf('{"a":1,"\\u0061":2}')).toMatchObject([{ code: 'json.duplicate-key' }]);
    expect(problemsOf(`[${Array(100).fill('{"a":1,"a":2}').join()}]`)).toHaveLength(20);
  });

  test('two keys that make one column', () => {
    const { problems } = readAll('[{"a.b":1,"a":{"b":2}},{"a.b":3},{"a":{"b":4}}]');
    expect(problems).toMatchObject([
      { code: 'json.duplicate-key', value: 'a.b', place: { path: '[0].a.b', column: 20 } },
    ]);
  });
});

describe('what is read is what the platform reads', () => {
  /** Plain data of what was read, numbers from their digits. */
  function plain(text: string): unknown {
    const { root, problems } = parseJson(text, 'x.json', new Watch('x.json', LIMITS));
    if (root === undefined) throw new SyntaxError(problems[0]?.message.en);
    const of = (node: typeof root): unknown => {
      if (node.kind === 'object') return { entries: [...node.members].map(([key, one]) => [key, of(one)]) };
      if (node.kind === 'array') return node.items.map(of);
      if (node.kind === 'null') return null;
      if (node.kind === 'boolean') return node.text === 'true';
      return node.kind === 'number' ? Number(node.text) : node.text;
    };
    return of(root);
  }
  const ofPlatform = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ofPlatform);
    if (typeof value !== 'object' || value === null) return value;
    return { entries: Object.entries(value).map(([key, one]) => [key, ofPlatform(one)]) };
  };

  test('any JSON', () => {
    // Keys that are numbers come first in objects of the platform, whatever their order.
    const key = fc.string({ unit: 'binary' }).map((text) => `k${text}`);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, false, '\uD800', '\uDC00\uD800'),
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, '\t'), (data, space) => {
        const text = JSON.stringify(data, null, space);
        expect(plain(text)).toEqual(ofPlatform(JSON.parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('any text that is nearly JSON is refused by both or by neither', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '0', '.', 'e', '+', ' ', '\n', 'true', 'nul'],
      ...['null', '"', '\\', '\\u00', '"\\ud83d\\ude00"', '/', '\t', '\r', "'", 'NaN', '\f', '\u00a0'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        let expected: unknown;
        try {
          expected = ofPlatform(JSON.parse(text));
        } catch {
          // One object a line, and keys that stand twice, are the differences.
          if (!/\}[^}]*[\n\r][^}]*\{/.test(text)) expect(problemsOf(text)).not.toEqual([]);
          return;
        }
        if (!problemsOf(text).some(({ code }) => code === 'json.duplicate-key'))
          expect(plain(text)).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  test('digits stay as they are written', () => {
    const digits = [
      '-0',
      '1.50',
      '1E5',
      '123456789012345678901234567890',
      '0.1000000000000000055511151231257827',
    ];
    expect(
      readAll(`[{"a":${digits.join('},{"a":')}}]`)
        .sheets[0]?.rows.flat()
        .slice(1),
    ).toEqual(digits);
  });

  test('no key is special', () => {
    const { sheets } = readAll(
      '[{"__proto__":1,"constructor":2,"toString":{"__proto__":3}},{"hasOwnProperty":4}]',
    );
    expect(sheets[0]?.rows).toEqual([
      ['__proto__', 'constructor', 'toString.__proto__', 'hasOwnProperty'],
      ['1', '2', '3', ''],
      ['', '', '', '4'],
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('what is made to do harm', () => {
  const stoppedBy = (text: string, limits: Parameters<typeof readAll>[1] = {}) => {
    try {
      readAll(text, limits);
      return undefined;
    } catch (error) {
      return error instanceof Stopped ? error.problem : error;
    }
  };

  test('a million brackets', () => {
    for (const text of ['['.repeat(1e6), '{"a":'.repeat(1e6), '['.repeat(1e6) + ']'.repeat(1e6)]) {
      const problems = problemsOf(text);
      const column = text[0] === '[' ? 65 : 64 * 5 + 1;
      expect(problems).toMatchObject([{ code: 'json.too-deep', place: { row: 1, column } }]);
    }
    expect(problemsOf('['.repeat(64) + ']'.repeat(64))).toEqual([]);
  });

  test('a string, a number or a word of 20 MB', () => {
    const long = { code: 'json.too-long', place: { row: 2, column: 2 } };
    for (const text of [
      `"${'x'.repeat(2e7)}"`,
      `"${'\\n'.repeat(1e7)}"`,
      '1'.repeat(2e7),
      `"${'\\"'.repeat(1e7)}`,
    ])
      expect(problemsOf(`\n[${text}]`)).toMatchObject([long]);
    expect(problemsOf(`[${'x'.repeat(2e7)}]`)).toMatchObject([{ code: 'json.syntax' }]);
    expect(readAll(`[{"a":"${'\\\\'.repeat(1.9e6)}"}]`).sheets[0]?.rows[1]?.[0]).toHaveLength(1.9e6);
  });

  test('20 MB of blanks and of lines', () => {
    for (const blank of [' ', '\t', '\n', '\r\n'])
      expect(readAll(`[{"a":${blank.repeat(1e7)}1}]`).sheets[0]?.rows).toEqual([['a'], ['1']]);
  });

  test('a million keys', () => {
    const keys = Array.from({ length: 1e6 }, (_, at) => `"k${at}":${at}`).join();
    expect(stoppedBy(`[{${keys}}]`)).toMatchObject({ code: 'table.too-many-columns' });
    expect(stoppedBy(`{${keys}}`)).toMatchObject({ code: 'table.too-many-columns' });
    const two = `[${Array.from({ length: 600 }, (_, at) => `{"a${at}":1,"b${at}":1}`).join()}]`;
    expect(stoppedBy(two)).toMatchObject({ code: 'table.too-many-columns', place: { file: 'x.json' } });
    expect(stoppedBy(two, { columns: 1200 })).toBeUndefined();
  });

  test('more rows, or more memory, than the limits', () => {
    const rows = `[${'{"a":1},'.repeat(100)}{"a":1}]`;
    expect(stoppedBy(rows, { rows: 100 })).toMatchObject({ code: 'table.too-many-rows' });
    expect(stoppedBy(rows, { rows: 101 })).toBeUndefined();
    expect(stoppedBy(`[["a"]${',[1]'.repeat(100)}]`, { rows: 100 })).toMatchObject({
      code: 'table.too-many-rows',
    });
    expect(stoppedBy(`[["a"],[${'1,'.repeat(1000)}1]]`)).toMatchObject({ code: 'table.too-many-columns' });
    expect(stoppedBy(rows, { memoryBytes: 10_000 })).toMatchObject({ code: 'table.too-much' });
    expect(stoppedBy(`[${'[],'.repeat(2e7)}[]]`)).toMatchObject({
      code: 'table.too-much',
    });
  });

  test('a long key around many columns', () => {
    const columns = Array.from({ length: 500 }, (_, at) => `"k${at}":1`).join();
    expect(stoppedBy(`[{"${'x'.repeat(1e6)}":{${columns}}}]`)).toMatchObject({ code: 'table.too-much' });
  });

  test('much said around many tables', () => {
    const said = Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join();
    const text = `{${said},"a":[${'{"b":[{"c":1}]},'.repeat(50_000)}{}]}`;
    const read = () => readJson(text, 'x.json', () => undefined, new Watch('x.json', LIMITS));
    expect(read).toThrow(Stopped);
  });

  test('a table that is stopped is ended', () => {
    const ended: string[] = [];
    expect(() => {
      const watch = new Watch('x.json', { ...LIMITS, rows: 1 });
      readEnding('{"a":[{"x":1},{"x":2}]}', watch, ended);
    }).toThrow(Stopped);
    expect(ended).toEqual(['a']);
  });
});

function readEnding(text: string, watch: Watch, ended: string[]) {
  readJson(
    text,
    'x.json',
    ({ name }) => ({ row: () => undefined, end: () => void ended.push(name ?? '') }),
    watch,
  );
}
