import { describe, expect, test } from 'vitest';
import { found } from '../compute.js';
import { claiming, complaints, debtor, decided, february, figure, january, march, suit } from './deciding.js';

/** Sums of an order as `who amount`, those of no yen left out. */
const sums = async (changes: Readonly<Record<string, unknown>>, kind = 'damages') =>
  (await decided(suit(changes))).order.sums
    .filter((one) => one.kind === kind && one.amount !== '0')
    .map(({ amount, defendants, starts }) =>
      [defendants.join('+'), amount, ...new Set(starts.map(({ from }) => from))].join(' '),
    )
    .sort();

const titles = ['t', 'u', 'v'].map((id) => ({ id, name: id, plaintiff: 'p' }));

describe('a claim for less than was found says in which order it takes up items', () => {
  // January 1,000 of 甲, February 500 of both, March 250 of 乙.
  const suitOf = (claim: unknown) => ({
    titles,
    defendants: [debtor('a', { to: '2021-02-28' }), debtor('b', { from: '2021-02-01' })],
    traffic: [january(1000), february(500, 'u'), march(250, 'v')],
    delayDamages: { start: 'item' },
    plaintiffs: claiming(claim),
  });

  test('earliest: the oldest interest first', async () => {
    expect(await sums(suitOf({ base: 1200, covers: 'earliest' }))).toEqual([
      'a 1000 2021-01-31',
      'a+b 200 2021-02-28',
    ]);
  });

  test('latest: the youngest first', async () => {
    expect(await sums(suitOf({ base: 1200, covers: 'latest' }))).toEqual([
      'a 450 2021-01-31',
      'a+b 500 2021-02-28',
      'b 250 2021-03-31',
    ]);
  });

  test('joint: what most owe first, then the oldest', async () => {
    expect(await sums(suitOf({ base: 1200, covers: 'joint' }))).toEqual([
      'a 700 2021-01-31',
      'a+b 500 2021-02-28',
    ]);
  });

  test('each order gives the plaintiff the same, and each defendant another share', async () => {
    const of = async (covers: string) => {
      const { award, order } = await decided(suit(suitOf({ base: 1200, covers })));
      return [award, ...order.defendants.map((one) => one.award)];
    };
    expect(await of('earliest')).toEqual(['1200', '1200', '200']);
    expect(await of('latest')).toEqual(['1200', '950', '750']);
    expect(await of('joint')).toEqual(['1200', '1200', '500']);
  });

  test('what the order leaves open: more debtors first, then the higher rate, then as the case lists them', async () => {
    // One start for all. 甲 alone at 5% and 3%, both at 3%, 乙 alone at 3%.
    const changes = (base: number, covers: string) => ({
      titles: [
        { ...titles[0], sites: ['s'] },
        { ...titles[1], sites: ['r'] },
      ],
      defendants: [
        { ...debtor('a'), sites: ['s'] },
        { ...debtor('b', { from: '2020-05-01' }), sites: ['s', 'r'] },
      ],
      sites: ['s', 'r'].map((id) => ({ id, name: id, domains: [`${id}.example`] })),
      traffic: [
        figure('t', '2020-03-01', '2020-03-31', 100, 's'),
        figure('t', '2020-04-01', '2020-04-30', 200, 's'),
        figure('t', '2020-05-01', '2020-05-31', 300, 's'),
        figure('u', '2020-05-01', '2020-05-31', 400, 'r'),
      ],
      plaintiffs: claiming({ base, covers }),
      delayDamages: { start: 'date', date: '2021-01-01' },
    });
    const taken = async (base: number, covers: string) =>
      (await decided(suit(changes(base, covers)))).order.sums
        .filter(({ amount }) => amount !== '0')
        .map(({ defendants, rate, amount }) => `${defendants.join('+')} ${rate} ${amount}`);
    for (const covers of ['earliest', 'latest', 'joint']) {
      expect(await taken(250, covers)).toEqual(['a+b 0.03 250']);
      expect(await taken(350, covers)).toEqual(['a+b 0.03 300', 'a 0.05 50']);
      expect(await taken(450, covers)).toEqual(['a+b 0.03 300', 'a 0.05 100', 'a 0.03 50']);
      expect(await taken(700, covers)).toEqual(['a+b 0.03 300', 'a 0.05 100', 'a 0.03 200', 'b 0.03 100']);
    }
  });

  test('a claim for all leaves the order nothing to do', async () => {
    for (const covers of ['earliest', 'latest', 'joint'])
      expect(await sums(suitOf({ base: 1750, covers }))).toEqual([
        'a 1000 2021-01-31',
        'a+b 500 2021-02-28',
        'b 250 2021-03-31',
      ]);
  });

  test('the total takes up damages in the order, then fees', async () => {
    const claim = { base: 1200, total: 1290, covers: 'joint' };
    const changes = { ...suitOf(claim), lawyerFee: { rate: 0.1 } };
    expect(await sums(changes)).toEqual(['a 700 2021-01-31', 'a+b 500 2021-02-28']);
    // 50 and 70, of which 40 are left in the total
    expect(await sums(changes, 'fee')).toEqual(['a 40 2021-01-31', 'a+b 50 2021-02-28']);
  });

  test('a total below the damages leaves no fee', async () => {
    const changes = { ...suitOf({ total: 600, covers: 'earliest' }), lawyerFee: { rate: 0.1 } };
    expect(await sums(changes)).toEqual(['a 600 2021-01-31']);
    expect(await sums(changes, 'fee')).toEqual([]);
    expect(await decided(suit(changes))).toMatchObject({ allowed: '1750', lawyersFee: '175', award: '600' });
  });
});

