import { describe, expect, test } from 'vitest';
import { readNoticeLog } from '../../../packages/core/src/case/notice-log.js';
import { readTitles } from '../../../packages/core/src/case/titles-table.js';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { readAll } from './json-reading.js';

const bytes = (text: string) => [new TextEncoder().encode(text)];
const withLists = (text: string) => readAll(text, {}, true);

describe('a list of plain values in an object is a cell where the taker wants it', () => {
  test('a line for each value; null is none; without values it is empty', () => {
    const { sheets, problems } = withLists(
      '[{"a":["x","y"],"b":{"c":[1,2.50,true]}},{"a":"z"},{"a":[null,"w"]},{"a":[]}]',
    );
    expect(problems).toEqual([]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.rows).toEqual([
      ['a', 'b.c'],
      ['x\ny', '1\n2.50\ntrue'],
      ['z', ''],
      ['w', ''],
      ['', ''],
    ]);
  });

  test('it stands where it begins', () => {
    const [sheet] = withLists('[\n{"a": ["x",\n"y"]}]').sheets;
    const place = { file: 'x.json', path: '[0].a', row: 2, column: 7 };
    expect(sheet?.places).toEqual([[place], [place]]);
  });

  test('in a document of one object as well, and in one object a line', () => {
    expect(withLists('{"to":"d","title":["a","b"]}').sheets[0]?.rows).toEqual([
      ['to', 'title'],
      ['d', 'a\nb'],
    ]);
    expect(withLists('{"to":"d","title":["a","b"]}\n{"to":"e","title":[]}').sheets[0]?.rows[1]).toEqual([
      'd',
      'a\nb',
    ]);
  });

  test('two values for one column are told, lists or not', () => {
    expect(withLists('[{"a.b":[1],"a":{"b":[2]}}]').problems).toMatchObject([
      { code: 'json.duplicate-key', value: 'a.b' },
    ]);
  });

  test('lists of objects and of dates stay tables of their own', () => {
    const { sheets, problems } = withLists('[{"id":"t","fees":[{"yen":1}],"v":{"2020-01":5}}]');
    expect(problems).toEqual([]);
    expect(sheets.map(({ name, rows }) => [name, rows[0]])).toEqual([
      [undefined, ['id']],
      ['[0].fees', ['yen']],
      ['[0].v', ['date', 'value']],
    ]);
  });
});

describe('an array of which nothing is read is told once for each key, at the first', () => {
  test.each(['["x",["y"]]', '[[1,2],[3,4]]', '[[[1]]]', '[[1],[{"a":1}]]', '[[],["x"]]'])(
    'no cell: %s',
    (array) => {
      const { problems } = withLists(`[{"k":1},{"a":{"b":${array}}},{"a":{"b":${array}}}]`);
      expect(problems).toMatchObject([
        {
          code: 'json.list-not-read',
          severity: 'error',
          value: 'a.b',
          place: { file: 'x.json', path: '[1].a.b', row: 1, column: 20 },
        },
      ]);
      expect(problems[0]?.message.ja).toContain('2個');
      expect(problems[0]?.message.en).toContain('2 arrays under “a.b”');
    },
  );

  test.each(['[]', '[null]', '[[]]', '[["h"],["v"]]', '[{"x":1}]', '[[{"x":1}],[{"x":2}]]', '["x",{"y":1}]'])(
    'nothing of it is lost here, or a table tells it: %s',
    (array) => {
      const { problems } = readAll(`[{"k":1,"a":${array}}]`);
      expect(problems.filter(({ code }) => code === 'json.list-not-read')).toEqual([]);
    },
  );

  test('without lists as cells each of them is told, as something to look at', () => {
    for (const text of ['[{"k":1,"a":["x"]}]', '{"k":1,"a":["x"]}']) {
      const { sheets, problems } = readAll(text);
      expect(sheets[0]?.rows).toEqual([['k'], ['1']]);
      expect(problems).toMatchObject([{ code: 'json.list-not-read', severity: 'warning', value: 'a' }]);
    }
  });

  test('in both languages with a remedy', () => {
    for (const takesLists of [true, false]) {
      const { problems } = readAll('[{"a":[["x"],[1,[2]]]}]', {}, takesLists);
      expect(problems.length).toBeGreaterThan(0);
      for (const { message, hint } of problems) {
        expect(message.ja).toContain('読んでいません');
        expect(message.en).toContain('not read');
        for (const told of [hint.ja, hint.en]) expect(told).toContain('[');
      }
    }
  });
});

describe('in the files of a case', () => {
  test('a notice log has titles and URLs as lists', async () => {
    const row = '{"date":"2020-05-12","to":"d","title":["a","b"],"urls":["https://x/1","https://x/2"]}';
    for (const text of [`[${row}]`, row, `${row}\n${row}`]) {
      const { notices, problems } = await readNoticeLog(bytes(text), 'log.json', undefined);
      expect(problems).toEqual([]);
      expect(notices[0]).toMatchObject({ title: ['a', 'b'], urls: ['https://x/1', 'https://x/2'] });
    }
  });

  test('an empty list of URLs says that there were none', async () => {
    const text = '[{"date":"2020-05-12","to":"d","urls":[]}]';
    expect((await readNoticeLog(bytes(text), 'log.json', undefined)).notices[0]?.urls).toEqual([]);
  });

  test('a table of titles has sites and URLs as lists', async () => {
    const text =
      '[{"id":"t","name":"T","plaintiff":"p","sites":["a","b"],"urls":["https://x/1","https://y/1"]}]';
    const { titles, problems } = await readTitles(bytes(text), 'titles.json', undefined);
    expect(problems).toEqual([]);
    expect(titles[0]).toMatchObject({ sites: ['a', 'b'], urls: ['https://x/1', 'https://y/1'] });
  });

  test('a list within a list is an error at its place', async () => {
    const text = '[{"date":"2020-05-12","to":"d","urls":["https://x/1",["https://x/2"]]}]';
    const { problems } = await readNoticeLog(bytes(text), 'log.json', undefined);
    expect(problems).toMatchObject([
      { code: 'json.list-not-read', severity: 'error', place: { file: 'log.json', path: '[0].urls' } },
    ]);
  });

  test('no figure, day or place of traffic is made of a list: it is told', async () => {
    const row = { domain: 'a.example', country: 'WW', date: '2020-01-01', visits: 5 };
    const read = (more: object) => readTraffic(bytes(JSON.stringify([row, { ...row, ...more }])), 'a.json');
    for (const more of [
      { date: '2020-02-01', visits: [1, 234] },
      { date: ['2020-02', '2020-04'] },
      { date: '2020-02-01', tags: ['x', 'y'] },
      { date: '2020-02-01', history: [[1, 2]] },
    ]) {
      const { problems } = await read(more);
      const [key] = Object.keys(more).slice(-1);
      expect(problems.filter(({ code }) => code === 'json.list-not-read')).toMatchObject([
        { severity: 'warning', value: key, place: { file: 'a.json', path: `[1].${key}` } },
      ]);
    }
    const { observations, problems } = await read({ date: '2020-02-01', tags: ['x'] });
    expect(problems.map(({ code }) => code)).not.toContain('traffic.unused-columns');
    expect(observations.order).toHaveLength(2);
  });
});
