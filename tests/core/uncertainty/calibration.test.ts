import { describe, expect, test } from 'vitest';
import { found, visits } from '../compute.js';
import { above, answersTo, below, monthsFrom, shareText, spread, TWO_SITES, written, Z95 } from './asking.js';

const MONTHS = monthsFrom(2020, 4);
const daysOf = (month: string) => {
  const { from, to } = visits(month, 1);
  return { from, to };
};
const count = (month: string, value: number) => ({ ...daysOf(month), value });

/** True counts of three of the four months, of which each is stated as a million visits. */
const RATIOS = [2, 2.4, 1.8];
const COUNTS = RATIOS.map((ratio, at) => count(MONTHS[at] as string, ratio * 1_000_000));

/** Mean, standard error and degrees of freedom of the logarithms, computed again. */
const LOGS = RATIOS.map(Math.log);
const CENTRE = LOGS.reduce((sum, one) => sum + one, 0) / LOGS.length;
const ERROR = Math.sqrt(
  LOGS.reduce((sum, one) => sum + (one - CENTRE) ** 2, 0) / (LOGS.length - 1) / LOGS.length,
);
/** Student's t with 2 degrees of freedom has a quantile in closed form. */
const T95 = 0.9 * Math.sqrt(2 / (4 * 0.95 * 0.05));

const calibrated = (entry: object, more: object = {}) =>
  shareText({
    traffic: MONTHS.map((month) => visits(month, 1_000_000)),
    uncertainty: { traffic: [entry] },
    ...more,
  });
const onSite = (counts: readonly object[] = COUNTS, more: object = {}) => ({
  calibration: [{ site: 's', counts, ...more }],
});
const SITE_FACTOR = 'uncertainty.traffic[0].calibration[0]@s';
const VENDOR_FACTOR = 'uncertainty.traffic[0].errors.vendor';

/** An input of the report with its range as numbers. */
async function factorOf(text: string, id: string) {
  const { report } = await answersTo(text, { simulate: false });
  const input = report.inputs.find((one) => one.id === id) as
    | { readonly value: string; readonly low?: string; readonly high?: string }
    | undefined;
  return { value: Number(input?.value), low: Number(input?.low), high: Number(input?.high) };
}

