import { describe, expect, test } from 'vitest';
import { reportOf, visits } from '../compute.js';
import { type Answered, answersTo, type BreakEvenJson, claimed, shareText, spread } from './asking.js';

/** A decimal number times a factor of a few digits, exactly, as a case may write it. */
function times(value: string, factor: string): string {
  const [whole = '', decimals = ''] = factor.split('.');
  const [units = '', parts = ''] = value.split('.');
  const product = BigInt(whole + decimals) * BigInt(units + parts);
  return `${product}/1${'0'.repeat(decimals.length + parts.length)}`;
}

/** A case with every family of estimates once, as the reader multiplies or replaces them. */
const VALUES = {
  observed: '1200000',
  pagesPerVisit: '3',
  country: '0.4',
  pagesPerUnit: '20',
  share: '0.05',
  fee: '450',
  rate: '0.6',
} as const;
type Values = Record<keyof typeof VALUES, unknown>;

const whole = (changes: Partial<Values>, claim: number | undefined, more: object = {}): string => {
  const { observed, pagesPerVisit, country, pagesPerUnit, share, fee, rate } = { ...VALUES, ...changes };
  return shareText({
    plaintiffs: claim === undefined ? [{ id: 'p', name: 'P' }] : claimed(claim),
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share }],
    traffic: [
      {
        ...visits('2020-04', 0),
        ...(typeof observed === 'object' ? observed : { value: observed }),
      },
    ],
    views: [{ way: 'title-share', pagesPerVisit, factors: { country, pagesPerUnit } }],
    fee,
    rate,
    ...more,
  });
};

/** 1,200,000 x 3 x 0.4 / 20 x 0.05 x 450 x 0.6 */
const FOUND = 972_000;

const foundOf = async (text: string) => Number((await reportOf(text)).result.total.found);

