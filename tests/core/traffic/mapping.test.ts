import { parseCase, readEvidence } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { pasteOf } from '../../../packages/core/src/traffic/paste.js';
import type { TrafficOptions } from '../../../packages/core/src/traffic/read.js';
import { workbook } from '../tables/workbook.js';
import { bytesOf } from './bytes.js';
import { besides, read, readBytes, saying, told, type Whole } from './reading.js';
import { encoded } from './writers/encodings.js';

const JANUARY = '2020-01-01/2020-01-31';
const said = ({ observations }: Whole): string[] => observations.map(saying);
const errors = (traffic: Whole): string[] => told(traffic).filter((one) => one.startsWith('error'));

describe('columns', () => {
  const nonsense = ['x,y,z', 'a.example,2020-01,5'];
  const expected = [`a.example visits ${JANUARY} = 5`];

  test.each<[string, NonNullable<TrafficOptions['columns']>]>([
    ['by their headers', { site: 'x', date: 'y', visits: 'z' }],
    ['by headers in other letters', { site: ' X ', date: 'Ｙ', visits: 'Z' }],
    ['by their numbers', { site: '1', date: '2', visits: '3' }],
    ['mixed', { site: 'x', date: '2', visits: 'z' }],
  ])('%s', async (_, columns) => {
    const traffic = await read(nonsense, { columns });
    expect(said(traffic)).toEqual(expected);
    expect(besides(traffic)).toEqual([]);
    expect(traffic.recognised).toMatchObject([{ format: 'mapping', sureness: 'told', row: 1 }]);
    expect(traffic.recognised[0]?.columns).toEqual([
      { means: 'date', header: 'y', column: 2 },
      { means: 'site', header: 'x', column: 1 },
      { means: 'visits', header: 'z', column: 3 },
    ]);
  });

  test('a header that is a number goes before the column of that number', async () => {
    const traffic = await read(['3,date,site', '5,2020-01,a.example'], { columns: { visits: '3' } });
    expect(said(traffic)).toEqual(expected);
  });

  test('columns that it does not name keep the meaning of their headers', async () => {
    const traffic = await read(['domain,date,country,n', 'a.example,2020-01,JP,5'], {
      columns: { visits: 'n' },
    });
    expect(said(traffic)).toEqual([`a.example JP visits ${JANUARY} = 5`]);
  });

  test('figures that it names are the only ones; the others are named as not used', async () => {
    const traffic = await read(['domain,date,visits,page_views', 'a.example,2020-01,5,9'], {
      columns: { pageViews: 'page_views' },
    });
    expect(said(traffic)).toEqual([`a.example pageViews ${JANUARY} = 9`]);
    expect(besides(traffic)).toEqual(['note traffic.unused-columns 1']);
  });

  test('every role and metric may be named', async () => {
    const traffic = await read(
      ['a,b,c,d,e,f,g,h,i,j', '2020-01-01,2020-01-31,a.example,/p,JP,mobile,5,2.5,0,17'],
      {
        columns: {
          from: 'a',
          to: 'b',
          site: 'c',
          page: 'd',
          country: 'e',
          device: 'f',
          visits: 'g',
          pagesPerVisit: 'h',
          pageViews: 'i',
          rank: 'j',
        },
      },
    );
    expect(said(traffic)).toEqual([
      `a.example /p JP mobile visits ${JANUARY} = 5`,
      `a.example /p JP mobile pageViews ${JANUARY} = missing`,
      `a.example /p JP mobile pagesPerVisit ${JANUARY} = 2.5`,
    ]);
    const values = await read(['a,b,c,d,e', '2020-01,w,visits,5,low'], {
      site: 'a.example',
      columns: { date: 'a', title: 'b', metric: 'c', value: 'd', confidence: 'e' },
    });
    expect(said(values)).toEqual([`a.example w visits ${JANUARY} = 5`]);
    expect(values.observations[0]?.quality).toBe('low-confidence');
  });

  test('a named column keeps what its header says: device, average of months, unit', async () => {
    const period = { from: '2020-01-01', to: '2020-03-31' };
    const monthly = await read(['site,Monthly Visits (000)', 'a.example,5'], {
      period,
      columns: { visits: 'Monthly Visits (000)' },
    });
    expect(said(monthly)).toEqual(['a.example visits 2020-01-01/2020-03-31 = 15000']);
    const desktop = await read(['site,date,desktop_visits', 'a.example,2020-01,5'], {
      columns: { visits: 'desktop_visits' },
    });
    expect(said(desktop)).toEqual([`a.example desktop visits ${JANUARY} = 5`]);
  });

  test.each([
    ['a name', { visits: 'w' }, 'w'],
    ['a number beyond the last', { visits: '4' }, '4'],
    ['the number 0', { visits: '0' }, '0'],
  ])('one that is not there is an error that shows those that are: %s', async (_, columns, value) => {
    const traffic = await read(nonsense, { columns: { site: 'x', date: 'y', ...columns } });
    expect(errors(traffic)).toEqual(['error traffic.mapped-column-missing 1']);
    const [problem] = traffic.problems;
    expect(problem?.value).toBe(value);
    expect(problem?.message.ja).toContain('columns.visits');
    expect(problem?.hint.en).toContain('x, y, z');
    expect(said(traffic)).toEqual([]);
  });

  test('a mapping without a column of figures is an error', async () => {
    const traffic = await read(nonsense, { columns: { site: 'x', date: 'y' } });
    expect(errors(traffic)).toEqual(['error traffic.mapped-no-figures 1']);
  });

  test('a header that stands twice is an error where it is named', async () => {
    const traffic = await read(['domain,date,n,n', 'a.example,2020-01,5,6'], { columns: { visits: 'n' } });
    expect(errors(traffic)).toEqual(['error table.duplicate-header 1:4']);
  });

  test('numbers of columns do not make a header of a row below a blank line', async () => {
    const traffic = await read([...nonsense, '', 'a.example,Feb 2020,31.5M'], {
      columns: { site: '1', date: '2', visits: '3' },
    });
    expect(traffic.observations.map((one) => one.value)).toEqual(['5', '31500000']);
  });
});

