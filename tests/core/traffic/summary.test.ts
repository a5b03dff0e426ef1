import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ObservationTable } from '../../../packages/core/src/traffic/observation-table.js';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { settle } from '../../../packages/core/src/traffic/settle.js';
import { summarize } from '../../../packages/core/src/traffic/summary.js';
import * as rational from '../base/rational.js';
import { bytesOf } from './bytes.js';

/** Reads lines as one export, and sums it up. */
async function summed(lines: readonly string[]) {
  const { observations } = await readTraffic([bytesOf(`${lines.join('\n')}\n`)], 'a.csv');
  return summarize(observations);
}

test('what an export comes to: sites, metrics, days, and the exact sum of each series', async () => {
  const summary = await summed([
    'domain,date,visits,mobile_visits,pages_per_visit',
    'b.example,2020-02,0.1,5,2.5',
    'a.example,2020-03,1,6,2.5',
    'b.example,2020-03,0.2,7,3.5',
  ]);
  expect(summary).toEqual({
    sites: ['a.example', 'b.example'],
    titles: [],
    metrics: ['pagesPerVisit', 'visits'],
    period: { from: '2020-02-01', to: '2020-03-31' },
    // Pages per visit are a ratio and have no sum. In floating point 0.1 + 0.2 would be 0.30000000000000004.
    sums: [
      { site: 'b.example', metric: 'visits', device: 'all', country: 'WW', sum: '0.3', count: 2 },
      { site: 'b.example', metric: 'visits', device: 'mobile', country: 'WW', sum: '12', count: 2 },
      { site: 'a.example', metric: 'visits', device: 'all', country: 'WW', sum: '1', count: 1 },
      { site: 'a.example', metric: 'visits', device: 'mobile', country: 'WW', sum: '6', count: 1 },
    ],
  });
});

test('masked and missing figures are in no sum, and are not counted', async () => {
  const { sums } = await summed([
    'domain,date,visits',
    'a.example,2020-01,10',
    'a.example,2020-02,<5000',
    'a.example,2020-03,',
  ]);
  expect(sums).toMatchObject([{ sum: '10', count: 1 }]);
});

test('titles of a counter are named, and a counter without a period has none', async () => {
  const summary = await summed(['title,period,views', 'U,,3', 'T,,4']);
  expect(summary.titles).toEqual(['T', 'U']);
  expect(summary).not.toHaveProperty('period');
});

test('no observations come to nothing', () => {
  expect(summarize(settle(new ObservationTable()).observations)).toEqual({
    sites: [],
    titles: [],
    metrics: [],
    sums: [],
  });
});

test('the sum of a series is exact, whatever its figures', async () => {
  const figure = fc.tuple(fc.nat(10 ** 9), fc.stringMatching(/^\d{1,18}$/)).map(([a, b]) => `${a}.${b}`);
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 12 }), async (figures) => {
      const rows = figures.map((text, at) => `a.example,2020-${String(at + 1).padStart(2, '0')},${text}`);
      // The figure of another site settles that the point of 1.000 is the decimal one.
      const { sums } = await summed(['domain,date,visits', ...rows, 'b.example,2020-01,0.5']);
      const series = sums.find((one) => one.site === 'a.example');
      const expected = figures.map(rational.parse).reduce(rational.add);
      expect(rational.parse(series?.sum ?? '')).toEqual(expected);
      expect(series?.count).toBe(figures.length);
    }),
    { numRuns: 40 },
  );
});
