import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../../packages/core/src/assumptions/assumptions.js';
import type { TrafficOptions } from '../../../packages/core/src/traffic/read.js';
import { assessed, compute } from '../compute.js';
import { type SheetOf, workbook } from '../tables/workbook.js';
import { day, stored } from '../tables/workbook-cells.js';
import { bytesOf } from './bytes.js';
import { besides, read, readBytes, saying, told, type Whole } from './reading.js';
import { encoded, LETTERS } from './writers/encodings.js';

/** Ways in which the figures of an export are misread, each with what has to come of it instead. */

const LONG = 'domain,date,all_traffic_visits';
const JANUARY = '2020-01-01/2020-01-31';

const said = ({ observations }: Whole): string[] => observations.map(saying);
const errors = (traffic: Whole): string[] => told(traffic).filter((one) => one.startsWith('error'));
/** The problem of a code, which must be there. */
const problemOf = ({ problems }: Whole, code: string) => {
  const [found] = problems.filter((one) => one.code === code);
  expect(found, code).toBeDefined();
  return found as NonNullable<typeof found>;
};

/** Lines as a file of another name. */
const named = (path: string, lines: readonly string[], options?: TrafficOptions) =>
  readBytes(bytesOf(`${lines.join('\n')}\n`), path, options);

/** What figures of one column are read as, in one file. */
async function visitsOf(
  figures: readonly string[],
  options?: TrafficOptions,
): Promise<(string | undefined)[]> {
  const rows = figures.map((figure, at) => `a.example;2020-${String(at + 1).padStart(2, '0')};${figure}`);
  const traffic = await read(['domain;date;all_traffic_visits', ...rows], options);
  expect(errors(traffic)).toEqual([]);
  return traffic.observations.map(({ value, masked, quality }) => value ?? masked?.high ?? quality);
}

/** The periods of dates that stand in one column. */
async function periodsOf(dates: readonly string[], options?: TrafficOptions): Promise<string[]> {
  const traffic = await read([LONG, ...dates.map((date) => `a.example,${date},5`)], options);
  expect(errors(traffic)).toEqual([]);
  return traffic.observations.map(({ period }) => `${period?.from}/${period?.to}`);
}

