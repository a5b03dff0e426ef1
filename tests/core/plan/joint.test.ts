import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseText, foundText, proved } from '../compute.js';
import {
  type DatedReport,
  dated,
  datedReport,
  liableFrom,
  notified,
  tenADay,
  title,
  viewsOf,
} from './dated.js';

/** Sums of the order for the one plaintiff, sorted by who owes them. */
const sumsOf = ({ result }: DatedReport) =>
  (result.plaintiffs[0]?.order.sums ?? [])
    .map(({ amount, defendants }) => `${defendants.join('+')} ${amount}`)
    .sort();

/** What each defendant owes, and of it how much together with whom. */
const owedOf = ({ result }: DatedReport) =>
  (result.plaintiffs[0]?.order.defendants ?? []).map(({ id, award, joint }) =>
    [`${id} ${award}`, ...joint.map((one) => `${one.amount} with ${one.with.join('+')}`)].join(', '),
  );

const ends = (date: string) => ({ ends: [{ date, reason: 'stopped' }] });

describe('several defendants, ten views a day at ¥1 in April and May 2020', () => {
  test('an aider inside the period of the operator: the overlap is joint, the rest the operator’s', async () => {
    const report = await datedReport(
      dated({
        defendants: [liableFrom('o'), notified('c')],
        notices: [{ date: '2020-04-10', to: 'c', title: 't', site: 's' }], // c from 05-11
      }),
    );
    expect(viewsOf(report)).toEqual(['t s  – 2020-05-10: 400', 't s 2020-05-11 – : 210']);
    expect(sumsOf(report)).toEqual(['o 400', 'o+c 210']);
    expect(owedOf(report)).toEqual(['o 610, 210 with c', 'c 210, 210 with o']);
    expect(report.result.total).toMatchObject({ found: '610', award: '610' });
  });

  test('an aider with an end inside: two runs of the operator alone are one sum', async () => {
    const report = await datedReport(
      dated({ defendants: [liableFrom('o'), liableFrom('c', '2020-05-11', ends('2020-05-20'))] }),
    );
    expect(viewsOf(report)).toEqual([
      't s  – 2020-05-10, 2020-05-21 – : 510', // 30 + 10 + 11 days
      't s 2020-05-11 – 2020-05-20: 100',
    ]);
    expect(owedOf(report)).toEqual(['o 610, 100 with c', 'c 100, 100 with o']);
    expect(report.result.total.found).toBe('610');
  });

  test('periods that do not meet: nobody owes with another', async () => {
    const report = await datedReport(
      dated({ defendants: [liableFrom('a', undefined, ends('2020-04-30')), liableFrom('b', '2020-05-11')] }),
    );
    // Nobody answers for ten days of May.
    expect(sumsOf(report)).toEqual(['a 300', 'b 210']);
    expect(owedOf(report)).toEqual(['a 300', 'b 210']);
    expect(report.result.total.found).toBe('510');
  });

  test('one day in common is joint', async () => {
    const report = await datedReport(
      dated({ defendants: [liableFrom('a', undefined, ends('2020-05-11')), liableFrom('b', '2020-05-11')] }),
    );
    expect(owedOf(report)).toEqual(['a 410, 10 with b', 'b 210, 10 with a']);
    expect(report.result.total.found).toBe('610');
  });

  test('three defendants, each set of them with its days', async () => {
    const report = await datedReport(
      dated({
        defendants: [
          liableFrom('a', undefined, ends('2020-05-25')),
          liableFrom('b', '2020-05-11'),
          liableFrom('c', '2020-05-21'),
        ],
      }),
    );
    // a: 30 + 10 days; a and b: 10; all three: 5; b and c: 6.
    expect(sumsOf(report)).toEqual(['a 400', 'a+b 100', 'a+b+c 50', 'b+c 60']);
    expect(owedOf(report)).toEqual([
      'a 550, 50 with b+c, 100 with b',
      'b 210, 50 with a+c, 100 with a, 60 with c',
      'c 110, 50 with a+b, 60 with b',
    ]);
    expect(report.result.total.found).toBe('610');
  });

  test('each for a site of its own', async () => {
    const report = await datedReport(
      dated({
        sites: ['s', 'r'].map((id) => ({ id, name: id })),
        traffic: [...tenADay(), ...tenADay(['2020-05'], 'r')],
        defendants: [
          { ...liableFrom('a'), sites: 's' },
          { ...liableFrom('b'), sites: 'r' },
        ],
      }),
    );
    expect(sumsOf(report)).toEqual(['a 610', 'b 310']);
  });

  test('days of one set on two sites are one sum, cut once', async () => {
    // At ¥0.07 a view: 21 days x 10 x 0.07 = 14.7 on each site; 29.4 together, not 14 + 14.
    const report = await datedReport(
      dated({
        fee: '0.07',
        sites: ['s', 'r'].map((id) => ({ id, name: id })),
        traffic: [...tenADay(), ...tenADay(undefined, 'r')],
        defendants: [liableFrom('a'), liableFrom('b', '2020-05-11')],
      }),
    );
    // a alone: 40 days x 10 x 2 x 0.07 = 56.
    expect(sumsOf(report)).toEqual(['a 56', 'a+b 29']);
  });

  test('a title for which nobody but one answers stays whole', async () => {
    const report = await datedReport(
      dated({
        titles: [title({ share: 0.5 }), title({ id: 'u', name: 'U', share: 0.5 })],
        defendants: [liableFrom('o'), notified('c')],
        notices: [{ date: '2020-04-10', to: 'c', title: 'u', site: 's' }],
      }),
    );
    expect(viewsOf(report)).toEqual(['t s  – : 305', 'u s  – 2020-05-10: 200', 'u s 2020-05-11 – : 105']);
    expect(sumsOf(report)).toEqual(['o 505', 'o+c 105']);
  });

  test('an amount found elsewhere is owed by all of them', async () => {
    const report = await datedReport(
      foundText({
        defendants: [liableFrom('a'), liableFrom('b', '2020-05-11')],
        titles: [{ id: 't', name: 'T', plaintiff: 'p', found: proved(1000) }],
      }),
    );
    expect(owedOf(report)).toEqual(['a 1000, 1000 with b', 'b 1000, 1000 with a']);
  });

  test('the lawyer’s fee is shared out as the loss is, and adds up', async () => {
    const report = await datedReport(
      dated({
        lawyerFee: { rate: 0.1 },
        defendants: [liableFrom('o'), liableFrom('c', '2020-05-11')],
      }),
    );
    // 400 + 210 found; a tenth of 610 is 61, of which the joint part has 21 and the rest 40.
    expect(report.result.total).toMatchObject({ found: '610', lawyersFee: '61', award: '671' });
    expect(owedOf(report)).toEqual(['o 671, 231 with c', 'c 231, 231 with o']);
  });
});

