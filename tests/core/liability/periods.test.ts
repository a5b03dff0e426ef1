import { describe, expect, test } from 'vitest';
import { ALWAYS } from '../../../packages/core/src/base/span.js';
import { type LiablePeriod, liablePeriods, type Suit } from '../../../packages/core/src/liability/periods.js';
import { defendant, notice, suit } from './suit.js';

const periodsOf = (more: Partial<Suit>) => liablePeriods(suit(more)).periods;
const only = (more: Partial<Suit>): LiablePeriod => periodsOf(more)[0] as LiablePeriod;
const codes = (more: Partial<Suit>) => liablePeriods(suit(more)).problems.map((one) => one.code);

describe('from the notice', () => {
  test('liability runs from the end of grace, open to the end of the calendar', () => {
    const { periods, problems } = liablePeriods(suit());
    expect(problems).toEqual([]);
    expect(periods).toHaveLength(1);
    expect(periods[0]).toMatchObject({
      title: 't',
      site: 's',
      days: [{ from: '2020-05-11', to: ALWAYS.to }],
      notice: { date: '2020-04-10' },
      grace: { firstCounted: '2020-04-11', ends: '2020-05-10', liableFrom: '2020-05-11' },
    });
  });

  test('its steps name the notice, the counting with its articles, and the first day', () => {
    expect(only({ notices: [notice('2020-04-10', { exhibit: '甲5' })] }).steps).toEqual([
      { ja: '甲5 2020-04-10 通知の到達', en: '甲5 notice received 2020-04-10' },
      {
        ja: '初日を算入せず 2020-04-11 から起算（民法140条）、1か月は 2020-05-10 に満了（民法143条2項、類推）',
        en:
          'first day not counted: from 2020-04-11 (Civil Code Art. 140); ' +
          '1 month(s) end on 2020-05-10 (Art. 143(2), by analogy)',
      },
      { ja: '2020-05-11 から責任を負う', en: 'liable from 2020-05-11' },
    ]);
  });

  test.each([{ start: 'notice', graceMonths: '0' } as const, { start: 'notice' } as const])(
    'without grace it runs from the next day, and says so: %j',
    (liability) => {
      const period = only({ defendants: [defendant('d', liability)] });
      expect(period.days[0]?.from).toBe('2020-04-11');
      expect(period.steps[1]?.en).toBe('no grace: liable from the next day');
    },
  );

  test('the earliest notice wins, wherever it stands', () => {
    const early = notice('2020-04-10', { exhibit: '甲5' });
    const late = notice('2020-06-01', { exhibit: '甲6' });
    for (const notices of [
      [early, late],
      [late, early],
    ]) {
      expect(only({ notices })).toMatchObject({ notice: early, days: [{ from: '2020-05-11' }] });
    }
  });

  test('a notice counts for the titles and sites that it names, and for no others', () => {
    const found = periodsOf({
      sites: [
        { id: 's', name: 'S' },
        { id: 'r', name: 'R' },
      ],
      titles: [
        { id: 't', name: 'T', path: 'titles[0]' },
        { id: 'u', name: 'U', path: 'titles[1]' },
      ],
      notices: [
        notice('2020-04-10', { title: ['t', 'u'] }),
        notice('2020-06-30', { title: ['t'], site: ['r'] }),
      ],
    });
    const starts = found.map(({ title, site, days }) => [title, site, days[0]?.from]);
    expect(starts).toEqual([
      ['t', 's', '2020-05-11'],
      ['t', 'r', '2020-08-01'],
      ['u', 's', '2020-05-11'],
      ['u', 'r', undefined],
    ]);
  });

  test('a notice to somebody else starts nothing', () => {
    expect(only({ notices: [notice('2020-04-10', { to: 'x' })] }).days).toEqual([]);
  });

  test('a title is looked for only on the sites that carry it', () => {
    const sites = [
      { id: 's', name: 'S' },
      { id: 'r', name: 'R' },
    ];
    const titles = [{ id: 't', name: 'T', path: 'titles[0]', sites: ['s'] }];
    expect(periodsOf({ sites, titles }).map((period) => period.site)).toEqual(['s']);
  });
});

describe('from what the case states', () => {
  test('a date with its reason, whatever notices say', () => {
    const period = only({
      defendants: [defendant('d', { start: 'date', date: '2019-07-01', reason: '開設に関与' })],
    });
    expect(period).toEqual({
      defendant: 'd',
      title: 't',
      site: 's',
      begins: '2019-07-01',
      days: [{ from: '2019-07-01', to: ALWAYS.to }],
      steps: [{ ja: '2019-07-01 から責任を負う（開設に関与）', en: 'liable from 2019-07-01 (開設に関与)' }],
    });
  });

  test('the whole time with its reason, without any notice', () => {
    const period = only({
      defendants: [defendant('d', { start: 'whole', reason: '運営者' })],
      notices: [],
    });
    expect(period.days).toEqual([ALWAYS]);
    expect(period.steps).toEqual([
      { ja: '全期間について責任を負う（運営者）', en: 'liable for the whole time (運営者)' },
    ]);
  });
});

