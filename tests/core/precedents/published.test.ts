import { precedents } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../compute.js';

/** Awards and the arithmetic that the published figures give for them, in whole yen. */
const tenth = (amount: bigint) => amount / 10n;
const volume = 537_810_000n / 72_577n; // visits to readings of each volume, cut
const mangamura = (prices: bigint) => {
  const base = (volume * prices * 9n) / 10n; // price with tax less 10%
  return base + tenth(base);
};
const cloudflare = (found: bigint) => {
  const base = found < 115_000_000n ? found : 115_000_000n;
  return base + tenth(base);
};
const FAST_MOVIES = [
  19_870_000n,
  6_780_000n,
  22_770_000n,
  6_750_000n,
  20_760_000n,
  2_130_000n,
  13_950_000n,
  65_020_000n,
  185_760_000n,
  56_880_000n,
  33_080_000n,
  63_940_000n,
  2_310_000n,
];

const text = (id: string) => precedents().find((one) => one.id === id)?.text ?? '';
const awards = async (id: string) => {
  const report = await reportOf(text(id));
  return Object.fromEntries(report.result.plaintiffs.map((one) => [one.id, BigInt(one.award)]));
};

describe('published awards, computed again by the functions of any case', () => {
  test('Mangamura (2024-04-18) to the yen', async () => {
    const expected = { kadokawa: 405_755_964n, shueisha: 429_230_844n, shogakukan: 901_655_469n };
    expect(volume).toBe(7410n);
    expect(mangamura(55_311n)).toBe(expected.kadokawa);
    expect(mangamura(58_511n)).toBe(expected.shueisha);
    expect(mangamura(122_910n)).toBe(expected.shogakukan);
    expect(await awards('mangamura-2024')).toEqual(expected);
    expect((await reportOf(text('mangamura-2024'))).result.total.award).toBe('1736642277');
  });

  test('UFC (2013-05-17): of the third film only what was claimed', async () => {
    const report = await reportOf(text('ufc-2013'));
    const [first, second, third] = [13_172n, 13_999n, 6_837n].map((views) => (500n * views * 6n) / 10n);
    expect([first, second, third]).toEqual([3_951_600n, 4_199_700n, 2_051_100n]);
    expect(report.schedule.map((one) => BigInt(one.amounts[0]?.amount ?? -1))).toEqual([
      first,
      second,
      third,
    ]);
    expect(report.result.total.found).toBe(String(3_951_600 + 4_199_700 + 2_051_100));
    expect(report.result.total.award).toBe('10000000'); // 3,951,600 + 4,199,700 + 1,848,700
  });

  test('Cloudflare (2025-11-19): the cap of the claim and the lawyer’s tenth', async () => {
    expect(cloudflare(110_364_480n)).toBe(121_400_928n);
    const three = { kodansha: 126_500_000n, shueisha: 126_500_000n, shogakukan: 126_500_000n };
    expect(await awards('cloudflare-2025')).toEqual({ kadokawa: 121_400_928n, ...three });
    expect((await reportOf(text('cloudflare-2025'))).result.total.award).toBe('500900928');
  });

  test('fast movies (2023-08-24): the thirteen awards add up to what was claimed', async () => {
    expect(Object.values(await awards('fast-movies-2023'))).toEqual(FAST_MOVIES);
    expect((await reportOf(text('fast-movies-2023'))).result.total.award).toBe('500000000');
  });
});
