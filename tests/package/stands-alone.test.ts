import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { bundled } from './bundle.js';
import sizes from './sizes.json' with { type: 'json' };

const dist = path.join(root, 'packages/core/dist');
const SUBPATHS = readdirSync(path.join(dist, 'entries'))
  .filter((name) => /^\w+\.js$/.test(name))
  .map((name) => `@songai/core/${name.slice(0, -3)}`);
const ENTRIES = ['@songai/core', ...SUBPATHS];

/** What Node offers and a browser does not; a name that stands for it in the bundle can be told from any other. */
const OF_NODE = [
  'process',
  'Buffer',
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'setImmediate',
];
const mark = (name: string) => `ONLY_IN_NODE_${name}`;

test('every entry of the package stands in the table of sizes', () => {
  expect(ENTRIES).toHaveLength(9);
  for (const name of ENTRIES) expect(Object.keys(sizes)).toContain(`export * from '${name}'`);
});

test.each(ENTRIES)('an import of %s of which nothing is used leaves nothing behind', async (name) => {
  const { first, parts } = await bundled(
    `import '${name}'; import * as all from '${name}'; export const one = 1;`,
  );
  expect(parts).toEqual({ 'the program': expect.any(Number) });
  expect(first.length).toBeLessThan(100);
});

test('nothing of Node is imported or named in the built core, nor needed by the libraries that it uses', async () => {
  const scripts = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(9);
  const { outputFiles, metafile } = await build({
    entryPoints: scripts.map((name) => path.join(dist, name)),
    bundle: true,
    packages: 'external',
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    define: Object.fromEntries(OF_NODE.map((name) => [name, mark(name)])),
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'silent',
  });
  for (const { path: name, text } of outputFiles) expect(text, name).not.toContain('ONLY_IN_NODE_');
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'packages/core/package.json'), 'utf8'));
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  const outside = new Set(imported.filter((one) => one.external).map((one) => one.path));
  for (const name of outside)
    expect(Object.keys(dependencies), name).toContain(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]);
  for (const name of ENTRIES) {
    const { unresolved } = await bundled(`export * from '${name}'`, {
      platform: 'neutral',
      mainFields: ['browser', 'module', 'main'],
    });
    expect(unresolved, name).toEqual([]);
  }
});

/** What the library takes from the Web beside the language: all of it is in browsers, workers, Node, Deno and Bun. */
const OF_THE_WEB = { TextEncoder, TextDecoder, URL, Blob, setTimeout };

test('core computes where there is nothing but the language and what the Web has everywhere, and leaves no name', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import * as core from '@songai/core'; globalThis.core = core;", resolveDir: root },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const context = vm.createContext({ ...OF_THE_WEB });
  const names = (): string[] => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context);
  const before = new Set(names());
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  // But for the two registries of zod.
  expect(
    names()
      .filter((name) => !before.has(name))
      .sort(),
  ).toEqual(['__zod_globalConfig', '__zod_globalRegistry', 'core']);
  const awards = await vm.runInContext(
    'Promise.all(core.precedents().map((one) => core.replay(one))).then((all) => JSON.stringify(all.flat()))',
    context,
  );
  const replayed: { readonly match: boolean }[] = JSON.parse(awards);
  expect(replayed).toHaveLength(9);
  expect(replayed.every(({ match }) => match)).toBe(true);
});
