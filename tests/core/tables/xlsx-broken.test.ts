import { describe, expect, test } from 'vitest';
import { type Parts, type SheetOf, sheetAround, workbook, workbookParts, zipped } from './workbook.js';
import { at, type Cell, day, stored } from './workbook-cells.js';
import { readBook } from './workbook-reading.js';

const SHEETS: readonly SheetOf[] = [
  {
    name: 'S',
    rows: Array.from({ length: 60 }, (_, row): Cell[] => [
      day(`2020-04-${String((row % 30) + 1).padStart(2, '0')}`),
      `site${row % 7}.example`,
      row * 37.25,
      stored(row / 100, 10),
    ]),
  },
  { name: 'T', rows: [['a', 1]] },
];
const WHOLE = workbook(SHEETS);
const ROWS = readBook(WHOLE).sheets;

const MASKS = [0x01, 0x80, 0xff, 0x08, 0x10];

describe('a file that was cut or changed on its way', () => {
  test('cut anywhere, it is an error that says so', () => {
    for (let twentieth = 0; twentieth < 20; twentieth += 1) {
      const { codes, sheets } = readBook(WHOLE.slice(0, Math.floor((WHOLE.length * twentieth) / 20)));
      expect(codes).toEqual(['xlsx.truncated']);
      expect(sheets).toEqual([]);
    }
    expect(readBook(WHOLE.slice(0, -1)).codes).toEqual(['xlsx.truncated']);
    expect(readBook(new TextEncoder().encode('a,b\n1,2\n')).codes).toEqual(['xlsx.truncated']);
  });

  test('any byte changed: an error, or the very same rows', () => {
    for (let at = 0; at < WHOLE.length; at += 1) {
      const flipped = WHOLE.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (MASKS[at % MASKS.length] ?? 0);
      const { sheets, problems } = readBook(flipped);
      if (!problems.some(({ severity }) => severity === 'error')) expect(sheets).toEqual(ROWS);
    }
  });

  test('any bytes of a file that is not compressed changed', () => {
    const stored = workbook(SHEETS, { level: 0 });
    for (let at = 0; at < stored.length; at += 1) {
      const flipped = stored.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x02;
      const { sheets, problems } = readBook(flipped);
      if (!problems.some(({ severity }) => severity === 'error')) expect(sheets).toEqual(ROWS);
    }
  });

  test('bytes in front of it or a directory that is not where it should be', () => {
    const moved = new Uint8Array(WHOLE.length + 10);
    moved.set(WHOLE, 10);
    expect(readBook(moved).codes).toEqual(['xlsx.damaged']);
  });

  test('bytes after it do no harm', () => {
    const longer = new Uint8Array(WHOLE.length + 2);
    longer.set(WHOLE);
    expect(readBook(longer)).toMatchObject({ sheets: ROWS, codes: [] });
  });

  test('what a wrong checksum does to the XML goes by the name of damage', () => {
    const level0 = workbook(SHEETS, { level: 0 });
    const text = new TextDecoder('latin1').decode(level0);
    const flipped = level0.slice();
    flipped[text.indexOf('<row')] = 0x20;
    const { problems } = readBook(flipped);
    expect(problems).toMatchObject([
      { code: 'xlsx.damaged', place: { file: 'b.xlsx', sheet: 'S' }, value: 'xl/worksheets/sheet1.xml' },
    ]);
  });
});

describe('a ZIP file that is no workbook', () => {
  test.each([
    ['xlsb', { 'xl/workbook.bin': 'x' }],
    ['docx', { 'word/document.xml': '<x/>' }],
    ['pptx', { 'ppt/presentation.xml': '<x/>' }],
    ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }],
    ['zip', { mimetype: 'application/epub+zip', 'content.xml': '<x/>' }],
    ['zip', { 'visits.csv': 'a,b' }],
    ['zip', {}],
  ] as readonly (readonly [string, Parts])[])('%s', (kind, parts) => {
    expect(readBook(zipped(parts)).codes).toEqual([`xlsx.is-${kind}`]);
  });

  test('a package of another program says so by its own relationships', () => {
    const { '_rels/.rels': root = '' } = workbookParts([]);
    const parts = { '_rels/.rels': root.replace('xl/workbook.xml', 'word/document.xml') };
    expect(readBook(zipped({ ...parts, 'word/document.xml': '<x/>' })).codes).toEqual(['xlsx.is-docx']);
  });
});

