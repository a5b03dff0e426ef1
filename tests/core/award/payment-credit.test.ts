import { describe, expect, test } from 'vitest';
import { reportOf } from '../compute.js';
import { debtor, decided, february, figure, january, reported, suit } from './deciding.js';

const DATE = { start: 'date', date: '2021-02-01' };
const pay = (date: string, amount: number, more: Readonly<Record<string, unknown>> = {}) => ({
  date,
  plaintiff: 'p',
  amount,
  ...more,
});
const million = figure('t', '2021-01-01', '2021-01-31', 1_000_000);
const one = (payments: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  decided(suit({ traffic: [million], delayDamages: DATE, payments, ...more }));
const left = ({ found, order }: Awaited<ReturnType<typeof decided>>) => ({
  found,
  from: [...new Set(order.sums.flatMap(({ starts }) => starts.map(({ from }) => from)))],
  accrued: order.accrued
    .filter(({ amount }) => amount !== '0')
    .map(({ amount, defendants }) => ({ amount, defendants })),
});
const owedBy =
  (...defendants: string[]) =>
  (amount: string) => ({ amount, defendants });
const BY_A = owedBy('a');

describe('a payment goes to costs, to interest, to principal (Civil Code 489)', () => {
  // A year on 1,000,000 at 3%, to 2022-01-31: 30,000.
  test('all three are covered', async () => {
    expect(left(await one([pay('2022-01-31', 100_000, { costs: 5_000 })]))).toEqual({
      found: '935000', // 1,000,000 - (100,000 - 5,000 - 30,000)
      from: ['2022-02-01'],
      accrued: [],
    });
  });

  test('interest only: the principal stays, interest runs on from the day after', async () => {
    expect(left(await one([pay('2022-01-31', 30_000)]))).toEqual({
      found: '1000000',
      from: ['2022-02-01'],
      accrued: [],
    });
  });

  test('a part of the interest: the rest stays owed', async () => {
    expect(left(await one([pay('2022-01-31', 12_345)]))).toMatchObject({
      found: '1000000',
      accrued: [BY_A('17655')],
    });
  });

  test('less than the costs: nothing else is touched', async () => {
    expect(left(await one([pay('2022-01-31', 4_000, { costs: 5_000 })]))).toMatchObject({
      found: '1000000',
      accrued: [BY_A('30000')],
    });
  });

  test('interest is cut to the yen before it is paid', async () => {
    // 59 of 365 days of 30,000: 4,849.31
    expect(left(await one([pay('2021-03-31', 5_000)]))).toMatchObject({ found: '999849', accrued: [] });
  });

  test('the next one finds the rest of the interest, and what has arisen on what is left', async () => {
    const payments = [pay('2022-01-31', 530_000), pay('2023-01-31', 10_000), pay('2024-01-31', 25_000)];
    // 500,000 are left; 15,000 a year: 5,000 of the second year stay, 20,000 are due in the third, 5,000 are over.
    expect(left(await one(payments))).toEqual({ found: '495000', from: ['2024-02-01'], accrued: [] });
  });

  test('the order of the list is not that of time', async () => {
    const payments = [pay('2023-01-31', 10_000), pay('2024-01-31', 25_000), pay('2022-01-31', 530_000)];
    expect(left(await one(payments))).toEqual({ found: '495000', from: ['2024-02-01'], accrued: [] });
  });

  test('two on one day: interest is paid once', async () => {
    const payments = [pay('2022-01-31', 10_000), pay('2022-01-31', 25_000)];
    expect(left(await one(payments))).toEqual({ found: '995000', from: ['2022-02-01'], accrued: [] });
  });

  test('paid off: nothing is left to award', async () => {
    const all = await one([pay('2022-01-31', 1_030_000)]);
    expect([all.loss, all.found, all.award, all.order.text.ja]).toEqual(['1000000', '0', '0', []]);
  });

  test('to one plaintiff, not to another', async () => {
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
    const titles = ['p', 'q'].map((id) => ({ id: `t${id}`, name: id, plaintiff: id }));
    const traffic = [january(1000, 'tp'), january(1000, 'tq')];
    const payments = [pay('2022-01-31', 530)];
    const { result } = await reported(suit({ plaintiffs, titles, traffic, delayDamages: DATE, payments }));
    expect(result.plaintiffs.map(({ found }) => found)).toEqual(['500', '1000']);
  });

  test('with another way of counting days, what is left moves by yen', async () => {
    // To 2024-03-31: three years and 60 days of which all lie in a leap year; or 1,155 days of 365; or 334 + 365 + 365
    // days of 365 and 91 of 366.
    const by = async (convention: string) =>
      left(await one([pay('2024-03-31', 500_000)], { delayDamages: { ...DATE, convention } })).found;
    expect(await by('court')).toBe('594918'); // 90,000 + 4,918.03
    expect(await by('365')).toBe('594931'); // 94,931.51 -> 94,931
    expect(await by('actual')).toBe('594911'); // 87,452.05 + 7,459.02 = 94,911.07
  });
});

describe('among several debts', () => {
  const rates = {
    traffic: [figure('t', '2020-03-01', '2020-03-31', 1000), figure('t', '2020-04-01', '2020-04-30', 1000)],
  };
  const sums = (own: Awaited<ReturnType<typeof decided>>) =>
    Object.fromEntries(own.order.sums.map(({ rate, amount }) => [rate, amount]));

  test('the interest of all goes before any principal; then the higher rate', async () => {
    // A year from 2021-02-01: 50 and 30.
    expect(sums(await one([pay('2022-01-31', 80)], rates))).toEqual({ '0.05': '1000', '0.03': '1000' });
    expect(sums(await one([pay('2022-01-31', 1000)], rates))).toEqual({ '0.05': '80', '0.03': '1000' });
    expect(sums(await one([pay('2022-01-31', 1500)], rates))).toEqual({ '0.05': '0', '0.03': '580' });
  });

  test('of the interest too that of the higher rate', async () => {
    expect(left(await one([pay('2022-01-31', 60)], rates)).accrued).toEqual([BY_A('20')]);
  });

  test('at one rate the debt that has been in delay longer', async () => {
    const titles = ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' }));
    const traffic = [february(1000, 'u'), january(1000)];
    const own = await one([pay('2022-02-28', 560)], { titles, traffic, delayDamages: { start: 'item' } });
    // 2021-01-31 to 2022-02-28: a year and 29 of 365 days, 32.38; 2021-02-28 to 2022-02-28: a year and a day, 30.08.
    // 560 - 32 - 30 = 498 go to what has been in delay since January.
    expect(Object.fromEntries(own.order.sums.map(({ amount, defendants }) => [amount, defendants]))).toEqual({
      '502': ['a'],
      '1000': ['a'],
    });
  });

  test('only what the one who pays owes', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const traffic = [january(1000), february(500)];
    const delayDamages = { start: 'date', date: '2021-03-01' };
    const by = async (defendant?: string) => {
      const { order } = await one([pay('2022-02-28', 400, { defendant })], {
        defendants,
        traffic,
        delayDamages,
      });
      return order.sums.map(({ amount, defendants: owing }) => `${owing.join('+')} ${amount}`).sort();
    };
    // 乙 owes 500 with 甲, and 15 of interest: 385 go to the principal, for 甲 as well.
    expect(await by('b')).toEqual(['a 1000', 'a+b 115']);
  });
});