describe('header', () => {
  test('says in which row the names stand', async () => {
    const lines = ['junk,1,2', 'x,y,z', 'a.example,2020-01,5'];
    const columns = { site: '1', date: '2', visits: '3' };
    const traffic = await read(lines, { header: 2, columns });
    expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = 5`]);
    expect(traffic.recognised[0]?.row).toBe(2);
    expect(besides(traffic)).toEqual(['warning traffic.table-left-out 1']);
  });

  test('without columns, the meaning of that row counts, though an earlier one looks like a header', async () => {
    const lines = ['domain,date,visits', 'domain,date,page_views', 'a.example,2020-01,5'];
    expect(said(await read(lines, { header: 2 }))).toEqual([`a.example pageViews ${JANUARY} = 5`]);
  });

  test('a row that is none is an error', async () => {
    const traffic = await read(['domain,date,visits', 'a.example,2020-01,5'], { header: 9 });
    expect(errors(traffic)).toEqual(['error traffic.unknown-layout 1']);
  });
});

describe('sheet', () => {
  const table = (visits: number) =>
    [
      ['Domain', 'Date', 'Visits'],
      ['a.example', '2020-01', visits],
    ] as const;
  const book = workbook([
    { name: 'One', rows: table(5) },
    { name: 'Two', rows: table(7) },
  ]);

  test('is the only one that is read', async () => {
    expect(said(await readBytes(book, 'a.xlsx', { sheet: 'Two' }))).toEqual([
      `a.example visits ${JANUARY} = 7`,
    ]);
  });

  test('one that is not there is an error that names those that are', async () => {
    const traffic = await readBytes(book, 'a.xlsx', { sheet: 'Three' });
    expect(told(traffic)).toEqual(['error traffic.mapped-sheet-missing']);
    expect(traffic.problems[0]?.hint.en).toContain('One, Two');
    expect(said(traffic)).toEqual([]);
  });

  test('of a JSON it is the path of the array; of a CSV there is none', async () => {
    const array = (visits: number) => [{ domain: 'a.example', date: '2020-01', visits }];
    const json = bytesOf(JSON.stringify({ data: { old: array(5), new: array(7) } }));
    expect(said(await readBytes(json, 'a.json', { sheet: 'data.new' }))).toEqual([
      `a.example visits ${JANUARY} = 7`,
    ]);
    const traffic = await read(['domain,date,visits', 'a.example,2020-01,5'], { sheet: 'One' });
    expect(told(traffic)).toEqual(['error traffic.mapped-sheet-missing']);
    expect(traffic.problems[0]?.hint.ja).toBe('sheet を消してください。');
  });
});

describe('what it says of all figures', () => {
  const bare = ['date,visits', '2020-01,5'];
  const full = ['domain,country,device,date,visits', 'a.example,US,desktop,2020-01,5'];

  test.each<[string, readonly string[], TrafficOptions, string]>([
    ['site', bare, { site: 'b.example' }, `b.example visits ${JANUARY} = 5`],
    ['country', bare, { site: 'b.example', country: 'JP' }, `b.example JP visits ${JANUARY} = 5`],
    ['device', bare, { site: 'b.example', device: 'mobile' }, `b.example mobile visits ${JANUARY} = 5`],
    ['title', bare, { site: 'b.example', title: 'w' }, `b.example w visits ${JANUARY} = 5`],
    ['site, before a column', full, { site: 'b.example' }, `b.example US desktop visits ${JANUARY} = 5`],
    ['country, before a column', full, { country: 'JP' }, `a.example JP desktop visits ${JANUARY} = 5`],
    ['device, before a column', full, { device: 'all' }, `a.example US visits ${JANUARY} = 5`],
  ])('%s', async (_, lines, options, expected) => {
    const traffic = await read(lines, options);
    expect(said(traffic)).toEqual([expected]);
    expect(errors(traffic)).toEqual([]);
  });

  test('a column that is not read for it is named', async () => {
    const traffic = await read(full, { country: 'JP' });
    expect(traffic.problems.find((one) => one.code === 'traffic.unused-columns')?.value).toBe('country');
  });

  test('the site goes before the name of the file and before lines above', async () => {
    const lines = bytesOf('c.example\n\ndate,visits\n2020-01,5\n');
    expect(said(await readBytes(lines, 'd.example.csv', { site: 'b.example' }))).toEqual([
      `b.example visits ${JANUARY} = 5`,
    ]);
  });

  test('period: of figures without a date, before what the file says', async () => {
    const lines = bytesOf('期間,2019-01-01/2019-01-31\n\ndomain,visits\na.example,5\n');
    const period = { from: '2020-01-01', to: '2020-01-31' };
    expect(said(await readBytes(lines, 'a.csv', { period }))).toEqual([`a.example visits ${JANUARY} = 5`]);
    const dated = await read(['domain,date,visits', 'a.example,2021-03,5'], { period });
    expect(dated.observations[0]?.period?.from).toBe('2021-03-01');
  });

  test('metric: of a column that does not say what it counts', async () => {
    for (const metric of ['visits', 'pageViews', 'views'] as const) {
      expect(said(await read(['Date,a.example', '2020-01,5'], { metric }))).toEqual([
        `a.example ${metric} ${JANUARY} = 5`,
      ]);
    }
    expect(said(await read(['domain,date,visits', 'a.example,2020-01,5'], { metric: 'pageViews' }))).toEqual([
      `a.example visits ${JANUARY} = 5`,
    ]);
  });
});

describe('how texts are to be read', () => {
  const values = async (lines: readonly string[], options: TrafficOptions) =>
    (await read(lines, options)).observations.map((one) => one.value);

  test('dates, decimal, scale, shares', async () => {
    const date = await read(['domain,date,visits', 'a.example,02/01/2020,5'], { dates: 'dmy' });
    expect(date.observations[0]?.period?.from).toBe('2020-01-02');
    const header = 'domain;date;visits';
    expect(await values([header, 'a.example;2020-01;2.546'], { decimal: 'comma' })).toEqual(['2546']);
    expect(await values([header, 'a.example;2020-01;3,215'], { decimal: 'comma' })).toEqual(['3.215']);
    expect(await values([header, 'a.example;2020-01;2.5'], { scale: '1000' })).toEqual(['2500']);
    const share = ['domain,date,share', 'a.example,2020-01,0.97'];
    expect(await values(share, { shares: 'percent' })).toEqual(['0.0097']);
    expect(await values(share, { shares: 'fraction' })).toEqual(['0.97']);
  });

  test('a figure against the decimal sign that was told is an error', async () => {
    for (const [decimal, written] of [
      ['comma', '31.5'],
      ['point', '31,5'],
    ] as const) {
      const traffic = await read(['domain;date;visits', `a.example;2020-01;${written}`], { decimal });
      expect(errors(traffic)).toEqual(['error traffic.against-decimal 2:3']);
      expect(said(traffic)).toEqual([]);
    }
  });

  test('granularity: day and month', async () => {
    const lines = ['domain,date,visits', 'a.example,2020-01-01,5'];
    const period = async (options: TrafficOptions) =>
      (await read(lines, options)).observations[0]?.period?.to;
    expect(await period({ granularity: 'day' })).toBe('2020-01-01');
    expect(await period({ granularity: 'month' })).toBe('2020-01-31');
    const traffic = await read(lines, { granularity: 'month' });
    expect(besides(traffic)).toEqual([]);
  });

  test('a day that the mapping tells goes before a granularity of the file', async () => {
    const meta = { request: { domain: 'a.example', granularity: 'Weekly' } };
    const json = bytesOf(JSON.stringify({ meta, visits: [{ date: '2020-01-06', visits: 5 }] }));
    const { observations } = await readBytes(json, 'a.json', { granularity: 'day' });
    expect(observations[0]?.period).toEqual({ from: '2020-01-06', to: '2020-01-06' });
  });

  test('encoding and delimiter', async () => {
    const text = 'ドメイン\t年月\t訪問数\na.example\t2020年1月\t5\n';
    const file = encoded(text, 'shift_jis');
    const traffic = await readBytes(file?.bytes ?? new Uint8Array(), 'a.csv', {
      encoding: 'shift_jis',
      delimiter: 'tab',
    });
    expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = 5`]);
    expect(errors(await read(['domain;date;visits', 'a.example;2020-01;5'], { delimiter: 'comma' }))).toEqual(
      ['error traffic.unknown-layout 1'],
    );
  });
});

