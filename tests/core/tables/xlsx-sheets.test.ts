import { describe, expect, test } from 'vitest';
import { LIMITS, Watch } from '../../../packages/core/src/tables/limits.js';
import { readWorkbook } from '../../../packages/core/src/tables/xlsx/read-workbook.js';
import { type SheetOf, sheetAround, workbook, workbookParts, zipped } from './workbook.js';
import { at, blank, day, rich, stored } from './workbook-cells.js';
import { readBook, rowsOf } from './workbook-reading.js';

const names = (sheets: readonly SheetOf[]) => readBook(workbook(sheets)).sheets.map(({ name }) => name);

describe('sheets', () => {
  test('come in the order of the tabs, with their names, chart sheets left out', () => {
    const sheets = [
      { name: '訪問数 & <PV>' },
      { name: 'グラフ', kind: 'chartsheet', xml: '<chartsheet/>' },
      { name: '__proto__' },
      { name: 'constructor' },
      { name: 'a_x0041_' },
    ];
    expect(names(sheets)).toEqual(['訪問数 & <PV>', '__proto__', 'constructor', 'aA']);
  });

  test('are in the order of the workbook, not of their files', () => {
    const parts = workbookParts([
      { name: 'one', rows: [['1']] },
      { name: 'two', rows: [['2']] },
    ]);
    const swapped = (parts['xl/workbook.xml'] ?? '').replace(/(<sheet .*?\/>)(<sheet .*?\/>)/, '$2$1');
    expect(readBook(zipped({ ...parts, 'xl/workbook.xml': swapped })).sheets).toMatchObject([
      { name: 'two', rows: [['2']] },
      { name: 'one', rows: [['1']] },
    ]);
  });

  test('that nobody takes are not unpacked', () => {
    const bytes = workbook([
      { name: 'bad', xml: 'no XML at all' },
      { name: 'good', rows: [['x']] },
    ]);
    const { sheets, problems } = readBook(bytes, {}, (name) => name === 'good');
    expect(sheets).toEqual([{ name: 'good', rows: [['x']], numbers: [1], ended: 1 }]);
    expect(problems).toEqual([]);
    const broken = { 'xl/sharedStrings.xml': 'none', 'xl/styles.xml': 'none' };
    expect(readBook(workbook([{ name: 'S' }], { parts: broken }), {}, () => false).problems).toEqual([]);
  });

  test('end after a row that is the last one wanted, and their checksum is still compared', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, `text ${row}`]);
    const bytes = workbook([{ name: 'S', rows }], { level: 0 });
    const first = (book: Uint8Array) => {
      const seen: number[] = [];
      const taker = {
        row: (_: readonly string[], row: number) => {
          seen.push(row);
          return row < 3 ? undefined : false;
        },
        end: () => undefined,
      };
      const problems = readWorkbook(book, 'b.xlsx', () => taker, new Watch('b.xlsx', LIMITS));
      return { seen, codes: problems.map(({ code }) => code) };
    };
    expect(first(bytes)).toEqual({ seen: [1, 2, 3], codes: [] });
    const flipped = bytes.slice();
    const late = new TextDecoder('latin1').decode(bytes).indexOf('<v>19000</v>') + 3;
    flipped[late] = 0x32;
    expect(first(flipped)).toEqual({ seen: [1, 2, 3], codes: ['xlsx.damaged'] });
  });
});

describe('rows', () => {
  test('run to their last cell that holds something; empty rows are not given', () => {
    const rows = [
      [undefined, 'b', undefined, 'd', blank(), blank()],
      [blank(), blank()],
      [],
      ['', undefined],
      { number: 9, cells: [1, at('D9', 4)] },
    ];
    expect(readBook(workbook([{ name: 'S', rows }])).sheets[0]).toMatchObject({
      rows: [
        ['', 'b', '', 'd'],
        ['1', '', '', '4'],
      ],
      numbers: [1, 9],
    });
  });

  test('and cells without addresses are counted', () => {
    const rows = [
      { number: null, cells: [at(null, 'a'), at(null, undefined), at(null, 'c')] },
      { number: null, cells: [at(null, 'd')] },
      { number: 7, cells: ['x', at('C7', 'y'), at(null, 'z')] },
    ];
    expect(readBook(workbook([{ name: 'S', rows }])).sheets[0]).toMatchObject({
      rows: [['a', '', 'c'], ['d'], ['x', '', 'y', 'z']],
      numbers: [1, 2, 7],
    });
  });

  test('hidden rows, columns and sheets are read, and one note each says so', () => {
    const { sheets, problems } = readBook(
      workbook([
        { name: 'plain', rows: [['a'], { cells: [blank()], hidden: true }], hiddenColumns: [5, 16_384] },
        { name: 'parts', rows: [['a', 'b'], { cells: ['c'], hidden: true }], hiddenColumns: [2, 3] },
        { name: 'whole', rows: [['a']], state: 'veryHidden' },
      ]),
    );
    expect(sheets.map(({ rows }) => rows)).toEqual([[['a']], [['a', 'b'], ['c']], [['a']]]);
    expect(problems.map(({ code, place, message }) => [code, place.sheet, message.en])).toEqual([
      ['xlsx.hidden', 'parts', 'Some of it is hidden (1 row(s), 1 column(s)). It was read like the rest.'],
      ['xlsx.hidden', 'whole', 'Some of it is hidden (the sheet itself). It was read like the rest.'],
    ]);
  });
});

