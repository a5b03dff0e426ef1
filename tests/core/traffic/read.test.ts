import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../packages/core/src/base/digest.js';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { bytesOf, piecesOf } from './bytes.js';
import { read, saying, told } from './reading.js';

const visits = { metric: 'visits' } as const;

describe('where a figure comes from', () => {
  const lines = [
    '',
    'note,domain,date,mobile_visits,country,desktop_visits',
    '"first\nsecond",a.example,2020-01,936021.6200901797,JP,"1,234.50"',
    '',
    'x,a.example,2020-02,<5000,JP,N/A',
  ];
  const cells = lines.map((line) => line.replace('"1,234.50"', '1234.50').split(','));

  test('each observation points at the very cell, as a spreadsheet counts rows and columns', async () => {
    const { observations } = await read(lines, { exhibit: '甲3' });
    const written = observations.map(({ source, value, masked, quality }) => {
      const { row = 0, column = 0 } = source.place ?? {};
      return [`${row}:${column}`, cells[row - 1]?.[column - 1], value ?? masked?.high ?? quality];
    });
    expect(written).toEqual([
      ['3:4', '936021.6200901797', '936021.6200901797'],
      ['5:4', '<5000', '5000'],
      ['3:6', '1234.50', '1234.50'],
      ['5:6', 'N/A', 'missing'],
    ]);
  });

  test('and at the file, by its path, the digest of its bytes, and its exhibit', async () => {
    const bytes = bytesOf('Date,a.example\n2020-01,5\n');
    const { observations, file } = await readTraffic([bytes], 'data/a.csv', { ...visits, exhibit: '甲3' });
    expect(file).toEqual({
      path: 'data/a.csv',
      sha256: digestOf(bytes),
      encoding: 'UTF-8',
      bytes: bytes.length,
    });
    expect(observations[0]?.source).toEqual({
      kind: 'file',
      place: { file: 'data/a.csv', row: 2, column: 2 },
      sha256: digestOf(bytes),
      exhibit: '甲3',
    });
  });

  test('a missing figure has no value, and a masked one its interval', async () => {
    const { observations } = await read(['Date,a.example,b.example', '2020-01,,"< 5,000"'], visits);
    expect(observations.map(saying)).toEqual([
      'a.example visits 2020-01-01/2020-01-31 = missing',
      'b.example visits 2020-01-01/2020-01-31 = [0, 5000)',
    ]);
    expect(observations.some((one) => 'value' in one)).toBe(false);
  });

  test('masked and empty figures are told, how many and where the first is', async () => {
    const lines = ['Date,a.example,b.example', '2020-01,5,<5000', '2020-02,N/A,<5000', '2020-03,6,7'];
    const { problems } = await read(lines, visits);
    const found = problems.filter((one) => /masked|empty/.test(one.code));
    expect(told({ problems: found })).toEqual([
      'warning traffic.masked 2:3',
      'warning traffic.empty-figures 3:2',
    ]);
    expect(found.map((one) => one.message.en.slice(0, 1))).toEqual(['2', '1']);
  });

  test('any figure keeps every digit that the file has', async () => {
    const figure = fc.tuple(fc.nat(10 ** 9), fc.stringMatching(/^\d{1,18}$/)).map(([a, b]) => `${a}.${b}`);
    await fc.assert(
      fc.asyncProperty(figure, async (written) => {
        const { observations } = await read(['Date,a.example', `2020-01,${written}`], visits);
        expect(observations[0]?.value).toBe(written);
      }),
      { numRuns: 50 },
    );
  });
});

test('the pieces in which the bytes come change nothing', async () => {
  const bytes = bytesOf(
    '作品,期間,閲覧数\r\n"作品 ""T""\r\n第一部",2020年1月,"1,200"\r\nU,2020-13,x\r\nV,2020-01\r\n',
  );
  const whole = await readTraffic([bytes], 'a.csv');
  expect(whole.observations).not.toEqual([]);
  for (let size = 1; size < bytes.length; size += 1) {
    expect(await readTraffic(piecesOf(bytes, size), 'a.csv')).toEqual(whole);
  }
});

