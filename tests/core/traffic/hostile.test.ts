import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook } from '../tables/workbook.js';
import { bytesOf } from './bytes.js';
import { GROUPS } from './hostile/groups.js';
import type { HostileFile, Outcome } from './hostile/hostile-file.js';
import { readBytes, saying } from './reading.js';

/** Megabytes that a process may hold at its peak while it reads all files of a group, one after another. */
const MOST = 400;
/** Megabytes that the engine lets live: without that it leaves what nobody needs any more in memory for long. */
const HEAP = 300;
/** Characters of a text of a problem: two names of a file or a column, and what is to be said of them. */
const LONGEST = 800;

const here = new URL('./', import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), 'songai-hostile-'));
const bundle = path.join(folder, 'child.mjs');

beforeAll(async () => {
  const core = new URL('../../../packages/core/package.json', here);
  await build({
    entryPoints: [fileURLToPath(new URL('hostile/child.ts', here))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: {
      js: `import { createRequire as requiring } from 'node:module'; const require = requiring('${core.href}');`,
    },
    logLevel: 'silent',
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Reads the files of a group in a process of its own. */
async function outcomesOf(
  group: string,
): Promise<{ outcomes: Outcome[]; code: number | null; said: string }> {
  const engine = [`--max-old-space-size=${HEAP}`, '--max-semi-space-size=8', '--expose-gc'];
  const child = spawn(process.execPath, [...engine, bundle, group]);
  let [out, said] = ['', ''];
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const outcomes = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Outcome => JSON.parse(line));
  return { outcomes, code, said };
}

const wanted = ({ name, told, figures, sum }: HostileFile) => ({
  name,
  told,
  ...(figures === undefined ? {} : { figures }),
  ...(sum === undefined ? {} : { sum }),
});

describe.concurrent('each file ends in an error at its place or in the right figures, within bounds', () => {
  test.each(Object.entries(GROUPS))('%s', { timeout: 300_000 }, async (group, files) => {
    const { outcomes, code, said } = await outcomesOf(group);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(outcomes).toMatchObject(files.map(wanted));
    expect(outcomes.filter(({ unfit, longest }) => unfit.length > 0 || longest > LONGEST)).toEqual([]);
    expect(outcomes.at(-1)?.peak).toBeLessThan(MOST);
  });
});

const BOOK = workbook([
  {
    name: 'S',
    rows: [
      ['domain', 'country', 'date', 'all_traffic_visits'],
      ...Array.from({ length: 12 }, (_, at) => [
        'a.example',
        'WW',
        `2020-${String(at + 1).padStart(2, '0')}-01`,
        at,
      ]),
    ],
  },
]);

describe('a workbook that was damaged', () => {
  /** What is left of it, or nothing where it is an error. */
  const left = async (bytes: Uint8Array): Promise<readonly string[] | undefined> => {
    const { observations, problems } = await readBytes(bytes, 'a.xlsx');
    return problems.some((one) => one.severity === 'error') ? undefined : observations.map(saying);
  };

  test('cut off anywhere', async () => {
    for (let length = 1; length < BOOK.length; length += 7) {
      expect(await left(BOOK.slice(0, length)), `${length} bytes`).toBeUndefined();
    }
  });

  test('a byte that is another, anywhere', async () => {
    const whole = await left(BOOK);
    expect(whole).toHaveLength(12);
    for (let at = 0; at < BOOK.length; at += 1) {
      const bytes = BOOK.slice();
      bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
      const found = await left(bytes);
      if (found) expect(found, `byte ${at}`).toEqual(whole);
    }
  });
});

test('a JSON that is cut off anywhere is an error', async () => {
  const row = '{"domain":"a.example","country":"WW","date":"2020-01-01","visits":7}';
  const bytes = bytesOf(`{"rows":[${row},${row.replace('01-01', '02-01')}]}`);
  for (let length = 1; length < bytes.length; length += 1) {
    const { problems } = await readBytes(bytes.slice(0, length), 'a.json');
    expect(
      problems.map((one) => one.code),
      `${length} bytes`,
    ).toEqual(['json.syntax']);
  }
});
