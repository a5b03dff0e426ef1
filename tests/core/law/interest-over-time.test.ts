import { describe, expect, test } from 'vitest';
import { found } from '../compute.js';
import {
  type DatedReport,
  dated,
  datedReport,
  foundOf,
  liableFrom,
  linesOf,
  tenADay,
  title,
  toldOf,
  viewsOf,
} from '../plan/dated.js';

/** What bears interest, at which rate, from when, and how much up to the day asked for. */
const interestOf = ({ result }: DatedReport) =>
  (result.plaintiffs[0]?.order.interest ?? [])
    .map(({ principal, rate, from, amount }) => `${principal} at ${rate}: ${amount} from ${from}`)
    .sort();
const sumsOf = ({ result }: DatedReport) =>
  (result.plaintiffs[0]?.order.sums ?? []).map(({ amount, rate }) => `${amount} at ${rate}`).sort();

/** Over one whole year the interest on a sum is its yearly rate. */
const aYear = (from: string, until: string) => ({ start: 'date', date: from, until });
const in2020 = aYear('2020-07-01', '2021-06-30');

const added = (from: string, to: string | undefined, rate: number, more: object = {}) => ({
  from,
  to,
  rate,
  source: '法務省告示',
  ...more,
});

describe('the statutory rate is that of the day of the tort (Civil Code 404, 419(1))', () => {
  const border = tenADay(['2020-03', '2020-04']);

  test('days to 2020-03-31 bear 5%, later ones 3%, though interest runs from a later day', async () => {
    const report = await datedReport(dated({ traffic: border, delayDamages: in2020 }));
    expect(viewsOf(report)).toEqual(['t s  – 2020-03-31: 310', 't s 2020-04-01 – : 300']);
    // 310 x 5% = 15.5; 300 x 3% = 9: a whole year of each, cut below a yen.
    expect(interestOf(report)).toEqual(['300 at 0.03: 9 from 2020-07-01', '310 at 0.05: 15 from 2020-07-01']);
    expect(report.result.total.found).toBe('610');
  });

  test('each sum cites what its rate rests on', async () => {
    const report = await datedReport(dated({ traffic: border, delayDamages: in2020 }));
    const cited = (report.result.plaintiffs[0]?.order.sums ?? []).map(({ rate, rateSource }) => [
      rate,
      rateSource?.ja,
    ]);
    expect(cited.sort()).toEqual([
      ['0.03', '民法404条2項（令和2年4月1日から令和5年3月31日までの期）'],
      ['0.05', '平成29年改正前の民法404条'],
    ]);
    const rows = await linesOf(dated({ traffic: border, delayDamages: in2020 }), 'ja');
    expect(rows.filter((line) => line.includes('T 計（P）（年5%）'))).toHaveLength(1);
    expect(rows.filter((line) => line.includes('T 計（P）（年3%）'))).toHaveLength(1);
  });

  test('one figure over the border is parted by its days', async () => {
    const traffic = [{ site: 's', from: '2020-03-17', to: '2020-04-05', metric: 'visits', value: 200 }];
    // 15 days of March and 5 of April: 150 x 5% = 7.5, 50 x 3% = 1.5.
    expect(interestOf(await datedReport(dated({ traffic, delayDamages: in2020 })))).toEqual([
      '150 at 0.05: 7 from 2020-07-01',
      '50 at 0.03: 1 from 2020-07-01',
    ]);
  });

  test('the border counts even where it is the last day, or the first, of all figures', async () => {
    const days = (from: string, to: string) => [{ site: 's', from, to, metric: 'visits', value: 100 }];
    const of = async (from: string, to: string) =>
      sumsOf(await datedReport(dated({ traffic: days(from, to), delayDamages: { start: 'last-day' } })));
    // Ten days each: of the first ten, one bears 3%; of the second, one bears 5%; of the third, none.
    expect(await of('2020-03-23', '2020-04-01')).toEqual(['10 at 0.03', '90 at 0.05']);
    expect(await of('2020-03-31', '2020-04-09')).toEqual(['10 at 0.05', '90 at 0.03']);
    expect(await of('2020-04-01', '2020-04-10')).toEqual(['100 at 0.03']);
  });

  test('days before and after make two sums for each plaintiff and set of defendants', async () => {
    const report = await datedReport(
      dated({
        plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })),
        titles: [
          {
            ...title({ plaintiff: undefined }),
            holders: [
              { plaintiff: 'p', share: 0.5 },
              { plaintiff: 'q', share: 0.5, right: { kind: 'licence', from: '2020-03-17' } },
            ],
          },
        ],
        defendants: [liableFrom('d'), liableFrom('e', '2020-04-16')],
        traffic: border,
        delayDamages: { start: 'last-day' },
      }),
    );
    const all = report.result.plaintiffs.flatMap(({ id, order }) =>
      order.sums.map(({ amount, defendants, rate }) => `${id} ${defendants.join('+')} ${amount} at ${rate}`),
    );
    // p: half of 31 days at 5% (by d: 155); of 15 days at 3% (75) and of 15 with e (75). q: from 03-17, 15 days: 75.
    expect(all.sort()).toEqual([
      'p d 155 at 0.05',
      'p d 75 at 0.03',
      'p d+e 75 at 0.03',
      'q d 75 at 0.03',
      'q d 75 at 0.05',
      'q d+e 75 at 0.03',
    ]);
  });

  test('a rate of the case itself parts nothing, and holds for all days', async () => {
    const text = dated({ traffic: border, delayDamages: { ...in2020, rate: 0.05 } });
    const report = await datedReport(text);
    expect(viewsOf(report)).toEqual(['t s  – : 610']);
    expect(interestOf(report)).toEqual(['610 at 0.05: 30 from 2020-07-01']); // 30.5
  });

  test('without delay damages nothing is parted either', async () => {
    expect(viewsOf(await datedReport(dated({ traffic: border })))).toEqual(['t s  – : 610']);
  });

  test.each([
    ['2023-03', '2023-04'],
    ['2026-03', '2026-04'],
  ])('at the border of %s and %s the rate stays: nothing is parted', async (...months) => {
    const text = dated({ traffic: tenADay(months), delayDamages: { start: 'last-day' } });
    const report = await datedReport(text);
    expect(viewsOf(report)).toEqual(['t s  – : 610']);
    expect(sumsOf(report)).toEqual(['610 at 0.03']);
  });

  test('the days on which no figure lies part nothing', async () => {
    // All of the figures lie in May 2020, though nothing limits liability.
    const text = dated({ traffic: tenADay(['2020-05']), delayDamages: { start: 'last-day' } });
    expect(viewsOf(await datedReport(text))).toEqual(['t s  – : 310']);
  });

  test('a right parted by the change of the rate is cut in each part', async () => {
    // At ¥0.05: 310 x 0.05 = 15.5 and 300 x 0.05 = 15, cut to 15 and 15; without interest 30.5, cut to 30.
    const text = (more: object) => dated({ traffic: border, fee: '0.05', ...more });
    expect(foundOf(await datedReport(text({ delayDamages: in2020 })))).toEqual({ p: '30' });
    // At ¥0.07: 21.7 and 21, cut to 21 and 21; without interest 42.7.
    const lost = (more: object) => dated({ traffic: tenADay(['2020-03', '2020-05']), fee: '0.07', ...more });
    expect(foundOf(await datedReport(lost({ delayDamages: in2020 })))).toEqual({ p: '42' });
    expect(foundOf(await datedReport(lost({})))).toEqual({ p: '43' }); // 620 x 0.07 = 43.4
  });
});

