import { expect, test } from 'vitest';
import { caseText, visits } from '../compute.js';
import { answersTo, shareText } from './asking.js';

const MONTHS = ['2020-01', '2020-02', '2020-03'] as const;

test('a masked figure of a site calibrated by two counts has an answer with every seed', async () => {
  const count = (month: string, value: number) => {
    const { from, to } = visits(month, 1);
    return { from, to, value };
  };
  const text = shareText({
    traffic: MONTHS.map((month, at) => visits(month, at === 2 ? '< 5,000' : 1_000_000)),
    uncertainty: {
      traffic: [
        { calibration: [{ site: 's', counts: [count('2020-01', 1_000_000), count('2020-02', 2_000_000)] }] },
      ],
    },
  });
  for (const sampler of ['sobol', 'mc'] as const) {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { total } = await answersTo(text, { draws: 16_384, seed, sampler });
      for (const value of Object.values(total.found.quantiles)) expect(Number.isFinite(value)).toBe(true);
    }
  }
});

test('a share with a beta of its own is drawn as stated: its value is the median, not the mean', async () => {
  // Beta(2, 30): 5% below 0.01159, half below 0.05355, 95% below 0.1441, mean 1/16.
  const text = shareText({
    titles: [
      {
        id: 't',
        name: 'T',
        plaintiff: 'p',
        share: { value: 0.05355, low: 0.01159, high: 0.1441, coverage: 0.9, shape: 'beta' },
      },
    ],
    traffic: [visits('2020-01', 1_000_000_000)],
  });
  const { total, report } = await answersTo(text, { draws: 16_384 });
  const { found } = total;
  expect(report.result.total.found).toBe('53550000');
  for (const [value, expected] of [
    [found.mean, 0.0625],
    [found.quantiles.p05, 0.01159],
    [found.quantiles.p50, 0.05355],
    [found.quantiles.p95, 0.1441],
  ] as const)
    expect(Math.abs(Number(value) / 1e9 / expected - 1)).toBeLessThan(0.05);
});

test('all together reach their claims where every plaintiff does: no surplus fills another’s claim', async () => {
  const text = caseText({
    plaintiffs: [
      { id: 'p', name: 'P', claim: { base: 100 } },
      { id: 'q', name: 'Q', claim: { base: 1000 } },
    ],
    titles: [
      { id: 't', name: 'T', plaintiff: 'p' },
      { id: 'u', name: 'U', plaintiff: 'q' },
    ],
    traffic: [
      { title: 't', metric: 'views', value: 100_000 },
      { title: 'u', metric: 'views', value: 1000, low: 500, high: 2000, coverage: 0.9, shape: 'lognormal' },
    ],
  });
  const { json } = await answersTo(text, { draws: 1024 });
  const [p, q] = json.plaintiffs.map(({ reachesClaim }) => reachesClaim);
  expect(p).toBe(1);
  expect(q).toBeLessThan(0.6);
  expect(json.total.reachesClaim).toBe(q);
});

test('an amount that a claim caps is told to the yen, and nothing beside it is told above it', async () => {
  const { total } = await answersTo(
    shareText({
      plaintiffs: [{ id: 'p', name: 'P', claim: { total: 10_994 } }],
      traffic: [visits('2020-01', 100_000)],
      views: [
        {
          way: 'title-share',
          pagesPerVisit: { value: 1, low: 0.5, high: 2, coverage: 0.9, shape: 'lognormal' },
        },
      ],
    }),
  );
  const quantiles: Readonly<Record<string, number>> = { ...total.quantiles };
  const errors: Readonly<Record<string, number>> = { ...total.standardErrors };
  const values = Object.values(quantiles);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(Math.max(...values)).toBe(10_994);
  expect(errors.p95).toBe(0);
  for (const [name, error] of Object.entries(errors)) if (error === 0) expect(quantiles[name]).toBe(10_994);
});
