import { describe, expect, test } from 'vitest';
import { found, foundText, proved } from '../compute.js';
import { complaints, debtor, february, figure, january, suit } from './deciding.js';

const about = (changes: Readonly<Record<string, unknown>>, asOf?: string) => complaints(suit(changes), asOf);
const served = (day?: string) => [debtor('a', day === undefined ? {} : { served: day })];
const paid = (more: Readonly<Record<string, unknown>> = {}) => [
  { date: '2022-01-31', plaintiff: 'p', amount: 10, ...more },
];
const LAST_DAY = { start: 'last-day' };

describe('service', () => {
  test('start: service without a day of service', async () => {
    expect(await about({ delayDamages: { start: 'service' } })).toEqual([
      'error award.not-served defendants[0].served 甲',
    ]);
  });

  test('only the defendant that was not served is named', async () => {
    const defendants = [debtor('a', { served: '2021-06-30' }), debtor('b')];
    expect(await about({ defendants, delayDamages: { start: 'service' } })).toEqual([
      'error award.not-served defendants[1].served 乙',
    ]);
  });

  test('service before the tort began, whatever the start', async () => {
    for (const delayDamages of [{ start: 'service' }, LAST_DAY])
      expect(await about({ defendants: served('2020-12-31'), delayDamages })).toContain(
        'error award.served-before-tort defendants[0].served 2020-12-31',
      );
    expect(await about({ defendants: served('2021-01-01'), delayDamages: LAST_DAY })).toEqual([]);
  });

  test('service while the tort went on: no interest on what had not arisen', async () => {
    expect(await about({ defendants: served('2021-01-29'), delayDamages: { start: 'service' } })).toEqual([
      'error award.delay-before-tort defendants[0].served 2021-01-30',
    ]);
    expect(await about({ defendants: served('2021-01-30'), delayDamages: { start: 'service' } })).toEqual([]);
  });

  test('a day of service that nothing uses is told', async () => {
    expect(await about({ defendants: served('2021-06-30') })).toEqual([
      expect.stringMatching(/^warning case\.ignored defendants\[0\]\.served/),
    ]);
  });
});

describe('the days of delay', () => {
  test('a start before the last day of the tort', async () => {
    expect(await about({ delayDamages: { start: 'date', date: '2021-01-30' } })).toEqual([
      'error award.delay-before-tort delayDamages.date 2021-01-30',
    ]);
  });

  test('before the last day of one title of two', async () => {
    const titles = ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' }));
    const more = { titles, traffic: [january(10), february(10, 'u')] };
    expect(await about({ ...more, delayDamages: { start: 'date', date: '2021-02-10' } })).toEqual([
      'error award.delay-before-tort delayDamages.date 2021-02-10',
    ]);
  });

  test('too early for several titles is told once, with the last of their days, in any order of them', async () => {
    const titles = ['t', 'u', 'v'].map((id) => ({ id, name: id, plaintiff: 'p' }));
    const delayDamages = { start: 'date', date: '2021-01-10' };
    for (const ids of [
      ['t', 'u', 'v'],
      ['v', 'u', 't'],
      ['u', 'v', 't'],
    ]) {
      const traffic = [january(10, ids[0]), february(10, ids[1]), february(10, ids[2])];
      const told = await found('award.delay-before-tort', suit({ titles, traffic, delayDamages }));
      expect(told.map(({ message }) => message.en.includes('2021-02-28'))).toEqual([true]);
    }
  });

  test('of two debtors each has its own day of service and its own complaint', async () => {
    const defendants = [debtor('a', { served: '2021-01-29' }), debtor('b', { served: '2021-01-20' })];
    expect(await about({ defendants, delayDamages: { start: 'service' } })).toEqual([
      'error award.delay-before-tort defendants[0].served 2021-01-30',
      'error award.delay-before-tort defendants[1].served 2021-01-21',
    ]);
  });

  test('a start of the lawyer’s fee before the last day of the tort', async () => {
    const delayDamages = { ...LAST_DAY, lawyerFee: { start: 'date', date: '2021-01-30' } };
    expect(await about({ lawyerFee: { rate: 0.1 }, delayDamages })).toEqual([
      'error award.delay-before-tort delayDamages.lawyerFee.date 2021-01-30',
    ]);
  });

  test('start: date without a date, a date without start: date', async () => {
    expect(await about({ delayDamages: { start: 'date' } })).toEqual([
      expect.stringMatching(/^error case\.needs delayDamages/),
    ]);
    expect(await about({ delayDamages: { ...LAST_DAY, date: '2021-04-01' } })).toEqual([
      expect.stringMatching(/^warning case\.ignored delayDamages\.date/),
    ]);
  });

  test('up to a day before interest begins', async () => {
    expect(await about({ delayDamages: { ...LAST_DAY, until: '2021-01-30' } })).toEqual([
      'error award.until-before-start delayDamages.until 2021-01-30',
    ]);
    expect(await about({ delayDamages: { ...LAST_DAY, until: '2021-01-31' } })).toEqual([]);
  });

  test('the day of reference before interest begins', async () => {
    expect(await about({ delayDamages: LAST_DAY }, '2021-01-30')).toEqual([
      expect.stringMatching(/^error award\.until-before-start/),
    ]);
  });

  test('days of the tort that are not known', async () => {
    const undated = { traffic: [{ title: 't', metric: 'views', value: 1000 }] };
    expect(await about({ ...undated, delayDamages: LAST_DAY })).toEqual([
      'error award.tort-days-unknown titles[0]',
    ]);
    expect(
      await about({ ...undated, delayDamages: { start: 'date', date: '2021-01-30', rate: '3%' } }),
    ).toEqual([]);
    const found = { titles: [{ id: 't', name: 'T', plaintiff: 'p', found: proved(1000) }] };
    expect(await complaints(foundText({ ...found, delayDamages: LAST_DAY }))).toEqual([
      'error award.tort-days-unknown titles[0]',
    ]);
  });

  test('a tort of a day for which no rate is fixed yet', async () => {
    const traffic = [figure('t', '2029-04-01', '2029-04-30', 10)];
    const [only, ...more] = await about({ traffic, delayDamages: LAST_DAY });
    expect(more).toEqual([]);
    expect(only).toMatch(/^error law\./);
  });
});