describe('what limits it, with a step that says so', () => {
  const span = { from: '2020-05-11', to: ALWAYS.to };

  test('the claimed period', () => {
    const period = only({ period: { from: '2020-01-01', to: '2020-12-31' } });
    expect(period.days).toEqual([{ ...span, to: '2020-12-31' }]);
    expect(period.steps.at(-1)).toEqual({
      ja: '請求の期間（2020-01-01〜2020-12-31）で限る',
      en: 'claimed period (2020-01-01 – 2020-12-31) limits it',
    });
  });

  test('the term of the right in suit', () => {
    const right = { kind: 'publication', from: '2020-07-01', to: '2021-06-30' } as const;
    const period = only({ titles: [{ id: 't', name: 'T', path: 'titles[0]', right }] });
    expect(period.days).toEqual([{ from: '2020-07-01', to: '2021-06-30' }]);
    expect(period.steps.at(-1)?.en).toBe('term of the right (2020-07-01 – 2021-06-30) limits it');
  });

  test('the last day of the site, which is itself counted', () => {
    const period = only({ sites: [{ id: 's', name: 'S', closed: '2020-09-15' }] });
    expect(period.days).toEqual([{ ...span, to: '2020-09-15' }]);
    expect(period.steps.at(-1)?.en).toBe('last day of the site (– 2020-09-15) limits it');
  });

  test('all three together, in turn', () => {
    const period = only({
      period: { from: '2020-06-01' },
      titles: [{ id: 't', name: 'T', path: 'titles[0]', right: { kind: 'copyright', to: '2021-01-31' } }],
      sites: [{ id: 's', name: 'S', closed: '2020-12-24' }],
    });
    expect(period.days).toEqual([{ from: '2020-06-01', to: '2020-12-24' }]);
    expect(period.steps.slice(3).map((step) => step.en)).toEqual([
      'claimed period (2020-06-01 –) limits it',
      'term of the right (– 2021-01-31) limits it',
      'last day of the site (– 2020-12-24) limits it',
    ]);
  });

  test('what changes nothing adds no step', () => {
    const period = only({
      period: { from: '2020-05-11' },
      titles: [{ id: 't', name: 'T', path: 'titles[0]', right: { kind: 'copyright' } }],
    });
    expect(period.days).toEqual([span]);
    expect(period.steps).toHaveLength(3);
  });

  test('the first day of liability on the last claimed day leaves that one day', () => {
    expect(only({ period: { to: '2020-05-11' } }).days).toEqual([{ from: '2020-05-11', to: '2020-05-11' }]);
  });
});

describe('where nothing is left', () => {
  test('no day between the start and the end of the claim is an error at the title', () => {
    const { periods, problems } = liablePeriods(suit({ period: { to: '2020-05-10' } }));
    expect(periods[0]?.days).toEqual([]);
    expect(periods[0]?.steps.at(-1)).toEqual({
      ja: '請求の期間（〜2020-05-10）の外：数えない',
      en: 'claimed period (– 2020-05-10) leaves no day: not counted',
    });
    expect(problems).toMatchObject([
      { code: 'liability.no-days', severity: 'error', place: { path: 'titles[0]' }, value: '作品T' },
    ]);
  });

  test('a start by date after the end of the claim leaves no day: no notice is missed', () => {
    const defendants = [defendant('d', { start: 'date', date: '2021-01-01', reason: 'r' })];
    expect(codes({ defendants, notices: [], period: { to: '2020-12-31' } })).toEqual(['liability.no-days']);
  });

  test('the day on which liability begins is told even where the limits leave no day', () => {
    expect(only({ period: { to: '2020-05-10' } }).begins).toBe('2020-05-11');
    expect(only({ period: { from: '2020-07-01' } })).toMatchObject({
      begins: '2020-05-11',
      days: [{ from: '2020-07-01' }],
    });
    expect(only({ notices: [] })).not.toHaveProperty('begins');
  });

  test('after the claim has left no day, the other limits say nothing', () => {
    const more = { period: { to: '2020-05-10' }, sites: [{ id: 's', name: 'S', closed: '2020-01-01' }] };
    expect(only(more).steps).toHaveLength(4);
  });

  test('no notice for a title is an error at the title, and a step that says so', () => {
    const { periods, problems } = liablePeriods(suit({ notices: [] }));
    expect(periods[0]).toEqual({
      defendant: 'd',
      title: 't',
      site: 's',
      days: [],
      steps: [
        {
          ja: 'この作品とサイトについての通知がない：数えない',
          en: 'no notice for this title and site: not counted',
        },
      ],
    });
    expect(problems).toMatchObject([
      { code: 'liability.no-notice', severity: 'error', place: { path: 'titles[0]' }, value: '作品T' },
    ]);
  });

  test('one site with a day left is enough for its title', () => {
    const sites = [
      { id: 's', name: 'S', closed: '2020-01-01' },
      { id: 'r', name: 'R' },
    ];
    expect(codes({ sites, notices: [notice('2020-04-10', { site: ['s', 'r'] })] })).toEqual([]);
    expect(codes({ sites, notices: [notice('2020-04-10')] })).toEqual(['liability.no-days']);
  });

  test('each title has its own problem', () => {
    const titles = ['t', 'u', 'v'].map((id, at) => ({ id, name: id, path: `titles[${at}]` }));
    const { problems } = liablePeriods(suit({ titles }));
    expect(problems.map((one) => [one.code, one.place.path])).toEqual([
      ['liability.no-notice', 'titles[1]'],
      ['liability.no-notice', 'titles[2]'],
    ]);
  });
});
