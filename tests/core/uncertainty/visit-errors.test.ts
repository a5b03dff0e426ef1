import { describe, expect, test } from 'vitest';
import { found, visits } from '../compute.js';
import {
  above,
  answersTo,
  below,
  halfWidth,
  monthsFrom,
  shareText,
  spread,
  THIRTY,
  TWO_SITES,
  Z95,
} from './asking.js';

const MONTHS = monthsFrom(2019, 21);

/** 21 months of one site, or of two, all alike. */
const longText = (uncertainty: object, sites: readonly string[] = ['s'], more: object = {}) =>
  shareText({
    ...(sites.length > 1 ? { sites: TWO_SITES } : {}),
    traffic: sites.flatMap((site) => MONTHS.map((month) => visits(month, 1_000_000, site, more))),
    uncertainty,
  });

const ofTraffic = (...traffic: readonly object[]) => ({ traffic });

/** The deviation of one error of ±30% as a part of its mean. */
const DEVIATION = Math.sqrt(Math.exp((Math.log(1.3) / Z95) ** 2) - 1);
/** What n equal parts with errors of their own leave of it, on either side of the median with 90%. */
const averaged = (n: number) => (Z95 * DEVIATION) / Math.sqrt(n);

describe('21 months of one site', () => {
  test('an error of ±30% that the site’s months share stays ±30% in the total', async () => {
    const { total } = await answersTo(longText(ofTraffic({ errors: { site: THIRTY } })));
    expect(above(total)).toBeCloseTo(0.3, 2);
    expect(below(total)).toBeCloseTo(1 - 1 / 1.3, 2);
  });

  test('an error without a split is shared as well', async () => {
    const { total } = await answersTo(longText(ofTraffic({ error: THIRTY })));
    expect(above(total)).toBeCloseTo(0.3, 2);
  });

  test('errors of the months alone average out by the root of 21, and that is warned of', async () => {
    const text = longText(ofTraffic({ errors: { month: THIRTY } }));
    const { total } = await answersTo(text);
    expect(halfWidth(total) / averaged(21)).toBeCloseTo(1, 1);
    const [warning] = await found('uncertainty.months-independent', text);
    expect(warning?.severity).toBe('warning');
    expect(warning?.place.path).toBe('uncertainty.traffic[0].errors.month');
  });

  test('months on top of a site’s error widen it little, and nothing is warned of', async () => {
    const text = longText(ofTraffic({ errors: { site: THIRTY, month: THIRTY } }));
    const { total } = await answersTo(text);
    const sigma = Math.hypot(Math.log(1.3), averaged(21));
    expect(above(total)).toBeCloseTo(Math.exp(sigma) - 1, 1);
    expect(above(total)).toBeGreaterThan(0.29);
    expect(await found('uncertainty.months-independent', text)).toEqual([]);
  });

  test('vendor, site and month multiply', async () => {
    const { total } = await answersTo(
      shareText({ uncertainty: ofTraffic({ errors: { vendor: THIRTY, site: THIRTY, month: THIRTY } }) }),
    );
    expect(above(total)).toBeCloseTo(1.3 ** Math.sqrt(3) - 1, 1);
    expect(total.indices.map(({ group }) => group).sort()).toEqual(['months:s', 'site:s', 'vendor:']);
    const parts = total.indices.map(({ first }) => first ?? 0);
    for (const part of parts) expect(part).toBeCloseTo(1 / 3, 1);
  });

  test('a factor that is not 1 moves the figure itself', async () => {
    const { report, total } = await answersTo(
      shareText({ uncertainty: ofTraffic({ error: { value: 2, ...spread(1, 4) } }) }),
    );
    expect(report.result.total.found).toBe('200000');
    expect(total.found.quantiles.p50).toBeCloseTo(200_000, -4);
  });
});

describe('two sites', () => {
  const BOTH = ['s', 'u'];

  test('an error that the vendor’s sites share does not average out', async () => {
    const { total } = await answersTo(longText(ofTraffic({ errors: { vendor: THIRTY } }), BOTH));
    expect(above(total)).toBeCloseTo(0.3, 2);
  });

  test('nor does one without a split', async () => {
    const { total } = await answersTo(longText(ofTraffic({ error: THIRTY }), BOTH));
    expect(above(total)).toBeCloseTo(0.3, 2);
  });

  test('errors of the sites average out by the root of two', async () => {
    const { total } = await answersTo(longText(ofTraffic({ errors: { site: THIRTY } }), BOTH));
    expect(halfWidth(total) / averaged(2)).toBeCloseTo(1, 1);
    expect(halfWidth(total)).toBeLessThan(0.21);
  });

  test('each site may have an error of its own width', async () => {
    const { report } = await answersTo(
      longText(ofTraffic({ errors: { site: { bySite: { s: THIRTY, u: spread(0.5, 2) } } } }), BOTH),
    );
    const ids = report.inputs.map(({ id }) => id).filter((id) => id.includes('errors'));
    expect(ids).toEqual([
      'uncertainty.traffic[0].errors.site.bySite.s',
      'uncertainty.traffic[0].errors.site.bySite.u',
    ]);
  });

  test('a site without an error of its own stays as stated', async () => {
    const { total } = await answersTo(
      longText(ofTraffic({ errors: { site: { bySite: { s: THIRTY } } } }), BOTH),
    );
    expect(above(total)).toBeCloseTo(0.15, 2); // ±30% of one half
  });
});

