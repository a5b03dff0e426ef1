import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { calculatorTests } from './open-page.js';
import { type Lang, until } from './page.js';

const { open } = calculatorTests();
const folder = path.join(root, 'examples/cloudflare-style/expected');
const SUMS = new Map(
  readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
);
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const LANGS: readonly Lang[] = ['ja', 'en'];

test('every form that the page writes is the one of the command, byte for byte, in both languages', async () => {
  const { calculator } = await open();
  await calculator.openExample('cloudflare-style');
  const seen = new Map<string, string>();
  for (const lang of LANGS) {
    await calculator.speak(lang);
    for (const form of ['docx', 'exhibits', 'xlsx', 'html', 'md', 'json'] as const) {
      const { name, bytes } = await calculator.saved(form);
      seen.set(name, sumOf(bytes));
    }
  }
  // The schedule is one file, in the language asked for; the expected one is Japanese.
  const english = await calculator.saved('csv');
  await calculator.speak('ja');
  const schedule = await calculator.saved('csv');
  seen.set(schedule.name, sumOf(schedule.bytes));
  expect(english.name).toBe(schedule.name);
  expect(english.bytes.equals(schedule.bytes)).toBe(false);
  // The page prints to PDF by the browser; the command makes its PDF itself.
  const wanted = [...SUMS].filter(([name]) => !name.endsWith('.pdf'));
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(wanted));
});

test('the printed report is the one that is written as HTML, in a frame that runs no script', async () => {
  const { calculator, page } = await open();
  await page.evaluate(() => {
    // A print dialog of the browser itself would wait for somebody; what would be printed is looked at instead.
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get: () => ({ print: () => document.body.setAttribute('data-printed', 'yes') }),
    });
  });
  await calculator.openExample('ufc-2013');
  await calculator.go('result');
  await calculator.printButton.click();
  await until(() => page.locator('body').getAttribute('data-printed')).toBe('yes');
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  const html = await calculator.saved('html');
  expect(await frame.getAttribute('srcdoc')).toBe(html.bytes.toString());
});
