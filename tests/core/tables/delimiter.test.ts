import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimiterOf, separatorLine } from '../../../packages/core/src/tables/delimiter.js';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('what separates the cells', () => {
  test.each([
    ['commas', ',', lines('domain,date,visits', 'a.example,2022-04,5')],
    ['tabs', '\t', lines('domain\tdate\tvisits', 'a.example\t2022-04\t5')],
    ['semicolons', ';', lines('domain;date;visits', 'a.example;2022-04;5')],
    ['decimal commas', ';', lines('target;visits;share', 'a.example;5;12,5', 'b.example;6;13,5')],
    ['two columns with decimal commas', ';', lines('date;visits', '2022-04;12,5', '2022-05;13,5')],
    [
      'decimal commas under a title with a comma',
      ';',
      lines('Report, Inc.', 'date;visits', '2022-04;12,5', '2022-05;1,5'),
    ],
    ['a title of one cell', ',', lines('Visits of a site', '', 'date,visits', '2022-04,5')],
    ['a title with semicolons', ',', lines('a; b; c', 'date,visits', '2022-04,5', '2022-05,6')],
    ['comments', '\t', lines('# a, b, c', '# d, e, f', '# g, h, i', 'date\tvisits', '2022-04\t5')],
    ['thousands in quotes', ',', lines('date,visits', '2022-04,"1;234"', '2022-05,"5;678"')],
    ['thousands in quotes among semicolons', ';', lines('date;visits', '2022-04;"1,234"', '2022-05;"5,678"')],
    ['all in quotes', ';', lines('"date";"visits, all"', '"2022-04";"1,234"', '"2022-05";"5,678"')],
    ['tabs in quoted cells', ',', lines('title,visits', '"a\tb",5', '"c\td",6')],
    ['lists in cells', ',', lines('domain,tags', 'a.example,x;y', 'b.example,z;w')],
    ['commas in cells between tabs', '\t', lines('title\tvisits', 'a, b\t1,234', 'c, d\t5,678')],
    ['line breaks in quoted cells', ',', lines('title,visits', '"a\n;\n;",5', '"b\n;\n;",6')],
    ['months over the columns', '\t', lines('site\t202201\t202202', 'a.example\t1,5\t2,5')],
    ['a header alone', ';', 'date;visits'],
    ['CR alone', ';', 'date;visits\r2022-04;12,5\r2022-05;13,5\r'],
    ['one column', ',', lines('visits', '5', '6')],
    ['nothing', ',', ''],
    ['blank lines', ',', '\n\n\n'],
    ['a sentence', ',', 'There is nothing here'],
  ])('%s', (_, delimiter, text) => {
    expect(delimiterOf(text, true)).toBe(delimiter);
    expect(delimiterOf(text.replaceAll('\n', '\r\n'), true)).toBe(delimiter);
  });

  test('a last line that may be cut says nothing', () => {
    const text = 'date;visits\n2022-04;5\na,b,c';
    expect(delimiterOf(text, false)).toBe(';');
    expect(delimiterOf('date;visits\n2022-04;"1,2\n3,4\n5,6', false)).toBe(';');
  });

  test('any table of words and figures', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const cell = fc.oneof(
      word,
      fc.stringMatching(/^[1-9]\d{0,6}$/),
      fc.constant('"1,234"'),
      fc.constant('"a;\tb"'),
    );
    const table = fc.integer({ min: 2, max: 8 }).chain((width) =>
      fc.record({
        header: fc.array(word, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 30,
        }),
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';'), ({ header, rows }, delimiter) => {
        const text = lines(...[header, ...rows].map((cells) => cells.join(delimiter)));
        expect(delimiterOf(text, true)).toBe(delimiter);
      }),
    );
  });

  test('of a large file only the head is read', () => {
    const text = 'date;visits\n'.repeat(200) + 'a,b,c,d\n'.repeat(500_000);
    expect(delimiterOf(text, false)).toBe(';');
  });
});

describe('the line that names the separator', () => {
  test.each([
    ['sep=;\na;b', ';'],
    ['SEP=,\r\na,b', ','],
    ['sep=\t\na\tb', '\t'],
    ['"sep=|"\na|b', '|'],
    ['sep=;', ';'],
    ['sep=;;\na', undefined],
    ['sep=a\n', undefined],
    ['sep,x\n1,2', undefined],
    ['\nsep=;\n', undefined],
  ])('%j', (text, delimiter) => {
    expect(separatorLine(text)).toBe(delimiter);
  });

  test('is believed', () => {
    expect(delimiterOf('sep=;\na,b,c\nd,e,f\n', true)).toBe(';');
  });
});
