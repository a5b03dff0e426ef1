// Faults that the oracle and a hostile reading found, each kept as a test that says what the law demands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree } from '../../oracle/agree.js';
import { apartSuit } from '../../oracle/suits.js';
import { claiming, complaints, debtor, decided, figure, january, march, reported, suit } from './deciding.js';

const pay = (date: string, amount: number, more: Readonly<Record<string, unknown>> = {}) => ({
  date,
  plaintiff: 'p',
  amount,
  ...more,
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
    const { found, order } = await decided(suit({ ...changes, payments }));
    // Parted at 2020-01-01 it would be 184 of 365 and 182 of 366 days, 25,205 and 24,863: more than the year.
    expect(found).toBe('1000000');
    expect(order.accrued.filter(({ amount }) => amount !== '0')).toEqual([
      { amount: '25137', defendants: ['b'] }, // 50,000 - 24,863
    ]);
  });

  test('as the oracle finds in any suit with one payment', { timeout: 120_000 }, async () => {
    const check = fc.asyncProperty(apartSuit, async (one) => {
      await agree(one);
    });
    await fc.assert(check, { seed: 4, numRuns: 250, endOnFailure: true });
  });
});

test('what a defendant pays is credited by its own delay, not by that of others (488(4))', async () => {
  // 甲 owes 1,000 with 乙 and 1,000 with 丙, in delay with both from 2023-01-01: 60 of interest, 500 of principal.
  const sites = ['s', 'r'].map((id) => ({ id, name: id, domains: [`${id}.example`] }));
  const traffic = sites.map(({ id }) => figure('t', '2021-01-01', '2021-01-31', 1000, id));
  const leftOf = async (b: string, c: string) => {
    const { order } = await decided(
      suit({
        sites,
        traffic,
        defendants: [
          debtor('a', { served: '2022-12-31' }),
          { ...debtor('b', { served: b }), sites: ['s'] },
          { ...debtor('c', { served: c }), sites: ['r'] },
        ],
        delayDamages: { start: 'service' },
        payments: [pay('2023-12-31', 560, { defendant: 'a' })],
      }),
    );
    return Object.fromEntries(order.sums.map(({ defendants, amount }) => [defendants.join('+'), amount]));
  };
  // When 乙 and 丙 were served is nothing to 甲's payment.
  expect(await leftOf('2021-06-30', '2021-12-31')).toEqual(await leftOf('2021-12-31', '2021-06-30'));
});

describe('what is said of payments', () => {
  test('to a plaintiff to whom nothing is owed: not that delayDamages is missing', async () => {
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
    const payments = [pay('2022-01-31', 10, { plaintiff: 'q' })];
    const all = await complaints(suit({ plaintiffs, payments, delayDamages: { start: 'last-day' } }));
    expect(all.join('\n')).not.toContain('award.payment-needs-delay');
    expect(all).toContain('error award.payment-of-nothing payments[0]');
  });

  test('a mistake in delayDamages is told once, not again as if there were none', async () => {
    const payments = [pay('2022-01-31', 10)];
    expect(await complaints(suit({ payments, delayDamages: { start: 'service' } }))).toEqual([
      'error award.not-served defendants[0].served 甲',
    ]);
  });
});

describe('the demand asks for what is claimed', () => {
  const money = async (changes: Readonly<Record<string, unknown>>) =>
    (await reported(suit(changes))).demand.ja.filter((line) => line.includes('支払え'));

  test('a claimed fee too, where nothing says how the fee is found', async () => {
    const plaintiffs = claiming({ base: 1000, fee: 100, total: 1100 });
    expect(await money({ plaintiffs })).toEqual(['1　被告は、原告に対し、1100円を支払え。']);
  });

  test('interest that a payment left unpaid, where the claim caps nothing', async () => {
    // A year on 1,000,000: 30,000, of which 10,000 are paid. The claim is for all of the damages, so it leaves nothing open.
    const changes = {
      traffic: [january(1_000_000)],
      delayDamages: { start: 'date', date: '2021-02-01' },
      payments: [pay('2022-01-31', 10_000)],
    };
    const [free] = await money(changes);
    expect(free).toContain('102万円並びにうち100万円に対する令和4年2月1日から');
    expect(await money({ ...changes, plaintiffs: claiming({ base: 1_000_000 }) })).toEqual([free]);
  });
});

test('a claim that names its titles needs no order where these are alike', async () => {
  const changes = {
    titles: ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' })),
    traffic: [january(1000), march(500, 'u')],
    plaintiffs: claiming({ base: 100, covers: { titles: 'u' } }),
    delayDamages: { start: 'item' },
  };
  expect(await complaints(suit(changes))).toEqual([]);
});
