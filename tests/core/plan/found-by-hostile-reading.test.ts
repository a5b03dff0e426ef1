import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { assessed, caseText, compute, found, foundText, proved, textOf } from '../compute.js';
import {
  dated,
  datedReport,
  foundOf,
  liableFrom,
  linesOf,
  notified,
  tenADay,
  title,
  toldOf,
  viewsOf,
} from './dated.js';

/** Faults that a hostile reading found, each kept as a test that says what is demanded. */

const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
const licence = (from?: string, to?: string) => ({ kind: 'licence', from, to });
const followed = (last: string, first: string) => [
  {
    ...title({ plaintiff: undefined }),
    holders: [
      { plaintiff: 'p', share: 1, right: licence(undefined, last) },
      { plaintiff: 'q', share: 1, right: licence(first) },
    ],
  },
];

describe('days of which there is no figure ask for no rate (plan/law-of-days.ts: only where a figure can lie)', () => {
  test('a right that came to its holder before 1997: all figures are of 2020, at 10%', async () => {
    const titles = followed('1995-12-31', '1996-01-01');
    const text = dated({ plaintiffs, titles, feeTax: 'add', fee: 100, traffic: tenADay(['2020-05']) });
    expect(await toldOf(text)).toEqual([]);
    expect(foundOf(await datedReport(text))).toEqual({ p: '0', q: '34100' }); // 310 x 110
  });

  test('a right that goes to another holder in 2030: all figures are of 2020, at 3%', async () => {
    const titles = followed('2029-12-31', '2030-01-01');
    const text = dated({ plaintiffs, titles, delayDamages: { start: 'last-day' } });
    expect(await toldOf(text)).toEqual([]);
    expect(foundOf(await datedReport(text))).toEqual({ p: '610', q: '0' });
  });
});

describe('the day of the tort decides the rate (Civil Code 404, 419(1)): where it is not known, none is guessed', () => {
  const delayDamages = { start: 'date', date: '2024-01-01' };

  test('a figure without a period bears no 5% of the year 1900', async () => {
    expect(await toldOf(caseText({ delayDamages }))).toEqual([
      ['award.tort-days-unknown', 'error', 'titles[0]'],
    ]);
  });

  test('an amount found, claimed up to 2020-05-31 from no stated day, may be of days that bear 5%', async () => {
    const titles = [{ id: 't', name: 'T', plaintiff: 'p', found: proved(1000) }];
    const text = foundText({ titles, period: { to: '2020-05-31' }, delayDamages });
    expect(await toldOf(text)).toEqual([['award.tort-days-unknown', 'error', 'titles[0]']]);
  });

  test('a figure without a period has no consumption tax of the year 1900 either', async () => {
    const [error] = await found('law.no-tax-rate', caseText({ feeTax: 'add' }));
    expect(error?.value).not.toBe('1900-01-01');
  });
});

describe('the tort ends with the last day of which there is a figure, not with its month (views/line-days.ts)', () => {
  const traffic = [{ site: 's', from: '2021-05-01', to: '2021-05-10', metric: 'visits', value: 100 }];

  test('interest by item runs from that day', async () => {
    const report = await datedReport(dated({ traffic, delayDamages: { start: 'item' } }));
    expect(report.result.plaintiffs[0]?.order.interest.map(({ from }) => from)).toEqual(['2021-05-10']);
  });

  test('a stated day after it is not before the tort', async () => {
    expect(await toldOf(dated({ traffic, delayDamages: { start: 'date', date: '2021-05-15' } }))).toEqual([]);
  });

  test('limitation had run for the whole of a figure that ends before the day through which it had', async () => {
    // Filed on 2022-07-26: through 2019-07-25, so for all of the ten days and all of the 100 yen.
    const old = [{ site: 's', from: '2019-07-01', to: '2019-07-10', metric: 'visits', value: 100 }];
    const text = dated({ traffic: old, filed: '2022-07-26', limitation: [{ knowledge: '2019-07-01' }] });
    expect((await datedReport(text)).limitation?.items.map(({ amount }) => amount)).toEqual(['100']);
  });
});

test('limitation: figures without a period are left out, so the report has to say so', async () => {
  const text = caseText({ filed: '2030-01-01', limitation: [{ knowledge: '2020-01-01' }] });
  const lines = await linesOf(text, 'ja');
  const begin = lines.findIndex((line) => line.startsWith('## 消滅時効'));
  const section = lines.slice(begin, begin + 12).join('\n');
  expect(section).toMatch(/期間(?:の書かれていない|のない)|日が分からない/);
});

describe('what the start of liability rests on (report/sections-schedule.ts, startsRestOn)', () => {
  const exhibits = ['甲5', '甲6'].map((id) => ({ id, title: id }));
  const known = [{ date: '2020-04-21', reason: 'an order', exhibit: '甲6' }];
  const notices = [{ date: '2020-04-10', to: 'd', title: 't', site: 's', exhibit: '甲5' }];
  const restsOn = async (more: object) => {
    const text = dated({ exhibits, defendants: [notified('d', { known })], ...more });
    const [row] = (await linesOf(text, 'ja')).filter((line) => line.startsWith('| 1 | T |'));
    return row?.split(' | ').at(-1)?.replace(' |', '');
  };

  test('where an earlier day of knowledge decides, its exhibit and not that of the notice', async () => {
    expect(await restsOn({ notices })).toBe('甲6');
  });

  test('where there is no notice, that exhibit as well', async () => {
    expect(await restsOn({})).toBe('甲6');
  });
});

