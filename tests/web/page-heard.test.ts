import { expect, test } from 'vitest';
import { calculatorTests } from './open-page.js';
import { until } from './page.js';

const { open } = calculatorTests();
const NOWHERE = 'http://127.0.0.1:1/';

test('what a page asks for, what its policy forbids and what it complains of is heard, in its workers as well', async () => {
  const { page, calculator, heard } = await open();
  await calculator.openExample('ufc-2013');
  await calculator.untilAward('10000000');
  expect(heard).toEqual([]);
  const count = (start: string) => heard.filter((one) => one.startsWith(start)).length;

  await page.evaluate((url) => fetch(url).catch(() => undefined), NOWHERE);
  await until(() => count(`console error policy connect-src ${NOWHERE}`)).toBe(1);
  for (const worker of page.workers())
    await worker.evaluate((url) => fetch(url).catch(() => undefined), NOWHERE);
  await until(() => count(`console error policy connect-src ${NOWHERE}`)).toBe(1 + page.workers().length);
  await page.evaluate(() => {
    new Image().src = 'https://songai.example/x.png';
    setTimeout(() => {
      throw new Error('heard');
    });
  });
  await until(() => count('console error policy img-src https://songai.example/x.png')).toBe(1);
  await until(() => count('page error heard')).toBe(1);
  heard.length = 0;
});
