import { describe, expect, test } from 'vitest';
import { compute, found, foundText, proved } from '../compute.js';
import { dated, datedReport, liableFrom, linesOf, tenADay, title, toldOf } from './dated.js';

/**
 * Civil Code Art. 724 by hand: three years from the later of the day of the tort and the day of knowledge, the first day
 * not counted (Art. 140), by the calendar (Art. 143). A tort of 2019-07-31 is counted from 08-01; three years end with
 * 2022-07-31. A suit filed on 2022-08-01 comes too late for it, one of 2022-07-31 is in time.
 */
const FILED = '2022-08-01';

/** Ten views a day at ¥1 in July and August 2019, known from the start. */
const sued = (filed: string | undefined, entries: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  dated({ traffic: tenADay(['2019-07', '2019-08']), filed, limitation: entries, ...more });

const known = (knowledge: string, more: object = {}) => ({ knowledge, ...more });
const EARLY = [known('2019-07-01')];

/** `p d 3 years through 2019-07-31: 310` for each plaintiff and defendant. */
const ranOf = async (text: string) =>
  ((await datedReport(text)).limitation?.items ?? []).map(
    ({ plaintiff, defendant, years, through, amount }) =>
      `${plaintiff} ${defendant} ${years} years through ${through}: ${amount}`,
  );

describe('three years from knowledge', () => {
  test.each([
    ['2022-07-30', '2019-07-29', '290'], // 07-29: counted from 07-30, ends 2022-07-29
    ['2022-07-31', '2019-07-30', '300'],
    ['2022-08-01', '2019-07-31', '310'],
    ['2022-08-02', '2019-08-01', '320'],
    ['2022-09-01', '2019-08-31', '620'],
    ['2022-10-01', '2019-09-30', '620'],
  ])('filed on %s they had run for the days through %s', async (filed, through, amount) => {
    expect(await ranOf(sued(filed, EARLY))).toEqual([`p d 3 years through ${through}: ${amount}`]);
  });

  test('filed three years after the first day, nothing had run', async () => {
    // 07-01: counted from 07-02, ends 2022-07-01. A suit of that day is in time, one of the next is not.
    expect(await ranOf(sued('2022-07-01', EARLY))).toEqual([]);
    expect(await ranOf(sued('2022-07-02', EARLY))).toEqual(['p d 3 years through 2019-07-01: 10']);
  });

  test('over the end of February: the day that a month lacks is its last one', async () => {
    const traffic = tenADay(['2020-02', '2020-03']);
    const of = (filed: string) => ranOf(sued(filed, [known('2020-02-01')], { traffic }));
    // 02-27: counted from 02-28, ends 2023-02-27. 02-28: counted from 02-29, which 2023 lacks: ends 02-28.
    expect(await of('2023-02-28')).toEqual(['p d 3 years through 2020-02-27: 270']);
    // 02-29: counted from 03-01, ends 2023-02-28 as well.
    expect(await of('2023-03-01')).toEqual(['p d 3 years through 2020-02-29: 290']);
    expect(await of('2023-03-02')).toEqual(['p d 3 years through 2020-03-01: 300']);
  });

  test('known later than the tort, they run from the day of knowledge for all days before', async () => {
    // Known on 07-31: like a tort of that day. Known on 08-01: three years end with 2022-08-01.
    expect(await ranOf(sued(FILED, [known('2019-07-31')]))).toEqual(['p d 3 years through 2019-07-31: 310']);
    expect(await ranOf(sued(FILED, [known('2019-08-01')]))).toEqual([]);
    expect(await ranOf(sued('2022-08-02', [known('2019-08-01')]))).toEqual([
      'p d 3 years through 2019-08-01: 320',
    ]);
  });

  test('known long before the tort, each day runs from itself', async () => {
    expect(await ranOf(sued(FILED, [known('2010-01-01')]))).toEqual(['p d 3 years through 2019-07-31: 310']);
  });

  test('a month counts by its days, exactly', async () => {
    // Through 07-10: 10 of 31 days of 100 views, 1000/31 = 32.2….
    const traffic = [{ site: 's', from: '2019-07-01', to: '2019-07-31', metric: 'visits', value: 100 }];
    const text = sued('2022-07-11', EARLY, { traffic });
    const [item] = (await datedReport(text)).limitation?.items ?? [];
    expect(item).toMatchObject({ through: '2019-07-10', amount: '32' });
    expect(item?.titles).toEqual([{ title: 't', amount: '1000/31' }]);
  });

  test('of a month, the days in suit count', async () => {
    // Liable from 07-06: 5 of the 26 days from then to the end of July.
    const defendants = [liableFrom('d', '2019-07-06')];
    expect(await ranOf(sued('2022-07-11', EARLY, { defendants }))).toEqual([
      'p d 3 years through 2019-07-10: 50',
    ]);
  });
});

describe('twenty years from the tort', () => {
  const old = { traffic: tenADay(['2002-07', '2002-08']) };

  test.each([
    ['2022-07-31', '2002-07-30', '300'],
    ['2022-08-01', '2002-07-31', '310'],
  ])('filed on %s they had run through %s, whatever was known', async (filed, through, amount) => {
    const wanted = [`p d 20 years through ${through}: ${amount}`];
    expect(await ranOf(sued(filed, undefined, old))).toEqual(wanted);
    expect(await ranOf(sued(filed, [known('2022-07-01')], old))).toEqual(wanted);
    // Known in time, the three years reach further.
    expect(await ranOf(sued(filed, [known('2002-07-01')], old))).toEqual([
      `p d 3 years through ${through.replace('2002', '2019')}: 620`,
    ]);
  });
});

describe('entries for some', () => {
  const two = {
    plaintiffs: ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() })),
    defendants: [liableFrom('d'), liableFrom('e')],
    titles: [title({ share: 0.5 }), title({ id: 'u', name: 'U', plaintiff: 'q', share: 0.5 })],
  };
  const LATE = '2020-01-01';

  test('of one plaintiff, one defendant, one title: the others have no day of knowledge', async () => {
    const of = (more: object) => ranOf(sued(FILED, [known('2019-07-01', more)], two));
    // Half of 310 for each title.
    expect(await of({})).toEqual([
      'p d 3 years through 2019-07-31: 155',
      'p e 3 years through 2019-07-31: 155',
      'q d 3 years through 2019-07-31: 155',
      'q e 3 years through 2019-07-31: 155',
    ]);
    expect(await of({ plaintiffs: 'q' })).toEqual([
      'q d 3 years through 2019-07-31: 155',
      'q e 3 years through 2019-07-31: 155',
    ]);
    expect(await of({ defendants: 'e' })).toEqual([
      'p e 3 years through 2019-07-31: 155',
      'q e 3 years through 2019-07-31: 155',
    ]);
    expect(await of({ titles: 't' })).toEqual([
      'p d 3 years through 2019-07-31: 155',
      'p e 3 years through 2019-07-31: 155',
    ]);
    expect(await of({ titles: ['t', 'u'], plaintiffs: 'p', defendants: ['d'] })).toEqual([
      'p d 3 years through 2019-07-31: 155',
    ]);
  });

  test('the last one that speaks of them decides', async () => {
    const rule = known('2019-07-01');
    const exception = known(LATE, { plaintiffs: 'p', defendants: 'd' });
    expect(await ranOf(sued(FILED, [rule, exception], two))).toEqual([
      'p e 3 years through 2019-07-31: 155',
      'q d 3 years through 2019-07-31: 155',
      'q e 3 years through 2019-07-31: 155',
    ]);
    // The other way about, the rule takes the exception back.
    expect(await ranOf(sued(FILED, [exception, rule], two))).toHaveLength(4);
  });

  test('titles known on different days have sums of their own', async () => {
    const titles = [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })];
    const entries = [known('2019-07-01'), known('2022-01-01', { titles: 'u' })];
    const text = sued('2022-08-01', entries, { titles });
    const items = (await datedReport(text)).limitation?.items ?? [];
    expect(items.map(({ knowledge, titles: of }) => [knowledge, of])).toEqual([
      ['2019-07-01', [{ title: 't', amount: '155' }]],
    ]);
  });

  test('titles known on one day are one sum, cut at the end', async () => {
    // 310 x 0.5 x ¥0.01 = 1.55 each: 3.1 in all.
    const titles = [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })];
    const [item] = (await datedReport(sued(FILED, EARLY, { titles, fee: '0.01' }))).limitation?.items ?? [];
    expect(item?.amount).toBe('3');
    expect(item?.titles).toEqual([
      { title: 't', amount: '1.55' },
      { title: 'u', amount: '1.55' },
    ]);
  });

  test('against each defendant for the days for which it answers', async () => {
    const defendants = [liableFrom('d'), liableFrom('e', '2019-07-22')];
    expect(await ranOf(sued(FILED, EARLY, { defendants }))).toEqual([
      'p d 3 years through 2019-07-31: 310',
      'p e 3 years through 2019-07-31: 100',
    ]);
  });
});

