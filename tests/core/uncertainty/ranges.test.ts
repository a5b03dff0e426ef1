import { describe, expect, test } from 'vitest';
import { compute, found, visits } from '../compute.js';
import { above, answersTo, below, claimed, shareText, spread } from './asking.js';

/** The page views in a visit: a behaviour of which any range may be stated. */
const pages = (quantity: unknown, more: object = {}) =>
  shareText({ views: [{ way: 'title-share', pagesPerVisit: quantity }], ...more });

/** The part of a site’s traffic that comes from the country. */
const country = (quantity: unknown) =>
  shareText({ views: [{ way: 'title-share', pagesPerVisit: 1, factors: { country: quantity } }] });

describe('a range with its shape', () => {
  const FITTING: readonly (readonly [string, object, readonly [number, number, number]])[] = [
    ['lognormal', spread(1, 4), [100_000, 200_000, 400_000]],
    ['normal', spread(1.5, 2.5, { shape: 'normal' }), [150_000, 200_000, 250_000]],
    ['uniform', spread(1, 3, { shape: 'uniform' }), [100_000, 200_000, 300_000]],
    ['triangular', spread(1, 3, { shape: 'triangular' }), [100_000, 200_000, 300_000]],
    ['pert', spread(1, 3, { shape: 'pert' }), [100_000, 200_000, 300_000]],
    ['two-piece', spread(1.9, 8, { shape: 'two-piece' }), [190_000, 200_000, 800_000]],
  ];

  test.each(FITTING)('%s has low, value and high as its quantiles', async (_, range, [low, value, high]) => {
    const { total } = await answersTo(pages({ value: 2, ...range }));
    const { p05, p50, p95 } = total.found.quantiles;
    expect(p05 / low).toBeCloseTo(1, 1.6);
    expect(p50 / value).toBeCloseTo(1, 1.6);
    expect(p95 / high).toBeCloseTo(1, 1.6);
  });

  test('beta is for shares', async () => {
    const { total } = await answersTo(
      country({ value: 0.5, low: 0.3, high: 0.7, coverage: 0.9, shape: 'beta' }),
    );
    expect(total.found.quantiles.p05 / 30_000).toBeCloseTo(1, 1.6);
    expect(total.found.quantiles.p50 / 50_000).toBeCloseTo(1, 1.6);
    expect(total.found.quantiles.p95 / 70_000).toBeCloseTo(1, 1.6);
  });

  test('without a coverage, uniform, triangular and pert have low and high as their ends', async () => {
    for (const shape of ['uniform', 'triangular', 'pert']) {
      const { total } = await answersTo(
        pages({ value: 2, low: 1, high: 3, shape }, { plaintiffs: claimed(300_001) }),
      );
      expect(total.reachesClaim).toBe(0);
      expect(total.found.quantiles.p05).toBeGreaterThan(100_000);
      expect(total.found.quantiles.p95).toBeLessThan(300_000);
    }
  });

  test('the figure itself is at the stated value', async () => {
    const { report } = await answersTo(pages({ value: 2, ...spread(1, 4) }));
    expect(report.result.total.found).toBe('200000');
  });

  test('where value and range disagree, the error tells the median of the range', async () => {
    const [error] = await found('uncertainty.median', pages({ value: 3, ...spread(1, 4) }));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('1 – 3 – 4');
    expect(error?.place.path).toBe('views[0].pagesPerVisit');
    for (const words of [error?.message, error?.hint]) {
      expect(words?.ja).toContain(' 2 ');
      expect(words?.en).toMatch(/\b2\b/);
    }
    expect(error?.hint.en).toContain('two-piece');
  });

  test.each(['normal', 'beta', 'pert', 'triangular', 'uniform'])('so it does for %s', async (shape) => {
    const text = country({ value: 0.79, low: 0.2, high: 0.8, coverage: 0.9, shape });
    expect((await found('uncertainty.median', text)).map((one) => one.severity)).toEqual(['error']);
  });

  test('two-piece takes any value within its range', async () => {
    for (const value of [1.1, 2, 3.9]) {
      const { total } = await answersTo(pages({ value, ...spread(1, 4, { shape: 'two-piece' }) }));
      expect(total.found.quantiles.p50 / (value * 100_000)).toBeCloseTo(1, 1.6);
    }
  });

  test('a normal that would go below zero is an error', async () => {
    const [error] = await found(
      'uncertainty.below-zero',
      pages({ value: 2, ...spread(0.2, 3.8, { shape: 'normal' }) }),
    );
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('0.2 – 2 – 3.8');
  });

  test('a share that would go above 1 is an error', async () => {
    for (const [shape, value] of [
      ['normal', 0.905],
      ['lognormal', 0.9],
    ]) {
      const [error] = await found(
        'uncertainty.above-most',
        country({ value, low: 0.81, high: 1, coverage: 0.9, shape }),
      );
      expect(error?.severity).toBe('error');
      expect(error?.place.path).toBe('views[0].factors.country');
    }
  });

  test.each(['country', 'device', 'cdn', 'repeatedViews'])(
    '%s is a share; what is no share may go above 1',
    async (name) => {
      const range = { value: 0.9, low: 0.81, high: 1, coverage: 0.9, shape: 'lognormal' };
      const factors = (factor: string) =>
        shareText({ views: [{ way: 'title-share', pagesPerVisit: 1, factors: { [factor]: range } }] });
      const told = await found('uncertainty.above-most', factors(name));
      expect(told.map(({ place }) => place.path)).toEqual([`views[0].factors.${name}`]);
      expect(await found('uncertainty.above-most', factors('pagesPerUnit'))).toEqual([]);
    },
  );

  test('a range on what is divided by works the other way round', async () => {
    const text = shareText({
      views: [
        {
          way: 'title-share',
          pagesPerVisit: 1,
          factors: { pagesPerUnit: { value: 2, ...spread(1, 4) } },
        },
      ],
    });
    const { total } = await answersTo(text);
    expect(total.found.quantiles.p05 / 25_000).toBeCloseTo(1, 1.6);
    expect(total.found.quantiles.p95 / 100_000).toBeCloseTo(1, 1.6);
  });
});

