import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundText, proved, reportOf } from '../compute.js';

const yen = fc.nat(100_000).map(BigInt);
const maybe = fc.option(yen, { nil: undefined });
const hundredths = fc.nat(100).map(BigInt);
const titles = fc.array(fc.record({ found: yen, claim: maybe }), { minLength: 1, maxLength: 4 });
const suit = fc.record({ titles, base: maybe, fee: maybe, total: maybe, percent: fc.option(hundredths) });

type Suit = typeof suit extends fc.Arbitrary<infer S> ? S : never;

const text = (one: Suit) => {
  const plain = (value: bigint | undefined) => (value === undefined ? undefined : String(value));
  return foundText({
    titles: one.titles.map(({ found, claim }, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      plaintiff: 'p',
      found: proved(plain(found)),
      claim: plain(claim),
    })),
    plaintiffs: [
      { id: 'p', name: 'P', claim: { base: plain(one.base), fee: plain(one.fee), total: plain(one.total) } },
    ],
    lawyerFee: one.percent === null ? undefined : { rate: `${one.percent}%` },
  });
};
const award = async (one: Suit) => {
  const { found, allowed, lawyersFee, award: whole } = (await reportOf(text(one))).result.total;
  return {
    found: BigInt(found),
    allowed: BigInt(allowed),
    fee: BigInt(lawyersFee ?? 0),
    award: BigInt(whole),
  };
};
const least = (a: bigint, b: bigint | undefined) => (b !== undefined && b < a ? b : a);
const runs = { numRuns: 60 };

describe('the award of any suit', () => {
  test('is what the formula of the partial claim gives in whole numbers', async () => {
    await fc.assert(
      fc.asyncProperty(suit, async (one) => {
        const found = one.titles.reduce((sum, title) => sum + title.found, 0n);
        const within = one.titles.reduce((sum, title) => sum + least(title.found, title.claim), 0n);
        const allowed = least(within, one.base);
        const fee = one.percent === null ? 0n : least((allowed * one.percent) / 100n, one.fee);
        expect(await award(one)).toEqual({ found, allowed, fee, award: least(allowed + fee, one.total) });
      }),
      runs,
    );
  });

  test('is never above the claim, and never above the found amount and the fee', async () => {
    await fc.assert(
      fc.asyncProperty(suit, async (one) => {
        const own = await award(one);
        expect(own.award).toBeLessThanOrEqual(own.found + own.fee);
        expect(own.allowed).toBeLessThanOrEqual(own.found);
        if (one.base !== undefined) expect(own.allowed).toBeLessThanOrEqual(one.base);
        if (one.fee !== undefined) expect(own.fee).toBeLessThanOrEqual(one.fee);
        if (one.total !== undefined) expect(own.award).toBeLessThanOrEqual(one.total);
      }),
      runs,
    );
  });

  test('never falls where more is claimed', async () => {
    const key = fc.constantFrom('base' as const, 'fee' as const, 'total' as const);
    await fc.assert(
      fc.asyncProperty(suit, key, yen, async (one, which, more) => {
        const claimed = one[which];
        const raised = { ...one, [which]: claimed === undefined ? undefined : claimed + more };
        expect((await award(raised)).award).toBeGreaterThanOrEqual((await award(one)).award);
        expect((await award({ ...one, [which]: undefined })).award).toBeGreaterThanOrEqual(
          (await award(one)).award,
        );
      }),
      runs,
    );
  });

  test('never falls where more is found', async () => {
    await fc.assert(
      fc.asyncProperty(suit, yen, async (one, more) => {
        const raised = one.titles.map((title, at) =>
          at === 0 ? { ...title, found: title.found + more } : title,
        );
        expect((await award({ ...one, titles: raised })).award).toBeGreaterThanOrEqual(
          (await award(one)).award,
        );
      }),
      runs,
    );
  });
});
