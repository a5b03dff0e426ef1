import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, root, songai } from '../cli/songai.js';
import { calculatorTests } from './open-page.js';

const { open } = calculatorTests();

/** A case and its exports, as they lie in a folder. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(folder, one.name))
    .sort();
const folderOf = (name: string) => path.join(root, 'examples', name);
const expectedOf = (name: string) => readFileSync(path.join(folderOf(name), 'expected/report.json'), 'utf8');

/** What the command makes of a file that the page saved. */
function estimated(file: Uint8Array, name = 'x.songai.zip'): string {
  const folder = folderWith({ [name]: file });
  const { code, out, err } = songai(['estimate', name, '--json', '--profile', 'filing'], folder);
  expect([code, err]).toEqual([0, expect.any(String)]);
  return out;
}

/** Two reports of half a million letters are told apart by where they part. */
function expectSame(one: string, other: string): void {
  if (one === other) return;
  const at = [...one].findIndex((letter, n) => letter !== other[n]);
  expect(one.slice(Math.max(0, at - 80), at + 80)).toBe(other.slice(Math.max(0, at - 80), at + 80));
  expect(one.length).toBe(other.length);
}

describe.each(['cloudflare-style', 'operator-and-cdn', 'client-files'])('%s', (name) => {
  test('opened by its files, its report.json is the expected one, draws included', async () => {
    const { calculator } = await open();
    await calculator.openCase(filesOf(folderOf(name)));
    const report = await calculator.saved('json');
    expect(report.name).toBe('report.json');
    expectSame(report.bytes.toString(), expectedOf(name));

    const bundle = await calculator.saved('bundle');
    expect(bundle.name).toBe('case.songai.zip');
    expectSame(estimated(bundle.bytes), expectedOf(name));
  });
});
