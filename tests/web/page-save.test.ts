import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith, songai } from '../cli/songai.js';
import { zipped } from '../core/tables/workbook.js';
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
  - { id: s1, name: サイト, domains: [ a.example ] }
titles:
  - { id: w1, name: 作品, plaintiff: p1, share: 1%, fee: 100 }
traffic:
  - { file: traffic.csv }
views:
  - { way: title-share, pagesPerVisit: 2 }
rate: 0.5
`;
const TRAFFIC = 'domain,country,date,all_traffic_visits\na.example,WW,2020-04-01,500000\n';
const FEE = '作品 配信料（円）';

/** A saved case of 500,000 visits. */
async function atWork() {
  const opened = await open();
  await opened.calculator.openCase([
    handed('x.songai.zip', zipped({ 'case.yaml': CASE, 'traffic.csv': TRAFFIC })),
  ]);
  await opened.calculator.untilAward('500000');
  return opened;
}

/** The award that the command computes from a saved file. */
function awardOf(file: string): string | undefined {
  const folder = folderWith({ 'x.songai.zip': readFileSync(file) });
  const { out } = songai(['estimate', 'x.songai.zip', '--json', '--draws', '16'], folder);
  return (JSON.parse(out) as { result: { total: { award: string } } }).result.total.award;
}

test('what is saved is all that was typed, and counts as saved', async () => {
  const { calculator, page } = await atWork();
  await calculator.go('titles');
  await calculator.type(FEE, '300');
  await calculator.untilAward('1500000');
  expect(await calculator.save.textContent()).toContain('未保存');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(awardOf(await download.path())).toBe('1500000');
  await until(() => calculator.save.textContent()).not.toContain('未保存');
});

test('a report asked for right after typing is of what was typed', async () => {
  const { calculator } = await atWork();
  await calculator.saved('json');
  await calculator.go('titles');
  await calculator.field(FEE).fill('300');
  expect((await calculator.saved('json')).bytes.toString()).toContain('"award":"1500000"');
});