describe('toward the principal alone, where the parties agreed so', () => {
  const agreed = { toward: 'principal', reason: 'agreed on 2022-01-20' };

  test('the principal goes down by all of it; on the rest interest runs as before', async () => {
    const own = await one([pay('2022-01-31', 400_000, agreed)]);
    expect(left(own)).toMatchObject({ found: '600000', from: ['2021-02-01'] });
  });

  test('the interest that the paid principal has borne stays owed (Supreme Court, 2000-09-08)', async () => {
    // 3% of 400,000 for a year
    expect(left(await one([pay('2022-01-31', 400_000, agreed)])).accrued).toEqual([BY_A('12000')]);
  });

  test('before delay, and in a case without delay damages', async () => {
    expect(left(await one([pay('2021-01-31', 400_000, agreed)]))).toEqual({
      found: '600000',
      from: ['2021-02-01'],
      accrued: [],
    });
    const plain = await one([pay('2021-01-31', 400_000, agreed)], { delayDamages: undefined });
    expect(plain.award).toBe('600000');
  });
});

describe('debtors in delay from different days', () => {
  // Of a sum of both, 乙 has been in delay since 2021-01-01, 甲 since 2022-01-01; to 2022-12-31 two years and one.
  const defendants = [debtor('a', { served: '2021-12-31' }), debtor('b', { served: '2020-12-31' })];
  const traffic = [figure('t', '2020-12-01', '2020-12-31', 1_000_000)];
  const both = (payments: unknown) =>
    one(payments, { defendants, traffic, delayDamages: { start: 'service' } });

  test('what 甲 pays does not end what 乙 alone owes of the year before', async () => {
    const own = await both([pay('2022-12-31', 40_000, { defendant: 'a' })]);
    expect(left(own)).toEqual({ found: '990000', from: ['2023-01-01'], accrued: [owedBy('b')('30000')] });
  });

  test('what 乙 leaves is owed by 甲 no further than its own year', async () => {
    const own = await both([pay('2022-12-31', 20_000, { defendant: 'b' })]);
    expect(new Set(left(own).accrued)).toEqual(new Set([owedBy('a', 'b')('30000'), owedBy('b')('10000')]));
  });

  test('a payment before 甲 is in delay leaves its start where it was', async () => {
    const own = await both([pay('2021-12-31', 130_000, { defendant: 'b' })]);
    expect(own.found).toBe('900000'); // a year: 30,000
    expect(own.order.sums[0]?.starts.map(({ defendant, from }) => [defendant, from])).toEqual([
      ['a', '2022-01-01'],
      ['b', '2022-01-01'],
    ]);
    expect(left(own).accrued).toEqual([]);
  });
});

