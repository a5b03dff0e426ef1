import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { type SeriesPoint, seriesPoints } from '../../../packages/core/src/traffic/series-points.js';
import * as rational from '../base/rational.js';
import { bytesOf } from './bytes.js';

async function points(lines: readonly string[], months?: number) {
  const { observations } = await readTraffic([bytesOf(`${lines.join('\n')}\n`)], 'a.csv');
  return seriesPoints(observations, months);
}

/** `2020-01-01/2020-01-31 = 10 ×1`: what a point says. */
const saying = ({ from, to, value, low, high, quality, count }: SeriesPoint): string =>
  [
    `${from ?? '—'}/${to ?? '—'} = ${value ?? '—'}`,
    low === undefined ? undefined : `[${low}, ${high})`,
    quality === 'ok' ? undefined : quality,
    `×${count}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

test('one point for each figure, in order of time, with what it is of', async () => {
  const [visits, mobile] = await points([
    'domain,date,visits,mobile_visits',
    'a.example,2020-02,1.50,3',
    'a.example,2020-01,<5000,',
  ]);
  expect(visits).toMatchObject({ site: 'a.example', metric: 'visits', device: 'all', country: 'WW' });
  expect(visits?.points.map(saying)).toEqual([
    '2020-01-01/2020-01-31 = — [0, 5000) masked ×1',
    '2020-02-01/2020-02-29 = 1.5 ×1',
  ]);
  expect(mobile?.points.map(saying)).toEqual([
    '2020-01-01/2020-01-31 = — missing ×1',
    '2020-02-01/2020-02-29 = 3 ×1',
  ]);
});

test('days are put together by month: counts are added, and the days say how far they reach', async () => {
  const [visits] = await points(
    [
      'domain,date,visits',
      'a.example,2020-01-30,0.1',
      'a.example,2020-01-31,0.2',
      'a.example,2020-02-01,7',
      'a.example,2020-02-03,<5',
    ],
    1,
  );
  expect(visits?.points.map(saying)).toEqual([
    '2020-01-30/2020-01-31 = 0.3 ×2',
    '2020-02-01/2020-02-03 = 7 [7, 12) masked ×2',
  ]);
});

test('of ratios and durations the mean is taken, exactly', async () => {
  const [bounce] = await points(
    ['domain,from,to,bounce_rate'].concat(
      ['10%', '20%', '20%'].map((rate, at) => `a.example,2020-01-0${at + 1},2020-01-0${at + 1},${rate}`),
    ),
    1,
  );
  expect(bounce?.points.map(saying)).toEqual(['2020-01-01/2020-01-03 = 1/6 ×3']);
});

test('months are put together by the calendar, whenever the figures begin', async () => {
  const months = ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03', '2020-04'];
  const [visits] = await points(
    ['domain,date,visits', ...months.map((month, at) => `a.example,${month},${10 ** at}`)],
    3,
  );
  expect(visits?.points.map(saying)).toEqual([
    '2019-11-01/2019-12-31 = 11 ×2',
    '2020-01-01/2020-03-31 = 11100 ×3',
    '2020-04-01/2020-04-30 = 100000 ×1',
  ]);
});

test('a week goes where it begins; a longer period that lies in no month stays by itself', async () => {
  const [visits] = await points(
    [
      'domain,from,to,visits',
      'a.example,2020-01-20,2020-01-26,1',
      'a.example,2020-01-27,2020-02-02,2',
      'a.example,2020-02-03,2020-04-30,4',
    ],
    1,
  );
  expect(visits?.points.map(saying)).toEqual([
    '2020-01-20/2020-02-02 = 3 ×2',
    '2020-02-03/2020-04-30 = 4 ×1',
  ]);
});

test('figures of a counter without a period have a point without days', async () => {
  const [views] = await points(['title,period,views', 'T,,4'], 1);
  expect(views?.points.map(saying)).toEqual(['—/— = 4 ×1']);
});

test('however figures are put together, the sum of the points is that of the figures', async () => {
  const figure = fc.tuple(fc.nat(10 ** 9), fc.stringMatching(/^\d{1,15}$/)).map(([a, b]) => `${a}.${b}`);
  // The first figure settles that points are decimal signs: of 1.000 alone that would be asked.
  const settled = fc.array(figure, { maxLength: 30 }).map((others) => ['0.5', ...others]);
  await fc.assert(
    fc.asyncProperty(settled, fc.integer({ min: 1, max: 14 }), async (figures, months) => {
      const date = (at: number) => `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      const [series] = await points(
        ['domain,date,visits', ...figures.map((text, at) => `a.example,${date(at)},${text}`)],
        months,
      );
      const sum = (texts: readonly string[]) => texts.map(rational.parse).reduce(rational.add);
      expect(sum((series?.points ?? []).map(({ value }) => value ?? ''))).toEqual(sum(figures));
      expect(series?.points.reduce((count, one) => count + one.count, 0)).toBe(figures.length);
    }),
    { numRuns: 30 },
  );
});