describe('a ZIP file of a kind that is not read', () => {
  const directoryChanged = (offset: number, value: number): Uint8Array => {
    const bytes = WHOLE.slice();
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    let at = view.getUint32(end + 16, true);
    const name = 'xl/workbook.xml';
    const nameAt = () =>
      new TextDecoder().decode(bytes.slice(at + 46, at + 46 + view.getUint16(at + 28, true)));
    while (nameAt() !== name) at += 46 + view.getUint16(at + 28, true);
    view.setUint16(at + offset, value, true);
    return bytes;
  };

  test('encrypted, packed by another method, ZIP64', () => {
    expect(readBook(directoryChanged(8, 1)).codes).toEqual(['xlsx.encrypted']);
    expect(readBook(directoryChanged(10, 14)).codes).toEqual(['xlsx.compression']);
    const zip64 = WHOLE.slice();
    zip64.fill(0xff, zip64.length - 10, zip64.length - 2);
    zip64.fill(0xff, zip64.length - 6, zip64.length - 2);
    expect(readBook(zip64).codes).toEqual(['xlsx.zip64']);
  });

  test('two parts of one name', () => {
    const parts = { ...workbookParts(SHEETS), 'XL/Workbook.xml': '<workbook/>' };
    expect(readBook(zipped(parts)).codes).toEqual(['xlsx.doubled-part']);
  });
});

describe('parts that are missing', () => {
  test.each([
    ['xl/_rels/workbook.xml.rels', 'xlsx.missing-part'],
    ['xl/sharedStrings.xml', 'xlsx.missing-part'],
    ['xl/styles.xml', 'xlsx.missing-part'],
    ['xl/workbook.xml', 'xlsx.is-zip'],
  ])('%s', (part, code) => {
    const { codes, sheets } = readBook(workbook(SHEETS, { parts: { [part]: undefined } }));
    expect(codes).toEqual([code]);
    expect(sheets.flatMap(({ rows }) => rows)).toEqual([]);
  });

  test('the part of one sheet: the others are read', () => {
    const missing = { 'xl/worksheets/sheet1.xml': undefined };
    expect(readBook(workbook(SHEETS, { parts: missing }))).toMatchObject({
      sheets: [
        { name: 'S', rows: [], ended: 1 },
        { name: 'T', rows: [['a', '1']], ended: 1 },
      ],
      problems: [{ code: 'xlsx.missing-part', place: { file: 'b.xlsx', sheet: 'S' } }],
    });
  });

  test('a sheet that the workbook does not link', () => {
    const parts = workbookParts(SHEETS);
    const book = (parts['xl/workbook.xml'] ?? '').replace('r:id="rId1"', 'r:id="toString"');
    expect(readBook(zipped({ ...parts, 'xl/workbook.xml': book })).problems).toMatchObject([
      { code: 'xlsx.missing-part', place: { sheet: 'S' } },
    ]);
  });

  test('the relationships of the package, where the workbook has its usual name: nothing is lost', () => {
    expect(readBook(workbook(SHEETS, { parts: { '_rels/.rels': undefined } }))).toMatchObject({
      sheets: ROWS,
      codes: [],
    });
  });
});

