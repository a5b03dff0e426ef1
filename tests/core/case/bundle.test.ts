import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Bundle,
  bundleKind,
  isBundle,
  packCase,
  parseCase,
  readBundle,
  writeBundle,
} from '@songai/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, Watch } from '../../../packages/core/src/tables/limits.js';
import { Zip } from '../../../packages/core/src/tables/zip.js';
import { root } from '../../cli/songai.js';
import { EXAMPLES } from '../example.js';
import { bytesOf } from './raw-zip.js';

const bundleOf = (
  files: Readonly<Record<string, string>>,
  caseName = 'case.yaml',
  text = 'a: 1',
): Bundle => ({
  caseName,
  caseBytes: bytesOf(text),
  files: new Map(Object.entries(files).map(([name, content]) => [name, bytesOf(content)])),
});

/** The bundle as it is after it was written and opened. */
function again(bundle: Bundle): Bundle {
  const { bundle: read, problems } = readBundle(writeBundle(bundle), 'x.songai.zip');
  expect(problems).toEqual([]);
  return read as Bundle;
}

/** The texts of a ZIP by the names of its entries. */
function entriesOf(bytes: Uint8Array): Record<string, string> {
  const zip = new Zip(bytes, new Watch('x', LIMITS));
  return Object.fromEntries(
    zip.entries.map(({ name }) => {
      let text = '';
      zip.read(name, {}, (piece) => {
        text += new TextDecoder().decode(piece);
      });
      return [name, text];
    }),
  );
}

const manifestOf = (bundle: Bundle): unknown =>
  JSON.parse(entriesOf(writeBundle(bundle))['songai.json'] as string);

const byPath = (files: Bundle['files']) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const same = (one: Bundle, other: Bundle) => {
  expect(one.caseName).toBe(other.caseName);
  expect(one.caseBytes).toEqual(other.caseBytes);
  expect(byPath(one.files)).toEqual(byPath(other.files));
};

describe('a bundle written and opened again', () => {
  test.each(EXAMPLES)('%s: every file of the example comes back byte for byte', async (name) => {
    const folder = path.join(root, 'examples', name);
    const caseBytes = new Uint8Array(readFileSync(path.join(folder, 'case.yaml')));
    const { case: read } = parseCase(caseBytes, 'case.yaml');
    if (!read) throw new Error('no case');
    const { bundle } = await packCase(read, caseBytes, async (file) => [
      new Uint8Array(readFileSync(path.join(folder, file))),
    ]);
    if (!bundle) throw new Error('no bundle');
    const beside = readdirSync(folder).filter((file) => !['case.yaml', 'expected'].includes(file));
    expect([...bundle.files.keys()].sort()).toEqual(beside.sort());
    same(again(bundle), bundle);
    expect(Object.keys(entriesOf(writeBundle(bundle)))).toEqual([
      'songai.json',
      ...['case.yaml', ...beside].sort(),
    ]);
  });

  test('whatever its paths and bytes are', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('__proto__', 'songai.json', 'files', 'CON', '._a', '資料ガ.csv', 'case.yaml', '\ud800'),
    );
    const step = fc.oneof(name, fc.constantFrom('', '.', '..', 'a', 'A', 'b'));
    const file = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));
    const content = fc.uint8Array({ maxLength: 50 });
    const bundle = fc.record({
      caseName: name.map((one) => one.replaceAll('/', '_')),
      // Text that names no file: what it names would be given by the names that it writes.
      caseBytes: content.map((bytes) => Uint8Array.from([0x23, ...bytes.filter((byte) => byte > 0x7f)])),
      files: fc.array(fc.tuple(file, content), { maxLength: 8 }).map((files) => new Map(files)),
    });
    fc.assert(
      fc.property(bundle, (one) => same(again(one), one)),
      { seed: 114, numRuns: 500 },
    );
  });

  test('the same bundle gives the same bytes, in whatever order its files come', () => {
    const one = writeBundle(bundleOf({ 'b.csv': '1', '../a.csv': '2', '../c.csv': '3' }));
    expect(writeBundle(bundleOf({ '../c.csv': '3', '../a.csv': '2', 'b.csv': '1' }))).toEqual(one);
    expect(isBundle(one.subarray(0, 4))).toBe(true);
    expect(isBundle(bytesOf('format: songai.case/1'))).toBe(false);
    expect(bundleKind(one)).toBe('written');
  });
});

