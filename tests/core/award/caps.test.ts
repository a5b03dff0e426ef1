import { describe, expect, test } from 'vitest';
import { foundText, proved, reportOf } from '../compute.js';

interface Suit {
  readonly found: number;
  readonly base?: number;
  readonly fee?: number;
  readonly total?: number;
  readonly rate?: number;
  readonly amount?: number;
}

const sued = ({ found, base, fee, total, rate, amount }: Suit) =>
  foundText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', found: proved(found) }],
    plaintiffs: [{ id: 'p', name: 'P', claim: { base, fee, total } }],
    lawyerFee: rate !== undefined ? { rate } : amount !== undefined ? { amount } : undefined,
  });

describe('min( min(found, claimed base) + min(fee, claimed fee), claimed total )', () => {
  const tenth = { rate: 0.1 };
  test.each<[string, Suit, number, number | null, number]>([
    // what is tried, the suit, damages allowed, lawyer's fee, award
    ['nothing is claimed: nothing caps', { found: 1005, ...tenth }, 1005, 100, 1105],
    ['no lawyer’s fee', { found: 1005 }, 1005, null, 1005],
    [
      'the claim is above everything',
      { found: 1000, base: 5000, fee: 500, total: 5500, ...tenth },
      1000,
      100,
      1100,
    ],
    ['the base binds, and the fee goes by it', { found: 3000, base: 1000, ...tenth }, 1000, 100, 1100],
    ['the claimed fee binds', { found: 1000, fee: 40, ...tenth }, 1000, 40, 1040],
    ['the total binds', { found: 1000, total: 1050, ...tenth }, 1000, 100, 1050],
    ['base and fee bind', { found: 3000, base: 1000, fee: 40, ...tenth }, 1000, 40, 1040],
    ['all three bind', { found: 3000, base: 1000, fee: 90, total: 1001, ...tenth }, 1000, 90, 1001],
    [
      'found exactly as claimed',
      { found: 1000, base: 1000, fee: 100, total: 1100, ...tenth },
      1000,
      100,
      1100,
    ],
    ['one yen below the claim', { found: 999, base: 1000, ...tenth }, 999, 99, 1098],
    ['nothing found', { found: 0, base: 1000, ...tenth }, 0, 0, 0],
    ['nothing claimed of what was found', { found: 1000, base: 0, ...tenth }, 0, 0, 0],
    ['a total of zero', { found: 1000, total: 0, ...tenth }, 1000, 100, 0],
    ['an amount as the fee', { found: 1000, amount: 250 }, 1000, 250, 1250],
    ['an amount as the fee, capped by the claim', { found: 1000, fee: 200, amount: 250 }, 1000, 200, 1200],
    ['a total below the base', { found: 3000, base: 1000, total: 700, ...tenth }, 1000, 100, 700],
    // Cloudflare (2025-11-19): 10% of what is allowed, not of what was found
    [
      'the shell of Cloudflare',
      { found: 900000000, base: 115000000, ...tenth },
      115000000,
      11500000,
      126500000,
    ],
  ])('%s', async (_, suit, allowed, fee, award) => {
    const [own] = (await reportOf(sued(suit))).result.plaintiffs;
    expect(own?.found).toBe(String(suit.found));
    expect(own?.allowed).toBe(String(allowed));
    expect(own?.lawyersFee).toBe(fee === null ? null : String(fee));
    expect(own?.award).toBe(String(award));
  });

  test('the lawyer’s fee is cut to the yen', async () => {
    const [own] = (await reportOf(sued({ found: 1019, rate: 0.1 }))).result.plaintiffs;
    expect(own?.lawyersFee).toBe('101'); // 101.9
  });

  test('a plaintiff’s own lawyer’s fee goes before that of the case', async () => {
    const text = foundText({
      titles: ['p', 'q'].map((id) => ({ id, name: id, plaintiff: id, found: proved(1000) })),
      plaintiffs: [
        { id: 'p', name: 'P', lawyerFee: { amount: 7 } },
        { id: 'q', name: 'Q' },
      ],
      lawyerFee: { rate: 0.1 },
    });
    const { plaintiffs, total } = (await reportOf(text)).result;
    expect(plaintiffs.map((one) => one.award)).toEqual(['1007', '1100']);
    expect(total).toMatchObject({ found: '2000', allowed: '2000', lawyersFee: '107', award: '2107' });
  });

  test('the claims of one plaintiff do not cap another', async () => {
    const text = foundText({
      titles: ['p', 'q'].map((id) => ({ id, name: id, plaintiff: id, found: proved(1000) })),
      plaintiffs: [
        { id: 'p', name: 'P', claim: { total: 1 } },
        { id: 'q', name: 'Q' },
      ],
    });
    expect((await reportOf(text)).result.plaintiffs.map((one) => one.award)).toEqual(['1', '1000']);
  });
});
