import { describe, expect, test } from 'vitest';
import { sheetAround, workbook, workbookParts, zipped } from './workbook.js';
import { at, blank, stored } from './workbook-cells.js';
import { readBook } from './workbook-reading.js';

const book = (xml: string) => workbook([{ name: 'S', xml }]);
const rows = (xml: string) => book(sheetAround(xml));

describe('bombs', () => {
  test('a sheet that unpacks to a thousand times its size', () => {
    const bytes = rows(' '.repeat(120_000_000));
    expect(bytes.length).toBeLessThan(200_000);
    const { stopped } = readBook(bytes);
    expect(stopped).toMatchObject({ code: 'table.too-big', place: { file: 'b.xlsx', sheet: 'S' } });
  });

  test('many sheets that unpack to much together, and one that is listed many times', () => {
    const xml = sheetAround(' '.repeat(1_000_000));
    const sheets = Array.from({ length: 30 }, (_, index) => ({ name: `S${index}`, xml }));
    expect(readBook(workbook(sheets), { unzippedBytes: 20_000_000 }).codes).toEqual(['table.too-big']);
    const parts = workbookParts(sheets.slice(0, 1));
    const listed = (parts['xl/workbook.xml'] ?? '').replace(/<sheet .*?\/>/, (one) => one.repeat(30));
    const doubled = zipped({ ...parts, 'xl/workbook.xml': listed });
    expect(readBook(doubled, { unzippedBytes: 20_000_000 }).codes).toEqual(['table.too-big']);
  });

  test('shared strings, sheets and styles without end', () => {
    const sheets = [{ name: 'S', rows: [['a']] }];
    const strings = `<sst>${'<si><t/></si>'.repeat(1_000_000)}</sst>`;
    const styles = `<styleSheet><cellXfs>${'<xf/>'.repeat(1_000_000)}</cellXfs></styleSheet>`;
    const listed = `<workbook><sheets>${'<sheet name=""/>'.repeat(1_000_000)}</sheets></workbook>`;
    for (const parts of [
      { 'xl/sharedStrings.xml': strings },
      { 'xl/styles.xml': styles },
      { 'xl/workbook.xml': listed },
    ]) {
      expect(readBook(workbook(sheets, { parts }), { memoryBytes: 10_000_000 }).codes).toEqual([
        'table.too-much',
      ]);
    }
  });

  test('many small files that nobody asks for', () => {
    const parts = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`x/${index}`, '']));
    expect(readBook(workbook([{ name: 'S', rows: [['a']] }], { parts })).codes).toEqual([]);
  });
});

describe('sheets that reach far', () => {
  test('one cell in the last corner', () => {
    const far = rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(readBook(far).stopped).toMatchObject({
      code: 'table.too-many-rows',
      place: { file: 'b.xlsx', sheet: 'S', row: 1_048_576, column: 16_384 },
    });
    expect(readBook(far, { rows: 2_000_000 }).codes).toEqual(['table.too-many-columns']);
    const all = readBook(far, { rows: 2_000_000, columns: 20_000 }).sheets[0];
    expect(all).toMatchObject({ numbers: [1_048_576] });
    expect(all?.rows[0]).toHaveLength(16_384);
  });

  test('twenty thousand cells in a row', () => {
    const many = workbook([{ name: 'S', rows: [Array.from({ length: 20_000 }, () => at(null, 1))] }]);
    expect(readBook(many).stopped).toMatchObject({
      code: 'table.too-many-columns',
      place: { sheet: 'S', row: 1, column: 1001 },
    });
  });

  test('a million rows that hold nothing but styles, and empty cells far out', () => {
    const styled = Array.from(
      { length: 1_000_000 },
      (_, row) => `<row r="${row + 1}" s="0"><c s="0"/></row>`,
    );
    expect(readBook(rows(styled.join('')))).toMatchObject({ sheets: [{ rows: [] }], codes: [] });
    const far = [{ number: 1_048_576, cells: [at('XFD1048576', blank())] }];
    expect(readBook(workbook([{ name: 'S', rows: far }]))).toMatchObject({
      sheets: [{ rows: [] }],
      codes: [],
    });
  });

  test('hidden columns without end', () => {
    const columns = '<col min="1" max="999999999" hidden="1"/>'.repeat(200_000);
    const xml = sheetAround('<row><c><v>1</v></c></row>').replace(
      '<sheetData>',
      `<cols>${columns}</cols><sheetData>`,
    );
    expect(readBook(book(xml)).codes).toEqual(['xlsx.hidden']);
  });

  test('the row after the last one that is taken on', () => {
    const sheet = { name: 'S', rows: [['a'], ['b'], ['c']] };
    expect(readBook(workbook([sheet]), { rows: 3 }).codes).toEqual([]);
    expect(readBook(workbook([sheet]), { rows: 2 })).toMatchObject({
      codes: ['table.too-many-rows'],
      sheets: [{ rows: [['a'], ['b']], ended: 1 }],
    });
  });
});

describe('hostile XML', () => {
  const broken = (xml: string) => expect(readBook(book(xml)).codes).toEqual(['xlsx.malformed']);

  test('entities that would grow', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? 'lol' : `&l${level - 1};`.repeat(10);
      return `<!ENTITY l${level} "${inner}">`;
    });
    const body = '<worksheet><sheetData><row><c t="str"><v>&l8;</v></c></row></sheetData></worksheet>';
    broken(`<?xml version="1.0"?><!DOCTYPE worksheet [${levels.join('')}]>${body}`);
    broken(`<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">${body}`);
  });

  test('elements within elements', () => {
    broken('<a>'.repeat(100_000));
    broken(sheetAround(`<row><c>${'<a>'.repeat(100_000)}`));
    broken(sheetAround(`<row><c><is>${'<r>'.repeat(1_000_000)}`));
  });

  test('a name, an attribute, a text, a comment or a declaration without end', () => {
    const long = 'x'.repeat(30_000_000);
    broken(`<${long}/>`);
    broken(sheetAround(`<row r="${long}"/>`));
    broken(sheetAround(`<row><c t="str"><v>${long}</v></c></row>`));
    broken(sheetAround(`<!--${long}-->`));
    broken(`<!DOCTYPE ${long}`);
  });

  test('a hundred thousand attributes', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(readBook(rows(`<row ${attributes}><c><v>1</v></c></row>`)).codes).toEqual([]);
  });
});

test('numbers and formats that are long are read in no time', () => {
  const long = '9'.repeat(1_000_000);
  const cells = [
    stored(long, 14),
    stored(long, 10),
    stored(`${long}E`, 0),
    stored(1, `${'['.repeat(100_000)}y`),
  ];
  expect(readBook(workbook([{ name: 'S', rows: [cells] }])).codes).toEqual([]);
  const quotes = stored(1, `${'"\\_*;'.repeat(100_000)}yyyy`);
  expect(readBook(workbook([{ name: 'S', rows: [[quotes]] }])).codes).toEqual([]);
});

test('another workbook that is linked is never asked for', () => {
  const parts = workbookParts([{ name: 'S', rows: [['a']] }]);
  const links = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
    'Target="worksheets/sheet1.xml"',
    'Target="https://example.invalid/sheet1.xml" TargetMode="External"',
  );
  expect(readBook(zipped({ ...parts, 'xl/_rels/workbook.xml.rels': links })).problems).toMatchObject([
    { code: 'xlsx.missing-part', place: { sheet: 'S' } },
  ]);
});
