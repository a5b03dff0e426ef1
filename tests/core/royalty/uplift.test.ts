import { describe, expect, test } from 'vitest';
import { foundText, proved } from '../compute.js';
import { dated, datedReport, linesOf, tenADay, title, toldOf } from '../plan/dated.js';

const reason = '無断配信を前提とすれば高い率で合意したとみられる';

/** 310 views in May 2020 at ¥100, of which 80% are due. */
const lifted = (uplift: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  dated({ traffic: tenADay(['2020-05']), fee: 100, rate: 0.8, uplift, ...more });

describe('an uplift of the rate under Copyright Act Art. 114(5)', () => {
  const text = lifted({ value: 1.25, reason, exhibit: '甲7' }, { exhibits: [{ id: '甲7', title: 'x' }] });

  test('the amount is fee x rate x uplift x views, and the rate itself stays', async () => {
    const report = await datedReport(text);
    // 100 x 0.8 x 1.25 x 310
    expect(report.schedule[0]?.sites).toMatchObject([
      { views: '310', fee: '100', rate: '0.8', uplift: '1.25', amount: '31000' },
    ]);
    expect(report.lines).toMatchObject([{ month: '2020-05', amount: '31000' }]);
    expect(report.result.total.found).toBe('31000');
  });

  test.each([
    ['ja', '上乗せ（114条5項）'],
    ['en', 'uplift (Art. 114(5))'],
  ] as const)('it has a column of its own beside the rate: %s', async (lang, called) => {
    const lines = await linesOf(text, lang);
    const cells = (line: string | undefined) => line?.split(' | ') ?? [];
    const head = cells(lines.find((line) => line.includes(called) && line.startsWith('| ')));
    const row = cells(lines.find((line) => line.startsWith('| 1 | T |')));
    const at = head.indexOf(called);
    expect(head[at - 1]).toBe(lang === 'ja' ? '使用料率' : 'rate');
    expect([row[at - 1], row[at]]).toEqual(['0.8', '1.25']);
  });

  test('it is an input of its own, with its reason and its exhibit', async () => {
    const report = await datedReport(text);
    const inputs = report.inputs.filter(({ id }) => id === 'uplift');
    expect(inputs).toMatchObject([{ value: '1.25', source: { exhibit: '甲7' } }]);
    expect(JSON.stringify(inputs[0]?.source)).toContain(reason);
    expect(report.inputs.find(({ id }) => id === 'rate')?.value).toBe('0.8');
    const rows = (await linesOf(text, 'ja')).filter((line) => line.includes(reason) && line.startsWith('| '));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('料率の上乗せ（114条5項） | 1.25');
  });

  test('without one there is no column and no input', async () => {
    const plain = lifted(undefined);
    const report = await datedReport(plain);
    expect(report.schedule[0]?.sites[0]).not.toHaveProperty('uplift');
    expect(report.schedule[0]?.sites).toMatchObject([{ amount: '24800' }]); // 100 x 0.8 x 310
    expect(report.inputs.some(({ id }) => id.includes('plift'))).toBe(false);
    expect((await linesOf(plain, 'ja')).some((line) => line.includes('上乗せ'))).toBe(false);
  });

  test('a title’s own goes before that of the case; the others have that of the case', async () => {
    const titles = [
      title({ share: 0.5, uplift: { value: 2, reason: 'of t' } }),
      title({ id: 'u', name: 'U', share: 0.5 }),
    ];
    const both = await datedReport(lifted({ value: 1.5, reason }, { titles }));
    // 155 views each: x 80 x 2, and x 80 x 1.5.
    expect(both.schedule.map(({ sites }) => [sites[0]?.uplift, sites[0]?.amount])).toEqual([
      ['2', '24800'],
      ['1.5', '18600'],
    ]);
    const one = await datedReport(lifted(undefined, { titles }));
    expect(one.schedule.map(({ sites }) => [sites[0]?.uplift, sites[0]?.amount])).toEqual([
      ['2', '24800'],
      ['1', '12400'],
    ]);
  });

  test('it can lift a rate over the whole of the fee', async () => {
    const report = await datedReport(lifted({ value: 2, reason }));
    expect(report.schedule[0]?.sites).toMatchObject([{ rate: '0.8', uplift: '2', amount: '49600' }]);
  });
});

describe('what is no uplift', () => {
  test.each([
    ['below 1', { value: 0.99, reason }, 'case.out-of-range', 'uplift.value'],
    ['without a reason', { value: 1.5 }, 'case.missing', 'uplift.reason'],
    ['a plain number', 1.5, 'case.wrong-shape', 'uplift'],
  ])('%s is refused', async (_, uplift, code, path) => {
    const errors = (await toldOf(lifted(uplift))).filter(([, severity]) => severity === 'error');
    expect(errors).toEqual([[code, 'error', path]]);
  });

  test('of 1 is one, and changes nothing', async () => {
    const report = await datedReport(lifted({ value: 1, reason }));
    expect(report.schedule[0]?.sites).toMatchObject([{ uplift: '1', amount: '24800' }]);
  });

  test('beside an amount found elsewhere it is not used, and that is said', async () => {
    const titles = [
      { id: 't', name: 'T', plaintiff: 'p', found: proved(1000), uplift: { value: 2, reason } },
    ];
    expect(await toldOf(foundText({ titles }))).toEqual([['case.ignored', 'warning', 'titles[0].uplift']]);
  });
});
