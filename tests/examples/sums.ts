import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/songai.js';

/** The SHA-256 of every report that is expected of an example, by the name of its file. */
export const sumsOf = (example: string): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(path.join(root, 'examples', example, 'expected/SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string])
      .map(([sum, file]) => [file, sum]),
  );
