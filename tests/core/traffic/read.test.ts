import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../packages/core/src/base/digest.js';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { bytesOf, piecesOf } from './bytes.js';
import { besides, read, readBytes, saying, told } from './reading.js';

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
    const { observations, file } = await readBytes(bytes, 'data/a.csv', { ...visits, exhibit: '甲3' });
    expect(file).toEqual({
      path: 'data/a.csv',
      sha256: digestOf(bytes),
      encoding: 'UTF-8',
      bytes: bytes.length,
      delimiter: ',',
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
        // The figure beside it settles that the point of 1.000 is the decimal one.
        const { observations } = await read(['Date,a.example,b.example', `2020-01,${written},0.5`], visits);
        expect(observations[0]?.value).toBe(written);
      }),
      { numRuns: 50 },
    );
  });

  test('what 1.000 is, no figure beside it tells, and it is asked', async () => {
    const lines = ['Date,a.example', '2020-01,1.000'];
    const traffic = await read(lines, visits);
    expect(besides(traffic)).toEqual(['error traffic.which-decimal 2:2']);
    expect(traffic.observations).toEqual([]);
    const told = async (decimal: 'point' | 'comma') =>
      Number((await read(lines, { ...visits, decimal })).observations[0]?.value);
    expect([await told('point'), await told('comma')]).toEqual([1, 1000]);
  });

  test('"1,000" is a thousand, unless other figures prove that commas are decimal signs', async () => {
    const values = async (...cells: string[]) =>
      (await read(['Date,a.example,b.example', `2020-01,${cells.join(',')}`], visits)).observations.map(
        (one) => Number(one.value),
      );
    expect(await values('"1,000"', '7')).toEqual([1000, 7]);
    expect(await values('"1,000"', '"7,5"')).toEqual([1, 7.5]);
  });

  test('a mask of thousands needs no other figure to settle it', async () => {
    const traffic = await read(['Date,a.example,b.example', '2020-01,"< 5,000","12,5"'], visits);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example visits 2020-01-01/2020-01-31 = [0, 5000)',
      'b.example visits 2020-01-01/2020-01-31 = 12.5',
    ]);
    expect(besides(traffic)).toEqual(['warning traffic.masked 2:2']);
  });
});

test('the pieces in which the bytes come change nothing', async () => {
  const bytes = bytesOf(
    '作品,期間,閲覧数\r\n"作品 ""T""\r\n第一部",2020年1月,"1,200.5"\r\nU,2020-13,x\r\nV,2020-01\r\n',
  );
  const whole = await readBytes(bytes, 'a.csv');
  expect(whole.observations).not.toEqual([]);
  for (let size = 1; size < bytes.length; size += 1) {
    expect(await readBytes(piecesOf(bytes, size), 'a.csv')).toEqual(whole);
  }
});

describe('figures that are none', () => {
  test.each([
    ['abc', 'is not a number'],
    ['31.5X', 'is not a number'],
    ['-5', 'is below zero'],
  ])('%j is an error at its cell, and no observation', async (figure, said) => {
    const traffic = await read(['Date,a.example,b.example', `2020-01,1,${figure}`], visits);
    expect(besides(traffic)).toEqual(['error traffic.bad-number 2:3']);
    const [bad] = traffic.problems.filter((one) => one.code === 'traffic.bad-number');
    expect(bad?.message.en).toContain(said);
    expect(traffic.observations.map((one) => one.site)).toEqual(['a.example']);
  });

  test('a rounded figure is one, and told', async () => {
    const traffic = await read(['Date,a.example,b.example', '2020-01,1,31.5M'], visits);
    expect(traffic.observations.map((one) => one.value)).toEqual(['1', '31500000']);
    expect(besides(traffic)).toEqual(['note traffic.rounded 2:3']);
  });

  test('all problems of a file are told together', async () => {
    const traffic = await read([
      'domain,date,visits',
      'a.example,2020-01,x',
      ',2020-01,5',
      'b.example,soon,5',
      'c',
    ]);
    expect(besides(traffic)).toEqual([
      'error traffic.bad-number 2:3',
      'error traffic.empty-cell 3:1',
      'error table.short-row 5',
      'error traffic.bad-date 4:2',
    ]);
  });
});

describe('rows and headers', () => {
  test('a row with fewer cells than the header is an error and is not read', async () => {
    const traffic = await read(['domain,date,visits', 'a.example,2020-01', 'b.example,2020-01,5'], visits);
    expect(besides(traffic)).toEqual(['error table.short-row 2']);
    expect(traffic.observations.map((one) => one.site)).toEqual(['b.example']);
  });

  test('a row with more is one too, unless what stands beyond is empty', async () => {
    const header = 'domain,date,visits';
    expect(besides(await read([header, 'a.example,2020-01,1,234'], visits))).toEqual([
      'error table.short-row 2',
    ]);
    expect(besides(await read([header, 'a.example,2020-01,1234,, '], visits))).toEqual([]);
  });

  test.each([
    ['the same name', 'domain,date,visits,visits'],
    ['the same name in other letters', 'domain,date,desktop_visits,Desktop Visits'],
  ])('%s twice in the header is an error at the second', async (_, header) => {
    expect(told(await read([header, 'a.example,2020-01,5,5']))).toContain('error table.duplicate-header 1:4');
  });

  test('a header without a row of data is an error', async () => {
    expect(besides(await read(['domain,date,visits']))).toEqual(['error table.no-rows']);
    expect(besides(await read(['domain,date,visits', '', ' ']))).toEqual(['error table.no-rows']);
  });

  test.each([
    ['no bytes', ''],
    ['blank lines', '\n \r\n\n'],
    ['a BOM alone', '\ufeff'],
  ])('a file of %s is empty', async (_, text) => {
    const traffic = await readBytes(bytesOf(text), 'a.csv');
    expect(told(traffic)).toEqual(['error table.empty']);
    expect(traffic.recognised).toEqual([]);
    expect(traffic.observations).toEqual([]);
  });

  test('a table that breaks off is told as broken, not as empty or without rows', async () => {
    const lost = await readTraffic([bytesOf('domain,date,visits\n"a')], 'a.csv');
    expect(besides(lost)).toEqual(['error table.broken-quote 2']);
    const bytes = await readTraffic([new Uint8Array([0xff])], 'a.csv');
    expect(told(bytes)).toEqual(['error table.not-utf8 1']);
  });
});

test('an aborted signal ends the reading with its reason', async () => {
  const reading = readTraffic([bytesOf('a')], 'a.csv', { signal: AbortSignal.abort(new Error('enough')) });
  await expect(reading).rejects.toThrow('enough');
});
