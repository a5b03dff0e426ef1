import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { debtor, decided, february, figure, january, march, reported, suit } from './deciding.js';

const words = async (changes: Readonly<Record<string, unknown>>) => (await decided(suit(changes))).order.text;
const ja = async (changes: Readonly<Record<string, unknown>>) => (await words(changes)).ja;
const FEBRUARY_10 = { start: 'date', date: '2021-02-10' };

describe('the awards of Mangamura in the words of the court', () => {
  const EXAMPLE = new URL('../../../examples/mangamura-2024/case.yaml', import.meta.url);

  test('each plaintiff, 5% although interest runs from 2022: the torts are of 2017-06 to 2018-04', async () => {
    const example = parse(await readFile(EXAMPLE, 'utf8')) as Record<string, unknown>;
    const text = JSON.stringify({ ...example, delayDamages: { start: 'date', date: '2022-08-05' } });
    const { result } = await reported(text);
    expect(result.plaintiffs.map(({ award }) => award)).toEqual(['405755964', '429230844', '901655469']);
    expect(result.plaintiffs.flatMap(({ order }) => order.text.ja)).toEqual([
      '被告は、原告KADOKAWAに対し、4億0575万5964円及びこれに対する令和4年8月5日から支払済みまで年5%の割合による金員を支払え。',
      '被告は、原告集英社に対し、4億2923万0844円及びこれに対する令和4年8月5日から支払済みまで年5%の割合による金員を支払え。',
      '被告は、原告小学館に対し、9億0165万5469円及びこれに対する令和4年8月5日から支払済みまで年5%の割合による金員を支払え。',
    ]);
  });
});

describe('one defendant', () => {
  test('a sum without delay damages', async () => {
    expect(await words({})).toEqual({
      ja: ['被告は、原告に対し、1000円を支払え。'],
      en: ['The defendant shall pay ¥1,000 to the plaintiff.'],
    });
  });

  test('a sum and its interest; the lawyer’s fee is part of it', async () => {
    expect(await words({ delayDamages: FEBRUARY_10, lawyerFee: { rate: 0.1 } })).toEqual({
      ja: [
        '被告は、原告に対し、1100円及びこれに対する令和3年2月10日から支払済みまで年3%の割合による金員を支払え。',
      ],
      en: [
        'The defendant shall pay ¥1,100 to the plaintiff, with 3% a year on it from 2021-02-10 until paid.',
      ],
    });
  });

  test('interest from the last day of each title’s tort', async () => {
    const changes = {
      titles: ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' })),
      traffic: [january(12345678), february(500, 'u')],
      delayDamages: { start: 'item' },
    };
    expect(await words(changes)).toEqual({
      ja: [
        '被告は、原告に対し、1234万6178円並びにうち1234万5678円に対する令和3年1月31日から支払済みまで年3%の割合による金員及びうち500円に対する令和3年2月28日から支払済みまで年3%の割合による金員を支払え。',
      ],
      en: [
        'The defendant shall pay ¥12,346,178 to the plaintiff, with 3% a year on ¥12,345,678 of it from 2021-01-31 until paid and 3% a year on ¥500 of it from 2021-02-28 until paid.',
      ],
    });
  });

  test('a title whose tort ran on past 2020-03-31 bears both rates, each on its part', async () => {
    const traffic = [
      figure('t', '2020-03-01', '2020-03-31', 700),
      figure('t', '2020-04-01', '2020-04-30', 300),
    ];
    const [only, ...more] = await ja({ traffic, delayDamages: FEBRUARY_10 });
    expect(more).toEqual([]);
    expect(only).toContain('1000円並びにうち');
    expect(only).toContain('うち700円に対する令和3年2月10日から支払済みまで年5%の割合による金員');
    expect(only).toContain('うち300円に対する令和3年2月10日から支払済みまで年3%の割合による金員');
  });

  test('three parts: the last two are joined by 及び, those before by a mark', async () => {
    const changes = {
      titles: ['t', 'u', 'v'].map((id) => ({ id, name: id, plaintiff: 'p' })),
      traffic: [january(1), february(2, 'u'), march(3, 'v')],
      delayDamages: { start: 'item' },
    };
    expect(await ja(changes)).toEqual([
      '被告は、原告に対し、6円並びにうち1円に対する令和3年1月31日から支払済みまで年3%の割合による金員、うち2円に対する令和3年2月28日から支払済みまで年3%の割合による金員及びうち3円に対する令和3年3月31日から支払済みまで年3%の割合による金員を支払え。',
    ]);
  });

  test('a stated rate as a percentage, and as a fraction where it does not end', async () => {
    expect(await ja({ delayDamages: { ...FEBRUARY_10, rate: '14.6%' } })).toEqual([
      '被告は、原告に対し、1000円及びこれに対する令和3年2月10日から支払済みまで年14.6%の割合による金員を支払え。',
    ]);
    expect((await ja({ delayDamages: { ...FEBRUARY_10, rate: '1/30' } }))[0]).toContain('年1/30の割合');
  });

  test('nothing to pay, no words', async () => {
    expect(await ja({ plaintiffs: [{ id: 'p', name: 'P', claim: { base: 0 } }] })).toEqual([]);
  });
});