describe('1. values are fractions in API and Excel exports, rounded on the vendor’s page', () => {
  test('a fraction of a text keeps every digit', async () => {
    expect(await visitsOf(['936021.6200901797', '0.1', '123456789012.123456789'])).toEqual([
      '936021.6200901797',
      '0.1',
      '123456789012.123456789',
    ]);
  });

  test('a fraction of a JSON and of a workbook keeps every digit, and is not said to be rounded', async () => {
    const json = '{"visits":[{"domain":"a.example","date":"2020-01","visits":936021.6200901797}]}';
    const book = workbook([
      {
        name: 'Data',
        rows: [
          ['Domain', 'Date', 'Visits'],
          ['a.example', '2020-01', stored('936021.6200901797')],
        ],
      },
    ]);
    for (const [bytes, path] of [
      [bytesOf(json), 'a.json'],
      [book, 'a.xlsx'],
    ] as const) {
      const traffic = await readBytes(bytes, path);
      expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = 936021.6200901797`]);
      expect(besides(traffic)).toEqual([]);
    }
  });

  test('a figure of the page counts as written, and is said to be rounded, with its place', async () => {
    const traffic = await read([LONG, 'a.example,2020-01,31.5M', 'a.example,2020-02,775K']);
    expect(said(traffic)).toEqual([
      `a.example visits ${JANUARY} = 31500000`,
      'a.example visits 2020-02-01/2020-02-29 = 775000',
    ]);
    expect(besides(traffic)).toEqual(['note traffic.rounded 2:3']);
    expect(problemOf(traffic, 'traffic.rounded').message.en).toContain('2 figure(s)');
  });

  test('an upper end such as <5K is no rounded figure', async () => {
    expect(besides(await read([LONG, 'a.example,2020-01,<5K']))).toEqual(['warning traffic.masked 2:3']);
  });
});

describe('2. monthly visits over several months are the average of a month, not the sum', () => {
  const QUARTER = 'Report-(a.example)-(2020_01_01-2020_03_31).csv';
  const monthly = ['Domain,Monthly Visits', 'a.example,1000.5'];
  const open = ['Website,Total Visits,Visit Duration,Pages/Visit', 'a.example,1000.5,00:02:05,3'];

  test.each([
    ['English', 'Domain,Monthly Visits'],
    ['Japanese', 'ドメイン,月間訪問数'],
    ['German', 'Domain,Monatliche Besuche'],
  ])('a header that says so is multiplied by the months, and that is told (%s)', async (_, header) => {
    const traffic = await named(QUARTER, [header, 'a.example,1000.5']);
    expect(said(traffic)).toEqual(['a.example visits 2020-01-01/2020-03-31 = 3001.5']);
    const problem = problemOf(traffic, 'traffic.average-of-months');
    expect(problem.severity).toBe('warning');
    expect(problem.message.en).toContain('multiplied by 3');
    expect(problem.message.ja).toContain('3を掛けて');
  });

  test('the upper end of a masked average is multiplied as well; ratios are not', async () => {
    const traffic = await named(QUARTER, [
      'Domain,Monthly Visits,Pages/Visit,Visit Duration,Bounce Rate',
      'a.example,< 5000,2.5,00:01:00,40%',
    ]);
    expect(said(traffic)).toEqual([
      'a.example visits 2020-01-01/2020-03-31 = [0, 15000)',
      'a.example pagesPerVisit 2020-01-01/2020-03-31 = 2.5',
      'a.example visitDuration 2020-01-01/2020-03-31 = 60',
      'a.example bounceRate 2020-01-01/2020-03-31 = 0.40',
    ]);
  });

  test('over one month, whole or cut, it is that month’s', async () => {
    for (const name of ['x-(2020_01_01-2020_01_31).csv', 'x-(2020_01_10-2020_01_20).csv']) {
      const traffic = await named(name, monthly);
      expect(traffic.observations.map((one) => one.value)).toEqual(['1000.5']);
      expect(told(traffic).join()).not.toMatch(/average/);
    }
  });

  test.each([
    ['a page of SimilarWeb', open],
    ['any table of sites', ['domain,visits', 'a.example,1000.5']],
    ['Semrush without its date', ['target,visits,users', 'a.example,1000.5,7']],
  ])('where nothing says which, it is asked and no figure is taken: %s', async (_, lines) => {
    const traffic = await named(QUARTER, lines);
    expect(errors(traffic)).toEqual(['error traffic.sum-or-average 1']);
    expect(problemOf(traffic, 'traffic.sum-or-average').mapping?.[0]).toMatch(/^figures: average/);
    expect(said(traffic)).toEqual([]);
  });

  test.each([
    ['average', '3001.5'],
    ['sum', '1000.5'],
  ] as const)('the mapping settles it: figures: %s', async (figures, value) => {
    for (const lines of [open, monthly]) {
      const { observations } = await named(QUARTER, lines, { figures });
      expect(observations[0]?.value).toBe(value);
    }
  });

  test('over months that are cut, their number is open, and it is asked', async () => {
    const traffic = await named('Report-(2020_01_15-2020_03_14).csv', monthly);
    expect(errors(traffic)).toEqual(['error traffic.average-of-part-months 1']);
    expect(said(traffic)).toEqual([]);
    expect(problemOf(traffic, 'traffic.average-of-part-months').mapping?.[0]).toMatch(
      /^period: \{ from: 2020-01-01, to: 2020-03-31 \}/,
    );
  });

  test('figures that have their own month are no averages of several', async () => {
    const traffic = await named(QUARTER, [
      'Domain,Date,Monthly Visits',
      'a.example,2020-01,7',
      'a.example,2020-02,8',
    ]);
    expect(traffic.observations.map((one) => one.value)).toEqual(['7', '8']);
  });
});

describe('3. dates are written in many ways, and never guessed', () => {
  test.each([
    ['2022-01', '2022-01-01/2022-01-31'],
    ['202201', '2022-01-01/2022-01-31'],
    ['2022/1', '2022-01-01/2022-01-31'],
    ['2022年1月', '2022-01-01/2022-01-31'],
    ['令和4年1月', '2022-01-01/2022-01-31'],
    ['Jan 2022', '2022-01-01/2022-01-31'],
    ['2022-01-17', '2022-01-17/2022-01-17'],
    ['20260817', '2026-08-17/2026-08-17'],
    ['2023|10|17', '2023-10-17/2023-10-17'],
    ['17.01.2022', '2022-01-17/2022-01-17'],
    ['"2009-12-28,2010-01-03"', '2009-12-28/2010-01-03'],
  ])('%s', async (date, period) => {
    expect(await periodsOf([date])).toEqual([period]);
  });

  test.each(['2022-01-01', '2023|10|01', '20260801', '2022-01-01T00:00:00Z'])(
    'the first of a month, %s, stands for it where no other day is there, with a note',
    async (date) => {
      const traffic = await read([LONG, `a.example,${date},5`]);
      const { period } = traffic.observations[0] ?? {};
      expect(period?.to.slice(0, 7)).toBe(period?.from.slice(0, 7));
      expect(period?.to.slice(8)).toBe('31');
      expect(besides(traffic)).toContain('note traffic.months-assumed');
      expect(problemOf(traffic, 'traffic.months-assumed').hint.en).toContain('granularity: day');
    },
  );

  test('… and for itself where others are, or where the case says so', async () => {
    expect(await periodsOf(['2022-01-01', '2022-01-02'])).toEqual([
      '2022-01-01/2022-01-01',
      '2022-01-02/2022-01-02',
    ]);
    expect(await periodsOf(['2022-01-01'], { granularity: 'day' })).toEqual(['2022-01-01/2022-01-01']);
  });

  test('02/01/2015 alone is asked, with no figure taken', async () => {
    const traffic = await read([LONG, 'a.example,02/01/2015,5']);
    expect(errors(traffic)).toEqual(['error traffic.which-dates 2:2']);
    expect(problemOf(traffic, 'traffic.which-dates').mapping?.[0]).toMatch(/^dates: dmy/);
    expect(said(traffic)).toEqual([]);
  });

  test('another date of the column settles it, above or below', async () => {
    expect(await periodsOf(['02/01/2015', '13/01/2015'])).toEqual([
      '2015-01-02/2015-01-02',
      '2015-01-13/2015-01-13',
    ]);
    expect(await periodsOf(['01/13/2015', '02/01/2015'])).toEqual([
      '2015-01-13/2015-01-13',
      '2015-02-01/2015-02-01',
    ]);
  });

  test('the case settles it', async () => {
    expect(await periodsOf(['02/01/2015', '03/01/2015'], { dates: 'dmy' })).toEqual([
      '2015-01-02/2015-01-02',
      '2015-01-03/2015-01-03',
    ]);
    expect(await periodsOf(['02/01/2015', '03/01/2015'], { dates: 'mdy' })).toEqual([
      '2015-02-01/2015-02-28',
      '2015-03-01/2015-03-31',
    ]);
  });

  test('two orders in one column are an error, not a choice', async () => {
    const traffic = await read([LONG, 'a.example,13/01/2015,5', 'a.example,02/13/2015,5']);
    expect(errors(traffic)).toEqual(['error traffic.mixed-dates 3:2']);
    expect(said(traffic)).toEqual([]);
  });

  test('Sep-22 may be a month or a day without its year: asked, and settled by the case', async () => {
    const traffic = await read([LONG, 'a.example,Sep-22,5']);
    expect(errors(traffic)).toEqual(['error traffic.which-dates 2:2']);
    expect(await periodsOf(['Sep-22'], { granularity: 'month' })).toEqual(['2022-09-01/2022-09-30']);
    expect(await periodsOf(['Sep-22', 'Oct-22'])).toEqual(['2022-09-01/2022-09-30', '2022-10-01/2022-10-31']);
  });

  test('days at the end of a month are months where the case says so', async () => {
    expect(await periodsOf(['2020-01-31', '2020-02-29'], { granularity: 'month' })).toEqual([
      JANUARY,
      '2020-02-01/2020-02-29',
    ]);
  });

  test.each(['2022-02-30', '202213', '44562', '22-Sep', 'soon'])('%s is no date', async (date) => {
    expect(errors(await read([LONG, `a.example,${date},5`]))).toEqual(['error traffic.bad-date 2:2']);
  });
});

describe('4. numbers are written in many ways', () => {
  test.each([
    ['31.5M', '31500000'],
    ['775K', '775000'],
    ['1.2B', '1200000000'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1 234 567', '1234567'],
    ['1\u202f234\u202f567', '1234567'],
    ['1’234’567', '1234567'],
    ['１２３４５', '12345'],
    ['１２，３４５', '12345'],
    ['1億2345万', '123450000'],
    ['12.5万', '125000'],
    ['1.5E7', '15000000'],
  ])('%s', async (written, value) => {
    expect(await visitsOf([written])).toEqual([value]);
  });

  test('3,215 is three thousand, whatever stands beside it in an English file', async () => {
    expect(await visitsOf(['3,215', '936021.62'])).toEqual(['3215', '936021.62']);
  });

  test('2.546 is 2546 in a European file, which another figure proves', async () => {
    const traffic = await read([
      'domain;date;all_traffic_visits;bounce_rate',
      'a.example;2020-01;2.546;12,5%',
      'a.example;2020-02;31.546,5;99,88%',
    ]);
    expect(said(traffic)).toEqual([
      `a.example visits ${JANUARY} = 2546`,
      'a.example visits 2020-02-01/2020-02-29 = 31546.5',
      `a.example bounceRate ${JANUARY} = 0.125`,
      'a.example bounceRate 2020-02-01/2020-02-29 = 0.9988',
    ]);
  });

  test('2.546 is 2.546 beside English figures', async () => {
    expect(await visitsOf(['2.546', '31.5'])).toEqual(['2.546', '31.5']);
  });

  test('2.546 alone is asked, with no figure taken; the case settles it', async () => {
    const traffic = await read([LONG, 'a.example,2020-01,2.546']);
    expect(errors(traffic)).toEqual(['error traffic.which-decimal 2:3']);
    expect(said(traffic)).toEqual([]);
    expect(await visitsOf(['2.546'], { decimal: 'comma' })).toEqual(['2546']);
    expect(await visitsOf(['2.546'], { decimal: 'point' })).toEqual(['2.546']);
  });

  test('a number of JSON or of a workbook has its point, and is not asked about', async () => {
    const json = '[{"domain":"a.example","date":"2020-01","visits":2.546}]';
    expect(said(await readBytes(bytesOf(json), 'a.json'))).toEqual([`a.example visits ${JANUARY} = 2.546`]);
  });

  test('a file with both signs is an error', async () => {
    const traffic = await read(['domain;date;visits;pages_per_visit', 'a.example;2020-01;31.5;2,5']);
    expect(errors(traffic)).toEqual(['error traffic.mixed-decimals 2:4']);
    expect(said(traffic)).toEqual([]);
  });

  test.each(['99,88%', '100\u00a0%', '99,88 %', '９９．８８％'])('%s is a share', async (written) => {
    const traffic = await read(['domain;date;visits;bounce_rate', `a.example;2020-01;7;${written}`]);
    expect(errors(traffic)).toEqual([]);
    expect(Number(traffic.observations.at(-1)?.value)).toBeCloseTo(written.startsWith('100') ? 1 : 0.9988, 9);
  });

  test.each([
    ['Visits (000)', '12', '12000'],
    ['Visits (MM)', '1.25', '1250000'],
    ['Visits in thousands', '12.5', '12500'],
    ['訪問数（千）', '12', '12000'],
    ['Besuche in Tsd.', '12', '12000'],
  ])('the header %s multiplies', async (header, written, value) => {
    const traffic = await read([`domain,date,${header}`, `a.example,2020-01,${written}`]);
    expect(traffic.observations.map((one) => one.value)).toEqual([value]);
    expect(besides(traffic)).toContain('note traffic.scaled 1');
  });

  test('a figure with a unit of its own is not multiplied a second time', async () => {
    const traffic = await read([
      'domain,date,Visits (000)',
      'a.example,2020-01,31.5M',
      'a.example,2020-02,12',
    ]);
    expect(traffic.observations.map((one) => one.value)).toEqual(['31500000', '12000']);
  });

  test.each(['-5', '12 apples', '1,23,4', '--', '99%'])('%s is no number of visits', async (written) => {
    const traffic = await read([LONG, `a.example,2020-01,"${written}"`]);
    expect(said(traffic).filter((one) => !one.endsWith('missing'))).toEqual([]);
  });
});

describe('5. durations are seconds or hours, minutes and seconds', () => {
  test.each([
    ['181', '181'],
    ['181.5', '181.5'],
    ['00:03:01', '181'],
    ['03:01', '181'],
    ['1:02:03', '3723'],
    ['3m 1s', '181'],
    ['3分1秒', '181'],
  ])('%s', async (written, seconds) => {
    const traffic = await read(['domain,date,avg_visit_duration', `a.example,2020-01,${written}`]);
    expect(said(traffic)).toEqual([`a.example visitDuration ${JANUARY} = ${seconds}`]);
  });

  test('minutes are never taken for millions', async () => {
    const traffic = await read(['domain,date,avg_visit_duration', 'a.example,2020-01,3m']);
    expect(traffic.observations.map((one) => one.value)).toEqual(['180']);
  });

  test('Plausible’s visit_duration is that of all visits together, and no average', async () => {
    const traffic = await named('a.example.csv', [
      'date,visitors,pageviews,bounces,visits,visit_duration',
      '2020-01-02,3,9,1,4,600',
    ]);
    expect(traffic.observations.map((one) => one.metric)).toEqual(['pageViews', 'visits']);
  });
});

describe('6. shares are parts of 1, numbers of per cent, or have the sign', () => {
  const shares = async (header: string, written: readonly string[], options?: TrafficOptions) => {
    const rows = written.map((one, at) => `a.example,${['JP', 'US', 'TW', 'KR'][at]},2020-01,${one}`);
    return read([`domain,country,date,${header}`, ...rows], options);
  };
  const values = ({ observations }: Whole) => observations.map((one) => Number(one.value));

  test('0.4191 and 58.97% are said by themselves', async () => {
    expect(values(await shares('share', ['0.4191', '0.1']))).toEqual([0.4191, 0.1]);
    const traffic = await shares('share', ['58.97%', '0.5%']);
    expect(traffic.observations.map((one) => one.value)).toEqual(['0.5897', '0.005']);
    expect(told(traffic).join()).not.toContain('percent-assumed');
  });

  test('74.04 makes the whole column per cent, also 0.6, and that is told', async () => {
    const traffic = await shares('share', ['74.04', '0.6']);
    expect(traffic.observations.map((one) => one.value)).toEqual(['0.7404', '0.006']);
    expect(told(traffic)).toContain('note traffic.percent-assumed 1');
  });

  test('a header that says per cent is enough, and speaks of its own column alone', async () => {
    expect(values(await shares('Share (%)', ['0.97']))).toEqual([0.0097]);
    const traffic = await read(['domain,date,Share (%),bounce rate', 'a.example,2020-01,41.9,0.4']);
    expect(traffic.observations.map((one) => one.value).sort()).toEqual(['0.4', '0.419']);
  });

  test('the case settles it', async () => {
    expect(values(await shares('share', ['0.97'], { shares: 'percent' }))).toEqual([0.0097]);
    expect(errors(await shares('share', ['74.04'], { shares: 'fraction' }))).toEqual([
      'error traffic.above-one 2:4',
    ]);
  });

  test('shares of countries may add up to a little more than 1, or name only the first five', async () => {
    expect(errors(await shares('share', ['0.6', '0.25', '0.101', '0.05']))).toEqual([]);
    expect(errors(await shares('share', ['0.3', '0.2']))).toEqual([]);
  });

  test('more than 100% is an error', async () => {
    expect(errors(await shares('share', ['101']))).toEqual(['error traffic.above-one 2:4']);
    expect(errors(await shares('share', ['100.1%']))).toEqual(['error traffic.above-one 2:4']);
  });

  test('desktop_share is the part that comes from desktops, and no share of a country', async () => {
    const traffic = await read([
      'domain,date,visits,desktop_share,mobile_share',
      'a.example,2020-01,7,0.4,0.6',
    ]);
    expect(traffic.observations.map((one) => one.metric)).toEqual(['visits']);
    expect(problemOf(traffic, 'traffic.unused-columns').value).toBe('desktop_share,mobile_share');
  });
});

describe('7. countries are numbers, two letters or names; the world is 999, world and WW', () => {
  test.each([
    ['JP', ['392', 'jp', 'JP', 'Japan', '日本', 'JPN', '392.0']],
    ['US', ['840', 'us', 'US', 'United States', '米国', 'アメリカ合衆国']],
    ['KR', ['410', 'kr', '"Korea, Republic of"', 'South Korea', '韓国', '大韓民国']],
    ['TW', ['158', 'tw', 'Taiwan', '台湾']],
    ['WW', ['999', 'world', 'WW', 'Worldwide', '全世界', '']],
    ['ZZ', ['Others', 'その他']],
  ])('%s', async (code, written) => {
    const rows = written.map((country, at) => `s${at}.example,${country},2020-01,5`);
    const traffic = await read(['domain,country,date,all_traffic_visits', ...rows]);
    expect(errors(traffic)).toEqual([]);
    expect(traffic.observations.map((one) => one.country)).toEqual(written.map(() => code));
  });

  test.each(['Atlantis', '000', 'Korea', 'N/A'])(
    '%s is none, and its row is not counted',
    async (country) => {
      const traffic = await read(['domain,country,date,visits', `a.example,${country},2020-01,5`]);
      expect(errors(traffic)).toEqual(['error traffic.unknown-country 2:2']);
      expect(said(traffic)).toEqual([]);
    },
  );

  test('a country and the world are told to overlap, and stay apart', async () => {
    const traffic = await read([
      'domain,country,date,visits',
      'a.example,WW,2020-01,9',
      'a.example,JP,2020-01,5',
    ]);
    expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = 9`, `a.example JP visits ${JANUARY} = 5`]);
    expect(told(traffic)).toContain('note traffic.several-kinds');
  });

  test('a country that is said outside the table holds for it; one that cannot be read is asked for', async () => {
    const lines = (country: string) => [`Country,${country}`, '', LONG, 'a.example,2020-01,5'];
    expect((await read(lines('Japan'))).observations[0]?.country).toBe('JP');
    const traffic = await read(lines('"Japan, United States"'));
    expect(errors(traffic)).toEqual(['error traffic.which-country 1']);
    expect(problemOf(traffic, 'traffic.which-country').mapping?.[0]).toMatch(/^country: JP/);
  });
});

