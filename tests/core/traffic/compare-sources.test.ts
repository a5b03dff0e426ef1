import { expect, test } from 'vitest';
import { compareSources, type SourceComparison } from '../../../packages/core/src/traffic/compare-sources.js';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { bytesOf } from './bytes.js';

/** Compares files that are written as lines, named a.csv, b.csv, and so on. */
async function compare(...files: readonly (readonly string[])[]) {
  const read = files.map(async (lines, at) => {
    const path = `${'abcdef'[at]}.csv`;
    const { observations } = await readTraffic([bytesOf(`${lines.join('\n')}\n`)], path);
    return { path, observations };
  });
  return compareSources(await Promise.all(read));
}

const saying = ({ site, from, to, figures, ratio }: SourceComparison): string =>
  `${site} ${from}/${to} ${figures.map(({ path, value }) => `${path} ${value}`).join(', ')} = ${ratio ?? '—'}`;

const visits = (...rows: readonly string[]) => ['domain,date,visits', ...rows];

test('the same month of the same site in two files: the largest difference first, then by time', async () => {
  const compared = await compare(
    visits('a.example,2020-01,100', 'a.example,2020-02,300', 'a.example,2020-03,200', 'b.example,2020-01,5'),
    visits(
      'a.example,2020-01,100',
      'a.example,2020-02,200',
      'a.example,2020-03,100000',
      'c.example,2020-01,5',
    ),
  );
  expect(compared.map(saying)).toEqual([
    'a.example 2020-03-01/2020-03-31 a.csv 200, b.csv 100000 = 500.00',
    'a.example 2020-02-01/2020-02-29 a.csv 300, b.csv 200 = 1.50',
    'a.example 2020-01-01/2020-01-31 a.csv 100, b.csv 100 = 1.00',
  ]);
  expect(compared[0]).toMatchObject({ metric: 'visits', device: 'all', country: 'WW' });
});

test('the ratio is cut to two decimals, and one file alone is compared with nothing', async () => {
  const [one] = await compare(visits('a.example,2020-01,3'), visits('a.example,2020-01,2.0000001'));
  // 3 / 2.0000001 = 1.49999992…, which rounding would make 1.50
  expect(one?.ratio).toBe('1.49');
  expect(await compare(visits('a.example,2020-01,3'))).toEqual([]);
});

test('days are added up to a month where they cover all of it once', async () => {
  const days = (count: number, value: string) =>
    Array.from({ length: count }, (_, at) => `a.example,2020-02-${String(at + 1).padStart(2, '0')},${value}`);
  const month = visits('a.example,2020-02,29');
  expect((await compare(month, visits(...days(29, '0.1')))).map(saying)).toEqual([
    'a.example 2020-02-01/2020-02-29 a.csv 29, b.csv 2.9 = 10.00',
  ]);
  expect(await compare(month, visits(...days(28, '1')))).toEqual([]);
  expect(await compare(month, visits(...days(28, '1'), 'a.example,2020-02-29,<5'))).toEqual([]);
  expect(await compare(month, visits(...days(28, '1'), 'a.example,2020-02-29,'))).toEqual([]);
});

test('other countries, devices and metrics are other things', async () => {
  const header = 'domain,country,date,visits,mobile_visits,bounce_rate';
  const compared = await compare(
    [header, 'a.example,JP,2020-01,10,7,0.5'],
    [header, 'a.example,WW,2020-01,20,8,0.25', 'a.example,JP,2020-01,30,,0.4'],
  );
  expect(compared.map((one) => [one.metric, one.country, one.device, one.ratio])).toEqual([
    ['visits', 'JP', 'all', '3.00'],
    ['bounceRate', 'JP', 'all', '1.25'],
  ]);
});

test('a longer period is compared with the same days only', async () => {
  const header = 'domain,from,to,visits';
  const year = [header, 'a.example,2020-01-01,2020-12-31,120'];
  expect((await compare(year, [header, 'a.example,2020-01-01,2020-12-31,100'])).map(saying)).toEqual([
    'a.example 2020-01-01/2020-12-31 a.csv 120, b.csv 100 = 1.20',
  ]);
  expect(await compare(year, [header, 'a.example,2020-01-01,2020-06-30,100'])).toEqual([]);
});

test('a 0 beside a figure is the largest difference and has no ratio; two zeros are the same', async () => {
  const compared = await compare(
    visits('a.example,2020-01,0', 'a.example,2020-02,0', 'a.example,2020-03,9999999'),
    visits('a.example,2020-01,0', 'a.example,2020-02,1', 'a.example,2020-03,1'),
  );
  expect(compared.map(saying)).toEqual([
    'a.example 2020-02-01/2020-02-29 a.csv 0, b.csv 1 = —',
    'a.example 2020-03-01/2020-03-31 a.csv 9999999, b.csv 1 = 9999999.00',
    'a.example 2020-01-01/2020-01-31 a.csv 0, b.csv 0 = 1.00',
  ]);
});

test('three sources stand side by side; the ratio is of the largest to the smallest', async () => {
  const files = ['30', '10', '20'].map((value) => visits(`a.example,2020-01,${value}`));
  expect((await compare(...files)).map(saying)).toEqual([
    'a.example 2020-01-01/2020-01-31 a.csv 30, b.csv 10, c.csv 20 = 3.00',
  ]);
});

test('who made the figures is named where the case says it', async () => {
  const read = async (path: string, vendor: string) => {
    const bytes = bytesOf('domain,date,visits\na.example,2020-01,1\n');
    return { path, observations: (await readTraffic([bytes], path, { vendor })).observations };
  };
  const [one] = compareSources([await read('a.csv', 'SimilarWeb'), await read('a.csv', 'Semrush')]);
  expect(one?.figures).toEqual([
    { path: 'a.csv', vendor: 'SimilarWeb', value: '1' },
    { path: 'a.csv', vendor: 'Semrush', value: '1' },
  ]);
});