describe('names', () => {
  const titles = ['p', 'q'].map((id) => ({ id: `t${id}`, name: id, plaintiff: id }));
  const traffic = [january(10, 'tp'), january(20, 'tq')];

  test('several plaintiffs are named after 原告, a name that says so already as it stands', async () => {
    const plaintiffs = [
      { id: 'p', name: '出版社' },
      { id: 'q', name: '原告乙' },
    ];
    const { result } = await reported(suit({ plaintiffs, titles, traffic }));
    expect(result.plaintiffs.map(({ order }) => order.text)).toEqual([
      {
        ja: ['被告は、原告出版社に対し、10円を支払え。'],
        en: ['The defendant shall pay ¥10 to plaintiff 出版社.'],
      },
      { ja: ['被告は、原告乙に対し、20円を支払え。'], en: ['The defendant shall pay ¥20 to 原告乙.'] },
    ]);
  });

  test('a defendant whose name begins with 被告', async () => {
    const defendants = [
      { ...debtor('a'), name: '被告甲野' },
      { ...debtor('b', { from: '2021-02-01' }), name: 'Acme' },
    ];
    expect(await ja({ defendants, traffic: [january(10), february(5)] })).toEqual([
      '被告甲野は、原告に対し、5円の限度で被告Acmeと連帯して、15円を支払え。',
      '被告Acmeは、原告に対し、被告甲野と連帯して、5円を支払え。',
    ]);
  });
});

