import fc from 'fast-check';
import { byteChanges, bytesWith } from './byte-changes.js';
import { caseHolds, type Files } from './case-run.js';
import { SAMPLES } from './case-samples.js';
import { jsonFiles } from './json-files.js';
import { NOTICES, TITLES, textOfRecords } from './record-samples.js';
import { fuzz } from './runs.js';
import { recordRows, textTables } from './table-cells.js';
import { TABLE_TOKENS, textChanges, textWith } from './text-changes.js';
import { damagedWorkbooks } from './workbooks.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A right table with other letters, another table, or another kind of file. */
const tables = (right: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...right).map(encode) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...right), textChanges(TABLE_TOKENS, 3))
        .map(([text, changes]) => encode(textWith(text, changes))),
    },
    { weight: 2, arbitrary: textTables(recordRows) },
    { weight: 1, arbitrary: damagedWorkbooks(recordRows) },
    { weight: 1, arbitrary: jsonFiles(recordRows) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...BOOKS), byteChanges(2))
        .map(([bytes, changes]) => bytesWith(bytes, changes, bytes)),
    },
  );

const BOOKS = SAMPLES.flatMap(({ files }) =>
  [...files].filter(([name]) => name.startsWith('t')).map(([, file]) => file),
);

fuzz(
  'a table of titles and a log of notices',
  fc.record({ titles: tables(TITLES), notices: tables(NOTICES), lot: fc.nat(99) }),
  ({ titles, notices, lot }) => {
    const files: Files = new Map([
      ['t.csv', titles],
      ['n.csv', notices],
    ]);
    return caseHolds(textOfRecords, files, lot);
  },
);
