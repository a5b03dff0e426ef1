// What the page does not take, cannot compute, or can no longer vouch for, it says.
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, root } from '../cli/songai.js';
import { CASE, FEE, savedCase, TRAFFIC } from './at-work.js';
import { calculatorTests, type Opened } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();
const TITLES = 'id,name,plaintiff,share,fee\nw1,作品一,p1,1%,100\nw2,作品二,p1,多い,100\n';

const told = ({ calculator }: Opened) =>
  until(async () => (await calculator.problems.allTextContents()).join());

test('a table of which a row cannot be read is not taken over, and it is said why', async () => {
  const { calculator } = await open();
  const text = CASE.replace(/^titles:\n.*$/m, 'titles: { file: titles.csv }');
  const files = (titles: string) => [
    handed('case.yaml', text),
    handed('titles.csv', titles),
    handed('traffic.csv', TRAFFIC),
  ];
  await calculator.openCase(files(TITLES));
  await calculator.go('titles');
  await until(() => calculator.page.getByRole('main').textContent()).toMatch(
    /読めないところがあり.*取り込めません/,
  );
  expect(await calculator.button('takeOver').isDisabled()).toBe(true);
  await calculator.giveFiles([handed('titles.csv', TITLES.replace('多い', '1%'))]);
  await calculator.untilAward('1000000');
  await calculator.go('titles');
  await calculator.button('takeOver').click();
  await calculator.untilAward('1000000');
  expect(await calculator.caseText()).toContain('titles.csv:3:4');
});

test('why the uncertainty cannot be computed is told, and no report is offered', async () => {
  const opened = await open();
  const { calculator } = opened;
  const wide = Array.from(
    { length: 60 },
    (_, n) =>
      `{ id: f${n}, label: f${n}, factor: { value: 1, low: 0.000000000001, high: 1000000000000, coverage: 0.9, shape: lognormal } }`,
  );
  const text = CASE.replace('pagesPerVisit: 2', `pagesPerVisit: 2, factors: { other: [${wide.join(', ')}] }`);
  await calculator.openCase([handed('case.yaml', text), handed('traffic.csv', TRAFFIC)]);
  await calculator.untilAward('500000');
  await told(opened).toMatch(/誤り 1 件/);
  expect(await calculator.result.textContent()).toContain('不確かさを計算できません');
  await calculator.go('result');
  expect(await calculator.form('docx').isDisabled()).toBe(true);
  expect(await calculator.page.getByRole('main').textContent()).toContain('報告書も書き出せません');
  // The case itself can be kept all the same.
  await calculator.saved('bundle');
});

test('a factor that is not applied needs a reason before there is a figure', async () => {
  const { calculator, page } = await open();
  await calculator.openCase([savedCase()]);
  await calculator.untilAward('500000');
  await calculator.go('views');
  await calculator.choice('対象国からの割合の扱い').selectOption('notApplied');
  await calculator.untilAward(undefined);
  const reason = calculator.field('対象国からの割合を適用しない理由');
  expect(await reason.inputValue()).toBe('');
  await until(() => reason.getAttribute('aria-invalid')).toBe('true');
  await reason.fill('日本からの訪問だけの数値なので');
  await calculator.untilAward('500000');
  expect(await reason.getAttribute('aria-invalid')).toBe(null);
  expect(await calculator.caseText()).toContain('notApplied: "日本からの訪問だけの数値なので"');
  await calculator.go('uncertainty');
  await page.getByRole('button', { name: '誤差を加える' }).click();
  await calculator.untilAward(undefined);
  const why = calculator.field('この幅とみる理由：誤差（すべて系統的とみる）');
  await until(() => why.getAttribute('aria-invalid')).toBe('true');
  // The number itself is not what is wrong.
  expect(await calculator.field('誤差（すべて系統的とみる）').getAttribute('aria-invalid')).toBe(null);
  await why.fill('第三者の調査による');
  await calculator.untilAward('500000');
});