describe('holders', () => {
  const held = (holders: readonly unknown[]) => ({
    plaintiffs: ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() })),
    titles: [{ ...title({ plaintiff: undefined }), holders }],
  });

  test('each for its share', async () => {
    const more = held([
      { plaintiff: 'p', share: '1/3' },
      { plaintiff: 'q', share: '2/3' },
    ]);
    // A third of 310 is 103.3…, two thirds are 206.6….
    expect(await ranOf(sued(FILED, EARLY, more))).toEqual([
      'p d 3 years through 2019-07-31: 103',
      'q d 3 years through 2019-07-31: 206',
    ]);
    const items = (await datedReport(sued(FILED, EARLY, more))).limitation?.items ?? [];
    expect(items.map(({ titles }) => titles[0]?.amount)).toEqual(['310/3', '620/3']);
  });

  test('each for its days', async () => {
    const more = held([
      { plaintiff: 'p', share: 1, right: { kind: 'licence', to: '2019-07-20' } },
      { plaintiff: 'q', share: 1, right: { kind: 'licence', from: '2019-07-21' } },
    ]);
    expect(await ranOf(sued(FILED, EARLY, more))).toEqual([
      'p d 3 years through 2019-07-31: 200',
      'q d 3 years through 2019-07-31: 110',
    ]);
  });
});

