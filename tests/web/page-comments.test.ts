import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { calculatorTests } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();

const COMMENTED = `# 第一稿。数字は仮のもの。
format: songai.case/1
language: ja
name: "試験の事件"   # 仮の名前

plaintiffs:   # 訴状の順
  - id: p1
    name: 甲出版 # 旧商号：甲書店
defendants:
  - { id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }
sites:
  - { id: s1, name: サイト }

titles:
  # 代表作から
  - id: w1
    name: 作品甲
    plaintiff: p1
    share: 0.0100   # 甲第3号証の表から
    fee: 110        # 税別
  - { id: w2, name: '作品乙', plaintiff: p1, share: 1%, fee: { value: 1_20, source: "価格表（p. 3）" } }

traffic:
  - { site: s1, from: 2020-04-01, to: 2020-04-30, metric: pageViews, value: 1000000, source: '答弁書: 5頁' }
views: [{ way: title-share, measure: pageViews }]
rate: 0.8 # 判断
# 終わり
`.replace('1_20', '120');

test('one fee edited changes that fee in the text, and nothing else', async () => {
  const { calculator } = await open();
  await calculator.openFiles([handed('case.yaml', COMMENTED)]);
  // 10,000 views of each: at 110 and 120 yen and 0.8.
  await calculator.untilAward('1840000');
  expect(await calculator.caseText()).toBe(COMMENTED);
  await calculator.go('titles');
  await calculator.type('作品甲 配信料（円）', '210');
  await calculator.untilAward('2640000');
  expect(changedLines(COMMENTED, await calculator.caseText())).toEqual([
    ['    fee: 110        # 税別', expect.stringMatching(/^ {4}fee: 210 +# 税別$/)],
  ]);
  await calculator.go('titles');
  await calculator.type('作品乙 配信料（円）', '20');
  await calculator.untilAward('1840000');
  const text = await calculator.caseText();
  expect(text).toContain('source: "価格表（p. 3）"');
  for (const comment of COMMENTED.match(/#.*/g) ?? []) expect(text).toContain(comment);
});

/** Lines that differ between two texts of as many lines. */
function changedLines(before: string, after: string): [string, string | undefined][] {
  const lines = after.split('\n');
  expect(lines).toHaveLength(before.split('\n').length);
  return before
    .split('\n')
    .flatMap((line, n): [string, string | undefined][] => (line === lines[n] ? [] : [[line, lines[n]]]));
}

test('of a real case every comment stays through edits on many pages, and undo brings back its very bytes', async () => {
  const text = readFileSync(path.join(root, 'examples/operator-and-cdn/case.yaml'), 'utf8');
  const { calculator } = await open();
  await calculator.openExample('operator-and-cdn');
  await calculator.go('titles');
  await calculator.type('料率の上乗せ（著作権法114条5項）', '1.2');
  await calculator.go('parties');
  await calculator.type('事件の名前', '別の名前');
  await calculator.go('notices');
  await calculator.button('takeOver').click();
  await calculator.go('parties');
  await calculator.button('addPlaintiff').click();
  const edited = await calculator.caseText();
  for (const comment of text.match(/(^|\s)#.*/g) ?? []) expect(edited).toContain(comment.trim());
  expect(edited).toContain('別の名前');
  for (let step = 0; step < 4; step += 1) await calculator.button('undo').click();
  await until(() => calculator.caseText()).toBe(text);
  expect(await calculator.button('undo').isDisabled()).toBe(true);
});

test('a case in JSON stays JSON', async () => {
  const { calculator } = await open();
  const json = `${JSON.stringify(JSON_CASE, null, 2)}\n`;
  await calculator.openFiles([handed('case.json', json)]);
  await calculator.untilAward('880000');
  await calculator.go('titles');
  await calculator.type('作品 配信料（円）', '220');
  await calculator.type('共通の配信料（円）', '5');
  await calculator.untilAward('1760000');
  const text = await calculator.caseText();
  expect(JSON.parse(text)).toMatchObject({ fee: expect.anything(), titles: [{ id: 'w1' }] });
  expect((await calculator.saved('yaml')).name).toBe('case.json');
});

test('text that is no YAML is told with its line, and stays as it was typed whatever else is done', async () => {
  const { calculator } = await open();
  await calculator.openExample('cloudflare-style');
  await calculator.untilAward('499166877');
  const text = await calculator.caseText();
  const broken = text.replace('name: 甲出版', 'name: "甲出版');
  await calculator.setCaseText(broken);
  await calculator.untilAward(undefined);
  await until(async () => (await calculator.problems.allTextContents()).join()).toMatch(
    /YAML.*case\.yaml:\d+/,
  );
  for (const tab of await calculator.tabs.getByRole('button').all()) await tab.click();
  await calculator.giveFiles([handed('x.csv', 'a,b\n1,2\n')]);
  await calculator.fileCards.filter({ hasText: 'x.csv' }).waitFor();
  expect(await calculator.caseText()).toBe(broken);
  for (let step = 0; step < 2; step += 1) await calculator.button('undo').click();
  await until(() => calculator.caseText()).toBe(text);
  await calculator.untilAward('499166877');
});

const JSON_CASE = {
  format: 'songai.case/1',
  name: '試験',
  plaintiffs: [{ id: 'p1', name: '甲' }],
  defendants: [{ id: 'd1', name: '乙', liability: { start: 'whole', reason: '運営者' } }],
  sites: [{ id: 's1', name: 'サイト' }],
  titles: [{ id: 'w1', name: '作品', plaintiff: 'p1', share: '0.01', fee: 110 }],
  traffic: [
    { site: 's1', from: '2020-04-01', to: '2020-04-30', metric: 'pageViews', value: 1000000, source: '書面' },
  ],
  views: [{ way: 'title-share', measure: 'pageViews' }],
  rate: 0.8,
};
