import { describe, expect, test } from 'vitest';
import { debtor, decided, february, figure, january, reported, suit } from './deciding.js';

const starts = ({ order }: Awaited<ReturnType<typeof decided>>) =>
  order.sums
    .filter(({ amount }) => amount !== '0')
    .map(({ kind, amount, rate, starts: from }) => [
      kind,
      amount,
      rate,
      ...from.map((one) => `${one.defendant} ${one.from}`),
    ]);
const amounts = ({ order }: Awaited<ReturnType<typeof decided>>) =>
  order.interest.map(({ principal, rate, from, until, amount }) => [principal, rate, from, until, amount]);

const titles = ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' }));
const traffic = [january(1000), february(500, 'u')];

describe('from when interest runs', () => {
  test('item: each from the last day of its own tort, which is in delay on that day', async () => {
    expect(starts(await decided(suit({ titles, traffic, delayDamages: { start: 'item' } })))).toEqual([
      ['damages', '1000', '0.03', 'a 2021-01-31'],
      ['damages', '500', '0.03', 'a 2021-02-28'],
    ]);
  });

  test('last-day: all from the last day of all torts, those against other plaintiffs too', async () => {
    const more = { titles: titles.map((one, at) => ({ ...one, plaintiff: 'pq'[at] })), traffic };
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
    const { result } = await reported(suit({ ...more, plaintiffs, delayDamages: { start: 'last-day' } }));
    expect(result.plaintiffs.flatMap(starts)).toEqual([
      ['damages', '1000', '0.03', 'a 2021-02-28'],
      ['damages', '500', '0.03', 'a 2021-02-28'],
    ]);
  });

  test('service: from the day after it, for each defendant its own', async () => {
    const defendants = [debtor('a', { served: '2021-12-31' }), debtor('b', { served: '2024-02-28' })];
    expect(starts(await decided(suit({ defendants, delayDamages: { start: 'service' } })))).toEqual([
      ['damages', '1000', '0.03', 'a 2022-01-01', 'b 2024-02-29'],
    ]);
  });

  test('date: the last day of the tort is early enough', async () => {
    const delayDamages = { start: 'date', date: '令和3年1月31日' };
    expect(starts(await decided(suit({ delayDamages })))).toEqual([
      ['damages', '1000', '0.03', 'a 2021-01-31'],
    ]);
  });

  test('of figures that go on after liability, the tort ends with liability', async () => {
    const defendants = [debtor('a', { to: '2021-01-15' })];
    // 15 of 31 days of 3,100 views
    expect(
      starts(await decided(suit({ defendants, traffic: [january(3100)], delayDamages: { start: 'item' } }))),
    ).toEqual([['damages', '1500', '0.03', 'a 2021-01-15']]);
  });
});

describe('the rate is that of the tort’s own day', () => {
  const of = async (from: string, to: string, delayDamages: unknown, more = {}) =>
    (await decided(suit({ traffic: [figure('t', from, to, 1000)], delayDamages, ...more }))).order.sums.map(
      ({ rate }) => rate,
    );

  test.each([
    ['2017-06-01', '2018-04-30', '0.05'],
    ['2020-03-01', '2020-03-31', '0.05'],
    ['2020-04-01', '2020-04-30', '0.03'],
    ['2023-04-01', '2023-04-30', '0.03'],
    ['2026-03-01', '2026-03-31', '0.03'],
  ])('torts of %s to %s, from the day after service in 2026: %s', async (from, to, rate) => {
    const defendants = [debtor('a', { served: '2026-04-10' })];
    expect(await of(from, to, { start: 'service' }, { defendants })).toEqual([rate]);
  });

  test('a stated rate goes before it', async () => {
    expect(await of('2017-06-01', '2018-04-30', { start: 'item', rate: '6%' })).toEqual(['0.06']);
  });

  test('a rate of the law that the table lacks is added with its source', async () => {
    const law = { interestRates: [{ from: '2029-04-01', to: '2032-03-31', rate: '4%', source: '告示' }] };
    expect(await of('2029-04-01', '2029-04-30', { start: 'item' }, { law })).toEqual(['0.04']);
  });

  test('a month over the change is parted by days, each part with its rate and cut of its own', async () => {
    const one = await decided(
      suit({
        traffic: [figure('t', '2020-03-02', '2020-04-10', 40_003)],
        delayDamages: { start: 'last-day' },
      }),
    );
    // 30 and 10 of 40 days: 30,002.25 and 10,000.75.
    expect(new Set(starts(one).map((parts) => parts.join(' ')))).toEqual(
      new Set(['damages 30002 0.05 a 2020-04-10', 'damages 10000 0.03 a 2020-04-10']),
    );
    expect(one.award).toBe('40002');
  });
});

