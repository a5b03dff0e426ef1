import { describe, expect, test } from 'vitest';
import { found } from '../compute.js';
import {
  dated,
  datedReport,
  liableFrom,
  linesOf,
  notified,
  problemsAsOf,
  title,
  told,
  toldOf,
  viewsOf,
} from '../plan/dated.js';

const notice = (date: string, more: Readonly<Record<string, unknown>> = {}) => ({
  date,
  to: 'd',
  title: 't',
  site: 's',
  ...more,
});

/** One defendant who answers a month after a notice; figures of April and May 2020, ¥10 a day. */
const logged = (notices: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) =>
  dated({ defendants: [notified()], notices, ...more });

/** From which day who answers for what, as the report says. */
const startsOf = async (text: string) =>
  (await datedReport(text)).liability.map(({ defendant, title, site, from }) =>
    [defendant, title, site, from ?? 'nothing'].join(' '),
  );

describe('the first notice that counts decides', () => {
  test('for each defendant, title and site by itself, in whatever order the log stands', async () => {
    const notices = [
      notice('2020-04-20', { site: 'r' }), // d, t on r: the month from 04-21 ends 05-20
      notice('2020-04-25'), // later than 04-10: decides nothing
      notice('2020-04-15', { title: 'u' }), // d, u on s: the month from 04-16 ends 05-15
      notice('2020-04-10'), // d, t on s: the month from 04-11 ends 05-10
      notice('2020-03-31', { to: 'e' }), // e, t on s: the month from 04-01 ends 04-30
    ];
    const text = logged(notices, {
      defendants: [notified('d'), notified('e')],
      sites: ['s', 'r'].map((id) => ({ id, name: id })),
      titles: [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })],
      traffic: ['s', 'r'].map((site) => ({
        site,
        from: '2020-05-01',
        to: '2020-05-31',
        metric: 'visits',
        value: 620, // twenty a day, of which each title has half
      })),
    });
    expect(await startsOf(text)).toEqual([
      'd t s 2020-05-11',
      'd t r 2020-05-21',
      'd u s 2020-05-16',
      'd u r nothing',
      'e t s 2020-05-01',
      'e t r nothing',
      'e u s nothing',
      'e u r nothing',
    ]);
    // t on s: 10 days of e alone and 21 of both; t on r: 11 days of d; u on s: 16 days of d. Ten views a day.
    expect(viewsOf(await datedReport(text))).toEqual([
      't s 2020-05-01 – 2020-05-10: 100',
      't s 2020-05-11 – : 210',
      't r 2020-05-21 – : 110',
      'u s 2020-05-16 – : 160',
    ]);
  });

  test('the path from the notice to the first day is in the report, in both languages', async () => {
    const text = logged([notice('2020-01-31', { exhibit: '甲5' })], {
      exhibits: [{ id: '甲5', title: 'notice' }],
    });
    // First counted day 02-01, the month ends 02-29, liable from 03-01.
    const row = async (lang: 'ja' | 'en') => (await linesOf(text, lang)).find((line) => line.includes(' → '));
    expect(await row('en')).toContain(
      '甲5 notice received 2020-01-31 → first day not counted: from 2020-02-01 (Civil Code Art. 140); ' +
        '1 month(s) end on 2020-02-29 (Art. 143(2), by analogy) → liable from 2020-03-01',
    );
    expect(await row('ja')).toContain(
      '甲5 2020-01-31 通知の到達 → 初日を算入せず 2020-02-01 から起算（民法140条）、' +
        '1か月は 2020-02-29 に満了（民法143条2項、類推） → 2020-03-01 から責任を負う',
    );
  });
});

