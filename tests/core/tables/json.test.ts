import { describe, expect, test } from 'vitest';
import { readJson } from '../../../packages/core/src/tables/json-tables.js';
import { LIMITS, Watch } from '../../../packages/core/src/tables/limits.js';
import type { RowTaker } from '../../../packages/core/src/tables/sheet.js';
import { readAll, tablesOf } from './json-reading.js';

describe('what is a table in a JSON', () => {
  test('an array of objects: its columns are all their keys, in order of first appearance', () => {
    const text = '[{"date":"2022-01-01","visits":5},{"visits":6.50,"bounce":null},{"new":true,"date":"x"}]';
    expect(tablesOf(text)).toEqual({
      '': [
        ['date', 'visits', 'bounce', 'new'],
        ['2022-01-01', '5', '', ''],
        ['', '6.50', '', ''],
        ['x', '', '', 'true'],
      ],
    });
  });

  test('an answer of a service: the table and what is said around it, before and after', () => {
    const { sheets } = readAll(
      '{"meta":{"request":{"country":"jp","page":null},"ok":true},"visits":[{"date":"2022-01","visits":1}],' +
        '"tags":["a","b"],"site":{"domain":"a.example","rank":12}}',
    );
    expect(sheets).toMatchObject([
      {
        name: 'visits',
        details: {
          'meta.request.country': 'jp',
          'meta.ok': 'true',
          'site.domain': 'a.example',
          'site.rank': '12',
        },
        rows: [
          ['date', 'visits'],
          ['2022-01', '1'],
        ],
        ended: true,
      },
    ]);
  });

  test('objects within are columns with a dot, arrays within are tables with what stands around them', () => {
    const { sheets } = readAll(
      '{"source":"s","data":[{"site":"a","page":{"views":1},"rows":[{"d":"x"}]},{"site":"b","rows":[{"d":"y"},{"d":"z"}]}]}',
    );
    expect(sheets).toMatchObject([
      {
        name: 'data',
        details: { source: 's' },
        rows: [
          ['site', 'page.views'],
          ['a', '1'],
          ['b', ''],
        ],
        numbers: [1, 2, 3],
      },
      { name: 'data[0].rows', details: { source: 's', 'data[0].site': 'a', 'data[0].page.views': '1' } },
      { name: 'data[1].rows', details: { source: 's', 'data[1].site': 'b' }, rows: [['d'], ['y'], ['z']] },
    ]);
  });

  test('arrays of arrays that begin with a header', () => {
    expect(tablesOf('{"t":[["date","visits"],["2022-01-01",5],["2022-01-02",null,1]]}')).toEqual({
      t: [
        ['date', 'visits'],
        ['2022-01-01', '5'],
        ['2022-01-02', '', '1'],
      ],
    });
    expect(tablesOf('{"a":[[1,2],[3,4]]}')).toEqual({});
    expect(tablesOf('[[{"a":1}],[{"a":2}]]')).toEqual({ '[0]': [['a'], ['1']], '[1]': [['a'], ['2']] });
  });

  test.each([
    '{"2023-01-01": 123, "2023-02-01": 456}',
    '{"2023-01": 123, "2023-02": 456}',
    '{"202301": 123, "202302": 456}',
    '{"2023/1/1": 123, "2023/2/1": 456}',
    '{"20230101": 123, "20230201": 456}',
    '{"2023年1月": 123, "2023年2月": 456}',
  ])('dates with values: %s', (text) => {
    const dates = Object.keys(JSON.parse(text)).sort();
    const rows = [
      ['date', 'value'],
      [dates[0], '123'],
      [dates[1], '456'],
    ];
    expect(readAll(text).sheets[0]?.rows.sort()).toEqual(rows.sort());
    expect(tablesOf(`[{"site":"a","visits":${text}}]`)).toMatchObject({ '': [['site'], ['a']] });
    expect(readAll(`[{"site":"a","visits":${text}}]`).sheets[1]).toMatchObject({
      name: '[0].visits',
      details: { '[0].site': 'a' },
    });
  });

  test('keys that are no dates are columns of one row', () => {
    expect(tablesOf('{"123456": 1, "999999": {"x": 2}, "list": [1, 2]}')).toEqual({
      '': [
        ['123456', '999999.x'],
        ['1', '2'],
      ],
    });
  });

  test.each([
    ['[1,2,3]', ''],
    ['{"a":[1,2]}', 'a'],
    ['{"labels":["2022-01"],"visits":[1]}', 'visits'],
    ['{"rows":[{"v":1}],"mobile":[["2022-01",5],["2022-02",6]]}', 'mobile'],
  ])('figures that are in no table are told of: %s', (text, path) => {
    const { problems } = readAll(text);
    expect(problems.map(({ code, severity, place }) => [code, severity, place.path])).toEqual([
      ['json.list-not-read', 'warning', path],
    ]);
  });

  test.each(['["a"]', '{"a":["b"]}', '[]', '{}', '5', '"a"', 'null', '{"a":null}', '[[]]'])(
    'no table: %s',
    (text) => {
      expect(readAll(text)).toEqual({ sheets: [], problems: [] });
    },
  );

  test('one object a line is an array of them', () => {
    const text = '{"date":"2022-01","v":1}\r\n\r\n{"date":"2022-02","v":{"x":2}}\n';
    const { sheets, problems } = readAll(text);
    expect(problems).toEqual([]);
    expect(sheets).toMatchObject([
      {
        details: {},
        rows: [
          ['date', 'v', 'v.x'],
          ['2022-01', '1', ''],
          ['2022-02', '', '2'],
        ],
      },
    ]);
    expect(sheets[0]?.places[2]?.[2]).toEqual({ file: 'x.json', path: '[1].v.x', row: 3, column: 28 });
  });

  test('an element that is no object is no row, and is told; an empty one is counted', () => {
    const { sheets, problems } = readAll('[{"a":1},null,5,[6],{"a":2}]');
    expect(sheets[0]).toMatchObject({ rows: [['a'], ['1'], ['2']], numbers: [1, 2, 6] });
    expect(problems).toMatchObject([
      { code: 'json.not-an-object', value: '5', place: { path: '[2]', row: 1, column: 15 } },
    ]);
  });

  test('who takes no table gets none, and who has enough gets no more', () => {
    let rows = 0;
    let ended = 0;
    const { problems } = readAll('{"a":[{"x":1}],"b":[{"x":1}]}');
    expect(problems).toEqual([]);
    const taken = readSome('{"a":[{"x":1},{"x":2},{"x":3}],"b":[{"x":1}]}', (name) => {
      if (name !== 'a') return undefined;
      return {
        row: () => {
          rows += 1;
          return rows < 2;
        },
        end: () => {
          ended += 1;
        },
      };
    });
    expect([taken, rows, ended]).toEqual([['a', 'b'], 2, 1]);
  });
});

