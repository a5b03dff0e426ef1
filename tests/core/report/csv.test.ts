import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { compare, parse, plain, sum } from '../base/rational.js';
import { assessed, caseText, type Files, textOf } from '../compute.js';
import { csvRows } from './csv-rows.js';
import { richFiles, richText } from './rich.js';

const csvOf = async (text: string, lang: 'ja' | 'en' = 'en', files: Files = {}) =>
  textOf(await render(await assessed(text, files), 'csv', lang));
/** Rows after the byte order mark. */
const rowsOf = (csv: string): string[][] => csvRows(csv.slice(1));

describe('the schedule as CSV', () => {
  test('opens in Japanese Excel: a byte order mark, and CRLF after every row', async () => {
    const bytes = await render(await assessed(richText(), richFiles), 'csv', 'ja');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = textOf(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('every row has the columns of the head', async () => {
    const [head, ...rows] = rowsOf(await csvOf(richText(), 'en', richFiles));
    expect(head).toHaveLength(15);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toHaveLength(15);
  });

  test('a cell of words that begins like a formula is neutralised', async () => {
    for (const mark of ['=', '+', '-', '@', '\t', '\r']) {
      const evil = `${mark}HYPERLINK("http://example.com")`;
      const text = caseText({
        plaintiffs: [{ id: 'p', name: evil }],
        sites: [{ id: 's', name: evil }],
        titles: [{ id: 't', name: evil, plaintiff: 'p' }],
      });
      const rows = rowsOf(await csvOf(text));
      expect(rows.flat().filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(5);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/);
      expect(rows[1]?.[3]).toBe(`'${evil}`);
    }
  });

  test('words that hold such a sign further on are left alone', async () => {
    const text = caseText({ titles: [{ id: 't', name: 'A = B + C', plaintiff: 'p' }] });
    expect(rowsOf(await csvOf(text))[1]?.[3]).toBe('A = B + C');
  });

  test('numbers are numbers: no separators, no signs, no quotation marks', async () => {
    const rows = rowsOf(await csvOf(richText(), 'en', richFiles)).slice(1);
    const figures = rows
      .flatMap((row) => [row[7], row[8], row[9], row[10], row[11]])
      .filter((cell) => cell !== '');
    expect(figures.length).toBeGreaterThan(40);
    for (const cell of figures) expect(cell).toMatch(/^\d+(\.\d+)?$/);
  });

  test('commas, quotation marks and new lines stay inside their cell', async () => {
    const name = 'A, "B"\nC';
    const text = caseText({ titles: [{ id: 't', name, plaintiff: 'p' }] });
    const csv = await csvOf(text);
    expect(rowsOf(csv)[1]?.[3]).toBe(name);
    expect(csv).toContain('"A, ""B""\nC"');
  });
});

describe('the rows add up', () => {
  const read = async () =>
    rowsOf(await csvOf(richText({ cuts: { views: 'none' } }), 'en', richFiles)).slice(1);
  const kind = (rows: string[][], name: string) => rows.filter((row) => row[0] === name);
  const total = (rows: string[][], column = 11) => sum(rows.map((row) => parse(row[column] ?? '')));
  /** Numbers that do not end are cut after 12 decimals: n of them are short by less than n x 10^-12. */
  const near = (rows: string[][], whole: string) => {
    const [parts, all] = [total(rows), parse(whole)];
    const slack = { n: BigInt(rows.length + 1), d: 10n ** 12n };
    return compare(parts, sum([all, slack])) <= 0 && compare(sum([parts, slack]), all) >= 0;
  };

  test('months to the title on the site, where the plaintiffs hold the whole of it', async () => {
    const rows = await read();
    const stretches = kind(rows, 'title and site');
    expect(stretches.length).toBe(6); // T on two sites for two fees each, U (its fee does not change) on two
    let from = 0;
    for (const stretch of stretches) {
      const at = rows.indexOf(stretch);
      const months = kind(rows.slice(from, at), 'month');
      expect(months.length).toBeGreaterThan(0);
      expect(near(months, stretch[11] ?? '')).toBe(true);
      from = at + 1;
    }
  });

  test('titles to the found amount of each plaintiff, plaintiffs to all of them', async () => {
    const rows = await read();
    for (const name of ['Alpha', 'Beta']) {
      const titles = kind(rows, 'title').filter((row) => row[1] === name);
      const [found] = kind(rows, 'found amount').filter((row) => row[1] === name);
      // Each title is cut to whole yen, so their sum is the found amount itself.
      expect(plain(total(titles))).toBe(plain(parse(found?.[11] ?? '')));
    }
    for (const what of ['found amount', 'damages allowed', 'lawyer’s fee', 'award']) {
      const own = kind(rows, what);
      expect(own.map((row) => row[1])).toEqual(['Alpha', 'Beta', 'all plaintiffs']);
      expect(plain(total(own.slice(0, 2)))).toBe(plain(parse(own[2]?.[11] ?? '')));
    }
  });
});
