import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/songai.js';
import { awardOf, CASE, FEE, savedCase, TRAFFIC } from './at-work.js';
import { calculatorTests } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();

/** A saved case of 500,000 visits, and what the page asked; it is told no each time. */
async function atWork() {
  const opened = await open();
  const asked: string[] = [];
  opened.page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await opened.calculator.openCase([savedCase()]);
  await opened.calculator.untilAward('500000');
  return { ...opened, asked };
}

/** Types into a field and does the next thing at once, with no rest between them. */
const typeAndThen = (page: Page, then: 'Control+s' | 'button') =>
  page.evaluate(
    ([name, way]) => {
      const field = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
      if (!field) throw new Error('no field');
      field.focus();
      field.value = '300';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      if (way === 'Control+s')
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
      else {
        field.blur();
        const buttons = [...document.querySelectorAll<HTMLElement>('header button')];
        buttons.find((one) => one.textContent?.startsWith('保存'))?.click();
      }
    },
    [FEE, then] as const,
  );

test.each(['Control+s', 'button'] as const)(
  'saving by %s right after typing saves all of it, and counts as saved',
  async (way) => {
    const { calculator, page } = await atWork();
    await calculator.go('titles');
    const [download] = await Promise.all([page.waitForEvent('download'), typeAndThen(page, way)]);
    expect(awardOf(await download.path())).toBe('1500000');
    await calculator.untilAward('1500000');
    await until(() => calculator.save.textContent()).not.toContain('未保存');
  },
);

test('another export under the same name is work that is not saved', async () => {
  const { calculator } = await atWork();
  await calculator.saved('bundle');
  await calculator.giveFiles([handed('traffic.csv', TRAFFIC.replace('500000', '700000'))]);
  await calculator.untilAward('700000');
  await until(() => calculator.save.textContent()).toContain('未保存');
});

test.each([
  ['chosen among the material', 'other.yaml', CASE.replace('fee: 100', 'fee: 7'), 'chosen'],
  ['dropped as JSON', 'case.json', '{"format":"songai.case/1","name":"x"}', 'dropped'],
] as const)('another case asks before it replaces unsaved work: %s', async (_, name, text, way) => {
  const { calculator, asked } = await atWork();
  await calculator.go('titles');
  await calculator.type(FEE, '200');
  await calculator.untilAward('1000000');
  if (way === 'chosen') await calculator.giveFiles([handed(name, text)]);
  else await calculator.dropOn([path.join(folderWith({ [name]: text }), name)]);
  await until(() => asked).toHaveLength(1);
  expect(await calculator.caseText()).toContain('fee: 200');
});
