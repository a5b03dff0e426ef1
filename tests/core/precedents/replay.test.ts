import { precedents, replay } from '@songai/core';
import { expect, test } from 'vitest';

test('every published award comes out to the yen', async () => {
  for (const precedent of precedents()) {
    for (const row of await replay(precedent)) {
      expect(row.computed, `${row.id} ${row.plaintiff}`).toBe(row.published);
      expect(row.match).toBe(true);
    }
  }
});

test('a wrong input no longer matches: the replay can fail', async () => {
  const [mangamura] = precedents();
  if (!mangamura) throw new Error('no precedent');
  // One visit more in the divisor's remainder changes nothing (the count per volume is cut), a volume less does.
  const fewer = { ...mangamura, text: mangamura.text.replace('value: 72577', 'value: 72500') };
  expect((await replay(fewer)).map((row) => row.match)).toEqual([false, false, false]);
});

test('Mangamura, by hand: 537,810,000 visits over 72,577 volumes are 7,410 readings of each', async () => {
  const perVolume = 537_810_000n / 72_577n;
  expect(perVolume).toBe(7410n);
  const award = (prices: bigint) => {
    const base = (perVolume * prices * 9n) / 10n;
    return String(base + base / 10n);
  };
  const [mangamura] = precedents();
  const rows = mangamura ? await replay(mangamura) : [];
  expect(rows.map((row) => row.computed)).toEqual([award(55_311n), award(58_511n), award(122_910n)]);
});

test('each precedent says how surely its figures are known, and what was not read', () => {
  for (const { facts, text, limits } of precedents()) {
    expect(facts.some((fact) => fact.status === 'not read')).toBe(true);
    expect(text).toMatch(/読んでいない/);
    expect(limits.en.length).toBeGreaterThan(40);
  }
});