/** A small case around what is written under `traffic`. */
const caseOf = (traffic: string): string => `format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: r } }]
sites: [{ id: s, name: S, domains: [site-a.example, a.example] }]
titles: [{ id: w, name: W, plaintiff: p, fee: 100, rate: 0.5, share: 0.1 }]
${traffic}
views: [{ way: title-share, pagesPerVisit: 1 }]
`;

/** What a case with one file comes to. */
async function evidenceOf(traffic: string, bytes: Uint8Array) {
  const parsed = parseCase(caseOf(traffic), 'case.yaml');
  expect(parsed.problems).toEqual([]);
  if (!parsed.case) throw new Error('no case');
  return readEvidence(parsed.case, async () => [bytes]);
}

describe('a question is settled by pasting what it asks for into the case', () => {
  const QUARTER = 'Report-(a.example)-(2020_01_01-2020_03_31).csv';
  const csv = (...lines: string[]) => bytesOf(`${lines.join('\n')}\n`);

  test.each<[string, string, Uint8Array, string[], string[]]>([
    [
      'the site',
      'a.csv',
      csv('date,visits', '2020-01,5'),
      ['traffic.which-site'],
      [`site-a.example visits ${JANUARY} = 5`],
    ],
    [
      'the days',
      'a.csv',
      csv('domain,country,share', 'a.example,JP,0.5'),
      ['traffic.which-period'],
      ['a.example JP share 2020-01-01/2020-12-31 = 0.5'],
    ],
    [
      'the site and the days',
      'a.csv',
      csv('country,share,pages/visit', 'JP,0.5,2'),
      ['traffic.which-site', 'traffic.which-period'],
      [
        'site-a.example JP share 2020-01-01/2020-12-31 = 0.5',
        'site-a.example JP pagesPerVisit 2020-01-01/2020-12-31 = 2',
      ],
    ],
    [
      'the year of months',
      'a.csv',
      csv('site,oct_visits,nov_visits', 'a.example,5,6'),
      ['traffic.which-year', 'traffic.which-year'],
      ['a.example visits 2020-10-01/2020-10-31 = 5', 'a.example visits 2020-11-01/2020-11-30 = 6'],
    ],
    [
      'the order of day and month',
      'a.csv',
      csv('domain,date,visits', 'a.example,02/01/2015,5'),
      ['traffic.which-dates'],
      ['a.example visits 2015-01-02/2015-01-02 = 5'],
    ],
    [
      'a month or a day',
      'a.csv',
      csv('domain,date,visits', 'a.example,Sep-22,5'),
      ['traffic.which-dates'],
      ['a.example visits 2022-09-01/2022-09-30 = 5'],
    ],
    [
      'the decimal sign',
      'a.csv',
      csv('domain,date,visits', 'a.example,2020-01,2.546'),
      ['traffic.which-decimal'],
      [`a.example visits ${JANUARY} = 2.546`],
    ],
    [
      'sum or average',
      QUARTER,
      csv('Website,Total Visits,Visit Duration', 'a.example,5,00:01:00'),
      ['traffic.sum-or-average'],
      ['a.example visits 2020-01-01/2020-03-31 = 15', 'a.example visitDuration 2020-01-01/2020-03-31 = 60'],
    ],
    [
      'the months of an average',
      'Report-(a.example)-(2020_01_15-2020_03_14).csv',
      csv('Domain,Monthly Visits', 'a.example,5'),
      ['traffic.average-of-part-months'],
      ['a.example visits 2020-01-01/2020-03-31 = 15'],
    ],
    [
      'the months of an average, of figures that have their days',
      'a.csv',
      csv('domain,from,to,Monthly Visits', 'a.example,2020-01-15,2020-03-14,5'),
      ['traffic.average-of-part-months'],
      ['a.example visits 2020-01-15/2020-03-14 = 5'],
    ],
    [
      'what is counted',
      'a.csv',
      csv('domain,date,value', 'a.example,2020-01,5'),
      ['traffic.which-metric'],
      [`a.example visits ${JANUARY} = 5`],
    ],
    [
      'what is counted, in a JSON, and the site',
      'a.json',
      bytesOf('{"Values":[{"Date":"01/2020","Value":5}],"TrafficReach":[{"Date":"01/2020","Value":0.1}]}'),
      ['traffic.which-metric', 'traffic.which-site'],
      [`site-a.example visits ${JANUARY} = 5`],
    ],
    [
      'the country',
      'a.csv',
      csv('Countries,"Japan, United States"', '', 'domain,date,visits', 'a.example,2020-01,5'),
      ['traffic.which-country'],
      [`a.example JP visits ${JANUARY} = 5`],
    ],
    [
      'the device',
      'a.csv',
      csv('Device,Fridge', '', 'domain,date,visits', 'a.example,2020-01,5'),
      ['traffic.which-device'],
      [`a.example visits ${JANUARY} = 5`],
    ],
    [
      'an unknown layout',
      'a.csv',
      csv('x,y,z', 'a.example,2020-01,5'),
      ['traffic.unknown-layout'],
      [`a.example visits ${JANUARY} = 5`],
    ],
    [
      'an unknown layout with odd names, below a title',
      'a.csv',
      csv('Report', '', '"no: 1",#y,"{z}","- w"', 'a.example,2020-01,5,word'),
      ['traffic.unknown-layout'],
      [`a.example visits ${JANUARY} = 5`],
    ],
    [
      'an unknown layout without names',
      'a.csv',
      csv(',Zeit,', 'a.example,2020-01,5'),
      ['traffic.unknown-layout'],
      [`a.example visits ${JANUARY} = 5`],
    ],
    [
      'an unknown layout without a site',
      'a.csv',
      csv('Zeit,Zahl', '2020-01,5'),
      ['traffic.unknown-layout'],
      [`site-a.example visits ${JANUARY} = 5`],
    ],
    [
      'an unknown layout without days',
      'a.csv',
      csv('Wo,Zahl', 'a.example,5'),
      ['traffic.unknown-layout', 'traffic.sum-or-average'],
      ['a.example visits 2020-01-01/2020-12-31 = 60'],
    ],
    [
      'uses of a work whose title nothing names',
      'a.csv',
      csv('date,views', '2020-01,5'),
      ['traffic.unknown-layout'],
      [`site-a.example views ${JANUARY} = 5`],
    ],
  ])('%s', async (_, file, bytes, codes, expected) => {
    let traffic = `traffic: [{ file: ${JSON.stringify(file)} }]`;
    const asked: string[] = [];
    // Where an answer raises another question, both answers are to stand beside each other.
    for (let round = 0; round < 3; round += 1) {
      const { problems, observations } = await evidenceOf(traffic, bytes);
      const questions = problems.filter((one) => one.mapping);
      asked.push(...questions.map((one) => one.code));
      const pasted = pasteOf(questions);
      if (pasted === undefined) {
        expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
        expect(observations.map(saying)).toEqual(expected);
        break;
      }
      expect(observations).toEqual(observations.filter((one) => one.quality === 'ok'));
      const lines = pasted.split('\n').slice(3);
      traffic = round === 0 ? pasted : [traffic, ...lines].join('\n');
    }
    expect(asked).toEqual(codes);
  });

  test('several questions of several files make one text, each key once', async () => {
    const lines = ['Date,Visits', '02/01/2020,5', '', 'Date,Page views', '02/01/2020,2.546'];
    const one = await readBytes(csv(...lines), 'one.csv');
    const two = await readBytes(csv('Date,Visits', '2020-01,5'), 'data/zwei (2).csv');
    const text = pasteOf([...one.problems, ...two.problems]);
    expect(text).toBe(
      [
        'traffic:',
        '  - file: one.csv',
        '    mapping:',
        '      site: site-a.example',
        '      dates: dmy   # 日/月/年（day/month/year）。月/日/年なら mdy',
        '      decimal: point   # 2.546 は 2.546、3,215 は 3215。逆なら comma',
        '  - file: "data/zwei (2).csv"',
        '    mapping:',
        '      site: site-a.example',
      ].join('\n'),
    );
  });

  test('where nothing is asked, there is nothing to paste', async () => {
    expect(pasteOf((await read(['domain,date,visits', 'a.example,2020-01,x'])).problems)).toBeUndefined();
  });
});
