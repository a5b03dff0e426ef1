import { type Assessment, REPORT_FORMATS, render } from '@songai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../../packages/core/src/report/build.js';
import { assessed, caseText, reportOf, textOf, visits } from '../compute.js';
import { richFiles, richText } from './rich.js';

const ORDER = [
  ['result', '結果', 'Result'],
  ['order', '主文の形と遅延損害金', 'The order and delay damages'],
  ['demand', '請求の趣旨（案）', 'What is asked of the court (draft, unofficial English)'],
  ['schedule', '損害額一覧表', 'Schedule of damages'],
  ['working', '計算の過程', 'Working'],
  ['start', '責任の始期に至る経過', 'From notice to the start of liability'],
  ['inputs', '入力とその出典', 'Inputs and their sources'],
  ['notApplied', '適用していない係数', 'Factors not applied'],
  ['contested', '争われ得る点', 'Points that may be contested'],
  ['assumptions', '仮定', 'Assumptions'],
  ['warnings', '注意すべき点', 'Warnings'],
  ['method', '方法と引用', 'Method and citations'],
] as const;

let rich: Assessment;
beforeAll(async () => {
  rich = await assessed(richText(), richFiles);
});
/** Forms that are text as they are; the others hold theirs in a zip file. */
const TEXTS = ['md', 'csv', 'json', 'html'] as const;
const text = async (format: (typeof TEXTS)[number], lang: 'ja' | 'en') =>
  textOf(await render(rich, format, lang));

describe('the report', () => {
  test('answers in the same order in both languages', async () => {
    const headings = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('## '));
    expect(buildDocument(rich, 'ja').sections.map((section) => section.id)).toEqual(ORDER.map(([id]) => id));
    expect(headings(await text('md', 'ja'))).toEqual(ORDER.map(([, ja]) => `## ${ja}`));
    expect(headings(await text('md', 'en'))).toEqual(ORDER.map(([, , en]) => `## ${en}`));
  });

  test('has the same tables of the same size in both languages', () => {
    const shape = (lang: 'ja' | 'en') =>
      buildDocument(rich, lang).sections.map(({ blocks }) =>
        blocks.map((one) => (one.kind === 'table' ? [one.rows.length, one.head.length] : one.kind)),
      );
    expect(shape('en')).toEqual(shape('ja'));
  });

  test('has the same numbers in both languages', () => {
    const numbers = (lang: 'ja' | 'en') =>
      buildDocument(rich, lang).sections.flatMap(({ blocks }) =>
        blocks.flatMap((one) =>
          one.kind === 'table'
            ? one.rows.map((row) => one.numeric.map((at) => row[at]?.match(/[\d,./…]+/g)?.join(' ')))
            : [],
        ),
      );
    expect(numbers('ja').flat().length).toBeGreaterThan(100);
    expect(numbers('en')).toEqual(numbers('ja'));
  });

  test('gives the same award in Markdown, CSV and JSON', async () => {
    const report = JSON.parse(await text('json', 'ja')) as Awaited<ReturnType<typeof reportOf>>;
    const { award } = report.result.total;
    const commas = Number(award).toLocaleString('en-US');
    expect(await text('md', 'en')).toContain(`the awards add up to ¥${commas}.`);
    expect(await text('md', 'ja')).toContain(`（${commas}円）`);
    const lines = (await text('csv', 'en')).split('\r\n');
    expect(lines).toContain(`award,all plaintiffs,,,,,,,,,,${award},,,`);
    for (const [at, name] of ['Alpha', 'Beta'].entries()) {
      expect(lines).toContain(`award,${name},,,,,,,,,,${report.result.plaintiffs[at]?.award},,,`);
    }
    for (const { title, amounts } of report.schedule) {
      for (const { plaintiff, amount } of amounts) {
        const name = plaintiff === 'p' ? 'Alpha' : 'Beta';
        const own = lines.filter((line) => line.startsWith(`title,${name},${title},`));
        expect(own.map((line) => line.split(',')[11])).toEqual([amount]);
      }
    }
  });

  test('holds nothing that a program left behind', async () => {
    for (const format of TEXTS) {
      for (const lang of ['ja', 'en'] as const) {
        expect(await text(format, lang)).not.toMatch(/undefined|NaN|\[object|Infinity/);
      }
    }
  });

  test('is the same, byte for byte, when it is made again', async () => {
    const again = await assessed(richText(), richFiles);
    for (const format of REPORT_FORMATS) {
      for (const lang of ['ja', 'en'] as const) {
        const [first, second] = [await render(rich, format, lang), await render(again, format, lang)];
        expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
      }
    }
  });

  test('is UTF-8 that ends with a line end', async () => {
    for (const format of TEXTS) expect((await text(format, 'ja')).endsWith('\n')).toBe(true);
  });

  test('the JSON is one file for both languages', async () => {
    expect(await text('json', 'en')).toBe(await text('json', 'ja'));
  });
});

