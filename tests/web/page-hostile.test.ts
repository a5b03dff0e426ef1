import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/songai.js';
import { rawZip } from '../core/case/raw-zip.js';
import { workbook, workbookParts, zipped } from '../core/tables/workbook.js';
import { calculatorTests, type Opened } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();

/** A dialog or a picture would show that a name was taken for HTML. */
const NAMES = [
  '<img src=x onerror=alert(1)>.csv',
  '"><script>alert(1)</script>.csv',
  '\u202egpj.exe\u2066\u200b.csv',
  `${'長'.repeat(300)}.csv`,
  '__proto__.csv',
  'constructor',
  "javascript:alert('1').csv",
];
const TRAFFIC = 'domain,country,date,all_traffic_visits\nb.example,WW,2020-04-01,7\n';

/** The example of a ruling, open and computed, and whether anything ran that should not. */
async function atWork(): Promise<Opened & { untouched(): Promise<void> }> {
  const opened = await open();
  const { calculator, page, heard } = opened;
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await calculator.openExample('ufc-2013');
  await calculator.untilAward('10000000');
  const text = await calculator.caseText();
  return {
    ...opened,
    async untouched() {
      expect(await calculator.caseText()).toBe(text);
      await calculator.untilAward('10000000');
    },
  };
}

/** No element came of a name. */
async function expectNoMarkup({ page }: Opened): Promise<void> {
  expect(await page.locator('img, #app script, #app iframe, a[href^="javascript:"]').count()).toBe(0);
}

test('files of any name are kept, shown as text, and taken out again', async () => {
  const opened = await atWork();
  const { calculator, page } = opened;
  const before = await calculator.caseText();
  await calculator.giveFiles(NAMES.map((name) => handed(name, TRAFFIC)));
  await until(() => calculator.fileCards.count()).toBe(NAMES.length);
  const shown = await calculator.fileCards.allTextContents();
  for (const name of NAMES) expect(shown.some((one) => one.includes(name.slice(0, 8)))).toBe(true);
  await expectNoMarkup(opened);
  const bundle = await calculator.saved('bundle');
  expect(bundle.bytes.length).toBeGreaterThan(1000);
  for (const _ of NAMES) await calculator.button('undo').click();
  await until(() => calculator.caseText()).toBe(before);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

test('titles, plaintiffs and sites of any name are text in every panel, dialog and report', async () => {
  const opened = await open();
  const { calculator, page } = opened;
  page.on('dialog', (dialog) => opened.heard.push(`dialog ${dialog.message()}`));
  const quoted = NAMES.map((name) => JSON.stringify(name));
  const [plaintiff, defendant, site] = quoted;
  const titles = quoted.map(
    (name, n) => `  - { id: w${n}, name: ${name}, plaintiff: p1, share: 1%, fee: 100 }`,
  );
  const text = `format: songai.case/1
name: ${JSON.stringify('</title><img src=x onerror=alert(1)>')}
plaintiffs: [{ id: p1, name: ${plaintiff} }]
defendants: [{ id: d1, name: ${defendant}, liability: { start: whole, reason: x } }]
sites: [{ id: s1, name: ${site} }]
titles:
${titles.join('\n')}
traffic:
  - { site: s1, from: 2020-04-01, to: 2020-04-30, metric: pageViews, value: 1000000, source: ${plaintiff} }
views: [{ way: title-share, measure: pageViews }]
rate: 0.5
`;
  await calculator.openCase([handed('"><img src=x onerror=alert(1)>.yaml', text)]);
  await calculator.untilAward('3500000');
  await calculator.go('result');
  // Wait until the whole report is laid out on the page.
  await calculator.saved('json');
  await calculator.unfoldAll();
  for (const name of NAMES.slice(0, 2)) expect(await page.getByRole('main').textContent()).toContain(name);
  await expectNoMarkup(opened);
  const html = (await calculator.saved('html')).bytes.toString();
  expect(html).not.toMatch(/<img|<script/i);
  for (const tab of await calculator.tabs.getByRole('button').all()) {
    await tab.click();
    await expectNoMarkup(opened);
  }
});

test.each([
  ['is cut off', 'cut.xlsx', workbook([{ name: 'S', rows: [['date', 'visits']] }]).slice(0, 500)],
  ['unpacks to a thousand times its size', 'bomb.xlsx', bomb()],
])('a workbook that %s is told, and the case is there when it is taken out', async (_, name, bytes) => {
  const { calculator, untouched } = await atWork();
  await calculator.giveFiles([handed(name, bytes)]);
  const problem = calculator.file(name).getByRole('listitem').filter({ hasText: '誤り' });
  await problem.first().waitFor();
  expect(await problem.first().textContent()).toMatch(/→ ./);
  await calculator.untilAward(undefined);
  await calculator.button('undo').click();
  await untouched();
});

test('a case in Shift_JIS is told, and the open case stays as it is', async () => {
  const { calculator, untouched } = await atWork();
  await calculator.openFiles([handed('case.yaml', shiftJis())]);
  await until(() => calculator.problems.allTextContents()).toEqual([expect.stringContaining('UTF-8')]);
  await untouched();
});

test.each([
  ['a ZIP without a case', zipped({ 'a.csv': TRAFFIC }), /ZIP/],
  ['a ZIP that says it holds four gigabytes', large(), /上限/],
  ['a ZIP that is cut off', zipped({ 'case.yaml': 'format: songai.case/1' }).slice(0, 60), /ZIP/],
] as const)('%s is told, and the open case stays as it is', async (_, bytes, told) => {
  const { calculator, untouched } = await atWork();
  await calculator.openFiles([handed('x.songai.zip', bytes)]);
  await calculator.go('files');
  await until(async () => (await calculator.problems.allTextContents()).join()).toMatch(told);
  await untouched();
});

test('a picture dropped on the page is told to be no material, and the page stays', async () => {
  const { calculator, page, untouched } = await atWork();
  const address = page.url();
  const folder = folderWith({ '写真.png': PNG });
  await calculator.dropOn([`${folder}/写真.png`]);
  await calculator.go('files');
  const card = calculator.file('写真.png');
  await card.waitFor();
  expect(page.url()).toBe(address);
  const problem = card.getByRole('listitem').filter({ hasText: '誤り' });
  await problem.first().waitFor();
  await calculator.button('undo').click();
  await untouched();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** A case whose name, 事件, is written as a Japanese Windows of old did. */
function shiftJis(): Uint8Array {
  return Buffer.concat([
    Buffer.from('format: songai.case/1\nname: '),
    Buffer.from([0x8e, 0x96, 0x8c, 0x8f]),
    Buffer.from('\n'),
  ]);
}

/** A workbook of a hundred kilobytes whose sheet is a hundred megabytes of spaces, and says that it is short. */
function bomb(): Uint8Array {
  const parts = Object.entries(workbookParts([{ name: 'S' }]));
  return rawZip([
    ...parts.filter(([name]) => !name.includes('sheet1')).map(([name, content]) => ({ name, content })),
    {
      name: 'xl/worksheets/sheet1.xml',
      content: deflateRawSync(Buffer.alloc(101_000_000, ' ')),
      method: 8,
      said: 1000,
    },
  ]);
}

/** A bundle that says of one file that it is four gigabytes. */
function large(): Uint8Array {
  return rawZip([
    { name: 'case.yaml', content: 'format: songai.case/1' },
    { name: 'a.csv', content: 'x', said: 4_000_000_000 },
  ]);
}
