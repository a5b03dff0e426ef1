import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const shared = (views: object, more: Record<string, unknown> = {}) =>
  caseText({
    sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.02 }],
    traffic: [{ file: 'traffic.csv' }],
    views: [{ way: 'title-share', ...views }],
    ...more,
  });
const head = 'domain,country,date,all_traffic_visits,all_traffic_pages_per_visit,all_page_views\n';
const files = {
  'traffic.csv': `${head}s.example,WW,2020-04,1000,3.5,3600\ns.example,WW,2020-05,2000,4,7900\n`,
};

describe('visits x pages per visit x share of the title', () => {
  test('each month takes the pages per visit that the export gives for it', async () => {
    const report = await reportOf(shared({}), files);
    expect(report.lines.map((line) => line.views)).toEqual(['70', '160']); // 1000 x 3.5 x 2%, 2000 x 4 x 2%
    expect(report.schedule[0]?.sites[0]?.views).toBe('230');
  });

  test('pages per visit stated in the case go before those of the export', async () => {
    const report = await reportOf(shared({ pagesPerVisit: 5 }), files);
    expect(report.schedule[0]?.sites[0]?.views).toBe('300'); // 3000 x 5 x 2%
  });

  test('pages per visit may be stated for each site', async () => {
    const report = await reportOf(shared({ pagesPerVisit: { bySite: { s: 1.5 } } }), files);
    expect(report.schedule[0]?.sites[0]?.views).toBe('90'); // 3000 x 1.5 x 2%
  });

  test('with measure pageViews the page views of the site are shared out', async () => {
    const report = await reportOf(shared({ measure: 'pageViews' }), files);
    expect(report.schedule[0]?.sites[0]?.views).toBe('230'); // (3600 + 7900) x 2%
  });

  test('a month without observed pages per visit is an error that names the month', async () => {
    const holed = { 'traffic.csv': `${head}s.example,WW,2020-04,1000,3.5,\ns.example,WW,2020-05,2000,,\n` };
    const [error] = await found('views.factor-not-observed', shared({}), holed);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('s.example 2020-05-01');
    expect(error?.place.path).toBe('views[0].pagesPerVisit');
  });

  test('a share for one site goes before the share for every site', async () => {
    const sites = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    const text = shared(
      { pagesPerVisit: 1 },
      {
        sites,
        titles: [{ id: 't', name: 'T', plaintiff: 'p', share: { bySite: { a: 0.1, b: 0.2 } } }],
        traffic: [visits('2020-04', 1000, 'a'), visits('2020-04', 1000, 'b')],
      },
    );
    const report = await reportOf(text);
    expect(report.schedule[0]?.sites.map((one) => one.views)).toEqual(['100', '200']);
  });

  test('a title without a share of the site cannot be built', async () => {
    const titles = [{ id: 't', name: 'T', plaintiff: 'p', share: { bySite: {} } }];
    const [error] = await found('views.cannot-build', shared({}, { titles }), files);
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('titles[0].share');
  });
});
