import { caseText } from '../compute.js';

/** A case in Latin letters with all that a report has to show: two ways, dated fees, shares, ranges, caps. */
export const richText = (more: Readonly<Record<string, unknown>> = {}): string =>
  caseText({
    name: 'Schedule',
    court: 'Tokyo District Court',
    plaintiffs: [
      { id: 'p', name: 'Alpha', claim: { base: 1000, fee: 50, total: 1040 } },
      { id: 'q', name: 'Beta', claim: { total: 90000 } },
    ],
    defendants: [{ id: 'd', name: 'Delta', liability: { start: 'notice', graceMonths: 1 } }],
    sites: [
      { id: 'a', name: 'Site A', domains: ['a.example'], units: 900 },
      { id: 'b', name: 'Site B', domains: ['b.example', 'b2.example'] },
    ],
    period: { to: '2020-07-31' },
    titles: [
      { id: 't', name: 'Title T', plaintiff: 'p', units: 7, share: 0.013, claim: 900 },
      {
        id: 'u',
        name: 'Title U',
        holders: [
          { plaintiff: 'p', share: '1/3' },
          { plaintiff: 'q', share: '2/3' },
        ],
        units: 3,
        share: { value: '1/70', low: 0.01, high: 0.02, assumption: 'measured once' },
        feeOfAllUnits: { value: 100, exhibit: 'Ex 2' },
      },
      { id: 'v', name: 'Title V', plaintiff: 'q', found: { value: '4000.5', source: 'ruling, p. 3' } },
    ],
    notices: ['t', 'u'].map((title) => ({
      date: '2020-04-10',
      to: 'd',
      title,
      site: ['a', 'b'],
      exhibit: 'Ex 1',
    })),
    traffic: [{ file: 'traffic.csv', exhibit: 'Ex 3' }],
    views: [
      { way: 'even-spread', sites: ['a'], factors: { unitsPerVisit: { value: 2, low: 1, high: 3 } } },
      {
        way: 'title-share',
        sites: ['b'],
        factors: {
          country: { bySite: { b: 0.93 } },
          pagesPerUnit: { value: 7, source: 'count of pages' },
          repeatedViews: { notApplied: 'each view is a use' },
          other: [{ id: 'bots', label: 'no bots', factor: 0.97 }],
        },
      },
    ],
    fee: [
      { from: '2020-01-01', value: 110 },
      { from: '2020-06-16', value: 120, source: 'price list' },
    ],
    rate: 0.8,
    lawyerFee: { rate: 0.1 },
    exhibits: ['Ex 1', 'Ex 2', 'Ex 3'].map((id) => ({ id, title: `Exhibit ${id}` })),
    ...more,
  });

export const richFiles = {
  'traffic.csv':
    'domain,country,date,all_traffic_visits,all_traffic_pages_per_visit\n' +
    'a.example,WW,2020-05,3100.5,3.1\na.example,WW,2020-06,3000,3\na.example,WW,2020-07,2999,3\n' +
    'b.example,WW,2020-05,100,2.7\nb.example,WW,2020-06,200,3.3\nb2.example,WW,2020-07,310,2\n',
};
