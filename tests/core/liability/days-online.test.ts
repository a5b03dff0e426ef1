import { describe, expect, test } from 'vitest';
import { dated, datedReport, liableFrom, notified, tenADay, title, toldOf, viewsOf } from '../plan/dated.js';

const views = async (text: string) => viewsOf(await datedReport(text));
/** Days in suit of the one title on the one site, as the JSON report has them. */
const daysOf = async (text: string) => {
  const [one] = (await datedReport(text)).liability;
  return one?.runs ?? [{ from: one?.from, to: one?.to }];
};

describe('a site that closed', () => {
  test('counts on its last day and not after it', async () => {
    const sites = [{ id: 's', name: 'S', closed: '2020-05-20' }];
    expect(await views(dated({ sites }))).toEqual(['t s  – 2020-05-20: 500']); // 30 + 20 days
  });

  test('and came back counts for both runs, and not between', async () => {
    const online = [{ to: '2020-04-10' }, { from: '2020-05-30' }];
    const text = dated({ sites: [{ id: 's', name: 'S', online }] });
    expect(await views(text)).toEqual(['t s  – 2020-04-10, 2020-05-30 – : 120']); // 10 + 2 days
    expect((await datedReport(text)).liability[0]?.steps.at(-1)).toEqual({
      ja: 'サイトの公開期間（〜2020-04-10、2020-05-30〜）で限る',
      en: 'days of the site online (– 2020-04-10, 2020-05-30 –) limits it',
    });
  });

  test('its runs may overlap or touch, in any order, and a day is counted once', async () => {
    const online = [
      { from: '2020-05-11', to: '2020-05-20' },
      { from: '2020-05-01', to: '2020-05-15' },
      { from: '2020-05-21', to: '2020-05-21' },
    ];
    const text = dated({ sites: [{ id: 's', name: 'S', online }] });
    expect(await views(text)).toEqual(['t s 2020-05-01 – 2020-05-21: 210']);
  });

  test('a run that ends before it begins is an error at its place', async () => {
    const online = [{ to: '2020-04-10' }, { from: '2020-05-31', to: '2020-05-30' }];
    expect(await toldOf(dated({ sites: [{ id: 's', name: 'S', online }] }))).toEqual([
      ['case.from-after-to', 'error', 'sites[0].online[1].from'],
    ]);
  });
});

describe('a title taken down and put up again', () => {
  const up = (online: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) =>
    dated({ titles: [title({ online })], ...more });

  test('several runs inside one month count by their days', async () => {
    // 5 + 1 + 7 = 13 of the 31 days of May, of 100 visits.
    const online = [
      { from: '2020-05-01', to: '2020-05-05' },
      { from: '2020-05-10', to: '2020-05-10' },
      { from: '2020-05-25', to: '2020-05-31' },
    ];
    const traffic = [{ site: 's', from: '2020-05-01', to: '2020-05-31', metric: 'visits', value: 100 }];
    const report = await datedReport(up(online, { traffic }));
    expect(report.lines).toMatchObject([{ month: '2020-05', views: '1300/31' }]);
    expect(report.result.total.found).toBe('41'); // 41.9…
    expect(await daysOf(up(online, { traffic }))).toEqual(online);
  });

  test('a run over the end of a month goes on in the next one', async () => {
    const online = [{ from: '2020-04-30', to: '2020-05-02' }];
    const report = await datedReport(up(online));
    expect(report.lines.map(({ month, views }) => [month, views])).toEqual([
      ['2020-04', '10'],
      ['2020-05', '20'],
    ]);
  });

  test('each site has runs of its own; those without a site are of all', async () => {
    const sites = ['s', 'r'].map((id) => ({ id, name: id }));
    const traffic = [...tenADay(), ...tenADay(undefined, 'r')];
    const online = [
      { site: 's', to: '2020-04-10' },
      { site: 'r', from: '2020-04-21', to: '2020-04-25' },
      { from: '2020-05-31' },
    ];
    expect(await views(up(online, { sites, traffic }))).toEqual([
      't s  – 2020-04-10, 2020-05-31 – : 110',
      't r 2020-04-21 – 2020-04-25, 2020-05-31 – : 60',
    ]);
  });

  test('its runs, those of the site, the claim, the right and the notice all limit the days', async () => {
    const text = dated({
      defendants: [notified()],
      notices: [{ date: '2020-04-10', to: 'd', title: 't', site: 's' }], // from 05-11
      period: { from: '2020-05-01', to: '2020-05-30' },
      sites: [{ id: 's', name: 'S', online: [{ to: '2020-05-14' }, { from: '2020-05-17' }] }],
      titles: [
        title({
          online: [{ to: '2020-05-20' }, { from: '2020-05-24' }],
          right: { kind: 'publication', from: '2020-05-12', to: '2020-05-28' },
        }),
      ],
    });
    expect(await daysOf(text)).toEqual([
      { from: '2020-05-12', to: '2020-05-14' },
      { from: '2020-05-17', to: '2020-05-20' },
      { from: '2020-05-24', to: '2020-05-28' },
    ]);
    expect(await views(text)).toEqual([
      't s 2020-05-12 – 2020-05-14, 2020-05-17 – 2020-05-20, 2020-05-24 – 2020-05-28: 120', // 3 + 4 + 5 days
    ]);
  });

  test('a run that ends before it begins is an error at the title', async () => {
    const online = [{ to: '2020-04-10' }, { from: '2020-05-02', to: '2020-05-01' }];
    expect(await toldOf(up(online))).toEqual([['case.from-after-to', 'error', 'titles[0].online']]);
  });
});