describe('the amount up to a day', () => {
  // The row of the courts' execution practice: 1,000,000 at 3% from 2018-08-25 to 2021-02-12.
  const row = (more = {}) =>
    suit({
      traffic: [figure('t', '2018-08-01', '2018-08-25', 1_000_000)],
      delayDamages: { start: 'item', rate: '3%', until: '2021-02-12', ...more },
    });

  test.each([
    // 2 years, 129 of 366, 43 of 365: 60,000 + 10,573.77 + 3,534.25 = 74,108.02
    [{}, '74108'],
    // 60,000 + 10,573 + 3,534
    [{ cut: 'parts' }, '74107'],
    // 903 of 365: 74,219.18
    [{ convention: '365' }, '74219'],
    [{ convention: '365', cut: 'parts' }, '74219'],
    // 494 of 365, 366 of 366, 43 of 365: 40,602.74 + 30,000 + 3,534.25 = 74,136.99
    [{ convention: 'actual' }, '74136'],
    [{ convention: 'actual', cut: 'parts' }, '74136'],
  ])('%j: %s', async (how, amount) => {
    const one = await decided(row(how));
    expect(amounts(one)).toEqual([['1000000', '0.03', '2018-08-25', '2021-02-12', amount]]);
    expect(one.order.delayDamages).toBe(amount);
    expect(one.order.defendants.map(({ delayDamages }) => delayDamages)).toEqual([amount]);
  });

  test('the first day alone is a day', async () => {
    // 3% of 1,000,000 / 365
    expect((await decided(row({ until: '2018-08-25' }))).order.delayDamages).toBe('82');
  });

  test('what each further day adds, by the year it lies in', async () => {
    const [interest] = (await decided(row())).order.interest;
    // 30,000 / 365 = 6,000 / 73 and 30,000 / 366 = 5,000 / 61
    expect(interest?.nextDays).toEqual([
      { from: '2021-02-13', to: '2023-12-31', perDay: '6000/73' },
      { from: '2024-01-01', to: '2024-12-31', perDay: '5000/61' },
    ]);
    const [flat] = (await decided(row({ convention: '365' }))).order.interest;
    expect(flat?.nextDays).toEqual([{ from: '2021-02-13', to: null, perDay: '6000/73' }]);
  });

  test('without a day none is computed, and the rate still runs', async () => {
    const one = await decided(row({ until: undefined }));
    expect(amounts(one)).toEqual([['1000000', '0.03', '2018-08-25', null, null]]);
    expect([one.order.delayDamages, one.order.defendants[0]?.delayDamages]).toEqual([null, null]);
  });

  test('the day of reference stands in for a day that is missing, and for no other', async () => {
    const dated = async (until: string | undefined) => (await decided(row({ until }), '2019-08-24')).order;
    expect((await dated(undefined)).delayDamages).toBe('30000'); // a year
    expect((await dated('2020-08-24')).delayDamages).toBe('60000'); // two
  });

  test('what bears interest alike is one sum, cut once; the fee with the damages', async () => {
    const changes = {
      lawyerFee: { rate: 0.1 },
      delayDamages: { start: 'date', date: '2021-02-01', until: '2022-01-31' },
    };
    // A year at 3% of 1,100 is 33; of 1,000 and of 100 apart it would be 30 + 3.
    expect(amounts(await decided(suit(changes)))).toEqual([
      ['1100', '0.03', '2021-02-01', '2022-01-31', '33'],
    ]);
    // 1,045 and 104: 31.35 and 3.12 would be cut to 31 and 3, together 34.47 to 34.
    expect((await decided(suit({ ...changes, traffic: [january(1045)] }))).order.delayDamages).toBe('34');
    expect((await decided(suit({ ...changes, traffic: [january(1063)] }))).order.delayDamages).toBe('35'); // 1,169: 35.07; apart 31.89 + 3.18
  });

  test('several defendants: each from its own start, a joint sum once in all', async () => {
    const defendants = [
      debtor('a', { served: '2021-12-31' }),
      debtor('b', { from: '2021-02-01', served: '2022-12-31' }),
    ];
    const { order } = await decided(
      suit({
        defendants,
        traffic: [january(100_000), february(50_000)],
        delayDamages: { start: 'service', until: '2023-12-31' },
      }),
    );
    // 甲: 150,000 for two years; 乙: 50,000 for one. In all what 甲 owes, in which 乙's part is held.
    expect(order.defendants.map(({ id, delayDamages }) => [id, delayDamages])).toEqual([
      ['a', '9000'],
      ['b', '1500'],
    ]);
    expect(order.delayDamages).toBe('9000');
  });
});

describe('the lawyer’s fee', () => {
  const fee = async (delayDamages: unknown, more = {}) =>
    starts(await decided(suit({ titles, traffic, lawyerFee: { rate: 0.1 }, delayDamages, ...more }))).filter(
      ([kind]) => kind === 'fee',
    );

  test('is in delay with the damages', async () => {
    expect(await fee({ start: 'date', date: '2021-04-01' })).toEqual([
      ['fee', '150', '0.03', 'a 2021-04-01'],
    ]);
    expect(await fee({ start: 'last-day' })).toEqual([['fee', '150', '0.03', 'a 2021-02-28']]);
  });

  test('with starts by item, from the last of them', async () => {
    expect(await fee({ start: 'item' })).toEqual([['fee', '150', '0.03', 'a 2021-02-28']]);
  });

  test('has a start of its own where the case says so', async () => {
    const defendants = [debtor('a', { served: '2021-06-30' })];
    const own = async (lawyerFee: unknown) =>
      await fee({ start: 'date', date: '2021-04-01', lawyerFee }, { defendants });
    expect(await own({ start: 'service' })).toEqual([['fee', '150', '0.03', 'a 2021-07-01']]);
    expect(await own({ start: 'last-day' })).toEqual([['fee', '150', '0.03', 'a 2021-02-28']]);
    expect(await own({ start: 'date', date: '2021-05-05' })).toEqual([
      ['fee', '150', '0.03', 'a 2021-05-05'],
    ]);
  });

  test('then its interest is a sum of its own', async () => {
    const delayDamages = {
      start: 'date',
      date: '2021-04-01',
      until: '2022-03-31',
      lawyerFee: { start: 'date', date: '2021-10-01' },
    };
    const one = await decided(suit({ traffic: [january(100_000)], lawyerFee: { rate: 0.1 }, delayDamages }));
    expect(amounts(one)).toEqual([
      ['100000', '0.03', '2021-04-01', '2022-03-31', '3000'],
      ['10000', '0.03', '2021-10-01', '2022-03-31', '149'], // 182 of 365 days: 149.58
    ]);
    expect(one.order.delayDamages).toBe('3149');
  });
});
