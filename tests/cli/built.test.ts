import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './songai.js';

const dist = path.join(root, 'packages/core/dist');
const replay =
  'Promise.all(core.precedents().map((one) => core.replay(one))).then((all) => console.log(JSON.stringify(all.flat())))';

/** What a program prints that loads the built core one way or the other. */
function run(type: 'module' | 'commonjs', load: string): string {
  const done = spawnSync(process.execPath, [`--input-type=${type}`, '-e', `${load}; ${replay}`], {
    cwd: dist,
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  return done.stdout;
}

test('the built core serves ES modules and CommonJS alike, with its types', () => {
  const esm = run('module', "import * as core from './index.js'");
  expect(JSON.parse(esm)).toHaveLength(9);
  expect(run('commonjs', "const core = require('./index.cjs')")).toBe(esm);
  for (const name of ['index.d.ts', 'index.d.cts']) expect(existsSync(path.join(dist, name))).toBe(true);
});
