import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { precedents, uncertaintyOf } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { FORMATS, reportFiles } from '../../packages/cli/src/report-files.js';
import { root } from '../cli/songai.js';
import { EXAMPLES, example } from '../core/example.js';
import { sumsOf } from './sums.js';

const examples = path.join(root, 'examples');

describe('examples give their expected reports, byte for byte, in every form and both languages', () => {
  test.each(EXAMPLES)('%s', async (name) => {
    const assessment = await example(name);
    const { uncertainty } = await uncertaintyOf(assessment);
    if (!uncertainty) throw new Error('the ranges overflow');
    const asked = { uncertainty, profile: 'filing' } as const;
    const made = new Map<string, Uint8Array>();
    for (const lang of ['en', 'ja'] as const)
      for await (const { name: file, pieces } of reportFiles(assessment, FORMATS, lang, asked, () => {}))
        made.set(file, Buffer.concat(pieces));
    const kept = readdirSync(path.join(examples, name, 'expected')).filter((file) => file !== 'SHA256SUMS');
    expect(kept.sort()).toEqual(['report.en.md', 'report.ja.md', 'report.json', 'schedule.csv']);
    for (const file of kept)
      expect(Buffer.from(made.get(file) ?? '').toString('utf8')).toBe(
        readFileSync(path.join(examples, name, 'expected', file), 'utf8'),
      );
    const sums = [...made].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]);
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(sumsOf(name)));
  });

  test('library: the program that imports the built core', () => {
    const done = spawnSync(process.execPath, [path.join(examples, 'library/dist/index.js')], {
      encoding: 'utf8',
    });
    expect(done.status).toBe(0);
    expect(done.stdout).toBe(readFileSync(path.join(examples, 'library/expected/output.txt'), 'utf8'));
  });
});

describe('the synthetic example', () => {
  test('is as it says: two sites from 2020-04 to 2021-12 that peak above 300 million visits together', () => {
    const rows = readFileSync(path.join(examples, 'cloudflare-style/traffic.csv'), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1);
    const months = new Map<string, number>();
    for (const row of rows) {
      const [, , month = '', visits] = row.split(',');
      months.set(month, (months.get(month) ?? 0) + Number(visits));
    }
    expect([[...months.keys()][0], [...months.keys()].at(-1), months.size]).toEqual([
      '2020-04-01',
      '2021-12-01',
      21,
    ]);
    expect(Math.max(...months.values())).toBeGreaterThan(300e6);
  });

  test('finds about 3.6 billion yen, and one plaintiff stays below its claim', async () => {
    const { plan, exact } = await example('cloudflare-style');
    const found = plan.awards.map((award) => Number(exact.at(award.found, 0).toText()));
    expect(found.reduce((a, b) => a + b)).toBeGreaterThan(3.55e9);
    expect(found.reduce((a, b) => a + b)).toBeLessThan(3.65e9);
    expect(found.filter((amount) => amount < 115_000_000)).toHaveLength(1);
  });
});

test('the case files of the replayed examples are the texts of the precedents', () => {
  for (const id of ['mangamura-2024', 'ufc-2013']) {
    const text = precedents().find((one) => one.id === id)?.text;
    expect(readFileSync(path.join(examples, id, 'case.yaml'), 'utf8')).toBe(text);
  }
});