test('the CSV has the uplift in a column, so that its amount can be computed from its row', async () => {
  const uplift = { value: 1.25, reason: 'why' };
  const text = dated({ traffic: tenADay(['2020-05']), fee: 100, rate: 0.8, uplift });
  const [head, row] = textOf(await render(await assessed(text), 'csv', 'en')).split('\r\n');
  expect(row).toContain(',31000,'); // 310 x 100 x 0.8 x 1.25
  expect(head).toContain('uplift');
  expect(row?.split(',')).toContain('1.25');
});

test('a defendant who answers for other sites is not told to look for a notice', async () => {
  const sites = ['s', 'r'].map((id) => ({ id, name: id }));
  const defendants = [{ ...liableFrom('d'), sites: 'r' }];
  const { problems } = await compute(dated({ sites, defendants, titles: [title({ sites: ['s'] })] }));
  const [error] = problems.filter(({ severity }) => severity === 'error');
  expect(error?.place.path).toBe('titles[0]');
  expect(error?.message.en).not.toContain('No notice');
});

test('parts of titles have ids of their own in the working, whatever the titles are called', async () => {
  const titles = [
    title({ share: 0.5 }),
    title({ id: 't#1', name: 'T1', share: 0.5, online: [{ to: '2020-05-01' }] }),
  ];
  const report = await datedReport(
    dated({ titles, defendants: [liableFrom('d'), liableFrom('e', '2020-05-11')] }),
  );
  for (const { members } of report.working.indexes) expect(new Set(members).size).toBe(members.length);
});

describe('lists without an entry', () => {
  test('online: [] says the same of a title as of a site', async () => {
    const [ofSite, ofTitle] = [
      await toldOf(dated({ sites: [{ id: 's', name: 'S', online: [] }] })),
      await toldOf(dated({ titles: [title({ online: [] })] })),
    ];
    expect(ofTitle).toEqual(ofSite);
  });

  test.each([
    ['a reduction', { reductions: [{ label: 'x', value: 0.5, reason: 'why', titles: [] }] }],
    [
      'an end of liability',
      {
        defendants: [
          liableFrom('d', undefined, { ends: [{ date: '2020-05-10', reason: 'why', title: [] }] }),
        ],
      },
    ],
    ['a day of knowledge', { filed: '2023-12-01', limitation: [{ knowledge: '2019-01-01', titles: [] }] }],
  ])('%s for no title at all is told, as whatever is not used', async (_, more) => {
    expect(await toldOf(dated(more))).not.toEqual([]);
  });
});

test('a later notice that decides nothing asks for no holiday', async () => {
  const notice = { date: '2020-04-10', to: 'd', title: 't', site: 's' };
  const text = dated({
    defendants: [notified('d', { movePastHolidays: 'yes' })],
    notices: [notice, { ...notice, date: '2027-12-10' }],
  });
  expect(await toldOf(text)).toEqual([]);
});

test('shares are added up on days on which the title itself is in suit', async () => {
  // Both hold the whole from 05-15 to 05-20, but the right in suit ends on 05-10: nobody gets anything for those days.
  const titles = [
    {
      ...title({ plaintiff: undefined, right: licence(undefined, '2020-05-10') }),
      holders: [
        { plaintiff: 'p', share: 1, right: licence(undefined, '2020-05-20') },
        { plaintiff: 'q', share: 1, right: licence('2020-05-15') },
      ],
    },
  ];
  expect(await toldOf(dated({ plaintiffs, titles }))).toEqual([]);
});

test('a rate that holds over two periods cites both, not the first alone', async () => {
  const text = dated({ traffic: tenADay(['2023-03', '2023-04']), delayDamages: { start: 'last-day' } });
  const sums = (await datedReport(text)).result.plaintiffs[0]?.order.sums ?? [];
  const cited = sums.map(({ rateSource }) => rateSource?.en).join(' ');
  expect(cited).toContain('2020-04-01 to 2023-03-31');
  expect(cited).toContain('2023-04-01 to 2026-03-31');
});

test.each([
  ['interest', { delayDamages: { start: 'last-day' } }],
  ['consumption tax', { feeTax: 'add', fee: 100 }],
])('a run of days without any figure is no part of its own for lack of a rate: %s', async (_, more) => {
  // The figures end with May. Without interest and tax the two runs are alike, and one row of the schedule.
  const sites = [{ id: 's', name: 'S', online: [{ to: '2020-04-10' }, { from: '2020-06-10' }] }];
  const plain = await datedReport(dated({ sites }));
  expect(viewsOf(plain)).toEqual(['t s  – 2020-04-10, 2020-06-10 – : 100']);
  const report = await datedReport(dated({ sites, ...more }));
  expect(viewsOf(report)).toEqual(viewsOf(plain));
  expect(report.schedule[0]?.amounts).toHaveLength(1);
});

test('a notice that an earlier day of knowledge makes idle asks for no holiday', async () => {
  // The month from 12-11 ends on 2028-01-10, moved or not: later than the day of knowledge.
  const known = [{ date: '2027-12-20', reason: 'an order' }];
  const text = dated({
    traffic: tenADay(['2028-01']),
    defendants: [notified('d', { movePastHolidays: 'yes', known })],
    notices: [{ date: '2027-12-10', to: 'd', title: 't', site: 's' }],
  });
  // The figures begin after the day of knowledge; that some days have none is told, no holiday is asked for.
  expect((await toldOf(text)).map(([code]) => code)).toEqual(['views.uncovered-days']);
});
