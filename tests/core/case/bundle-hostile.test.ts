import { bundleKind, type Problem, readBundle } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { workbook, zipped } from '../tables/workbook.js';
import { type RawEntry, rawZip } from './raw-zip.js';

const LIMITS = { bytes: 20_000_000, caseBytes: 1_000_000, files: 100 };
const CASE: RawEntry = { name: 'case.yaml', content: 'titles: { file: a.csv }' };
const SPACES = ' '.repeat(30_000_000);

/** The one problem that a ZIP ends in, which says where, what was expected, and how to mend it. */
function refused(bytes: Uint8Array, limits?: typeof LIMITS): Problem {
  const { bundle, problems } = readBundle(bytes, 'x.zip', limits);
  expect(bundle).toBeUndefined();
  expect(problems).toHaveLength(1);
  const [problem] = problems as [Problem];
  expect(problem).toMatchObject({ severity: 'error', place: { file: 'x.zip' } });
  for (const text of [problem.message, problem.hint].flatMap(({ ja, en }) => [ja, en]))
    expect(text.length).toBeGreaterThan(10);
  return problem;
}
const codeOf = (bytes: Uint8Array, limits?: typeof LIMITS) => refused(bytes, limits).code;

describe('bombs', () => {
  test('a file that unpacks to a thousand times its size, by what the ZIP says', () => {
    const bytes = zipped({ 'case.yaml': '', 'a.csv': SPACES });
    expect(bytes.length).toBeLessThan(50_000);
    expect(codeOf(bytes, LIMITS)).toBe('bundle.too-large');
  });

  test('one that lies of its size, and many that are small each', () => {
    const bytes = zipped({ 'case.yaml': '', 'a.csv': SPACES });
    expect(codeOf(understated(bytes), LIMITS)).toBe('bundle.too-large');
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`${at}.csv`, ' '.repeat(1_000_000)]),
    );
    expect(codeOf(understated(zipped({ 'case.yaml': '', ...many })), LIMITS)).toBe('bundle.too-large');
  });

  test('entries without end', () => {
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`x/${at}`, '']));
    const bytes = zipped({ 'case.yaml': '', ...many });
    expect(codeOf(bytes)).toBe('bundle.too-many-files');
    expect(bundleKind(bytes)).toBeUndefined();
  });

  test('a case or a manifest that is large alone', () => {
    const large = ' '.repeat(2_000_000);
    expect(codeOf(zipped({ 'case.yaml': large }), LIMITS)).toBe('bundle.case-too-large');
    expect(codeOf(zipped({ 'case.yaml': '', 'songai.json': large }), LIMITS)).toBe('bundle.manifest');
    expect(codeOf(understated(zipped({ 'case.yaml': large })), LIMITS)).toBe('bundle.case-too-large');
  });

  test('files that share their bytes are counted each', () => {
    const bytes = zipped({
      'case.yaml': '',
      'a.csv': ' '.repeat(15_000_000),
      'b.csv': ' '.repeat(15_000_000),
    });
    expect(codeOf(understated(sharing(bytes)), LIMITS)).toBe('bundle.too-large');
  });
});

describe('names', () => {
  test.each([
    '../a.csv',
    'x/../../a.csv',
    'x/../a.csv',
    '/etc/passwd',
    'C:\\a.csv',
    '..\\a.csv',
    '\\\\host\\a',
  ])('%j leads out of the folder', (name) => {
    expect(refused(rawZip([CASE, { name, content: '1' }]))).toMatchObject({
      code: 'bundle.unsafe-name',
      value: name,
    });
  });

  test.each([
    ['a.csv', 'a.csv'],
    ['a.csv', 'A.CSV'],
    ['x/a.csv', 'x\\a.csv'],
    ['x/a.csv', 'x/./a.csv'],
    ['é.csv', 'e\u0301.csv'],
    ['case.yaml', 'case.yaml'],
  ])('%j and %j are one name', (one, other) => {
    const code = codeOf(rawZip([CASE, { name: 'z.csv' }, { name: one }, { name: other }]));
    expect(code).toBe('bundle.doubled-name');
  });

  test('control characters and turned writing are shown as what they are', () => {
    const { message } = refused(rawZip([CASE, { name: '../\x1b[2J\u202egpj.csv' }]));
    expect(message.ja).toContain('U+001B[2JU+202Egpj.csv');
  });
});