describe('the same workbook', () => {
  const sheets = [
    {
      name: 'S',
      rows: [
        ['見出し', rich(['a', 'b'])],
        [day('2020-04-01'), stored('0.5', 9)],
      ],
    },
  ];
  const expected = [
    ['見出し', 'ab'],
    ['2020-04-01', '50%'],
  ];

  test('in the strict form of the standard', () => {
    expect(rowsOf(workbook(sheets, { strict: true }))).toEqual(expected);
  });

  test('with prefixed elements', () => {
    const parts = Object.entries(workbookParts(sheets)).map(([name, xml]) => [
      name,
      xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll(' xmlns="', ' xmlns:x="'),
    ]);
    expect(rowsOf(zipped(Object.fromEntries(parts)))).toEqual(expected);
  });

  test('stored without compression, in UTF-16, and with a byte order mark', () => {
    expect(rowsOf(workbook(sheets, { level: 0 }))).toEqual(expected);
    for (const bigEndian of [true, false]) {
      const parts = Object.entries(workbookParts(sheets)).map(([name, xml]) => [name, utf16(xml, bigEndian)]);
      expect(rowsOf(zipped(Object.fromEntries(parts)))).toEqual(expected);
    }
    const marked = Object.entries(workbookParts(sheets)).map(([name, xml]) => [name, `\uFEFF${xml}`]);
    expect(rowsOf(zipped(Object.fromEntries(marked)))).toEqual(expected);
  });

  test('with absolute targets, folders written with \\, and other letters of case', () => {
    const parts = workbookParts(sheets);
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '')
      .replace('worksheets/sheet1.xml', '/xl/worksheets/Sheet1.xml')
      .replace('sharedStrings.xml', '../xl/./SharedStrings.xml');
    const renamed = Object.entries({ ...parts, 'xl/_rels/workbook.xml.rels': rels }).map(([name, part]) => [
      name.replaceAll('/', '\\'),
      part,
    ]);
    expect(rowsOf(zipped(Object.fromEntries(renamed)))).toEqual(expected);
  });

  test('whose main part has another name', () => {
    const { 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': rels, ...parts } = workbookParts(sheets);
    const named = { ...parts, 'xl/book.xml': book, 'xl/_rels/book.xml.rels': rels };
    const root = (parts['_rels/.rels'] ?? '').replace('workbook.xml', 'book.xml');
    expect(rowsOf(zipped({ ...named, '_rels/.rels': root }))).toEqual(expected);
  });

  test('with the ids of relationships that objects have of themselves', () => {
    const parts = workbookParts(sheets);
    const changed = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => [
      name,
      (parts[name] ?? '').replace('"rId1"', '"__proto__"'),
    ]);
    expect(rowsOf(zipped({ ...parts, ...Object.fromEntries(changed) }))).toEqual(expected);
  });
});

test('what stands beside the rows and in extensions is no cell', () => {
  const xml = sheetAround(
    '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v><is><t>z</t></is></ext></extLst></c><extLst><c r="A1"><v>5</v></c></extLst></row>',
  ).replace(
    '</worksheet>',
    '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><extLst><ext><row r="5"><c r="A5"><v>5</v></c></row></ext></extLst></worksheet>',
  );
  expect(readBook(workbook([{ name: 'S', xml }]))).toMatchObject({ sheets: [{ rows: [['1']] }], codes: [] });
});

test('the caller gives it up', () => {
  const gone = AbortSignal.abort(new Error('given up'));
  const watch = new Watch('b.xlsx', LIMITS, gone);
  expect(() => readWorkbook(workbook([{ name: 'S' }]), 'b.xlsx', () => undefined, watch)).toThrow('given up');
});

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const marked = `\uFEFF${text.replace('UTF-8', 'UTF-16')}`;
  const view = new DataView(new ArrayBuffer(2 * marked.length));
  for (let at = 0; at < marked.length; at += 1) view.setUint16(2 * at, marked.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}