describe('cells that cannot be read', () => {
  const inRow = (...cells: Cell[]) => [{ name: 'S', rows: [['head'], cells, ['tail']] }];

  test.each([
    ['a string that is not there', inRow({ type: 's', value: '99' }), 'no-such-string', 1],
    ['a string that is no number', inRow('x', { type: 's', value: '-1' }), 'no-such-string', 2],
    ['an unknown type', inRow({ type: '__proto__', value: '1' }), 'bad-type', 1],
    ['a truth that is none', inRow({ type: 'b', value: '2' }), 'bad-value', 1],
    ['a cell twice', inRow('x', at('A2', 'y')), 'doubled-address', 1],
    ['a cell out of order', inRow('x', at('D2', 'y'), at('C2', 'z')), 'out-of-order', 3],
    ['a cell of another row', inRow(at('A3', 'y')), 'bad-address', undefined],
    ['an address that is none', inRow(at('2A', 'y')), 'bad-address', undefined],
    ['a column that is none', inRow(at('XFE2', 'y')), 'bad-address', undefined],
    [
      'a row twice',
      [{ name: 'S', rows: [['head'], { number: 1, cells: ['x'] }] }],
      'doubled-address',
      undefined,
    ],
    [
      'a row out of order',
      [
        {
          name: 'S',
          rows: [
            { number: 5, cells: ['head'] },
            { number: 2, cells: ['x'] },
          ],
        },
      ],
      'out-of-order',
      undefined,
    ],
  ] as readonly (readonly [string, readonly SheetOf[], string, number | undefined])[])(
    '%s',
    (_, sheets, code, column) => {
      const { problems, sheets: read } = readBook(workbook(sheets));
      expect(problems.map((one) => [one.code, one.severity, one.place.column])).toEqual([
        [`xlsx.${code}`, 'error', column],
      ]);
      expect(problems[0]?.place.sheet).toBe('S');
      expect(read).toMatchObject([{ rows: [['head']], ended: 1 }]);
    },
  );

  test.each([
    ['<row r="0"/>', 'bad-address'],
    ['<row r="x"/>', 'bad-address'],
    ['<row r="1048577"/>', 'bad-address'],
    ['<row r="99999999999999999999"/>', 'bad-address'],
    ['<row r="1"><c s="9"><v>1</v></c></row>', 'no-such-style'],
    ['<row r="1"><c s="length"><v>1</v></c></row>', 'no-such-style'],
    ['<row r="1"><c><v>1</v><v>2</v></c></row>', 'misplaced'],
    ['<row r="1"><AlternateContent><c><v>1</v></c></AlternateContent></row>', 'misplaced'],
    ['<AlternateContent/>', 'misplaced'],
  ])('%s', (rows, code) => {
    expect(readBook(workbook([{ name: 'S', xml: sheetAround(rows) }])).codes).toEqual([`xlsx.${code}`]);
  });

  test.each([
    'not XML',
    '',
    '<worksheet><sheetData><row><c><v>1</c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>',
    '<worksheet><sheetData><row><c><v>&constructor;</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row><c><v>&nbsp;</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1" r="2"/></sheetData></worksheet>',
    '<worksheet/><worksheet/>',
    '<?xml version="1.0" encoding="Shift_JIS"?><worksheet/>',
    '<chartsheet/>',
    new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
    new Uint8Array([0x3c, 0x61, 0x2f, 0x3e, 0xe6, 0x97]),
  ])('malformed XML: %s', (xml) => {
    const bytes = workbook(SHEETS, { parts: { 'xl/worksheets/sheet1.xml': xml } });
    expect(readBook(bytes).problems).toMatchObject([{ code: 'xlsx.malformed', place: { sheet: 'S' } }]);
  });
});

test.each(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml'])(
  'malformed XML in %s, which all sheets need',
  (part) => {
    const { problems, sheets } = readBook(workbook(SHEETS, { parts: { [part]: '<x><y></x>' } }));
    expect(problems).toMatchObject([{ code: 'xlsx.malformed', place: { file: 'b.xlsx' }, value: part }]);
    expect(sheets.flatMap(({ rows }) => rows)).toEqual([]);
  },
);
