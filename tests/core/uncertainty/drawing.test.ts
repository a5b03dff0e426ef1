import { type Assessment, render, roundedDraws, type UncertaintyOptions, uncertaintyOf } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { assessed, textOf, visits } from '../compute.js';
import { above, answersTo, claimed, monthsFrom, shareText, spread } from './asking.js';

const RANGED = visits('2020-04', 1_000_000, 's', spread(500_000, 2_000_000));
const drawn = (more: object = {}) => shareText({ traffic: [RANGED], ...more });
const mixed = drawn({
  plaintiffs: claimed(120_000),
  views: [
    {
      way: 'title-share',
      pagesPerVisit: { value: 1, low: 0.8, high: 1.4 },
      factors: { country: { value: 0.5, low: 0.3, high: 0.7, coverage: 0.9, shape: 'beta' } },
    },
  ],
  fee: { value: 2, low: 1, high: 3 },
  uncertainty: {
    shares: [{ concentration: 200 }],
    traffic: [{ errors: { site: spread(0.8, 1.25) } }],
    correlations: [{ between: ['traffic[0].value', 'views[0].factors.country'], rank: 0.4 }],
  },
});

const bytesOf = async (assessment: Assessment, options: UncertaintyOptions) => {
  const { uncertainty } = await uncertaintyOf(assessment, { draws: 1024, ...options });
  return uncertainty ? textOf(await render(assessment, 'json', 'ja', { uncertainty })) : '';
};

describe('the answers in the JSON report', () => {
  const NAMES = ['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'];
  const KEYS = [
    'mean',
    'quantiles',
    'standardErrors',
    'bounds',
    'reachesClaim',
    'breakEven',
    'swings',
    'indices',
  ];

  test('stand for each plaintiff and for all under the promised keys', async () => {
    const { json } = await answersTo(mixed, { draws: 1024 });
    expect(json.plaintiffs.map(({ id }) => id)).toEqual(['p']);
    for (const one of [...json.plaintiffs, json.total]) {
      expect(Object.keys(one)).toEqual(expect.arrayContaining(KEYS));
      expect(Object.keys(one.quantiles)).toEqual(NAMES);
      expect(Object.keys(one.standardErrors)).toEqual(expect.arrayContaining(['mean', ...NAMES]));
      expect(Object.keys(one.bounds)).toEqual(['low', 'high']);
      expect(one.swings.length).toBeGreaterThan(0);
      for (const swing of one.swings)
        expect(Object.keys(swing)).toEqual(expect.arrayContaining(['input', 'low', 'high']));
      for (const index of one.indices)
        expect(Object.keys(index)).toEqual(expect.arrayContaining(['group', 'first', 'total']));
      for (const even of one.breakEven)
        expect(Object.keys(even)).toEqual(expect.arrayContaining(['input', 'factor']));
    }
    expect(json.total).not.toHaveProperty('id');
  });

  test('simulated figures are numbers, exact ones decimal strings or null', async () => {
    const { json } = await answersTo(mixed, { draws: 1024 });
    const decimal = /^-?\d+(\.\d+)?$/;
    for (const one of [...json.plaintiffs, json.total]) {
      const simulated = [
        one.mean,
        one.reachesClaim,
        ...Object.values(one.quantiles),
        ...Object.values(one.standardErrors),
        ...one.indices.flatMap(({ first, total }) => [first, total]),
      ];
      for (const value of simulated) expect(Number.isFinite(value)).toBe(true);
      const exact = [
        one.bounds.low,
        one.bounds.high,
        ...one.swings.flatMap(({ low, high }) => [low, high]),
        ...one.breakEven.flatMap(({ factor }) => factor ?? []),
      ];
      for (const value of exact) expect(value).toMatch(decimal);
    }
  });

  test('quantiles are in order and within the enclosure, for the award never above the claim', async () => {
    const { total } = await answersTo(
      shareText({
        plaintiffs: claimed(120_000),
        traffic: [visits('2020-04', 1_000_000, 's', { low: 1, high: 1_999_999, shape: 'uniform' })],
      }),
    );
    const values = Object.values(total.found.quantiles);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(Object.values(total.quantiles).at(-1)).toBe(120_000);
    expect(Number(total.bounds.high)).toBe(120_000);
    expect(total.found.quantiles.p95).toBeGreaterThan(120_000);
  });

  test('the share of draws that reach the claim', async () => {
    const { total } = await answersTo(
      shareText({
        plaintiffs: claimed(110_000),
        traffic: [visits('2020-04', 1_000_000, 's', { low: 500_000, high: 1_500_000, shape: 'uniform' })],
      }),
    );
    expect(total.reachesClaim).toBeCloseTo(0.4, 2);
  });

  test('quantiles stand by title as well', async () => {
    const { json } = await answersTo(drawn());
    expect(json.titles?.map(({ id }) => id)).toEqual(['t']);
    expect((json.titles?.[0]?.quantiles.p95 ?? 0) / 200_000).toBeCloseTo(1, 1.6);
  });
});

