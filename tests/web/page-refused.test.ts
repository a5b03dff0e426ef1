import { expect, test } from 'vitest';
import { zipped } from '../core/tables/workbook.js';
import { calculatorTests } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();
const TRAFFIC = 'domain,country,date,all_traffic_visits\na.example,WW,2020-04-01,500000\n';

test.each([
  ['a ZIP without a case', handed('x.songai.zip', zipped({ 'a.csv': TRAFFIC }))],
  ['an export', handed('traffic.csv', TRAFFIC)],
  ['a picture', handed('x.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))],
] as const)('with nothing open, %s chosen as a case is not silently dropped', async (_, file) => {
  const { calculator } = await open();
  await calculator.openFiles([file]);
  // Either it is told that this is no case, or it is shown as the first file of a new one.
  await until(
    async () => (await calculator.problems.allTextContents()).join() + (await calculator.current()),
  ).toMatch(/誤り|資料/);
});

test('a ZIP without a case, chosen to open a case, is told where it was chosen, and the open case stays', async () => {
  const { calculator } = await open();
  await calculator.openExample('ufc-2013');
  await calculator.untilAward('10000000');
  const before = await calculator.caseText();
  await calculator.openFiles([handed('x.songai.zip', zipped({ 'a.csv': TRAFFIC }))]);
  await until(async () => (await calculator.problems.allTextContents()).join()).toMatch(/誤り/);
  expect(await calculator.caseText()).toBe(before);
  expect(await calculator.award()).toBe('10000000');
});

test('files beside a case that cannot be opened are not put into the one that is open', async () => {
  const { calculator } = await open();
  await calculator.openExample('cloudflare-style');
  await calculator.untilAward('499166877');
  const before = await calculator.caseText();
  const name = Buffer.from([0x8e, 0x96, 0x8c, 0x8f]);
  const shiftJis = Buffer.concat([Buffer.from('format: songai.case/1\nname: '), name, Buffer.from('\n')]);
  await calculator.openFiles([
    handed('case.yaml', shiftJis),
    handed('other.csv', TRAFFIC),
    handed('traffic.csv', TRAFFIC),
  ]);
  await until(async () => (await calculator.problems.allTextContents()).join()).toMatch(/UTF-8/);
  expect(await calculator.caseText()).toBe(before);
  await calculator.untilAward('499166877');
});
