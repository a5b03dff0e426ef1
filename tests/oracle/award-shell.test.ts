import { describe, expect, it } from 'vitest';
import { awarded } from './award-shell.js';

const none = { over: 0n, under: 1n };
const tenth = { over: 1n, under: 10n };

describe('the shell of an award, by the oracle, gives what the courts gave', () => {
  it.each([
    ['Mangamura, KADOKAWA', 7410n * 55_311n, 450_839_961n, 405_755_964n],
    ['Mangamura, Shueisha', 7410n * 58_511n, 476_923_161n, 429_230_844n],
    ['Mangamura, Shogakukan', 7410n * 122_910n, 1_001_839_410n, 901_655_469n],
  ])('%s: nine tenths of the list price, cut, and a tenth of that', (_, list, claimedTotal, total) => {
    expect(
      awarded({ found: (list * 9n) / 10n, apportionment: none, feeRate: tenth, claimedTotal }).total,
    ).toBe(total);
  });

  it('Cloudflare: a tenth of the amount allowed, not of the loss found', () => {
    const shell = { apportionment: none, feeRate: tenth, claimedBase: 115_000_000n };
    expect(awarded({ ...shell, found: 1_200_000_000n }).total).toBe(126_500_000n);
    expect(awarded({ ...shell, found: 110_364_480n }).total).toBe(121_400_928n);
  });

  it('UFC: a work for which less is claimed', () => {
    const work = (found: bigint, claimedBase?: bigint) =>
      awarded({
        found,
        apportionment: none,
        feeRate: none,
        ...(claimedBase === undefined ? {} : { claimedBase }),
      }).total;
    expect(work(3_951_600n) + work(4_199_700n) + work(2_051_100n, 1_848_700n)).toBe(10_000_000n);
  });

  it('takes the apportionment from the whole loss, before the claim', () => {
    const shell = { found: 999n, apportionment: { over: 3n, under: 10n }, feeRate: tenth };
    expect(awarded(shell)).toEqual({ reduced: 699n, base: 699n, fee: 69n, total: 768n });
    expect(awarded({ ...shell, claimedBase: 800n }).base).toBe(699n);
    expect(awarded({ ...shell, claimedBase: 500n })).toEqual({
      reduced: 699n,
      base: 500n,
      fee: 50n,
      total: 550n,
    });
    expect(awarded({ ...shell, claimedFee: 60n }).total).toBe(759n);
    expect(awarded({ ...shell, claimedFee: 60n, claimedTotal: 700n }).total).toBe(700n);
  });
});