describe('8. missing is not 0, and 0 beside a rank is no data', () => {
  test.each(['', 'N/A', 'n/a', '-', '–', 'null', 'NULL', 'データなし', 'k. A.'])(
    '%j is missing',
    async (written) => {
      const traffic = await read([LONG, `a.example,2020-01,${written}`, 'a.example,2020-02,7']);
      expect(said(traffic)).toEqual([
        `a.example visits ${JANUARY} = missing`,
        'a.example visits 2020-02-01/2020-02-29 = 7',
      ]);
      expect(traffic.observations[0]).not.toHaveProperty('value');
      expect(besides(traffic)).toEqual(['warning traffic.empty-figures 2:3']);
    },
  );

  test('a key of JSON that is absent, or null, is missing as well', async () => {
    const rows =
      '[{"domain":"a.example","date":"2020-01"},{"domain":"a.example","date":"2020-02","visits":null},';
    const traffic = await readBytes(
      bytesOf(`${rows}{"domain":"a.example","date":"2020-03","visits":7}]`),
      'a.json',
    );
    expect(traffic.observations.map((one) => one.quality)).toEqual(['missing', 'missing', 'ok']);
  });

  test('a plain 0 is 0', async () => {
    expect(await visitsOf(['0', '0.0'])).toEqual(['0', '0.0']);
  });

  test.each([
    ['the first column of ranks', 'global_rank,country_rank', '55,'],
    ['the second', 'global_rank,country_rank', ',55'],
    ['a Japanese one', 'グローバルランク,備考', '"1,234",'],
  ])('0 beside a rank is no data: %s', async (_, header, cells) => {
    const traffic = await read([`domain,date,all_traffic_visits,${header}`, `a.example,2020-01,0,${cells}`]);
    expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = missing`]);
    expect(besides(traffic)).toContain('warning traffic.zero-with-rank 2:3');
  });

  test('0 without a rank, or with the rank 0 or a dash, is 0', async () => {
    for (const rank of ['', '0', '-', 'N/A']) {
      const { observations } = await read([
        'domain,date,all_traffic_visits,global_rank',
        `a.example,2020-01,0,${rank}`,
      ]);
      expect(observations[0]?.value).toBe('0');
    }
  });

  test.each(['<5000', '"< 5,000"', '<5K', '< 5K', '5000未満', '"＜5,000"', 'less than 5000'])(
    '%s is the interval [0, 5000)',
    async (written) => {
      const traffic = await read([LONG, `a.example,2020-01,${written}`]);
      expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = [0, 5000)`]);
      expect(besides(traffic)).toContain('warning traffic.masked 2:3');
    },
  );
});

