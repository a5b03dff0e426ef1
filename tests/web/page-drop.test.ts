import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/songai.js';
import { calculatorTests } from './open-page.js';
import { handed } from './page.js';

const { open } = calculatorTests();
const CASE = `format: songai.case/1
name: 試験
plaintiffs: [{ id: p1, name: 甲出版 }]
defendants: [{ id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }]
sites: [{ id: s1, name: サイト, domains: [a.example] }]
titles: []
views: [{ way: title-share, pagesPerVisit: 2 }]
rate: 0.5
`;
const TITLES = 'id,name,plaintiff,share,fee\nw1,作品,p1,0.01,100\n';
const TRAFFIC = 'domain,country,date,all_traffic_visits\na.example,WW,2020-04-01,500000\n';

test('files from the disk, dropped anywhere, are seen for what they are and find their place in the case', async () => {
  const { calculator, page } = await open();
  const address = page.url();
  const folder = folderWith({ 'titles.csv': TITLES, 'traffic.csv': TRAFFIC, 'case.yaml': CASE });
  const at = (name: string) => path.join(folder, name);
  await calculator.dropOn([at('case.yaml')]);
  await calculator.result.waitFor();
  await calculator.go('parties');
  await calculator.dropOn([at('traffic.csv'), at('titles.csv')]);
  // 500,000 visits of two pages, a hundredth of them at 100 yen and a half.
  await calculator.untilAward('500000');
  const text = await calculator.caseText();
  expect(text).toMatch(/titles: *\{ *file: titles\.csv *\}/);
  expect(text).toMatch(/traffic:\s+- *\{ *file: traffic\.csv *\}/);
  // The browser did not go to the file instead.
  expect(page.url()).toBe(address);
});

test('a case and its files in one drop, in any order, are one case', async () => {
  const { calculator, page } = await open();
  const whole = CASE.replace(
    'titles: []',
    'titles: { file: a/titles.csv }\ntraffic: [{ file: a/traffic.csv }]',
  );
  const files = [handed('traffic.csv', TRAFFIC), handed('case.yaml', whole), handed('titles.csv', TITLES)];
  await page.evaluate(
    (all) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of all) dataTransfer.items.add(new File([content], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, buffer }): [string, string] => [name, buffer.toString()]),
  );
  await calculator.untilAward('500000');
  await calculator.go('files');
  expect((await calculator.fileCards.allTextContents()).every((one) => /SHA-256/.test(one))).toBe(true);
  expect(await calculator.fileCards.count()).toBe(2);
});
