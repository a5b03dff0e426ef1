import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const dated = (fee: unknown, more: Record<string, unknown> = {}) =>
  caseText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 1 }],
    traffic: [visits('2020-04', 300), visits('2020-05', 310)],
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
    period: { from: '2020-04-01', to: '2020-05-31' },
    fee,
    ...more,
  });

describe('fees that change', () => {
  const fees = [
    { from: '2020-04-01', value: 100 },
    { from: '2020-05-16', value: 120 },
  ];

  test('part the days where they change', async () => {
    const report = await reportOf(dated(fees));
    // May has 10 visits a day: 15 days at 100, 16 at 120.
    expect(
      report.schedule[0]?.sites.map(({ from, to, views, fee, amount }) => [from, to, views, fee, amount]),
    ).toEqual([
      ['2020-04-01', '2020-05-15', '450', '100', '45000'],
      ['2020-05-16', '2020-05-31', '160', '120', '19200'],
    ]);
    expect(report.result.total.found).toBe(String(300 * 100 + 150 * 100 + 160 * 120));
  });

  test('the parts of a month stand as two lines, and the month’s total has both', async () => {
    const report = await reportOf(dated(fees));
    expect(report.lines.map(({ month, views }) => [month, views])).toEqual([
      ['2020-04', '300'],
      ['2020-05', '150'],
      ['2020-05', '160'],
    ]);
    expect(report.totals.byMonth).toEqual([
      { month: '2020-04', amount: '30000' },
      { month: '2020-05', amount: '34200' }, // 150 x 100 + 160 x 120
    ]);
  });

  test('a fee that begins after the period does not count', async () => {
    const later = [fees[0], { from: '2020-06-01', value: 999 }];
    const report = await reportOf(dated(later));
    expect(report.result.total.found).toBe(String(610 * 100));
    expect(report.schedule[0]?.sites).toHaveLength(1);
  });

  test('a fee that ended before the period does not count', async () => {
    const earlier = [{ from: '2019-01-01', value: 999 }, ...fees];
    expect((await reportOf(dated(earlier))).result.total.found).toBe('64200');
  });

  test('days before the first fee are an error that names them', async () => {
    const [error] = await found('royalty.no-fee-yet', dated([{ from: '2020-04-02', value: 100 }]));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('2020-04-01');
    expect(error?.place.path).toBe('fee');
  });

  test.each([
    ['out of order', [fees[1], fees[0]]],
    ['twice on one day', [fees[0], fees[0]]],
    ['an empty list', []],
  ])('%s is an error', async (_, list) => {
    const [error] = await found('royalty.fees-out-of-order', dated(list));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('fee');
  });

  test('a fee in a list needs its day', async () => {
    const [error] = await found('case.missing', dated([{ value: 100 }]));
    expect(error?.place.path).toBe('fee[0].from');
  });
});
