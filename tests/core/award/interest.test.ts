import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interest, interest } from '../../../packages/core/src/award/interest.js';
import type { InterestAsked } from '../../../packages/core/src/award/interest-asked.js';
import { CUTS } from '../../../packages/core/src/award/interest-words.js';
import { CONVENTIONS } from '../../../packages/core/src/award/year-parts.js';
import { addDays } from '../../../packages/core/src/base/day.js';
import { Fraction, sumOf } from '../../../packages/core/src/base/fraction.js';
import { lastDayOf } from '../../../packages/core/src/law/calendar-period.js';

const ASKED = { principal: '1000000', from: '2009-10-05', to: '2011-12-10' };

function found(asked: InterestAsked): Interest {
  const { interest: one, problems } = interest(asked);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return one as Interest;
}

describe('rows published by the courts’ execution practice, to the yen', () => {
  test.each([
    ['100000', '18%', '2021-08-02', '2023-08-15', '36690', ['2 y', '14/365']],
    ['1000000', '5%', '2009-10-05', '2011-12-10', '109178', ['2 y', '67/365']],
    ['1000000', '3%', '2018-08-25', '2021-02-12', '74108', ['2 y', '129/366', '43/365']],
  ])('%s yen at %s from %s to %s: %s', (principal, rate, from, to, amount, parts) => {
    const one = found({ principal, rate, from, to });
    expect(one.amount).toBe(amount);
    expect(one.parts.map(({ years, days, of }) => (years ? `${years} y` : `${days}/${of}`))).toEqual(parts);
    expect([one.convention, one.cut]).toEqual(['court', 'sum']);
    const last = one.lines.at(-1);
    expect([last?.op, last?.result]).toEqual(['cut', amount]);
  });

  test('each part has its days and its exact amount', () => {
    expect(found({ ...ASKED, rate: '0.05' }).parts).toEqual([
      { from: '2009-10-05', to: '2011-10-04', years: 2, amount: '100000' },
      // 1,000,000 x 5% x 67/365
      { from: '2011-10-05', to: '2011-12-10', days: 67, of: 365, amount: '670000/73' },
    ]);
  });

  test('cutting each part in place of the sum moves the answer', () => {
    const asked = { principal: '1000000', rate: '3%', from: '2018-08-25', to: '2021-02-12', cut: 'parts' };
    const one = found(asked);
    // 60,000 + 10,573.77… + 3,534.25…
    expect(one.parts.map(({ amount }) => amount)).toEqual(['60000', '10573', '3534']);
    expect(one.amount).toBe('74107');
  });
});

describe('the rate', () => {
  test('is that of the day on which delay began, even where interest runs from later (Mangamura)', () => {
    const asked = { principal: '405755964', from: '2022-08-05', to: '2024-04-18' };
    const { interest: one, problems } = interest({ ...asked, delaySince: '2018-04-30' });
    expect(problems).toEqual([]);
    expect(one?.rate).toBe('0.05');
    expect(one?.rateSource.ja).toContain('改正前の民法404条');
  });

  test('without that day it goes by the first day, and a warning says what decides', () => {
    expect(interest({ ...ASKED, from: '2010-08-05', to: '2022-08-05' }).interest?.rate).toBe('0.05');
    const later = interest({ ...ASKED, from: '2022-08-05', to: '2024-04-18' });
    expect(later.interest?.rate).toBe('0.03');
    const [warning, ...others] = later.problems;
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: 'award.rate-of-from',
      severity: 'warning',
      place: { path: 'delaySince' },
    });
    expect(warning?.message.ja).toContain('不法行為の日');
    expect(warning?.message.en).toContain('A tort is in delay on its own day');
  });

  test('the warning comes whatever day it is, and not where the day of delay or the rate is stated', () => {
    for (const from of ['2009-10-05', '2020-03-31', '2020-04-01'])
      expect(interest({ ...ASKED, from, to: '2022-01-01' }).problems.map(({ code }) => code)).toEqual([
        'award.rate-of-from',
      ]);
    const stated = { ...ASKED, from: '2020-04-01', to: '2022-01-01' };
    expect(interest({ ...stated, delaySince: '2020-04-01' }).problems).toEqual([]);
    expect(interest({ ...stated, rate: '3%' }).problems).toEqual([]);
  });

  test('may be stated, in any form of a number, and says so', () => {
    for (const rate of ['0.05', '5%', '1/20', '0.050', '５％', '０．０５'])
      expect(found({ ...ASKED, rate })).toMatchObject({ rate: '0.05', amount: '109178' });
    expect(found({ ...ASKED, rate: '5%' }).rateSource.en).toContain('stated by the user');
    expect(found({ ...ASKED, rate: '0' }).amount).toBe('0');
    // 797 days would be more than twice the principal at 100%.
    expect(found({ ...ASKED, rate: '1' }).amount).toBe('2183561');
  });

  test('may be added with its source where the table has none yet', () => {
    const asked = { ...ASKED, from: '2030-01-01', to: '2030-12-31' };
    const rates = [{ from: '2029-04-01', to: '2032-03-31', rate: '4%', source: '令和10年法務省告示' }];
    const { interest: one, problems } = interest({ ...asked, rates });
    expect(one).toMatchObject({ rate: '0.04', amount: '40000', rateSource: { ja: '令和10年法務省告示' } });
    expect(problems.map(({ code }) => code)).toEqual(['award.rate-of-from']);
  });
});

