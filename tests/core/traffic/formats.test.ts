import { describe, expect, test } from 'vitest';
import { besides, read, saying, told, type Whole } from './reading.js';

/** What each table of an export was recognised as. */
const formatsOf = ({ recognised }: Whole): string[] => recognised.map((one) => one.format);

const upper = (lines: readonly string[]): string[] => [(lines[0] ?? '').toUpperCase(), ...lines.slice(1)];

describe('the SimilarWeb batch export', () => {
  const lines = [
    'domain,country,date,all_traffic_visits,desktop_visits,mobile_visits,' +
      'all_page_views,all_traffic_pages_per_visit',
    'Site-A.example,JP,2020-01,5.5,2,3.5,11,2',
  ];
  const expected = [
    'site-a.example JP visits 2020-01-01/2020-01-31 = 5.5',
    'site-a.example JP desktop visits 2020-01-01/2020-01-31 = 2',
    'site-a.example JP mobile visits 2020-01-01/2020-01-31 = 3.5',
    'site-a.example JP pageViews 2020-01-01/2020-01-31 = 11',
    'site-a.example JP pagesPerVisit 2020-01-01/2020-01-31 = 2',
  ];

  test.each([
    ['lower case', lines],
    ['upper case, as Snowflake writes it', upper(lines)],
  ])('in %s', async (_, written) => {
    const traffic = await read(written);
    expect(formatsOf(traffic)).toEqual(['similarweb-batch']);
    expect(traffic.observations.map(saying)).toEqual(expected);
    expect(besides(traffic)).toEqual(['note traffic.several-kinds']);
  });

  test('with durations and bounce rates of each device', async () => {
    const { observations } = await read([
      'domain,date,all_traffic_average_visit_duration,desktop_bounce_rate,mobile_web_avg_visit_duration',
      'a.example,2020-01,00:03:01,62.23%,95.25',
    ]);
    expect(observations.map(saying)).toEqual([
      'a.example visitDuration 2020-01-01/2020-01-31 = 181',
      'a.example desktop bounceRate 2020-01-01/2020-01-31 = 0.6223',
      'a.example mobile visitDuration 2020-01-01/2020-01-31 = 95.25',
    ]);
  });

  test('with Japanese headers', async () => {
    const traffic = await read([
      'ドメイン,国,年月,合計訪問数,訪問別ページ数',
      'a.example,jp,2020年1月,"1,000",2.5',
    ]);
    expect(formatsOf(traffic)).toEqual(['similarweb-batch']);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example JP visits 2020-01-01/2020-01-31 = 1000',
      'a.example JP pagesPerVisit 2020-01-01/2020-01-31 = 2.5',
    ]);
  });

  test('columns that it does not use are named in a note', async () => {
    const traffic = await read([
      'domain,date,visits,global_rank,remark,last_crawl',
      'a.example,2020-01,5,17,x,2020-02-03',
    ]);
    expect(besides(traffic)).toEqual(['note traffic.unused-columns 1']);
    const [unused] = traffic.problems.filter((one) => one.code === 'traffic.unused-columns');
    expect(unused?.value).toBe('remark,last_crawl');
  });

  test.each(['', 'WW', 'ww', 'World', 'WORLDWIDE', '999'])('the country %j is the world', async (country) => {
    const { observations } = await read(['domain,country,date,visits', `a.example,${country},2020-01,5`]);
    expect(observations[0]?.country).toBe('WW');
  });
});

describe('the SimilarWeb form of metric and value', () => {
  const lines = [
    'date,domain,country,metric,value',
    '2020-01,a.example,JP,all_traffic_visits,5',
    '2020-01,a.example,JP,Mobile_Page_Views,7.25',
  ];

  test.each([
    ['lower', lines],
    ['upper', upper(lines)],
  ])('in %s case', async (_, written) => {
    const traffic = await read(written);
    expect(formatsOf(traffic)).toEqual(['similarweb-metric-value']);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example JP visits 2020-01-01/2020-01-31 = 5',
      'a.example JP mobile pageViews 2020-01-01/2020-01-31 = 7.25',
    ]);
    expect(told(traffic)).toEqual([]);
  });

  test('a metric that is not known is an error at its cell', async () => {
    const traffic = await read([...lines, '2020-01,a.example,JP,dragons,3']);
    expect(told(traffic)).toEqual(['error traffic.unknown-metric 4:4']);
    expect(traffic.problems[0]?.value).toBe('dragons');
    expect(traffic.observations).toHaveLength(2);
  });

  test('a metric that is known and not used is named in a note', async () => {
    const traffic = await read([...lines, '2020-01,a.example,JP,unique_visitors,3']);
    expect(told(traffic)).toEqual(['note traffic.unused-columns 1']);
    expect(traffic.problems[0]?.value).toBe('unique_visitors');
    expect(traffic.observations).toHaveLength(2);
  });
});