describe('9. layouts are long and wide', () => {
  const january = [`a.example visits ${JANUARY} = 5`];
  const both = [...january, 'a.example visits 2020-02-01/2020-02-29 = 6'];

  test.each<[string, readonly string[], string, TrafficOptions?]>([
    ['long', ['domain,date,visits', 'a.example,2020-01,5', 'a.example,2020-02,6'], 'table'],
    [
      'long, metric and value',
      [
        'domain,country,date,metric,value',
        'a.example,WW,2020-01,all_traffic_visits,5',
        'a.example,WW,2020-02,all_traffic_visits,6',
      ],
      'similarweb-metric-value',
    ],
    ['wide by site', ['Date,a.example', '2020-01,5', '2020-02,6'], 'wide-by-site', { metric: 'visits' }],
    ['wide by month', ['site,2020-01,2020-02', 'a.example,5,6'], 'wide-by-month', { metric: 'visits' }],
    ['wide by month and metric', ['site,visits_2020-01,visits_2020-02', 'a.example,5,6'], 'wide-by-month'],
    [
      'wide by month in Japanese',
      ['サイト,2020年1月 訪問数,2020年2月 訪問数', 'a.example,5,6'],
      'wide-by-month',
    ],
    ['one site, in a row above', ['a.example', '', 'Date,Visits', '2020-01,5', '2020-02,6'], 'table'],
    ['one site, named above', ['サイト：a.example', 'Date,Visits', '2020-01,5', '2020-02,6'], 'table'],
  ])('%s', async (_, lines, format, options) => {
    const traffic = await read(lines, options);
    expect(traffic.recognised.map((one) => one.format)).toEqual([format]);
    expect(said(traffic)).toEqual(both);
    expect(errors(traffic)).toEqual([]);
  });

  test('months without a year are those of the stated time, else asked, each at its header', async () => {
    const lines = ['site,nov_visits,jan_visits', 'a.example,5,6'];
    const told = await named('x-(2019_11_01-2020_01_31).csv', lines);
    expect(told.observations.map((one) => one.period?.from)).toEqual(['2019-11-01', '2020-01-01']);
    const open = await read(lines);
    expect(errors(open)).toEqual(['error traffic.which-year 1:2', 'error traffic.which-year 1:3']);
    expect(said(open)).toEqual([]);
  });

  test('a wide sheet keeps the device and the metric of each month', async () => {
    const traffic = await read([
      'site,visits_2020-01,desktop_visits_2020-01,page_views_2020-01,Visits 2020-02 (000)',
      'a.example,5,2,9,6',
    ]);
    expect(said(traffic)).toEqual([
      `a.example visits ${JANUARY} = 5`,
      'a.example visits 2020-02-01/2020-02-29 = 6000',
      `a.example desktop visits ${JANUARY} = 2`,
      `a.example pageViews ${JANUARY} = 9`,
    ]);
  });

  test('the site in the name of the file is said to be taken from there', async () => {
    const traffic = await named('Traffic-(a.example)-(2020_01_01-2020_01_31).csv', [
      'Date,Visits',
      '2020-01,5',
    ]);
    expect(said(traffic)).toEqual(january);
    expect(besides(traffic)).toEqual(['note traffic.said-outside 1']);
  });

  test('without any site it is asked', async () => {
    expect(errors(await read(['Date,Visits', '2020-01,5']))).toEqual(['error traffic.which-site 1']);
  });

  test('several columns of countries with their shares, beside the visits of all', async () => {
    const traffic = await read([
      'domain,date,visits,country_1,share_1,country_2,share_2',
      'a.example,2020-01,500,JP,0.6,US,0.1',
      'b.example,2020-01,700,392,0.5,,',
    ]);
    expect(traffic.recognised[0]?.format).toBe('country-ranks');
    expect(said(traffic)).toEqual([
      `a.example visits ${JANUARY} = 500`,
      `a.example JP share ${JANUARY} = 0.6`,
      `a.example US share ${JANUARY} = 0.1`,
      `b.example visits ${JANUARY} = 700`,
      `b.example JP share ${JANUARY} = 0.5`,
    ]);
  });
});

