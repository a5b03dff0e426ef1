import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyFiles } from '../../packages/web-demo/src/engine/verify-files.js';
import { root } from '../cli/songai.js';

const folder = path.join(root, 'examples/ufc-2013');
const CASE = readFileSync(path.join(folder, 'case.yaml'), 'utf8');
const report = new File([readFileSync(path.join(folder, 'expected/report.json'))], 'report.json');
const file = (name: string, content: string | Uint8Array) =>
  new File([content as Uint8Array<ArrayBuffer>], name);

const told = async (...against: readonly File[]) =>
  (await verifyFiles(report, against)).problems.map(({ code, path: at }) => [code, at]);

describe('a case that a report is verified against', () => {
  test('is found by what it says of itself, whatever it is called', async () => {
    const { problems, checks } = await verifyFiles(report, [file('case.txt', CASE)]);
    expect(problems).toEqual([]);
    // More than a report by itself is checked for.
    expect(checks.length).toBeGreaterThan((await verifyFiles(report, [])).checks.length);
  });

  test('is told with its own mistakes, and not as missing', async () => {
    expect(await told(file('case.yaml', CASE.replace(/^plaintiffs:/m, 'plaintifs:')))).toEqual(
      expect.arrayContaining([['case.unknown-key', 'plaintifs']]),
    );
    expect(await told(file('case.yaml', `${CASE}\nrate: [`))).not.toContainEqual(['page.no-case', undefined]);
    // Without the line by which it is known, what is YAML is still no traffic.
    const codes = (await told(file('case.yaml', CASE.replace(/^format:.*\n/m, '')))).map(([code]) => code);
    expect(codes).toContain('case.missing');
  });

  test('is told where it is not written in UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(CASE), Buffer.from('# \x8e\x96', 'latin1')]);
    expect(await told(file('case.yaml', bytes))).toEqual([['page.not-utf8', undefined]]);
  });

  test('is one: of two nobody knows which is meant', async () => {
    const found = await verifyFiles(report, [file('a.yaml', CASE), file('b.yaml', CASE)]);
    expect(found).toMatchObject({ ok: false, checks: [], problems: [{ code: 'page.several-cases' }] });
    expect(found.problems[0]?.telling.ja).toContain('「a.yaml」と「b.yaml」');
  });

  test('is told as missing where there is none', async () => {
    expect(await told(file('traffic.csv', 'a,b\n1,2\n'))).toEqual([['page.no-case', undefined]]);
  });
});