describe('the term of the right in suit', () => {
  const termed = (right: unknown) => dated({ titles: [title({ right })] });

  test('both of its ends count, and the reason is said', async () => {
    const right = { kind: 'publication', from: '2020-04-11', to: '2020-05-10' };
    expect(await views(termed(right))).toEqual(['t s 2020-04-11 – 2020-05-10: 300']); // 20 + 10 days
    expect((await datedReport(termed(right))).liability[0]?.steps.at(-1)?.ja).toBe(
      '権利の期間（2020-04-11〜2020-05-10）で限る',
    );
  });

  test('two terms with a gap: the gap is out', async () => {
    const terms = [{ to: '2020-04-10' }, { from: '2020-05-22', to: '2020-05-31' }];
    expect(await views(termed({ kind: 'licence', terms }))).toEqual([
      't s  – 2020-04-10, 2020-05-22 – 2020-05-31: 200', // 10 + 10 days
    ]);
  });

  test('from and to limit the terms as well', async () => {
    const terms = [{ to: '2020-04-10' }, { from: '2020-05-22' }];
    expect(await views(termed({ kind: 'licence', from: '2020-04-06', to: '2020-05-23', terms }))).toEqual([
      't s 2020-04-06 – 2020-04-10, 2020-05-22 – 2020-05-23: 70', // 5 + 2 days
    ]);
  });

  test.each([
    { kind: 'licence', from: '2020-05-02', to: '2020-05-01' },
    { kind: 'licence', terms: [{ to: '2020-04-10' }, { from: '2020-05-02', to: '2020-05-01' }] },
  ])('a term that ends before it begins is an error at the title: %j', async (right) => {
    expect((await toldOf(termed(right)))[0]).toEqual(['case.from-after-to', 'error', 'titles[0].right']);
  });
});

describe('months that the edge of liability cuts', () => {
  /** Liable from 04-11 to 06-20, the last of the claimed days. */
  const cut = (partMonths: string | undefined, more: Readonly<Record<string, unknown>> = {}) =>
    dated({
      partMonths,
      defendants: [liableFrom('d', '2020-04-11')],
      period: { to: '2020-06-20' },
      traffic: tenADay(['2020-04', '2020-05', '2020-06']),
      ...more,
    });

  test('count by days, which is the default', async () => {
    const [stated, silent] = [await datedReport(cut('days')), await datedReport(cut(undefined))];
    expect(viewsOf(stated)).toEqual(['t s 2020-04-11 – 2020-06-20: 710']); // 20 + 31 + 20 days
    expect(silent.schedule).toEqual(stated.schedule);
    expect(silent.liability).toEqual(stated.liability);
  });

  test('or whole, or not at all; the report says which', async () => {
    const [whole, out] = [await datedReport(cut('whole')), await datedReport(cut('left-out'))];
    expect(viewsOf(whole)).toEqual(['t s 2020-04-01 – 2020-06-30: 910']); // 30 + 31 + 30 days
    expect(viewsOf(out)).toEqual(['t s 2020-05-01 – 2020-05-31: 310']);
    expect(whole.liability[0]?.steps.at(-1)?.en).toBe(
      'a month cut by the edge counts whole (partMonths: whole)',
    );
    expect(out.liability[0]?.steps.at(-1)?.en).toBe(
      'a month cut by the edge is left out (partMonths: left-out)',
    );
    const assumed = (report: typeof whole) =>
      report.assumptions.filter(({ en }) => en.includes('partMonths'));
    expect(assumed(whole)).toHaveLength(1);
    expect(assumed(out)).toHaveLength(1);
  });

  test('whole never reaches beyond the term of the right', async () => {
    const titles = [title({ right: { kind: 'publication', from: '2020-04-06', to: '2020-06-25' } })];
    // 25 days of April, May, 25 of June.
    expect(await views(cut('whole', { titles }))).toEqual(['t s 2020-04-06 – 2020-06-25: 810']);
  });

  test('nor beyond the rights of the holders together', async () => {
    const titles = [
      {
        ...title({ plaintiff: undefined }),
        holders: [
          { plaintiff: 'p', share: 1, right: { kind: 'licence', from: '2020-04-06', to: '2020-05-10' } },
          { plaintiff: 'q', share: 1, right: { kind: 'licence', from: '2020-05-11', to: '2020-06-25' } },
        ],
      },
    ];
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id }));
    expect(await views(cut('whole', { titles, plaintiffs }))).toEqual([
      't s 2020-04-06 – 2020-05-10: 350', // 25 + 10 days
      't s 2020-05-11 – 2020-06-25: 460', // 21 + 25 days
    ]);
  });

  test('left out goes by what the right leaves', async () => {
    const titles = [title({ right: { kind: 'publication', to: '2020-05-30' } })];
    const more = { titles, defendants: [liableFrom('d')] };
    expect(await views(cut('left-out', more))).toEqual(['t s  – 2020-04-30: 300']);
  });

  test('two runs inside one month: whole counts it once, left out not at all', async () => {
    const online = [
      { from: '2020-05-03', to: '2020-05-04' },
      { from: '2020-05-20', to: '2020-06-02' },
    ];
    const more = { titles: [title({ online })] };
    expect(await views(cut('whole', more))).toEqual(['t s 2020-05-01 – 2020-06-30: 610']);
    expect(await toldOf(cut('left-out', more))).toEqual([['liability.no-days', 'error', 'titles[0]']]);
  });

  test('a month that is whole by itself stays as it is', async () => {
    const more = { defendants: [liableFrom('d', '2020-05-01')], period: { to: '2020-05-31' } };
    for (const convention of ['days', 'whole', 'left-out']) {
      const report = await datedReport(cut(convention, more));
      expect(viewsOf(report)).toEqual(['t s 2020-05-01 – 2020-05-31: 310']);
      expect(report.liability[0]?.steps.some(({ en }) => en.includes('partMonths'))).toBe(false);
    }
  });
});