describe('10. a workbook has its details on a first sheet', () => {
  const NAME = 'Website Performance-(a.example)-(2020_01_01-2020_03_31).xlsx';
  const details: SheetOf = {
    name: 'Report Details',
    rows: [
      ['Report Details'],
      ['Report Name', 'Website Performance'],
      ['Date Range', 'Jan 2020 - Mar 2020'],
      ['Country', 'Japan'],
      ['Web Traffic Source', 'Desktop'],
    ],
  };
  const data: SheetOf = {
    name: 'Aggregated Data for Time Period',
    rows: [
      ['Domain', 'Monthly Visits', 'Unique Visitors', 'Pages/Visit'],
      ['a.example', stored('936021.6200901797'), 100, 2.5],
    ],
  };
  const expected = [
    'a.example JP desktop visits 2020-01-01/2020-03-31 = 2808064.8602705391',
    'a.example JP desktop pagesPerVisit 2020-01-01/2020-03-31 = 2.5',
  ];

  test('the details hold for the sheet of data, and are no table themselves', async () => {
    const traffic = await readBytes(workbook([details, data]), NAME);
    expect(said(traffic)).toEqual(expected);
    expect(traffic.recognised.map(({ sheet, row }) => [sheet, row])).toEqual([[data.name, 1]]);
    expect(besides(traffic)).toEqual([
      'note traffic.said-outside 1',
      'note traffic.said-outside 1',
      'note traffic.said-outside 1',
      'note traffic.unused-columns 1',
      'warning traffic.average-of-months 1',
    ]);
  });

  test('they hold as well where the case names the sheet', async () => {
    const traffic = await readBytes(workbook([details, data]), 'x.xlsx', { sheet: data.name });
    expect(said(traffic)).toEqual(expected);
  });

  test('without them, the name of the file says the days and the site', async () => {
    const rows = [
      ['Date', 'Visits'],
      [day('2020-01-01'), 5],
      [day('2020-02-01'), 6],
    ] as const;
    const traffic = await readBytes(workbook([{ name: 'Visits', rows }]), NAME);
    expect(said(traffic)).toEqual([
      `a.example visits ${JANUARY} = 5`,
      'a.example visits 2020-02-01/2020-02-29 = 6',
    ]);
  });

  test('where the details and the name of the file differ, the details are used and that is told', async () => {
    const path = 'Website Performance-(a.example)-(2020_01_01-2020_01_31).xlsx';
    const traffic = await readBytes(workbook([details, data]), path);
    expect(said(traffic)).toEqual(expected);
    const problem = problemOf(traffic, 'traffic.said-differently');
    expect(problem.severity).toBe('warning');
    expect(problem.message.en).toContain('2020-01-01/2020-01-31');
    expect(problem.message.en).toContain('2020-01-01/2020-03-31');
  });

  test('a further sheet that is no traffic is named', async () => {
    const traffic = await readBytes(
      workbook([
        details,
        data,
        {
          name: 'Chart',
          rows: [
            ['x', 'y'],
            ['p', 'q'],
          ],
        },
      ]),
      NAME,
    );
    expect(told(traffic)).toContain('note traffic.sheet-left-out');
    expect(said(traffic)).toEqual(expected);
  });
});

