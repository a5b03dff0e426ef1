import { describe, expect, test } from 'vitest';
import { found, visits } from '../compute.js';
import { answersTo, claimed, monthsFrom, shareText, TWO_SITES } from './asking.js';

const title = (id: string, share: unknown, plaintiff = 'p') => ({ id, name: id, plaintiff, share });
const counts = (n: number, more: object = {}) => ({ shares: [{ counts: n, ...more }] });
const assumed = (n: number, more: object = {}) => ({ shares: [{ concentration: n, ...more }] });
const beta = (value: number, low: number, high: number, coverage = 0.9) => ({
  value,
  low,
  high,
  coverage,
  shape: 'beta',
});

/** The deviation of a share in a Dirichlet of the given concentration. */
const deviation = (share: number, concentration: number) =>
  Math.sqrt((share * (1 - share)) / (concentration + 1));

describe('the shares of one site', () => {
  test('have the stated shares as their means, and the spread of their concentration', async () => {
    const { total, json } = await answersTo(shareText({ uncertainty: counts(400) }), {
      draws: 16_384,
    });
    expect(total.found.mean / 100_000).toBeCloseTo(1, 2);
    const { p05, p95 } = total.found.quantiles;
    // Beta(40, 360) is nearly normal.
    expect((p95 - p05) / (2 * 1.645 * 1_000_000 * deviation(0.1, 400))).toBeCloseTo(1, 1);
    expect(json.isDrawn).toBe(true);
    expect(total.indices.map(({ group }) => group)).toEqual(['composition:s']);
  });

  test('never add to more than the whole, however little is known', async () => {
    const { total } = await answersTo(
      shareText({
        plaintiffs: claimed(1_000_001),
        titles: [title('t', 0.5), title('u', 0.4)],
        uncertainty: counts(2),
      }),
    );
    expect(total.reachesClaim).toBe(0);
    expect(total.found.quantiles.p95).toBeLessThanOrEqual(1_000_000);
    expect(total.found.quantiles.p95).toBeGreaterThan(990_000);
    expect(total.found.mean / 900_000).toBeCloseTo(1, 1);
  });

  test('that are the whole site always add to it', async () => {
    const { total } = await answersTo(
      shareText({ titles: [title('t', 0.5), title('u', 0.5)], uncertainty: counts(10) }),
    );
    const { p05, p95 } = total.found.quantiles;
    expect(p05).toBeGreaterThanOrEqual(999_999);
    expect(p95).toBeLessThanOrEqual(1_000_000);
  });

  test('pull against each other: together they vary less than if each went by itself', async () => {
    const { json } = await answersTo(
      shareText({
        plaintiffs: [
          { id: 'p', name: 'P' },
          { id: 'q', name: 'Q' },
        ],
        titles: [title('t', 0.45), title('u', 0.45, 'q')],
        uncertainty: counts(20),
      }),
    );
    const width = (one: { readonly found: { readonly quantiles: { p95: number; p05: number } } }) =>
      one.found.quantiles.p95 - one.found.quantiles.p05;
    const [p, q] = json.plaintiffs;
    expect(width(json.total)).toBeLessThan(0.75 * width(p ?? json.total));
    expect(width(json.total)).toBeLessThan(0.75 * width(q ?? json.total));
  });

  test('are the same over all months', async () => {
    const of = (months: number) =>
      answersTo(
        shareText({
          traffic: monthsFrom(2020, months).map((month) => visits(month, 1_200_000 / months)),
          uncertainty: counts(50),
        }),
      );
    const [one, twelve] = [await of(1), await of(12)];
    for (const name of ['p05', 'p50', 'p95'] as const)
      expect(twelve.total.found.quantiles[name] / one.total.found.quantiles[name]).toBeCloseTo(1, 3);
  });

  test('are drawn for each site by itself', async () => {
    const both = shareText({
      sites: TWO_SITES,
      traffic: [visits('2020-04', 500_000), visits('2020-04', 500_000, 'u')],
      uncertainty: counts(400),
    });
    const { total } = await answersTo(both);
    expect(total.indices.map(({ group }) => group)).toEqual(['composition:s', 'composition:u']);
    const { p05, p95 } = total.found.quantiles;
    const alone = 1_000_000 * deviation(0.1, 400);
    expect((p95 - p05) / (2 * 1.645 * alone)).toBeCloseTo(1 / Math.sqrt(2), 1);
  });

  test('may be stated for some sites only', async () => {
    const { total } = await answersTo(
      shareText({
        sites: TWO_SITES,
        traffic: [visits('2020-04', 500_000), visits('2020-04', 500_000, 'u')],
        uncertainty: counts(400, { sites: ['u'] }),
      }),
    );
    expect(total.indices.map(({ group }) => group)).toEqual(['composition:u']);
  });
});

describe('entries for several sites', () => {
  const of = (...shares: readonly object[]) =>
    shareText({
      sites: TWO_SITES,
      traffic: [visits('2020-04', 500_000), visits('2020-04', 500_000, 'u')],
      uncertainty: { shares },
    });

  test('one that names the site goes before one for all', async () => {
    const { total } = await answersTo(of({ concentration: 100 }, { sites: ['u'], counts: 1_000_000 }));
    const parts = Object.fromEntries(total.indices.map(({ group, first }) => [group, first ?? 0]));
    expect(parts['composition:s']).toBeGreaterThan(0.9);
    expect(parts['composition:u']).toBeLessThan(0.1);
  });

  test('two for one site, or a site that the case does not name, are errors', async () => {
    const twice = of({ sites: ['s'], counts: 10 }, { sites: ['u', 's'], counts: 20 });
    const [error] = await found('uncertainty.stated-twice', twice);
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('uncertainty.shares[1]');
    const [unknown] = await found('case.unknown-id', of({ sites: ['s', 'x'], counts: 10 }));
    expect(unknown?.place.path).toBe('uncertainty.shares[0].sites[1]');
  });
});

