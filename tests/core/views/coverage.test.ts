import { describe, expect, test } from 'vitest';
import { caseText, compute, found, visits } from '../compute.js';

const text = (figures: readonly object[], more: object = {}) =>
  caseText({
    sites: [{ id: 's', name: 'S', domains: ['a.example', 'b.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
    traffic: figures,
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
    ...more,
  });
const figure = (from: string, to: string, more: object = {}) => ({
  site: 's',
  metric: 'visits',
  value: 10,
  from,
  to,
  ...more,
});
/** The days that are told to be without a figure. */
const open = async (given: string, files = {}) =>
  (await found('views.uncovered-days', given, files)).map(({ value, severity }) => [severity, value]);

const JANUARY = visits('2020-01', 31);
const MARCH = visits('2020-03', 31);

describe('days of liability without a figure', () => {
  test.each<[name: string, figures: readonly object[], period: object | undefined, days: string | undefined]>(
    [
      ['none, where nothing bounds the days', [JANUARY], undefined, undefined],
      [
        'none, where the figures fill the period',
        [JANUARY],
        { from: '2020-01-01', to: '2020-01-31' },
        undefined,
      ],
      [
        'none, where the figures reach beyond it',
        [JANUARY],
        { from: '2020-01-02', to: '2020-01-30' },
        undefined,
      ],
      ['a hole', [JANUARY, MARCH], undefined, '2020-02-01/2020-02-29'],
      ['a hole, whatever the order of the figures', [MARCH, JANUARY], undefined, '2020-02-01/2020-02-29'],
      ['days before the first figure', [JANUARY], { from: '2019-12-31' }, '2019-12-31/2019-12-31'],
      ['days after the last figure', [JANUARY], { to: '2020-02-01' }, '2020-02-01/2020-02-01'],
      [
        'both, and a hole',
        [JANUARY, MARCH],
        { from: '2019-12-30', to: '2020-04-02' },
        '2019-12-30/2019-12-31, 2020-02-01/2020-02-29, 2020-04-01/2020-04-02',
      ],
      ['a hole cut by the period', [JANUARY, MARCH], { to: '2020-02-10' }, '2020-02-01/2020-02-10'],
      [
        'a hole of one day',
        [figure('2020-01-01', '2020-01-15'), figure('2020-01-17', '2020-01-31')],
        undefined,
        '2020-01-16/2020-01-16',
      ],
      [
        'none between days that touch',
        [figure('2020-01-01', '2020-01-15'), figure('2020-01-16', '2020-01-31')],
        undefined,
        undefined,
      ],
    ],
  )('%s', async (_, figures, period, days) => {
    expect(await open(text(figures, { period }))).toEqual(days === undefined ? [] : [['warning', days]]);
  });

  test('are those of each run in which the site was online', async () => {
    const sites = [
      {
        id: 's',
        name: 'S',
        online: [
          { from: '2020-01-01', to: '2020-01-20' },
          { from: '2020-02-20', to: '2020-03-31' },
        ],
      },
    ];
    expect(await open(text([JANUARY, MARCH], { sites }))).toEqual([['warning', '2020-02-20/2020-02-29']]);
  });

  test('are told once for a site, whatever titles it carries', async () => {
    const titles = [
      { id: 't', name: 'T', plaintiff: 'p', share: 0.5 },
      { id: 'u', name: 'U', plaintiff: 'p', share: 0.1, right: { kind: 'copyright', to: '2020-02-10' } },
    ];
    expect(await open(text([JANUARY, MARCH], { titles }))).toEqual([
      ['warning', '2020-02-01/2020-02-10, 2020-02-01/2020-02-29'],
    ]);
  });

  test('a domain may begin and end at its own time, but a hole between its figures is told', async () => {
    const sites = [{ id: 's', name: 'S', domains: ['a.example', 'b.example'] }];
    const rows = ['a,01', 'a,02', 'a,03', 'a,04', 'b,02', 'b,04'].map((one) => {
      const [site, month] = one.split(',');
      return `${site}.example,2020-${month}-01,10`;
    });
    const files = { 'traffic.csv': `domain,date,all_traffic_visits\n${rows.join('\n')}\n` };
    expect(await open(text([{ file: 'traffic.csv' }], { sites }), files)).toEqual([
      ['warning', 'b.example 2020-03-01/2020-03-31'],
    ]);
  });
});

describe('figures that cannot be placed', () => {
  test('a period that no figure touches is an error', async () => {
    const told = await found(
      'views.traffic-outside-period',
      text([JANUARY], { period: { from: '2020-02-01', to: '2020-02-29' } }),
    );
    expect(told).toMatchObject([{ severity: 'error', place: { path: 'titles[0]' } }]);
    expect(
      await found('views.traffic-outside-period', text([JANUARY], { period: { from: '2020-01-31' } })),
    ).toEqual([]);
  });

  test('a period that no figure touches names every title of the site', async () => {
    const titles = ['t', 'u'].map((id) => ({ id, name: id.toUpperCase(), plaintiff: 'p', share: 0.1 }));
    const [told, ...others] = await found(
      'views.traffic-outside-period',
      text([JANUARY], { titles, period: { from: '2020-02-01' } }),
    );
    expect(told?.message.en).toContain('T, U');
    expect(others).toEqual([]);
  });

  test('a site without any figure is told by that alone', async () => {
    const { problems } = await compute(
      text([{ ...JANUARY, metric: 'pageViews' }], { period: { from: '2020-02-01' } }),
    );
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'views.no-observations',
    ]);
  });

  test('a figure without days is one only where the days are limited', async () => {
    const undated = { site: 's', metric: 'visits', value: 10 };
    expect(await found('views.undated', text([undated]))).toEqual([]);
    const told = await found('views.undated', text([undated], { period: { to: '2020-02-29' } }));
    expect(told).toMatchObject([{ severity: 'error' }]);
    expect(await found('views.undated', text([JANUARY], { period: { to: '2020-02-29' } }))).toEqual([]);
  });
});