describe('days for which no rate is fixed', () => {
  const late = tenADay(['2029-03', '2029-04']);
  const delayDamages = aYear('2029-06-01', '2030-05-31');

  test('from 2029-04-01 on: an error that names the day, and no figure', async () => {
    const text = dated({ traffic: late, delayDamages });
    expect(await toldOf(text)).toEqual([['law.rate-not-fixed', 'error', 'delayDamages']]);
    expect((await found('law.rate-not-fixed', text))[0]?.value).toBe('2029-04-01');
  });

  test('the day before is the last that has one', async () => {
    const text = (to: string) => dated({ traffic: late, delayDamages, period: { to } });
    expect(await toldOf(text('2029-03-31'))).toEqual([]);
    expect(await toldOf(text('2029-04-01'))).toEqual([['law.rate-not-fixed', 'error', 'delayDamages']]);
  });

  test('a rate of the case itself needs no table', async () => {
    const stated = { ...delayDamages, rate: 0.03 };
    expect(await toldOf(dated({ traffic: late, delayDamages: stated }))).toEqual([]);
  });

  test('a rate that the case adds with its source mends it, and its source is in the report', async () => {
    const law = { interestRates: [added('2029-04-01', '2032-03-31', 0.04)] };
    const report = await datedReport(dated({ traffic: late, delayDamages, law }));
    expect(viewsOf(report)).toEqual(['t s  – 2029-03-31: 310', 't s 2029-04-01 – : 300']);
    // 310 x 3% = 9.3, 300 x 4% = 12.
    expect(interestOf(report)).toEqual(['300 at 0.04: 12 from 2029-06-01', '310 at 0.03: 9 from 2029-06-01']);
    const sums = report.result.plaintiffs[0]?.order.sums ?? [];
    expect(sums.find(({ rate }) => rate === '0.04')?.rateSource?.ja).toBe('法務省告示');
  });

  test('an added rate that is the same as the one before parts nothing', async () => {
    const law = { interestRates: [added('2029-04-01', undefined, 0.03)] };
    expect(viewsOf(await datedReport(dated({ traffic: late, delayDamages, law })))).toEqual(['t s  – : 610']);
  });

  test('a rate may be written as a percentage', async () => {
    const law = { interestRates: [{ ...added('2029-04-01', undefined, 0), rate: '4%' }] };
    expect(interestOf(await datedReport(dated({ traffic: late, delayDamages, law })))).toContain(
      '300 at 0.04: 12 from 2029-06-01',
    );
  });

  test('a gap of a day between the table and what is added is an error at that day', async () => {
    const law = { interestRates: [added('2029-04-02', undefined, 0.04)] };
    const text = dated({ traffic: late, delayDamages, law });
    expect((await found('law.rate-not-fixed', text)).map(({ value }) => value)).toEqual(['2029-04-01']);
  });

  test('a gap between two added ones is an error at its first day', async () => {
    const interestRates = [added('2029-04-01', '2029-04-09', 0.04), added('2029-04-15', undefined, 0.05)];
    const text = dated({ traffic: late, delayDamages, law: { interestRates } });
    expect((await found('law.rate-not-fixed', text)).map(({ value }) => value)).toEqual(['2029-04-10']);
  });
});