describe('the number of draws', () => {
  test('is rounded up to 16 x 2^k under sobol, and both numbers are told', async () => {
    const { json } = await answersTo(drawn(), { draws: 1000 });
    expect(json.drawing).toMatchObject({ asked: 1000, draws: 1024, sampler: 'sobol' });
    expect([1, 16, 17, 1000, 1024, 1025].map((n) => roundedDraws(n, 'sobol'))).toEqual([
      16, 16, 32, 1024, 1024, 2048,
    ]);
  });

  test('is rounded up to a multiple of 16 otherwise', async () => {
    const { json } = await answersTo(drawn(), { draws: 1000, sampler: 'mc' });
    expect(json.drawing).toMatchObject({ asked: 1000, draws: 1008, sampler: 'mc' });
  });

  test('makes the figures surer', async () => {
    const [few, many] = await Promise.all(
      [256, 16_384].map((draws) => answersTo(drawn(), { draws, sampler: 'mc' })),
    );
    const error = (one: typeof few) => one?.total.standardErrors.p50 ?? 0;
    expect(error(many)).toBeLessThan(error(few) / 3);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 24 + 1])('cannot be %d', async (draws) => {
    await expect(uncertaintyOf(await assessed(drawn()), { draws })).rejects.toThrow(RangeError);
  });

  test.each([-1, 1.5, 2 ** 53, Number.NaN])('nor the seed %d', async (seed) => {
    await expect(uncertaintyOf(await assessed(drawn()), { seed })).rejects.toThrow(RangeError);
  });
});

describe('both samplers', () => {
  test.each(['sobol', 'mc'] as const)('%s draws the stated distribution', async (sampler) => {
    const { total } = await answersTo(drawn(), { draws: 16_384, sampler });
    expect(above(total)).toBeCloseTo(1, 1);
    expect(total.found.quantiles.p50 / 100_000).toBeCloseTo(1, 1.6);
  });

  test('agree within their errors', async () => {
    const [sobol, mc] = await Promise.all(
      (['sobol', 'mc'] as const).map((sampler) => answersTo(mixed, { draws: 16_384, sampler })),
    );
    for (const name of ['p05', 'p50', 'p95'] as const) {
      const [a, b] = [sobol, mc].map((one) => one?.total.found) as [
        NonNullable<typeof sobol>['total']['found'],
        NonNullable<typeof sobol>['total']['found'],
      ];
      const error = Math.hypot(a.standardErrors[name], b.standardErrors[name]);
      expect(Math.abs(a.quantiles[name] - b.quantiles[name])).toBeLessThan(5 * error);
    }
  });

  test('more variables than Sobol’ points lead are drawn as well', async () => {
    const traffic = monthsFrom(2010, 80).map((month) =>
      visits(month, 10_000, 's', { low: 5000, high: 15_000, shape: 'uniform' }),
    );
    const { total } = await answersTo(
      shareText({ traffic, uncertainty: { traffic: [{ months: 'independent' }] } }),
      { draws: 1024 },
    );
    const deviation = Math.sqrt(80 / 12) * 1000;
    const { p05, p95 } = total.found.quantiles;
    expect((p95 - p05) / (2 * 1.645 * deviation)).toBeCloseTo(1, 1);
    expect(total.found.mean / 80_000).toBeCloseTo(1, 2);
  });
});