describe('11. encodings, delimiters and line ends', () => {
  const rows = [
    ['ドメイン', '年月', '合計訪問数', '直帰率'],
    ['a.example', '2020年1月', '1,234', '40%'],
    ['b.example', '2020/2/1', '5678', '50.5%'],
  ];
  const DELIMITERS = [',', ';', '\t'];
  const ENDS = ['\n', '\r\n', '\r'];
  const cases = LETTERS.flatMap((letters) =>
    DELIMITERS.flatMap((delimiter) => ENDS.map((end) => [letters, delimiter, end] as const)),
  );

  const written = (delimiter: string, end: string): string =>
    rows
      .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter) + end)
      .join('');
  const expected = [
    `a.example visits ${JANUARY} = 1234`,
    `a.example bounceRate ${JANUARY} = 0.40`,
    'b.example visits 2020-02-01/2020-02-29 = 5678',
    'b.example bounceRate 2020-02-01/2020-02-29 = 0.505',
  ];

  test('all combinations give the same figures', async () => {
    expect(cases).toHaveLength(63);
    for (const [letters, delimiter, end] of cases) {
      const file = encoded(written(delimiter, end), letters);
      if (!file) throw new Error('not in Shift_JIS');
      const told = file.mustTell === undefined ? {} : { encoding: file.mustTell };
      const traffic = await readBytes(file.bytes, 'a.csv', told);
      expect([letters, delimiter, end, said(traffic)]).toEqual([letters, delimiter, end, expected]);
      expect([letters, delimiter, end, errors(traffic)]).toEqual([letters, delimiter, end, []]);
    }
  });

  test('Shift_JIS and UTF-16 with a mark need not be told', async () => {
    for (const letters of ['shift_jis', 'utf-16le bom', 'utf-8 bom'] as const) {
      const file = encoded(written(',', '\r\n').replace('ドメイン', 'domain'), letters);
      expect(said(await readBytes(file?.bytes ?? new Uint8Array(), 'a.csv'))).toEqual(expected);
    }
  });
});

describe('12. what stands around the table', () => {
  const header = 'date,domain,visits';
  const january = `a.example visits ${JANUARY} = 5`;
  const february = 'a.example visits 2020-02-01/2020-02-29 = 6';

  test('lines with #, titles, blank lines and lines of separators alone are no data', async () => {
    const traffic = await read([
      '# ----------',
      '# made by hand',
      '# ----------',
      'Traffic of the site',
      '',
      header,
      '',
      '2020-01,a.example,5',
      ',,',
      '2020-02,a.example,6',
      '',
      'Note: estimates',
    ]);
    expect(said(traffic)).toEqual([january, february]);
    expect(besides(traffic)).toEqual([]);
  });

  test('a row below a blank line goes on with the data, even if its figure is missing', async () => {
    const traffic = await read([
      header,
      '2020-01,a.example,5',
      '',
      'Feb 2020,a.example,–',
      'Mar 2020,a.example,7',
    ]);
    expect(traffic.observations.map((one) => one.value ?? one.quality)).toEqual(['5', 'missing', '7']);
    const wide = await read(['site,2020-01', '', 'a.example,–', 'b.example,7'], { metric: 'visits' });
    expect(wide.observations.map((one) => one.value ?? one.quality)).toEqual(['missing', '7']);
  });

  test('further tables of the same file are read, however short the file is', async () => {
    const traffic = await read(
      [
        header,
        '2020-01,a.example,5',
        '',
        'date,domain,page_views',
        '2020-01,a.example,9',
        '',
        'Month,b.example',
        '2020-02,7',
      ],
      { metric: 'visits' },
    );
    expect(said(traffic)).toEqual([
      january,
      `a.example pageViews ${JANUARY} = 9`,
      'b.example visits 2020-02-01/2020-02-29 = 7',
    ]);
    expect(traffic.recognised.map((one) => one.row)).toEqual([1, 4, 7]);
  });

  test('… also below more rows than are looked at for a header', async () => {
    const many = Array.from({ length: 100 }, (_, at) => `2020-01,s${at}.example,5`);
    const traffic = await read([header, ...many, '', 'date,domain,page_views', '2020-01,a.example,9']);
    expect(traffic.observations).toHaveLength(101);
    expect(traffic.recognised.map((one) => one.row)).toEqual([1, 103]);
  });

  test('what stands above the first table holds for the next; what stands above that one goes before it', async () => {
    const traffic = await read([
      'Country,Japan',
      'a.example',
      'Date,Visits',
      '2020-01,5',
      '',
      'Date,Page views',
      '2020-01,9',
      '',
      'b.example',
      'Date,Visits',
      '2020-01,7',
    ]);
    expect(said(traffic)).toEqual([
      `a.example JP visits ${JANUARY} = 5`,
      `a.example JP pageViews ${JANUARY} = 9`,
      `b.example JP visits ${JANUARY} = 7`,
    ]);
  });

  test.each([
    ['three columns', 'color,shape,weight', 'red,round,9'],
    ['two columns', 'Color,Weight', 'red,9'],
  ])('a table that is no traffic is named, never lost in silence: %s', async (_, ...lines) => {
    const traffic = await read([header, '2020-01,a.example,5', '', ...lines]);
    expect(besides(traffic)).toEqual(['warning traffic.table-left-out 4']);
    expect(said(traffic)).toEqual([january]);
  });

  const rows = ['2020-01,a.example,5', '2020-02,a.example,6'];

  test.each([
    ['named', [header, ...rows, 'Total,,11'], 4],
    ['in Japanese', [header, ...rows, '合計,,11'], 4],
    ['with empty first cells', [header, ...rows, ',,11'], 4],
    ['with a site', [header, ...rows, 'Total,a.example,11'], 4],
    ['above the data', [header, 'Total,,11', ...rows], 2],
    ['above the data, with empty first cells', [header, ',,11', ...rows], 2],
    ['below a blank line', [header, ...rows, '', ',,"11"'], 5],
  ])('a row of totals is checked and not counted: %s', async (_, lines, row) => {
    const traffic = await read(lines);
    expect(said(traffic)).toEqual([january, february]);
    expect(besides(traffic)).toEqual([`note traffic.totals-row ${row}:1`]);
    expect(problemOf(traffic, 'traffic.totals-row').message.en).toContain('agrees');
  });

  test('totals of each month and of each site are compared with their own rows', async () => {
    const traffic = await read([
      header,
      '2020-01,a.example,5',
      '2020-01,b.example,6',
      '2020-01,Total,11',
      '2020-02,a.example,7',
      'Subtotal,,7',
      'Grand Total,,18',
    ]);
    expect(besides(traffic)).toEqual([4, 6, 7].map((row) => `note traffic.totals-row ${row}:1`));
  });

  test('totals that do not agree are told with both numbers', async () => {
    const traffic = await read([header, ...rows, 'Total,,12']);
    expect(besides(traffic)).toEqual(['warning traffic.totals-differ 4:3']);
    for (const text of ['12', '11']) {
      expect(problemOf(traffic, 'traffic.totals-differ').message.ja).toContain(text);
    }
    expect(said(traffic)).toEqual([january, february]);
  });

  test('a row without a date that is not the sum is an error', async () => {
    expect(errors(await read([header, ...rows, ',,12']))).toEqual(['error traffic.bad-date 4:1']);
  });

  test('totals are not compared where rows of sites that nobody asked for are left out', async () => {
    const traffic = await read([header, '2020-01,a.example,5', '2020-01,b.example,6', ',,11'], {
      wanted: (site) => site === 'a.example',
    });
    expect(said(traffic)).toEqual([january]);
    expect(besides(traffic)).toEqual(['note traffic.totals-row 4:1']);
  });

  test('a table without a header is an error, and never loses its first row in silence', async () => {
    const lines = ['a.example,2020-01,5', 'a.example,2020-02,6'];
    expect(errors(await read(lines))).toEqual(['error traffic.no-header 1']);
    const columns = { site: '1', date: '2', visits: '3' };
    expect(errors(await read(lines, { columns }))).toEqual(['error traffic.no-header 1']);
  });
});