describe('what is no whole ZIP', () => {
  const whole = rawZip([CASE, { name: 'a.csv', content: 'id,name\n' }]);

  test('cut short anywhere', () => {
    for (let length = 0; length < whole.length; length += 1) {
      const { bundle, problems } = readBundle(whole.subarray(0, length), 'x.zip');
      expect(bundle).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'bundle.truncated' }]);
    }
  });

  test('any byte changed: a problem, or what the ZIP then says; never an exception', () => {
    const codes = new Set<string>();
    for (let at = 0; at < whole.length; at += 1) {
      for (const bits of [0x01, 0x80, 0xff]) {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] as number) ^ bits;
        for (const { code } of readBundle(changed, 'x.zip').problems) codes.add(code);
        bundleKind(changed);
      }
    }
    expect([...codes].filter((code) => !code.startsWith('bundle.'))).toEqual([]);
    for (const code of ['bundle.damaged', 'bundle.encrypted', 'bundle.compression', 'bundle.no-case'])
      expect(codes).toContain(code);
  });

  test('a wrong checksum, a password, another compression', () => {
    const withFile = (file: Partial<RawEntry>) => rawZip([CASE, { name: 'a.csv', content: '1', ...file }]);
    expect(refused(withFile({ crc: 1 }))).toMatchObject({ code: 'bundle.damaged', value: 'a.csv' });
    expect(refused(withFile({ encrypted: true }))).toMatchObject({ code: 'bundle.encrypted' });
    expect(refused(withFile({ method: 12 }))).toMatchObject({ code: 'bundle.compression' });
    expect(refused(withFile({ said: 0xffffffff }))).toMatchObject({ code: 'bundle.too-large' });
  });
});

describe('the case', () => {
  test('none', () => {
    expect(codeOf(rawZip([]))).toBe('bundle.no-case');
    expect(codeOf(rawZip([{ name: 'a.csv' }, { name: 'sub/case.yaml' }]))).toBe('bundle.no-case');
    expect(codeOf(rawZip([{ name: 'a/case.yaml' }, { name: 'b/a.csv' }]))).toBe('bundle.no-case');
    expect(bundleKind(rawZip([{ name: 'a.csv' }]))).toBeUndefined();
  });

  test('two', () => {
    expect(refused(rawZip([CASE, { name: 'case.json' }]))).toMatchObject({
      code: 'bundle.several-cases',
      value: 'case.yaml, case.json',
    });
    const many = Array.from({ length: 90 }, (_, at) => ({ name: `${at}.yaml` }));
    expect(refused(rawZip(many)).message.en.length).toBeLessThan(200);
  });

  test('a workbook is told as what it is', () => {
    const book = workbook([{ name: 'S', rows: [['a']] }]);
    expect(codeOf(book)).toBe('bundle.office-file');
    expect(bundleKind(book)).toBeUndefined();
  });
});

describe('the manifest', () => {
  const withManifest = (manifest: unknown) =>
    rawZip([
      CASE,
      { name: 'a.csv' },
      { name: 'songai.json', content: typeof manifest === 'string' ? manifest : JSON.stringify(manifest) },
    ]);
  const GOOD = { format: 'songai.bundle/1', case: 'case.yaml', files: {} };

  test.each([
    [''],
    ['{'],
    ['null'],
    ['[]'],
    [`${'['.repeat(100_000)}`],
    [{}],
    [{ ...GOOD, format: 'songai.case/1' }],
    [{ ...GOOD, case: undefined }],
    [{ ...GOOD, case: '' }],
    [{ ...GOOD, case: '../case.yaml' }],
    [{ ...GOOD, case: ['case.yaml'] }],
    [{ ...GOOD, caseName: 'x/case.yaml' }],
    [{ ...GOOD, files: null }],
    [{ ...GOOD, files: ['a.csv'] }],
    [{ ...GOOD, files: { 'b.csv': 1 } }],
  ])('%j is none', (manifest) => {
    expect(codeOf(withManifest(manifest))).toBe('bundle.manifest');
  });

  test('of a format that is not known yet', () => {
    expect(refused(withManifest({ ...GOOD, format: 'songai.bundle/2' }))).toMatchObject({
      code: 'bundle.format',
      value: 'songai.bundle/2',
    });
  });

  test('that names a case which is not there', () => {
    const { code, value } = refused(withManifest({ ...GOOD, case: 'other.yaml' }));
    expect([code, value]).toEqual(['bundle.no-case', 'other.yaml']);
  });

  test('that names files which are not there: they are lacking, and nothing else is read for them', () => {
    const files = { 'b.csv': 'none.csv', __proto__: 'x', '../../etc/passwd': '/etc/passwd' };
    const { bundle, problems } = readBundle(withManifest({ ...GOOD, files }), 'x.zip');
    expect(problems).toEqual([]);
    expect([...(bundle?.files.keys() ?? [])]).toEqual(['a.csv']);
  });
});

/** Every entry of the directory, by its place in the ZIP. */
function* directory(bytes: Uint8Array): Generator<DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  for (let at = view.getUint32(end + 16, true); at < end; ) {
    const entry = new DataView(bytes.buffer, bytes.byteOffset + at, end - at);
    yield entry;
    at += 46 + entry.getUint16(28, true) + entry.getUint16(30, true) + entry.getUint16(32, true);
  }
}

/** The ZIP with every unpacked size said to be nothing. */
function understated(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const entry of directory(changed)) entry.setUint32(24, 0, true);
  return changed;
}

/** The ZIP with all entries but the first at the place of the second. */
function sharing(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const [, second, ...others] = directory(changed);
  for (const entry of others) entry.setUint32(42, second?.getUint32(42, true) ?? 0, true);
  return changed;
}
