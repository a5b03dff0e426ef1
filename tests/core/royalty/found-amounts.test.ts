import { describe, expect, test } from 'vitest';
import { found, foundText, proved, reportOf } from '../compute.js';

const started = (amount: unknown, more: Record<string, unknown> = {}) =>
  foundText({ titles: [{ id: 't', name: 'T', plaintiff: 'p', found: amount }], ...more });

describe('a case that starts from a found amount with its source', () => {
  test('needs no traffic, fee or rate', async () => {
    const report = await reportOf(started({ value: 110364480, source: 'from the award' }));
    expect(report.result.total.found).toBe('110364480');
    expect(report.lines).toEqual([]);
    expect(report.schedule[0]?.sites).toEqual([]);
  });

  test('is cut to whole yen like any other', async () => {
    expect((await reportOf(started(proved('100.99')))).result.total.found).toBe('100');
  });

  test('names its source in the report', async () => {
    const report = await reportOf(started({ value: 5, source: 'p. 3' }));
    const input = report.inputs.find((one) => one.id === 'titles[0].found');
    expect(input?.source).toMatchObject({ kind: 'case', note: { en: 'p. 3' } });
  });

  test('is refused without a source', async () => {
    const [error] = await found('case.found-without-source', started(5));
    expect([error?.severity, error?.value]).toEqual(['error', 'T']);
  });

  test('may be shared by its holders', async () => {
    const titles = [{ id: 't', name: 'T', found: proved(1000), holders: [{ plaintiff: 'p', share: '1/3' }] }];
    expect((await reportOf(started(0, { titles }))).result.total.found).toBe('333');
  });

  test('may stand beside a title that is built from views', async () => {
    const titles = [
      { id: 't', name: 'T', plaintiff: 'p', found: proved(1000) },
      { id: 'u', name: 'U', plaintiff: 'p', fee: 3, rate: 0.5 },
    ];
    const traffic = [{ title: 'u', metric: 'views', value: 10 }];
    const report = await reportOf(started(0, { titles, traffic, views: [{ way: 'counter' }] }));
    expect(report.schedule.map((one) => one.amounts[0]?.amount)).toEqual(['1000', '15']);
  });

  test('cannot be below zero', async () => {
    const [error] = await found('case.out-of-range', started(proved(-1)));
    expect(error?.place.path).toBe('titles[0].found.value');
  });

  test('figures of the same title are told not to be used, once for each title', async () => {
    const titles = [
      { id: 't', name: 'T', plaintiff: 'p', found: proved(1000) },
      { id: 'u', name: 'U', plaintiff: 'p' },
    ];
    const traffic = [
      { title: 'u', metric: 'views', from: '2020-01-01', to: '2020-01-31', value: 10 },
      { title: 't', metric: 'views', from: '2020-01-01', to: '2020-01-31', value: 10 },
      { title: 't', metric: 'views', from: '2020-02-01', to: '2020-02-29', value: 10 },
    ];
    const told = await found(
      'royalty.figures-beside-found',
      started(0, { titles, traffic, views: [{ way: 'counter' }], fee: 1, rate: 1 }),
    );
    expect(told).toMatchObject([{ severity: 'warning', value: 'T', place: { path: 'traffic[1].value' } }]);
    expect(told[0]?.message.en).toContain('2 figure(s)');
  });
});
