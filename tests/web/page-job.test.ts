import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { EXAMPLES } from '../core/example.js';
import { calculatorTests } from './open-page.js';
import { handed, type Lang } from './page.js';

const { open } = calculatorTests();
const LANGS: readonly Lang[] = ['ja', 'en'];

interface Awarded {
  readonly found: string;
  readonly award: string;
}
const expected = (name: string) =>
  JSON.parse(readFileSync(path.join(root, 'examples', name, 'expected/report.json'), 'utf8')).result as {
    readonly plaintiffs: readonly (Awarded & { readonly name: string })[];
    readonly total: Awarded;
  };
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

describe.each(LANGS)('in %s', (lang) => {
  test('every example comes to the figures of its expected report', async () => {
    const { calculator } = await open();
    await calculator.speak(lang);
    for (const name of EXAMPLES) {
      const { plaintiffs, total } = expected(name);
      await calculator.openExample(name);
      await calculator.untilAward(total.award);
      await calculator.go('result');
      for (const one of plaintiffs) {
        const cells = await calculator.plaintiff(one.name);
        expect(cells.some((cell) => cell.startsWith(grouped(one.found)))).toBe(true);
        expect(cells.some((cell) => cell.startsWith(grouped(one.award)))).toBe(true);
      }
    }
  });

  test('from an empty case to a figure that follows as one types, and back', async () => {
    const { calculator, page } = await open();
    await calculator.speak(lang);
    await calculator.go('start');
    await calculator.button('empty').click();
    await parties(calculator, lang);
    await calculator.giveFiles([handed('titles.csv', TITLES), handed('traffic.csv', TRAFFIC)]);
    for (const name of ['titles.csv', 'traffic.csv']) await calculator.file(name).waitFor();
    await calculator.go('titles');
    await calculator.field(lang === 'ja' ? '使用料率' : 'usage rate').fill('0.5');
    const fee = calculator.field(FEE[lang]);
    await fee.focus();
    // 4,000,000 page views, of which 0.01 and 0.02 are of the titles, at half of the fee.
    for (const [key, award] of [
      ['1', '60000'],
      ['0', '600000'],
      ['0', '6000000'],
    ] as const) {
      await page.keyboard.type(key);
      await calculator.untilAward(award);
    }
    expect(await fee.inputValue()).toBe('100');
    await calculator.type(FEE[lang], '90');
    await calculator.untilAward('5400000');
    await calculator.button('undo').click();
    // What was typed into one field in one go is one step.
    await calculator.untilAward(undefined);
    await calculator.button('redo').click();
    await calculator.untilAward('5400000');
    await calculator.go('result');
    expect(await calculator.plaintiff(PLAINTIFFS[lang][1])).toContain('3,600,000');
  });

  test('three steps lead from a few numbers to a figure, and what was assumed is listed', async () => {
    const { calculator, page } = await open();
    await calculator.speak(lang);
    await calculator.button('guide').click();
    await calculator.button('next').click();
    // What is needed is asked for before the next step.
    await page.getByRole('alert').waitFor();
    await calculator.field(ASKED.visits[lang]).fill('1,000,000');
    await calculator.button('next').click();
    await calculator.field(ASKED.units[lang]).fill('10');
    await calculator.field(ASKED.siteUnits[lang]).fill('1000');
    await calculator.field(ASKED.fee[lang]).fill('500');
    await calculator.typeOwnRate('0.5');
    await calculator.button('seeResult').click();
    // 1,000,000 visits ÷ 1000 x 10 x 500 x 0.5, and a tenth for the lawyer.
    await calculator.untilAward('2750000');
    const assumed = calculator.assumptions;
    for (const words of ['0.5', '500', '1000', '1000000', '10', '0.1'])
      expect((await assumed.allTextContents()).some((one) => one.replaceAll(',', '').includes(words))).toBe(
        true,
      );
  });
});

test('the language changes all at once, the case and its figures stay', async () => {
  const { calculator, page } = await open();
  await calculator.openExample('ufc-2013');
  const { award } = expected('ufc-2013').total;
  await calculator.untilAward(award);
  await calculator.speak('en');
  await calculator.tab('result').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.title()).toMatch(/damages/);
  expect(await calculator.award()).toBe(award);
  const chrome = [calculator.tabs, page.getByRole('banner'), calculator.result];
  for (const part of chrome)
    expect((await part.textContent())?.replace('日本語', '')).not.toMatch(/[\u3041-\u30ff\u4e00-\u9fff]/);
  await calculator.speak('ja');
  await calculator.tab('result').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await calculator.award()).toBe(award);
});

const PLAINTIFFS = { ja: ['甲出版', '乙書房'], en: ['Kō Publishing', 'Otsu Books'] } as const;
const FEE = { ja: '共通の配信料（円）', en: 'distribution fee where a title has none (yen)' };
const ASKED = {
  visits: { ja: '訪問数（期間の合計） 必須', en: 'visits, in all needed' },
  units: { ja: '対象作品の巻・話の数 必須', en: 'units (volumes, chapters) in suit needed' },
  siteUnits: { ja: 'サイト全体の巻・話の数', en: 'units on the whole site' },
  fee: { ja: '1巻・1話の価格（配信料、円） 必須', en: 'price of one unit (yen) needed' },
};
const TITLES = 'id,name,plaintiff,share\nw1,作品A,p1,0.01\nw2,作品B,p2,0.02\n';
const TRAFFIC = `domain,country,date,all_traffic_visits,all_traffic_pages_per_visit
a.example,WW,2020-04-01,1000000,2
b.example,WW,2020-04-01,500000,4
`;

/** Two plaintiffs, two defendants who answer from the beginning, two sites. */
async function parties(calculator: Awaited<ReturnType<typeof open>>['calculator'], lang: Lang) {
  const names = {
    ja: { name: '原告', defendant: '被告', site: 'サイト', domains: 'ドメイン', id: '略号' },
    en: { name: 'plaintiff', defendant: 'defendant', site: 'site', domains: 'domains', id: 'id' },
  }[lang];
  const blank = {
    ja: ['原告一', '被告一', 'サイト一'],
    en: ['Plaintiff 1', 'Defendant 1', 'Site 1'],
  }[lang];
  const [first = '', second = ''] = PLAINTIFFS[lang];
  await calculator.go('parties');
  await calculator.button('addPlaintiff').click();
  await calculator.type(`${blank[0]} ${names.name}`, first);
  await calculator.type(`p2 ${names.name}`, second);
  await calculator.button('addDefendant').click();
  await calculator.type(`d2 ${names.defendant}`, 'D2');
  for (const defendant of [blank[1], 'D2']) {
    await calculator
      .choice(`${defendant} ${lang === 'ja' ? '責任の始まり' : 'liability begins'}`)
      .selectOption('whole');
    await calculator.type(`${defendant} ${lang === 'ja' ? '理由' : 'reason'}`, '運営者');
  }
  await calculator.button('addSite').click();
  await calculator.type(`s2 ${names.site}`, 'S2');
  await calculator.type(`${blank[2]} ${names.domains}`, 'a.example');
  await calculator.type(`S2 ${names.domains}`, 'b.example');
}