describe('defendants with the same days', () => {
  const base = {
    fee: '3.7',
    lawyerFee: { rate: 0.1 },
    delayDamages: { start: 'last-day', until: '2021-05-30' },
  };

  test.each([
    ['all of the time', undefined],
    ['from a day on', '2020-05-11'],
  ])('%s: exactly what one defendant comes to', async (_, date) => {
    const one = await datedReport(dated({ ...base, defendants: [liableFrom('d', date)] }));
    const two = await datedReport(
      dated({ ...base, defendants: [liableFrom('d', date), liableFrom('e', date)] }),
    );
    expect(two.result.total).toEqual(one.result.total);
    expect(viewsOf(two)).toEqual(viewsOf(one));
    expect(two.lines).toEqual(one.lines);
    expect(two.totals).toEqual(one.totals);
    expect(sumsOf(two)).toEqual(sumsOf(one).map((sum) => sum.replace('d ', 'd+e ')));
  });

  test('figures without a period as well', async () => {
    const one = await datedReport(caseText());
    const two = await datedReport(caseText({ defendants: [liableFrom('d'), liableFrom('e')] }));
    expect(two.result.total).toEqual(one.result.total);
    expect(sumsOf(two)).toEqual(['d+e 1000']);
  });
});

describe('the total counts each day once', () => {
  const DAYS = 61;
  const dayOf = (at: number) => new Date(Date.UTC(2020, 3, 1 + at)).toISOString().slice(0, 10);
  const runs = fc.array(
    fc
      .tuple(fc.nat(DAYS - 1), fc.integer({ min: 0, max: DAYS }))
      .map(([from, more]) => ({ from, to: Math.min(DAYS - 1, from + more) })),
    { minLength: 1, maxLength: 4 },
  );

  test('whatever the periods: the total is that of one defendant for the days of any of them', async () => {
    await fc.assert(
      fc.asyncProperty(runs, fc.integer({ min: 1, max: 97 }), async (list, fee) => {
        const defendants = list.map(({ from, to }, at) => liableFrom(`d${at}`, dayOf(from), ends(dayOf(to))));
        const online = list.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
        // At hundredths of a yen a view, so that what is cut is more than nothing.
        const several = await datedReport(dated({ fee: `${fee}/100`, defendants }));
        const one = await datedReport(dated({ fee: `${fee}/100`, sites: [{ id: 's', name: 'S', online }] }));
        const whole = Number(one.result.total.found);
        const parts = several.schedule[0]?.amounts ?? [];
        const all = Number(several.result.total.found);
        expect(all).toBeLessThanOrEqual(whole);
        expect(all).toBeGreaterThan(whole - Math.max(1, parts.length));

        // By hand: each day with the set of those who answer for it, ten views at so many hundredths.
        const sets = new Map<string, number>();
        for (let day = 0; day < DAYS; day += 1) {
          const who = list.flatMap(({ from, to }, at) => (from <= day && day <= to ? [`d${at}`] : []));
          if (who.length > 0) sets.set(who.join('+'), (sets.get(who.join('+')) ?? 0) + 1);
        }
        const byHand = [...sets].map(([who, days]) => `${who} ${Math.floor((days * 10 * fee) / 100)}`);
        const isMoney = (sum: string) => !sum.endsWith(' 0');
        expect(sumsOf(several).filter(isMoney)).toEqual(byHand.filter(isMoney).sort());
      }),
      { numRuns: 60 },
    );
  });
});
