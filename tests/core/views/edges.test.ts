import { describe, expect, test } from 'vitest';
import { caseText, compute, found, reportOf, visits } from '../compute.js';

const SITES = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
];
const share = { way: 'title-share', pagesPerVisit: 1 };
const problemsOf = async (text: string, files = {}) => (await compute(text, files)).problems;

describe('the titles of a site are no more than the whole', () => {
  const titles = (one: object, other: object) => [
    { id: 't', name: 'T', plaintiff: 'p', ...one },
    { id: 'u', name: 'U', plaintiff: 'p', ...other },
  ];
  const shares = (one: unknown, other: unknown) =>
    caseText({
      titles: titles({ share: one }, { share: other }),
      traffic: [visits('2020-04', 1000)],
      views: [share],
    });

  test('shares that add up to the whole are right, and those above it are told at the titles', async () => {
    expect(await found('views.shares-above-whole', shares(0.4, 0.6))).toEqual([]);
    const [told] = await found('views.shares-above-whole', shares(0.5, 0.6));
    expect(told).toMatchObject({ severity: 'error', value: '1.1', place: { path: 'titles' } });
  });

  test('an interval is taken at its upper end, a distribution as it is stated', async () => {
    const interval = { value: 0.4, low: 0.3, high: 0.45 };
    expect(await found('views.shares-above-whole', shares(interval, 0.6))).toHaveLength(1);
    const spread = { ...interval, shape: 'triangular' };
    expect(await found('views.shares-above-whole', shares(spread, 0.6))).toEqual([]);
  });

  test('units are compared with those of their site, and told there', async () => {
    const units = (one: number, whole: number) =>
      caseText({
        sites: [{ id: 's', name: 'S', units: whole }],
        titles: titles({ units: one }, { units: 4 }),
        traffic: [visits('2020-04', 1000)],
        views: [{ way: 'even-spread', pagesPerVisit: 1, factors: { unitsPerVisit: 1 } }],
      });
    expect(await found('views.units-above-whole', units(6, 10))).toEqual([]);
    const [told] = await found('views.units-above-whole', units(7, 10));
    expect(told).toMatchObject({ value: '11', place: { path: 'sites[0].units' } });
  });
});

describe('figures of a title by itself beside a way that starts from the whole site', () => {
  const withFigure = (figure: object) =>
    caseText({
      sites: SITES,
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5, sites: ['a'] }],
      traffic: [visits('2020-04', 1000, 'a'), { metric: 'pageViews', value: 5, ...figure }],
      views: [{ ...share, sites: ['a'] }],
    });
  test.each([
    ['of its site', { title: 't', site: 'a' }, 1],
    ['of no site', { title: 't' }, 1],
    ['of another site', { title: 't', site: 'b' }, 0],
    ['of the site, and no title', { site: 'a' }, 0],
  ])('%s', async (_, figure, count) => {
    const told = await found('views.title-figures-unused', withFigure(figure));
    expect(told).toHaveLength(count);
    if (count > 0)
      expect(told[0]).toMatchObject({ severity: 'warning', place: { path: 'traffic[1].value' } });
  });
});

