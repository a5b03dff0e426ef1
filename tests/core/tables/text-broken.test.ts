import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../packages/core/src/base/digest.js';

import { bytesOf, piecesOf } from '../traffic/bytes.js';
import { readRows, rowsOf } from '../traffic/reading.js';

const before = [
  [1, 'a', 'b'],
  [2, '1', '2'],
];
/** With a letter beyond ASCII, which settles that a text is UTF-8. */
const rowsOfUtf8 = [
  [1, 'a', '値'],
  [2, '1', '2'],
];

describe('broken quotes', () => {
  test.each([
    ['never closed', 'a,b\n1,2\n"3,4\n5,6\n'],
    ['followed by text', 'a,b\n1,2\n"3"x,4\n5,6\n'],
    ['never closed in the last cell', 'a,b\n1,2\n3,"4'],
  ])('%s: the rows before are read, and the row is named, in pieces of any size', async (_, text) => {
    const bytes = bytesOf(text);
    for (let size = 1; size <= bytes.length; size += 1) {
      const { rows, problems } = await rowsOf(piecesOf(bytes, size));
      expect(rows).toEqual(before);
      expect(problems).toMatchObject([
        { code: 'table.broken-quote', severity: 'error', place: { file: 'a.csv', row: 3 } },
      ]);
    }
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['a byte that UTF-8 does not have', [0xff, 0x2c, 0x34]],
    ['Shift_JIS 漫画', [0x96, 0x9f, 0x89, 0xe6, 0x2c, 0x34]],
    ['a character cut off at the end', [0x33, 0x2c, 0xe6, 0xbc]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a NUL', [0x33, 0x2c, 0x00]],
  ])('%s: an error at its row, after the rows before', async (_, tail) => {
    const bytes = new Uint8Array([...bytesOf('a,値\n1,2\n'), ...tail, 0x0a]);
    const { rows, problems } = await rowsOf(piecesOf(bytes, 1));
    expect(rows).toEqual(rowsOfUtf8);
    expect(problems).toMatchObject([
      { code: 'table.not-utf8', severity: 'error', place: { file: 'a.csv', row: 3 } },
    ]);
  });

  test('the whole file is hashed all the same', async () => {
    const bytes = new Uint8Array([0xff, ...bytesOf('a,b\n1,2\n')]);
    for (const size of [1, 4, 100]) {
      const { file, codes } = await rowsOf(piecesOf(bytes, size));
      expect(codes).toEqual(['table.not-utf8']);
      expect([file.bytes, file.sha256]).toEqual([bytes.length, digestOf(bytes)]);
    }
  });

  test.each([
    ['a byte that neither UTF-8 nor Shift_JIS has', [0xff, 0x2c, 0x34]],
    ['a NUL', [0x33, 0x2c, 0x00]],
  ])('%s after ASCII alone: an error at its row too', async (_, tail) => {
    const bytes = new Uint8Array([...bytesOf('a,b\n1,2\n'), ...tail, 0x0a]);
    const { rows, problems } = await rowsOf(piecesOf(bytes, 1));
    expect(rows).toEqual(before);
    expect(problems).toMatchObject([
      { code: 'table.not-utf8', severity: 'error', place: { file: 'a.csv', row: 3 } },
    ]);
  });
});

test.each([
  ['no encoding', 'table.not-utf8', [0xff, 0x2c, 0x34]],
  ['Shift_JIS', 'table.encoding-judged', [0x96, 0x9f, 0x89, 0xe6, 0x2c, 0x34]],
])('the remedy for %s holds for any file: only one under traffic has a mapping', async (_, code, tail) => {
  const { problems } = await rowsOf(piecesOf(new Uint8Array([...bytesOf('a,b\n1,2\n'), ...tail, 0x0a]), 99));
  const [one] = problems;
  expect(one?.code).toBe(code);
  const [ja, en] = [one?.hint.ja.split('。') ?? [], one?.hint.en.split('. ') ?? []];
  expect(ja.filter((part) => part.includes('mapping'))).toEqual([
    expect.stringContaining('traffic に書いたファイルであれば'),
  ]);
  expect(en.filter((part) => part.includes('mapping'))).toEqual([
    expect.stringContaining('file under traffic'),
  ]);
  expect(ja[0]).toContain('UTF-8 で保存し直して');
  expect(en[0]).toContain('save it again as UTF-8');
});

describe('other encodings', () => {
  test('Shift_JIS after ASCII alone is read, and named', async () => {
    const bytes = new Uint8Array([...bytesOf('a,b\n1,2\n'), 0x96, 0x9f, 0x89, 0xe6, 0x2c, 0x34, 0x0a]);
    for (let size = 1; size <= bytes.length; size += 1) {
      const { rows, codes, file } = await rowsOf(piecesOf(bytes, size));
      expect(rows).toEqual([...before, [3, '漫画', '4']]);
      expect(codes).toEqual(['table.encoding-judged']);
      expect([file.encoding, file.sha256]).toEqual(['Shift_JIS', digestOf(bytes)]);
    }
  });

  test.each([
    ['UTF-16LE (BOM)', true],
    ['UTF-16BE (BOM)', false],
  ])('%s is read, and named', async (encoding, isLittle) => {
    const units = [...'\ufeffa,値\n1,2\n'].map((letter) => letter.charCodeAt(0));
    const bytes = new Uint8Array(
      units.flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
    );
    for (let size = 1; size <= bytes.length; size += 1) {
      const { rows, codes, file } = await rowsOf(piecesOf(bytes, size));
      expect(rows).toEqual(rowsOfUtf8);
      expect(codes).toEqual([]);
      expect([file.encoding, file.sha256]).toEqual([encoding, digestOf(bytes)]);
    }
  });
});

describe('a row without end', () => {
  const long = bytesOf('x'.repeat(1_000_000));

  test('is given up beyond 4,000,000 characters, with the row it began at', async () => {
    const { rows, problems } = await rowsOf([bytesOf('a,b\n1,"'), long, long, long, long, long]);
    expect(rows).toEqual([[1, 'a', 'b']]);
    expect(problems).toMatchObject([
      { code: 'table.row-too-long', severity: 'error', place: { file: 'a.csv', row: 2 } },
    ]);
  });

  test('is read where it is shorter', async () => {
    const { rows, codes } = await rowsOf([bytesOf('a,b\n1,"'), long, long, long, bytesOf('"\n')]);
    expect(codes).toEqual([]);
    expect(rows[1]?.[2]).toHaveLength(3_000_000);
  });
});

describe('ending early', () => {
  const bytes = bytesOf('a,b\n1,2\n3,4\n5,6\n');

  test('where the reader has had enough, the rest is hashed but not read', async () => {
    for (const size of [1, 5, 100]) {
      const seen: number[] = [];
      const { file, problems } = await readRows(piecesOf(bytes, size), 'a.csv', (_, row) => {
        seen.push(row);
        return row < 2;
      });
      expect(seen).toEqual([1, 2]);
      expect(problems).toEqual([]);
      expect(file.sha256).toBe(digestOf(bytes));
    }
  });

  test('a signal that is aborted already stops before the first row', async () => {
    const seen: number[] = [];
    const each = (_: readonly string[], row: number) => seen.push(row) > 0;
    const reading = readRows([bytes], 'a.csv', each, { signal: AbortSignal.abort(new Error('enough')) });
    await expect(reading).rejects.toThrow('enough');
    expect(seen).toEqual([]);
  });

  test('a signal aborted on the way stops at the next piece', async () => {
    const stop = new AbortController();
    const progress: number[] = [];
    const reading = readRows(piecesOf(bytes, 4), 'a.csv', () => true, {
      signal: stop.signal,
      onProgress: (count) => {
        progress.push(count);
        if (count === 8) stop.abort(new Error('closed'));
      },
    });
    await expect(reading).rejects.toThrow('closed');
    expect(progress).toEqual([4, 8]);
  });

  test('progress is told as the number of bytes read so far', async () => {
    const progress: number[] = [];
    await readRows(piecesOf(bytes, 7), 'a.csv', () => true, { onProgress: (count) => progress.push(count) });
    expect(progress).toEqual([7, 14, 16]);
  });

  test('a stream that fails hands its own error on', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes;
      throw new Error('the disk is gone');
    }
    await expect(readRows(failing(), 'a.csv', () => true)).rejects.toThrow('the disk is gone');
  });
});