describe('several true counts of a site', () => {
  test('move the figure by the mean of the logarithms', async () => {
    const { value } = await factorOf(calibrated(onSite()), SITE_FACTOR);
    expect(value).toBeCloseTo(Math.exp(CENTRE), 6);
    const { report, json } = await answersTo(calibrated(onSite()), { simulate: false });
    expect(report.result.total.found).toBe(String(Math.floor(400_000 * value)));
    expect(json.foundBeforeCalibration).toEqual({
      plaintiffs: [{ id: 'p', found: '400000' }],
      total: '400000',
    });
  });

  test('have the standard error of the mean and Student’s t with one degree less', async () => {
    const { low, high } = await factorOf(calibrated(onSite()), SITE_FACTOR);
    expect(low).toBeCloseTo(Math.exp(CENTRE - T95 * ERROR), 5);
    expect(high).toBeCloseTo(Math.exp(CENTRE + T95 * ERROR), 5);
  });

  test('are drawn from that t, shared by all months', async () => {
    const { total } = await answersTo(calibrated(onSite()));
    expect(above(total)).toBeCloseTo(Math.exp(T95 * ERROR) - 1, 2);
    expect(below(total)).toBeCloseTo(1 - Math.exp(-T95 * ERROR), 2);
  });

  test('leave an amount that no claim caps without a mean and without parts of its variance', async () => {
    const answered = await answersTo(calibrated(onSite()));
    const { total } = answered;
    expect(total.mean).toBeNull();
    expect(total.found.mean).toBeNull();
    expect(total.indices).toEqual([]);
    expect(await written(answered, 'ja')).toContain('平均も分散もない');
    const claimed = { plaintiffs: [{ id: 'p', name: 'P', claim: { base: 500_000 } }] };
    const capped = (await answersTo(calibrated(onSite(), claimed))).total;
    expect(capped.mean).toBeLessThanOrEqual(500_000);
    expect(capped.found.mean).toBeNull();
  });

  test('that all agree show no spread: a prior is needed, and then stands in', async () => {
    const same = MONTHS.slice(0, 3).map((month) => count(month, 1_500_000));
    const [error] = await found('uncertainty.calibration-without-prior', calibrated(onSite(same)));
    expect(error?.severity).toBe('error');
    expect(error?.message.en).toContain('the same in every period');
    const { report, total } = await answersTo(calibrated(onSite(same, { prior: 0.2 })));
    expect(report.result.total.found).toBe('600000');
    expect(above(total)).toBeCloseTo(Math.exp(Z95 * 0.2) - 1, 2);
  });

  test('of the same days twice are an error, and two periods alone are warned of', async () => {
    const [first] = COUNTS as [(typeof COUNTS)[number]];
    const [error] = await found('uncertainty.calibration-twice', calibrated(onSite([first, first])));
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0].counts[1]');
    const [warning] = await found('uncertainty.few-counts', calibrated(onSite(COUNTS.slice(0, 2))));
    expect(warning?.severity).toBe('warning');
  });

  test('stand in the place of the stated error of the site and of its vendor', async () => {
    const plain = await answersTo(calibrated(onSite()));
    const stated = { errors: { vendor: spread(0.5, 2), site: spread(0.5, 2) } };
    const both = await answersTo(calibrated({ ...stated, ...onSite() }));
    expect(both.total.found.quantiles).toEqual(plain.total.found.quantiles);
  });

  test('leave the error of the months on top', async () => {
    const { total } = await answersTo(calibrated({ errors: { month: spread(0.5, 2) }, ...onSite() }));
    const alone = (await answersTo(calibrated(onSite()))).total;
    expect(above(total)).toBeGreaterThan(above(alone));
  });

  test('of several figures of one period compare with their sum', async () => {
    const text = shareText({
      titles: ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' })),
      traffic: ['t', 'u'].map((title) => ({
        ...daysOf('2020-01'),
        site: 's',
        title,
        metric: 'views',
        value: 1000,
      })),
      views: [{ way: 'counter' }],
      uncertainty: {
        traffic: [
          { calibration: [{ site: 's', metric: 'views', prior: 0.2, counts: [count('2020-01', 3000)] }] },
        ],
      },
    });
    expect((await factorOf(text, SITE_FACTOR)).value).toBe(1.5);
  });

  test('stand in the JSON report with the factor before and after', async () => {
    const { json } = await answersTo(calibrated({ errors: { site: spread(0.5, 2) }, ...onSite() }), {
      simulate: false,
    });
    const [one] = json.calibration ?? [];
    expect(one).toMatchObject({ site: 's', before: { value: '1', low: '0.5', high: '2' }, degrees: 2 });
    expect(one?.counts[1]).toEqual({ ...daysOf('2020-02'), stated: '1000000', actual: '2400000' });
    expect(Number(one?.after.value)).toBeCloseTo(Math.exp(CENTRE), 6);
    expect(Number(one?.after.high)).toBeCloseTo(Math.exp(CENTRE + T95 * ERROR), 5);
  });

  test('are told in the report with what was before and after', async () => {
    const answered = await answersTo(calibrated({ errors: { site: spread(0.5, 2) }, ...onSite() }));
    const ja = await written(answered, 'ja');
    const en = await written(answered, 'en');
    for (const report of [ja, en]) {
      expect(report).toContain('2020-02-01 – 2020-02-29');
      expect(report).toContain('2,400,000');
      expect(report).toContain('0.5 – 2');
      expect(report).toContain(Math.exp(CENTRE).toFixed(6));
      expect(report).toContain('400,000');
    }
    expect(ja).toContain('較正前の係数');
    expect(ja).toMatch(/\| S \|[^\n]*\| 2 \|/); // degrees of freedom
    expect(en).toContain('factor before');
    expect(en).toMatch(/\| S \|[^\n]*\| 2 \|/);
  });
});