describe('ways for several sites', () => {
  const two = (views: readonly object[], more: object = {}) =>
    caseText({
      sites: SITES,
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: [visits('2020-04', 1000, 'a'), visits('2020-05', 1000, 'b')],
      views,
      ...more,
    });

  test('a way for a site that carries no title in suit leaves no trace', async () => {
    const views = [
      { ...share, sites: ['a'] },
      { way: 'counter', sites: ['b'] },
    ];
    const alone = caseText({
      sites: SITES,
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5, sites: ['a'] }],
      traffic: [visits('2020-04', 1000, 'a')],
      views,
    });
    const report = await reportOf(alone);
    const ids = report.working.families.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('way'))).toEqual([]);
    expect(report.schedule[0]?.sites.map(({ views }) => views)).toEqual(['500']);
  });

  test('a month cut by days on one of two sites is said', async () => {
    const views = [
      { ...share, sites: ['a'] },
      { ...share, sites: ['b'], pagesPerVisit: 2 },
    ];
    const said = async (text: string) =>
      (await reportOf(text)).assumptions.filter(({ ja }) => ja.includes('日数で按分した')).length;
    expect(await said(two(views))).toBe(0);
    expect(await said(two(views, { period: { from: '2020-04-11' } }))).toBe(1);
    expect(await said(two(views, { period: { to: '2020-05-11' } }))).toBe(1);
  });

  test('a site named by two ways is told once, with the second', async () => {
    const told = await found('views.two-ways', two([share, { ...share, sites: ['b'] }]));
    expect(told).toMatchObject([{ severity: 'error', value: 'b', place: { path: 'views[1]' } }]);
  });

  test('a site without a way is named', async () => {
    const told = await found('views.no-way', two([{ ...share, sites: ['a'] }]));
    expect(told).toMatchObject([{ severity: 'error', value: 'B', place: { path: 'views' } }]);
  });
});

describe('a masked figure without the factor that goes with it', () => {
  const csv = (pages: string) => ({
    'traffic.csv': `domain,date,all_traffic_visits,pages_per_visit\na.example,2020-04-01,"< 5,000",${pages}\na.example,2020-05-01,8000,2.5\n`,
  });
  const text = caseText({
    sites: [{ id: 's', name: 'S', domains: ['a.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
    traffic: [{ file: 'traffic.csv' }],
    views: [{ way: 'title-share' }],
  });

  test('counts nothing, and says that no upper end is known', async () => {
    const report = await reportOf(text, csv(''));
    expect(report.schedule[0]?.sites[0]?.views).toBe('10000');
    const told = (await problemsOf(text, csv(''))).filter(
      ({ code }) => code === 'views.masked-without-factor',
    );
    expect(told).toMatchObject([{ severity: 'warning' }]);
    expect(told[0]?.place.row).toBe(2);
  });

  test('each is an input of its own, at its least, and is counted among the masked ones', async () => {
    const two = { 'traffic.csv': csv('')['traffic.csv'].replace('8000,2.5', '"< 5,000",') };
    const report = await reportOf(text, {
      'traffic.csv': `${two['traffic.csv']}a.example,2020-06-01,8000,2.5\n`,
    });
    const own = report.inputs.filter(({ id }) => id.endsWith(' pagesPerVisit'));
    expect(new Set(own.map(({ id }) => id)).size).toBe(2);
    expect(own.map(({ value }) => value)).toEqual(['0', '0']);
    expect(report.assumptions.map(({ en }) => en).join()).toContain('2 value(s) that only say “less than”');
  });

  test('with the factor there is nothing to say', async () => {
    expect(await found('views.masked-without-factor', text, csv('3'))).toEqual([]);
    expect((await reportOf(text, csv('3'))).schedule[0]?.sites[0]?.views).toBe('10000');
  });

  test('a figure that is not masked needs its factor: the month is named', async () => {
    const files = { 'traffic.csv': csv('3')['traffic.csv'].replace(',2.5', ',') };
    const [told] = await found('views.factor-not-observed', text, files);
    expect(told).toMatchObject({ severity: 'error', value: 'a.example 2020-05-01' });
    const zero = { 'traffic.csv': csv('3')['traffic.csv'].replace(',2.5', ',0') };
    expect(await found('views.factor-not-observed', text, zero)).toHaveLength(1);
  });
});

describe('figures of whose error nothing is said', () => {
  test('are named by their site', async () => {
    const text = caseText({
      sites: SITES,
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: [visits('2020-04', 1000, 'a', { vendor: 'V' }), visits('2020-04', 1000, 'b', { vendor: 'W' })],
      views: [share],
      uncertainty: { traffic: [{ vendor: 'V', error: { low: 0.8, high: 1.25 } }] },
    });
    const said = (await reportOf(text)).assumptions.map(({ en }) => en).join();
    expect(said).toContain('No error is stated for the figures of “B”');
    expect(said).not.toContain('“A”');
  });
});
