import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, songai } from '../cli/songai.js';
import { calculatorTests } from './open-page.js';
import { handed } from './page.js';
import { estimated, expectedOf, expectSame, filesOf, folderOf } from './same-report.js';

const { open } = calculatorTests();

describe.each(['cloudflare-style', 'operator-and-cdn', 'client-files'])('%s', (name) => {
  test('opened by its files, its report.json is the expected one, draws included', async () => {
    const { calculator } = await open();
    await calculator.openCase(filesOf(folderOf(name)));
    const report = await calculator.saved('json');
    expect(report.name).toBe('report.json');
    expectSame(report.bytes.toString(), expectedOf(name));

    const bundle = await calculator.saved('bundle');
    expect(bundle.name).toBe('case.songai.zip');
    expectSame(estimated(bundle.bytes), expectedOf(name));
  });

  test('packed by the command, it opens as the same case', async () => {
    const to = folderWith({});
    const packed = path.join(to, 'packed.songai.zip');
    expect(songai(['pack', path.join(folderOf(name), 'case.yaml'), '--out', packed]).code).toBe(0);
    const { calculator } = await open();
    await calculator.openCase([packed]);
    expectSame((await calculator.saved('json')).bytes.toString(), expectedOf(name));
    // What is saved untouched are the bytes that were opened.
    expect((await calculator.saved('bundle')).bytes.equals(readFileSync(packed))).toBe(true);
  });
});

test('what was edited on the page is what the command reads from the saved file', async () => {
  const { calculator } = await open();
  await calculator.openCase(filesOf(folderOf('cloudflare-style')));
  await calculator.untilAward('499166877');
  await calculator.go('titles');
  await calculator.button('takeOver').click();
  await calculator.type('作品D（架空） 配信料（円）', '55');
  await calculator.type('作品D（架空） 巻・話数', '97');
  await calculator.go('parties');
  await calculator.type('丁文庫（架空） 原告', '丁文庫＆Co. "架空": #1');
  await calculator.type('事件の名前', '=HYPERLINK("x") の、\u{20bb7}野家：事件');
  await calculator.go('titles');
  await calculator.untilAward('439333438');
  const report = (await calculator.saved('json')).bytes.toString();
  expect(report).toContain('丁文庫＆Co.');
  expectSame(estimated((await calculator.saved('bundle')).bytes), report);
  // The case file alone, beside the exports that it still names.
  const text = await calculator.saved('yaml');
  const folder = folderWith({
    [text.name]: text.bytes,
    'traffic.csv': readFileSync(path.join(folderOf('cloudflare-style'), 'traffic.csv')),
  });
  expectSame(songai(['estimate', text.name, '--json', '--profile', 'filing'], folder).out, report);
});

test('a case made on the page from nothing is a case of the command', async () => {
  const { calculator } = await open();
  await calculator.button('empty').click();
  await calculator.setCaseText(
    (await calculator.caseText()).replace(
      'liability: { start: notice, graceMonths: 1 }',
      "liability: { start: whole, reason: '運営者' }",
    ),
  );
  await calculator.go('parties');
  await calculator.type('サイト一 ドメイン', 'a.example');
  await calculator.go('titles');
  await calculator.button('addTitle').click();
  await calculator.type('w1 占有率', '1%');
  await calculator.type('w1 配信料（円）', '110');
  await calculator.type('w1 作品', '作品「甲」');
  await calculator.field('使用料率').fill('4/5');
  await calculator.giveFiles([
    handed(
      '月次 2020.csv',
      'domain,country,date,all_traffic_visits,all_traffic_pages_per_visit\na.example,WW,2020-04-01,1000000,2\n',
    ),
  ]);

  await calculator.untilAward('1760000');
  const report = (await calculator.saved('json')).bytes.toString();
  expectSame(estimated((await calculator.saved('bundle')).bytes), report);
});