describe('payments', () => {
  const delayDamages = { start: 'date', date: '2021-02-01' };

  test('before any delay', async () => {
    expect(await about({ delayDamages, payments: paid({ date: '2021-01-31' }) })).toEqual([
      'error award.payment-before-delay payments[0].date 2021-01-31',
    ]);
    expect(await about({ delayDamages, payments: paid({ date: '2021-02-01' }) })).toEqual([]);
  });

  test('before the delay of the one who paid', async () => {
    const defendants = [debtor('a', { served: '2021-06-30' }), debtor('b', { served: '2022-06-30' })];
    const by = (defendant?: string) =>
      about({ defendants, delayDamages: { start: 'service' }, payments: paid({ defendant }) });
    expect(await by('b')).toEqual(['error award.payment-before-delay payments[0].date 2022-01-31']);
    expect(await by('a')).toEqual([]);
    expect(await by()).toEqual([]); // one of those for whom it was paid is in delay
  });

  test('without delay damages the order of the Civil Code has nothing to go by', async () => {
    expect(await about({ payments: paid() })).toEqual(['error award.payment-needs-delay payments[0]']);
  });

  test('toward the principal: asks for the reason, and then for no delay', async () => {
    const [needs, ...more] = await about({ payments: paid({ toward: 'principal' }) });
    expect(more).toEqual([]);
    expect(needs).toMatch(/^error case\.needs payments\[0\]/);
    expect(await about({ payments: paid({ toward: 'principal', reason: 'agreed on 2022-01-20' }) })).toEqual(
      [],
    );
    const early = paid({ date: '2021-01-31', toward: 'principal', reason: 'agreed' });
    expect(await about({ delayDamages, payments: early })).toEqual([]);
  });

  test('costs or a reason that play no part', async () => {
    expect(await about({ delayDamages, payments: paid({ reason: 'x' }) })).toEqual([
      expect.stringMatching(/^warning case\.ignored payments\[0\]/),
    ]);
    const costs = paid({ toward: 'principal', reason: 'agreed', costs: 5 });
    expect(await about({ delayDamages, payments: costs })).toEqual([
      expect.stringMatching(/^warning case\.ignored payments\[0\]/),
    ]);
  });

  test('to or by somebody unknown', async () => {
    expect(await about({ delayDamages, payments: paid({ plaintiff: 'x' }) })).toEqual([
      'error case.unknown-id payments[0].plaintiff x',
    ]);
    expect(await about({ delayDamages, payments: paid({ defendant: 'x' }) })).toEqual([
      'error case.unknown-id payments[0].defendant x',
    ]);
  });

  test('by one who owes this plaintiff nothing', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-06-01' })];
    const errors = await about({ defendants, delayDamages, payments: paid({ defendant: 'b' }) });
    expect(errors).toContain('error award.payment-of-nothing payments[0]');
  });

  test('to a plaintiff to whom nothing is owed', async () => {
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
    const errors = await about({ plaintiffs, delayDamages, payments: paid({ plaintiff: 'q' }) });
    expect(errors).toEqual([
      'warning case.plaintiff-without-title plaintiffs[1] Q',
      'error award.payment-of-nothing payments[0]',
    ]);
  });

  test('a mistake in delayDamages is told once, not again as if there were none', async () => {
    expect(await about({ delayDamages: { start: 'service' }, payments: paid() })).toEqual([
      'error award.not-served defendants[0].served 甲',
    ]);
  });

  test('after the day up to which interest is computed', async () => {
    const until = (day: string) => about({ delayDamages: { ...delayDamages, until: day }, payments: paid() });
    expect(await until('2022-01-30')).toEqual([
      'error award.payment-after-until payments[0].date 2022-01-31',
    ]);
    expect(await until('2022-01-31')).toEqual([]);
  });

  test('more than there is to pay: the rest is told and counts for nothing', async () => {
    // A year on 1,000 is 30: 1,030 are owed on 2022-01-31.
    expect(await about({ delayDamages, payments: paid({ amount: 1030 }) })).toEqual([]);
    expect(await about({ delayDamages, payments: paid({ amount: 1037 }) })).toEqual([
      'warning award.overpaid payments[0] 7',
    ]);
  });

  test('nothing, a fraction, less than nothing', async () => {
    for (const amount of [0, 1.5, -1])
      expect(await about({ delayDamages, payments: paid({ amount }) })).toEqual([
        expect.stringMatching(/^error .* payments\[0\]\.amount/),
      ]);
  });
});
