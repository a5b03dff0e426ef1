import { describe, expect, test } from 'vitest';
import { found } from '../compute.js';
import { dated, datedReport, liableFrom, notified, tenADay, title, toldOf, viewsOf } from '../plan/dated.js';

const NOTICE = { date: '2020-04-10', to: 'd', title: 't', site: 's' };

/** A notice of 2020-04-10, whose month ends on 05-10: liable from 05-11, ten views a day in April and May. */
const suit = (liability: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
  dated({ defendants: [notified('d', liability)], notices: [NOTICE], ...more });

const views = async (text: string) => viewsOf(await datedReport(text));
const stepsOf = async (text: string) =>
  (await datedReport(text)).liability[0]?.steps.map(({ en }) => en) ?? [];

const two = {
  sites: ['s', 'r'].map((id) => ({ id, name: id })),
  titles: [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })],
  traffic: [...tenADay(), ...tenADay(undefined, 'r')],
};

describe('a day of knowledge that the case states', () => {
  const known = (date: string, more: object = {}) => ({ date, reason: 'an order', ...more });

  test('earlier than the end of grace, it begins liability', async () => {
    const text = suit({ known: [known('2020-04-21', { exhibit: '甲6' })] });
    expect(await views(text)).toEqual(['t s 2020-04-21 – : 410']); // 10 days of April, 31 of May
    expect((await stepsOf(text)).slice(-2)).toEqual([
      'liable from 2020-05-11',
      '甲6 earlier: liable from 2020-04-21 (an order)',
    ]);
  });

  test.each(['2020-05-12', '2020-05-11'])('%s is not earlier, and does not matter', async (date) => {
    const [plain, stated] = [suit({}), suit({ known: [known(date)] })];
    expect(await views(stated)).toEqual(['t s 2020-05-11 – : 210']);
    expect((await datedReport(stated)).liability).toEqual((await datedReport(plain)).liability);
  });

  test('the day before does', async () => {
    expect(await views(suit({ known: [known('2020-05-10')] }))).toEqual(['t s 2020-05-10 – : 220']);
  });

  test('without any notice it is enough', async () => {
    const text = suit({ known: [known('2020-05-30')] }, { notices: undefined });
    expect(await toldOf(text)).toEqual([]);
    expect(await views(text)).toEqual(['t s 2020-05-30 – : 20']);
    expect(await stepsOf(text)).toEqual(['liable from 2020-05-30 (an order)']);
  });

  test('of several, the earliest counts, wherever it stands', async () => {
    const days = [known('2020-05-05'), known('2020-04-30'), known('2020-05-01')];
    expect(await views(suit({ known: days }))).toEqual(['t s 2020-04-30 – : 320']);
  });

  test('it can be of one title, or of one site', async () => {
    const notices = [{ ...NOTICE, title: ['t', 'u'], site: ['s', 'r'] }];
    const of = (more: object) => views(suit({ known: [known('2020-05-01', more)] }, { ...two, notices }));
    // Five views a day for each title: 21 days from 05-11, or 31 from 05-01.
    expect(await of({ title: 'u' })).toEqual([
      't s 2020-05-11 – : 105',
      't r 2020-05-11 – : 105',
      'u s 2020-05-01 – : 155',
      'u r 2020-05-01 – : 155',
    ]);
    expect(await of({ title: 't', site: 'r' })).toEqual([
      't s 2020-05-11 – : 105',
      't r 2020-05-01 – : 155',
      'u s 2020-05-11 – : 105',
      'u r 2020-05-11 – : 105',
    ]);
  });

  test('it can go before a stated date, but not before the whole time', async () => {
    const date = (of: Readonly<Record<string, unknown>>) =>
      dated({ defendants: [liableFrom('d', '2020-05-11', of)] });
    expect(await views(date({ known: [known('2020-05-01')] }))).toEqual(['t s 2020-05-01 – : 310']);
    const whole = dated({ defendants: [liableFrom('d', undefined, { known: [known('2020-05-01')] })] });
    expect(await toldOf(whole)).toEqual([['case.ignored', 'warning', 'defendants[0].liability.known']]);
    expect(await views(whole)).toEqual(['t s  – : 610']);
  });
});