describe('break-even', () => {
  const byInput = ({ total }: Answered) =>
    new Map(total.breakEven.map((one): [string, BreakEvenJson] => [one.input, one]));

  test.each([700_000, 971_999, 972_000, 972_001, 1_300_000, 1_500_000, 90_000])(
    'a claim of %d: each factor reaches it, and one unit of its fourth digit further does not',
    async (claim) => {
      const known = byInput(await answersTo(whole({}, claim), { simulate: false }));
      for (const [family, value] of Object.entries(VALUES)) {
        const one = known.get(family);
        expect(one, family).toBeDefined();
        const { factor, reached, missed } = one as BreakEvenJson;
        if (factor === null) {
          // A share cannot be more than the whole: nothing up to there reaches the claim.
          const most = { country: 1, share: 1, rate: 1 }[family as 'rate'];
          expect(most, `${family} at ${claim}`).toBeDefined();
          expect(await foundOf(whole({ [family]: most }, claim))).toBeLessThan(claim);
          continue;
        }
        expect(factor.replace(/^0\.0*|\./g, '').length).toBeLessThanOrEqual(4);
        expect(reached?.factor).toBe(factor);
        const [at, past] = [factor, missed?.factor as string].map((by) => times(value, by)) as [
          string,
          string,
        ];
        expect(await foundOf(whole({ [family]: at }, claim))).toBe(Number(reached?.found));
        expect(await foundOf(whole({ [family]: past }, claim))).toBe(Number(missed?.found));
        expect(Number(reached?.found)).toBeGreaterThanOrEqual(claim);
        expect(Number(missed?.found)).toBeLessThan(claim);
        const unit = 10 ** (Math.floor(Math.log10(Math.min(Number(factor), Number(missed?.factor)))) - 3);
        expect(Math.abs(Number(factor) - Number(missed?.factor)) / unit).toBeCloseTo(1, 6);
        expect(Number(factor) < Number(missed?.factor)).toBe(family === 'pagesPerUnit');
      }
    },
  );

  test('there is none where a share would have to be above the whole', async () => {
    const known = byInput(await answersTo(whole({}, 2_000_000), { simulate: false }));
    expect(known.get('rate')?.factor).toBeNull(); // 0.6 x 2.06
    expect(known.get('rate')).not.toHaveProperty('reached');
    expect(known.get('country')?.factor).not.toBeNull(); // 0.4 x 2.06
  });

  test('nor where the shares of a site that are drawn together would be', async () => {
    const titles = ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p', share: 0.4 }));
    const text = (claim: number) =>
      shareText({ plaintiffs: claimed(claim), titles, uncertainty: { shares: [{ counts: 100 }] } });
    expect(byInput(await answersTo(text(900_000), { simulate: false })).get('share')?.factor).toBe('1.125');
    expect(byInput(await answersTo(text(1_000_001), { simulate: false })).get('share')?.factor).toBeNull();
  });

  test('there is none where nothing was found', async () => {
    const text = whole({ fee: 0 }, 100);
    const { breakEven } = (await answersTo(text, { simulate: false })).total;
    expect(breakEven.length).toBeGreaterThan(3);
    for (const one of breakEven) expect(one.factor, one.input).toBeNull();
  });

  test('all together is the claim over the found amount', async () => {
    const known = byInput(await answersTo(whole({}, 700_000), { simulate: false }));
    expect(Number(known.get('all')?.factor)).toBeCloseTo(700_000 / FOUND, 3);
  });

  test('errors of figures have none of their own', async () => {
    const text = whole({}, 700_000, { uncertainty: { traffic: [{ error: spread(0.5, 2) }] } });
    const inputs = (await answersTo(text, { simulate: false })).total.breakEven.map(({ input }) => input);
    expect(inputs).toEqual([...Object.keys(VALUES), 'all']);
  });

  test('where nothing is claimed there are none, and no share of draws', async () => {
    const { total, json } = await answersTo(
      whole({ pagesPerVisit: { value: 3, ...spread(2, 4.5) } }, undefined),
    );
    for (const one of [total, ...json.plaintiffs]) {
      expect(one.breakEven).toEqual([]);
      expect(one.reachesClaim).toBeNull();
    }
  });

  test('each plaintiff has its own, and all together where all claim', async () => {
    const text = (claims: readonly (number | undefined)[]) =>
      shareText({
        plaintiffs: claims.map((base, at) => ({
          id: `p${at}`,
          name: 'P',
          ...(base === undefined ? {} : { claim: { base } }),
        })),
        titles: claims.map((_, at) => ({ id: `t${at}`, name: 'T', plaintiff: `p${at}`, share: 0.1 })),
      });
    const fee = (list: readonly BreakEvenJson[] | undefined) =>
      list?.find(({ input }) => input === 'fee')?.factor;
    const both = await answersTo(text([50_000, 80_000]), { simulate: false });
    expect(both.json.plaintiffs.map(({ breakEven }) => fee(breakEven))).toEqual(['0.5', '0.8']);
    expect(fee(both.total.breakEven)).toBe('0.65');
    const one = await answersTo(text([50_000, undefined]), { simulate: false });
    expect(one.json.plaintiffs.map(({ breakEven }) => fee(breakEven))).toEqual(['0.5', undefined]);
    expect(one.total.breakEven).toEqual([]);
  });
});