const CASE = `format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: r } }]
sites: [{ id: s, name: S, domains: [a.example, b.example] }]
titles: [{ id: w, name: W, plaintiff: p, fee: 100, rate: 0.5, share: 0.1 }]
traffic: [{ file: traffic.csv }]
views: [{ way: title-share, pagesPerVisit: 1 }]
`;

describe('13. SimilarWeb’s day is UTC-5 without summer time', () => {
  test('the report says so where a file is in SimilarWeb’s layout, in both languages', async () => {
    const assessment = await assessed(CASE, { 'traffic.csv': `${LONG}\na.example,2021-01-01,1000\n` });
    const words = assumptionsOf(assessment).filter(({ en }) => en.includes('UTC-5'));
    expect(words).toHaveLength(1);
    expect(words[0]?.en).toContain('without summer time');
    expect(words[0]?.ja).toContain('夏時間なし');
  });

  test('and does not where it is in none of them', async () => {
    const assessment = await assessed(CASE, {
      'traffic.csv': 'domain,date,visits\na.example,2021-01,1000\n',
    });
    expect(assumptionsOf(assessment).some(({ en }) => en.includes('UTC-5'))).toBe(false);
  });

  test('its days are taken as calendar days, and moved by no hour', async () => {
    expect(await periodsOf(['2020-03-08', '2020-03-09'])).toEqual([
      '2020-03-08/2020-03-08',
      '2020-03-09/2020-03-09',
    ]);
  });
});

describe('14. folders nest, and domains of one site overlap', () => {
  test.each([
    ['paths', '/a', '/a/b'],
    ['addresses', 'https://a.example/a/', 'https://a.example/a/b?x=1'],
    ['with the domain and without', 'a.example/a', '/a/b'],
    ['the whole site', '/', '/a'],
  ])('a folder and its child are told to nest, and are never added: %s', async (_, parent, child) => {
    const traffic = await read([
      'domain,folder,date,share',
      `a.example,${parent},2020-01,0.6`,
      `a.example,${child},2020-01,0.5`,
    ]);
    expect(traffic.observations.map((one) => one.page)).toEqual([parent, child]);
    const problem = problemOf(traffic, 'traffic.nested-folders');
    expect(problem.severity).toBe('warning');
    expect(problem.message.en).not.toContain('“”');
    expect(told(traffic)).toContain('warning traffic.by-page 1');
  });

  test('folders beside each other, or of different sites, do not nest', async () => {
    const traffic = await read([
      'domain,folder,date,share',
      'a.example,/ab,2020-01,0.6',
      'a.example,/abc,2020-01,0.3',
      'b.example,/ab/c,2020-01,0.3',
    ]);
    expect(told(traffic).join()).not.toContain('nested');
  });

  test('no figure of a folder or a segment is in a case’s sum', async () => {
    const rows = ['domain,folder,date,visits', 'a.example,/,2021-01,1000', 'a.example,/a,2021-01,500'];
    const { problems } = await compute(CASE, { 'traffic.csv': `${rows.join('\n')}\n` });
    expect(problems.map((one) => one.code)).toContain('traffic.by-page');
    const site = `${LONG}\na.example,2021-01,1000\n\n${rows.join('\n')}\n`;
    const both = await assessed(CASE, { 'traffic.csv': site });
    const alone = await assessed(CASE, { 'traffic.csv': `${LONG}\na.example,2021-01,1000\n` });
    const found = ({ exact, plan }: typeof both) => exact.at(plan.total.found, 0).toText();
    expect(found(both)).toBe(found(alone));
  });

  test('a redirect between two domains of a site can count a visit on both, which is said', async () => {
    const assessment = await assessed(CASE, {
      'traffic.csv': `${LONG}\na.example,2021-01,1000\nb.example,2021-01,10\n`,
    });
    expect(assumptionsOf(assessment).some(({ en }) => en.includes('redirect'))).toBe(true);
  });
});

