import { bundleKind, hasErrors, isBundle, readBundle, writeBundle } from '@songai/core';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { type RawEntry, rawZip } from '../core/case/raw-zip.js';
import { byteChanges, bytesWith } from './byte-changes.js';
import { caseHolds } from './case-run.js';
import { SAMPLES } from './case-samples.js';
import { anyText } from './hostile-values.js';
import { packedTexts } from './packed-texts.js';
import { fuzz } from './runs.js';
import { same, sane, wellTold } from './said.js';

/** Few enough bytes that a lie about sizes cannot take long. */
const LIMITS = { bytes: 3_000_000, caseBytes: 300_000, files: 60 };

async function opened(bytes: Uint8Array, lot: number): Promise<string> {
  const input = packedTexts(bytes);
  const read = () => readBundle(bytes, 'a.songai.zip', LIMITS);
  const { bundle, problems } = read();
  wellTold(problems, input);
  if (hasErrors(problems) === (bundle !== undefined)) throw new Error('no bundle, and no error');
  same('problems', problems, read().problems);
  sane('the kind', [String(bundleKind(bytes)), isBundle(bytes)], 'undefined');
  if (!bundle) return 'refused';
  sane('the names', [bundle.caseName, ...bundle.files.keys()], input);
  if (lot % 5 > 0) return 'opened';
  return `opened, ${await caseHolds(bundle.caseBytes, bundle.files, lot)}`;
}

const BUNDLES = SAMPLES.map(({ text, files }) =>
  writeBundle({
    caseName: 'case.yaml',
    caseBytes: new TextEncoder().encode(text),
    files: new Map([...files].filter(([name]) => name !== 'case.yaml')),
  }),
);
const BY_HAND = SAMPLES.map(({ text, files }) =>
  zipSync({ ...Object.fromEntries(files), 'folder/case.yaml': new TextEncoder().encode(text) }, { level: 6 }),
);
const zips = fc.constantFrom(...BUNDLES, ...BY_HAND);

fuzz(
  'a bundle of which bytes changed',
  fc
    .tuple(zips, zips, byteChanges(3), fc.nat(99))
    .map(([bytes, other, changes, lot]) => ({ bytes: bytesWith(bytes, changes, other), lot })),
  ({ bytes, lot }) => opened(bytes, lot),
);

const names = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        'case.yaml',
        'case.yml',
        'a/case.json',
        'CASE.YAML',
        'songai.json',
        'manifest.json',
        'songai-bundle.json',
      ],
      ...[
        'a.csv',
        'a/a.csv',
        './a.csv',
        '../case.yaml',
        '/case.yaml',
        'C:\\case.yaml',
        'a\\b.csv',
        'a/',
        'con',
        'a//b',
      ],
      ...[
        '__MACOSX/._case.yaml',
        '.DS_Store',
        '[Content_Types].xml',
        'é.csv',
        'e\u0301.csv',
        '__proto__',
        'a.csv ',
      ],
    ),
  },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 10 }) },
);
const contents = fc.constantFrom<string | Uint8Array>(
  ...SAMPLES.slice(0, 3).map(({ text }) => text),
  ...['', '{}', '[]', 'format: songai.case/1'],
  ...['{"format":"songai.bundle/1","case":"case.yaml","files":{}}', '\ufeff{"a":1}'],
  new Uint8Array([0xff, 0xfe, 0x00]),
);
/** Mostly what is right: of several entries with several properties each, one that is wrong has the whole refused. */
const seldom = <T>(right: T, ...wrong: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
const entries: fc.Arbitrary<RawEntry> = fc
  .record({
    name: names,
    content: contents,
    utf8: fc.boolean(),
    method: seldom(0, 8, 12, 99),
    encrypted: seldom(false, true),
    crc: seldom(undefined, 0),
    said: seldom(undefined, 0, 1, 2 ** 32 - 1),
  })
  .map(({ crc, said, ...entry }) => ({
    ...entry,
    ...(crc === undefined ? {} : { crc }),
    ...(said === undefined ? {} : { said }),
  }));

fuzz(
  'a ZIP made by hand',
  fc.tuple(
    fc.option(contents.map((content) => ({ name: 'case.yaml', content }))),
    fc.array(entries, { maxLength: 5 }),
    byteChanges(1),
    fc.nat(99),
  ),
  ([found, all, changes, lot]) => {
    const bytes = rawZip(found === null ? all : [found, ...all]);
    return opened(bytesWith(bytes, changes, bytes), lot);
  },
);