describe('samples', () => {
  test('are drawn one by one, all alike', async () => {
    const { total } = await answersTo(
      pages({ value: 2, samples: [1, 2, 4] }, { plaintiffs: claimed(150_000) }),
    );
    expect(total.found.quantiles.p05).toBe(100_000);
    expect(total.found.quantiles.p50).toBe(200_000);
    expect(total.found.quantiles.p95).toBe(400_000);
    expect(total.reachesClaim).toBeCloseTo(2 / 3, 2);
    expect(total.found.bounds).toEqual({ low: '100000', high: '400000' });
  });

  test('their median must be the value', async () => {
    const [error] = await found('case.value-not-median', pages({ value: 2, samples: [1, 3, 4, 6] }));
    expect(error?.message.en).toContain('3.5');
    expect(error?.hint.ja).toContain('3.5');
  });

  test('one sample shows no spread', async () => {
    expect(await found('case.few-samples', pages({ value: 2, samples: [2] }))).toHaveLength(1);
  });

  test('samples and a range as well are one too many', async () => {
    const text = pages({ value: 2, low: 1, high: 4, samples: [1, 2, 4] });
    expect(await found('case.samples-and-range', text)).toHaveLength(1);
  });
});

describe('judgment', () => {
  const ranged = { value: 1, low: 0.5, high: 2, coverage: 0.9, shape: 'lognormal' };

  test('a fee with a range is not drawn', async () => {
    const { json, total } = await answersTo(shareText({ fee: ranged }));
    expect(json.isDrawn).toBe(false);
    expect(total.found.quantiles.p05).toBe(100_000);
    expect(total.bounds).toEqual({ low: '50000', high: '200000' });
  });

  test('nor is a rate', async () => {
    const { json } = await answersTo(shareText({ rate: { value: 0.8, low: 0.5, high: 1 } }));
    expect(json.isDrawn).toBe(false);
    expect(json.total.envelope).toBeUndefined();
  });

  test('nor is an amount that was found', async () => {
    const { json } = await answersTo(
      shareText({
        traffic: undefined,
        views: undefined,
        fee: undefined,
        rate: undefined,
        titles: [{ id: 't', name: 'T', plaintiff: 'p', found: { ...ranged, source: 'a ruling' } }],
      }),
    );
    expect(json.isDrawn).toBe(false);
    expect(json.scenarios.map(({ id }) => id)).toEqual(['claimant', 'respondent']);
  });

  test('nor is anything that the case calls a judgment', async () => {
    const { json } = await answersTo(pages({ ...ranged, kind: 'judgment' }));
    expect(json.isDrawn).toBe(false);
    const { json: traffic } = await answersTo(
      shareText({
        traffic: [visits('2020-04', 1_000_000, 's', { ...spread(500_000, 2_000_000), kind: 'judgment' })],
      }),
    );
    expect(traffic.isDrawn).toBe(false);
  });

  test('kind: measurement on a fee makes it drawn', async () => {
    const { total } = await answersTo(shareText({ fee: { ...ranged, kind: 'measurement' } }));
    expect(above(total)).toBeCloseTo(1, 1);
    expect(below(total)).toBeCloseTo(0.5, 1);
    expect(total.indices.map(({ group }) => group)).toEqual(['fee']);
  });

  test('a dated fee may have a range as well', async () => {
    const { total } = await answersTo(
      shareText({ fee: [{ from: '2020-01-01', ...ranged, kind: 'measurement' }] }),
    );
    expect(above(total)).toBeCloseTo(1, 1);
  });
});

