import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySuit } from '../../oracle/suits.js';
import { compute } from '../compute.js';
import { asRead, plaintiffsJson } from '../plaintiffs-json.js';
import { type Decided, decide } from './deciding.js';

interface Written {
  readonly plaintiffs: readonly { readonly claim: Readonly<Record<string, unknown>> }[];
  readonly traffic: readonly { readonly value: string }[];
}

async function judgedAnew(text: string, isWhole: boolean): Promise<readonly Decided[]> {
  if (isWhole) return (await decide(text)).report?.result.plaintiffs ?? [];
  const { assessment } = await compute(text);
  return assessment ? asRead(plaintiffsJson(assessment)) : [];
}

/** Most tests here look at the same suits: each is decided once. */
const known = new Map<string, Promise<readonly Decided[]>>();

/** The plaintiffs of a suit, or none where the case is refused; of every tenth as its whole report has them. */
function judged(text: string): Promise<readonly Decided[]> {
  const plaintiffs = known.get(text) ?? judgedAnew(text, known.size % 10 === 0);
  known.set(text, plaintiffs);
  return plaintiffs;
}
const total = (amounts: readonly string[]) => amounts.reduce((sum, one) => sum + BigInt(one), 0n);
const runs = { numRuns: 150, seed: 11 };

/** Runs a check on suits that are judged, and sees that there were enough of them. */
async function always(check: (plaintiffs: readonly Decided[], text: string) => void | Promise<void>) {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(anySuit, async ({ text }) => {
      const plaintiffs = await judged(text);
      if (plaintiffs.length > 0) tried++;
      await check(plaintiffs, text);
    }),
    runs,
  );
  expect(tried).toBeGreaterThan(90);
}

describe('what several defendants owe, in any suit', () => {
  test('adds up to the award, each sum counted once', async () => {
    await always((plaintiffs) => {
      for (const { award, order } of plaintiffs)
        expect(total(order.sums.map(({ amount }) => amount))).toBe(BigInt(award));
    });
  });

  test('is, for each, what it owes alone and what it owes with others', async () => {
    await always((plaintiffs) => {
      for (const { order } of plaintiffs)
        for (const { id, award, joint } of order.defendants) {
          const alone = order.sums.filter(({ defendants }) => defendants.join() === id);
          const parts = [...alone, ...joint].map(({ amount }) => amount);
          expect(total(parts)).toBe(BigInt(award));
        }
    });
  });

  test('is the same part from each side: what one owes with another, that one owes with it', async () => {
    await always((plaintiffs) => {
      for (const { order } of plaintiffs) {
        const sets = order.defendants.flatMap(({ id, joint }) =>
          joint.map((part) => `${[id, ...part.with].sort().join('+')} ${part.amount}`),
        );
        for (const one of new Set(sets))
          expect([one, sets.filter((other) => other === one).length]).toEqual([
            one,
            one.split(' ')[0]?.split('+').length,
          ]);
      }
    });
  });

  test('is never more than the award, and together never less', async () => {
    await always((plaintiffs) => {
      for (const { award, order } of plaintiffs) {
        for (const one of order.defendants) expect(BigInt(one.award)).toBeLessThanOrEqual(BigInt(award));
        expect(total(order.defendants.map((one) => one.award))).toBeGreaterThanOrEqual(BigInt(award));
      }
    });
  });

  test('is never more than is claimed', async () => {
    await always((plaintiffs, text) => {
      const written = JSON.parse(text) as Written;
      plaintiffs.forEach(({ allowed, lawyersFee, award }, at) => {
        const { base, fee, total: all } = written.plaintiffs[at]?.claim ?? {};
        if (base !== undefined) expect(BigInt(allowed)).toBeLessThanOrEqual(BigInt(base as string));
        if (fee !== undefined) expect(BigInt(lawyersFee ?? 0)).toBeLessThanOrEqual(BigInt(fee as string));
        if (all !== undefined) expect(BigInt(award)).toBeLessThanOrEqual(BigInt(all as string));
      });
    });
  });
});

// Under a claim that caps, more of one item may displace another, so this is of suits in which all is claimed.
test('more loss never lowers what anybody owes, or what anybody is awarded', async () => {
  let tried = 0;
  const more = fc.record({ at: fc.nat(20), views: fc.bigInt({ min: 1n, max: 100_000n }) });
  await fc.assert(
    fc.asyncProperty(anySuit, more, async ({ text }, { at, views }) => {
      const written = JSON.parse(text) as Written;
      const unclaimed = {
        ...written,
        plaintiffs: written.plaintiffs.map((one) => ({ ...one, claim: undefined })),
      };
      const raised = {
        ...unclaimed,
        traffic: written.traffic.map((one, n) =>
          n === at % written.traffic.length ? { ...one, value: String(BigInt(one.value) + views) } : one,
        ),
      };
      const [before, after] = await Promise.all(
        [unclaimed, raised].map((one) => judged(JSON.stringify(one))),
      );
      expect(after?.length).toBe(before?.length);
      if (before?.length) tried++;
      before?.forEach((own, n) => {
        const now = after?.[n] as Decided;
        expect(BigInt(now.award)).toBeGreaterThanOrEqual(BigInt(own.award));
        own.order.defendants.forEach(({ award }, d) => {
          expect(BigInt(now.order.defendants[d]?.award ?? 0)).toBeGreaterThanOrEqual(BigInt(award));
        });
      });
    }),
    runs,
  );
  expect(tried).toBeGreaterThan(90);
});

test('another order of titles and figures in the case gives the same award', async () => {
  await always(async (plaintiffs, text) => {
    const written = JSON.parse(text) as Record<string, readonly unknown[]>;
    const turned = Object.fromEntries(
      Object.entries(written).map(([key, list]) =>
        key === 'titles' || key === 'traffic' ? [key, [...list].reverse()] : [key, list],
      ),
    );
    const other = await judged(JSON.stringify(turned));
    const figures = (all: readonly Decided[]) =>
      all.map(({ award, order }) => [award, ...order.defendants.map((one) => [one.award, one.delayDamages])]);
    expect(figures(other)).toEqual(figures(plaintiffs));
  });
});
