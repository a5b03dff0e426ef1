import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { EXAMPLES } from '../core/example.js';
import { workbook } from '../core/tables/workbook.js';
import { day, error, formula } from '../core/tables/workbook-cells.js';
import { sumsOf } from '../examples/sums.js';
import { launch } from './chromium.js';
import { readingText } from './in-page.js';

let page: Page;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    alias: { '@songai/core': fileURLToPath(new URL('../../packages/core/src/index.ts', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const launched = await launch();
  close = launched.close;
  page = await launched.browser.newPage({ locale: 'ja-JP' });
  await page.addScriptTag({ content: bundled.outputFiles[0]?.text ?? '' });
}, 120_000);

afterAll(() => close?.());

/** The files of an example beside its case. */
const filesOf = (name: string) =>
  Object.fromEntries(
    readdirSync(path.join(root, 'examples', name), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'case.yaml')
      .map((entry) => [entry.name, [...readFileSync(path.join(root, 'examples', name, entry.name))]]),
  );

test.each(EXAMPLES)('Chromium makes the same reports of %s, byte for byte, in every form', async (name) => {
  const made = await page.evaluate(([text, files]) => window.songaiReports(text, files), [
    readFileSync(path.join(root, 'examples', name, 'case.yaml'), 'utf8'),
    filesOf(name),
  ] as const);
  const sums = Object.entries(made).map(([file, bytes]) => [
    file,
    createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  ]);
  // A PDF is made by the command alone.
  const expected = [...sumsOf(name)].filter(([file]) => !file.endsWith('.pdf'));
  expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(expected));
  expect(sums).toHaveLength(12);
});

/** 訪問数 in Shift_JIS, as a Japanese Excel saves it. */
const VISITS_IN_SHIFT_JIS = [0x96, 0x4b, 0x96, 0xe2, 0x90, 0x94];
const ascii = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string) => [
  ...[0xff, 0xfe],
  ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
];

const EXPORTS: Readonly<Record<string, readonly number[]>> = {
  'utf-8.csv': ascii('domain,country,date,all_traffic_visits\na.example,日本,2020-01,936021.6200901797\n'),
  'shift-jis.csv': [
    ...[...ascii('domain,date,'), ...VISITS_IN_SHIFT_JIS],
    ...ascii('\r\na.example,2020-01,"1,234"\r\n'),
  ],
  'matomo.csv': utf16('Datum;Besuche;Aktionen\n13.01.2020;1.234,5;7\n'),
  'api.json': ascii(
    '{"meta":{"request":{"domain":"a.example","country":"jp","granularity":"Monthly"}},"visits":[{"date":"2020-01-01","visits":16731909.16}]}',
  ),
  'book.xlsx': [
    ...workbook([
      {
        name: '訪問数',
        rows: [
          ['サイト', '日付', '訪問数'],
          ['a.example', day('2020-01-01'), formula('A1*2', 5.25)],
          ['a.example', day('2020-02-01'), error('#DIV/0!')],
        ],
      },
    ]),
  ],
  'access.log': ascii('192.0.2.1 - - [10/Oct/2020:13:55:36 +0900] "GET /read/a/1/ HTTP/1.1" 200 5\n'),
};

test.each(Object.keys(EXPORTS))('Chromium reads %s as Node does', async (name) => {
  const bytes = EXPORTS[name] ?? [];
  const read = await page.evaluate(([all, file]) => window.songaiReading(all, file), [bytes, name] as const);
  expect(read).toBe(await readingText(new Uint8Array(bytes), name));
  expect(read).toContain('"sha256"');
});
