import { describe, expect, test } from 'vitest';
import { found } from '../compute.js';
import { above, answersTo, shareText, spread } from './asking.js';

/** Two factors that are each ×/÷ 2 with 90%, and a third. */
const three = (correlations: readonly object[], more: object = {}) =>
  shareText({
    views: [
      {
        way: 'title-share',
        pagesPerVisit: { value: 1, ...spread(0.5, 2) },
        factors: {
          other: ['a', 'b'].map((id) => ({ id, label: id, factor: { value: 1, ...spread(0.5, 2) } })),
        },
      },
    ],
    uncertainty: { correlations },
    ...more,
  });
const PAGES = 'views[0].pagesPerVisit';
const A = 'views[0].factors.other[0].factor';
const B = 'views[0].factors.other[1].factor';
const between = (one: string, other: string, rank: number | string) => ({ between: [one, other], rank });

/** The 95% quantile over the median, of three factors whose logarithms have the given correlations. */
const together = (...pearsons: readonly number[]) =>
  2 ** Math.sqrt(3 + 2 * pearsons.reduce((sum, one) => sum + one, 0)) - 1;
const pearson = (rank: number) => 2 * Math.sin((Math.PI * rank) / 6);

describe('rank correlations', () => {
  test('without any the inputs are independent', async () => {
    const { total } = await answersTo(three([]));
    expect(above(total) / together()).toBeCloseTo(1, 1);
  });

  test.each([0.5, 0.9, -0.5, -0.9])('of %d change the width as they should', async (rank) => {
    const { total } = await answersTo(three([between(PAGES, A, rank)]));
    expect(above(total) / together(pearson(rank))).toBeCloseTo(1, 1);
    expect(total.indices.map(({ group }) => group)).toEqual(['correlated:1', 'other.b']);
  });

  test('of 1 make two inputs one', async () => {
    const { total } = await answersTo(three([between(PAGES, A, 1)]));
    expect(above(total) / together(1)).toBeCloseTo(1, 1);
  });

  test('of 1 between all three make them one', async () => {
    const { total } = await answersTo(
      three([between(PAGES, A, 1), between(A, B, 1), between(PAGES, B, '100%')]),
    );
    expect(above(total) / 7).toBeCloseTo(1, 1);
  });

  test('of -1 cancel out', async () => {
    const { total } = await answersTo(three([between(PAGES, A, -1)]));
    expect(above(total)).toBeCloseTo(1, 1); // the third alone
  });

  test('leave each input as it is', async () => {
    const one = three([between(PAGES, A, 0.9)], {});
    const { total } = await answersTo(one);
    expect(total.found.quantiles.p50 / 100_000).toBeCloseTo(1, 1.6);
  });

  test('between shapes that are not lognormal keep each shape', async () => {
    const text = shareText({
      views: [
        {
          way: 'title-share',
          pagesPerVisit: { value: 2, low: 1, high: 3, shape: 'uniform' },
          factors: {
            pagesPerUnit: { value: 2, low: 1, high: 3, shape: 'uniform' },
          },
        },
      ],
      uncertainty: { correlations: [between(PAGES, 'views[0].factors.pagesPerUnit', 1)] },
    });
    const { total } = await answersTo(text);
    expect(total.found.quantiles.p05).toBeGreaterThanOrEqual(99_999); // x / x
    expect(total.found.quantiles.p95).toBeLessThanOrEqual(100_000);
  });
});

describe('a correlation is an error', () => {
  test('where they cannot hold together: all pairs are named', async () => {
    const [error] = await found(
      'uncertainty.not-positive',
      three([between(PAGES, A, 0.9), between(A, B, 0.9), between(PAGES, B, -0.9)]),
    );
    expect(error?.severity).toBe('error');
    for (const words of [error?.message.ja, error?.message.en]) {
      expect(words).toContain(`${PAGES} × ${A} = 0.9`);
      expect(words).toContain(`${A} × ${B} = 0.9`);
      expect(words).toContain(`${PAGES} × ${B} = -0.9`);
    }
  });

  test('where 1 and 1 are at odds with 0.5', async () => {
    const text = three([between(PAGES, A, 1), between(A, B, 1), between(PAGES, B, 0.5)]);
    expect(await found('uncertainty.not-positive', text)).toHaveLength(1);
  });

  test('with a part of a composition', async () => {
    const text = three([between('titles[0].share@s', A, 0.5)], {
      uncertainty: {
        shares: [{ concentration: 100 }],
        correlations: [between('titles[0].share@s', A, 0.5)],
      },
    });
    const [error] = await found('uncertainty.component-correlated', text);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('titles[0].share@s');
    expect(error?.place.path).toBe('uncertainty.correlations[0].between[0]');
  });

  test('with an unknown input: a near name is told', async () => {
    const [error] = await found(
      'uncertainty.unknown-input',
      three([between(PAGES, 'views[0].pagesPerVisti', 0.5)]),
    );
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('views[0].pagesPerVisti');
    expect(error?.place.path).toBe('uncertainty.correlations[0].between[1]');
    expect(error?.hint.ja).toContain(PAGES);
    expect(error?.hint.en).toContain(PAGES);
  });

  test.each([
    ['one number', 'traffic[0].value', {}],
    ['a judgment', 'fee', { fee: { value: 1, low: 0.5, high: 2, coverage: 0.9, shape: 'lognormal' } }],
    ['an interval', 'rate', { rate: { value: 0.5, low: 0.4, high: 0.6, kind: 'measurement' } }],
  ])('with %s, which is not drawn', async (_, id, more) => {
    const [error] = await found('uncertainty.not-drawn', three([between(A, id, 0.5)], more));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe(id);
  });

  test.each(['1.01', -1.5, '200%'])('of %s, which is above 1', async (rank) => {
    const [error] = await found('case.out-of-range', three([between(PAGES, A, rank)]));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('uncertainty.correlations[0].rank');
    expect(error?.place.row).toBe(1);
    expect(error?.message.en).toContain(String(rank));
  });

  test('of an input with itself, or stated twice', async () => {
    expect(await found('uncertainty.same-variable', three([between(A, A, 0.5)]))).toHaveLength(1);
    const twice = three([between(PAGES, A, 0.5), between(A, PAGES, 0.5)]);
    expect(await found('uncertainty.correlated-twice', twice)).toHaveLength(1);
  });

  test('and all of them are told at once', async () => {
    const text = three([between('x', 'y', 0.5), between('traffic[0].value', A, 0.5)]);
    expect(await found('uncertainty.unknown-input', text)).toHaveLength(2);
    expect(await found('uncertainty.not-drawn', text)).toHaveLength(1);
  });
});
