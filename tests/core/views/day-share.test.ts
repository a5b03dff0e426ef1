import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const shared = (more: Record<string, unknown>) =>
  caseText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 1 }],
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
    ...more,
  });

describe('a month that the edge of the period cuts counts by its days', () => {
  test('a month of 31 days from its 11th has 21 of them inside', async () => {
    const text = shared({ traffic: [visits('2020-05', 310)], period: { from: '2020-05-11' } });
    expect((await reportOf(text)).schedule[0]?.sites[0]?.views).toBe('210'); // 310 x 21 / 31
  });

  test('after a notice of 2020-04-10 liability begins on 05-11 (Civil Code Arts. 140, 143)', async () => {
    const text = shared({
      traffic: [visits('2020-05', 310), visits('2020-06', 600)],
      period: { to: '2020-06-30' },
      defendants: [{ id: 'd', name: 'D', liability: { start: 'notice', graceMonths: 1 } }],
      notices: [{ date: '2020-04-10', to: 'd', title: 't', site: 's' }],
    });
    const report = await reportOf(text);
    expect(report.schedule[0]?.sites[0]?.from).toBe('2020-05-11');
    expect(report.lines.map((line) => line.views)).toEqual(['210', '600']); // 310 x 21 / 31, whole June
  });

  test('February of a leap year has 29 days', async () => {
    const text = shared({ traffic: [visits('2020-02', 290)], period: { to: '2020-02-10' } });
    expect((await reportOf(text)).schedule[0]?.sites[0]?.views).toBe('100'); // 290 x 10 / 29
  });

  test('both edges in one month', async () => {
    const period = { from: '2020-04-10', to: '2020-04-10' };
    const text = shared({ traffic: [visits('2020-04', 300)], period });
    expect((await reportOf(text)).schedule[0]?.sites[0]?.views).toBe('10'); // 300 x 1 / 30
  });

  test('300 x (10 / 30) is 100 and not 99, whatever is cut afterwards', async () => {
    const text = shared({
      traffic: [visits('2020-04', 300)],
      period: { to: '2020-04-10' },
      cuts: { views: 'title' },
    });
    expect((await reportOf(text)).schedule[0]?.sites[0]?.views).toBe('100');
  });

  test('the last day of the site ends the days that count', async () => {
    const sites = [{ id: 's', name: 'S', closed: '2020-05-21' }];
    const text = shared({ traffic: [visits('2020-05', 310)], sites });
    expect((await reportOf(text)).schedule[0]?.sites[0]?.views).toBe('210'); // 310 x 21 / 31
  });

  test('the share of days is listed as not applied where every month lies inside', async () => {
    const label = 'share of the days inside the period';
    const whole = shared({
      traffic: [visits('2020-05', 310)],
      period: { from: '2020-05-01', to: '2020-05-31' },
    });
    const cut = shared({
      traffic: [visits('2020-05', 310)],
      period: { from: '2020-05-02', to: '2020-05-31' },
    });
    expect((await reportOf(whole)).notApplied.map((one) => one.label.en)).toContain(label);
    expect((await reportOf(cut)).notApplied.map((one) => one.label.en)).not.toContain(label);
  });

  test('figures that touch no day of the period are an error', async () => {
    const text = shared({
      traffic: [visits('2020-05', 310)],
      period: { from: '2020-06-01', to: '2020-06-30' },
    });
    const [error] = await found('views.traffic-outside-period', text);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('2020-06-01 – 2020-06-30');
  });
});
