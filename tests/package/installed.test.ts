import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { sumsOf } from '../examples/sums.js';

/** A project of somebody else's, into which the packages are installed as they would be published. */
const project = mkdtempSync(path.join(tmpdir(), 'songai-installed-'));
const tarballs = path.join(project, 'tarballs');
const tarball = (name: string) =>
  path.join(
    tarballs,
    readdirSync(tarballs).find((file) => file.startsWith(`${name}-0`) || file.startsWith(`${name}-1`)) ?? '',
  );

/** Runs a program in the project; what it printed where it failed is the message of the test. */
function run(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(done.status, `${command} ${args.join(' ')}\n${done.stdout}\n${done.stderr}`).toBe(0);
  return done.stdout;
}
const tool = (name: string) => path.join(root, 'node_modules/.bin', name);
const written = (name: string, text: string) => {
  writeFileSync(path.join(project, name), text);
  return name;
};

beforeAll(() => {
  mkdirSync(tarballs);
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  run('npx', [
    ...['--yes', packageManager, '--dir', root, '--filter', '@songai/core', '--filter', 'songai'],
    ...['pack', '--pack-destination', tarballs],
  ]);
  written('package.json', JSON.stringify({ name: 'a-litigation-tool', private: true, version: '1.0.0' }));
  run('npm', [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    tarball('songai-core'),
    tarball('songai'),
  ]);
}, 180_000);
afterAll(() => rmSync(project, { recursive: true, force: true }), 120_000);

/** Computes the example; says whether a class is the same by every name. */
const PROGRAM = `
const text = readFileSync('case/case.yaml');
const { case: read } = parseCase(text, 'case.yaml');
readEvidence(read, async (name) => [readFileSync('case/' + name)]).then(async (evidence) => {
  const { assessment } = assess(read, evidence);
  const { uncertainty } = await uncertaintyOf(assessment);
  const report = await render(assessment, 'json', 'ja', { uncertainty, profile: 'filing' });
  console.log(createHash('sha256').update(report).digest('hex'), MisuseError === other.MisuseError, KeptTraffic === other.KeptTraffic);
});
`;
const NAMES = 'assess, KeptTraffic, MisuseError, parseCase, readEvidence, render, uncertaintyOf';
const expected = () => sumsOf('cloudflare-style').get('report.json');

describe('the packages as they would be published', () => {
  test('hold what a reader and a lawyer look for, and no more than that', () => {
    for (const name of ['songai-core', 'songai']) {
      const files = run('tar', ['tzf', tarball(name)])
        .trim()
        .split('\n');
      for (const file of ['LICENSE', 'README.md', 'package.json', 'dist/THIRD-PARTY-LICENSES.txt'])
        expect(files).toContain(`package/${file}`);
      expect(files.filter((file) => /metafile|bundled\.json|\/src\/|tsconfig|\.test\./.test(file))).toEqual(
        [],
      );
    }
  });

  test('publint has nothing to say of them', () => {
    for (const name of ['songai-core', 'songai']) run(tool('publint'), ['--strict', tarball(name)]);
  });

  test('every entry has its types, however they are looked for', () => {
    const told = run(tool('attw'), ['--no-color', '--no-emoji', tarball('songai-core')]);
    expect(told).toContain('No problems found');
    expect(told).toContain('@songai/core/uncertainty');
  });
});

describe('in a project of somebody else’s', () => {
  beforeAll(() => {
    cpSync(path.join(root, 'examples/cloudflare-style'), path.join(project, 'case'), { recursive: true });
  });

  test('import: the same report, and the same classes by every subpath', () => {
    const file = written(
      'esm.mjs',
      `import { createHash } from 'node:crypto';\nimport { readFileSync } from 'node:fs';
import { ${NAMES} } from '@songai/core';\nimport * as other from '@songai/core/case';${PROGRAM}`,
    );
    expect(run(process.execPath, [file])).toBe(`${expected()} true true\n`);
  });

  test('require: the same', () => {
    const file = written(
      'cjs.cjs',
      `const { createHash } = require('node:crypto');\nconst { readFileSync } = require('node:fs');
const { ${NAMES} } = require('@songai/core');\nconst other = require('@songai/core/case');${PROGRAM}`,
    );
    expect(run(process.execPath, [file])).toBe(`${expected()} true true\n`);
  });

  test.each([
    ['Node16', 'Node16'],
    ['ESNext', 'Bundler'],
  ])('TypeScript, strict, with the libraries’ own types checked: module %s', (module, resolution) => {
    const file = written(
      'tool.mts',
      `import { parseCase, type Problem } from '@songai/core/case';
import { interest, type Interest } from '@songai/core/law';
import { verify } from '@songai/core/verify';
const { interest: delay }: { readonly interest?: Interest } = interest({ principal: '100', from: '2020-01-01', to: '2020-12-31' });
export const amount: string | undefined = delay?.amount;
const parsed = parseCase('', 'case.yaml');
export const problems: readonly Problem[] = parsed.problems;
// @ts-expect-error a case may be absent: problems come first
export const name: string = parsed.case.fields.name;
// @ts-expect-error results are not to be changed
parsed.problems.push(1);
// @ts-expect-error a form that there is none of
verify('text');
`,
    );
    run(tool('tsc'), [
      ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'ES2022'],
      ...['--lib', 'ES2023,DOM,DOM.Iterable', '--module', module, '--moduleResolution', resolution, file],
    ]);
  });

  test('a bundler for the browser: what it makes computes with nothing of Node', async () => {
    written(
      'page.mjs',
      "import { interest } from '@songai/core/law'; globalThis.done = interest(globalThis.asked).interest.amount;",
    );
    const { outputFiles } = await build({
      entryPoints: [path.join(project, 'page.mjs')],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
    });
    const page = vm.createContext({ asked: { principal: '1000000', from: '2009-10-05', to: '2011-12-10' } });
    vm.runInContext(outputFiles[0]?.text ?? '', page);
    expect(page.done).toBe('109178');
  });

  test('npx songai: a sample, its reports in every form, and their verification', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'));
    expect(run('npx', ['songai', '--version'])).toBe(`${version}\n`);
    run('npx', ['songai', 'init', 'sample']);
    run('npx', [
      'songai',
      'estimate',
      'sample',
      '--out',
      'made',
      '--format',
      'md,csv,json,html,xlsx,docx,pdf',
      '--draws',
      '64',
    ]);
    expect(readdirSync(path.join(project, 'made')).sort()).toEqual([
      'exhibits.ja.docx',
      'report.ja.docx',
      'report.ja.html',
      'report.ja.md',
      'report.ja.pdf',
      'report.ja.xlsx',
      'report.json',
      'schedule.csv',
    ]);
    run('npx', ['songai', 'verify', 'made/report.json', '--with', 'sample/case.yaml']);
  });
});
