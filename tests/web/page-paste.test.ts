import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { calculatorTests } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();

const CASE = `format: songai.case/1
name: 試験
plaintiffs:
  - { id: p1, name: 甲出版 }
defendants:
  - { id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }
sites:
  - { id: s1, name: サイト }
titles:
  - { id: w1, name: 作品一, plaintiff: p1, share: 1%, fee: { value: 100, source: 価格表 } }
  - { id: w2, name: 作品二, plaintiff: p1, share: 1%, fee: 100 }
  - { id: w3, name: 作品三, plaintiff: p1, share: 1%, fee: 100 }
traffic:
  - { site: s1, from: 2020-04-01, to: 2020-04-30, metric: pageViews, value: 1000000, source: 書面 }
views:
  - { way: title-share, measure: pageViews }
rate: 0.5
`;

/** The case with its three titles of 10,000 views each, at the table of titles. */
async function atTitles() {
  const { calculator } = await open();
  await calculator.openCase([handed('case.yaml', CASE)]);
  await calculator.untilAward('1500000');
  await calculator.go('titles');
  const titles = async () => {
    const { titles } = parse(await calculator.caseText()) as { titles: Record<string, unknown>[] };
    return titles;
  };
  /** One step back brings back what was there. */
  const takenBackAtOnce = async () => {
    await calculator.button('undo').click();
    await until(() => calculator.caseText()).toBe(CASE);
  };
  return { calculator, titles, takenBackAtOnce };
}

test('cells under a header in Japanese go to the columns that it names, in whatever order they stand', async () => {
  const { calculator, titles, takenBackAtOnce } = await atTitles();
  await calculator.paste('作品一 略号', '配信料\t作品名\t占有率\r\n200\t新一\t2%\r\n300\t新二\t3%\r\n');
  // 20,000 at 200, 30,000 at 300, 10,000 at 100 yen, and half of it.
  await calculator.untilAward('7000000');
  expect(await titles()).toEqual([
    // What proved the fee before does not prove another one.
    { id: 'w1', name: '新一', plaintiff: 'p1', share: '2%', fee: 200 },
    { id: 'w2', name: '新二', plaintiff: 'p1', share: '3%', fee: 300 },
    { id: 'w3', name: '作品三', plaintiff: 'p1', share: '1%', fee: 100 },
  ]);
  await takenBackAtOnce();
});

test('without a header the cells go from the cell on into which they are pasted', async () => {
  const { calculator, titles, takenBackAtOnce } = await atTitles();
  await calculator.paste('作品二 占有率', '2%\t50\n4%\t25');
  await calculator.untilAward('1500000');
  await until(async () => (await titles())[2]?.share).toBe('4%');
  expect((await titles()).map(({ id, share, fee }) => [id, share, fee])).toEqual([
    ['w1', '1%', { value: 100, source: '価格表' }],
    ['w2', '2%', 50],
    ['w3', '4%', 25],
  ]);
  await takenBackAtOnce();
});

test('a quoted cell may hold a line break, tabs and quotation marks', async () => {
  const { calculator, titles, takenBackAtOnce } = await atTitles();
  await calculator.paste('作品一 作品', '"作品「甲」\n（上）"\tp1\n"a\tb ""c"""\tp1\n');
  await until(async () => (await titles()).map(({ name }) => name)).toEqual([
    '作品「甲」\n（上）',
    'a\tb "c"',
    '作品三',
  ]);
  await calculator.untilAward('1500000');
  await takenBackAtOnce();
});

test('rows beyond the last are added, each with an id of its own', async () => {
  const { calculator, titles, takenBackAtOnce } = await atTitles();
  const cells = Array.from({ length: 120 }, (_, n) => `連載${n}\tp1\t\t\t0.1%\t${n + 1}`);
  await calculator.paste('作品三 作品', cells.join('\r\n'));
  // 20,000 views at 100 yen, then 1000 each at 1 to 120 yen, and half of it.
  await calculator.untilAward('4630000');
  const all = await titles();
  expect(all).toHaveLength(122);
  expect(new Set(all.map(({ id }) => id)).size).toBe(122);
  expect(all[121]).toMatchObject({ name: '連載119', plaintiff: 'p1', share: '0.1%', fee: 120 });
  await takenBackAtOnce();
});

test('one cell alone is pasted as text, into the field and nothing beside it', async () => {
  const { calculator, titles } = await atTitles();
  await calculator.paste('作品二 配信料（円）', '12\n');
  // The page leaves it to the browser: a paste that was only told, not done, changes nothing.
  expect(await titles()).toEqual((parse(CASE) as { titles: unknown }).titles);
});

test('what goes nowhere is told beside the table: columns that it lacks, and columns beyond its edge', async () => {
  const { calculator } = await atTitles();
  const told = calculator.page.getByRole('region', { name: '作品', exact: true }).locator('p.note');
  await calculator.paste('作品一 略号', '配信料\t出版社\n200\t乙社\n');
  await calculator.untilAward('2000000');
  expect(await told.textContent()).toBe('この表にない列「出版社」は取り込んでいません。');
  await calculator.paste('作品三 配信料（円）', '300\t\t甲第1号証\t覚え\n');
  await calculator.untilAward('3000000');
  expect(await told.textContent()).toBe('表の右端を越えた列（始めの値「覚え」）は取り込んでいません。');
});

test('while rows are filtered nothing is pasted over those that are not shown', async () => {
  const { calculator, titles } = await atTitles();
  const { page } = calculator;
  await calculator.paste('作品三 作品', Array.from({ length: 60 }, (_, n) => `連載${n}\tp1`).join('\n'));
  await until(async () => (await titles()).length).toBe(62);
  const before = await calculator.caseText();
  await calculator.go('titles');
  await page.getByRole('searchbox', { name: '絞り込み' }).fill('連載3');
  await calculator.paste('連載3 作品', '新一\tp1\n新二\tp1\n');
  const table = page.getByRole('region', { name: '作品', exact: true });
  await until(() => table.locator('p.note').textContent()).toMatch(/^絞り込み中は.*貼り付けられません/);
  expect(await calculator.caseText()).toBe(before);
});