describe('rates that the case adds', () => {
  const withRates = (interestRates: readonly unknown[]) =>
    dated({ delayDamages: { start: 'last-day' }, law: { interestRates } });

  test.each([
    ['the table', [added('2029-03-31', undefined, 0.04)], 'law.interestRates[0]'],
    ['the old law', [added('1990-01-01', '1990-12-31', 0.04)], 'law.interestRates[0]'],
    [
      'one another',
      [added('2029-04-01', '2032-03-31', 0.04), added('2032-03-31', undefined, 0.05)],
      'law.interestRates[1]',
    ],
  ])('share no day with %s', async (_, rates, path) => {
    expect(await toldOf(withRates(rates))).toEqual([['law.rates-overlap', 'error', path]]);
  });

  test('follow one another', async () => {
    const rates = [added('2032-04-01', undefined, 0.05), added('2029-04-01', '2032-03-31', 0.04)];
    expect(await toldOf(withRates(rates))).toEqual([]);
  });

  test('begin before they end', async () => {
    expect((await toldOf(withRates([added('2029-05-01', '2029-04-30', 0.04)])))[0]).toEqual([
      'case.from-after-to',
      'error',
      'law.interestRates[0].from',
    ]);
  });

  test('have a source, a first day and a rate from 0 to 1', async () => {
    const faults = [
      added('2029-04-01', undefined, 0.04, { source: undefined }),
      added('2029-04-01', undefined, 0.04, { from: undefined }),
      added('2029-04-01', undefined, 4),
    ];
    const places = await Promise.all(faults.map(async (one) => (await toldOf(withRates([one])))[0]));
    expect(places).toEqual([
      ['case.missing', 'error', 'law.interestRates[0].source'],
      ['case.missing', 'error', 'law.interestRates[0].from'],
      ['case.out-of-range', 'error', 'law.interestRates[0].rate'],
    ]);
  });
});
