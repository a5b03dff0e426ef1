import { describe, expect, test } from 'vitest';
import { linesOf } from '../../packages/cli/src/pdf/lines.js';
import { toPdf } from '../../packages/cli/src/pdf/to-pdf.js';
import { paper, rows, table, tight } from './pdf-paper.js';
import { pagesOf, textOf } from './pdf-text.js';

describe('a table', () => {
  test('repeats its head on each page, tears no row, and sets figures to the right', async () => {
    const body = rows(300, (at) => [
      `作品${at}、二行になる長さの名をもつ作品であって折り返すもの`,
      `${at},000円`,
    ]);
    const pages = pagesOf(await toPdf(paper([table(['作品の名', '金額'], [1], body)])));
    expect(pages.length).toBeGreaterThan(4);
    for (const { runs } of pages) expect(runs.filter(({ text }) => text === '金額')).toHaveLength(1);
    const amounts = pages.flatMap(({ runs }) => runs.filter(({ text }) => /^\d+,000円$/.test(text)));
    expect(amounts.map(({ text }) => text)).toEqual(body.map(([, amount]) => amount));
    expect(new Set(amounts.map(({ x, width }) => Math.round((x + width) * 100))).size).toBe(1);
    const names = pages.map(({ runs }) => runs.map(({ text }) => text).join(''));
    for (const [name = ''] of body) expect(names.some((text) => text.includes(name))).toBe(true);
  });

  test('shows a row that is taller than a page over as many as it takes', async () => {
    const tall = Array.from({ length: 4_000 }, (_, at) => String(at).padStart(4, '0')).join(' ');
    const pages = pagesOf(await toPdf(paper([table(['語'], [], [[tall], ['後']])])));
    expect(pages.length).toBeGreaterThan(1);
    expect(tight(textOf(pages)).endsWith(`語${tight(tall)}後`)).toBe(true);
  });

  test('stays readable with fourteen columns', async () => {
    const head = Array.from({ length: 14 }, (_, at) => `項目${at}`);
    const body = rows(5, (row) =>
      head.map((_, at) => (at < 2 ? '作品甲（架空）' : `${row}23,456,${at + 100}円`)),
    );
    const pages = pagesOf(await toPdf(paper([table(head, [2, 3], body)])));
    const all = pages.flatMap(({ runs }) => runs);
    for (const amount of body.flat())
      expect(all.some(({ text, size }) => text === amount && size >= 7)).toBe(true);
  });

  test('of four thousand rows is drawn in a file that can be sent', async () => {
    const body = rows(4_000, (at) => [
      `${at}`,
      `作品${at}（架空）`,
      'サイト',
      '2020-03',
      `${at},123.5`,
      '0.8',
      '円',
      '甲1',
    ]);
    const head = ['番号', '作品', 'サイト', '月', '閲覧数', '率', '額', '根拠'];
    const bytes = await toPdf(paper([table(head, [0, 4], body)]));
    expect(bytes.length).toBeLessThan(6e6);
  });
});

describe('lines', () => {
  const half = (one: string) => ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);
  test('begin with no full stop, closing bracket or small kana, and end with no opening bracket', () => {
    const text = '請求は、「ッ（一）」であって、きょうの（甲）データ。人々、'.repeat(40);
    for (let width = 4; width < 40; width += 1) {
      const lines = linesOf(text, width, half);
      expect(lines.join('')).toBe(text);
      for (const [at, line] of lines.entries()) {
        if (at > 0) expect(line).not.toMatch(/^[、。」）ッょー々]/);
        expect(line).not.toMatch(/[「（]$/);
      }
    }
  });

  test('keep an amount, a day and a short remark whole', () => {
    expect(linesOf('金1億0248万0620円', 8, half)).toEqual(['金', '1億0248万0620円']);
    expect(linesOf('期間2019-07-01〜2019-09-30', 7, half)).toEqual(['期間', '2019-07-01〜', '2019-09-30']);
    expect(linesOf('12,600 ± 100', 5, half)).toEqual(['12,600', '± 100']);
    expect(linesOf('甲出版（架空）', 6, half)).toEqual(['甲出版', '（架空）']);
  });

  test('cut a word that is wider than the line where it is full', () => {
    expect(linesOf('abcdefgh', 2, half)).toEqual(['abcd', 'efgh']);
    expect(linesOf('印 abcdefgh', 2, half)).toEqual(['印', 'abcd', 'efgh']);
  });
});
