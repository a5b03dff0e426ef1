import { type ChangeGroup, diffReports, render, uncertaintyOf } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { assessed, caseText, visits } from '../compute.js';
import { laidOut, parsed, type Report } from './altered.js';

const titles = (fee: number) => [
  { id: 't1', name: '作品一', plaintiff: 'p', share: 0.01, fee },
  { id: 't2', name: '作品二', plaintiff: 'p', share: 0.02, fee: 40 },
];
const notice = (date: string) => ({
  date,
  to: 'd',
  title: 't1',
  site: 's',
  exhibit: '甲第1号証',
  urls: ['https://s.example/1'],
  means: 'e-mail',
});
const base = {
  exhibits: [{ id: '甲第1号証', title: '通知書' }],
  defendants: [{ id: 'd', name: 'D', liability: { start: 'notice', graceMonths: 1 } }],
  notices: [notice('2020-01-31'), { ...notice('2020-01-31'), title: 't2' }],
  period: { from: '2020-01-01', to: '2020-12-31' },
  titles: titles(50),
  traffic: [visits('2020-03', 1_000_000), visits('2020-04', 2_000_000)],
  views: [{ way: 'title-share', pagesPerVisit: 2, factors: { pagesPerUnit: 1 } }],
  fee: undefined,
  rate: 0.8,
};

async function draft(changes: object = {}, seed?: number): Promise<Uint8Array> {
  const assessment = await assessed(caseText({ ...base, ...changes }));
  const { uncertainty } = await uncertaintyOf(assessment, {
    draws: 16,
    ...(seed === undefined ? {} : { seed }),
  });
  return render(assessment, 'json', 'ja', uncertainty ? { uncertainty } : {});
}

const changesIn = (groups: readonly ChangeGroup[], name: string) =>
  groups.find(({ group }) => group === name)?.changes ?? [];