describe('a notice that does not say what it is about', () => {
  const sites = [{ id: 's', name: 'S', domains: ['s.example'] }];

  test.each([
    ['title', { title: undefined }, 'a title', '作品'],
    ['site', { site: undefined }, 'a site', 'サイト'],
    ['URL', { urls: [] }, 'a URL', 'URL'],
    ['title and no site', { title: undefined, site: undefined }, 'a title, a site', '作品・サイト'],
    [
      'title, site or URL',
      { title: undefined, site: undefined, urls: [] },
      'a title, a site, a URL',
      '作品・サイト・URL',
    ],
  ])('without a %s it is kept, flagged, and starts nothing', async (_, lacking, en, ja) => {
    // The second one counts: the month from 04-11 ends 05-10. The first alone would give 05-02.
    const text = logged([notice('2020-04-01', lacking), notice('2020-04-10')], { sites });
    expect(await toldOf(text)).toEqual([['liability.notice-does-not-start', 'warning', 'notices[0]']]);
    const [warning] = await found('liability.notice-does-not-start', text);
    expect(warning?.message.en).toContain(`lacks ${en}, so`);
    expect(warning?.message.ja).toContain(`${ja}の記載がない`);
    const report = await datedReport(text);
    expect(viewsOf(report)).toEqual(['t s 2020-05-11 – : 210']);
    expect(report.notices.map(({ date, starts }) => [date, starts])).toEqual([
      ['2020-04-01', false],
      ['2020-04-10', true],
    ]);
    const [row] = (await linesOf(text, 'en')).filter((line) => line.startsWith('| 2020-04-01 |'));
    expect(row).toContain(`| does not count (lacks ${en}) |`);
  });

  test('alone, it leaves its title without a start: an error at the title', async () => {
    const text = logged([notice('2020-04-01', { urls: [] })], { sites });
    expect(await toldOf(text)).toEqual([
      ['liability.notice-does-not-start', 'warning', 'notices[0]'],
      ['liability.no-notice', 'error', 'titles[0]'],
    ]);
  });

  test('its URLs can say both title and site', async () => {
    const titles = [title({ urls: 'https://s.example/works/1' })];
    const urls = ['https://s.example/works/1/chapter-2'];
    const of = (more: object) => logged([{ date: '2020-04-10', to: 'd', ...more }], { sites, titles });
    expect(viewsOf(await datedReport(of({ urls })))).toEqual(['t s 2020-05-11 – : 210']);
    // A page of the site that is of no title gives the site alone.
    expect(await toldOf(of({ urls: ['https://s.example/about'] }))).toEqual([
      ['liability.notice-does-not-start', 'warning', 'notices[0]'],
      ['liability.no-notice', 'error', 'titles[0]'],
    ]);
  });
});

describe('URLs that were not recorded', () => {
  const sites = [{ id: 's', name: 'S', domains: ['s.example'] }];
  const assumed = async (notices: readonly unknown[]) =>
    (await datedReport(logged(notices, { sites }))).assumptions.filter(({ en }) =>
      en.includes('URLs are not recorded'),
    );

  test('do not hinder a notice that names title and site, and an assumption says so', async () => {
    expect(await startsOf(logged([notice('2020-04-10')]))).toEqual(['d t s 2020-05-11']);
    expect(await assumed([notice('2020-04-10')])).toEqual([
      {
        ja: 'URL を控えていない通知が1件あり、作品とサイトの特定があるので責任の始まりとして扱った。',
        en: 'Of 1 notice(s) the URLs are not recorded; since they name title and site, they count as starts of liability.',
      },
    ]);
  });

  test('nothing is assumed where they are, or of a notice that starts nothing', async () => {
    const recorded = notice('2020-04-10', { urls: ['s.example/1'] });
    expect(await assumed([recorded])).toEqual([]);
    expect(await assumed([recorded, notice('2020-04-01', { title: undefined })])).toEqual([]);
  });
});