describe('without an order', () => {
  const asks = (changes: Readonly<Record<string, unknown>>) => complaints(suit(changes));
  const ASKED = 'error award.cover-order-needed plaintiffs[0].claim';
  const plaintiffs = claiming({ base: 100 });

  test('items of different defendants, starts or rates: the case is asked', async () => {
    const of = { titles: titles.slice(0, 2), plaintiffs, traffic: [january(1000), february(500, 'u')] };
    expect(await asks({ ...of, defendants: [debtor('a'), debtor('b', { from: '2021-02-01' })] })).toEqual([
      ASKED,
    ]);
    expect(await asks({ ...of, delayDamages: { start: 'item' } })).toEqual([ASKED]);
    const traffic = [figure('t', '2020-03-01', '2020-03-31', 9), figure('u', '2020-04-01', '2020-04-30', 9)];
    expect(await asks({ ...of, traffic, delayDamages: { start: 'last-day' } })).toEqual([ASKED]);
  });

  test('what the items differ in is named, and only that', async () => {
    const of = { titles: titles.slice(0, 2), plaintiffs, traffic: [january(1000), february(500, 'u')] };
    const told = async (changes: Readonly<Record<string, unknown>>) => {
      const [problem] = await found('award.cover-order-needed', suit({ ...of, ...changes }));
      return [problem?.message.ja, problem?.message.en];
    };
    const debtors = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const differ = (ja: string, en: string, count = 2) => [
      `請求額の及ぶ項目が、${ja}の違う${count}組に分かれるので、一部請求がどれに及ぶかを決められません。`,
      `The items under the claim fall into ${count} groups that differ in ${en}, so it is open which of them a partial claim covers.`,
    ];
    expect(await told({ defendants: debtors })).toEqual(differ('責任を負う被告', 'defendants who answer'));
    expect(await told({ delayDamages: { start: 'item' } })).toEqual(differ('起算日', 'start of interest'));
    const traffic = [figure('t', '2020-03-01', '2020-03-31', 9), figure('u', '2020-04-01', '2020-04-30', 9)];
    expect(await told({ traffic, delayDamages: { start: 'last-day' } })).toEqual(
      differ('利率', 'rate of interest'),
    );
    expect(await told({ traffic, delayDamages: { start: 'item' } })).toEqual(
      differ('起算日・利率', 'start of interest, rate of interest'),
    );
    expect(await told({ defendants: debtors, delayDamages: { start: 'item' } })).toEqual(
      differ('起算日・責任を負う被告', 'start of interest, defendants who answer'),
    );
  });

  test('items that are alike need none', async () => {
    const of = { titles: titles.slice(0, 2), plaintiffs, traffic: [january(1000), february(500, 'u')] };
    expect(await asks({ ...of })).toEqual([]);
    expect(await asks({ ...of, delayDamages: { start: 'last-day' } })).toEqual([]);
    expect(await asks({ ...of, defendants: [debtor('a'), debtor('b')] })).toEqual([]);
  });

  test('a claim for the fee alone is asked about only where several sets of defendants owe one', async () => {
    const of = {
      plaintiffs: claiming({ fee: 120 }),
      lawyerFee: { rate: 0.1 },
      delayDamages: { start: 'item' },
    };
    const traffic = [january(1000), february(500, 'u')];
    const alike = { ...of, titles: titles.slice(0, 2), traffic };
    expect(await asks(alike)).toEqual([]);
    expect((await decided(suit(alike))).award).toBe('1620'); // 1,500 and 120 of 150
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    expect(await asks({ ...alike, defendants })).toEqual([ASKED]);
  });

  test('one stretch of days without a figure makes no item', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    expect(await asks({ defendants, plaintiffs })).toEqual([]);
    expect(await asks({ defendants, plaintiffs, delayDamages: { start: 'item' } })).toEqual([]);
  });

  test('of one plaintiff, the claims of another are not asked about', async () => {
    const owners = [
      { id: 'p', name: 'P' },
      { id: 'q', name: 'Q', claim: { base: 1 } },
    ];
    const own = [...titles.slice(0, 2), { id: 'v', name: 'v', plaintiff: 'q' }];
    const traffic = [january(1000), february(500, 'u'), march(9, 'v')];
    expect(await asks({ plaintiffs: owners, titles: own, traffic, delayDamages: { start: 'item' } })).toEqual(
      [],
    );
  });
});