describe('what may be written', () => {
  test('yen with separators and in court style, days in court style', () => {
    for (const principal of ['1000000', '1,000,000', '100万円', '１００万', '1000000円'])
      expect(found({ ...ASKED, principal }).amount).toBe('109178');
    expect(found({ ...ASKED, from: '平成21年10月5日', to: 'H23.12.10' })).toMatchObject({
      from: '2009-10-05',
      to: '2011-12-10',
      amount: '109178',
    });
    expect(found({ ...ASKED, principal: '0' }).amount).toBe('0');
  });
});

describe('rates that are added', () => {
  const asked = { ...ASKED, from: '2030-01-01', to: '2030-12-31' };
  const told = (...rates: NonNullable<InterestAsked['rates']>) =>
    interest({ ...asked, rates }).problems.map(({ code, place }) => `${code} ${place.path}`);
  const good = { from: '2029-04-01', to: '2032-03-31', rate: '4%', source: '令和10年法務省告示' };

  test('are read one by one, and every fault is told where it stands', () => {
    expect(told({ ...good, to: '2029-03-31' })).toEqual(['award.from-after-to rates[0].to']);
    expect(told({ ...good, to: '2029-04-01' })).toEqual(['law.rate-not-fixed from']);
    expect(told(good, { ...good, from: 'foo', to: 'bar', rate: '400%' })).toEqual([
      'case.bad-date rates[1].from',
      'case.bad-date rates[1].to',
      'award.bad-rate rates[1].rate',
    ]);
  });

  test.each([
    ['', 'no words'],
    [' ', 'a blank'],
    [{ ja: '', en: 'notice' }, 'no Japanese'],
    [{ ja: ' ', en: 'notice' }, 'blank Japanese'],
    [{ ja: '告示', en: '' }, 'no English'],
    [{ ja: '告示', en: ' ' }, 'blank English'],
  ])('need a source in words (%j: %s)', (source, _) => {
    expect(told({ ...good, source })).toEqual(['award.rate-without-source rates[0].source']);
  });

  test('may have no first or last day; a source may be said in both languages', () => {
    const source = { ja: '告示', en: 'notice' };
    const open = interest({ ...asked, rates: [{ from: '2029-04-01', rate: '4%', source }] });
    expect(open.interest).toMatchObject({ rate: '0.04', rateSource: source });
    const early = { ...ASKED, from: '1890-01-01', to: '1890-12-31' };
    expect(interest(early).problems.map(({ code }) => code)).not.toContain('law.rates-overlap');
    // The statutory rate of each day in between is known: one without a first day would be a second one.
    expect(told({ to: '2032-03-31', rate: '4%', source })).toEqual(['law.rates-overlap rates[0]']);
  });

  test('the day without a rate is named as it was asked for, and where a rate can be added', () => {
    const [from] = interest(asked).problems;
    expect(from).toMatchObject({ code: 'law.rate-not-fixed', place: { path: 'from' }, value: '2030-01-01' });
    expect(from?.hint.en).toContain('under rates');
    const [since] = interest({ ...asked, delaySince: '2029-04-01' }).problems;
    expect(since).toMatchObject({ place: { path: 'delaySince' }, value: '2029-04-01' });
  });
});

