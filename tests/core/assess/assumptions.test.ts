import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../../packages/core/src/assumptions/assumptions.js';
import { assessed, caseText, type Files, proved } from '../compute.js';

/** What a report takes for granted, in English. */
const taken = async (changes: Readonly<Record<string, unknown>>, files: Files = {}): Promise<string[]> =>
  assumptionsOf(await assessed(caseText(changes), files)).map(({ en }) => en);
const about = (all: readonly string[], word: string) => all.filter((one) => one.includes(word));

describe('what is taken for granted is what holds of the case', () => {
  const twoPlaintiffs = (claims: readonly object[]) => ({
    plaintiffs: claims.map((more, at) => ({ id: `p${at}`, name: `P${at}`, ...more })),
    titles: claims.map((_, at) => ({ id: `t${at}`, name: `T${at}`, plaintiff: `p${at}` })),
    traffic: claims.map((_, at) => ({ title: `t${at}`, metric: 'views', value: 1000 })),
  });

  test('the plaintiff without a lawyer’s fee is named where another has one', async () => {
    const fee = { lawyerFee: { rate: 0.1 } };
    expect(about(await taken(twoPlaintiffs([fee, {}])), 'lawyer’s fee')).toEqual([
      'No lawyer’s fee of “P1” is computed (the case has no lawyerFee).',
    ]);
    expect(about(await taken(twoPlaintiffs([{}, {}])), 'lawyer’s fee')).toEqual([
      'No lawyer’s fee is computed (the case has no lawyerFee).',
    ]);
    expect(about(await taken({ ...twoPlaintiffs([fee, {}]), ...fee }), 'lawyer’s fee')).toEqual([]);
  });

  const visited = (sites: readonly string[]) => ({
    sites: [{ id: 's', name: 'S', domains: ['one.example', 'two.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
    traffic: sites.map((site) => ({
      site,
      metric: 'visits',
      from: '2020-04-01',
      to: '2020-04-30',
      value: 9,
    })),
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
  });

  test('domains are said to be added up only where two of them have figures', async () => {
    const told = async (...domains: string[]) => {
      const rows = domains.map((domain) => `${domain},2020-04,9\n`);
      const files = { 'a.csv': `domain,date,visits\n${rows.join('')}` };
      return about(await taken({ ...visited([]), traffic: [{ file: 'a.csv' }] }, files), 'several domains');
    };
    expect(await told('one.example', 'two.example')).toHaveLength(1);
    expect(await told('one.example')).toEqual([]);
    expect(about(await taken(visited(['s'])), 'several domains')).toEqual([]);
  });

  test('an input with an exhibit is not unproved, nor is a number of the program', async () => {
    const of = (share: object) =>
      taken({ ...visited(['s']), titles: [{ id: 't', name: 'T', plaintiff: 'p', share }] });
    const counted = async (share: object) =>
      Number(about(await of(share), 'neither exhibit')[0]?.split(' ')[0] ?? 0);
    const unproved = await counted({ value: 0.5, assumption: 'sampled' });
    expect(await counted({ value: 0.5, assumption: 'sampled', source: 'a sample' })).toBe(unproved);
    const exhibits = [{ id: '甲1', title: 'sample' }];
    const all = await taken({
      ...visited(['s']),
      exhibits,
      titles: [
        { id: 't', name: 'T', plaintiff: 'p', share: { value: 0.5, assumption: 'sampled', exhibit: '甲1' } },
      ],
    });
    expect(Number(about(all, 'neither exhibit')[0]?.split(' ')[0] ?? 0)).toBe(unproved - 1);
  });

  test('one error for the traffic of several vendors is said to be shared by them', async () => {
    const error = { error: { value: 1, low: 0.5, high: 2, coverage: 0.9, shape: 'lognormal', source: 'x' } };
    const from = (...vendors: (string | undefined)[]) => ({
      ...visited([]),
      traffic: vendors.map((vendor, at) => ({
        ...(vendor === undefined ? {} : { vendor }),
        ...{ site: 's', metric: 'visits', from: `2020-0${at + 1}-01`, to: `2020-0${at + 1}-28`, value: 9 },
      })),
    });
    const told = async (vendors: (string | undefined)[], entries: object[]) =>
      about(await taken({ ...from(...vendors), uncertainty: { traffic: entries } }), 'names no vendor')
        .length;
    expect(await told(['V', 'W'], [error])).toBe(1);
    expect(await told(['V', undefined], [error])).toBe(1);
    expect(await told(['V', 'V'], [error])).toBe(0);
    expect(await told(['V', 'W'], [error, { vendor: 'W', ...error }])).toBe(0);
  });

  test('a grace of 1.0 months is that of the ruling, and one of 0.0 months is none', async () => {
    const of = (graceMonths: unknown) =>
      taken({
        defendants: [{ id: 'd', name: 'D', liability: { start: 'notice', graceMonths } }],
        notices: [{ to: 'd', date: '2020-01-05', title: 't', site: 's', urls: ['https://s.example/1'] }],
        traffic: [{ title: 't', metric: 'views', from: '2020-04-01', to: '2020-04-30', value: 9 }],
        rate: proved(1),
      });
    expect(about(await of('1.0'), 'One month of grace after a notice is what')).toHaveLength(1);
    expect(about(await of('2.0'), '(2 months) is set by the case')).toHaveLength(1);
    expect(about(await of('0.0'), 'grace')).toEqual([]);
  });
});
