import type { Block, Document } from '@songai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { toPdf } from '../../packages/cli/src/pdf/to-pdf.js';
import { buildDocument } from '../../packages/core/src/report/build.js';
import { example } from '../core/example.js';
import { paper, table, tight } from './pdf-paper.js';
import { type PdfPage, pagesOf, partsOf, textOf } from './pdf-text.js';

describe('the report of an example', () => {
  let document: Document;
  let bytes: Uint8Array;
  let pages: PdfPage[];
  let all: string;
  beforeAll(async () => {
    document = buildDocument(await example('operator-and-cdn'), 'ja');
    bytes = await toPdf(document);
    pages = pagesOf(bytes);
    all = tight(textOf(pages));
  });

  test('holds every heading, every paragraph and every cell as text that can be searched', () => {
    const texts = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) => {
        if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
        if (block.kind === 'fold') return [block.heading, ...texts(block.blocks)];
        if (block.kind === 'plot') return [block.title, block.description];
        return block.kind === 'list' ? block.items : [block.text];
      });
    const wanted = document.sections.flatMap(({ heading, blocks }) => [heading, ...texts(blocks)]);
    expect(wanted.length).toBeGreaterThan(1000);
    expect(all).toContain('168,480,620円');
    expect(wanted.filter((text) => !all.includes(tight(text)))).toEqual([]);
  });

  test('numbers every page, and names the paper on each but the first', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const [at, { runs }] of pages.entries()) {
      expect(runs.map(({ text }) => text)).toContain(`${at + 1} / ${pages.length}`);
      if (at > 0) expect(runs.map(({ text }) => text)).toContain(document.title);
    }
  });

  test('writes nothing outside the margins', () => {
    for (const { width, height, runs } of pages)
      for (const run of runs) {
        expect(run.x).toBeGreaterThan(56);
        expect(run.x + run.width).toBeLessThan(width - 56);
        expect(run.y).toBeGreaterThan(30);
        expect(run.y).toBeLessThan(height - 40);
      }
  });

  test('turns pages for a table that is too wide for an upright one', () => {
    const ways = new Set(pages.map(({ width, height }) => width > height));
    expect([...ways].sort()).toEqual([false, true]);
  });

  test('has an entry beside the pages for every section', () => {
    const entries = [...partsOf(bytes).values()].filter(({ head }) => head.includes('/Dest ['));
    const titles = entries.map(({ head }) => titleIn(head));
    for (const { heading } of document.sections) expect(titles).toContain(heading);
  });
});

/** The text of an entry such as `/Title`: UTF-16 in a string of bytes with its escapes. */
function titleIn(head: string, entry = 'Title'): string {
  const [, raw = ''] = new RegExp(`/${entry} \\(((?:[^\\\\)]|\\\\[\\s\\S])*)\\)`).exec(head) ?? [];
  const back: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = raw.replace(/\\([\s\S])/g, (_, one: string) => back[one] ?? one);
  if (!plain.startsWith('þÿ')) return plain;
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le');
}

