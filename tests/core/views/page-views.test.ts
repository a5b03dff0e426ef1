import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf } from '../compute.js';

const pages = (count?: number) =>
  caseText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', pages: count }],
    traffic: [{ file: 'pages.csv' }],
    views: [{ way: 'page-views' }],
  });
const files = { 'pages.csv': 'title,period,pageviews\nt,2020-04,1000\nt,2020-05,24\n' };

describe('page views of the title over the pages of the work (BL dojinshi, 2020-02-14)', () => {
  test('page views are divided by the pages', async () => {
    const report = await reportOf(pages(32), files);
    expect(report.lines.map((line) => line.views)).toEqual(['31.25', '0.75']); // 1000 / 32, 24 / 32
    expect(report.schedule[0]?.sites[0]?.views).toBe('32');
  });

  test('a quotient that does not end stays a fraction', async () => {
    const report = await reportOf(pages(30), files);
    expect(report.schedule[0]?.sites[0]?.views).toBe('512/15'); // 1024 / 30
  });

  test('a work without pages cannot be built', async () => {
    const [error] = await found('views.cannot-build', pages(), files);
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('titles[0].pages');
  });

  test('views are no page views', async () => {
    const counted = { 'pages.csv': 'title,period,views\nt,2020-04,1000\n' };
    const [error] = await found('views.no-observations', pages(32), counted);
    expect(error?.value).toBe('pageViews WW all');
  });
});
