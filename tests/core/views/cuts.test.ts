import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const traffic = [visits('2020-04', 25), visits('2020-05', 25)];
const shared = (cut: string | undefined, units?: number) =>
  caseText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5, units }],
    traffic,
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
    cuts: cut && { views: cut },
  });
const spread = (cut: string | undefined) =>
  caseText({
    sites: [{ id: 's', name: 'S', units: 7 }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', units: 3 }],
    traffic,
    views: [{ way: 'even-spread' }],
    cuts: cut && { views: cut },
  });
const viewsOf = async (text: string) => (await reportOf(text)).schedule[0]?.sites[0]?.views;

describe('where views are cut to whole numbers', () => {
  // A share of 50% of 25 visits is 12.5 views in each of two months.
  test('by default nowhere', async () => {
    expect(await viewsOf(shared(undefined))).toBe('25');
  });
  test('by month, each month loses its part', async () => {
    const report = await reportOf(shared('month'));
    expect(report.lines.map((line) => line.views)).toEqual(['12', '12']);
    expect(report.schedule[0]?.sites[0]?.views).toBe('24');
  });
  test('by title, only the sum is cut', async () => {
    const report = await reportOf(shared('title'));
    expect(report.lines.map((line) => line.views)).toEqual(['12.5', '12.5']);
    expect(report.schedule[0]?.sites[0]?.views).toBe('25');
  });
  test('by unit, the views of one unit are cut', async () => {
    expect(await viewsOf(shared('unit', 3))).toBe('24'); // floor(25 / 3) = 8; 8 x 3
  });
  test('by unit, a title needs to say how many units it has', async () => {
    const [error] = await found('views.cannot-build', shared('unit'));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('titles[0].units');
  });

  // The even spread has 25 / 7 x 3 = 75/7 = 10.71… views in each of two months.
  test.each([
    [undefined, '21'], // floor(50 / 7) = 7; 7 x 3, as in Mangamura
    ['unit', '21'],
    ['none', '150/7'],
    ['month', '20'], // 10 + 10
    ['title', '21'], // floor(21.43)
  ])('an even spread cut at %s has %s views', async (cut, views) => {
    expect(await viewsOf(spread(cut))).toBe(views);
  });

  test('amounts by month cannot rest on views cut by title', async () => {
    const text = caseText({ cuts: { views: 'title', amount: 'month' } });
    const [error] = await found('case.cut-order', text);
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('cuts');
  });
});
