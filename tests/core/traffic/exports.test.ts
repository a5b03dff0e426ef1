import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TrafficOptions } from '../../../packages/core/src/traffic/read.js';
import { readTraffic } from '../../../packages/core/src/traffic/read.js';
import { summarize } from '../../../packages/core/src/traffic/summary.js';
import { workbook } from '../tables/workbook.js';
import { day, stored } from '../tables/workbook-cells.js';
import { bytesOf } from './bytes.js';
import { readBytes, saying, told, type Whole } from './reading.js';
import { encoded } from './writers/encodings.js';

/** Exports in the layouts of vendors: what each is recognised as, its figures, and every problem that it gives. */

/** What a file comes to. */
const picture = (traffic: Whole) => ({
  formats: traffic.recognised.map(({ format, sureness, row }) => `${format} ${sureness} ${row}`),
  said: traffic.observations.map(saying),
  told: told(traffic),
});

const lines = (path: string, text: readonly string[], options?: TrafficOptions) =>
  readBytes(bytesOf(`${text.join('\n')}\n`), path, options).then(picture);

const json = (value: unknown, options?: TrafficOptions, path = 'a.json') =>
  readBytes(bytesOf(JSON.stringify(value)), path, options).then(picture);

/** A file of the samples. */
const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/traffic/${name}`, import.meta.url));

/** Sums of counts by series: `manga.example JP visits = 5`. */
async function sumsOf(bytes: Uint8Array, path: string): Promise<string[]> {
  const { sums } = summarize((await readTraffic([bytes], path)).observations);
  return sums.map(({ sum, ...series }) => {
    const { site, page, country, device, metric } = series;
    return [site, page, country, device, metric, sum].filter((part) => part !== undefined).join(' ');
  });
}

describe('SimilarWeb batch export', () => {
  const NOTES = ['note traffic.unused-columns 1', 'note traffic.months-assumed'];

  test('the sample: exact sums of every series, and what is said of it', async () => {
    const bytes = sample('similarweb-batch.csv');
    const read = await readBytes(bytes, 'similarweb-batch.csv');
    const { formats, told: all } = picture(read);
    expect(formats).toEqual(['similarweb-batch certain 1']);
    expect(await sumsOf(bytes, 'a.csv')).toEqual([
      'manga.example JP all visits 18830876.8084408353',
      'manga.example JP desktop visits 7596666.9696968929',
      'manga.example JP mobile visits 11234209.8387439424',
      'manga.example JP all pageViews 60400369.2861685463',
      'manga.example JP desktop pageViews 6456307.4180530099',
      'manga.example JP mobile pageViews 53944061.8681155364',
      'manga.example WW all visits 18393129.0377673612',
      'manga.example WW desktop visits 5200320.6624694812',
      'manga.example WW mobile visits 13192808.37529788',
      'manga.example WW all pageViews 70150680.6115571041',
      'manga.example WW desktop pageViews 5016687.0486320857',
      'manga.example WW mobile pageViews 65133993.5629250184',
      'reader.example JP all visits 16237234.0474817182',
      'reader.example JP desktop visits 4745040.9416946966',
      'reader.example JP mobile visits 11492193.1057870216',
      'reader.example JP all pageViews 53851710.9153357972',
      'reader.example JP desktop pageViews 4884070.1183520703',
      'reader.example JP mobile pageViews 48967640.7969837269',
      'reader.example WW all visits 16441741.1994229553',
      'reader.example WW desktop visits 6728109.2347224455',
      'reader.example WW mobile visits 9713631.9647005098',
      'reader.example WW all pageViews 57762378.5659215067',
      'reader.example WW desktop pageViews 6381051.7132672225',
      'reader.example WW mobile pageViews 51381326.8526542842',
    ]);
    expect(read.observations.filter((one) => one.quality !== 'ok').map(saying)).toEqual([
      'reader.example JP visits 2022-05-01/2022-05-31 = [0, 5000)',
      'reader.example JP visits 2022-06-01/2022-06-30 = missing',
      'reader.example JP desktop visits 2022-05-01/2022-05-31 = [0, 5000)',
      'reader.example JP desktop visits 2022-06-01/2022-06-30 = missing',
      'reader.example JP mobile visits 2022-05-01/2022-05-31 = missing',
      'reader.example JP mobile visits 2022-06-01/2022-06-30 = missing',
      'reader.example JP pageViews 2022-05-01/2022-05-31 = missing',
      'reader.example JP pageViews 2022-06-01/2022-06-30 = missing',
      'reader.example JP desktop pageViews 2022-05-01/2022-05-31 = missing',
      'reader.example JP desktop pageViews 2022-06-01/2022-06-30 = missing',
      'reader.example JP mobile pageViews 2022-05-01/2022-05-31 = missing',
      'reader.example JP mobile pageViews 2022-06-01/2022-06-30 = missing',
      ...[
        'pagesPerVisit',
        'desktop pagesPerVisit',
        'mobile pagesPerVisit',
        'visitDuration',
        'bounceRate',
      ].flatMap((series) => [
        `reader.example JP ${series} 2022-05-01/2022-05-31 = missing`,
        `reader.example JP ${series} 2022-06-01/2022-06-30 = missing`,
      ]),
    ]);
    expect(all.filter((one) => !one.includes('missing-months'))).toEqual([
      ...NOTES,
      'warning traffic.zero-with-rank 31:4',
      'note traffic.several-kinds',
      'note traffic.several-kinds',
      'warning traffic.masked 30:4',
      'warning traffic.empty-figures 30:6',
    ]);
    // Each series of Japan on the second site lacks two months, those with a masked one only the other.
    expect(
      read.problems.filter((one) => one.code === 'traffic.missing-months').map((one) => one.value),
    ).toEqual([
      ...Array.from({ length: 2 }, () => '2022-06'),
      ...Array.from({ length: 9 }, () => '2022-05-01/2022-06-30'),
    ]);
  });

  test('names in capitals, as Snowflake exports them', async () => {
    expect(
      await lines('a.csv', [
        'DOMAIN,COUNTRY,DATE,ALL_TRAFFIC_VISITS,DESKTOP_VISITS,MOBILE_VISITS,DEDUPLICATED_AUDIENCE,GLOBAL_RANK',
        'site-a.example,JP,2022-06-01,10.5,4.5,6,3,100',
      ]),
    ).toEqual({
      formats: ['similarweb-batch certain 1'],
      said: [
        'site-a.example JP visits 2022-06-01/2022-06-30 = 10.5',
        'site-a.example JP desktop visits 2022-06-01/2022-06-30 = 4.5',
        'site-a.example JP mobile visits 2022-06-01/2022-06-30 = 6',
      ],
      told: [...NOTES, 'note traffic.several-kinds'],
    });
  });

  test('a metric and its value in each row', async () => {
    expect(
      await lines('a.csv', [
        'date,domain,country,metric,value',
        '2022-06-01,a.example,392,all_traffic_visits,10.5',
        '2022-06-01,a.example,392,mobile_page_views,7.25',
        '2022-06-01,a.example,392,all_traffic_average_visit_duration,181.5',
        '2022-06-01,a.example,392,all_traffic_bounce_rate,0.4',
        '2022-06-01,a.example,392,global_rank,17',
        '2022-06-01,a.example,392,deduplicated_audience,3',
      ]),
    ).toEqual({
      formats: ['similarweb-metric-value likely 1'],
      said: [
        'a.example JP visits 2022-06-01/2022-06-30 = 10.5',
        'a.example JP mobile pageViews 2022-06-01/2022-06-30 = 7.25',
        'a.example JP visitDuration 2022-06-01/2022-06-30 = 181.5',
        'a.example JP bounceRate 2022-06-01/2022-06-30 = 0.4',
      ],
      told: ['note traffic.months-assumed', 'note traffic.unused-columns 1'],
    });
  });

  test('geography: a row for each country, of the whole time that was asked for', async () => {
    expect(
      await lines('Geography-(a.example)-(2022_06_01-2022_08_31).csv', [
        'domain,country,geo_total_share,geo_total_visits,geo_total_pages_per_visit',
        'a.example,392,0.4191,100.5,2.5',
        'a.example,840,0.1,10.5,1.5',
      ]),
    ).toEqual({
      formats: ['similarweb-geography certain 1'],
      said: [
        'a.example JP share 2022-06-01/2022-08-31 = 0.4191',
        'a.example JP visits 2022-06-01/2022-08-31 = 100.5',
        'a.example JP pagesPerVisit 2022-06-01/2022-08-31 = 2.5',
        'a.example US share 2022-06-01/2022-08-31 = 0.1',
        'a.example US visits 2022-06-01/2022-08-31 = 10.5',
        'a.example US pagesPerVisit 2022-06-01/2022-08-31 = 1.5',
      ],
      told: ['note traffic.said-outside 1', 'note traffic.assumed-all 1', 'note traffic.several-kinds'],
    });
  });
});

describe('SimilarWeb website API', () => {
  const request = (more: object = {}) => ({
    granularity: 'Monthly',
    main_domain_only: false,
    domain: 'a.example',
    start_date: '2022-06-01',
    end_date: '2022-06-30',
    country: 'jp',
    ...more,
  });
  const meta = (more?: object, beside: object = {}) => ({
    request: request(more),
    status: 'Success',
    last_updated: '2022-08-31',
    ...beside,
  });
  const OUTSIDE = 'note traffic.said-outside 1:';
  /** What is told besides where the site and the country were read from. */
  const besides = ({ told: all }: Awaited<ReturnType<typeof json>>) =>
    all.filter((one) => !one.startsWith(OUTSIDE));

  test('the sample: monthly visits to the last digit, and a last month that is not whole', async () => {
    const bytes = sample('similarweb-visits.json');
    const read = await readBytes(bytes, 'similarweb-visits.json');
    const { formats, said, told: all } = picture(read);
    expect(formats).toEqual(['similarweb-api certain 1']);
    expect(await sumsOf(bytes, 'a.json')).toEqual(['manga.example JP all visits 187528418.8042372566']);
    expect(said[0]).toBe('manga.example JP visits 2021-07-01/2021-07-31 = 13142594.385033589');
    expect(said).toHaveLength(13);
    expect(all.map((one) => one.replace(/ [\d:]+$/, ''))).toEqual([
      'note traffic.said-outside',
      'note traffic.said-outside',
      'note traffic.assumed-all',
      'warning traffic.incomplete-month',
    ]);
    const incomplete = read.problems.at(-1);
    expect(incomplete?.value).toBe('2022-07');
    expect(incomplete?.place.path).toBe('visits[12].visits');
  });

  test.each([
    ['Monthly', ['2022-06-01'], ['2022-06-01/2022-06-30']],
    ['Weekly', ['2022-05-30', '2022-06-06'], ['2022-05-30/2022-06-05', '2022-06-06/2022-06-12']],
    ['Weekly', ['2022-08-01'], ['2022-08-01/2022-08-07']],
    ['Daily', ['2022-06-01'], ['2022-06-01/2022-06-01']],
  ])('granularity %s: the dates %j are %j', async (granularity, dates, periods) => {
    const visits = dates.map((date) => ({ date, visits: 16731909.16 }));
    const found = await json({ meta: meta({ granularity }), visits });
    expect(found.formats).toEqual(['similarweb-api certain 1']);
    expect(found.said).toEqual(periods.map((period) => `a.example JP visits ${period} = 16731909.16`));
    expect(besides(found).map((one) => one.replace(/ [\d:]+$/, ''))).toEqual(['note traffic.assumed-all']);
  });

  test('main_domain_only is told, since subdomains are then not in it', async () => {
    const visits = [{ date: '2022-06-01', visits: 1 }];
    const found = await json({ meta: meta({ main_domain_only: true }), visits });
    expect(besides(found).map((one) => one.replace(/ [\d:]+$/, ''))).toEqual([
      'note traffic.assumed-all',
      'note traffic.main-domain-only',
    ]);
  });

  test.each([
    ['Total', undefined],
    ['Desktop', 'desktop'],
    ['MobileWeb', 'mobile'],
  ])('meta.device %s holds for all figures', async (device, said) => {
    const visits = [{ date: '2022-06-01', visits: 1 }];
    const found = await json({ meta: meta({}, { device }), visits });
    const name = ['a.example JP', said, 'visits 2022-06-01/2022-06-30 = 1'].filter(Boolean).join(' ');
    expect(found.said).toEqual([name]);
    expect(besides(found)).toEqual([]);
  });

  test('a device that is none is asked for', async () => {
    const visits = [{ date: '2022-06-01', visits: 1 }];
    const found = await json({ meta: meta({}, { device: 'Fridge' }), visits });
    expect(besides(found).map((one) => one.replace(/ [\d:]+$/, ''))).toEqual(['error traffic.which-device']);
  });

  test('arrays beside each other are read each by its name; one that is none is named', async () => {
    const date = '2022-06-01';
    const found = await json({
      meta: meta(),
      visits: [{ date, visits: 1.5 }],
      pages_per_visit: [{ date, pages_per_visit: 2.546 }],
      bounce_rate: [{ date, bounce_rate: 0.4 }],
      average_visit_duration: [{ date, average_visit_duration: 181.234 }],
      page_views: [{ date, page_views: 42 }],
      dragons: [{ date, dragons: 7 }],
    });
    expect(found.formats).toEqual(Array.from({ length: 5 }, () => 'similarweb-api certain 1'));
    expect(found.said).toEqual([
      'a.example JP visits 2022-06-01/2022-06-30 = 1.5',
      'a.example JP pagesPerVisit 2022-06-01/2022-06-30 = 2.546',
      'a.example JP bounceRate 2022-06-01/2022-06-30 = 0.4',
      'a.example JP visitDuration 2022-06-01/2022-06-30 = 181.234',
      'a.example JP pageViews 2022-06-01/2022-06-30 = 42',
    ]);
    expect(besides(found).map((one) => one.replace(/ [\d:]+$/, ''))).toEqual([
      ...Array.from({ length: 5 }, () => 'note traffic.assumed-all'),
      'note traffic.sheet-left-out',
    ]);
  });

  test('an error of the vendor that was saved as if it were an export is named', async () => {
    const error = { ...meta(), status: 'Error', error_code: 401, error_message: 'Data not found' };
    const read = await readBytes(bytesOf(JSON.stringify({ meta: error })), 'a.json');
    expect(told(read)).toEqual(['error traffic.vendor-error 1']);
    expect(read.problems[0]?.message.ja).toContain('Data not found');
  });

  test('an array that only carries the tables of several sites is none that was left out', async () => {
    const site = (domain: string, visits: number) => ({
      domain,
      series: { '2022-06': visits, '2022-07': 7 },
    });
    const found = await json([site('a.example', 5), site('b.example', 6)], { metric: 'visits' });
    expect(found.said).toEqual([
      'a.example visits 2022-06-01/2022-06-30 = 5',
      'a.example visits 2022-07-01/2022-07-31 = 7',
      'b.example visits 2022-06-01/2022-06-30 = 6',
      'b.example visits 2022-07-01/2022-07-31 = 7',
    ]);
    expect(found.told.join()).not.toContain('left-out');
  });

  test('records of countries have no date: they are of the time that was asked for', async () => {
    const record = {
      country: 392,
      country_name: 'Japan',
      share: 0.4191,
      visits: 100.5,
      average_time: 61.5,
      rank: 5,
    };
    const found = await json({ meta: meta({ country: 'world' }), records: [record] });
    expect(found.said).toEqual([
      'a.example JP share 2022-06-01/2022-06-30 = 0.4191',
      'a.example JP visits 2022-06-01/2022-06-30 = 100.5',
      'a.example JP visitDuration 2022-06-01/2022-06-30 = 61.5',
    ]);
  });

  test('the first API: values say what they count only by the mapping, shares of countries by themselves', async () => {
    const document = {
      CountryCode: 392,
      TopCountryShares: [
        { CountryCode: 392, TrafficShare: 0.6 },
        { CountryCode: 840, TrafficShare: 0.1 },
      ],
      TrafficReach: [{ Date: '12/01/2013', Value: 0.05 }],
      Date: '12/2013',
    };
    expect(await json(document, { site: 'a.example' })).toEqual({
      formats: ['similarweb-legacy certain 1'],
      said: [
        'a.example JP share 2013-12-01/2013-12-31 = 0.6',
        'a.example US share 2013-12-01/2013-12-31 = 0.1',
      ],
      told: [
        expect.stringMatching(/^note traffic\.said-outside 1:/),
        expect.stringMatching(/^note traffic\.assumed-all 1:/),
        'note traffic.sheet-left-out',
        'note traffic.several-kinds',
      ],
    });
    const values = {
      Values: [
        { Date: '01/2013', Value: 5 },
        { Date: '02/2013', Value: 6.5 },
      ],
    };
    const open = await json(values, { site: 'a.example' });
    expect(open).toMatchObject({ formats: ['similarweb-legacy certain 1'], said: [] });
    expect(open.told).toEqual([expect.stringMatching(/^error traffic\.which-metric/)]);
    const settled = await json(values, { site: 'a.example', metric: 'visits' });
    expect(settled.said).toEqual([
      'a.example visits 2013-01-01/2013-01-31 = 5',
      'a.example visits 2013-02-01/2013-02-28 = 6.5',
    ]);
    expect(settled.told).toEqual([expect.stringMatching(/^note traffic\.assumed-all/)]);
  });
});

describe('SimilarWeb segments', () => {
  const rows = [
    { date: '2022-06-01', visits: 5.5, pages_per_visit: 2, page_views: 11, share: 0.2, confidence: 'Low' },
    { date: '2022-07-01', confidence: 'VeryLow' },
    { date: '2022-08-01', visits: 8, pages_per_visit: 2, page_views: 16, share: 0.3, confidence: 'High' },
  ];
  const series = (name: string) => [
    `a.example ${name} visits 2022-06-01/2022-06-30 = 5.5`,
    `a.example ${name} visits 2022-08-01/2022-08-31 = 8`,
    `a.example ${name} pagesPerVisit 2022-06-01/2022-06-30 = 2`,
    `a.example ${name} pagesPerVisit 2022-08-01/2022-08-31 = 2`,
    `a.example ${name} pageViews 2022-06-01/2022-06-30 = 11`,
    `a.example ${name} pageViews 2022-08-01/2022-08-31 = 16`,
    `a.example ${name} share 2022-06-01/2022-06-30 = 0.2`,
    `a.example ${name} share 2022-08-01/2022-08-31 = 0.3`,
  ];

  test('as JSON: figures of the segment, never of the site; sure, unsure and without a figure', async () => {
    const read = await readBytes(
      bytesOf(
        JSON.stringify({
          meta: {
            request: { domain: 'a.example', country: 'world', granularity: 'Monthly', segment_name: 'T' },
          },
          segments: rows,
        }),
      ),
      'a.json',
    );
    expect(picture(read)).toEqual({
      formats: ['similarweb-segment certain 1'],
      said: series('T'),
      told: [
        expect.stringMatching(/^note traffic\.said-outside/),
        expect.stringMatching(/^note traffic\.said-outside/),
        expect.stringMatching(/^note traffic\.assumed-all/),
        expect.stringMatching(/^warning traffic\.by-page/),
        expect.stringMatching(/^warning traffic\.low-confidence/),
        ...Array.from({ length: 4 }, () => 'warning traffic.missing-months'),
      ],
    });
    expect(read.observations.filter((one) => one.quality === 'low-confidence')).toHaveLength(4);
    const { message } = read.problems.find((one) => one.code === 'traffic.low-confidence') ?? {};
    expect(message?.en).toContain('4 figure(s)');
    expect(message?.en).toContain('1 row(s)');
  });

  test('as CSV without a name', async () => {
    const found = await lines('a.example.csv', [
      'date,visits,pages_per_visit,page_views,share,confidence',
      '2022-06-01,5.5,2,11,0.2,Low',
      '2022-07-01,,,,,VeryLow',
      '2022-08-01,8,2,16,0.3,High',
    ]);
    expect(found.formats).toEqual(['similarweb-segment certain 1']);
    expect(found.said).toEqual(series('segment'));
    expect(found.told.filter((one) => !one.includes('missing-months'))).toEqual([
      'note traffic.said-outside 1',
      'note traffic.assumed-all 1',
      'warning traffic.by-page 1',
      'note traffic.months-assumed',
      'warning traffic.low-confidence 2:2',
    ]);
  });

  test('the case may say that the segment is one title', async () => {
    const found = await json({ meta: { request: { domain: 'a.example' } }, segments: rows }, { title: 'w' });
    expect(found.said[0]).toBe('a.example w visits 2022-06-01/2022-06-30 = 5.5');
    expect(found.told.join()).not.toContain('by-page');
  });
});

describe('figures of SimilarWeb’s pages', () => {
  test.each([
    [
      'English',
      'Website,Global Rank,Total Visits,Visit Duration,Pages/Visit,Bounce',
      'a.example,"#1,204",21.60M,00:02:05,3.41,62.23%',
    ],
    [
      'Japanese',
      'ウェブサイト,グローバルランク,合計訪問数,平均滞在時間,訪問別ページ数,直帰率',
      'a.example,#1204,2160万,00:02:05,3.41,62.23%',
    ],
    [
      'Japanese, the shorter label',
      'サイト,順位,訪問数,平均滞在時間,訪問別ページ数,直帰率',
      'a.example,1204,21.60M,00:02:05,3.41,62.23%',
    ],
  ])('labels in %s', async (_, header, row) => {
    expect(await lines('a-(2022_06_01-2022_06_30).csv', [header, row])).toEqual({
      formats: ['similarweb-page likely 1'],
      said: [
        'a.example visits 2022-06-01/2022-06-30 = 21600000',
        'a.example visitDuration 2022-06-01/2022-06-30 = 125',
        'a.example pagesPerVisit 2022-06-01/2022-06-30 = 3.41',
        'a.example bounceRate 2022-06-01/2022-06-30 = 0.6223',
      ],
      told: ['note traffic.said-outside 1', 'note traffic.assumed-all 1', 'note traffic.rounded 2:3'],
    });
  });

  test('a workbook of the site’s pages, with its details and days', async () => {
    const book = workbook([
      {
        name: 'Report Details',
        rows: [
          ['Report Name', 'Traffic and Engagement'],
          ['Date Range', '2022-06-01 - 2022-07-31'],
          ['Country', 'Worldwide'],
          ['Traffic Source', 'All Traffic'],
          ['Generated On', '2022-08-20'],
        ],
      },
      {
        name: 'Visits Over Time',
        rows: [
          ['Date', 'Domain', 'Visits'],
          [day('2022-06-01'), 'a.example', stored('1234567.890123')],
          [day('2022-07-01'), 'a.example', stored('2.546')],
        ],
      },
    ]);
    const read = await readBytes(book, 'Traffic and Engagement-(a.example)-(2022_06_01-2022_07_31).xlsx');
    expect(picture(read)).toEqual({
      formats: ['table likely 1'],
      said: [
        'a.example visits 2022-06-01/2022-06-30 = 1234567.890123',
        'a.example visits 2022-07-01/2022-07-31 = 2.546',
      ],
      told: ['note traffic.said-outside 1', 'note traffic.said-outside 1', 'note traffic.months-assumed'],
    });
    expect(read.observations[0]?.source.place).toEqual({
      file: 'Traffic and Engagement-(a.example)-(2022_06_01-2022_07_31).xlsx',
      sheet: 'Visits Over Time',
      row: 2,
      column: 3,
    });
  });
});

describe('Semrush', () => {
  test('with dates, devices and countries', async () => {
    expect(
      await lines('a.csv', [
        'target;display_date;device_type;geo;traffic;avg_visit_duration',
        'a.example;2022-06-01;all;JP;12345;181',
        'a.example;2022-06-01;mobile;JP;2345;61',
      ]),
    ).toEqual({
      formats: ['semrush certain 1'],
      said: [
        'a.example JP visits 2022-06-01/2022-06-30 = 12345',
        'a.example JP visitDuration 2022-06-01/2022-06-30 = 181',
        'a.example JP mobile visits 2022-06-01/2022-06-30 = 2345',
        'a.example JP mobile visitDuration 2022-06-01/2022-06-30 = 61',
      ],
      told: ['note traffic.months-assumed', 'note traffic.several-kinds'],
    });
  });

  test('without a date it is asked for', async () => {
    const rows = ['target;visits;users', 'a.example;12345;181'];
    const open = await lines('a.csv', rows);
    expect(open.formats).toEqual(['semrush certain 1']);
    expect(open.told).toEqual([
      'error traffic.which-period 1',
      'note traffic.assumed-all 1',
      'note traffic.unused-columns 1',
    ]);
    const period = { from: '2022-06-01', to: '2022-06-30' };
    expect((await lines('a.csv', rows, { period })).said).toEqual([
      'a.example visits 2022-06-01/2022-06-30 = 12345',
    ]);
  });
});

describe('Google Analytics', () => {
  test('4: the sample by page, with its row of totals above', async () => {
    const found = picture(await readBytes(sample('google-analytics-4-pages.csv'), 'a.csv'));
    const pages = [
      ['/', 51234],
      ['/manga/work-1/1', 20411],
      ['/manga/work-1/2', 18022],
      ['/manga/work-2/1', 9007],
      ['/manga/', 4100],
      ['/about', 17],
    ];
    expect(found).toEqual({
      formats: ['google-analytics certain 10'],
      said: pages.map(([page, views]) => `manga.example ${page} pageViews 2026-09-10/2026-10-07 = ${views}`),
      told: [
        'note traffic.said-outside 10',
        'note traffic.said-outside 10',
        'note traffic.assumed-all 10',
        'warning traffic.by-page 10',
        'note traffic.unused-columns 10',
        'note traffic.totals-row 11:1',
        'warning traffic.nested-folders',
      ],
    });
  });

  test('4: by day, Views are page views', async () => {
    expect(
      await lines('a.example.csv', [
        '# ----------------------------------------',
        '# Start date: 20260930',
        '# End date: 20261001',
        'Date,Sessions,Views,Active users',
        '20260930,5,9,4',
        '20261001,6,8,5',
      ]),
    ).toEqual({
      formats: ['google-analytics certain 4'],
      said: [
        'a.example visits 2026-09-30/2026-09-30 = 5',
        'a.example visits 2026-10-01/2026-10-01 = 6',
        'a.example pageViews 2026-09-30/2026-09-30 = 9',
        'a.example pageViews 2026-10-01/2026-10-01 = 8',
      ],
      told: [
        'note traffic.said-outside 4',
        'note traffic.assumed-all 4',
        'note traffic.unused-columns 4',
        'note traffic.part-months 4',
      ],
    });
  });

  test('Universal: the sample by source is named and left out, the table by day is read and its totals checked', async () => {
    const path = 'manga.example.csv';
    const bytes = sample('universal-analytics.csv');
    const read = await readBytes(bytes, path);
    const { formats, told: all } = picture(read);
    expect(formats).toEqual(['google-analytics certain 13']);
    expect(read.observations).toHaveLength(90);
    expect(await sumsOf(bytes, path)).toEqual(['manga.example WW all visits 161947']);
    expect(all).toEqual([
      'warning traffic.table-left-out 7',
      'note traffic.said-outside 13',
      'note traffic.assumed-all 13',
      'note traffic.totals-row 104:1',
    ]);
  });

  test('Universal: totals by page have empty first cells', async () => {
    const found = await lines('a.example.csv', [
      '# ----------------------------------------',
      '# 20230101-20230131',
      '# ----------------------------------------',
      '',
      'Page,Pageviews,Unique Pageviews,Avg. Time on Page,Bounce Rate,% Exit',
      '/a/,"1,200","1,000",00:01:02,45.20%,30.00%',
      '/b/,"2,015","2,000",00:01:02,45.20%,30.00%',
      ',"3,215","3,000",00:01:02,45.20%,30.00%',
    ]);
    expect(found.said).toEqual([
      'a.example /a/ pageViews 2023-01-01/2023-01-31 = 1200',
      'a.example /a/ bounceRate 2023-01-01/2023-01-31 = 0.4520',
      'a.example /b/ pageViews 2023-01-01/2023-01-31 = 2015',
      'a.example /b/ bounceRate 2023-01-01/2023-01-31 = 0.4520',
    ]);
    expect(found.told).toEqual([
      'note traffic.said-outside 5',
      'note traffic.said-outside 5',
      'note traffic.assumed-all 5',
      'warning traffic.by-page 5',
      'note traffic.unused-columns 5',
      'note traffic.totals-row 8:1',
    ]);
  });
});

describe('Plausible', () => {
  test('by date: visits and page views; visitors, bounces and the time of all visits are no figures here', async () => {
    expect(
      await lines('a.example.csv', [
        '"date","visitors","pageviews","bounces","visits","visit_duration"',
        '"2022-06-29",10,30,5,12,600',
        '"2022-06-30",11,31,6,13,601',
      ]),
    ).toEqual({
      formats: ['plausible certain 1'],
      said: [
        'a.example pageViews 2022-06-29/2022-06-29 = 30',
        'a.example pageViews 2022-06-30/2022-06-30 = 31',
        'a.example visits 2022-06-29/2022-06-29 = 12',
        'a.example visits 2022-06-30/2022-06-30 = 13',
      ],
      told: [
        'note traffic.said-outside 1',
        'note traffic.assumed-all 1',
        'note traffic.unused-columns 1',
        'note traffic.part-months 1',
      ],
    });
  });

  test('by page: the sample', async () => {
    const bytes = sample('plausible-imported-pages.csv');
    const { formats, told: all } = picture(await readBytes(bytes, 'a.csv'));
    expect(formats).toEqual(['plausible certain 1']);
    expect(await sumsOf(bytes, 'a.csv')).toEqual(
      expect.arrayContaining([
        'manga.example /manga/work-1 WW all visits 3527',
        'manga.example /manga/work-1 WW all pageViews 7653',
      ]),
    );
    expect(all).toEqual([
      'note traffic.assumed-all 1',
      'warning traffic.by-page 1',
      'note traffic.unused-columns 1',
      'note traffic.part-months 1',
      'warning traffic.nested-folders',
    ]);
  });
});

describe('Matomo', () => {
  const TOLD = [
    'note traffic.said-outside 1',
    'note traffic.assumed-all 1',
    'note traffic.unused-columns 1',
    'note traffic.part-months 1',
  ];

  test('in UTF-16LE, as it exports for spreadsheets; actions are no page views', async () => {
    const text =
      'date,nb_uniq_visitors,nb_users,nb_visits,nb_actions\n2022-06-29,1,2,3,4\n2022-06-30,5,6,7,8\n';
    const file = encoded(text, 'utf-16le bom');
    const read = await readBytes(file?.bytes ?? new Uint8Array(), 'a.example.csv');
    expect(read.file.encoding).toBe('UTF-16LE (BOM)');
    expect(picture(read)).toEqual({
      formats: ['matomo certain 1'],
      said: ['a.example visits 2022-06-29/2022-06-29 = 3', 'a.example visits 2022-06-30/2022-06-30 = 7'],
      told: TOLD,
    });
  });

  test('with German headers and tabs', async () => {
    expect(
      await lines('a.example.csv', [
        'Datum\tEindeutige Besucher\tBesuche\tAktionen\tAbsprungrate\tDurchschnittliche Besuchsdauer',
        '29.06.2022\t1\t3\t4\t45,5%\t00:03:01',
        '30.06.2022\t5\t1.007\t8\t40%\t00:00:59',
      ]),
    ).toEqual({
      formats: ['matomo likely 1'],
      said: [
        'a.example visits 2022-06-29/2022-06-29 = 3',
        'a.example visits 2022-06-30/2022-06-30 = 1007',
        'a.example bounceRate 2022-06-29/2022-06-29 = 0.455',
        'a.example bounceRate 2022-06-30/2022-06-30 = 0.40',
        'a.example visitDuration 2022-06-29/2022-06-29 = 181',
        'a.example visitDuration 2022-06-30/2022-06-30 = 59',
      ],
      told: TOLD,
    });
  });
});

describe('tables made by hand', () => {
  test('a counter by title', async () => {
    expect(
      await lines('a.csv', [
        '作品,期間,閲覧数',
        'w1,2020年1月,"1,200"',
        'w2,2020-01-01〜2020-03-31,12万',
        'w3,,7',
      ]),
    ).toEqual({
      formats: ['counter certain 1'],
      said: [
        'w1 views 2020-01-01/2020-01-31 = 1200',
        'w2 views 2020-01-01/2020-03-31 = 120000',
        'w3 views = 7',
      ],
      told: ['note traffic.rounded 3:3'],
    });
  });

  test('a counter of one title, which the mapping names', async () => {
    expect(await lines('a.csv', ['date,views', '2020-01,5'], { title: 'w1', site: 'a.example' })).toEqual({
      formats: ['counter likely 1'],
      said: ['a.example w1 views 2020-01-01/2020-01-31 = 5'],
      told: ['note traffic.assumed-all 1'],
    });
  });

  test('the first countries of each site, side by side', async () => {
    expect(
      await lines('a-(2022_06_01-2022_06_30).csv', [
        'サイト,国1,割合1,国2,割合2',
        'a.example,日本,60%,米国,10%',
        'b.example,jp,0.5%,,',
      ]),
    ).toEqual({
      formats: ['country-ranks likely 1'],
      said: [
        'a.example JP share 2022-06-01/2022-06-30 = 0.60',
        'a.example US share 2022-06-01/2022-06-30 = 0.10',
        'b.example JP share 2022-06-01/2022-06-30 = 0.005',
      ],
      told: ['note traffic.said-outside 1', 'note traffic.assumed-all 1', 'note traffic.several-kinds'],
    });
  });

  test('a column for each site', async () => {
    expect(await lines('a.csv', ['年月,a.example,b.example', '2020-01,5,6', '2020-02,7,'])).toEqual({
      formats: ['wide-by-site likely 1'],
      said: [
        'a.example visits 2020-01-01/2020-01-31 = 5',
        'a.example visits 2020-02-01/2020-02-29 = 7',
        'b.example visits 2020-01-01/2020-01-31 = 6',
        'b.example visits 2020-02-01/2020-02-29 = missing',
      ],
      told: [
        'warning traffic.metric-assumed 1',
        'note traffic.assumed-all 1',
        'warning traffic.empty-figures 3:3',
      ],
    });
  });

  test('a row of data with two dates is no header of months', async () => {
    const found = await lines('a.csv', ['who,since,until,how many', 'a.example,2020-01-01,2020-01-31,5']);
    expect(found).toEqual({ formats: [], said: [], told: ['error traffic.unknown-layout 1'] });
  });

  test('a column for each month', async () => {
    expect(await lines('a.csv', ['site,2020-01,2020-02,Total', 'a.example,5,6,11', 'Total,5,6,11'])).toEqual({
      formats: ['wide-by-month likely 1'],
      said: ['a.example visits 2020-01-01/2020-01-31 = 5', 'a.example visits 2020-02-01/2020-02-29 = 6'],
      told: [
        'warning traffic.metric-assumed 1',
        'note traffic.assumed-all 1',
        'note traffic.unused-columns 1',
        'note traffic.totals-row 3:1',
      ],
    });
  });
});
