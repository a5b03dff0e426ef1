import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../packages/core/src/case/parse.js';
import { caseText } from '../compute.js';
import { type SheetOf, workbook } from '../tables/workbook.js';
import { bytesOf } from './bytes.js';
import { besides, read, readBytes, saying, told, type Whole } from './reading.js';

/** What stands outside the rows of a table, and what a reader must neither overlook nor believe blindly. */

const HEAD = 'ドメイン,年月,訪問数';
const said = ({ observations }: Whole): string[] => observations.map(saying);
const values = ({ observations }: Whole) => observations.map(({ value }) => value);
/** What is wrong with a mapping of a case. */
const parseMapping = (mapping: unknown): string[] =>
  parseCase(caseText({ traffic: [{ file: 'a.csv', mapping }] }), 'case.yaml')
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ severity, code, place }) => `${severity} ${code} ${place.path}`);
const problemOf = ({ problems }: Whole, code: string) => {
  const found = problems.find((one) => one.code === code);
  expect(found, code).toBeDefined();
  return found as NonNullable<typeof found>;
};

describe('the unit above a table', () => {
  test.each([
    ['アクセス数の推移,,（単位：千）', '61000000'],
    ['※単位：千人', '61000000'],
    ['単位,万件', '610000000'],
    ['(in thousands)', '61000000'],
    ['Unit: million visits', '61000000000'],
    ['单位：亿', '6100000000000'],
    ['単位：回', '61000'],
    ['単位：PV', '61000'],
  ])('%s', async (line, value) => {
    const traffic = await read([line, HEAD, 'manga-a.example,2020-04,61000']);
    expect(values(traffic)).toEqual([value]);
    const isScaled = value !== '61000';
    expect(besides(traffic).includes('note traffic.scaled 2')).toBe(isScaled);
    expect(besides(traffic).includes('note traffic.said-outside 2')).toBe(isScaled);
  });

  test('one that is not known is asked about, and a mapping settles it', async () => {
    const lines = ['単位：箱', HEAD, 'manga-a.example,2020-04,61000'];
    const asked = problemOf(await read(lines), 'traffic.which-unit');
    expect(asked).toMatchObject({ severity: 'error', value: '箱', place: { row: 1 } });
    expect(asked.mapping?.[0]).toContain('scale: 1 ');
    expect(values(await read(lines, { scale: '1' }))).toEqual(['61000']);
  });

  test('what is nearer to the figures goes first, and the mapping before all', async () => {
    const lines = ['単位：百万', 'domain,date,訪問数（千）', 'a.example,2020-04,5'];
    expect(values(await read(lines))).toEqual(['5000']);
    expect(values(await read(lines, { scale: '10' }))).toEqual(['50']);
    const traffic = await read(lines, { scale: '1' });
    expect(values(traffic)).toEqual(['5']);
    expect(besides(traffic)).toEqual([]);
  });

  test('shares and figures with words of their own are not in it', async () => {
    const lines = ['単位：千', 'domain,date,訪問数,直帰率', 'a.example,2020-04,31.5M,40%'];
    expect(values(await read(lines))).toEqual(['31500000', '0.40']);
  });

  test('nor is it a country that begins alike, nor what parts the days', async () => {
    const lines = (line: string) => [line, HEAD, 'manga-a.example,2020-04,5'];
    for (const line of ['United Kingdom', '单位：月', 'Unit economics of the web'])
      expect(values(await read(lines(line)))).toEqual(['5']);
  });

  test('below a table it comes too late, and is told of', async () => {
    const lines = [HEAD, 'manga-a.example,2020-04,61000', '', '※単位：千回'];
    const traffic = await read(lines);
    expect(values(traffic)).toEqual(['61000']);
    expect(problemOf(traffic, 'traffic.unit-below')).toMatchObject({
      severity: 'warning',
      place: { row: 4 },
    });
    expect(besides(await read(lines, { scale: '1' }))).toEqual([]);
    const same = await read(['ドメイン,年月,訪問数（千）', 'a.example,2020-04,5', '', '※単位：千回']);
    expect(told(same)).not.toContain('warning traffic.unit-below 4');
  });
});

test('a cell whose first member has a word is not in the unit of its header', async () => {
  const traffic = await read(['domain,date,訪問数（千）', 'a.example,2020-04,1億2345万6789']);
  expect(values(traffic)).toEqual(['123456789']);
});

describe('a table above the one that is read is told of', () => {
  const traffic = ['domain,date,visits', 'a.example,2020-04,5'];
  const log = (days: number) =>
    Array.from(
      { length: days },
      (_, at) =>
        `2020-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')},7`,
    );

  test.each([20, 70])('with %d rows of two columns', async (days) => {
    const read1 = await read(['年月日,アクセス件数', ...log(days), '', ...traffic]);
    expect(values(read1)).toEqual(['5']);
    expect(problemOf(read1, 'traffic.table-left-out').place.row).toBe(2);
  });

  test('keys and their values are none', async () => {
    const lines = ['開始日,2020-04-01', '終了日,2020-04-30', '国,日本', ...traffic];
    expect(told(await read(lines))).not.toContain('warning traffic.table-left-out 1');
  });

  test('another sheet with a table that is not read is, even where its first line names a site', async () => {
    const sheets: SheetOf[] = [
      {
        name: 'A',
        rows: [
          ['domain', 'date', 'visits'],
          ['a.example', '2020-04', 5],
        ],
      },
      { name: 'B', rows: [['manga-b.example'], ['年月', 'アクセス件数'], ['2020-04', 7], ['2020-05', 8]] },
    ];
    const found = await readBytes(workbook(sheets), 'a.xlsx');
    expect(problemOf(found, 'traffic.sheet-left-out').place.sheet).toBe('B');
  });
});

