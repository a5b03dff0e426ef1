import { readFileSync } from 'node:fs';
import path from 'node:path';
import { previewTables } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { root } from '../../cli/songai.js';
import { bytesOf, piecesOf } from '../traffic/bytes.js';
import { workbook } from './workbook.js';
import { day } from './workbook-cells.js';

const exampleFile = (name: string) => readFileSync(path.join(root, 'examples', 'client-files', name));

/** A table as a person sees it: its rows, each with its number in front. */
async function seen(bytes: Uint8Array, options: Parameters<typeof previewTables>[2] = {}) {
  const { sheets, problems } = await previewTables([bytes], 'a.file', options);
  return {
    sheets: sheets.map(({ kind, name, rows }) => ({
      kind,
      name,
      rows: rows.map(({ row, cells }) => [row, ...cells]),
    })),
    codes: problems.map(({ code }) => code),
  };
}
const rowsOf = async (text: string) => (await seen(bytesOf(text))).sheets[0]?.rows;

describe('the first rows of', () => {
  test('a CSV, numbered as a spreadsheet does', async () => {
    expect(await seen(bytesOf('表題,\n\n月,訪問数\n2020-04,"1,234"\n'))).toEqual({
      sheets: [
        {
          kind: 'text',
          name: undefined,
          rows: [
            [1, '表題', ''],
            [3, '月', '訪問数'],
            [4, '2020-04', '1,234'],
          ],
        },
      ],
      codes: [],
    });
  });

  test('a Shift_JIS CSV with a title above its header', async () => {
    const { sheets, codes } = await seen(exampleFile('manga-b.csv'), { rows: 4 });
    const rows = [
      [1, 'サイトB アクセス集計（架空）'],
      [3, 'ドメイン', '年月', '訪問数（千）', '訪問別ページ数'],
      [4, 'manga-b.example', '2021年1月', '5,120.5', '2.80'],
      [5, 'manga-b.example', '2021年2月', '5,223.5', '2.85'],
    ];
    expect(sheets).toEqual([{ kind: 'text', name: undefined, rows }]);
    expect(codes).toEqual(['table.encoding-judged']);
  });

  test('each sheet of a workbook', async () => {
    const book = workbook([
      {
        name: '訪問数',
        rows: [
          ['月', '訪問数'],
          [day('2020-04-01'), 1234.5],
          ['a', 'b'],
        ],
      },
      { name: '空', rows: [] },
      { name: '国', rows: [['国', '割合']] },
    ]);
    expect(await seen(book, { rows: 2 })).toEqual({
      sheets: [
        {
          kind: 'workbook',
          name: '訪問数',
          rows: [
            [1, '月', '訪問数'],
            [2, '2020-04-01', '1234.5'],
          ],
        },
        { kind: 'workbook', name: '空', rows: [] },
        { kind: 'workbook', name: '国', rows: [[1, '国', '割合']] },
      ],
      codes: [],
    });
  });

  test('each table of a JSON, its keys first', async () => {
    const json = { visits: [{ date: '2020-04', visits: 12 }], shares: [{ country: 'JP', share: 0.9 }] };
    expect((await seen(bytesOf(JSON.stringify(json)))).sheets).toEqual([
      {
        kind: 'json',
        name: 'visits',
        rows: [
          [1, 'date', 'visits'],
          [2, '2020-04', '12'],
        ],
      },
      {
        kind: 'json',
        name: 'shares',
        rows: [
          [1, 'country', 'share'],
          [2, 'JP', '0.9'],
        ],
      },
    ]);
  });

  test('an access log, each line one cell', async () => {
    const log = exampleFile('manga-c.example.access.log');
    const { sheets, codes } = await seen(log);
    const lines = log.toString('utf8').split('\n').slice(0, 15);
    expect(sheets).toEqual([{ kind: 'log', name: undefined, rows: lines.map((line, at) => [at + 1, line]) }]);
    expect(codes).toEqual([]);
  });
});

describe('what cannot be read is told', () => {
  test('a workbook that was cut', async () => {
    const book = workbook([{ name: 'S', rows: [['a', 1]] }]);
    expect(await seen(book.slice(0, -40))).toEqual({ sheets: [], codes: ['xlsx.truncated'] });
  });

  test('a file without any row', async () => {
    for (const text of ['', '\n\n', ',,\n'])
      expect((await seen(bytesOf(text))).codes, JSON.stringify(text)).toEqual(['table.empty']);
  });

  test('a quotation mark that is not closed, with the rows before it', async () => {
    const { sheets, codes } = await seen(bytesOf('a,b\n"c,d\n'));
    expect([sheets[0]?.rows, codes]).toEqual([[[1, 'a', 'b']], ['table.broken-quote']]);
  });

  test('a PDF', async () => {
    expect((await seen(bytesOf('%PDF-1.7 and more'))).codes).toEqual(['table.pdf']);
  });
});

describe('a cell', () => {
  test('is cut where it is long, never within a character', async () => {
    const [just, long] = ['漢😀'.repeat(100), 'あ😀'.repeat(3000)];
    expect(await rowsOf(`${just},${just}x,${long}\n`)).toEqual([
      [1, just, `${just}…`, `${'あ😀'.repeat(100)}…`],
    ]);
  });

  test('is harmless, and its line breaks are spaces, so that a header still names its column', async () => {
    expect(await rowsOf('"月間\r\n訪問数",\u001b[31m,\u202eabc\n')).toEqual([
      [1, '月間 訪問数', 'U+001B[31m', 'U+202Eabc'],
    ]);
  });
});

describe('of a long file of text', () => {
  const lines = Array.from({ length: 200_000 }, (_, at) => `2020-04-01,site-${at}.example,${at}`);
  const bytes = bytesOf(['date,domain,visits', ...lines].join('\n'));
  const pieces = piecesOf(bytes, 16_384);

  test('only the beginning is asked for, and the rest is let go', async () => {
    let asked = 0;
    let isClosed = false;
    async function* file() {
      try {
        for (const piece of pieces) {
          asked += 1;
          yield piece;
        }
      } finally {
        isClosed = true;
      }
    }
    const { sheets, problems } = await previewTables(file(), 'long.csv');
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    expect(problems).toEqual([]);
    expect(pieces.length).toBeGreaterThan(300);
    expect(asked).toBeLessThan(8);
    expect(isClosed).toBe(true);
  });

  test('as many rows are given as are wanted, and one at least', async () => {
    for (const [rows, given] of [
      [5000, 5000],
      [1, 1],
      [0, 1],
    ] as const)
      expect((await previewTables(pieces, 'long.csv', { rows })).sheets[0]?.rows.length).toBe(given);
  });

  test('the reading is given up where the signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('closed'));
    await expect(previewTables(pieces, 'long.csv', { signal })).rejects.toThrow('closed');
  });
});
