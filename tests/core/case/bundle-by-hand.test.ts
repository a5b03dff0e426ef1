import { bundleKind, readBundle } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { bytesOf, type RawEntry, rawZip } from './raw-zip.js';

const open = (entries: readonly RawEntry[]) => readBundle(rawZip(entries), 'x.zip');

/** The case and the texts of the files of a ZIP that opens. */
function opened(entries: readonly RawEntry[]) {
  const { bundle, problems } = open(entries);
  expect(problems).toEqual([]);
  if (!bundle) throw new Error('not opened');
  const files = [...bundle.files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]);
  return { caseName: bundle.caseName, files: Object.fromEntries(files) };
}

const A: RawEntry = { name: 'a.csv', content: '1' };
const caseNamed = (...files: readonly string[]): RawEntry => ({
  name: 'case.yaml',
  content: `traffic:\n${files.map((file) => `  - file: ${JSON.stringify(file)}\n`).join('')}`,
});

describe('a ZIP made by hand', () => {
  test.each(['case.yaml', 'case.yml', 'case.json', 'CASE.YAML', '事件.yaml', '原告A.YML'])(
    'the case is %s',
    (name) => {
      const files = [A, { name: 'notes.json', content: '{}' }, { name: 'sub/other.yaml' }, { name }];
      expect(opened(files)).toEqual({
        caseName: name,
        files: { 'a.csv': '1', 'notes.json': '{}', 'sub/other.yaml': '' },
      });
      expect(bundleKind(rawZip(files))).toBe('by-hand');
    },
  );

  test('case.yaml is the case also beside other files of YAML', () => {
    expect(opened([{ name: 'notes.yaml' }, caseNamed('a.csv'), A]).caseName).toBe('case.yaml');
  });

  test.each([
    ['my-case/', 'my-case/'],
    ['資料/令和3年/', '資料/'],
  ])('all of it in the folder %s, as Explorer and the Mac make it', (folder, top) => {
    const inside = [caseNamed('a.csv', 'sub/b.csv'), A, { name: 'sub/b.csv', content: '2' }];
    const folders = [{ name: top }, { name: folder }, { name: `${folder}sub/` }].filter(
      ({ name }, at, all) => all.findIndex((one) => one.name === name) === at,
    );
    const moved = inside.map((one) => ({ ...one, name: `${folder}${String(one.name)}` }));
    const added = [
      { name: `__MACOSX/${folder}._case.yaml`, content: 'x' },
      { name: `__MACOSX/._${folder.slice(0, -1)}`, content: 'x' },
      { name: `${folder}.DS_Store`, content: 'x' },
      { name: `${folder}._a.yaml`, content: 'x' },
      { name: '.DS_Store', content: 'x' },
    ];
    expect(opened([...folders, ...moved, ...added])).toEqual({
      caseName: 'case.yaml',
      files: { 'a.csv': '1', 'sub/b.csv': '2' },
    });
  });

  test('one that was written here, unpacked, and zipped again as a folder', () => {
    const manifest = { format: 'songai.bundle/1', case: 'c.yaml', files: { '../a.csv': 'files/1-a.csv' } };
    const entries = [
      { name: 'x.songai/songai.json', content: `\uFEFF${JSON.stringify(manifest)}` },
      { name: 'x.songai/c.yaml', content: 'titles: { file: ガ.csv }' },
      { name: 'x.songai/files/1-a.csv', content: '1' },
      { name: 'x.songai/ガ.csv'.normalize('NFD'), content: '2' },
    ];
    expect(opened(entries)).toEqual({ caseName: 'c.yaml', files: { '../a.csv': '1', 'ガ.csv': '2' } });
    expect(bundleKind(rawZip(entries))).toBe('written');
  });

  test('a file is found by each way in which the case writes its path', () => {
    const files = ['./a.csv', 'sub\\B.CSV', 'x/../a.csv', 'ポ.csv'];
    const inside = [
      { name: 'sub/b.csv', content: '2' },
      { name: 'ポ.csv'.normalize('NFD'), content: '3' },
    ];
    expect(opened([caseNamed(...files), A, ...inside])).toEqual({
      caseName: 'case.yaml',
      files: { './a.csv': '1', 'x/../a.csv': '1', 'sub/B.CSV': '2', 'ポ.csv': '3' },
    });
  });

  test('a path that leads out of the folder finds nothing', () => {
    const { files } = opened([caseNamed('../a.csv', '/a.csv', 'C:a.csv', 'x/../../a.csv'), A]);
    expect(files).toEqual({ 'a.csv': '1' });
  });

  test('folders may be parted by \\, as old programs of Windows write them', () => {
    const files = [caseNamed('sub/b.csv'), { name: 'sub\\' }, { name: 'sub\\b.csv', content: '2' }];
    expect(opened(files).files).toEqual({ 'sub/b.csv': '2' });
  });
});

describe('names in other encodings', () => {
  // 表.csv, whose second byte in Shift_JIS is a backslash, and ガ作品.csv
  const HYOU = Uint8Array.of(0x95, 0x5c, ...bytesOf('.csv'));
  const GA = Uint8Array.of(0x83, 0x4b, 0x8d, 0xec, 0x95, 0x69, ...bytesOf('.csv'));
  const both = caseNamed('表.csv', 'ガ作品.csv');

  test('Shift_JIS, as Explorer writes it', () => {
    const files = [both, { name: HYOU, content: '1' }, { name: GA, content: '2' }];
    expect(opened(files).files).toEqual({ '表.csv': '1', 'ガ作品.csv': '2' });
  });

  test('UTF-8, whether the ZIP says so or not', () => {
    const files = [both, { name: '表.csv', content: '1' }, { name: 'ガ作品.csv', content: '2', utf8: true }];
    expect(opened(files).files).toEqual({ '表.csv': '1', 'ガ作品.csv': '2' });
  });

  test('bytes that are neither end in no exception', () => {
    const strange = { name: Uint8Array.of(0xff, 0xfe, 0x80), content: '1' };
    expect(Object.values(opened([caseNamed(), strange]).files)).toEqual(['1']);
    expect(Object.values(opened([caseNamed(), { ...strange, utf8: true }]).files)).toEqual(['1']);
  });
});