describe('15. the same row twice', () => {
  test('with the same value it counts once, with a note that shows the first place', async () => {
    const traffic = await read([LONG, 'a.example,2020-01,5', 'A.EXAMPLE,2020/01,5.0']);
    expect(said(traffic)).toEqual([`a.example visits ${JANUARY} = 5`]);
    expect(besides(traffic)).toEqual(['note traffic.repeated 3:3']);
    expect(problemOf(traffic, 'traffic.repeated').message.en).toContain('a.csv:2:3');
  });

  test.each([
    ['5', '6'],
    ['<5000', '3000'],
    ['0', '7'],
  ])('with different values, %s and %s, it is an error that shows both places', async (first, second) => {
    const traffic = await read([LONG, `a.example,2020-01,${first}`, `a.example,2020-01,${second}`]);
    expect(errors(traffic)).toEqual(['error traffic.disagreeing 3:3']);
    const { message, place } = problemOf(traffic, 'traffic.disagreeing');
    expect(message.ja).toContain('a.csv:2:3');
    expect(place).toEqual({ file: 'a.csv', row: 3, column: 3 });
  });

  test('of two sheets of a workbook, both are named', async () => {
    const sheet = (name: string, visits: number): SheetOf => ({
      name,
      rows: [
        ['Domain', 'Date', 'Visits'],
        ['a.example', '2020-01', visits],
      ],
    });
    const traffic = await readBytes(workbook([sheet('One', 5), sheet('Two', 6)]), 'a.xlsx');
    const { message, place } = problemOf(traffic, 'traffic.disagreeing');
    expect(place.sheet).toBe('Two');
    expect(message.en).toContain('a.xlsx!One:2:3');
  });
});

describe('16. months that are missing, cut or there twice', () => {
  const api = (updated: string, granularity = 'Monthly') =>
    JSON.stringify({
      meta: { request: { domain: 'a.example', country: 'ww', granularity }, last_updated: updated },
      visits: [
        { date: '2022-06-01', visits: 1 },
        { date: '2022-07-01', visits: 2 },
      ],
    });

  test('a gap is told with its months, and not bridged', async () => {
    const traffic = await read([LONG, 'a.example,2020-01,5', 'a.example,2020-03,5', 'a.example,2020-06,']);
    expect(problemOf(traffic, 'traffic.missing-months').value).toBe('2020-02');
    expect(traffic.observations).toHaveLength(3);
    expect(
      told(
        await read([LONG, 'a.example,2020-01,5', 'a.example,2020-02,<5000', 'a.example,2020-03,5']),
      ).join(),
    ).not.toContain('missing-months');
  });

  test('gaps of days and of weeks are told as well', async () => {
    const days = await read([LONG, 'a.example,2020-01-15,5', 'a.example,2020-01-17,5']);
    expect(problemOf(days, 'traffic.missing-months').value).toBe('2020-01-16/2020-01-16');
    const weeks = await read([
      LONG,
      'a.example,"2020-01-06,2020-01-12",5',
      'a.example,"2020-01-20,2020-01-26",5',
    ]);
    expect(problemOf(weeks, 'traffic.missing-months').value).toBe('2020-01-13/2020-01-19');
  });

  test('the month in which the data were last updated is not whole', async () => {
    const traffic = await readBytes(bytesOf(api('2022-07-15')), 'a.json');
    const problem = problemOf(traffic, 'traffic.incomplete-month');
    expect(problem).toMatchObject({ severity: 'warning', value: '2022-07' });
    expect(problem.message.en).toContain('2022-07-15');
    expect(problem.place.path).toBe('visits[1].visits');
    expect(traffic.observations.map((one) => one.value)).toEqual(['1', '2']);
  });

  test.each(['2022-07-31', '2022-08-31'])('it is whole where they were updated on %s', async (updated) => {
    expect(told(await readBytes(bytesOf(api(updated)), 'a.json')).join()).not.toContain('incomplete');
  });

  test('nor is the month in which the stated time ends, in the name of the file or above the table', async () => {
    const lines = [LONG, 'a.example,2020-01,5', 'a.example,2020-02,5', 'b.example,2020-02,5'];
    const byName = await named('x-(2020_01_01-2020_02_10).csv', lines);
    expect(told(byName).filter((one) => one.includes('incomplete'))).toEqual([
      'warning traffic.incomplete-month 3:3',
      'warning traffic.incomplete-month 4:3',
    ]);
    const above = await read(['期間,2020-01-01/2020-02-10', '', ...lines]);
    expect(problemOf(above, 'traffic.incomplete-month').message.ja).toContain('2020-02-10');
    const whole = await named('x-(2020_01_01-2020_02_29).csv', lines);
    expect(told(whole).join()).not.toContain('incomplete');
  });

  test('the day of the export is read in the ways in which programs write it', async () => {
    for (const made of ['2020-02-10', 'Feb 10, 2020', '2020年2月10日 12:34', '2020/02/10 09:00:00']) {
      const traffic = await read([`出力日,"${made}"`, '', LONG, 'a.example,2020-02,5']);
      expect(problemOf(traffic, 'traffic.incomplete-month').message.en).toContain('2020-02-10');
    }
  });

  test('days that begin or end within a month are told once for the table', async () => {
    const rows = [LONG, 'a.example,2020-01-30,5', 'a.example,2020-01-31,5', 'a.example,2020-02-01,5'];
    const traffic = await read(rows);
    expect(besides(traffic)).toEqual(['note traffic.part-months 1']);
    expect(problemOf(traffic, 'traffic.part-months').value).toBe('2020-01, 2020-02');
    const month = Array.from(
      { length: 31 },
      (_, at) => `a.example,2020-01-${String(at + 1).padStart(2, '0')},5`,
    );
    expect(besides(await read([LONG, ...month]))).toEqual([]);
  });

  test('two sources of the same month are an error that names both, and never added', async () => {
    const text = CASE.replace('[{ file: traffic.csv }]', '[{ file: traffic.csv }, { file: other.csv }]');
    const { assessment, problems } = await compute(text, {
      'traffic.csv': `${LONG}\na.example,2021-01,1000\n`,
      'other.csv': `${LONG}\na.example,2021-01,1100\n`,
    });
    expect(assessment).toBeUndefined();
    const [found] = problems.filter((one) => one.code === 'traffic.disagreeing');
    expect(found?.place.file).toBe('other.csv');
    expect(found?.message.ja).toContain('traffic.csv:2:3');
  });

  test('a source by quarters and one by months overlap, which is an error as well', async () => {
    const text = CASE.replace('[{ file: traffic.csv }]', '[{ file: traffic.csv }, { file: other.csv }]');
    const { problems } = await compute(text, {
      'traffic.csv': `${LONG}\na.example,2021-01/2021-03,1000\n`,
      'other.csv': `${LONG}\na.example,2021-03,300\n`,
    });
    const [found] = problems.filter((one) => one.code === 'traffic.overlapping');
    expect(found?.place.file).toBe('other.csv');
    expect(found?.message.en).toContain('traffic.csv:2:3');
  });
});