describe('interest of each debtor is one sum from its own first day', () => {
  // 1,000,000 at 5%; 乙 in delay from 2019-07-01, 甲 from 2020-01-01. To 2020-06-30 乙 owes a whole year by the courts'
  // convention, 50,000, and 甲 182 of 366 days: 24,863.38.
  const changes = {
    defendants: [debtor('a', { served: '2019-12-31' }), debtor('b', { served: '2019-06-30' })],
    traffic: [figure('t', '2019-05-01', '2019-05-31', 1_000_000)],
    delayDamages: { start: 'service' },
  };

  test('a payment by one who joined later does not part the year of another', async () => {
    const payments = [pay('2020-06-30', 24_863, { defendant: 'a' })];
    const own = await decided(suit({ ...changes, payments }));
    // Parted at 2020-01-01 it would be 184 of 365 and 182 of 366 days, 25,205 and 24,863: more than the year.
    expect(left(own)).toEqual({ found: '1000000', from: ['2020-07-01'], accrued: [owedBy('b')('25137')] });
  });
});

test('what a defendant pays is credited by its own delay, not by that of others', async () => {
  // 甲 owes 1,000 with 乙 and 1,000 with 丙, in delay with both from 2023-01-01: 60 of interest, 500 of principal.
  const sites = ['s', 'r'].map((id) => ({ id, name: id, domains: [`${id}.example`] }));
  const leftOf = async (b: string, c: string) => {
    const { order } = await one([pay('2023-12-31', 560, { defendant: 'a' })], {
      sites,
      traffic: sites.map(({ id }) => figure('t', '2021-01-01', '2021-01-31', 1000, id)),
      defendants: [
        debtor('a', { served: '2022-12-31' }),
        { ...debtor('b', { served: b }), sites: ['s'] },
        { ...debtor('c', { served: c }), sites: ['r'] },
      ],
      delayDamages: { start: 'service' },
    });
    return Object.fromEntries(order.sums.map(({ defendants, amount }) => [defendants.join('+'), amount]));
  };
  // When 乙 and 丙 were served is nothing to 甲's payment.
  expect(await leftOf('2021-06-30', '2021-12-31')).toEqual(await leftOf('2021-12-31', '2021-06-30'));
});

