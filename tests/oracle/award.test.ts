import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from './agree.js';
import { type Item, type Judged, judge, type Suit } from './award.js';
import { anySuit, apartSuit } from './suits.js';

const tenth = { over: 1n, under: 10n };
const item = (yen: bigint, defendants: readonly number[], last = '2021-01-31', title = 0): Item => ({
  plaintiff: 0,
  title,
  yen,
  defendants,
  last,
});
const suit = (more: Partial<Suit>): Suit => ({
  items: [],
  claims: [{}],
  served: [undefined, undefined],
  reductions: [],
  payments: [],
  ...more,
});
const judged = (more: Partial<Suit>): Judged => {
  const verdict = judge(suit(more));
  if ('refused' in verdict) throw new Error([...verdict.refused].join());
  return verdict.judged[0] as Judged;
};
const from = (date: string, until?: string) =>
  ({ start: 'date', date, ...(until ? { until } : {}), convention: 'court', cut: 'sum' }) as const;
const sums = ({ sums: all }: Judged) => all.map(({ kind, yen, defendants }) => [kind, yen, defendants]);

describe('the award by the oracle, against cases worked by hand', () => {
  it('adds up what a title comes to against the same defendants before it is reduced', () => {
    const reductions = [{ share: tenth }, { share: { over: 1n, under: 3n } }];
    // 5 + 4 = 9 -> 8.1, cut 8 -> 5.33, cut 5; apart they would be 5 -> 4 -> 2 and 4 -> 3 -> 2.
    expect(judged({ items: [item(5n, [0]), item(4n, [0])], reductions })).toMatchObject({
      loss: 9n,
      found: 5n,
    });
    expect(judged({ items: [item(5n, [0]), item(4n, [0, 1])], reductions })).toMatchObject({
      loss: 9n,
      found: 4n,
    });
  });

  it('cuts the fee apart for each set of defendants, and lets the total take up fees last', () => {
    const items = [item(1009n, [0]), item(505n, [0, 1])];
    const whole = judged({ items, feeRate: tenth });
    // 100.9 -> 100 and 50.5 -> 50; of the whole it would be 151.
    expect(whole).toMatchObject({ found: 1514n, fee: 150n, award: 1664n });
    expect(whole.owes).toMatchObject([
      { yen: 1664n, joint: [{ others: [1], yen: 555n }] },
      { yen: 555n, joint: [{ others: [0], yen: 555n }] },
    ]);
    const capped = judged({
      items,
      feeRate: tenth,
      claims: [{ base: 1200n, total: 1300n, covers: 'joint' }],
    });
    // 505 of both first, 695 of the one; fees 50 and 69.5 -> 69; of 1300, 1200 are damages, then 50, then 50.
    expect(capped).toMatchObject({ allowed: 1200n, fee: 119n, award: 1300n });
    expect(sums(capped)).toEqual([
      ['damages', 505n, [0, 1]],
      ['damages', 695n, [0]],
      ['fee', 50n, [0, 1]],
      ['fee', 50n, [0]],
    ]);
  });

  it('asks for an order where a claim is stated and its items differ', () => {
    const verdict = judge(suit({ items: [item(2n, [0]), item(3n, [0, 1])], claims: [{ base: 4n }] }));
    expect(verdict).toEqual({ refused: new Set(['cover-order-needed']) });
  });

  it('credits a payment to costs, interest, principal; interest runs on from the day after', () => {
    const one = judged({
      items: [item(1_000_000n, [0])],
      served: [undefined],
      delay: from('2021-02-01', '2023-01-31'),
      payments: [{ date: '2022-01-31', plaintiff: 0, yen: 100_000n, costs: 5_000n }],
    });
    // A year at 3%: 30,000. 100,000 - 5,000 - 30,000 = 65,000 of principal; another year on 935,000: 28,050.
    expect(one).toMatchObject({
      found: 935_000n,
      accrued: [],
      bearing: [{ from: '2022-02-01', yen: 28_050n }],
    });
  });

  it('keeps what a payment leaves of the interest', () => {
    const one = judged({
      items: [item(1_000_000n, [0])],
      served: [undefined],
      delay: from('2021-02-01'),
      payments: [
        { date: '2022-01-31', plaintiff: 0, yen: 10_000n }, // 30,000 due
        { date: '2023-01-31', plaintiff: 0, yen: 25_000n }, // 20,000 + 30,000 due
      ],
    });
    expect(one).toMatchObject({ found: 1_000_000n, accrued: [{ yen: 25_000n, defendants: [0] }] });
  });

  it('pays the higher rate first: 5% of before April 2020, then 3%', () => {
    const one = judged({
      items: [item(1_000n, [0], '2021-01-31'), item(1_000n, [0], '2020-01-31', 1)],
      served: [undefined],
      delay: from('2021-02-01'),
      payments: [{ date: '2022-01-31', plaintiff: 0, yen: 380n }], // 50 + 30, and 300 of the 5% principal
    });
    expect(one.sums.map(({ yen, rate }) => [yen, rate?.over])).toEqual([
      [700n, 5n],
      [1_000n, 3n],
    ]);
  });

  it('leaves to each what it owes of the interest where delay began on different days', () => {
    const served = ['2021-12-31', '2020-12-31'];
    const delay = { start: 'service', convention: 'court', cut: 'sum' } as const;
    const both = { items: [item(1_000_000n, [0, 1], '2020-12-01')], served, delay };
    const paid = (yen: bigint, defendant: number) =>
      judged({ ...both, payments: [{ date: '2022-12-31', plaintiff: 0, defendant, yen }] });
    // On 2022-12-31 the first owes a year, 30,000, the second two, 60,000.
    expect(paid(40_000n, 0)).toMatchObject({ found: 990_000n, accrued: [{ yen: 30_000n, defendants: [1] }] });
    // 20,000 of the second are of the year for which it answers alone: of its 40,000 the first owes its 30,000.
    expect(paid(20_000n, 1).accrued).toEqual([
      { yen: 30_000n, defendants: [0, 1] },
      { yen: 10_000n, defendants: [1] },
    ]);
  });

  it('keeps the interest that principal has borne before it was paid by agreement', () => {
    const one = judged({
      items: [item(1_000_000n, [0])],
      served: [undefined],
      delay: from('2021-02-01'),
      payments: [{ date: '2022-01-31', plaintiff: 0, yen: 400_000n, toward: 'principal' }],
    });
    // 3% of 400,000 for a year; the other 600,000 bear interest from 2021-02-01 as before.
    expect(one).toMatchObject({
      found: 600_000n,
      accrued: [{ yen: 12_000n, defendants: [0] }],
      bearing: [{ principal: 600_000n, from: '2021-02-01' }],
    });
  });
});