describe('one true count', () => {
  const one = [count('2020-01', 1_250_000)];

  test('needs a prior', async () => {
    const [error] = await found('uncertainty.calibration-without-prior', calibrated(onSite(one)));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('s');
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0]');
  });

  test('takes the prior as the deviation of a normal', async () => {
    const text = calibrated(onSite(one, { prior: 0.2 }));
    const { value, low, high } = await factorOf(text, SITE_FACTOR);
    expect(value).toBe(1.25);
    expect(low).toBeCloseTo(1.25 * Math.exp(-Z95 * 0.2), 5);
    expect(high).toBeCloseTo(1.25 * Math.exp(Z95 * 0.2), 5);
    const { total } = await answersTo(text);
    expect(above(total)).toBeCloseTo(Math.exp(Z95 * 0.2) - 1, 2);
  });
});

describe('another site', () => {
  const two = (entry: object, traffic: object = {}) =>
    calibrated(entry, {
      sites: TWO_SITES,
      traffic: [
        ...MONTHS.map((month) => visits(month, 1_000_000, 's', traffic)),
        visits('2020-01', 1_000_000, 'u', traffic),
      ],
    });
  const bySite = async (text: string) => {
    const { report } = await answersTo(text, { simulate: false });
    return Object.fromEntries(report.totals.bySite.map(({ site, amount }) => [site, Number(amount)]));
  };
  /** Standard deviation of the logarithm of a factor that is ×/÷ 2 with 90%, or ×/÷ 1.5. */
  const [VENDOR, SITE] = [Math.log(2) / Z95, Math.log(1.5) / Z95];

  test('is not moved where no vendor error is stated', async () => {
    expect((await bySite(two(onSite()))).u).toBe(100_000);
    expect((await bySite(two({ errors: { site: spread(0.5, 2) }, ...onSite() }))).u).toBe(100_000);
  });

  test('is moved through the vendor’s error, by the normal updating formula', async () => {
    const text = two({ errors: { vendor: spread(0.5, 2) }, ...onSite() });
    const precision = 1 / VENDOR ** 2 + 1 / ERROR ** 2;
    const mean = CENTRE / ERROR ** 2 / precision;
    const deviation = Math.sqrt(1 / precision);
    const { value, low, high } = await factorOf(text, VENDOR_FACTOR);
    expect(value).toBeCloseTo(Math.exp(mean), 5);
    expect(low).toBeCloseTo(Math.exp(mean - Z95 * deviation), 5);
    expect(high).toBeCloseTo(Math.exp(mean + Z95 * deviation), 5);
    expect((await bySite(text)).u).toBeCloseTo(100_000 * value, 1);
  });

  test('is moved less where sites have errors of their own', async () => {
    const entry = { errors: { vendor: spread(0.5, 2), site: spread('2/3', 1.5) }, ...onSite() };
    const variance = SITE ** 2 + ERROR ** 2;
    const precision = 1 / VENDOR ** 2 + 1 / variance;
    const { value } = await factorOf(two(entry), VENDOR_FACTOR);
    expect(value).toBeCloseTo(Math.exp(CENTRE / variance / precision), 5);
  });

  test('hears of every calibrated site', async () => {
    const sites = [...TWO_SITES, { id: 'w', name: 'W' }];
    const entry = {
      errors: { vendor: spread(0.5, 2) },
      calibration: [
        { site: 's', counts: COUNTS },
        { site: 'u', counts: [count('2020-01', 700_000)], prior: 0.3 },
      ],
    };
    const text = calibrated(entry, {
      sites,
      traffic: [
        ...MONTHS.map((month) => visits(month, 1_000_000)),
        visits('2020-01', 1_000_000, 'u'),
        visits('2020-01', 1_000_000, 'w'),
      ],
    });
    const precision = 1 / VENDOR ** 2 + 1 / ERROR ** 2 + 1 / 0.09;
    const mean = (CENTRE / ERROR ** 2 + Math.log(0.7) / 0.09) / precision;
    expect((await factorOf(text, VENDOR_FACTOR)).value).toBeCloseTo(Math.exp(mean), 5);
    expect((await factorOf(text, 'uncertainty.traffic[0].calibration[1]@u')).value).toBe(0.7);
  });

  test('is not moved through an error of another vendor', async () => {
    const text = calibrated(
      {},
      {
        sites: TWO_SITES,
        traffic: [
          ...MONTHS.map((month) => visits(month, 1_000_000, 's', { vendor: 'A' })),
          visits('2020-01', 1_000_000, 'u', { vendor: 'B' }),
        ],
        uncertainty: {
          traffic: [
            { vendor: 'A', errors: { vendor: spread(0.5, 2) }, ...onSite() },
            { vendor: 'B', errors: { vendor: spread(0.5, 2) } },
          ],
        },
      },
    );
    expect((await bySite(text)).u).toBe(100_000);
  });

  test('cannot be moved through an error that is not lognormal around 1', async () => {
    for (const vendor of [
      { value: 1, low: 0.8, high: 1.2, coverage: 0.9, shape: 'normal' },
      { value: 2, ...spread(1, 4) },
    ]) {
      const [error] = await found(
        'uncertainty.vendor-not-lognormal',
        two({ errors: { vendor }, ...onSite() }),
      );
      expect(error?.severity).toBe('error');
      expect(error?.place.path).toBe(VENDOR_FACTOR);
    }
  });
});

