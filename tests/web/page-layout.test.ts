import { expect, test } from 'vitest';
import { calculatorTests } from './open-page.js';
import { handed } from './page.js';

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
