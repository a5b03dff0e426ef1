import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const sites = [
  { id: 'a', name: 'A', units: 10 },
  { id: 'b', name: 'B' },
];
const titles = [{ id: 't', name: 'T', plaintiff: 'p', units: 3 }];
const traffic = [visits('2020-04', 105, 'a'), { site: 'b', title: 't', metric: 'views', value: 40 }];
const both = (views: readonly object[]) => caseText({ sites, titles, traffic, views });
const two = [
  { way: 'even-spread', sites: ['a'] },
  { way: 'counter', sites: ['b'] },
];

describe('several sites', () => {
  test('each site may have its own way, in one case', async () => {
    const report = await reportOf(both(two));
    // A: floor(105 / 10) = 10 for each of 3 units; B: as counted
    expect(report.schedule[0]?.sites.map(({ site, views }) => [site, views])).toEqual([
      ['a', '30'],
      ['b', '40'],
    ]);
    expect(report.result.total.award).toBe('70');
  });

  test('figures of a title on a site that counts them are not called unused by the way of another', async () => {
    expect(await found('views.title-figures-unused', both(two))).toEqual([]);
    const unused = await found('views.title-figures-unused', both([{ way: 'even-spread' }]));
    expect(unused.map((one) => one.severity)).toEqual(['warning']);
  });

  test('the factors that are not applied name their sites', async () => {
    const report = await reportOf(both(two));
    const country = report.notApplied.filter((one) => one.label.en === 'share of the country');
    expect(country.map((one) => one.sites)).toEqual([['a'], ['b']]);
  });

  test('two ways for one site are an error', async () => {
    const [error] = await found('views.two-ways', both([...two, { way: 'counter', sites: ['a'] }]));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('a');
    expect(error?.place.path).toBe('views[2]');
  });

  test('a site without a way is an error', async () => {
    const [error] = await found('views.no-way', both([{ way: 'counter', sites: ['b'] }]));
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('A');
  });

  test('a way for an unknown site is refused with the nearest id', async () => {
    const named = [{ id: 'manga', name: 'M' }];
    const views = [{ way: 'counter', sites: ['mnaga'] }];
    const [error] = await found('case.unknown-id', caseText({ sites: named, views }));
    expect(error?.place.path).toBe('views[0].sites[0]');
    expect(error?.hint.en).toContain('manga');
  });

  test('the totals by site and by month rest on the same lines', async () => {
    const text = caseText({
      sites,
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: [visits('2020-04', 10, 'a'), visits('2020-05', 20, 'a'), visits('2020-05', 30, 'b')],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
    });
    const { totals } = await reportOf(text);
    expect(totals.bySite).toEqual([
      { site: 'a', amount: '15' },
      { site: 'b', amount: '15' },
    ]);
    expect(totals.byMonth).toEqual([
      { month: '2020-04', amount: '5' },
      { month: '2020-05', amount: '25' },
    ]);
  });
});

describe('a site with several domains', () => {
  const text = caseText({
    sites: [{ id: 's', name: 'S', domains: ['one.example', 'TWO.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
    traffic: [{ file: 'traffic.csv' }],
    views: [{ way: 'title-share' }],
  });
  const csv =
    'domain,country,date,all_traffic_visits,all_traffic_pages_per_visit\n' +
    'one.example,WW,2020-04,100,2\ntwo.example,WW,2020-04,10,6\ntwo.example,WW,2020-05,30,4\n';

  test('the figures of its domains are added, each with its own pages per visit', async () => {
    const report = await reportOf(text, { 'traffic.csv': csv });
    // April: (100 x 2 + 10 x 6) x 0.5; May: 30 x 4 x 0.5
    expect(report.lines.map(({ month, views }) => [month, views])).toEqual([
      ['2020-04', '130'],
      ['2020-05', '60'],
    ]);
  });

  test('the domain of a stranger is not counted, and that is said', async () => {
    const more = `${csv}three.example,WW,2020-04,999,9\n`;
    expect((await reportOf(text, { 'traffic.csv': more })).schedule[0]?.sites[0]?.views).toBe('190');
    const warnings = await found('traffic.not-in-case', text, { 'traffic.csv': more });
    expect(warnings[0]?.value).toBe('three.example');
  });
});
