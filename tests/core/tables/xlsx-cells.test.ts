import { describe, expect, test } from 'vitest';
import { workbook } from './workbook.js';
import { type Cell, error, formula, inline, rich, stored } from './workbook-cells.js';
import { readBook, rowsOf } from './workbook-reading.js';

const text = (cell: Cell): string => rowsOf(workbook([{ name: 'S', rows: [[cell, '|']] }]))[0]?.[0] ?? '';

describe('a number is its stored text', () => {
  test.each([
    ['1234.5', '1234.5'],
    ['0', '0'],
    ['-12', '-12'],
    ['1.5E+7', '1.5E+7'],
    ['000000000000000001', '000000000000000001'],
    ['936021.6200901797', '936021.6200901797'],
    ['0.80000000000000004', '0.8'],
    ['0.10000000000000001', '0.1'],
    ['-1.1000000000000001', '-1.1'],
    ['58.970000000000006', '58.970000000000006'],
    ['12345678901234567890', '12345678901234567000'],
    ['4.1666666666666667E-8', '4.166666666666667e-8'],
    ['1000000000000000000', '1000000000000000000'],
    ['1.00000000000000000000E+999', '1.00000000000000000000E+999'],
    ['1.0000000000000000000000x', '1.0000000000000000000000x'],
  ])('%s is %s', (value, read) => expect(text(stored(value))).toBe(read));

  test('a long run of digits before a stray letter takes no time', () => {
    const value = `${'1'.repeat(1_000_000)}x`;
    expect(text(stored(value))).toBe(value);
  });
});

describe('a percentage is shifted digit for digit', () => {
  test.each([
    ['0.5897', '58.97%'],
    ['0.58970000000000000', '58.97%'],
    ['0.58970000000000000', '58.97%'],
    ['1', '100%'],
    ['0', '0%'],
    ['0.5', '50%'],
    ['0.005', '0.5%'],
    ['-0.05', '-5%'],
    ['12.3456', '1234.56%'],
    ['5.897E-1', '58.97%'],
    ['1E-45', '1E-45'],
    ['n/a', 'n/a'],
  ])('%s is %s', (value, read) => {
    expect(text(stored(value, 10))).toBe(read);
    expect(text(stored(value, '0.00%;[Red]-0.00%'))).toBe(text(stored(value, 10)));
  });
});

describe('strings', () => {
  test('shared, inline and of several runs; readings are left out', () => {
    expect(text('日本 & <co>')).toBe('日本 & <co>');
    expect(text(inline('a"b'))).toBe('a"b');
    expect(text(rich(['東', '京'], 'トウ', 'キョウ'))).toBe('東京');
    expect(
      text({ type: 'inlineStr', inline: '<r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh>' }),
    ).toBe('ab');
  });

  test('nothing is trimmed', () => expect(text('  a \n b ')).toBe('  a \n b '));

  test('characters that XML cannot hold', () => {
    expect(text('a_x000D_b')).toBe('a\rb');
    expect(text('_x005F_x000D_')).toBe('_x000D_');
    expect(text('_xD83D__xDE00_')).toBe('😀');
    expect(text('_x00_ _xyz_')).toBe('_x00_ _xyz_');
    expect(text(inline('a_x0041_'))).toBe('aA');
  });

  test('a character cut in two by the pieces of the file is read', () => {
    const long = '日本語😀'.repeat(40_000);
    expect(rowsOf(workbook([{ name: 'S', rows: [[long]] }], { level: 0 }))).toEqual([[long]]);
  });
});

test('truth, errors and dates in ISO 8601', () => {
  expect([true, false].map(text)).toEqual(['TRUE', 'FALSE']);
  expect(text(error('#DIV/0!'))).toBe('#DIV/0!');
  expect(text({ type: 'd', value: '2020-04-01T00:00:00' })).toBe('2020-04-01');
  expect(text({ type: 'd', value: '2020-04-01' })).toBe('2020-04-01');
  expect(text({ type: 'd', value: '2020-04-01T12:30' })).toBe('2020-04-01 12:30:00');
  expect(text({ type: 'd', value: '2020-04-01', format: 'yyyy-mm' })).toBe('2020-04');
  expect(text({ type: 'd', value: '12:30:00' })).toBe('12:30:00');
});

describe('formulas', () => {
  test('the stored result is read; without one, the formula; one note says how many', () => {
    const rows = [
      ['x', formula('A1&"y"', 'xy')],
      [formula('1+1', 2), formula('1/0', '')],
      [formula('SUM(A1:A2)'), { formula: '', value: '' }],
      [{ formula: '', type: 'e', value: '#N/A' }, formula('1=1', true)],
    ];
    const { sheets, problems } = readBook(workbook([{ name: 'S', rows }]));
    expect(sheets[0]?.rows).toEqual([['x', 'xy'], ['2'], ['=SUM(A1:A2)', '='], ['#N/A', 'TRUE']]);
    expect(problems.map(({ code, severity, place }) => ({ code, severity, place }))).toEqual([
      { code: 'xlsx.formulas', severity: 'note', place: { file: 'b.xlsx', sheet: 'S', row: 1, column: 2 } },
    ]);
    expect(problems[0]?.message.en).toContain('7 cell(s)');
    expect(problems[0]?.message.en).toContain('2 of them have no stored result');
  });

  test('results that are said to be not computed yet are warned of', () => {
    const rows = [[formula('1+1', 0)]];
    expect(readBook(workbook([{ name: 'S', rows }], { uncomputed: true })).codes).toEqual([
      'xlsx.formulas',
      'xlsx.uncomputed',
    ]);
    expect(readBook(workbook([{ name: 'S', rows: [[1]] }], { uncomputed: true })).codes).toEqual([]);
  });

  test('a reference to another workbook is noted once, a column of a table is none', () => {
    const rows = [[formula("SUM('[1]My Sheet'!A1)", 2)], [formula('[2]S!A1', 3)]];
    const { problems } = readBook(
      workbook([
        { name: 'S', rows },
        { name: 'T', rows },
      ]),
    );
    const external = problems.filter(({ code }) => code === 'xlsx.external-links');
    expect(external.map(({ place }) => place)).toEqual([{ file: 'b.xlsx', sheet: 'S', row: 1, column: 1 }]);
    const table = workbook([{ name: 'S', rows: [[formula('Table1[2020]+Sheet1!A1', 2)]] }]);
    expect(readBook(table).codes).toEqual(['xlsx.formulas']);
    const parts = { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' };
    expect(readBook(workbook([{ name: 'S', rows: [['a']] }], { parts })).codes).toEqual([
      'xlsx.external-links',
    ]);
  });
});