describe('core and the oracle come to the same awards', () => {
  // 3,000 suits; each stands for itself, so that a difference names its seed.
  it.each([1, 2, 3])('a thousand suits from seed %i', { timeout: 120_000 }, async (seed) => {
    let run = 0;
    const ends = new Map<string, number>();
    const count = (what: string) => ends.set(what, (ends.get(what) ?? 0) + 1);
    const check = fc.asyncProperty(anySuit, async (one) => {
      const { refused, traits } = await agree(one, run++ % 10 === 0);
      if (refused.length === 0) count('judged');
      for (const what of new Set([...refused, ...traits])) count(what);
    });
    await fc.assert(check, { seed, numRuns: 1_000 });
    // The suits are not all of one kind.
    expect(ends.get('judged')).toBeGreaterThan(650);
    for (const what of [
      'award.cover-order-needed',
      'award.payment-before-delay',
      'award.payment-of-nothing',
      'reduced or paid',
      'capped',
      'interest left',
      'overpaid',
      'partly joint',
      'several starts or rates',
      'several fees',
    ])
      expect([what, ends.get(what) ?? 0]).toEqual([what, expect.toSatisfy((n: number) => n >= 15)]);
  });

  it('suits in which one has paid what others owe from other days', { timeout: 120_000 }, async () => {
    let [run, left] = [0, 0];
    const check = fc.asyncProperty(apartSuit, async (one) => {
      if ((await agree(one, run++ % 10 === 0)).traits.includes('interest left')) left++;
    });
    await fc.assert(check, { seed: 4, numRuns: 200 });
    expect(left).toBeGreaterThan(30);
  });
});
