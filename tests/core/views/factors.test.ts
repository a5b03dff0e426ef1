import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const shared = (factors: object) =>
  caseText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
    traffic: [visits('2020-04', 1000)],
    views: [{ way: 'title-share', pagesPerVisit: 1, factors }],
  });
const spread = (factors: object) =>
  caseText({
    sites: [{ id: 's', name: 'S', units: 10 }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', units: 1 }],
    traffic: [visits('2020-04', 1000)],
    views: [{ way: 'even-spread', factors }],
  });
const viewsOf = async (text: string) => (await reportOf(text)).schedule[0]?.sites[0]?.views;

describe('factors that a case states', () => {
  // Without any factor the title has 1000 x 0.5 = 500 views.
  test.each([
    ['country', 0.9, '450'],
    ['device', '80%', '400'],
    ['cdn', '3/4', '375'],
    ['repeatedViews', 0.2, '100'],
    ['pagesPerUnit', 8, '62.5'],
    ['country', 0, '0'],
  ])('%s of %s makes 500 views %s', async (name, value, views) => {
    expect(await viewsOf(shared({ [name]: value }))).toBe(views);
  });

  test('units read in a visit belong to the even spread', async () => {
    expect(await viewsOf(spread({ unitsPerVisit: 1.2 }))).toBe('120'); // 1000 x 1.2 / 10
  });

  test('all factors of a chain work together', async () => {
    const factors = { country: 0.9, device: 0.8, cdn: 0.5, repeatedViews: 0.25, pagesPerUnit: 3 };
    expect(await viewsOf(shared(factors))).toBe('15'); // 500 x 0.9 x 0.8 x 0.5 x 0.25 / 3
  });

  test('a factor of the user’s own multiplies unless it says divide', async () => {
    const other = [
      { id: 'bots', label: 'no bots', factor: 0.97 },
      { id: 'mirror', label: 'seen twice', operation: 'divide', factor: 2 },
    ];
    expect(await viewsOf(shared({ other }))).toBe('242.5'); // 500 x 0.97 / 2
  });

  test('a factor may differ from site to site', async () => {
    const text = caseText({
      sites: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: [visits('2020-04', 1000, 'a'), visits('2020-04', 1000, 'b')],
      views: [{ way: 'title-share', pagesPerVisit: 1, factors: { cdn: { bySite: { a: 0.1, b: 0.3 } } } }],
    });
    const report = await reportOf(text);
    expect(report.schedule[0]?.sites.map((one) => one.views)).toEqual(['50', '150']);
  });

  test('a site that the factor leaves out is an error that names it', async () => {
    const [error] = await found('views.factor-missing-for-site', shared({ cdn: { bySite: {} } }));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('s');
    expect(error?.place.path).toBe('views[0].factors.cdn.bySite');
  });

  test('a share above the whole is no share', async () => {
    const [error] = await found('case.out-of-range', shared({ country: 1.01 }));
    expect(error?.place.path).toBe('views[0].factors.country');
  });
});

describe('factors that are not applied', () => {
  const notApplied = async (text: string) =>
    new Map((await reportOf(text)).notApplied.map(({ label, reason }) => [label.en, reason]));

  test('each factor that the case leaves out is listed with a reason in both languages', async () => {
    const list = await notApplied(shared({}));
    expect([...list.keys()]).toEqual([
      'share of the days inside the period',
      'share of the country',
      'share of the devices',
      'share delivered through the defendant (CDN)',
      'share that is no repeated view',
      'page views in a unit',
    ]);
    for (const reason of list.values()) {
      expect(reason.ja.length).toBeGreaterThan(5);
      expect(reason.en.length).toBeGreaterThan(5);
    }
  });

  test('the reason of the case goes before ours', async () => {
    const list = await notApplied(shared({ repeatedViews: { notApplied: 'each view is a use' } }));
    expect(list.get('share that is no repeated view')?.en).toBe('each view is a use');
  });

  test('a factor that is applied is not on the list', async () => {
    const list = await notApplied(shared({ country: 0.9 }));
    expect(list.has('share of the country')).toBe(false);
    expect(list.has('share of the devices')).toBe(true);
  });

  test('a factor that is not applied leaves the figure as it is', async () => {
    expect(await viewsOf(shared({ country: { notApplied: 'a Japanese site' } }))).toBe('500');
  });

  test('a reason that is empty is no reason', async () => {
    const [error] = await found('case.empty-text', shared({ country: { notApplied: '' } }));
    expect(error?.place.path).toBe('views[0].factors.country.notApplied');
  });
});