describe('interest that payments left unpaid stands in the order', () => {
  test('as a part that bears none itself', async () => {
    // 30,000 - 10,000
    const { order } = await one([pay('2022-01-31', 10_000)]);
    expect(order.text).toEqual({
      ja: [
        '被告は、原告に対し、102万円並びにうち100万円に対する令和4年2月1日から支払済みまで年3%の割合による金員を支払え。',
      ],
      en: [
        'The defendant shall pay ¥1,020,000 to the plaintiff, with 3% a year on ¥1,000,000 of it from 2022-02-01 until paid.',
      ],
    });
  });

  test('against each as far as it owes it', async () => {
    // Of 乙's 60,000 and 甲's 30,000 乙 has paid 20,000 of the year before 甲 was in delay.
    const { order } = await one([pay('2022-12-31', 20_000, { defendant: 'b' })], {
      defendants: [debtor('a', { served: '2021-12-31' }), debtor('b', { served: '2020-12-31' })],
      traffic: [figure('t', '2020-12-01', '2020-12-31', 1_000_000)],
      delayDamages: { start: 'service' },
    });
    const joint = '103万円並びにうち100万円に対する令和5年1月1日から支払済みまで年3%の割合による金員';
    expect(order.text.ja).toEqual([
      `被告甲は、原告に対し、被告乙と連帯して、${joint}を支払え。`,
      `被告乙は、原告に対し、${joint}の限度で被告甲と連帯して、104万円並びにうち100万円に対する令和5年1月1日から支払済みまで年3%の割合による金員を支払え。`,
    ]);
  });
});

describe('payments and the claim', () => {
  test('what was paid comes off the whole loss, before the claim caps it', async () => {
    const claim = (base: number) => ({ plaintiffs: [{ id: 'p', name: 'P', claim: { base } }] });
    const payments = [pay('2022-01-31', 430_000)]; // 600,000 are left
    const awards = [500_000, 700_000].map(async (base) => (await one(payments, claim(base))).award);
    expect(await Promise.all(awards)).toEqual(['500000', '600000']);
  });

  test('the lawyer’s fee goes by what is left', async () => {
    const own = await one([pay('2022-01-31', 430_000)], { lawyerFee: { rate: 0.1 } });
    expect([own.lawyersFee, own.award]).toEqual(['60000', '660000']);
  });

  test('and after the reductions', async () => {
    const reductions = [{ label: 'R', value: 0.5, reason: 'pleaded' }];
    // 500,000, a year: 15,000; 100,000 - 15,000 of principal
    expect((await one([pay('2022-01-31', 100_000)], { reductions })).found).toBe('415000');
  });
});

describe('what a payment rests on', () => {
  const paid = async (payment: object) => {
    const report = await reportOf(
      suit({
        traffic: [figure('t', '2019-01-01', '2019-01-31', 1_000_000)],
        delayDamages: { start: 'date', date: '2019-02-01' },
        exhibits: ['甲1', '甲2'].map((id) => ({ id, title: id })),
        payments: [{ date: '2020-03-31', plaintiff: 'p', amount: 10, ...payment }],
      }),
    );
    const inputs = report.inputs.filter(({ id }) => id.startsWith('payments[0]'));
    const laws = report.working.families.flatMap(({ id, basis }) =>
      id.startsWith('award1.payment1')
        ? basis.map(({ en }) => en).filter((en) => /Art\. 4[89]/.test(en))
        : [],
    );
    return { exhibits: inputs.map(({ source }) => source.exhibit), laws: [...new Set(laws)] };
  };

  test('its exhibit proves its amounts, unless they name one of their own', async () => {
    expect((await paid({ exhibit: '甲1', costs: 5 })).exhibits.sort()).toEqual(['甲1', '甲1']);
    const own = { value: 10, exhibit: '甲2' };
    expect((await paid({ exhibit: '甲1', amount: own })).exhibits).toEqual(['甲2']);
    expect((await paid({ amount: own })).exhibits).toEqual(['甲2']);
    expect((await paid({})).exhibits).toEqual([undefined]);
  });

  test('the law of its day says how it is credited', async () => {
    expect((await paid({})).laws).toEqual([expect.stringContaining('491(1) before its revision')]);
    expect((await paid({ date: '2020-04-01' })).laws).toEqual([expect.stringContaining('Art. 489(1)')]);
  });
});