describe('the seed', () => {
  test.each(['sobol', 'mc'] as const)(
    'under %s the same gives the same bytes, another others',
    async (sampler) => {
      const assessment = await assessed(mixed);
      const [once, again, other] = [
        await bytesOf(assessment, { sampler, seed: 7 }),
        await bytesOf(await assessed(mixed), { sampler, seed: 7 }),
        await bytesOf(assessment, { sampler, seed: 8 }),
      ];
      expect(again).toBe(once);
      expect(other.replace('"seed": 8', '"seed": 7')).not.toBe(once);
    },
  );

  test('is 1 where none is asked for, and the greatest whole number will do', async () => {
    const assessment = await assessed(mixed);
    expect(await bytesOf(assessment, {})).toBe(await bytesOf(assessment, { seed: 1 }));
    expect(await bytesOf(assessment, { seed: Number.MAX_SAFE_INTEGER })).toContain(
      String(Number.MAX_SAFE_INTEGER),
    );
  });
});

describe('without simulation', () => {
  test('exact parts are there, and simulated ones are null', async () => {
    const { json, total } = await answersTo(mixed, { simulate: false });
    expect(json.drawing).toBeNull();
    expect(json.isDrawn).toBe(true);
    for (const one of [...json.plaintiffs, total]) {
      expect(one).toMatchObject({ mean: null, quantiles: null, standardErrors: null, reachesClaim: null });
      expect(one.found).toMatchObject({ mean: null, quantiles: null, standardErrors: null });
      expect(one.indices).toEqual([]);
      expect(one.breakEven.length).toBeGreaterThan(0);
      expect(one.swings.length).toBeGreaterThan(0);
    }
    expect(json.scenarios.map(({ id }) => id)).toEqual(['claimant', 'cautious', 'respondent']);
    expect(json.grid).not.toBeNull();
  });

  test('the exact parts are the same as with it', async () => {
    const exact = ({ total, json }: Awaited<ReturnType<typeof answersTo>>) => [
      total.bounds,
      total.breakEven,
      total.swings,
      json.scenarios,
      json.grid,
    ];
    expect(exact(await answersTo(mixed, { simulate: false }))).toEqual(
      exact(await answersTo(mixed, { draws: 64 })),
    );
  });
});

describe('a case that states nothing', () => {
  test('has figures that do not vary', async () => {
    const { json, total, report } = await answersTo(shareText({ plaintiffs: claimed(90_000) }));
    expect(json.isDrawn).toBe(false);
    expect(total.found).toMatchObject({ mean: 100_000, quantiles: { p05: 100_000, p95: 100_000 } });
    expect(total.quantiles).toMatchObject({ p05: 90_000, p95: 90_000 });
    expect(total.standardErrors.mean).toBe(0);
    expect(total.indices).toEqual([]);
    expect(total.swings).toEqual([]);
    expect(report.result.total.found).toBe('100000');
  });

  test('without uncertainty asked for, the report holds none', async () => {
    const assessment = await assessed(shareText());
    const report = JSON.parse(textOf(await render(assessment, 'json', 'ja'))) as { uncertainty: unknown };
    expect(report.uncertainty).toBeNull();
  });
});

describe('long work', () => {
  const many = shareText({
    traffic: monthsFrom(2015, 48).map((month) => visits(month, 10_000)),
    uncertainty: { traffic: [{ errors: { site: spread(0.5, 2), month: spread(0.5, 2) } }] },
  });

  test('tells how far it is, from 0 to 1 and never back', async () => {
    const told: number[] = [];
    await uncertaintyOf(await assessed(many), { draws: 1 << 17, onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(0.5);
    expect(told.at(-1)).toBe(1);
  });

  test('is stopped by its signal, with the signal’s reason', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const running = uncertaintyOf(await assessed(many), {
      draws: 1 << 22,
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done);
        if (told.length === 2) stop.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(told).toHaveLength(2);
  });
});