describe('two drafts', () => {
  test('of one case are equal, also where one is laid out otherwise', async () => {
    const report = await draft();
    const spaced = new TextEncoder().encode(JSON.stringify(parsed(report)));
    for (const later of [report, spaced])
      expect(diffReports(report, later)).toEqual({ equal: true, problems: [], groups: [] });
  });

  test('a fee that was raised: the input, the title and the award, with the exact difference', async () => {
    const { equal, groups } = diffReports(await draft(), await draft({ titles: titles(60) }));
    expect(equal).toBe(false);
    expect(changesIn(groups, 'inputs')).toEqual([
      expect.objectContaining({
        kind: 'changed',
        id: 'titles[0].fee',
        field: { ja: '値', en: 'value' },
        from: '50',
        to: '60',
        difference: '10',
      }),
    ]);
    // 3,000,000 visits x 2 pages x 1% = 60,000 views; x 50 or 60 yen x 0.8.
    expect(changesIn(groups, 'titles')).toEqual([
      {
        kind: 'changed',
        id: 't1',
        what: { ja: '作品一', en: '作品一' },
        field: { ja: '金額', en: 'amount' },
        from: '2400000',
        to: '2880000',
        difference: '480000',
      },
    ]);
    expect(
      changesIn(groups, 'figures').map(({ id, field, difference }) => [id, field?.en, difference]),
    ).toContainEqual(['plaintiffs p', 'award', '480000']);
    expect(changesIn(groups, 'demand').length).toBeGreaterThan(0);
    expect(changesIn(groups, 'files')).toMatchObject([{ id: 'case', kind: 'changed' }]);
    expect(changesIn(groups, 'liability')).toEqual([]);
    expect(changesIn(groups, 'other').map(({ id }) => id)).toContain('uncertainty.total.mean');
  });

  test('traffic that was added and taken away is told as inputs by their ids, the larger title first', async () => {
    const more = [...base.traffic, visits('2020-05', 500_000)];
    const { groups } = diffReports(await draft(), await draft({ traffic: more }));
    expect(changesIn(groups, 'inputs')).toMatchObject([
      { kind: 'added', id: 'traffic[2].value', from: null, to: '500000' },
    ]);
    expect(changesIn(groups, 'titles').map(({ id, difference }) => [id, difference])).toEqual([
      ['t2', '640000'],
      ['t1', '400000'],
    ]);
    const back = diffReports(await draft({ traffic: more }), await draft());
    expect(changesIn(back.groups, 'inputs')).toMatchObject([
      { kind: 'removed', id: 'traffic[2].value', from: '500000', to: null },
    ]);
  });

  test('a notice of another day: the period of liability and the notice from which it runs', async () => {
    const later = [notice('2020-03-10'), base.notices[1]];
    const { groups } = diffReports(await draft(), await draft({ notices: later }));
    expect(
      changesIn(groups, 'liability').map(({ id, field, from, to }) => [id, field?.en, from, to]),
    ).toEqual([
      ['d / t1 / s', 'liable', '2020-03-01–2020-12-31', '2020-04-11–2020-12-31'],
      ['d / t1 / s', 'notice', '2020-01-31', '2020-03-10'],
    ]);
    expect(changesIn(groups, 'titles').map(({ id }) => id)).toEqual(['t1']);
  });

  test('a range, a seed, a factor and a rounding', async () => {
    const ranged = { value: 0.01, low: 0.005, high: 0.02 };
    const [first, second] = base.titles;
    const other = {
      titles: [{ ...first, share: ranged }, second],
      views: [{ way: 'title-share', pagesPerVisit: 2 }],
      cuts: { amount: 'plaintiff' },
    };
    const { groups } = diffReports(await draft(), await draft(other, 7));
    expect(changesIn(groups, 'options').map(({ id, to }) => [id, to])).toEqual([
      ['seed', '7'],
      ['cuts.amount', 'plaintiff'],
    ]);
    const range = changesIn(groups, 'inputs').find(({ id }) => id === 'titles[0].share');
    expect([range?.field?.en, range?.from?.includes('0.005')]).toEqual(['range', false]);
    expect(range?.to).toMatch(/^0\.005–0\.02/);
    expect(changesIn(groups, 'notApplied')).toMatchObject([{ kind: 'added' }]);
  });

  test('warnings and assumptions that are gone or there anew', async () => {
    const before = parsed(await draft());
    const words = (text: string) => ({ ja: text, en: text });
    const after: Report = {
      ...before,
      assumptions: [...((before.assumptions as []) ?? []).slice(1), words('新しい前提')],
      problems: [{ code: 'a', severity: 'warning', file: 'x.csv', row: 3, message: words('新しい注意') }],
    };
    const [gone] = before.assumptions as { ja: string }[];
    const { groups } = diffReports(laidOut(before), laidOut(after));
    expect(changesIn(groups, 'assumptions').map(({ kind, what }) => [kind, what.ja])).toEqual([
      ['removed', gone?.ja],
      ['added', '新しい前提'],
    ]);
    expect(changesIn(groups, 'problems')).toContainEqual(
      expect.objectContaining({ kind: 'added', what: words('新しい注意') }),
    );
    // The same warning on another row is the same warning, and its row is told with the rest.
    const [moved] = after.problems as Report[];
    const later = laidOut({ ...after, problems: [{ ...moved, row: 9 }] });
    const found = diffReports(laidOut(after), later);
    expect(found.equal).toBe(false);
    expect(found.groups.map(({ group, changes }) => [group, changes.map(({ id }) => id)])).toEqual([
      ['other', ['problems[0].row']],
    ]);
  });

  const alter = (change: (report: Report) => void) => async () => {
    const report = parsed(await draft());
    change(report);
    return diffReports(await draft(), laidOut(report));
  };
  const list = (value: unknown) => value as Report[];
  const first = (value: unknown) => list(value)[0] as Report;
  const words = { ja: '別', en: 'other' };

  test.each<[string, (report: Report) => void, string, string]>([
    ['the name of a plaintiff', (r) => (first((r.result as Report).plaintiffs).name = 'X'), 'figures', 'p'],
    ['the name of a title', (r) => (first(r.schedule).name = 'X'), 'titles', 't1'],
    ['the name of a defendant', (r) => (first((r.case as Report).defendants).name = 'X'), 'other', 'name'],
    ['the label of an input', (r) => (first(r.inputs).label = words), 'inputs', ''],
    ['the unit of an input', (r) => (first(r.inputs).unit = 'zebra'), 'inputs', ''],
    ['views of a site', (r) => (first(first(r.schedule).sites).views = '1'), 'other', 'sites[0].views'],
    [
      'a month’s total',
      (r) => (first((r.totals as Report).byMonth).amount = '1'),
      'other',
      'byMonth[0].amount',
    ],
    ['whose amount it is', (r) => (first(first(r.schedule).amounts).plaintiff = 'q'), 'other', 'plaintiff'],
    ['words of a step', (r) => (first(first(r.liability).steps).ja = '別'), 'other', 'steps[0].ja'],
    ['an operation', (r) => (first((r.working as Report).families).op = 'add'), 'other', '.op'],
    ['an end', (r) => (((r.uncertainty as Report).total as Report).bounds = null), 'other', 'total.bounds'],
    ['the order of titles', (r) => list(r.schedule).reverse(), 'other', 'schedule (order)'],
    ['a digest', (r) => ((r.digest as Report).value = '0'), 'other', 'digest.value'],
    ['the algorithm of the digest', (r) => ((r.digest as Report).algorithm = 'md5'), 'other', 'algorithm'],
    ['an assumption in English', (r) => (first(r.assumptions).en = 'x'), 'assumptions', ''],
    ['nothing instead of no key', (r) => (first(r.inputs).low = null), 'other', 'inputs[0].low'],
  ])('%s is told', async (_, change, group, id) => {
    const { equal, groups } = await alter(change)();
    expect(equal).toBe(false);
    expect(changesIn(groups, group).map((one) => one.id)).toContainEqual(expect.stringContaining(id));
  });

  test('a change far down in a long text is found, and what is told of it is short', async () => {
    const report = parsed(await draft());
    const long = 'あ'.repeat(1000);
    first(report.schedule).name = `${long}一`;
    const before = laidOut(report);
    first(report.schedule).name = `${long}二`;
    const [change] = changesIn(diffReports(before, laidOut(report)).groups, 'titles');
    expect([change?.id, (change?.to ?? '').length < 500]).toEqual(['t1', true]);
  });

  test('of many changes the first are listed and the others counted', async () => {
    const report = parsed(await draft());
    report.extra = Array.from({ length: 1000 }, (_, n) => n);
    const before = laidOut(report);
    report.extra = Array.from({ length: 1000 }, (_, n) => n + 1);
    expect(diffReports(before, laidOut(report)).groups).toMatchObject([{ group: 'other', more: 800 }]);
  });
});