describe('where a cell stands', () => {
  const text =
    '{\n  "visits": [\n    {"date": "2022-01-01",\r\n     "page": {"v": 1.50}},\n    {"date": null}\n  ]\n}';

  test('a value by its line and character, a missing one by its element', () => {
    const [sheet] = readAll(text).sheets;
    const at = (path: string, row: number, column: number) => ({ file: 'x.json', path, row, column });
    expect(sheet?.places).toEqual([
      [at('visits[0].date', 3, 14), at('visits[0].page.v', 4, 20)],
      [at('visits[0].date', 3, 14), at('visits[0].page.v', 4, 20)],
      [at('visits[1].date', 5, 14), at('visits[1]', 5, 5)],
    ]);
  });

  test('in arrays of arrays, under dates, and in the document itself', () => {
    expect(readAll('[["d"],\n["x"]]').sheets[0]?.places[1]).toEqual([
      { file: 'x.json', path: '[1][0]', row: 2, column: 2 },
    ]);
    expect(readAll('{"v":{"2022-01":\n5}}').sheets[0]?.places[1]?.[1]).toEqual({
      file: 'x.json',
      path: 'v.2022-01',
      row: 2,
      column: 1,
    });
    expect(readAll('{"a":{"b":1}}').sheets[0]?.places[1]).toEqual([
      { file: 'x.json', path: 'a.b', row: 1, column: 11 },
    ]);
  });
});

function readSome(text: string, take: (name?: string) => RowTaker | undefined): (string | undefined)[] {
  const names: (string | undefined)[] = [];
  readJson(
    text,
    'x.json',
    ({ name }) => {
      names.push(name);
      return take(name);
    },
    new Watch('x.json', LIMITS),
  );
  return names;
}