describe('a calibration is an error', () => {
  test('of a period of which there is no figure: the periods that there are are told', async () => {
    const text = calibrated(onSite([...COUNTS, count('2020-07', 1_000_000)]));
    const [error] = await found('uncertainty.calibration-without-figure', text);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('2020-07-01/2020-07-31');
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0].counts[3]');
    expect(error?.hint.en).toContain('2020-01-01/2020-01-31');
  });

  test('of a period whose figure is 0, of which no count is a multiple', async () => {
    const traffic = [...MONTHS.map((month) => visits(month, 1_000_000)), visits('2020-08', 0)];
    const text = calibrated(onSite([...COUNTS, count('2020-08', 1_000_000)]), { traffic });
    const [error] = await found('uncertainty.calibration-without-figure', text);
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0].counts[3]');
  });

  test('of a site without figures', async () => {
    const titles = [{ id: 't', name: 'T', plaintiff: 'p', share: 0.1, sites: ['s'] }];
    const text = calibrated({ calibration: [{ site: 'u', counts: COUNTS }] }, { sites: TWO_SITES, titles });
    const [error] = await found('uncertainty.calibration-unused', text);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('u');
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0]');
  });

  test('of a site that the case does not name', async () => {
    const [error] = await found(
      'case.unknown-id',
      calibrated({ calibration: [{ site: 'nowhere', counts: COUNTS }] }),
    );
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('nowhere');
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0].site');
  });

  test('of a metric or a vendor on which the views do not rest', async () => {
    const traffic = [
      ...MONTHS.map((month) => visits(month, 1_000_000, 's', { vendor: 'A' })),
      { ...visits('2020-01', 1_000_000, 's', { vendor: 'B' }), metric: 'pageViews' },
    ];
    for (const entry of [
      { calibration: [{ site: 's', metric: 'pageViews', counts: COUNTS }] },
      { vendor: 'B', ...onSite() },
    ])
      expect(await found('uncertainty.calibration-unused', calibrated(entry, { traffic }))).toHaveLength(1);
  });

  test('without counts, or with one of zero', async () => {
    expect(await found('case.wrong-shape', calibrated(onSite([])))).toHaveLength(1);
    const [error] = await found('case.out-of-range', calibrated(onSite([count('2020-01', 0)])));
    expect(error?.place.path).toBe('uncertainty.traffic[0].calibration[0].counts[0].value');
  });
});