describe('what is done with it', () => {
  test('a warning with the sum, at the day of filing', async () => {
    expect(await toldOf(sued(FILED, EARLY))).toEqual([['award.limitation', 'warning', 'filed']]);
    const [warning] = await found('award.limitation', sued(FILED, EARLY));
    expect(warning?.value).toBe('310');
    expect(warning?.message.en).toContain('¥310 up to 2019-07-31 were 3 years old');
    expect(warning?.message.ja).toContain('2019-07-31 までの 310 円');
  });

  test('nothing is taken off', async () => {
    const [without, withIt] = [
      await datedReport(sued(undefined, undefined)),
      await datedReport(sued(FILED, EARLY)),
    ];
    expect(withIt.result).toEqual(without.result);
    expect(withIt.schedule).toEqual(without.schedule);
    expect(without.limitation).toBeNull();
  });

  test('where nothing had run there is no warning, and the report says so', async () => {
    const text = sued('2022-07-01', EARLY);
    expect(await toldOf(text)).toEqual([]);
    expect((await linesOf(text, 'ja')).filter((line) => line === '該当する部分はない。')).toHaveLength(1);
  });

  test('the report tells the amount by title and what a suit for a part does', async () => {
    const en = await linesOf(sued(FILED, EARLY), 'en');
    const rows = en.filter((line) => line.startsWith('| P | defendant D |'));
    expect(rows).toEqual([
      '| P | defendant D | T | known 2019-07-01, 3 years | 2019-07-31 | ¥310 |',
      '| P | defendant D | in all, cut |  | 2019-07-31 | ¥310 |',
    ]);
    expect(en.filter((line) => line.includes('Supreme Court, 2013-06-06'))).toHaveLength(1);
    const ja = await linesOf(sued(FILED, EARLY), 'ja');
    expect(ja.filter((line) => line.includes('最判平成25年6月6日'))).toHaveLength(1);
  });

  test('without a day of knowledge the report says that three years are not looked at', async () => {
    const said = async (entries: unknown) =>
      (await linesOf(sued(FILED, entries), 'en')).filter((line) =>
        line.includes('the three years are not looked at'),
      );
    expect(await said(undefined)).toHaveLength(1);
    expect(await said(EARLY)).toEqual([]);
  });

  test('an amount found elsewhere has no days: left out, and the report says so', async () => {
    const titles = [{ id: 't', name: 'T', plaintiff: 'p', found: proved(1000) }];
    const text = foundText({ titles, filed: FILED, limitation: EARLY });
    expect(await ranOf(text)).toEqual([]);
    expect((await linesOf(text, 'en')).filter((line) => line.includes('have no days'))).toHaveLength(1);
  });
});

describe('days that cannot be', () => {
  test('without the day of filing it is an error', async () => {
    const { assessment, problems } = await compute(sued(undefined, EARLY));
    expect(assessment).toBeUndefined();
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['case.limitation-without-filing', 'limitation'],
    ]);
  });

  test('a day of filing that cannot be read is the only fault', async () => {
    expect(await toldOf(sued('2022-02-30', EARLY))).toEqual([['case.bad-date', 'error', 'filed']]);
  });

  test('knowledge after filing is an error at its entry, on the day itself none', async () => {
    const entries = [known('2019-07-01'), known('2022-08-02', { titles: 't' })];
    expect(await toldOf(sued(FILED, entries))).toEqual([
      ['case.knowledge-after-filing', 'error', 'limitation[1].knowledge'],
    ]);
    expect(await toldOf(sued('2022-08-02', entries))).toEqual([]);
  });

  test('no entry at all asks for no day of filing', async () => {
    expect(await toldOf(sued(undefined, []))).toEqual([]);
  });
});
