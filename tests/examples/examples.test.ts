import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assess,
  type Lang,
  parseCase,
  precedents,
  readEvidence,
  render,
  reportFileName,
  uncertaintyOf,
} from '@songai/core';
import { describe, expect, test } from 'vitest';
import { root } from '../cli/songai.js';

const examples = path.join(root, 'examples');

async function computed(name: string) {
  const folder = path.join(examples, name);
  const read = parseCase(readFileSync(path.join(folder, 'case.yaml')), 'case.yaml');
  if (!read.case) throw new Error(JSON.stringify(read.problems));
  const evidence = await readEvidence(read.case, async (file) => [readFileSync(path.join(folder, file))]);
  const { assessment, problems } = assess(read.case, evidence);
  if (!assessment) throw new Error(JSON.stringify(problems));
  return assessment;
}

describe('examples give their expected reports, byte for byte', () => {
  for (const name of ['client-files', 'cloudflare-style', 'mangamura-2024', 'operator-and-cdn', 'ufc-2013']) {
    test(name, async () => {
      const assessment = await computed(name);
      const { uncertainty } = await uncertaintyOf(assessment);
      if (!uncertainty) throw new Error('the ranges overflow');
      const asked = { uncertainty, profile: 'filing' } as const;
      const forms = [
        ['md', 'ja'],
        ['md', 'en'],
        ['csv', 'ja'],
        ['json', 'ja'],
      ] as const;
      const names: string[] = [];
      for (const [format, lang] of forms) {
        const file = reportFileName(format, lang as Lang);
        names.push(file);
        const expected = readFileSync(path.join(examples, name, 'expected', file), 'utf8');
        expect(Buffer.from(await render(assessment, format, lang, asked)).toString('utf8')).toBe(expected);
      }
      // Nothing lies in the folder that is not compared.
      expect(readdirSync(path.join(examples, name, 'expected')).sort()).toEqual(names.sort());
    });
  }

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
    const { plan, exact } = await computed('cloudflare-style');
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