describe('the end of liability', () => {
  const ends = (date: string, more: object = {}) => ({ date, reason: 'the service was stopped', ...more });

  test('is the last day that counts', async () => {
    const text = suit({ ends: [ends('2020-05-20')] });
    expect(await views(text)).toEqual(['t s 2020-05-11 – 2020-05-20: 100']);
    expect((await stepsOf(text)).at(-1)).toBe(
      'end of liability (the service was stopped) (– 2020-05-20) limits it',
    );
  });

  test('of several, the earliest counts; one of another site or title does not', async () => {
    expect(await views(suit({ ends: [ends('2020-05-25'), ends('2020-05-20')] }))).toEqual([
      't s 2020-05-11 – 2020-05-20: 100',
    ]);
    const notices = [{ ...NOTICE, title: ['t', 'u'], site: ['s', 'r'] }];
    const some = [ends('2020-05-20', { site: 'r' }), ends('2020-05-15', { title: 'u', site: 's' })];
    expect(await views(suit({ ends: some }, { ...two, notices }))).toEqual([
      't s 2020-05-11 – : 105',
      't r 2020-05-11 – 2020-05-20: 50',
      'u s 2020-05-11 – 2020-05-15: 25',
      'u r 2020-05-11 – 2020-05-20: 50',
    ]);
  });

  test('holds for an operator of the whole time as well', async () => {
    const defendants = [liableFrom('d', undefined, { ends: [ends('2020-04-02')] })];
    expect(await views(dated({ defendants }))).toEqual(['t s  – 2020-04-02: 20']);
  });

  test('on the first day it leaves that day, before it none', async () => {
    expect(await views(suit({ ends: [ends('2020-05-11')] }))).toEqual(['t s 2020-05-11 – 2020-05-11: 10']);
    expect(await toldOf(suit({ ends: [ends('2020-05-10')] }))).toEqual([
      ['liability.no-days', 'error', 'titles[0]'],
    ]);
  });
});

describe('a defendant who answers for some of the sites', () => {
  const both = (sites?: unknown) =>
    dated({
      ...two,
      titles: [title()],
      defendants: [{ ...liableFrom('d'), sites }],
    });

  test('answers for no other', async () => {
    expect(await views(both())).toEqual(['t s  – : 610', 't r  – : 610']);
    expect(await views(both('r'))).toEqual(['t r  – : 610']);
    expect(await views(both(['r', 's']))).toEqual(['t s  – : 610', 't r  – : 610']);
  });

  test('a notice of another site starts nothing for it', async () => {
    const text = suit({}, { ...two, titles: [title()], defendants: [{ ...notified('d'), sites: 'r' }] });
    expect(await toldOf(text)).toEqual([['liability.no-notice', 'error', 'titles[0]']]);
  });
});

describe('a last day of grace on a holiday (Civil Code Art. 142)', () => {
  /**
   * A notice of 2020-04-03: the month from 04-04 ends on 05-03, a Sunday; 05-04 and 05-05 are holidays, 05-06 stands in
   * for 05-03. Moved, grace ends on Thursday 05-07.
   */
  const notices = [{ ...NOTICE, date: '2020-04-03' }];

  test('moves where the case asks for it', async () => {
    const text = suit({ movePastHolidays: 'yes' }, { notices });
    expect(await views(text)).toEqual(['t s 2020-05-08 – : 240']);
    expect((await stepsOf(text))[2]).toMatch(
      /^2020-05-03 is a Sunday or national holiday: ends on 2020-05-07/,
    );
  });

  test.each([undefined, 'no'])('else it stays, and the report says so: %s', async (movePastHolidays) => {
    const text = suit({ movePastHolidays }, { notices });
    expect(await views(text)).toEqual(['t s 2020-05-04 – : 280']);
    const { assumptions } = await datedReport(text);
    expect(assumptions.filter(({ en }) => en.includes('Art. 142 is not applied'))).toHaveLength(1);
  });

  test('beyond the known holidays it is an error at the notice, and none where nothing moves', async () => {
    const late = { notices: [{ ...NOTICE, date: '2027-12-10' }], traffic: tenADay(['2028-02']) };
    const text = suit({ movePastHolidays: 'yes' }, late);
    expect(await toldOf(text)).toEqual([['law.holidays-not-known', 'error', 'notices[0]']]);
    // The month from 12-11 ends on 2028-01-10.
    expect((await found('law.holidays-not-known', text))[0]?.value).toBe('2028-01-10');
    expect(await views(suit({}, late))).toEqual(['t s 2028-01-11 – : 290']);
  });

  test('a notice that starts nothing asks for no holiday', async () => {
    const idle = { ...NOTICE, date: '2027-12-10', title: undefined };
    const text = suit({ movePastHolidays: 'yes' }, { notices: [...notices, idle] });
    expect(await toldOf(text)).toEqual([['liability.notice-does-not-start', 'warning', 'notices[1]']]);
  });
});
