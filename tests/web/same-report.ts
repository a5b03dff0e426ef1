import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { folderWith, root, songai } from '../cli/songai.js';

/** A case and its exports, as they lie in a folder. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(folder, one.name))
    .sort();
export const folderOf = (name: string) => path.join(root, 'examples', name);
export const expectedOf = (name: string) =>
  readFileSync(path.join(folderOf(name), 'expected/report.json'), 'utf8');

/** What the command makes of a file that the page saved. */
export function estimated(file: Uint8Array, name = 'x.songai.zip'): string {
  const folder = folderWith({ [name]: file });
  const { code, out, err } = songai(['estimate', name, '--json', '--profile', 'filing'], folder);
  expect([code, err]).toEqual([0, expect.any(String)]);
  return out;
}

/** Two reports of half a million letters are told apart by where they part. */
export function expectSame(one: string, other: string): void {
  if (one === other) return;
  const at = [...one].findIndex((letter, n) => letter !== other[n]);
  expect(one.slice(Math.max(0, at - 80), at + 80)).toBe(other.slice(Math.max(0, at - 80), at + 80));
  expect(one.length).toBe(other.length);
}
