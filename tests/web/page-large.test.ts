import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderWith } from '../cli/songai.js';
import { calculatorTests } from './open-page.js';
import { handed } from './page.js';

const { open } = calculatorTests();
const folder = folderWith({});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SITES = ['a.example', 'b.example', 'c.example', 'd.example'];
const CASE = `format: songai.case/1
name: 試験
plaintiffs: [{ id: p1, name: 甲出版 }]
defendants: [{ id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }]
sites:
${SITES.map((site, n) => `  - { id: s${n}, name: ${site}, domains: [${site}] }`).join('\n')}
titles: [{ id: w1, name: 作品, plaintiff: p1, share: 1%, fee: 100 }]
traffic: [{ file: traffic.csv }]
views: [{ way: title-share, pagesPerVisit: 2 }]
rate: 0.5
`;

/** An export of 50 MB: 1000 visits a day at each of four sites, for two years, of the world and of 14 countries. */
function longExport(): string {
  const file = path.join(folder, 'traffic.csv');
  const out = openSync(file, 'w');
  writeSync(out, 'domain,country,date,all_traffic_visits,note\n');
  const countries = [
    'WW',
    'JP',
    'US',
    'FR',
    'DE',
    'GB',
    'KR',
    'TW',
    'CN',
    'IT',
    'ES',
    'BR',
    'IN',
    'ID',
    'TH',
  ];
  const note = 'x'.repeat(1150);
  for (const site of SITES)
    for (const country of countries) {
      const rows: string[] = [];
      for (let day = 0; day < 730; day += 1) {
        const date = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
        rows.push(`${site},${country},${date},1000,${note}\n`);
      }
      writeSync(out, rows.join(''));
    }
  closeSync(out);
  return file;
}

test('an export of 50 MB is read while the page answers, with its progress, and a fee typed later reads nothing again', async () => {
  const file = longExport();
  expect(statSync(file).size).toBeGreaterThan(50e6);
  const { calculator } = await open();
  await calculator.openCase([handed('case.yaml', CASE)]);
  const first = await calculator.countProgress();
  await calculator.giveFiles([file]);
  await calculator.progress.waitFor();
  const seen: string[] = [];
  for (const tab of ['titles', 'parties', 'notices', 'files'] as const) {
    await calculator.go(tab);
    seen.push(...(await calculator.progress.allTextContents()));
  }
  // It was still being read all the while.
  expect(seen).toHaveLength(4);
  for (const one of seen) expect(one).toMatch(/traffic\.csv .*MB/);
  // 730,000 visits at each of four sites, two pages each, of which one in a hundred is of the title.
  await calculator.untilAward('2920000');
  await calculator.progress.waitFor({ state: 'detached' });
  expect(await first()).toBeGreaterThan(0);

  await calculator.go('titles');
  // Reading shows its progress from the first piece on: nothing of it may come again.
  const again = await calculator.countProgress();
  await calculator.field('作品 配信料（円）').fill('200');
  await calculator.untilAward('5840000');
  expect(await again()).toBe(0);
});