describe('swings', () => {
  const range = (low: string, high: string) => ({ low, high });
  const ENDS: Partial<Record<keyof Values, { readonly low: string; readonly high: string }>> = {
    observed: range('700000', '1900000'),
    pagesPerVisit: range('2.5', '4'),
    pagesPerUnit: range('15', '26'),
    fee: range('400', '480'),
    rate: range('0.5', '0.8'),
  };
  const IDS: Readonly<Record<string, string>> = {
    observed: 'traffic[0].value',
    pagesPerVisit: 'views[0].pagesPerVisit',
    pagesPerUnit: 'views[0].factors.pagesPerUnit',
    fee: 'fee',
    rate: 'rate',
  };
  const ranged = Object.fromEntries(
    Object.entries(ENDS).map(([family, ends]) => [
      family,
      { value: VALUES[family as keyof Values], ...ends },
    ]),
  );

  test('are the found amounts with one input replaced by its ends', async () => {
    const { total } = await answersTo(whole(ranged, 1), { simulate: false });
    expect(total.swings.map(({ input }) => input).sort()).toEqual(Object.values(IDS).sort());
    for (const [family, { low, high }] of Object.entries(ENDS)) {
      const swing = total.swings.find(({ input }) => input === IDS[family]);
      expect(Number(swing?.low), family).toBe(await foundOf(whole({ [family]: low }, 1)));
      expect(Number(swing?.high), family).toBe(await foundOf(whole({ [family]: high }, 1)));
    }
  });

  test('come in the order of their width', async () => {
    const { total } = await answersTo(whole(ranged, 1), { simulate: false });
    const widths = total.swings.map(({ low, high }) => Math.abs(Number(high) - Number(low)));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  test('hold the errors of figures, which move every figure', async () => {
    const { total } = await answersTo(
      whole({}, 1, { uncertainty: { traffic: [{ error: spread(0.5, 2) }] } }),
      { simulate: false },
    );
    expect(total.swings).toMatchObject([
      { input: 'uncertainty.traffic[0].error', low: String(FOUND / 2), high: String(FOUND * 2) },
    ]);
  });

  test('more than forty ranges of one family are told as one', async () => {
    const traffic = Array.from({ length: 41 }, (_, at) => ({
      site: 's',
      from: `20${String(20 + at)}-01-01`,
      to: `20${String(20 + at)}-01-31`,
      metric: 'visits',
      value: 1000,
      low: 500,
      high: 3000,
    }));
    const { total } = await answersTo(shareText({ traffic }), { simulate: false });
    expect(total.swings).toMatchObject([{ input: 'observed', low: '2050', high: '12300' }]);
  });
});

describe('parts of the variance', () => {
  test('of a product of independent factors are those of their logarithms, nearly', async () => {
    const { total } = await answersTo(
      shareText({
        traffic: [visits('2020-04', 1_000_000, 's', spread('10000000/11', 1_100_000))],
        views: [{ way: 'title-share', pagesPerVisit: { value: 2, ...spread('20/13', 2.6) } }],
      }),
      { draws: 16_384 },
    );
    const [a, b] = [Math.log(1.1) ** 2, Math.log(1.3) ** 2];
    const first = new Map(total.indices.map((one) => [one.group, one]));
    expect(first.get('pagesPerVisit')?.first).toBeCloseTo(b / (a + b), 1);
    expect(first.get('figures:')?.first).toBeCloseTo(a / (a + b), 1);
    for (const one of total.indices) expect(one.total ?? 0).toBeGreaterThan((one.first ?? 0) - 0.05);
  });

  test('of an amount that does not vary are none', async () => {
    const { json } = await answersTo(
      shareText({
        plaintiffs: [
          { id: 'p', name: 'P' },
          { id: 'q', name: 'Q' },
        ],
        sites: [
          { id: 's', name: 'S' },
          { id: 'u', name: 'U' },
        ],
        titles: [
          { id: 't', name: 'T', plaintiff: 'p', share: 0.1, sites: ['s'] },
          { id: 'v', name: 'V', plaintiff: 'q', share: 0.1, sites: ['u'] },
        ],
        traffic: [
          visits('2020-04', 1_000_000, 's', spread(500_000, 2_000_000)),
          visits('2020-04', 1_000_000, 'u'),
        ],
      }),
    );
    expect(json.plaintiffs[1]?.indices).toMatchObject([{ group: 'figures:', first: null, total: null }]);
    expect(json.plaintiffs[0]?.indices[0]?.first).toBeCloseTo(1, 1);
  });
});
