import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf } from '../compute.js';

const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
const thirds = [
  { plaintiff: 'p', share: '1/3' },
  { plaintiff: 'q', share: '2/3' },
];
const held = (holders: unknown, more: Record<string, unknown> = {}) =>
  caseText({
    plaintiffs,
    titles: [{ id: 't', name: 'T', holders }],
    traffic: [{ title: 't', metric: 'views', value: 100 }],
    ...more,
  });

describe('a right held by several plaintiffs', () => {
  test('each has the share of the amount, cut to the yen for each', async () => {
    const report = await reportOf(held(thirds));
    expect(report.schedule[0]?.amounts).toMatchObject([
      { plaintiff: 'p', amount: '33' }, // 100 / 3
      { plaintiff: 'q', amount: '66' }, // 200 / 3
    ]);
    expect(report.result.total.found).toBe('99');
  });

  test('thirds of an amount that three divides lose nothing', async () => {
    const report = await reportOf(held(thirds, { fee: 3 }));
    expect(report.result.plaintiffs.map((one) => one.award)).toEqual(['100', '200']);
  });

  test('cut by plaintiff, the thirds of three titles are added first', async () => {
    const titles = ['t', 'u', 'v'].map((id) => ({ id, name: id.toUpperCase(), holders: thirds }));
    const traffic = titles.map(({ id }) => ({ title: id, metric: 'views', value: 100 }));
    const byTitle = await reportOf(held(thirds, { titles, traffic }));
    const byPlaintiff = await reportOf(held(thirds, { titles, traffic, cuts: { amount: 'plaintiff' } }));
    expect(byTitle.result.plaintiffs.map((one) => one.found)).toEqual(['99', '198']); // 3 x 33, 3 x 66
    expect(byPlaintiff.result.plaintiffs.map((one) => one.found)).toEqual(['100', '200']);
  });

  test('a share that no plaintiff holds is not awarded', async () => {
    const report = await reportOf(
      held([{ plaintiff: 'p', share: 0.25 }], { plaintiffs: plaintiffs.slice(0, 1) }),
    );
    expect(report.result.total.award).toBe('25');
    expect(report.totals.bySite).toEqual([{ site: 's', amount: '25' }]);
  });

  test('one holder of the whole is the same as one plaintiff', async () => {
    const report = await reportOf(held([{ plaintiff: 'q', share: 1 }]));
    expect(report.result.plaintiffs.map((one) => one.award)).toEqual(['0', '100']);
  });

  test('a share of zero or above the whole is no share', async () => {
    for (const share of [0, 1.5]) {
      const [error] = await found('case.out-of-range', held([{ plaintiff: 'p', share }]));
      expect(error?.place.path).toBe('titles[0].holders[0].share');
    }
  });
});
