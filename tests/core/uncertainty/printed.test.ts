import { buildSummary, type Lang, type Profile } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { percent, plusMinus, supported } from '../../../packages/core/src/report/measured-text.js';
import { visits } from '../compute.js';
import { answersTo, claimed, shareText, spread, written } from './asking.js';

const LANGS: readonly Lang[] = ['ja', 'en'];
const RANGED = visits('2020-04', 1_000_000, 's', spread(500_000, 2_000_000));
const full = (more: object = {}) =>
  shareText({
    plaintiffs: claimed(110_000),
    traffic: [RANGED],
    views: [{ way: 'title-share', pagesPerVisit: { value: 1, low: 0.8, high: 1.4 } }],
    rate: { value: 0.9, low: 0.5, high: 1 },
    uncertainty: { shares: [{ concentration: 200 }] },
    ...more,
  });

const section = (report: string, heading: string) =>
  report.slice(report.indexOf(`## ${heading}`)).split(/\n## /)[0] ?? '';
const uncertaintyIn = (report: string, lang: Lang) =>
  section(report, lang === 'ja' ? '不確かさ' : 'Uncertainty');

const PROOF: Readonly<Record<Lang, readonly string[]>> = {
  ja: ['証明の程度ではない', '高度の蓋然性', '最判昭和50年10月24日'],
  en: ['no measure of proof', '高度の蓋然性', '1975-10-24'],
};

describe('a share of draws', () => {
  test.each(LANGS)('stands with the sentence that it is no measure of proof (%s)', async (lang) => {
    const answered = await answersTo(full());
    for (const profile of ['internal', 'filing'] as const) {
      const report = await written(answered, lang, profile);
      expect(report).toContain(lang === 'ja' ? '請求額に達する割合' : 'Share of draws that reach the claim');
      for (const words of PROOF[lang]) expect(report).toContain(words);
    }
  });

  test.each(LANGS)('so it does on a terminal (%s)', async (lang) => {
    const { assessment, uncertainty } = await answersTo(full());
    for (const profile of ['internal', 'filing'] as const) {
      const summary = JSON.stringify(buildSummary(assessment, lang, { uncertainty, profile }));
      expect(summary).toContain('%');
      expect(summary).toContain(PROOF[lang][0]);
    }
  });

  test.each(LANGS)('is not spoken of where nothing is claimed (%s)', async (lang) => {
    const report = await written(await answersTo(full({ plaintiffs: [{ id: 'p', name: 'P' }] })), lang);
    expect(report).not.toContain(PROOF[lang][0]);
  });
});

describe('a case that states no spread', () => {
  test('says that nothing is drawn, and that this does not make the figures certain', async () => {
    const answered = await answersTo(shareText());
    const ja = uncertaintyIn(await written(answered, 'ja'), 'ja');
    expect(ja).toContain('何も抽出していない');
    expect(ja).toContain('数値が確かだという意味ではなく');
    const en = uncertaintyIn(await written(answered, 'en'), 'en');
    expect(en).toContain('nothing is drawn');
    expect(en).toContain('does not mean that the figures are certain');
    const summary = JSON.stringify(buildSummary(answered.assessment, 'en', answered));
    expect(summary).toContain('does not make the figures certain');
    expect(JSON.stringify(buildSummary(answered.assessment, 'ja', answered))).toContain(
      '数値が確かだという意味ではない',
    );
  });

  test('a case that states one does not say so', async () => {
    const answered = await answersTo(full());
    expect(await written(answered, 'en')).not.toContain('nothing is drawn');
    expect(await written(answered, 'ja')).not.toContain('何も抽出していない');
  });
});

describe('what is filed', () => {
  test('leaves out the respondent’s scenario, low quantiles and break-even', async () => {
    const answered = await answersTo(full());
    const [internal, filing] = [
      uncertaintyIn(await written(answered, 'ja', 'internal'), 'ja'),
      uncertaintyIn(await written(answered, 'ja', 'filing'), 'ja'),
    ];
    for (const words of ['\\| 相手方の立場 \\|', '5%点', '10%点', '25%点', '### 分岐点']) {
      expect(internal, words).toMatch(new RegExp(words));
      const low = new RegExp(`(?<!\\d)${words}`);
      expect(filing, words).not.toMatch(low);
    }
    for (const words of ['請求側の立場', '控えめ', '中央値', '75%点', '90%点', '95%点', '入力の両端での範囲'])
      expect(filing).toContain(words);
    expect(filing).toContain('この書面は提出用で');
    expect(internal).not.toContain('この書面は提出用で');
  });

  test('so in English', async () => {
    const answered = await answersTo(full());
    const [internal, filing] = [
      uncertaintyIn(await written(answered, 'en', 'internal'), 'en'),
      uncertaintyIn(await written(answered, 'en', 'filing'), 'en'),
    ];
    for (const words of ['respondent’s position', '| 5%', '| 10%', '| 25%', 'Break-even']) {
      expect(internal, words).toContain(words);
      expect(filing, words).not.toContain(words);
    }
    expect(filing).toContain('claimant’s position');
  });

  test('so in JSON, wherever quantiles stand', async () => {
    const { json, total } = await answersTo(full(), {}, {}, 'filing');
    expect(json.profile).toBe('filing');
    expect(json.scenarios.map(({ id }) => id)).toEqual(['claimant', 'cautious']);
    expect(total).not.toHaveProperty('breakEven');
    expect(total).not.toHaveProperty('claimReached');
    expect(Object.keys(total.quantiles)).toEqual(['p50', 'p75', 'p90', 'p95']);
    expect(Object.keys(json.titles?.[0]?.quantiles ?? {})).toEqual(['p50', 'p95']);
    expect(JSON.stringify(json)).not.toMatch(/"p(05|10|25)"|respondent|breakEven|claimReached/);
    expect(total.envelope).toBeDefined();
    expect(total.concentration).toBeDefined();
  });

  test('a scenario of the case that is named respondent stays out too', async () => {
    const uncertainty = {
      scenarios: [{ id: 'respondent', label: '被告の主張', set: [{ input: 'rate', to: 0.1 }] }],
    };
    const answered = await answersTo(full({ uncertainty }), {}, {}, 'filing');
    expect(JSON.stringify(answered.json)).not.toContain('被告の主張');
    expect(await written(answered, 'ja', 'filing')).not.toContain('被告の主張');
    expect(await written(answered, 'ja', 'internal')).toContain('被告の主張');
  });

  test('on a terminal the low quantile goes with it', async () => {
    const { assessment, uncertainty } = await answersTo(full());
    const summary = (profile: Profile) =>
      JSON.stringify(buildSummary(assessment, 'ja', { uncertainty, profile }));
    expect(summary('internal')).toContain('"5%"');
    expect(summary('filing')).not.toContain('"5%"');
  });
});

describe('the digits of a simulated figure', () => {
  const CASES: readonly (readonly [number, number, string])[] = [
    [3_604_123_456, 2_345_678, '3,604,000,000 ± 2,000,000'],
    [1234.5678, 0.0321, '1,234.57 ± 0.03'],
    [98_765, 960, '99,000 ± 1,000'],
    [98_765, 1, '98,765 ± 1'],
    [98_765, 20_000, '100,000 ± 20,000'],
    [123, 5000, '0 ± 5,000'],
    [0.00012345, 0.0000021, '0.000123 ± 0.000002'],
    [100_000, 0, '100,000'],
  ];

  test.each(CASES)('%d with the error %d is %s', (value, standardError, text) => {
    expect(plusMinus({ value, standardError })).toBe(text);
  });

  test('programs are given one more', () => {
    expect(supported({ value: 3_604_123_456, standardError: 2_345_678 }, 1)).toBe('3604100000');
    expect(supported({ value: 0.97345, standardError: 0.0012 }, 1)).toBe('0.9735');
  });

  test('a share of draws is told in percent', () => {
    expect(percent({ value: 0.97345, standardError: 0.0012 })).toBe('97.3% ± 0.1');
    expect(percent({ value: 1, standardError: 0 })).toBe('100%');
    expect(percent({ value: 0, standardError: 0 })).toBe('0%');
  });

  test.each(LANGS)('no figure of the report has more digits than its error supports (%s)', async (lang) => {
    const report = uncertaintyIn(await written(await answersTo(full()), lang), lang);
    const figures = [...report.matchAll(/([\d,]+(?:\.\d+)?)%? ± ([\d,]+(?:\.\d+)?)/g)];
    expect(figures.length).toBeGreaterThan(40);
    for (const [text, value, error] of figures as unknown as [string, string, string][]) {
      const digits = error.replace(/[,.]/g, '').replace(/^0+|0+$/g, '');
      expect(digits.length, text).toBe(1);
      const place = (number: string) => number.split('.')[1]?.length ?? 0;
      expect(place(value), text).toBe(place(error));
      const zeros = /^[1-9](0*)$/.exec(error.replaceAll(',', ''))?.[1]?.length;
      // An error of 960 is printed as 1,000 beside a figure to the hundreds.
      if (zeros) expect(Number(value.replaceAll(',', '')) % 10 ** Math.max(0, zeros - 1), text).toBe(0);
    }
  });
});

describe('what the draws rest on', () => {
  test.each(LANGS)('is told: how many, how, and with which seed (%s)', async (lang) => {
    const answered = await answersTo(full(), { draws: 1000, seed: 42 });
    const report = uncertaintyIn(await written(answered, lang), lang);
    for (const words of ['1,024', '1,000', '42', 'Sobol', '16']) expect(report).toContain(words);
    const mc = uncertaintyIn(await written(await answersTo(full(), { sampler: 'mc' }), lang), lang);
    expect(mc).not.toContain(lang === 'ja' ? 'Sobol’ 列' : 'sets of Sobol’ points');
  });

  test.each(LANGS)('intervals and assumed concentrations have tables of their own (%s)', async (lang) => {
    const report = uncertaintyIn(await written(await answersTo(full()), lang), lang);
    expect(report).toContain(lang === 'ja' ? '両端での結果' : 'At both ends');
    expect(report).toContain(
      lang === 'ja' ? 'は仮定である：S 200（仮定' : 'is an assumption: S 200 (assumption',
    );
    expect(report).toMatch(/\| P \| 1\/4 \|/);
    expect(report).toMatch(/\| P \| 4 \|/);
  });
});