describe('an interval without a shape', () => {
  test('is run at both ends and not drawn', async () => {
    const { json, total } = await answersTo(pages({ value: 2, low: 1, high: 3 }));
    expect(json.isDrawn).toBe(false);
    expect(total.found.quantiles.p05).toBe(200_000);
    expect(total.envelope?.less.found.quantiles.p95).toBe(100_000);
    expect(total.envelope?.more.found.quantiles.p05).toBe(300_000);
    expect(total.bounds).toEqual({ low: '100000', high: '300000' });
  });

  test('at both ends the draws are the same', async () => {
    const { total } = await answersTo(
      pages(
        { value: 2, low: 1, high: 3 },
        { traffic: [visits('2020-04', 1_000_000, 's', spread(500_000, 2_000_000))] },
      ),
    );
    const [less, main, more] = [total.envelope?.less.found, total.found, total.envelope?.more.found];
    for (const name of ['p05', 'p25', 'p50', 'p95'] as const) {
      expect((less?.quantiles[name] ?? 0) / main.quantiles[name]).toBeCloseTo(0.5, 3);
      expect((more?.quantiles[name] ?? 0) / main.quantiles[name]).toBeCloseTo(1.5, 3);
    }
  });

  test('of what is divided by, the high end makes less', async () => {
    const { total } = await answersTo(
      shareText({
        views: [
          {
            way: 'title-share',
            pagesPerVisit: 1,
            factors: { pagesPerUnit: { value: 2, low: 1, high: 4 } },
          },
        ],
      }),
    );
    expect(total.envelope?.less.found.quantiles.p50).toBe(25_000);
    expect(total.envelope?.more.found.quantiles.p50).toBe(100_000);
  });

  test('goes to its ends beside figures of the same kind that are drawn', async () => {
    for (const [second, less, more] of [
      [visits('2020-05', 1_000_000, 's', { low: 500_000, high: 3_000_000 }), 150_000, 400_000],
      [visits('2020-05', '< 3,000,000'), 100_000, 400_000],
    ] as const) {
      const first = visits('2020-04', 1_000_000, 's', spread(500_000, 2_000_000));
      const { total } = await answersTo(shareText({ traffic: [first, second] }));
      expect((total.envelope?.less.found.quantiles.p50 ?? 0) / less).toBeCloseTo(1, 1.6);
      expect((total.envelope?.more.found.quantiles.p50 ?? 0) / more).toBeCloseTo(1, 1.6);
    }
  });

  test('several intervals go to their ends together', async () => {
    const { total } = await answersTo(
      pages(
        { value: 2, low: 1, high: 3 },
        { traffic: [visits('2020-04', 1_000_000, 's', { low: 500_000, high: 4_000_000 })] },
      ),
    );
    expect(total.envelope?.less.found.quantiles.p50).toBe(50_000);
    expect(total.envelope?.more.found.quantiles.p50).toBe(1_200_000);
  });
});

describe('a masked value', () => {
  const masked = (value: string) =>
    shareText({ traffic: [visits('2020-04', 1_000_000), visits('2020-05', value)] });

  test.each(['< 500,000', '＜ 500,000', '<500000'])(
    '%s counts as nothing, and that is said',
    async (value) => {
      const { report, total, json } = await answersTo(masked(value));
      expect(report.result.total.found).toBe('100000');
      expect(total.bounds).toEqual({ low: '100000', high: '150000' });
      expect(json.isDrawn).toBe(false);
      expect(total.envelope?.less.found.quantiles.p50).toBe(100_000);
      expect(total.envelope?.more.found.quantiles.p50).toBe(150_000);
      const [warning] = await found('views.masked-left-out', masked(value));
      expect(warning?.severity).toBe('warning');
      expect(warning?.message.en).toContain('2020-05-01/2020-05-31');
    },
  );

  test('may stand in an export as well', async () => {
    const files = {
      'traffic.csv':
        'domain,country,date,all_traffic_visits\ns.example,WW,2020-04-01,1000000\ns.example,WW,2020-05-01,"< 5,000"\n',
    };
    const text = shareText({
      sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
      traffic: [{ file: 'traffic.csv' }],
    });
    const { report, total } = await answersTo(text, {}, files);
    expect(report.result.total.found).toBe('100000');
    expect(total.bounds.high).toBe('100500');
    expect(total.envelope?.more.found.quantiles.p50).toBe(100_500);
    expect((await compute(text, files)).problems.map(({ code }) => code)).toContain('views.masked-left-out');
  });

  test('takes an error of its site’s figures at its upper end', async () => {
    const { total } = await answersTo(
      shareText({
        traffic: [visits('2020-04', 1_000_000), visits('2020-05', '< 1,000,000')],
        uncertainty: { traffic: [{ errors: { site: spread(0.5, 2) } }] },
      }),
    );
    const { less, more } = total.envelope ?? {};
    expect((more?.found.quantiles.p95 ?? 0) / (less?.found.quantiles.p95 ?? 1)).toBeCloseTo(2, 2);
    expect(total.bounds).toEqual({ low: '50000', high: '400000' });
  });

  test.each(['< x', '<', '< -5'])('%s is not one', async (value) => {
    const [error] = await found('case.bad-masked-number', masked(value));
    expect(error?.value).toBe(value);
    expect(error?.place.path).toBe('traffic[1].value');
  });

  test('what cannot be zero cannot be masked', async () => {
    const [error] = await found('case.no-masked-number-here', pages('< 5'));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('< 5');
  });
});