describe('dates', () => {
  test('dates that are all the first of a month stand for the whole months, with a note', async () => {
    const traffic = await read(['Date,a.example', '2020-01-01,5', '2020-02-01,6'], visits);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example visits 2020-01-01/2020-01-31 = 5',
      'a.example visits 2020-02-01/2020-02-29 = 6',
    ]);
    expect(told(traffic)).toEqual(['note traffic.months-assumed']);
  });

  test('a file of single days stays a file of single days, its first of the month too', async () => {
    const traffic = await read(['Date,a.example', '2020-01-31,5', '2020-02-01,6', '2020-02-02,7'], visits);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example visits 2020-01-31/2020-01-31 = 5',
      'a.example visits 2020-02-01/2020-02-01 = 6',
      'a.example visits 2020-02-02/2020-02-02 = 7',
    ]);
    expect(told(traffic)).toEqual([]);
  });

  test('one later day anywhere in the file settles it for all sites', async () => {
    const { observations } = await read(
      ['domain,date,visits', 'a.example,2020-01-01,5', 'b.example,2020-01-01,6', 'b.example,2020-01-02,7'],
      {},
    );
    expect(observations.map((one) => one.period?.to)).toEqual(['2020-01-01', '2020-01-01', '2020-01-02']);
  });

  test('months and spans that are written as such need no assumption', async () => {
    const traffic = await read(['Date,a.example', '2020-01,5', '2020-02-01/2020-02-01,6'], visits);
    expect(traffic.observations.map((one) => one.period?.to)).toEqual(['2020-01-31', '2020-02-01']);
    expect(told(traffic)).not.toContain('note traffic.months-assumed');
  });

  test.each(['2021-02-30', '02/01/2015', 'Total', ''])(
    'the date %j is an error at its cell',
    async (date) => {
      const traffic = await read(['Date,a.example', `${date},5`], visits);
      expect(told(traffic)).toEqual(['error traffic.bad-date 2:1']);
      expect(traffic.problems[0]?.value).toBe(date);
    },
  );
});

describe('figures that are none', () => {
  test.each([
    ['abc', 'is not a number'],
    ['31.5M', 'is not a number'],
    ['-5', 'is below zero'],
  ])('%j is an error at its cell, and no observation', async (figure, said) => {
    const traffic = await read(['Date,a.example,b.example', `2020-01,1,${figure}`], visits);
    expect(told(traffic)).toEqual(['error traffic.bad-number 2:3']);
    expect(traffic.problems[0]?.message.en).toContain(said);
    expect(traffic.observations.map((one) => one.site)).toEqual(['a.example']);
  });

  test('all problems of a file are told together', async () => {
    const traffic = await read([
      'domain,date,visits',
      'a.example,2020-01,x',
      ',2020-01,5',
      'b.example,soon,5',
      'c',
    ]);
    expect(told(traffic)).toEqual([
      'error traffic.bad-number 2:3',
      'error traffic.empty-cell 3:1',
      'error traffic.bad-date 4:2',
      'error table.short-row 5',
    ]);
  });
});

describe('rows and headers', () => {
  test('a row with fewer cells than the header is an error and is not read', async () => {
    const traffic = await read(['domain,date,visits', 'a.example,2020-01', 'b.example,2020-01,5'], visits);
    expect(told(traffic)).toEqual(['error table.short-row 2']);
    expect(traffic.observations.map((one) => one.site)).toEqual(['b.example']);
  });

  test('a row with more is one too, unless what stands beyond is empty', async () => {
    const header = 'domain,date,visits';
    expect(told(await read([header, 'a.example,2020-01,1,234'], visits))).toEqual([
      'error table.short-row 2',
    ]);
    expect(told(await read([header, 'a.example,2020-01,1234,, '], visits))).toEqual([]);
  });

  test.each([
    ['the same name', 'domain,date,visits,visits'],
    ['the same name in other letters', 'domain,date,desktop_visits,Desktop Visits'],
  ])('%s twice in the header is an error at the second', async (_, header) => {
    expect(told(await read([header, 'a.example,2020-01,5,5']))).toContain('error table.duplicate-header 1:4');
  });

  test('a header without a row of data is an error', async () => {
    expect(told(await read(['domain,date,visits']))).toEqual(['error table.no-rows']);
    expect(told(await read(['domain,date,visits', '', ' ']))).toEqual(['error table.no-rows']);
  });

  test.each([
    ['no bytes', ''],
    ['blank lines', '\n \r\n\n'],
    ['a BOM alone', '\ufeff'],
  ])('a file of %s is empty', async (_, text) => {
    const traffic = await readTraffic([bytesOf(text)], 'a.csv');
    expect(told(traffic)).toEqual(['error table.empty']);
    expect(traffic.observations).toEqual([]);
  });

  test('a table that breaks off is told as broken, not as empty or without rows', async () => {
    const lost = await readTraffic([bytesOf('domain,date,visits\n"a')], 'a.csv');
    expect(told(lost)).toEqual(['error table.broken-quote 2']);
    const bytes = await readTraffic([new Uint8Array([0xff])], 'a.csv');
    expect(told(bytes)).toEqual(['error table.not-utf8 1']);
  });
});

test('an aborted signal ends the reading with its reason', async () => {
  const reading = readTraffic([bytesOf('a')], 'a.csv', { signal: AbortSignal.abort(new Error('enough')) });
  await expect(reading).rejects.toThrow('enough');
});