test('the first and the last day of a JSON are read in any order of their keys', async () => {
  const document = (first: string, second: string) =>
    bytesOf(`{"meta":{${first},${second}},"rows":[{"domain":"a.example","visits":5}]}`);
  const [start, end] = ['"start_date":"2020-04-01"', '"end_date":"2020-04-30"'];
  for (const [first, second] of [
    [start, end],
    [end, start],
  ] as const) {
    const found = await readBytes(document(first, second), 'a.json');
    expect(told(found).filter((one) => one.startsWith('error'))).toEqual([]);
    expect(said(found)).toEqual(['a.example visits 2020-04-01/2020-04-30 = 5']);
  }
});

describe('the order of day, month and year', () => {
  test('is asked about with what each order would give', async () => {
    const asked = problemOf(
      await read(['domain,date,visits', 'a.example,21/04/01,5']),
      'traffic.which-dates',
    );
    expect(asked.mapping).toEqual(['dates: ymd   # 年/月/日（year/month/day）。日/月/年なら dmy']);
    expect(asked.message.ja).toContain('年/月/日なら 2021-04-01、日/月/年なら 2001-04-21');
    const western = problemOf(
      await read(['domain,date,visits', 'a.example,02/01/2015,5']),
      'traffic.which-dates',
    );
    expect(western.mapping).toEqual(['dates: dmy   # 日/月/年（day/month/year）。月/日/年なら mdy']);
    expect(western.message.en).toContain('day/month/year: 2015-01-02; month/day/year: 2015-02-01');
  });
});

describe('a mapping that cannot be meant', () => {
  test('a period that ends before it begins', () => {
    expect(parseMapping({ period: { from: '2020-06-01', to: '2020-04-30' } })).toEqual([
      'error case.from-after-to traffic[0].mapping.period',
    ]);
  });

  test('a header further down than is looked by itself is found where the mapping says', async () => {
    const above = Array.from({ length: 90 }, (_, at) => `note ${at},x,y`);
    const lines = [...above, 'domain,date,visits', 'a.example,2020-04,5'];
    expect(values(await read(lines, { header: 91 }))).toEqual(['5']);
  });

  test('a name that stands twice is settled by the number of its column', async () => {
    const lines = ['domain,date,visits,visits', 'a.example,2020-04,5,7'];
    expect(told(await read(lines))).toContain('error table.duplicate-header 1:4');
    const traffic = await read(lines, { columns: { visits: '4' } });
    expect(values(traffic)).toEqual(['7']);
    expect(told(traffic).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

test('a doubled header and an extra cell of a workbook name their sheet', async () => {
  const rows = [
    ['domain', 'date', 'visits', 'visits'],
    ['a.example', '2020-04', 5, 6, 7],
  ];
  const found = await readBytes(workbook([{ name: '月次', rows }]), 'a.xlsx');
  const places = found.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ place }) => place.sheet);
  expect(places).toEqual(['月次', '月次']);
});

describe('rows of totals', () => {
  test('of stretches of days are compared with those days alone', async () => {
    const head = '開始日,終了日,サイト,訪問数';
    const april = '2020-04-01,2020-04-30';
    const may = '2020-05-01,2020-05-31';
    const rows = [
      `${april},a.example,10`,
      `${april},b.example,20`,
      `${may},a.example,1`,
      `${may},b.example,2`,
    ];
    expect(told(await read([head, ...rows, `${april},合計,30`, `${may},合計,3`]))).not.toContain(
      'warning traffic.totals-differ 6:4',
    );
    expect(told(await read([head, ...rows, `${april},合計,31`, `${may},合計,3`]))).toContain(
      'warning traffic.totals-differ 6:4',
    );
  });

  test('whose date is written otherwise are of the same days; of a day without figures, nothing is compared', async () => {
    const rows = ['domain,date,visits', 'a.example,2020-04,10', 'b.example,2020-04,20'];
    const checked = await read([...rows, '合計,2020年4月,30']);
    expect(problemOf(checked, 'traffic.totals-row').message.ja).toContain('一致する');
    const unknown = await read([...rows, '合計,2020-05,30']);
    expect(problemOf(unknown, 'traffic.totals-row').message.ja).toContain('突き合わせられません');
  });
});

test('a log whose first line was cut off is a log', async () => {
  const line = '203.0.113.5 - - [01/Apr/2020:10:00:00 +0900] "GET /w1/1.html HTTP/1.1" 200 512';
  const found = await readBytes(bytesOf(`.1" 200 512\n${line}\n${line}\n`), 'a.log');
  expect(told(found)).toContain('error traffic.which-pages');
});

test('a title in brackets is no JSON', async () => {
  const lines = ['[SimilarWeb] Traffic', 'domain,date,visits', 'a.example,2020-04,5'];
  expect(values(await read(lines))).toEqual(['5']);
});