describe('a PDF', () => {
  test('is the same, byte for byte, later and elsewhere', async () => {
    const document = paper([{ kind: 'paragraph', text: '本文である。' }]);
    const first = await toPdf(document);
    const before = process.cwd();
    const zone = process.env.TZ;
    await new Promise((resolve) => setTimeout(resolve, 1100));
    try {
      process.chdir('/');
      process.env.TZ = 'Pacific/Kiritimati';
      expect(Buffer.from(await toPdf(document)).equals(first)).toBe(true);
    } finally {
      process.chdir(before);
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('has another number where it says something else under the same title', async () => {
    const number = async (text: string) =>
      /\/ID \[<(\w+)>/.exec(
        Buffer.from(await toPdf(paper([{ kind: 'paragraph', text }]))).toString('latin1'),
      )?.[1];
    expect(await number('一')).toMatch(/^[\da-f]{32}$/);
    expect(await number('一')).not.toBe(await number('二'));
  });

  test('says its language and title, is tagged, holds its fonts in part, and knows no clock', async () => {
    for (const [lang, named] of [
      ['ja', 'ja-JP'],
      ['en', 'en'],
    ] as const) {
      const bytes = await toPdf(paper([table(['a', 'b'], [1], [['x', '1']])], { lang, title: 'Paper' }));
      const heads = [...partsOf(bytes).values()].map(({ head }) => head).join('\n');
      expect(Buffer.from(bytes).toString('latin1').startsWith('%PDF-1.7\n')).toBe(true);
      expect(heads).toContain(`/Lang (${named})`);
      expect(heads).toContain('/DisplayDocTitle true');
      expect(heads).toContain('/Marked true');
      expect(heads).toContain('(Paper)');
      for (const element of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD'])
        expect(heads).toContain(`/S /${element}\n`);
      expect(heads).toMatch(/\/FontName \/[A-Z]{6}\+BIZUD/);
      expect(heads).not.toMatch(/CreationDate|ModDate|D:\d{4}/);
      expect(bytes.length).toBeLessThan(100_000);
    }
  });

  test('shows hostile texts as texts, and holds nothing that runs or leads away', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '=cmd()',
      '](javascript:alert(1))',
      'https://evil.example/',
      ') /OpenAction << /S /JavaScript >>',
      '👍 𠮷 مرحبا 한국',
      'a\u202eb\u0000c',
    ];
    const bytes = await toPdf(
      paper([{ kind: 'list', items: hostile }, table(hostile, [], [hostile])], {
        title: hostile.join(' '),
        facts: hostile.map((one) => ({ name: one, value: one })),
      }),
    );
    const all = textOf(pagesOf(bytes));
    for (const text of hostile.slice(0, 5)) expect(all).toContain(text);
    for (const code of ['U+1F44D', 'U+20BB7', 'U+0645', 'U+D55C', 'aU+202EbU+0000c'])
      expect(all).toContain(code);
    const heads = [...partsOf(bytes).values()].map(({ head }) =>
      head.replace(/\((?:[^\\)]|\\[\s\S])*\)/g, '()'),
    );
    expect(heads.join('\n')).not.toMatch(
      /\/(JavaScript|JS|URI|Launch|OpenAction|AA|Annots|Annot|EmbeddedFile)\b/,
    );
  });

  test('joins a mark with its letter, as names of files from a Mac need it', async () => {
    const text = textOf(pagesOf(await toPdf(paper([{ kind: 'paragraph', text: 'カ\u3099イド é' }]))));
    expect(text).toContain('ガイド é');
  });

  test('shows the brackets of a cut, which the fonts lack, as text and as lines', async () => {
    const [page] = pagesOf(await toPdf(paper([{ kind: 'paragraph', text: '⌊99.9⌋ = 99' }])));
    const run = page?.runs.find(({ text }) => text === '⌊99.9⌋ = 99');
    expect(run).toBeDefined();
    const stems = [
      ...(page?.content ?? '').matchAll(/([\d.]+) [\d.]+ m\n([\d.]+) [\d.]+ l\n([\d.]+) [\d.]+ l\nS/g),
    ];
    expect(stems).toHaveLength(2);
    expect(stems.map(([, , stem, foot]) => Number(foot) > Number(stem))).toEqual([true, false]);
  });

  test('wraps a title and a word without an end within the page', async () => {
    const long = `${'長'.repeat(5_000)}${'x'.repeat(5_000)}`;
    const pages = pagesOf(
      await toPdf(
        paper([table(['SHA-256', '値'], [], [['0123456789abcdef'.repeat(40), long]])], { title: long }),
      ),
    );
    expect(textOf(pages).match(/長/g)?.length).toBeGreaterThanOrEqual(10_000);
    for (const { width, runs } of pages)
      for (const run of runs) expect(run.x + run.width).toBeLessThan(width - 56);
  });
});

test('a plot is drawn as lines and areas, with letters that can be searched and its description twice', async () => {
  const bytes = await toPdf(
    paper([
      {
        kind: 'plot',
        id: 'visits',
        title: '訪問数の推移',
        description: '2020年に最大となる。',
        width: 300,
        height: 100,
        marks: [
          { kind: 'rect', x: 10, y: 10, width: 50, height: 20, fill: 'band' },
          { kind: 'path', d: 'M 10 90 L 200 20', stroke: 'first', width: 2, dash: [4, 2] },
          { kind: 'text', x: 100, y: 50, text: '3億', anchor: 'end', size: 8 },
        ],
      },
    ]),
  );
  const [page] = pagesOf(bytes);
  const content = page?.content ?? '';
  expect(content).toContain('10 10 50 20 re');
  expect(content).toContain('[4 2] 0 d');
  expect(content).toMatch(/^10 90 m\n200 20 l$/m);
  const label = page?.runs.find(({ text }) => text === '3億');
  // The right edge of the letters: the margin of 25 mm and the 100 points of the plot.
  expect((label?.x ?? 0) + (label?.width ?? 0)).toBeCloseTo((25 * 72) / 25.4 + 100, 2);
  expect(textOf([page as PdfPage])).toContain('訪問数の推移3億2020年に最大となる。');
  const figure = [...partsOf(bytes).values()].find(({ head }) => head.includes('/S /Figure'));
  expect(titleIn(figure?.head ?? '', 'Alt')).toBe('2020年に最大となる。');
});
