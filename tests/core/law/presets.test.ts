import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { FEE_PRESETS, RATE_PRESETS } from '../../../packages/core/src/law/presets.js';
import { assessed, found, textOf } from '../compute.js';
import { dated, datedReport, linesOf, tenADay, title, toldOf } from '../plan/dated.js';
import { csvRows } from '../report/csv-rows.js';

/** 310 views in May 2020 at ¥100. */
const at = (rate: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  dated({ traffic: tenADay(['2020-05']), fee: 100, rate, ...more });

/** The rate, the number of the case, and how surely the figure is known. */
const RATES = [
  ['mangamura-2024', '0.9', '令和4年(ワ)第18776号', '確認済み', 'verified', '27900'],
  ['cloudflare-2025', '0.8', '令和4年(ワ)第2388号', '一つの資料による', 'one source', '24800'],
  ['ufc-2013', '0.6', '平成25年(ワ)第1918号', '確認済み', 'verified', '18600'],
] as const;

const csvOf = async (text: string, lang: 'ja' | 'en') =>
  csvRows(textOf(await render(await assessed(text), 'csv', lang)));

test('these are all of them', () => {
  expect(Object.keys(RATE_PRESETS)).toEqual(RATES.map(([name]) => name));
  expect(Object.keys(FEE_PRESETS)).toEqual(['fast-movies-2023']);
});

describe.each(RATES)('the rate of %s', (preset, rate, number, ja, en, amount) => {
  test('is the one that the court used, and gives its amount', async () => {
    const report = await datedReport(at({ preset }));
    expect(report.schedule[0]?.sites).toMatchObject([{ rate, amount }]); // 310 x 100 x rate
  });

  test('stands in the inputs with its citation and its status, and is no assumption', async () => {
    const input = (await datedReport(at({ preset }))).inputs.find(({ id }) => id === 'rate');
    expect(input?.value).toBe(rate);
    expect(input?.source.kind).not.toBe('assumption');
    const note = input?.source.note as { ja: string; en: string };
    expect(note.ja).toContain(number);
    expect(note.ja).toMatch(new RegExp(`、${ja}）$`));
    expect(note.en).toContain(number);
    expect(note.en).toMatch(new RegExp(`; ${en}\\)$`));
    for (const lang of ['ja', 'en'] as const) {
      const rows = (await linesOf(at({ preset }), lang)).filter((line) =>
        line.startsWith(lang === 'ja' ? '| 使用料率 |' : '| usage rate |'),
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]).toContain(number);
      expect(rows[0]).toContain(lang === 'ja' ? ja : en);
    }
  });
});

describe('a rate that a court under appeal took', () => {
  const text = at({ preset: 'cloudflare-2025' });
  const standing = { ja: '第一審・控訴中', en: 'first instance, under appeal' };

  test.each([
    ['ja', '0.8（第一審・控訴中）'],
    ['en', '0.8 (first instance, under appeal)'],
  ] as const)('bears that word beside the rate in the schedule: %s', async (lang, cell) => {
    const [row] = (await linesOf(text, lang)).filter((line) => line.startsWith('| 1 | T |'));
    expect(row?.split(' | ')).toContain(cell);
  });

  test.each(['ja', 'en'] as const)('and where the CSV says what the rate rests on: %s', async (lang) => {
    const [head = [], ...rows] = await csvOf(text, lang);
    const [rate, rests] = (lang === 'ja' ? ['使用料率', '料率の根拠'] : ['rate', 'rate rests on']).map(
      (name) => head.indexOf(name),
    );
    const rated = rows.filter((row) => row[rate ?? -1] === '0.8');
    // The month, and the title on the site; the row of the sum has no rate.
    expect(rated).toHaveLength(2);
    for (const row of rated) expect(row[rests ?? -1]).toContain(standing[lang]);
  });

  test('and in the JSON, at the rate and in its source', async () => {
    const report = await datedReport(text);
    expect(report.schedule[0]?.sites[0]?.rateStanding).toEqual(standing);
    const note = report.inputs.find(({ id }) => id === 'rate')?.source.note as typeof standing;
    expect(note.ja).toContain(standing.ja);
    expect(note.en).toContain(standing.en);
  });

  test('on the titles that have it, and on no other', async () => {
    const titles = [
      title({ share: 0.5, rate: { preset: 'cloudflare-2025' } }),
      title({ id: 'u', name: 'U', share: 0.5 }),
    ];
    const mixed = at({ preset: 'ufc-2013' }, { titles });
    const report = await datedReport(mixed);
    expect(report.schedule.map(({ sites }) => [sites[0]?.rate, sites[0]?.rateStanding?.ja])).toEqual([
      ['0.8', standing.ja],
      ['0.6', undefined],
    ]);
    const rows = (await linesOf(mixed, 'ja')).filter((line) => /^\| [12] \| [TU] \|/.test(line));
    expect(rows.map((row) => row.split(' | ')[7])).toEqual(['0.8（第一審・控訴中）', '0.6']);
  });

  test('the same number of the case itself bears no such word', async () => {
    const report = await datedReport(at(0.8));
    expect(report.schedule[0]?.sites[0]).not.toHaveProperty('rateStanding');
    const [row] = (await linesOf(at(0.8), 'ja')).filter((line) => line.startsWith('| 1 | T |'));
    expect(row?.split(' | ')).toContain('0.8');
    expect(report.inputs.find(({ id }) => id === 'rate')?.source.kind).toBe('assumption');
  });
});

describe('the fee of the fast movies', () => {
  test('is ¥200 a view, with its citation', async () => {
    const report = await datedReport(at(1, { fee: { preset: 'fast-movies-2023' } }));
    expect(report.schedule[0]?.sites).toMatchObject([{ fee: '200', rate: '1', amount: '62000' }]); // 310 x 200
    const note = report.inputs.find(({ id }) => id.startsWith('fee'))?.source.note as { ja: string };
    expect(note.ja).toContain('令和4年(ワ)第12062号');
    expect(note.ja).toContain('確認済み');
  });

  test('there is no other', async () => {
    const text = at(0.8, { fee: { preset: 'ufc-2013' } });
    const [error] = await found('case.not-one-of', text);
    expect([error?.severity, error?.place.path, error?.value]).toEqual(['error', 'fee.preset', 'ufc-2013']);
    expect(error?.hint.en).toContain('fast-movies-2023');
  });
});

describe('a preset is never chosen by itself', () => {
  test('a case without a rate, or without a fee, is not computed', async () => {
    expect(await toldOf(at(undefined))).toEqual([['case.no-rate', 'error', 'titles[0]']]);
    expect(await toldOf(at(0.8, { fee: undefined }))).toEqual([['case.no-fee', 'error', 'titles[0]']]);
  });

  test('a name that is none is refused with those that there are', async () => {
    const [error] = await found('case.not-one-of', at({ preset: 'cloudfare-2025' }));
    expect([error?.severity, error?.place.path, error?.value]).toEqual([
      'error',
      'rate.preset',
      'cloudfare-2025',
    ]);
    for (const [name] of RATES) {
      expect(error?.hint.ja).toContain(name);
      expect(error?.hint.en).toContain(name);
    }
  });

  test('a preset and a value beside it are refused', async () => {
    const errors = await toldOf(at({ preset: 'ufc-2013', value: 0.7 }));
    expect(errors).toEqual([['case.unknown-key', 'error', 'rate.value']]);
  });

  test('names of things that every object has are no presets', async () => {
    for (const preset of ['constructor', 'toString', '__proto__'])
      expect((await toldOf(at({ preset })))[0]).toEqual(['case.not-one-of', 'error', 'rate.preset']);
  });
});
