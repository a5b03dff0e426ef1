import { expect, test } from 'vitest';
import { awardOf, FEE, savedCase } from './at-work.js';
import { calculatorTests } from './open-page.js';
import { until } from './page.js';

const { open } = calculatorTests();
/** A saved case of 500,000 visits. */
async function atWork() {
  const opened = await open();
  await opened.calculator.openCase([savedCase()]);
  await opened.calculator.untilAward('500000');
  return opened;
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
