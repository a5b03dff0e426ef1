import type { Dialog } from 'playwright-core';
import { expect, test } from 'vitest';
import { calculatorTests, type Opened } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();
const CASE = `format: songai.case/1
name: 試験
plaintiffs: [{ id: p1, name: 甲出版 }]
defendants: [{ id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }]
sites: [{ id: s1, name: サイト }]
titles: [{ id: w1, name: 作品, plaintiff: p1, share: 1%, fee: 100 }]
traffic: [{ site: s1, from: 2020-04-01, to: 2020-04-30, metric: pageViews, value: 1000000, source: 書面 }]
views: [{ way: title-share, measure: pageViews }]
rate: 0.5
`;

/** Tries to close the page: whether it asks. Where it does, it is kept open. */
async function asksWhenClosed({ page }: Opened): Promise<boolean> {
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  const closed = page.waitForEvent('close').then(() => undefined);
  await page.close({ runBeforeUnload: true });
  const dialog = await Promise.race([asked, closed]);
  if (!dialog) return false;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  return true;
}

/** Answers each question of the page, and keeps what was asked. */
function answering({ page }: Opened, answer: { yes: boolean }): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (answer.yes ? dialog.accept() : dialog.dismiss());
  });
  return asked;
}

test('an example that was only looked at closes without a question', async () => {
  const opened = await open();
  await opened.calculator.openExample('ufc-2013');
  await opened.calculator.untilAward('10000000');
  expect(await asksWhenClosed(opened)).toBe(false);
});

test('work that is not saved is asked about before the page closes, until it is saved', async () => {
  const opened = await open();
  const { calculator } = opened;
  await calculator.openCase([handed('case.yaml', CASE)]);
  await calculator.untilAward('500000');
  await calculator.go('titles');
  await calculator.type('作品 配信料（円）', '200');
  await calculator.untilAward('1000000');
  expect(await asksWhenClosed(opened)).toBe(true);
  await calculator.saved('bundle');
  expect(await asksWhenClosed(opened)).toBe(false);
});

test('what was made in three steps is work: it is asked about', async () => {
  const opened = await open();
  const { calculator } = opened;
  await calculator.button('guide').click();
  await calculator.field('訪問数（期間の合計） 必須').fill('1000000');
  await calculator.button('next').click();
  await calculator.field('対象作品の巻・話の数 必須').fill('10');
  await calculator.field('1巻・1話の価格（配信料、円） 必須').fill('500');
  await calculator.button('seeResult').click();
  await until(() => calculator.award()).toMatch(/\d/);
  expect(await asksWhenClosed(opened)).toBe(true);
});

test('another case over unsaved work is asked about, whichever way it comes', async () => {
  const opened = await open();
  const { calculator } = opened;
  const answer = { yes: false };
  const asked = answering(opened, answer);
  await calculator.openCase([handed('case.yaml', CASE)]);
  await calculator.untilAward('500000');
  expect(asked).toEqual([]);
  await calculator.go('titles');
  await calculator.type('作品 配信料（円）', '200');
  await calculator.untilAward('1000000');

  await calculator.openExample('ufc-2013');
  await calculator.openFiles([handed('other.yaml', CASE)]);
  await calculator.go('start');
  await calculator.button('empty').click();
  await until(() => asked).toHaveLength(3);
  for (const one of asked) expect(one).toContain('保存していない');
  expect(await calculator.caseText()).toContain('fee: 200');
  expect(await calculator.award()).toBe('1000000');

  answer.yes = true;
  await calculator.openExample('ufc-2013');
  await calculator.untilAward('10000000');
  expect(asked).toHaveLength(4);
  // That one is untouched: it is replaced without a question.
  await calculator.openExample('mangamura-2024');
  await calculator.untilAward('1736642277');
  expect(asked).toHaveLength(4);
});

test('nothing is kept in the browser, and the address stays, through a whole session', async () => {
  const opened = await open();
  const { calculator, page } = opened;
  const address = page.url();
  const steps = await page.evaluate(() => history.length);
  await calculator.openExample('cloudflare-style');
  await calculator.untilAward('499166877');
  for (const tab of await calculator.tabs.getByRole('button').all()) await tab.click();
  await calculator.speak('en');
  await calculator.go('parties');
  await calculator.type('丁文庫（架空） plaintiff', '別の名前');
  await calculator.saved('bundle');
  await calculator.saved('json');
  await calculator.button('undo').click();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    name: window.name,
    state: history.state as unknown,
  }));
  expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0, name: '', state: null });
  expect(await page.context().cookies()).toEqual([]);
  expect((await page.context().storageState()).origins).toEqual([]);
  expect([page.url(), await page.evaluate(() => history.length)]).toEqual([address, steps]);
});