describe('concentration', () => {
  test('that is assumed is answered at a quarter and at four times as well', async () => {
    const { total } = await answersTo(shareText({ uncertainty: assumed(400) }));
    const width = (one: { readonly quantiles: { p95: number; p05: number } } | undefined) =>
      one ? one.quantiles.p95 - one.quantiles.p05 : 0;
    const main = width(total.found);
    expect(width(total.concentration?.quarter) / main).toBeCloseTo(2, 0);
    expect(width(total.concentration?.fourfold) / main).toBeCloseTo(0.5, 1);
  });

  test('that was counted is not', async () => {
    const { total } = await answersTo(shareText({ uncertainty: counts(400) }));
    expect(total).not.toHaveProperty('concentration');
  });

  test('is implied by a beta range on a share', async () => {
    const { total, json } = await answersTo(shareText({ titles: [title('t', beta(0.1, 0.07652, 0.1259))] }));
    expect(json.isDrawn).toBe(true);
    const { p05, p95 } = total.found.quantiles;
    expect(p05 / 76_520).toBeCloseTo(1, 1.6);
    expect(p95 / 125_900).toBeCloseTo(1, 1.6);
    expect(total.concentration).toBeDefined();
  });

  test('of several ranges that differ is the smallest, and that is warned of', async () => {
    const text = shareText({
      titles: [title('t', beta(0.1, 0.09, 0.11)), title('u', beta(0.186, 0.1, 0.3))],
    });
    const [warning] = await found('uncertainty.concentration-taken', text);
    expect(warning?.severity).toBe('warning');
    expect(warning?.place.path).toBe('titles[1].share');
    const alone = shareText({ titles: [title('t', 0.1), title('u', beta(0.186, 0.1, 0.3))] });
    const [both, one] = [await answersTo(text), await answersTo(alone)];
    const [p50, other] = [both.total.found.quantiles.p50, one.total.found.quantiles.p50];
    expect(Math.abs(p50 / other - 1)).toBeLessThan(0.01);
    expect(await found('uncertainty.concentration-taken', alone)).toEqual([]);
  });

  test('of several ranges that agree is taken without a warning', async () => {
    const text = shareText({
      titles: [title('t', beta(0.1, 0.07652, 0.1259)), title('u', beta(0.1, 0.07652, 0.1259))],
    });
    expect(await found('uncertainty.concentration-taken', text)).toEqual([]);
  });

  test('and a range on a share are one too many', async () => {
    const text = shareText({
      titles: [title('t', beta(0.1, 0.05, 0.15))],
      uncertainty: assumed(100),
    });
    const [error] = await found('uncertainty.share-twice', text);
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('titles[0].share');
    expect(error?.message.en).toContain('uncertainty.shares[0].concentration');
  });

  test('and counts are one too many, and neither is too few', async () => {
    for (const entry of [{ concentration: 10, counts: 10 }, {}])
      expect(
        (await found('uncertainty.one-concentration', shareText({ uncertainty: { shares: [entry] } }))).map(
          ({ place }) => place.path,
        ),
      ).toEqual(['uncertainty.shares[0]']);
  });

  test('must be above zero', async () => {
    const [error] = await found('case.out-of-range', shareText({ uncertainty: assumed(0) }));
    expect(error?.place.path).toBe('uncertainty.shares[0].concentration');
  });
});

describe('what a share cannot be', () => {
  test.each(['normal', 'lognormal', 'triangular', 'pert', 'uniform', 'two-piece'])(
    'of the shape %s',
    async (shape) => {
      const share = { ...beta(0.1, 0.05, 0.15), shape };
      const [error] = await found('uncertainty.share-shape', shareText({ titles: [title('t', share)] }));
      expect(error?.severity).toBe('error');
      expect(error?.value).toBe(shape);
      expect(error?.place.path).toBe('titles[0].share');
    },
  );

  test('more than the whole with the others', async () => {
    const titles = [title('t', 0.7), title('u', 0.45)];
    const [error] = await found('views.shares-above-whole', shareText({ titles }));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('1.15');
    expect(error?.message.ja).toContain('1.15');
  });

  test('an interval whose upper end is too much with the others', async () => {
    const interval = (value: number, high: number) => ({ value, low: 0.1, high });
    const titles = [title('t', interval(0.4, 0.6)), title('u', interval(0.4, 0.55))];
    const [error] = await found('views.shares-above-whole', shareText({ titles }));
    expect(error?.value).toBe('1.15');
    const within = [title('t', interval(0.4, 0.6)), title('u', interval(0.4, 0.4))];
    const { total } = await answersTo(shareText({ titles: within }));
    expect(total.envelope?.more.found.quantiles.p50).toBe(1_000_000);
  });

  test('above 1 by itself', async () => {
    for (const share of [1.2, { value: 0.9, low: 0.8, high: 1.2 }]) {
      const [error] = await found('case.out-of-range', shareText({ titles: [title('t', share)] }));
      expect(error?.value ?? error?.message.en).toContain('1.2');
    }
  });
});
