// Readings on which core and the oracle of the chain differed or might have, beside those in settled.test.ts.
import { describe, expect, it } from 'vitest';
import { caseText, compute, found, foundText, proved, reportOf } from '../core/compute.js';

const whole = (id: string, more: object = {}) => ({
  id,
  name: id,
  liability: { start: 'whole', reason: 'ran the site', ...more },
});
const counted = (title: string, month: string, value: number) => ({
  title,
  metric: 'views',
  from: `${month}-01`,
  to: `${month}-30`,
  value,
});
const title = (id: string, more: object = {}) => ({ id, name: id.toUpperCase(), plaintiff: 'p', ...more });

// docs/dates.md: an order is needed where the items that the claim reaches differ in defendants, start or rate.
describe('which claims ask in what order they take up items', () => {
  const of = (more: object, claim?: unknown) =>
    caseText({
      plaintiffs: [{ id: 'p', name: 'P', claim }],
      defendants: [whole('a'), whole('b', { ends: [{ date: '2020-04-30', title: 'u', reason: 'stopped' }] })],
      titles: [title('t', { claim: 5 }), title('u', more)],
      traffic: [counted('t', '2020-04', 9), counted('u', '2020-04', 9), counted('u', '2020-06', 9)],
    });

  it('none, where the one title with a claim has items of one kind', async () => {
    expect((await reportOf(of({}))).result.total).toMatchObject({ found: '27', allowed: '23' }); // 5, 18
  });

  it('that of a title whose own items differ', async () => {
    expect(await found('award.cover-order-needed', of({ claim: 12 }))).toHaveLength(1);
    const { result } = await reportOf(of({ claim: 12 }, { base: 100, covers: 'joint' }));
    expect(result.total.allowed).toBe('17'); // 5; 9 of both and 3 of the one
  });

  it('that of the plaintiff, which reaches all titles', async () => {
    expect(await found('award.cover-order-needed', of({}, { base: 20 }))).toHaveLength(1);
  });
});

// docs/decisions/where-cut.md: `amount: plaintiff` is one cut for each plaintiff.
it('reductions follow one another uncut where the one cut is the plaintiff’s', async () => {
  const reductions = ['1/2', '1/3'].map((value) => ({ label: value, value, reason: 'pleaded' }));
  const of = (amount: string) =>
    foundText({ titles: [title('t', { found: proved(3) })], reductions, cuts: { amount } });
  expect((await reportOf(of('plaintiff'))).result.total.found).toBe('1'); // 3 x 1/2 x 2/3
  expect((await reportOf(of('title'))).result.total.found).toBe('0'); // 1.5 -> 1 -> 0.67
});

describe('where the documents are silent, core is kept', () => {
  // Amounts are cut by month, and holders each cut to the yen, but no document says which comes first: the amount of the
  // month is cut, then shared, and what each holds of the title is cut again.
  it('amounts cut by month are cut before holders share them', async () => {
    const holders = ['p', 'q'].map((plaintiff) => ({ plaintiff, share: '1/2' }));
    const report = await reportOf(
      caseText({
        plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })),
        titles: [{ id: 't', name: 'T', holders }],
        traffic: [counted('t', '2020-04', 3), counted('t', '2020-06', 3)],
        fee: '0.9',
        cuts: { amount: 'month' },
      }),
    );
    expect(report.lines.map(({ amount }) => amount)).toEqual(['2', '2']); // 2.7 each
    expect(report.schedule[0]?.amounts.map(({ amount }) => amount)).toEqual(['2', '2']); // not 1 + 1
  });

  // Interest runs to `until`; what was paid after it cannot have been credited by then.
  it('a payment after the day up to which interest is asked for is refused', async () => {
    const text = foundText({
      defendants: [{ ...whole('a'), served: '2021-01-31' }],
      titles: [title('t', { found: proved(1000) })],
      delayDamages: { start: 'service', rate: '3%', until: '2021-12-31' },
      payments: [{ date: '2022-01-01', plaintiff: 'p', amount: 10 }],
    });
    expect((await found('award.payment-after-until', text)).map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });
});

describe('where the oracle was wrong', () => {
  // The fees of all units are the title's own, so a change of the case's fee is none of its terms.
  it('the fees of all units know no change of the case’s fee', async () => {
    const report = await reportOf(
      caseText({
        titles: [title('t', { units: 2, feeOfAllUnits: 3 })],
        traffic: [counted('t', '2020-04', 5)],
        period: { from: '2020-04-01', to: '2020-04-30' },
        fee: [
          { from: '2020-01-01', value: 7 },
          { from: '2020-04-16', value: 8 },
        ],
      }),
    );
    expect(report.schedule[0]?.sites.map(({ views, fee }) => [views, fee])).toEqual([['5', '1.5']]);
  });

  // docs/traffic.md has two figures of one month stop the reading; a site that the case does not know is not read at all.
  it('two figures of a stranger’s site do not stop it, two of the case’s own do', async () => {
    const text = caseText({
      sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
      titles: [title('t', { share: 1 })],
      traffic: [{ file: 'traffic.csv' }],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
    });
    const rows = (site: string) => ({
      'traffic.csv': `site,period,visits\ns.example,2020-04,7\n${site},2020-05,1\n${site},2020-05,2\n`,
    });
    expect((await reportOf(text, rows('stranger.example'))).result.total.found).toBe('7');
    const { assessment, problems } = await compute(text, rows('s.example'));
    expect(assessment).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('traffic.disagreeing');
  });
});