test('whether a proof is still that of a changed number is asked, until another figure stands there', async () => {
  const { calculator, page } = await open();
  await calculator.openCase([
    handed('case.yaml', CASE.replace('fee: 100', 'fee: { value: 100, source: 価格表 }')),
    handed('traffic.csv', TRAFFIC),
  ]);
  await calculator.untilAward('500000');
  await calculator.go('titles');
  const asked = page.getByText('根拠「価格表」は新しい値のものですか');
  await calculator.type(FEE, '200');
  await calculator.untilAward('1000000');
  await asked.waitFor();
  await calculator.button('undo').click();
  await calculator.untilAward('500000');
  expect(await asked.count()).toBe(0);
});

test('a case and a report in one drop: the case is open as it is kept on the disk, and the report is to be verified', async () => {
  const { calculator } = await open();
  const folder = folderWith({ 'case.yaml': CASE, 'traffic.csv': TRAFFIC });
  const report = path.join(root, 'examples/ufc-2013/expected/report.json');
  await calculator.dropOn([report, path.join(folder, 'case.yaml'), path.join(folder, 'traffic.csv')]);
  await calculator.untilAward('500000');
  await until(() => calculator.current()).toBe('報告書の検算');
  await until(() => calculator.save.textContent()).not.toContain('未保存');
});

test('once the desk has ended by a fault, the work goes on from what was shown, and it is said so', async () => {
  const opened = await open();
  const { calculator, page } = opened;
  await calculator.openCase([savedCase()]);
  await calculator.go('titles');
  await calculator.type(FEE, '200');
  await calculator.untilAward('1000000');
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('ended');
    });
  });
  await told(opened).toMatch(/ended.*最後に表示されていた内容と資料から続けます/);
  await calculator.untilAward('1000000');
  expect(await calculator.caseText()).toContain('fee: 200');
  // Another export under the same name is read anew.
  await calculator.giveFiles([handed('traffic.csv', TRAFFIC.replace('500000', '700000'))]);
  await calculator.untilAward('1400000');
});

test('columns that one meaning shares are told, and keep their figures when another column is named', async () => {
  const { calculator, page } = await open();
  const traffic = 'domain,date,desktop_visits,mobile_visits\na.example,2020-04,300000,200000\n';
  await calculator.openCase([handed('case.yaml', CASE), handed('traffic.csv', traffic)]);
  await calculator.file('traffic.csv').getByText('SHA-256').waitFor();
  await page.getByRole('button', { name: '列の意味を確かめる・直す' }).click();
  const dialog = page.getByRole('dialog');
  await until(() => dialog.textContent()).toMatch(/「訪問数」の列が二つ以上あります/);
  await dialog.getByRole('combobox', { name: '「domain」の意味' }).selectOption('title');
  const text = () => calculator.page.getByRole('main').textContent();
  await until(text).toMatch(/desktop_visits → 訪問数（desktop）.*mobile_visits → 訪問数（mobile）/);
  await dialog.getByRole('button', { name: '閉じる' }).first().click();
  expect(await calculator.caseText()).not.toContain('visits:');
});

test('the first rows of a file are shown as they are parted', async () => {
  const { calculator, page } = await open();
  const text = CASE.replace(
    '{ file: traffic.csv }',
    '{ file: traffic.csv, mapping: { delimiter: semicolon } }',
  );
  const traffic = 'domain;country;date;all_traffic_visits;a,b,c,d\na.example;WW;2020-04-01;500000;1,2,3,4\n';
  await calculator.openCase([handed('case.yaml', text), handed('traffic.csv', traffic)]);
  await page.getByRole('button', { name: '列の意味を確かめる・直す' }).click();
  const heads = page.getByRole('dialog').getByRole('combobox', { name: /の意味$/ });
  await until(async () =>
    Promise.all((await heads.all()).map((one) => one.getAttribute('aria-label'))),
  ).toEqual(expect.arrayContaining(['「domain」の意味', '「a,b,c,d」の意味']));
});