describe('the English report', () => {
  test('says nothing in Japanese for any of the ways', async () => {
    const traffic = [
      visits('2020-04', 1000),
      ...['views', 'pageViews'].map((metric) => ({ title: 't', metric, value: 7 })),
    ];
    const titles = [{ id: 't', name: 'T', plaintiff: 'p', units: 2, pages: 30, share: 0.5 }];
    for (const views of [
      { way: 'counter' },
      { way: 'page-views' },
      { way: 'even-spread' },
      { way: 'title-share', pagesPerVisit: 3 },
      { way: 'reading-time', visitSeconds: 60, hoursPerUnit: 0.5 },
    ]) {
      const made = await assessed(
        caseText({ sites: [{ id: 's', name: 'S', units: 9 }], titles, traffic, views: [views] }),
      );
      const csv = textOf(await render(made, 'csv', 'en'));
      const markdown = textOf(await render(made, 'md', 'en')).replaceAll(
        /(?:平成|令和)\d+年\([ワネ]\)第\d+号/g,
        '',
      );
      expect(csv + markdown).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    }
  });
});

describe('every input', () => {
  test('has a source that can be gone to, or bears the word assumption', async () => {
    const report = await reportOf(richText(), richFiles);
    expect(report.inputs.length).toBeGreaterThan(20);
    for (const { id, source } of report.inputs) {
      const where = {
        file:
          typeof source.row === 'number' &&
          typeof source.column === 'number' &&
          /^[0-9a-f]{64}$/.test(`${source.sha256}`),
        case: typeof source.path === 'string' && (source.exhibit !== undefined || source.note !== undefined),
        calendar: source.note !== undefined,
        assumption: typeof source.path === 'string',
      }[source.kind];
      expect([id, where]).toEqual([id, true]);
    }
  });

  test('without proof stands in the report with the word assumption, in both languages', async () => {
    const rows = (lang: 'ja' | 'en') => {
      const inputs = buildDocument(rich, lang).sections.find((section) => section.id === 'inputs');
      const [first] = inputs?.blocks ?? [];
      return first?.kind === 'table' ? first.rows.map((row) => row.at(-1) ?? '') : [];
    };
    const report = await reportOf(richText(), richFiles);
    const assumed = report.inputs.filter(({ source }) => source.kind === 'assumption').length;
    expect(assumed).toBeGreaterThan(3);
    expect(rows('en').filter((cell) => cell.startsWith('assumption'))).toHaveLength(assumed);
    expect(rows('ja').filter((cell) => cell.startsWith('仮定'))).toHaveLength(assumed);
    expect(rows('en').filter((cell) => cell === '')).toEqual([]);
  });

  test('of a file names its row, column and exhibit', async () => {
    expect(await text('md', 'en')).toContain('Ex 3, traffic.csv row 2 column 4');
    expect(await text('md', 'ja')).toContain('Ex 3、traffic.csv 行2 列4');
  });
});

describe('what the report tells beside the figures', () => {
  const section = (id: string, lang: 'ja' | 'en' = 'en') =>
    JSON.stringify(buildDocument(rich, lang).sections.find((one) => one.id === id)?.blocks);

  test('the path from the notice to the first day (Civil Code Arts. 140, 143)', () => {
    const start = section('start');
    expect(start).toContain('Ex 1 notice received 2020-04-10');
    expect(start).toContain(
      'from 2020-04-11 (Civil Code Art. 140); 1 month(s) end on 2020-05-10 (Art. 143(2)',
    );
    expect(start).toContain('liable from 2020-05-11');
  });

  test('why a factor is not applied', () => {
    expect(section('notApplied')).toContain('not applied, because each view is a use');
    expect(section('notApplied', 'ja')).toContain('適用しない。理由：each view is a use');
  });

  test('the range of the award where an input has a range', () => {
    expect(section('result')).toContain('range of the award');
    expect(section('result')).toContain('It is no probability and no bound');
  });

  test('that it is an estimate and no legal advice', () => {
    expect(section('result')).toContain('not legal advice');
    expect(section('result', 'ja')).toContain('法律上の助言ではない');
  });

  test('that a court has declined such statistics (BL dojinshi, 2020-02-14)', () => {
    expect(section('contested')).toContain('declined SimilarWeb’s estimates');
    expect(section('contested', 'ja')).toContain('SimilarWeb の推計を採らず');
  });

  test('the files read, with their digests', async () => {
    const report = JSON.parse(await text('json', 'ja')) as { files: { path: string; sha256: string }[] };
    expect(report.files.map((one) => one.path)).toEqual(['traffic.csv']);
    expect(section('inputs')).toContain(report.files[0]?.sha256);
  });
});
