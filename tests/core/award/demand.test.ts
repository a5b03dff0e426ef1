import { describe, expect, test } from 'vitest';
import { claiming, debtor, february, january, reported, suit } from './deciding.js';

const demand = async (changes: Readonly<Record<string, unknown>>) => (await reported(suit(changes))).demand;
const ja = async (changes: Readonly<Record<string, unknown>>) => (await demand(changes)).ja;
/** The sentences about money. */
const money = async (changes: Readonly<Record<string, unknown>>) =>
  (await ja(changes)).filter((line) => line.includes('支払え'));
const fee = { lawyerFee: { rate: 0.1 } };

describe('what a claimant asks the court for', () => {
  test('the money, the costs, provisional execution', async () => {
    expect(await demand({})).toEqual({
      ja: [
        '1　被告は、原告に対し、1000円を支払え。',
        '2　訴訟費用は被告の負担とする。',
        'との判決並びに第1項につき仮執行の宣言を求める。',
      ],
      en: [
        '1. The defendant shall pay ¥1,000 to the plaintiff.',
        '2. The costs of the suit shall be borne by the defendant.',
        'A judgment to this effect and a declaration of provisional execution of item 1 are sought.',
      ],
    });
  });

  test('without costs, without provisional execution, without both', async () => {
    expect(await ja({ demand: { costs: false } })).toEqual([
      '1　被告は、原告に対し、1000円を支払え。',
      'との判決並びに第1項につき仮執行の宣言を求める。',
    ]);
    expect(await ja({ demand: { provisionalExecution: 'no' } })).toEqual([
      '1　被告は、原告に対し、1000円を支払え。',
      '2　訴訟費用は被告の負担とする。',
      'との判決を求める。',
    ]);
    const { en } = await demand({ demand: { costs: false, provisionalExecution: false } });
    expect(en).toEqual([
      '1. The defendant shall pay ¥1,000 to the plaintiff.',
      'A judgment to this effect is sought.',
    ]);
  });

  test('two items of money, then three: the costs are not executed provisionally', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const two = await demand({ defendants, traffic: [january(1000), february(500)] });
    expect(two.ja).toEqual([
      '1　被告甲は、原告に対し、500円の限度で被告乙と連帯して、1500円を支払え。',
      '2　被告乙は、原告に対し、被告甲と連帯して、500円を支払え。',
      '3　訴訟費用は被告らの負担とする。',
      'との判決並びに第1項及び第2項につき仮執行の宣言を求める。',
    ]);
    expect(two.en.at(-1)).toBe(
      'A judgment to this effect and a declaration of provisional execution of items 1 and 2 are sought.',
    );
    const ids = ['p', 'q', 'r'];
    const three = await demand({
      plaintiffs: ids.map((id) => ({ id, name: id.toUpperCase() })),
      titles: ids.map((id) => ({ id: `t${id}`, name: id, plaintiff: id })),
      traffic: ids.map((id) => january(10, `t${id}`)),
    });
    expect(three.ja).toEqual([
      '1　被告は、原告Pに対し、10円を支払え。',
      '2　被告は、原告Qに対し、10円を支払え。',
      '3　被告は、原告Rに対し、10円を支払え。',
      '4　訴訟費用は被告の負担とする。',
      'との判決並びに第1項ないし第3項につき仮執行の宣言を求める。',
    ]);
    expect(three.en.at(-1)).toBe(
      'A judgment to this effect and a declaration of provisional execution of items 1 to 3 are sought.',
    );
  });

  test('where no money is asked for, nothing can be executed', async () => {
    expect(await ja({ plaintiffs: claiming({ base: 0 }) })).toEqual([
      '1　訴訟費用は被告の負担とする。',
      'との判決を求める。',
    ]);
  });
});

describe('the sum asked for is the claim, not what was found', () => {
  test.each([
    ['nothing stated: what was found, and the fee', undefined, 1100],
    ['less', { base: 500 }, 550],
    ['exactly as much', { base: 1000, fee: 100 }, 1100],
    ['more', { base: 1500, fee: 150 }, 1650],
    ['more, with its total', { base: 1500, fee: 150, total: 1650 }, 1650],
    ['more as a total alone', { total: 1650 }, 1650],
    ['less as a total alone', { total: 700 }, 700],
    ['more damages, less of a fee', { base: 1500, fee: 50 }, 1550],
    ['less damages, more of a fee', { base: 500, fee: 80 }, 580],
    ['more in parts than in total', { base: 1500, fee: 150, total: 1400 }, 1400],
  ])('%s', async (_, claim, yen) => {
    const plaintiffs = claiming(claim);
    expect(await money({ ...fee, plaintiffs })).toEqual([`1　被告は、原告に対し、${yen}円を支払え。`]);
  });

  test('a claimed fee too, where nothing says how the fee is found', async () => {
    const plaintiffs = claiming({ base: 1000, fee: 100, total: 1100 });
    expect(await money({ plaintiffs })).toEqual(['1　被告は、原告に対し、1100円を支払え。']);
  });

  test('interest that a payment left unpaid, where the claim caps nothing', async () => {
    // A year on 1,000,000: 30,000, of which 10,000 are paid.
    const changes = {
      traffic: [january(1_000_000)],
      delayDamages: { start: 'date', date: '2021-02-01' },
      payments: [{ date: '2022-01-31', plaintiff: 'p', amount: 10_000 }],
    };
    const asked = [
      '1　被告は、原告に対し、102万円並びにうち100万円に対する令和4年2月1日から支払済みまで年3%の割合による金員を支払え。',
    ];
    expect(await money(changes)).toEqual(asked);
    expect(await money({ ...changes, plaintiffs: claiming({ base: 1_000_000 }) })).toEqual(asked);
  });

  test('where nothing was found the claim is still asked for', async () => {
    const traffic = [january(0)];
    expect(await money({ ...fee, traffic, plaintiffs: claiming({ base: 1500, fee: 150 }) })).toEqual([
      '1　被告は、原告に対し、1650円を支払え。',
    ]);
  });

  test('what goes beyond is added to the item taken up last', async () => {
    const titles = ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' }));
    const of = (covers: string) => ({
      titles,
      traffic: [january(1000), february(500, 'u')],
      plaintiffs: claiming({ base: 2000, covers }),
      delayDamages: { start: 'item' },
    });
    const [earliest] = await money(of('earliest'));
    expect(earliest).toContain('2000円並びに');
    expect(earliest).toContain('うち1000円に対する令和3年1月31日から');
    expect(earliest).toContain('うち1000円に対する令和3年2月28日から');
    const [latest] = await money(of('latest'));
    expect(latest).toContain('2000円並びに');
    expect(latest).toContain('うち1500円に対する令和3年1月31日から');
    expect(latest).toContain('うち500円に対する令和3年2月28日から');
  });

  test('the order stays with what would be allowed', async () => {
    const { result } = await reported(suit({ ...fee, plaintiffs: claiming({ base: 1500, fee: 150 }) }));
    expect(result.plaintiffs[0]?.order.text.ja).toEqual(['被告は、原告に対し、1100円を支払え。']);
  });

  test('the claims of Mangamura: more than the court gave, and asked for in full', async () => {
    const plaintiffs = [{ id: 'p', name: 'KADOKAWA', claim: { total: 450_839_961 } }];
    expect(
      await money({ plaintiffs, ...fee, delayDamages: { start: 'date', date: '2022-08-05', rate: '5%' } }),
    ).toEqual([
      '1　被告は、原告に対し、4億5083万9961円及びこれに対する令和4年8月5日から支払済みまで年5%の割合による金員を支払え。',
    ]);
  });
});