describe('several defendants', () => {
  test('all for all: one sentence', async () => {
    const defendants = [debtor('a'), debtor('b'), debtor('c')];
    expect(await words({ defendants, delayDamages: FEBRUARY_10 })).toEqual({
      ja: [
        '被告らは、原告に対し、連帯して、1000円及びこれに対する令和3年2月10日から支払済みまで年3%の割合による金員を支払え。',
      ],
      en: [
        'The defendants shall jointly and severally pay ¥1,000 to the plaintiff, with 3% a year on it from 2021-02-10 until paid.',
      ],
    });
  });

  test('one for all, another for a part', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const changes = { defendants, traffic: [january(1000), february(500)] };
    expect(await words(changes)).toEqual({
      ja: [
        '被告甲は、原告に対し、500円の限度で被告乙と連帯して、1500円を支払え。',
        '被告乙は、原告に対し、被告甲と連帯して、500円を支払え。',
      ],
      en: [
        'Defendant 甲 shall pay ¥1,500 to the plaintiff, to the extent of ¥500 jointly and severally with defendant 乙.',
        'Defendant 乙 shall pay ¥500 to the plaintiff, jointly and severally with defendant 甲.',
      ],
    });
  });

  test('each for a part of its own: nothing together', async () => {
    const defendants = [debtor('a', { to: '2021-01-31' }), debtor('b', { from: '2021-02-01' })];
    expect(await words({ defendants, traffic: [january(1000), february(500)] })).toEqual({
      ja: ['被告甲は、原告に対し、1000円を支払え。', '被告乙は、原告に対し、500円を支払え。'],
      en: [
        'Defendant 甲 shall pay ¥1,000 to the plaintiff.',
        'Defendant 乙 shall pay ¥500 to the plaintiff.',
      ],
    });
  });

  test('of three, each by what it owes with whom', async () => {
    const defendants = [
      debtor('a'),
      debtor('b', { from: '2021-02-01' }),
      debtor('c', { from: '2021-03-01' }),
    ];
    const traffic = [january(1000), february(500), march(250)];
    // January 甲; February 甲 and 乙; March all: 1,750, 750 and 250.
    const [a, b, c, ...more] = await ja({ defendants, traffic });
    expect(more).toEqual([]);
    expect(a).toMatch(/^被告甲は、原告に対し、.*1750円を支払え。$/);
    expect(a).toContain('500円の限度で被告乙と連帯して、');
    expect(a).toContain('250円の限度で被告乙及び被告丙と連帯して、');
    expect(b).toMatch(/^被告乙は、原告に対し、.*750円を支払え。$/);
    expect(b).toContain('500円の限度で被告甲と連帯して、');
    expect(b).toContain('250円の限度で被告甲及び被告丙と連帯して、');
    expect(c).toBe('被告丙は、原告に対し、被告甲及び被告乙と連帯して、250円を支払え。');
  });

  test('two of three: they are named, not 被告ら', async () => {
    const defendants = [
      debtor('a', { to: '2021-01-31' }),
      debtor('b', { to: '2021-01-31' }),
      debtor('c', { from: '2021-02-01' }),
    ];
    const titles = ['p', 'q'].map((id) => ({ id: `t${id}`, name: id, plaintiff: id }));
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
    const { result } = await reported(
      suit({ defendants, titles, plaintiffs, traffic: [january(10, 'tp'), february(5, 'tq')] }),
    );
    expect(result.plaintiffs.map(({ order }) => order.text.ja)).toEqual([
      ['被告甲及び被告乙は、原告Pに対し、連帯して、10円を支払え。'],
      ['被告丙は、原告Qに対し、5円を支払え。'],
    ]);
  });

  test('all for all, but in delay from different days: a sentence for each', async () => {
    const defendants = [debtor('a', { served: '2021-09-05' }), debtor('b', { served: '2021-12-31' })];
    expect(await words({ defendants, delayDamages: { start: 'service' } })).toEqual({
      ja: [
        '被告甲は、原告に対し、1000円及びこれに対する令和4年1月1日から支払済みまで年3%の割合による金員の限度で被告乙と連帯して、1000円及びこれに対する令和3年9月6日から支払済みまで年3%の割合による金員を支払え。',
        '被告乙は、原告に対し、被告甲と連帯して、1000円及びこれに対する令和4年1月1日から支払済みまで年3%の割合による金員を支払え。',
      ],
      en: [
        'Defendant 甲 shall pay ¥1,000 to the plaintiff, to the extent of ¥1,000 with 3% a year on it from 2022-01-01 until paid jointly and severally with defendant 乙, with 3% a year on it from 2021-09-06 until paid.',
        'Defendant 乙 shall pay ¥1,000 to the plaintiff, jointly and severally with defendant 甲, with 3% a year on it from 2022-01-01 until paid.',
      ],
    });
  });

  test('a fee of its own start stands apart from the damages in each sentence', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const changes = {
      defendants,
      traffic: [january(1000), february(500)],
      lawyerFee: { rate: 0.1 },
      delayDamages: { start: 'date', date: '2021-04-01', lawyerFee: { start: 'date', date: '2021-05-01' } },
    };
    // Fees: 100 against 甲, 50 against both.
    expect(await ja(changes)).toEqual([
      '被告甲は、原告に対し、550円並びにうち500円に対する令和3年4月1日から支払済みまで年3%の割合による金員及びうち50円に対する令和3年5月1日から支払済みまで年3%の割合による金員の限度で被告乙と連帯して、1650円並びにうち1500円に対する令和3年4月1日から支払済みまで年3%の割合による金員及びうち150円に対する令和3年5月1日から支払済みまで年3%の割合による金員を支払え。',
      '被告乙は、原告に対し、被告甲と連帯して、550円並びにうち500円に対する令和3年4月1日から支払済みまで年3%の割合による金員及びうち50円に対する令和3年5月1日から支払済みまで年3%の割合による金員を支払え。',
    ]);
  });

  test('what each owes adds up with the joint parts counted once', async () => {
    const defendants = [
      debtor('a'),
      debtor('b', { from: '2021-02-01' }),
      debtor('c', { from: '2021-03-01' }),
    ];
    const { award, order } = await decided(
      suit({ defendants, traffic: [january(1000), february(500), march(250)] }),
    );
    expect(award).toBe('1750');
    expect(order.defendants.map(({ id, award: own }) => [id, own])).toEqual([
      ['a', '1750'],
      ['b', '750'],
      ['c', '250'],
    ]);
    const joint = (at: number) =>
      Object.fromEntries(
        (order.defendants[at]?.joint ?? []).map(({ with: others, amount }) => [others.join('+'), amount]),
      );
    expect([0, 1, 2].map(joint)).toEqual([
      { b: '500', 'b+c': '250' },
      { a: '500', 'a+c': '250' },
      { 'a+b': '250' },
    ]);
  });
});