describe('what the case says against the rule', () => {
  const reason = 'the parties had spoken of it';

  test('effective: yes with a reason makes a notice without a title count for every title', async () => {
    const titles = [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })];
    const text = logged([notice('2020-04-10', { title: undefined, effective: 'yes', reason })], { titles });
    expect(await toldOf(text)).toEqual([]);
    // Ten visits a day, half of them for each title: 21 days from 05-11.
    expect(viewsOf(await datedReport(text))).toEqual(['t s 2020-05-11 – : 105', 'u s 2020-05-11 – : 105']);
    const [row] = (await linesOf(text, 'en')).filter((line) => line.startsWith('| 2020-04-10 |'));
    expect(row).toContain(`counts (${reason})`);
    expect((await datedReport(text)).liability[0]?.steps[0]?.en).toBe(
      `notice received 2020-04-10 (${reason})`,
    );
  });

  test('an earlier notice of one title still decides for that title', async () => {
    const titles = [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })];
    const all = notice('2020-04-10', { title: undefined, effective: 'yes', reason });
    const text = logged([all, notice('2020-04-01', { title: 'u' })], { titles });
    // u: the month from 04-02 ends 05-01.
    expect(await startsOf(text)).toEqual(['d t s 2020-05-11', 'd u s 2020-05-02']);
  });

  test('and an earlier one of all titles decides for a title with a later one of its own', async () => {
    const all = notice('2020-04-01', { title: undefined, effective: 'yes', reason });
    expect(await startsOf(logged([notice('2020-04-10'), all]))).toEqual(['d t s 2020-05-02']);
  });

  test('effective: yes without a site counts for every site', async () => {
    const sites = ['s', 'r'].map((id) => ({ id, name: id }));
    const traffic = sites.map(({ id }) => ({
      site: id,
      from: '2020-05-01',
      to: '2020-05-31',
      metric: 'visits',
      value: 310,
    }));
    const given = notice('2020-04-10', { site: undefined, effective: 'yes', reason });
    expect(await startsOf(logged([given], { sites, traffic }))).toEqual([
      'd t s 2020-05-11',
      'd t r 2020-05-11',
    ]);
  });

  test('effective: no with a reason takes one out; the next decides', async () => {
    const text = logged([notice('2020-04-01', { effective: 'no', reason }), notice('2020-04-10')]);
    expect(await toldOf(text)).toEqual([]);
    expect(await startsOf(text)).toEqual(['d t s 2020-05-11']);
    const [row] = (await linesOf(text, 'ja')).filter((line) => line.startsWith('| 2020-04-01 |'));
    expect(row).toContain(`扱わない（${reason}）`);
  });

  test.each(['yes', 'no'])('effective: %s without a reason is an error at the notice', async (effective) => {
    const text = logged([notice('2020-04-10'), notice('2020-04-12', { effective })]);
    expect(await toldOf(text)).toEqual([['liability.notice-without-reason', 'error', 'notices[1]']]);
  });
});