describe('a claim that covers some titles', () => {
  const of = (claim: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
    titles,
    traffic: [january(1000), february(500, 'u'), march(250, 'v')],
    plaintiffs: claiming(claim),
    ...more,
  });

  test('allows nothing for the others', async () => {
    const own = await decided(suit(of({ covers: { titles: ['u', 'v'] } })));
    expect(own).toMatchObject({ loss: '1750', found: '1750', allowed: '750', award: '750' });
  });

  test('and caps what they come to', async () => {
    expect((await decided(suit(of({ base: 600, covers: { titles: ['u', 'v'] } })))).award).toBe('600');
    expect((await decided(suit(of({ base: 900, covers: { titles: ['u', 'v'] } })))).award).toBe('750');
  });

  test('with an order among them', async () => {
    const changes = of(
      { base: 600, covers: { titles: ['u', 'v'], order: 'latest' } },
      { delayDamages: { start: 'item' } },
    );
    expect(await sums(changes)).toEqual(['a 250 2021-03-31', 'a 350 2021-02-28']);
  });

  test('titles outside the claim do not make it ask for an order', async () => {
    const changes = of({ base: 100, covers: { titles: 'u' } }, { delayDamages: { start: 'item' } });
    expect(await complaints(suit(changes))).toEqual([]);
    expect(await sums(changes)).toEqual(['a 100 2021-02-28']);
  });

  test('a title that the case lacks', async () => {
    const [only, ...more] = await complaints(suit(of({ covers: { titles: ['x'] } })));
    expect(more).toEqual([]);
    expect(only).toMatch(/^error case\.unknown-id plaintiffs\[0\]\.claim\.covers\.titles/);
  });

  test('a payment beside it, or beside claims by title, leaves open which title was paid', async () => {
    const payments = [{ date: '2022-01-31', plaintiff: 'p', amount: 10 }];
    const more = { payments, delayDamages: { start: 'last-day' } };
    const needed = 'error award.payment-beside-titles payments[0]';
    expect(await complaints(suit(of({ covers: { titles: ['u'] } }, more)))).toEqual([needed]);
    const claimed = titles.map((one) => ({ ...one, claim: 100 }));
    expect(await complaints(suit(of(undefined, { ...more, titles: claimed })))).toEqual([needed]);
    expect(await complaints(suit(of({ base: 100 }, more)))).toEqual([]);
  });
});

describe('a lawyer’s fee of a fixed amount', () => {
  const lawyerFee = { amount: 300 };

  test('among defendants who answer for different parts cannot be parted', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const of = { defendants, traffic: [january(1000), february(500)] };
    expect(await complaints(suit({ ...of, lawyerFee }))).toEqual([
      'error award.fixed-fee-of-several lawyerFee',
    ]);
    const plaintiffs = [{ id: 'p', name: 'P', lawyerFee }];
    expect(await complaints(suit({ ...of, plaintiffs }))).toEqual([
      'error award.fixed-fee-of-several plaintiffs[0].lawyerFee',
    ]);
  });

  test('of all defendants alike is owed by all', async () => {
    const defendants = [debtor('a'), debtor('b')];
    expect(await sums({ defendants, lawyerFee }, 'fee')).toEqual(['a+b 300']);
  });

  test('one defendant, several starts: one fee, from the last of them', async () => {
    const traffic = [january(1000), february(500, 'u')];
    const changes = { titles: titles.slice(0, 2), traffic, lawyerFee };
    expect(await sums({ ...changes, delayDamages: { start: 'item' } }, 'fee')).toEqual(['a 300 2021-02-28']);
  });
});

test('the fee is 10% of what is allowed, cut for each set of defendants', async () => {
  const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
  const changes = { defendants, traffic: [january(1009), february(505)], lawyerFee: { rate: 0.1 } };
  expect(await sums(changes, 'fee')).toEqual(['a 100', 'a+b 50']); // 100.9 and 50.5
  expect((await decided(suit(changes))).lawyersFee).toBe('150');
});