describe('vendors', () => {
  const of = (a: string | undefined, b: string | undefined) =>
    ['s', 'u'].map((site, at) => {
      const vendor = [a, b][at];
      return visits('2020-04', 1_000_000, site, vendor === undefined ? {} : { vendor });
    });

  test('an entry speaks for its own vendor’s figures alone', async () => {
    const { total } = await answersTo(
      shareText({
        sites: TWO_SITES,
        traffic: of('A', 'B'),
        uncertainty: ofTraffic({ vendor: 'A', error: THIRTY }),
      }),
    );
    expect(above(total)).toBeCloseTo(0.15, 2);
    expect(total.indices.map(({ group }) => group)).toEqual(['vendor:A']);
  });

  test('two vendors’ errors are independent', async () => {
    const { total } = await answersTo(
      shareText({
        sites: TWO_SITES,
        traffic: of('A', 'B'),
        uncertainty: ofTraffic({ vendor: 'A', error: THIRTY }, { vendor: 'B', error: THIRTY }),
      }),
    );
    expect(halfWidth(total) / averaged(2)).toBeCloseTo(1, 1);
  });

  test('an entry without a vendor speaks for all that no other entry names', async () => {
    const { total } = await answersTo(
      shareText({
        sites: TWO_SITES,
        traffic: of('A', undefined),
        uncertainty: ofTraffic({ error: THIRTY }, { vendor: 'A', error: { value: 1 } }),
      }),
    );
    expect(above(total)).toBeCloseTo(0.15, 2);
    expect(total.indices.map(({ group }) => group)).toEqual(['vendor:']);
  });

  test('the figures of a file have the vendor that its entry names', async () => {
    const rows = MONTHS.map((month) => `s.example,WW,${month}-01,1000000\n`).join('');
    const files = { 'traffic.csv': `domain,country,date,all_traffic_visits\n${rows}` };
    const text = (vendor: string) =>
      shareText({
        sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
        traffic: [{ file: 'traffic.csv', vendor }],
        uncertainty: ofTraffic({ vendor: 'A', error: THIRTY }),
      });
    expect(above((await answersTo(text('A'), {}, files)).total)).toBeCloseTo(0.3, 2);
    const [unknown] = await found('uncertainty.unknown-vendor', text('B'), files);
    expect(unknown?.value).toBe('A');
    expect(unknown?.place.path).toBe('uncertainty.traffic[0].vendor');
  });

  test('two entries for one vendor, or two for all others, are an error', async () => {
    for (const vendor of [{}, { vendor: 'A' }]) {
      const [error] = await found(
        'uncertainty.stated-twice',
        shareText({
          sites: TWO_SITES,
          traffic: of('A', undefined),
          uncertainty: ofTraffic({ ...vendor, error: THIRTY }, { ...vendor, errors: { month: THIRTY } }),
        }),
      );
      expect(error?.severity).toBe('error');
      expect(error?.place.path).toBe('uncertainty.traffic[1]');
      expect(error?.message.en).toContain('uncertainty.traffic[0]');
    }
  });

  test('an error of a site that the case does not name is one as well', async () => {
    const uncertainty = ofTraffic({ errors: { site: { bySite: { x: THIRTY } } } });
    const [error] = await found('case.unknown-id', shareText({ uncertainty }));
    expect(error?.value).toBe('x');
    expect(error?.place.path).toBe('uncertainty.traffic[0].errors.site.bySite.x');
  });
});

describe('ranges of single figures', () => {
  const range = spread(1_000_000 / 1.3, 1_300_000);
  const text = (uncertainty?: object, of: (at: number) => object = () => ({}), sites = ['s']) =>
    shareText({
      ...(sites.length > 1 ? { sites: TWO_SITES } : {}),
      traffic: sites.flatMap((site) =>
        MONTHS.map((month, at) => visits(month, 1_000_000, site, { ...range, ...of(at) })),
      ),
      ...(uncertainty ? { uncertainty } : {}),
    });

  test('without a split all of one vendor’s figures move together', async () => {
    const { total } = await answersTo(text());
    expect(above(total)).toBeCloseTo(0.3, 2);
    expect(total.indices.map(({ group }) => group)).toEqual(['figures:']);
  });

  test('also those of another site', async () => {
    const { total } = await answersTo(text(undefined, () => ({ vendor: 'A' }), ['s', 'u']));
    expect(above(total)).toBeCloseTo(0.3, 2);
  });

  test('figures of two vendors do not', async () => {
    const { total } = await answersTo(text(undefined, (at) => ({ vendor: at < 10 ? 'A' : 'B' })));
    expect(halfWidth(total) / averaged(2)).toBeCloseTo(1, 1);
  });

  test('independent months average out, and that is warned of', async () => {
    const independent = text(ofTraffic({ months: 'independent' }));
    const { total } = await answersTo(independent);
    expect(halfWidth(total) / averaged(21)).toBeCloseTo(1, 1);
    const [warning] = await found('uncertainty.months-independent', independent);
    expect(warning?.severity).toBe('warning');
    expect(warning?.place.path).toBe('uncertainty.traffic[0].months');
  });

  test('ranges of different widths take the same quantile each', async () => {
    const { total } = await answersTo(
      shareText({
        traffic: [
          visits('2020-04', 1_000_000, 's', spread(500_000, 2_000_000)),
          visits('2020-05', 1_000_000, 's', spread(250_000, 4_000_000)),
        ],
      }),
    );
    expect(total.found.quantiles.p95).toBeCloseTo(600_000, -4);
    expect(total.found.quantiles.p05).toBeCloseTo(75_000, -4);
  });
});
