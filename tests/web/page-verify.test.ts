import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { laidOut, parsed, withNewDigest } from '../core/verify/altered.js';
import { calculatorTests } from './open-page.js';
import { handed, until } from './page.js';

const { open } = calculatorTests();
const folder = path.join(root, 'examples/cloudflare-style');
const REPORT = path.join(folder, 'expected/report.json');
const CASE = ['case.yaml', 'titles.csv', 'traffic.csv'].map((name) => path.join(folder, name));
const text = readFileSync(REPORT, 'utf8');

test('a report as it was written holds, by itself and with its case, and the open case is left alone', async () => {
  const { calculator } = await open();
  await calculator.openExample('ufc-2013');
  await calculator.untilAward('10000000');
  const alone = await calculator.verify(REPORT);
  await until(() => alone.getByRole('alert').textContent()).toContain('すべて一致しました');
  expect(await rows(alone)).toHaveLength(5);
  expect(await alone.textContent()).toContain('報告書だけの検算では');
  await calculator.verify(REPORT, CASE);
  await until(async () => (await rows(alone)).length).toBe(7);
  expect(await alone.getByRole('alert').textContent()).toContain('すべて一致しました');
  for (const [, compared, differences] of await rows(alone)) {
    expect(Number(compared)).toBeGreaterThan(0);
    expect(differences).toBe('0');
  }
  expect(await calculator.award()).toBe('10000000');
});

test('an altered award is told with its place, what it says and what it should be', async () => {
  const altered = text.replace('"award":"499166877"', '"award":"599166877"');
  expect(altered).not.toBe(text);
  const { calculator } = await open();
  await calculator.speak('en');
  const found = await calculator.verify(handed('altered.json', altered));
  await until(() => found.getByRole('alert').textContent()).toContain('Something does not hold');
  expect(await rows(found)).toContainEqual([
    'result.total.award',
    '"599166877"',
    '"499166877"',
    expect.stringContaining('working'),
  ]);
  expect((await rows(found)).some(([place]) => place?.startsWith('digest'))).toBe(true);
});

test('an altered name whose digest was made again is found with the case, and not without', async () => {
  const report = parsed(Buffer.from(text.replaceAll('甲出版（架空）', '甲出版（別人）')));
  const forged = handed('forged.json', laidOut(withNewDigest(report)));
  const { calculator } = await open();
  const alone = await calculator.verify(forged);
  await until(() => alone.getByRole('alert').textContent()).toContain('すべて一致しました');
  const found = await calculator.verify(forged, CASE);
  await until(() => found.getByRole('alert').textContent()).toContain('一致しないところがあります');
  expect(await rows(found)).toContainEqual([
    'result.plaintiffs[0].name',
    '"甲出版（別人）"',
    '"甲出版（架空）"',
    expect.any(String),
  ]);
});

test('a report dropped anywhere comes to the page that verifies; what is no report is told as that', async () => {
  const { calculator, page } = await open();
  await calculator.dropOn([REPORT]);
  await until(() => calculator.current()).toBe('報告書の検算');
  await calculator.button('verify').click();
  await page.getByRole('alert').waitFor();
  const broken = await calculator.verify(handed('report.json', text.slice(0, 5000)));
  await until(() => broken.textContent()).toContain('途中');
  expect(await broken.getByRole('alert').count()).toBe(0);
  const none = await calculator.verify(REPORT, [CASE[1] ?? '']);
  await until(() => none.textContent()).toContain('ケースファイルがありません');
});

/** The tables of what was found, a row each, without their heads. */
async function rows(found: Awaited<ReturnType<Awaited<ReturnType<typeof open>>['calculator']['verify']>>) {
  const all = await found.getByRole('row').all();
  const cells = await Promise.all(all.map((row) => row.locator('th[scope="row"], td').allTextContents()));
  return cells.filter((row) => row.length > 0);
}
