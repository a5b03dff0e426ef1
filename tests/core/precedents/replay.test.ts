import { precedents, replay } from '@songai/core';
import { expect, test } from 'vitest';

test('every published award comes out to the yen', async () => {
  expect(precedents().length).toBeGreaterThan(3);
  for (const precedent of precedents()) {
    const rows = await replay(precedent);
    expect(rows.length, precedent.id).toBeGreaterThan(0);
    for (const row of rows) {
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

test('each precedent says how surely its figures are known, and what was not read', () => {
  for (const { facts, text, limits } of precedents()) {
    expect(facts.some((fact) => fact.status === 'not read')).toBe(true);
    expect(text).toMatch(/読んでいない/);
    expect(limits.en.length).toBeGreaterThan(40);
  }
});

test('a replay says of each award what its inputs rest on', async () => {
  const all = (await Promise.all(precedents().map((one) => replay(one)))).flat();
  expect(all.every((one) => one.match && one.computed === one.published)).toBe(true);
  expect(all.map(({ id, basis }) => [id, basis])).toEqual([
    ['mangamura-2024', 'derived'],
    ['mangamura-2024', 'derived'],
    ['mangamura-2024', 'derived'],
    ['ufc-2013', 'independent'],
    ['cloudflare-2025', 'circular'],
    ['cloudflare-2025', 'derived'],
    ['cloudflare-2025', 'derived'],
    ['cloudflare-2025', 'derived'],
    ['fast-movies-2023', 'circular'],
  ]);
});