describe('a notice after the site closed', () => {
  const sites = [
    { id: 's', name: 'S', closed: '2020-05-20' },
    { id: 'r', name: 'R' },
  ];
  const traffic = ['s', 'r'].map((site) => ({
    site,
    from: '2020-05-01',
    to: '2020-06-30',
    metric: 'visits',
    value: 610, // ten a day
  }));
  const text = (date: string, site: unknown) =>
    logged([notice('2020-04-10', { site: ['s', 'r'] }), notice(date, { site })], { sites, traffic });

  test('is told at its place, and is no error', async () => {
    expect(await toldOf(text('2020-05-21', 's'))).toEqual([
      ['liability.notice-after-closure', 'warning', 'notices[1].date'],
    ]);
    // s from 05-11 to its last day 05-20; r from 05-11 to the last figure of 06-30.
    expect(viewsOf(await datedReport(text('2020-05-21', 's')))).toEqual([
      't s 2020-05-11 – 2020-05-20: 100',
      't r 2020-05-11 – : 510',
    ]);
  });

  test('on its last day, or of a site still open besides, nothing is said', async () => {
    expect(await toldOf(text('2020-05-20', 's'))).toEqual([]);
    expect(await toldOf(text('2020-05-21', ['s', 'r']))).toEqual([]);
  });

  test('of two closed sites, the one that closed last is named, and its day decides', async () => {
    for (const [s, r, last] of [
      ['2020-05-20', '2020-06-10', 'R'],
      ['2020-06-10', '2020-05-20', 'S'],
    ] as const) {
      const closed = [
        { id: 's', name: 'S', closed: s },
        { id: 'r', name: 'R', closed: r },
      ];
      const late = (date: string) =>
        found(
          'liability.notice-after-closure',
          logged([notice('2020-04-10', { site: ['s', 'r'] }), notice(date, { site: ['s', 'r'] })], {
            sites: closed,
            traffic,
          }),
        );
      expect(await late('2020-06-10')).toEqual([]);
      expect((await late('2020-06-11'))[0]?.message.en).toContain(`“${last}”`);
      expect((await late('2020-06-11'))[0]?.message.en).toContain('2020-06-10');
    }
  });

  test('of no site at all, nothing is said of closing', async () => {
    const nowhere = logged([notice('2020-04-10'), notice('2021-01-01', { site: undefined })], {
      sites,
      traffic,
    });
    expect(await found('liability.notice-after-closure', nowhere)).toEqual([]);
  });

  test('where it is the only one, no day is left: an error at the title', async () => {
    const only = logged([notice('2020-05-21')], { sites, traffic });
    expect(await toldOf(only)).toEqual([
      ['liability.notice-after-closure', 'warning', 'notices[0].date'],
      ['liability.no-days', 'error', 'titles[0]'],
    ]);
  });
});

describe('a notice after the day of reference', () => {
  const text = logged([notice('2020-04-10'), notice('2020-05-12')]);

  test('is an error at its place', async () => {
    const problems = await problemsAsOf(text, '2020-05-11');
    expect(told(problems)).toEqual([['liability.notice-in-future', 'error', 'notices[1].date']]);
    expect(problems[0]?.value).toBe('2020-05-12');
    expect(problems[0]?.message.en).toContain('--as-of 2020-05-11');
  });

  test('on the day itself, or without such a day, it is none', async () => {
    expect(await problemsAsOf(text, '2020-05-12')).toEqual([]);
    expect(await problemsAsOf(text)).toEqual([]);
  });

  test('one that starts nothing cannot have arrived either', async () => {
    const idle = logged([notice('2020-04-10'), notice('2020-05-12', { title: undefined })]);
    expect(told(await problemsAsOf(idle, '2020-05-11'))).toEqual([
      ['liability.notice-does-not-start', 'warning', 'notices[1]'],
      ['liability.notice-in-future', 'error', 'notices[1].date'],
    ]);
  });
});

describe('notices to a defendant whose liability does not begin with one', () => {
  test.each([
    ['whole', undefined, ['d t s nothing']],
    ['date', '2020-05-01', ['d t s 2020-05-01']],
  ])('start: %s: a warning, once for all of them', async (start, date, from) => {
    const notices = [notice('2020-04-10'), notice('2020-04-11'), notice('2020-04-12')];
    const text = logged(notices, { defendants: [liableFrom('d', date)] });
    const problems = await found('liability.notices-decide-nothing', text);
    expect(told(problems)).toEqual([['liability.notices-decide-nothing', 'warning', 'defendants[0]']]);
    expect(problems[0]?.message.en).toContain('3 notice(s)');
    expect(problems[0]?.message.en).toContain(`start: ${start}`);
    const report = await datedReport(text);
    expect(report.liability[0]).not.toHaveProperty('notice');
    expect(report.notices).toHaveLength(3);
    expect(await startsOf(text)).toEqual(from);
  });

  test('nothing is said of a defendant who received none', async () => {
    const defendants = [notified('d'), liableFrom('o')];
    expect(await toldOf(logged([notice('2020-04-10')], { defendants }))).toEqual([]);
  });
});