describe('the counter by title', () => {
  test.each([
    ['lower case', 'title,period,views,page_views'],
    ['upper case', 'TITLE,PERIOD,VIEWS,PAGE_VIEWS'],
    ['Japanese', '作品名,期間,閲覧数,ページビュー'],
    ['other Japanese words', '作品,年月,再生回数,PV'],
  ])('in %s', async (_, header) => {
    const traffic = await read([header, '作品T,2020-01/2020-03,1200,5000']);
    expect(formatsOf(traffic)).toEqual(['counter']);
    expect(traffic.observations.map(saying)).toEqual([
      '作品T views 2020-01-01/2020-03-31 = 1200',
      '作品T pageViews 2020-01-01/2020-03-31 = 5000',
    ]);
    expect(told(traffic)).toEqual([]);
  });

  test('with the site that it is of', async () => {
    const traffic = await read(['site,title,period,views', 'https://A.example/,T,2020-01,12']);
    expect(formatsOf(traffic)).toEqual(['counter']);
    expect(traffic.observations.map(saying)).toEqual(['a.example T views 2020-01-01/2020-01-31 = 12']);
  });

  test('a counter without a period states none', async () => {
    const traffic = await read(['title,period,views', 'T,,1200']);
    expect(traffic.observations.map(saying)).toEqual(['T views = 1200']);
    expect(told(traffic)).toEqual([]);
  });

  test('a row without a title is an error at its cell', async () => {
    expect(told(await read(['title,period,views', ' ,2020-01,12']))).toEqual([
      'error traffic.empty-cell 2:1',
    ]);
  });
});

describe('the sheet with a column for each site', () => {
  test.each([
    ['lower case', 'date,a.example,b.example'],
    ['upper case', 'DATE,A.EXAMPLE,B.EXAMPLE'],
    ['Japanese and full addresses', '年月,https://a.example/,http://b.example'],
  ])('in %s', async (_, header) => {
    const traffic = await read([header, '2020-01,5,7'], { metric: 'pageViews' });
    expect(formatsOf(traffic)).toEqual(['wide-by-site']);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example pageViews 2020-01-01/2020-01-31 = 5',
      'b.example pageViews 2020-01-01/2020-01-31 = 7',
    ]);
    expect(besides(traffic)).toEqual([]);
  });

  test('a domain in Japanese is a site', async () => {
    const { observations } = await read(['Date,漫画.example', '2020-01,5'], { metric: 'visits' });
    expect(observations[0]?.site).toBe('漫画.example');
  });

  test('where neither it nor the case says what it counts, visits are assumed, with a warning', async () => {
    const traffic = await read(['Date,a.example', '2020-01,5']);
    expect(traffic.observations.map(saying)).toEqual(['a.example visits 2020-01-01/2020-01-31 = 5']);
    expect(besides(traffic)).toEqual(['warning traffic.metric-assumed 1']);
  });
});

describe('a table of no program’s own', () => {
  const expected = ['a.example visits 2020-01-01/2020-01-31 = 5'];

  test('is read by the meaning of its headers', async () => {
    const traffic = await read(['domain,date,visits', 'a.example,2020-01,5']);
    expect(formatsOf(traffic)).toEqual(['table']);
    expect(traffic.observations.map(saying)).toEqual(expected);
    expect(told(traffic)).toEqual(['note traffic.assumed-all 1']);
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s between its cells', async (_, sign) => {
    const traffic = await read([`domain${sign}date${sign}visits`, `a.example${sign}2020-01${sign}5`]);
    expect(traffic.file.delimiter).toBe(sign);
    expect(formatsOf(traffic)).toEqual(['table']);
    expect(traffic.observations.map(saying)).toEqual(expected);
    expect(besides(traffic)).toEqual([]);
  });

  test('without a date is asked for its days, by a mapping to paste', async () => {
    const traffic = await read(['domain,visits', 'a.example,5']);
    expect(besides(traffic)).toEqual(['error traffic.which-period 1']);
    const [asked] = traffic.problems.filter((one) => one.code === 'traffic.which-period');
    expect(asked?.mapping).toEqual(['period: { from: 2020-01-01, to: 2020-12-31 }']);
  });
});

describe('what is no known layout', () => {
  test.each([
    ['a column that is no domain', 'Date,a.example,Total', '2020-01,5,6'],
    ['the date behind the sites', 'a.example,Date', '5,2020-01'],
    ['a date alone', 'Date', '2020-01'],
    ['no figures', 'domain,date,global_rank', 'a.example,2020-01,6'],
  ])('%s', async (_, header, row) => {
    const traffic = await read([header, row]);
    expect(told(traffic)).toEqual(['error traffic.unknown-layout 1']);
    expect(traffic.problems[0]?.value).toBe(header);
    expect(traffic.recognised).toEqual([]);
    expect(traffic.observations).toEqual([]);
  });

  test('a mapping to paste guesses what each column is', async () => {
    const { problems } = await read(['Date,a.example,Total', '2020-01,5,6']);
    expect(problems[0]?.mapping?.slice(0, 3)).toEqual(['header: 1', 'columns:', '  date: Date']);
  });
});