test('the working names what it starts from, each step by its unit and its provision', () => {
  const { lines } = found({ ...ASKED, rate: '5%' });
  expect(lines.map(({ family, op, unit, result }) => [family, op, unit, result])).toEqual([
    ['interest.principal', 'input', 'yen', '1000000'],
    ['interest.rate', 'input', 'factor', '0.05'],
    ['interest.part1.years', 'input', 'years', '2'],
    ['interest.part1.uncut', 'mul', 'yen', '100000'],
    ['interest.part2.days', 'input', 'days', '67'],
    ['interest.part2.of', 'input', 'days', '365'],
    ['interest.part2.time', 'div', 'years', '67/365'],
    ['interest.part2.uncut', 'mul', 'yen', '670000/73'],
    ['interest.sum', 'add', 'yen', '7970000/73'],
    ['interest.total', 'cut', 'yen', '109178'],
  ]);
  expect(lines.slice(0, 2).map(({ label, source }) => [label.en, source])).toEqual([
    ['principal', { kind: 'case', place: { path: 'principal' } }],
    [
      'rate a year',
      {
        kind: 'case',
        place: { path: 'rate' },
        note: { ja: '指定された利率', en: 'the rate as stated by the user' },
      },
    ],
  ]);
  for (const at of [3, 7, 8, 9])
    expect(lines[at]?.basis.map(({ en }) => en)).toEqual(['Civil Code Arts. 404, 419(1) (delay damages)']);
});

describe('what each further day adds', () => {
  test('changes where a leap year begins: this run and the next', () => {
    // 50,000 / 365 = 10,000 / 73, and 50,000 / 366 = 25,000 / 183
    expect(found(ASKED).nextDays).toEqual([
      { from: '2011-12-11', to: '2011-12-31', perDay: '10000/73' },
      { from: '2012-01-01', to: '2012-12-31', perDay: '25000/183' },
    ]);
  });

  test('three ordinary years are one run, seven around 2100', () => {
    expect(found({ ...ASKED, to: '2012-12-31' }).nextDays[0]).toMatchObject({
      from: '2013-01-01',
      to: '2015-12-31',
    });
    expect(found({ ...ASKED, to: '2096-12-31' }).nextDays).toMatchObject([
      { from: '2097-01-01', to: '2103-12-31' },
      { from: '2104-01-01', to: '2104-12-31' },
    ]);
  });

  test('is the same for ever where every day is a 365th', () => {
    expect(found({ ...ASKED, principal: '7300', convention: '365' }).nextDays).toEqual([
      { from: '2011-12-11', to: null, perDay: '1' },
    ]);
  });
});

describe('bad input', () => {
  const cases: [string, Partial<InterestAsked>, string, string][] = [
    ['a principal that is no number', { principal: '10x' }, 'award.bad-principal', 'principal'],
    ['no principal', { principal: '' }, 'award.bad-principal', 'principal'],
    ['a negative principal', { principal: '-1' }, 'award.bad-principal', 'principal'],
    ['part of a yen', { principal: '1.5' }, 'award.bad-principal', 'principal'],
    ['a percentage of yen', { principal: '100%' }, 'award.bad-principal', 'principal'],
    ['dollars', { principal: '$100' }, 'award.bad-principal', 'principal'],
    ['a day that is none', { from: '2009-02-30' }, 'case.bad-date', 'from'],
    ['a day in words', { to: 'tomorrow' }, 'case.bad-date', 'to'],
    ['a day that its era never had', { to: '平成32年1月1日' }, 'case.wrong-era', 'to'],
    ['a day of delay that is none', { delaySince: '2009' }, 'case.bad-date', 'delaySince'],
    ['from after to', { from: '2011-12-11' }, 'award.from-after-to', 'to'],
    ['delay that begins later', { delaySince: '2009-10-06' }, 'award.delay-after-from', 'delaySince'],
    ['a rate of 500%', { rate: '5' }, 'award.bad-rate', 'rate'],
    ['a negative rate', { rate: '-0.05' }, 'award.bad-rate', 'rate'],
    ['a rate in words', { rate: 'five' }, 'award.bad-rate', 'rate'],
    [
      'a rate and the day that decides it',
      { rate: '5%', delaySince: '2009-01-01' },
      'award.rate-stated-twice',
      'delaySince',
    ],
    ['an unknown convention', { convention: '360' }, 'award.unknown-convention', 'convention'],
    ['an unknown cut', { cut: 'round' }, 'award.unknown-cut', 'cut'],
    ['a day without a rate yet', { from: '2029-04-01', to: '2030-01-01' }, 'law.rate-not-fixed', 'from'],
    [
      'a day of delay without a rate yet',
      { from: '2030-01-01', to: '2030-01-01', delaySince: '2029-04-01' },
      'law.rate-not-fixed',
      'delaySince',
    ],
    [
      'an added rate for days that have one',
      { rates: [{ from: '2029-03-31', rate: '4%', source: '告示' }] },
      'law.rates-overlap',
      'rates[0]',
    ],
    [
      'an added rate above 1',
      { rates: [{ from: '2029-04-01', rate: '4', source: '告示' }] },
      'award.bad-rate',
      'rates[0].rate',
    ],
    [
      'an added rate without a source',
      { rates: [{ from: '2029-04-01', rate: '4%', source: ' ' }] },
      'award.rate-without-source',
      'rates[0].source',
    ],
    [
      'an added rate from a day that is none',
      { rates: [{ from: '2029-04-31', rate: '4%', source: '告示' }] },
      'case.bad-date',
      'rates[0].from',
    ],
    [
      'an added rate that ends before it begins',
      { rates: [{ from: '2029-04-01', to: '2029-03-31', rate: '4%', source: '告示' }] },
      'award.from-after-to',
      'rates[0].to',
    ],
  ];

  test.each(cases)('%s', (_, change, code, path) => {
    const { interest: one, problems } = interest({ ...ASKED, ...change });
    expect(one).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, severity: 'error', place: { path } });
    for (const words of [problems[0]?.message, problems[0]?.hint]) {
      expect(words?.ja).toMatch(/[ぁ-ん]/);
      expect(words?.en).toMatch(/[a-z]{2}/);
      expect(words?.en).not.toMatch(/[ぁ-ん]/);
    }
  });

  test('above 1, the hint shows how five percent is written', () => {
    const [one] = interest({ ...ASKED, rate: '5' }).problems;
    for (const lang of ['ja', 'en'] as const) {
      expect(one?.hint[lang]).toContain('0.05');
      expect(one?.hint[lang]).toContain('5%');
    }
  });

  test('all of it is told at once', () => {
    const asked = { principal: 'x', from: 'x', to: 'x', rate: 'x', convention: 'x', cut: 'x' };
    expect(interest(asked).problems.map(({ place }) => place.path)).toEqual([
      'principal',
      'from',
      'to',
      'rate',
      'convention',
      'cut',
    ]);
  });
});