describe('the names of entries', () => {
  test('a plain path is the name of its entry, and the manifest does not speak of it', () => {
    const plain = { 'titles.csv': '1', '資料/訪問数 2021（架空）.xlsx': '2', 'Traffic-(a.example).csv': '3' };
    expect(manifestOf(bundleOf(plain, '事件.yaml'))).toEqual({
      format: 'songai.bundle/1',
      case: '事件.yaml',
      files: {},
    });
    expect(entriesOf(writeBundle(bundleOf(plain, '事件.yaml')))).toMatchObject({
      ...plain,
      '事件.yaml': 'a: 1',
    });
  });

  test.each([
    ['../shared/titles.csv', 'files/1-titles.csv'],
    ['/data/a.csv', 'files/1-a.csv'],
    ['C:/資料/ログ.csv', 'files/1-ログ.csv'],
    ['./a.csv', 'files/1-a.csv'],
    ['a//b.csv', 'files/1-b.csv'],
    ['a\\b.csv', 'files/1-b.csv'],
    ['a/..', 'files/1-file'],
    ['a\nb.csv', 'files/1-a_b.csv'],
    ['a\u202eb.csv', 'files/1-a_b.csv'],
    ['aux.csv', 'files/1-aux.csv'],
    ['what?.csv', 'files/1-what_.csv'],
    ['songai.json', 'files/1-songai.json'],
    ['CASE.yaml', 'files/1-CASE.yaml'],
    ['case.yaml/a.csv', 'files/1-a.csv'],
    ['files', 'files/1-files'],
    ['__proto__', 'files/1-__proto__'],
    ['.DS_Store', 'files/1-DS_Store'],
    [`${'x'.repeat(300)}.csv`, `files/1-${'x'.repeat(56)}.csv`],
  ])('%j stands under another name, which is harmless', (file, entry) => {
    const bundle = bundleOf({ [file]: '1' });
    expect(manifestOf(bundle)).toMatchObject({ case: 'case.yaml', files: { [file]: entry } });
    same(again(bundle), bundle);
  });

  test('paths that would be one file on some system stand apart', () => {
    const bundle = bundleOf({
      'A.csv': '1',
      'a.csv': '2',
      'é.csv': '3',
      'e\u0301.csv': '4',
      x: '5',
      'x/y': '6',
    });
    expect(manifestOf(bundle)).toMatchObject({
      files: { 'a.csv': 'files/1-a.csv', 'x/y': 'files/2-y', 'é.csv': 'files/3-é.csv' },
    });
    same(again(bundle), bundle);
  });

  test('a name made up is never one that a file has already', () => {
    const bundle = bundleOf({ 'files/1-a.csv': '1', '../a.csv': '2' });
    expect(manifestOf(bundle)).toMatchObject({ files: { '../a.csv': 'files/2-a.csv' } });
    same(again(bundle), bundle);
  });

  test('a case whose name another file needs keeps it in messages', () => {
    const bundle = bundleOf({ 'a.csv': '1' }, 'songai.json', '{"a": "1"}');
    expect(manifestOf(bundle)).toMatchObject({ case: 'case-songai.json', caseName: 'songai.json' });
    same(again(bundle), bundle);
  });
});

describe('what is put together', () => {
  const text =
    'titles: { file: t.csv }\nnotices: { file: n.csv }\ntraffic: [{ file: a.csv }, { file: sub\\b.csv }, { file: a.csv }]';
  const fields = `format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: x } }]
sites: [{ id: s, name: S, domains: [a.example] }]
period: { from: 2020-01-01, to: 2020-12-31 }
views: [{ way: title-share, pagesPerVisit: 2 }]
rate: 0.8
${text}
`;
  const caseOf = () => {
    const { case: read, problems } = parseCase(fields, 'case.yaml');
    if (!read) throw new Error(JSON.stringify(problems));
    return read;
  };

  test('every file that the case names, each once, by its path with /', async () => {
    const asked: string[] = [];
    const { bundle, problems } = await packCase(caseOf(), bytesOf(fields), async (file) => {
      asked.push(file);
      return [bytesOf(file), bytesOf('!')];
    });
    expect(problems).toEqual([]);
    expect(asked).toEqual(['t.csv', 'n.csv', 'a.csv', 'sub/b.csv']);
    expect(bundle?.files.get('sub/b.csv')).toEqual(bytesOf('sub/b.csv!'));
    same(again(bundle as Bundle), bundle as Bundle);
  });

  test('all files that are not there are told, with their places in the case', async () => {
    const missing = new Set(['n.csv', 'sub/b.csv']);
    const { bundle, problems } = await packCase(caseOf(), bytesOf(fields), async (file) =>
      missing.has(file) ? 'missing' : [bytesOf(file)],
    );
    expect(bundle).toBeUndefined();
    expect(problems).toMatchObject([
      {
        code: 'case.file-missing',
        place: { file: 'case.yaml', row: 10, path: 'notices.file' },
        value: 'n.csv',
      },
      { code: 'case.file-missing', place: { file: 'case.yaml', row: 11, path: 'traffic[1].file' } },
    ]);
  });

  test('more than a bundle holds is told before it is held', async () => {
    const limits = { bytes: 2000, caseBytes: 1000, files: 10 };
    let taken = 0;
    const endless = async () =>
      (function* () {
        for (;;) {
          taken += 100;
          yield new Uint8Array(100);
        }
      })();
    const pack = (changed: Partial<typeof limits>, open: Parameters<typeof packCase>[2]) =>
      packCase(caseOf(), bytesOf(fields), open, { limits: { ...limits, ...changed } });
    expect((await pack({}, endless)).problems).toMatchObject([{ code: 'bundle.too-large' }]);
    expect(taken).toBeLessThan(2100);
    const none = async () => [];
    expect((await pack({}, none)).problems).toEqual([]);
    expect((await pack({ caseBytes: 100 }, none)).problems).toMatchObject([
      { code: 'bundle.case-too-large' },
    ]);
    expect((await pack({ files: 5 }, none)).problems).toMatchObject([{ code: 'bundle.too-many-files' }]);
    const large = { ...bundleOf({}), caseBytes: new Uint8Array(10_000_001) };
    expect(() => writeBundle(large)).toThrow(RangeError);
  });
});
