import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const timed = (views: object, more: Record<string, unknown> = {}) =>
  caseText({
    sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.1 }],
    traffic: [visits('2020-04', 7200)],
    views: [{ way: 'reading-time', ...views }],
    ...more,
  });

describe('hours on the site over the hours of a unit, times the share (ABJ)', () => {
  test('a stated length of visits gives the hours', async () => {
    const report = await reportOf(timed({ visitSeconds: 300, hoursPerUnit: 0.5 }));
    // 7200 visits x 300 s = 600 hours; / 0.5 = 1200 units; x 10%
    expect(report.schedule[0]?.sites[0]?.views).toBe('120');
  });

  test('without one, the length of visits in the export is taken month by month', async () => {
    const csv =
      'domain,country,date,all_traffic_visits,all_traffic_average_visit_duration\n' +
      's.example,WW,2020-04,7200,00:05:00\ns.example,WW,2020-05,3600,150\n';
    const text = timed({ hoursPerUnit: 0.5 }, { traffic: [{ file: 'traffic.csv' }] });
    const report = await reportOf(text, { 'traffic.csv': csv });
    // 7200 x 300 / 3600 / 0.5 x 10% and 3600 x 150 / 3600 / 0.5 x 10%
    expect(report.lines.map((line) => line.views)).toEqual(['120', '30']);
  });

  test('hours of a unit that do not end as a decimal stay exact', async () => {
    const report = await reportOf(timed({ visitSeconds: 300, hoursPerUnit: '7/10' }));
    expect(report.schedule[0]?.sites[0]?.views).toBe('600/7'); // 600 hours / 0.7 x 10%
  });

  test('without the hours of a unit nothing can be built', async () => {
    const [error] = await found('views.cannot-build', timed({ visitSeconds: 300 }));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('views[0].hoursPerUnit');
  });

  test('without the length of visits nothing can be built', async () => {
    const [error] = await found('views.factor-not-observed', timed({ hoursPerUnit: 0.5 }));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('views[0].visitSeconds');
  });

  test('a title without a share cannot be built', async () => {
    const titles = [{ id: 't', name: 'T', plaintiff: 'p' }];
    const text = timed({ visitSeconds: 300, hoursPerUnit: 0.5 }, { titles });
    const [error] = await found('views.cannot-build', text);
    expect(error?.place.path).toBe('titles[0].share');
  });
});
