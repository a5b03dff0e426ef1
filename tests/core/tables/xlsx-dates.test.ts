import { describe, expect, test } from 'vitest';
import { numberKind } from '../../../packages/core/src/tables/xlsx/number-format.js';
import { workbook } from './workbook.js';
import { day, stored } from './workbook-cells.js';
import { rowsOf } from './workbook-reading.js';

const text = (value: string | number, format: string | number, date1904 = false): string =>
  rowsOf(workbook([{ name: 'S', rows: [[stored(value, format)]] }], { date1904 }))[0]?.[0] ?? '';

describe('what a format code makes of a number', () => {
  test.each([
    ['yyyy/mm/dd', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[$-411]ggge"年"m"月"d"日";@', 'day'],
    ['ggge"年"', 'day'],
    ['yyyy"年"', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['ggge"年"m"月"', 'month'],
    ['yyyy\\-mm', 'month'],
    ['mmm\\-yy;@', 'month'],
    ['[$-409]mmmm\\-yy;@', 'month'],
    ['[$-404]e-mm', 'month'],
    ['yyyy-mm (aaa)', 'day'],
    ['m"月"d"日"', 'day'],
    ['aaa', 'day'],
    ['mmm', 'day'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['h:mm', 'time'],
    ['h"時"mm"分"ss"秒"', 'time'],
    ['mm:ss.0', 'time'],
    ['hh:mm:ss.000', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[Red][mm]:ss', 'elapsed'],
    ['[ss]', 'elapsed'],
    ['yyyy-mm-dd hh:mm:ss.000', 'day'],
    ['General', 'plain'],
    ['General"年度"', 'plain'],
    ['0.00E+00', 'plain'],
    ['##0.0E+0', 'plain'],
    ['#,##0"ymd"', 'plain'],
    ['#,##0\\d', 'plain'],
    ['[Red][<100]0;0', 'plain'],
    ['[$¥-411]#,##0', 'plain'],
    ['"%"0', 'plain'],
    ['0"件";yyyy', 'plain'],
    ['# ?/?', 'plain'],
    ['_(* #,##0_);_(* (#,##0)', 'plain'],
    ['@', 'plain'],
    ['', 'plain'],
    ['"open', 'plain'],
    ['[open', 'plain'],
    ['0%', 'percent'],
    ['[Blue]0.0%_);(0.0%)', 'percent'],
    ['#,##0.00 %', 'percent'],
  ])('%s: %s', (code, kind) => expect(numberKind(code)).toBe(kind));
});

describe('days', () => {
  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '60'],
    ['61', '1900-03-01'],
    ['43922', '2020-04-01'],
    ['43890', '2020-02-29'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['0', '0'],
    ['-1', '-1'],
    ['0.5', '0.5'],
    ['1E+300', '1E+300'],
    ['59.999999999', '59.999999999'],
    ['43922.5', '2020-04-01 12:00:00'],
    ['43922.999999', '2020-04-02'],
    ['43922.000011574', '2020-04-01 00:00:01'],
    ['43922.524259259261', '2020-04-01 12:34:56'],
    ['soon', 'soon'],
  ])('%s from 1900 is %s', (serial, read) => expect(text(serial, 14)).toBe(read));

  test.each([
    ['0', '1904-01-01'],
    ['60', '1904-03-01'],
    ['42460', '2020-04-01'],
    ['2957003', '9999-12-31'],
    ['2957004', '2957004'],
  ])('%s from 1904 is %s', (serial, read) => expect(text(serial, 'yyyy-mm-dd', true)).toBe(read));

  test('every day from 1900-03-01 to 2199-12-31', () => {
    const first = 61;
    const rows = Array.from({ length: 109_514 }, (_, at) => [stored(first + at, 14)]);
    const read = rowsOf(workbook([{ name: 'S', rows }]));
    const date = new Date(Date.UTC(1900, 2, 1));
    for (const [text] of read) {
      if (text !== date.toISOString().slice(0, 10)) expect(text).toBe(date.toISOString().slice(0, 10));
      date.setUTCDate(date.getUTCDate() + 1);
    }
    expect(read.at(-1)).toEqual(['2199-12-31']);
  });
});

test('months and times', () => {
  expect(text(43922, 'yyyy"年"m"月"')).toBe('2020-04');
  expect(text(43922, 17)).toBe('2020-04');
  expect(text(43922, 55)).toBe('2020-04');
  expect(text(43922, 28)).toBe('2020-04-01');
  expect(text(43922, 57)).toBe('2020-04-01');
  expect(text(0.5, 20)).toBe('12:00:00');
  expect(text(1.5, 'h:mm')).toBe('12:00:00');
  expect(text(1.5, 46)).toBe('36:00:00');
  expect(text('0.52425925925925931', '[h]:mm')).toBe('12:34:56');
  expect(text(5.5, '[h]:mm')).toBe('132:00:00');
});

test('a format of the file goes before the built-in one of its number', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="yyyy"/></dxf></dxfs></styleSheet>';
  const bytes = workbook([{ name: 'S', rows: [[43922]] }], { parts: { 'xl/styles.xml': styles } });
  expect(rowsOf(bytes)).toEqual([['43922']]);
});

test('names that objects have of themselves are formats like any other', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="__proto__" formatCode="yyyy-mm"/></numFmts><cellXfs><xf numFmtId="constructor"/><xf numFmtId="__proto__"/></cellXfs></styleSheet>';
  const xml =
    '<worksheet><sheetData><row><c><v>43922</v></c><c s="1"><v>43922</v></c></row></sheetData></worksheet>';
  expect(rowsOf(workbook([{ name: 'S', xml }], { parts: { 'xl/styles.xml': styles } }))).toEqual([
    ['43922', '2020-04'],
  ]);
});

test('day() of the tests writes the day it says', () => {
  expect(rowsOf(workbook([{ name: 'S', rows: [[day('2021-12-31')]] }]))).toEqual([['2021-12-31']]);
});