const start = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
const yen = fc.bigInt({ min: 0n, max: 10n ** 12n });
const basisPoints = fc.integer({ min: 0, max: 2000 }).map((points) => `${points}/10000`);
const how = fc.record({ convention: fc.constantFrom(...CONVENTIONS), cut: fc.constantFrom(...CUTS) });
const span = fc.tuple(start, fc.nat(4000)).map(([from, more]) => ({ from, to: addDays(from, more) }));
const amountOf = (asked: InterestAsked) => BigInt(found(asked).amount);
const exactSum = (asked: InterestAsked) => sumOf(found(asked).parts.map(({ amount }) => Fraction.of(amount)));

test('a day more never makes it less', () => {
  fc.assert(
    fc.property(yen, basisPoints, span, fc.nat(800), how, (principal, rate, { from, to }, more, counted) => {
      const asked = { principal: String(principal), rate, from, ...counted };
      expect(amountOf({ ...asked, to }) <= amountOf({ ...asked, to: addDays(to, more) })).toBe(true);
    }),
  );
});

test('a yen more never makes it less', () => {
  fc.assert(
    fc.property(yen, yen, basisPoints, span, how, (principal, more, rate, days, counted) => {
      const asked = { rate, ...days, ...counted };
      const less = amountOf({ ...asked, principal: String(principal) });
      expect(less <= amountOf({ ...asked, principal: String(principal + more) })).toBe(true);
    }),
  );
});

test('split at an anniversary of the first day, the parts make the same sum before the cut', () => {
  const notLeapDay = start.filter((day) => !day.endsWith('02-29'));
  fc.assert(
    fc.property(
      yen,
      basisPoints,
      notLeapDay,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 2000 }),
      (principal, rate, from, years, rest) => {
        const end = lastDayOf(from, 12 * years);
        const to = addDays(end, rest);
        const asked = { principal: String(principal), rate };
        const before = exactSum({ ...asked, from, to: end });
        const after = exactSum({ ...asked, from: addDays(end, 1), to });
        expect(before.plus(after).equals(exactSum({ ...asked, from, to }))).toBe(true);
      },
    ),
  );
});

test('cut by part it is never more than cut once, and less by no more than the parts are', () => {
  fc.assert(
    fc.property(
      yen,
      basisPoints,
      span,
      fc.constantFrom(...CONVENTIONS),
      (principal, rate, days, convention) => {
        const asked = { principal: String(principal), rate, ...days, convention };
        const byPart = found({ ...asked, cut: 'parts' });
        const once = BigInt(found(asked).amount);
        expect(BigInt(byPart.amount) <= once).toBe(true);
        expect(once - BigInt(byPart.amount) < BigInt(byPart.parts.length)).toBe(true);
      },
    ),
  );
});
