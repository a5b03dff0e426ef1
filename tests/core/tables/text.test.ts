import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../packages/core/src/base/digest.js';
import { bytesOf, piecesOf } from '../traffic/bytes.js';
import { rowsOf } from '../traffic/reading.js';

const BOM = '\ufeff';

/** Quoted line breaks, doubled quotes, commas, Japanese text, a character of four bytes, and a blank row. */
const lines = [
  'サイト,"題名, 副題",値',
  'a.example,"一行目\n二行目 ""引用"" 😀",1',
  '',
  'b.example,,"2,345"',
  '"","",""',
];

const expected = [
  [1, 'サイト', '題名, 副題', '値'],
  [2, 'a.example', '一行目\n二行目 "引用" 😀', '1'],
  [4, 'b.example', '', '2,345'],
];

const forms = [
  ['LF', '\n', '', ''],
  ['CRLF', '\r\n', '', ''],
  ['CR', '\r', '', ''],
  ['LF with a BOM', '\n', BOM, ''],
  ['CRLF with a BOM and an end of the last line', '\r\n', BOM, '\r\n'],
  ['CR with an end of the last line', '\r', '', '\r'],
] as const;

describe('the same rows, however the bytes come in', () => {
  test.each(forms)('%s', async (_, end, start, last) => {
    const bytes = bytesOf(start + lines.join('\n').replaceAll('\n', end) + last);
    for (let size = 1; size <= bytes.length; size += 1) {
      const { rows, codes, file } = await rowsOf(piecesOf(bytes, size));
      expect(rows).toEqual(expected);
      expect(codes).toEqual([]);
      expect([file.bytes, file.sha256]).toEqual([bytes.length, digestOf(bytes)]);
    }
  });

  test('of any table, in pieces of any sizes', async () => {
    const character = fc.constantFrom('a', '1', ' ', ',', '"', '\n', '漢', 'é', '😀', '-');
    const cell = fc.array(character, { maxLength: 5 }).map((characters) => characters.join(''));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        table,
        end,
        fc.boolean(),
        fc.array(fc.nat(60), { maxLength: 6 }),
        async (made, eol, always, cuts) => {
          const quoted = (text: string) =>
            always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = made.map((row) => row.map(quoted).join(',')).join('\n');
          const bytes = bytesOf(text.replaceAll('\n', eol));
          const ends = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
            (a, b) => a - b,
          );
          const { rows, codes } = await rowsOf(ends.slice(1).map((to, at) => bytes.slice(ends[at], to)));
          const numbered = made.map((row, at) => [at + 1, ...row] as const);
          expect(rows).toEqual(numbered.filter(([, ...cells]) => cells.some((cell) => cell.trim() !== '')));
          expect(codes).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('rows are numbered as in a spreadsheet: blank rows count, line breaks in a cell do not', async () => {
  const { rows } = await rowsOf([bytesOf('\n\na,b\n"x\ny\nz",1\n \nlast,2\n')]);
  expect(rows).toEqual([
    [3, 'a', 'b'],
    [4, 'x\ny\nz', '1'],
    [6, 'last', '2'],
  ]);
});

test('the encoding says whether there was a BOM, which is part of no cell', async () => {
  const [plain, marked] = [await rowsOf([bytesOf('a,b')]), await rowsOf([bytesOf(`${BOM}a,b`)])];
  expect([plain.file.encoding, marked.file.encoding]).toEqual(['UTF-8', 'UTF-8 (BOM)']);
  expect(marked.rows).toEqual(plain.rows);
});

test('a file without a byte has no row and no trouble of its own', async () => {
  for (const chunks of [[], [new Uint8Array()], [bytesOf(BOM)]]) {
    const { rows, codes } = await rowsOf(chunks);
    expect([rows, codes]).toEqual([[], []]);
  }
});
