import { describe, expect, test } from 'vitest';
import { graceAfter, graceSteps, unknownLastDay } from '../../../packages/core/src/liability/grace.js';
import { liablePeriod } from '../../../packages/core/src/liability/liable-period.js';

describe('a month of grace, by hand', () => {
  test('2020-01-31: the first counted day 02-01, the last 02-29, liable from 03-01', () => {
    const { period, problems } = liablePeriod({ notice: '2020-01-31' });
    expect(problems).toEqual([]);
    expect(period).toMatchObject({
      noticeDate: '2020-01-31',
      graceEnds: '2020-02-29',
      liableFrom: '2020-03-01',
    });
    expect(period).not.toHaveProperty('movedFrom');
    expect(period?.provisions.map(({ ja }) => ja)).toEqual([
      '民法140条（初日不算入、類推）',
      '民法143条2項（暦による計算、類推）',
      '民法142条は適用していない（末日が日曜・祝日でも動かさない）',
    ]);
    expect(period?.steps).toHaveLength(3);
  });

  test('months as a number or as text, days in court style', () => {
    for (const graceMonths of [2, '2', '2.0'])
      expect(liablePeriod({ notice: '令和2年1月30日', graceMonths }).period).toMatchObject({
        noticeDate: '2020-01-30',
        graceEnds: '2020-03-30',
        liableFrom: '2020-03-31',
      });
  });

  test('without grace, liability runs from the day after, and only Art. 140 is used', () => {
    const { period } = liablePeriod({ notice: '2020-05-02', graceMonths: 0, movePastHolidays: true });
    // 2020-05-03 is a Sunday and a holiday: there is no period whose end it could move.
    expect(period).toMatchObject({ graceEnds: '2020-05-02', liableFrom: '2020-05-03' });
    expect(period?.provisions).toHaveLength(1);
  });
});

/**
 * Civil Code Art. 142, by hand: the last day under Art. 143(2), which weekday or holiday it is, and the first day after
 * it that is neither Sunday nor holiday.
 */
describe('a last day on a holiday', () => {
  test.each([
    ['2020-04-10', '2020-05-10', '2020-05-11', '2020-05-12'], // Sunday
    ['2020-04-03', '2020-05-03', '2020-05-07', '2020-05-08'], // Sunday 05-03, holidays 05-04, 05-05, substitute 05-06
    ['2019-03-28', '2019-04-28', '2019-05-07', '2019-05-08'], // Sunday, then eight holidays from 04-29 to 05-06
    ['2019-04-04', '2019-05-04', '2019-05-07', '2019-05-08'], // Greenery Day, Sunday 05-05, substitute 05-06
    ['2020-12-01', '2021-01-01', '2021-01-02', '2021-01-03'], // New Year's Day; the Saturday after it is none
    ['2021-07-08', '2021-08-08', '2021-08-10', '2021-08-11'], // Sunday, Mountain Day of that year, and its substitute
  ])('a notice of %s: %s moves to %s', (notice, movedFrom, graceEnds, liableFrom) => {
    const { period, problems } = liablePeriod({ notice, movePastHolidays: true });
    expect(problems).toEqual([]);
    expect(period).toMatchObject({ noticeDate: notice, movedFrom, graceEnds, liableFrom });
    expect(period?.steps).toHaveLength(4);
    expect(period?.steps[2]?.ja).toContain('142条');
    expect(period?.steps[2]?.en).toContain('Saturdays and 29 December to 3 January');
    // Unless asked for, it stays.
    expect(liablePeriod({ notice }).period).toMatchObject({ graceEnds: movedFrom });
  });

  test.each([
    ['2020-04-08', '2020-05-08'], // Friday
    ['2020-04-09', '2020-05-09'], // Saturday
    ['2019-11-29', '2019-12-29'], // a Sunday, for contrast: see below
    ['2020-11-30', '2020-12-31'], // New Year's Eve, a Thursday (12-31: the day before 01-01)
    ['2020-12-02', '2021-01-02'], // 2 January, a Saturday
    ['2017-12-03', '2018-01-03'], // 3 January, a Wednesday
  ])('a notice of %s: a last day on %s moves only for a Sunday', (notice, ends) => {
    const { period } = liablePeriod({ notice, movePastHolidays: true });
    expect(period?.movedFrom ?? period?.graceEnds).toBe(ends);
    expect(period?.movedFrom).toBe(ends === '2019-12-29' ? ends : undefined);
    expect(period?.provisions[2]?.ja).toContain('土曜日と12月29日〜1月3日は、祝日でない限り動かさない');
  });

  test('in a year whose holidays are not fixed yet it is an error, never a guess', () => {
    for (const notice of ['2027-12-01', '2028-04-03', '1969-01-01']) {
      const { period, problems } = liablePeriod({ notice, movePastHolidays: true });
      expect(period).toBeUndefined();
      expect(problems).toMatchObject([
        { code: 'law.holidays-not-known', severity: 'error', place: { path: 'movePastHolidays' } },
      ]);
      expect(liablePeriod({ notice }).period).toBeDefined();
    }
    expect(unknownLastDay('2027-12-01', 1)).toBe('2028-01-01');
    expect(unknownLastDay('2027-11-30', 1)).toBeUndefined();
    expect(unknownLastDay('2028-01-01', 0)).toBeUndefined();
    expect(() => graceAfter('2027-12-01', 1, true)).toThrow(RangeError);
    expect(graceAfter('2028-01-01', 0, true).liableFrom).toBe('2028-01-02');
  });
});

describe('bad input', () => {
  test.each([
    [{ notice: '2020-02-30' }, 'case.bad-date', 'notice'],
    [{ notice: '' }, 'case.bad-date', 'notice'],
    [{ notice: '平成32年1月31日' }, 'case.wrong-era', 'notice'],
    [{ notice: '2020-01-31', graceMonths: -1 }, 'liability.bad-grace-months', 'graceMonths'],
    [{ notice: '2020-01-31', graceMonths: '1.5' }, 'liability.bad-grace-months', 'graceMonths'],
    [{ notice: '2020-01-31', graceMonths: 121 }, 'liability.bad-grace-months', 'graceMonths'],
    [{ notice: '2020-01-31', graceMonths: Number.NaN }, 'liability.bad-grace-months', 'graceMonths'],
    [{ notice: '2020-01-31', graceMonths: '一' }, 'liability.bad-grace-months', 'graceMonths'],
    [{ notice: '2020-01-31', graceMonths: '' }, 'liability.bad-grace-months', 'graceMonths'],
  ])('%o', (asked, code, path) => {
    const { period, problems } = liablePeriod(asked);
    expect(period).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, severity: 'error', place: { path } });
    for (const words of [problems[0]?.message, problems[0]?.hint]) {
      expect(words?.ja).toMatch(/[ぁ-ん]/);
      expect(words?.en).toMatch(/[a-z]{2}/);
      expect(words?.en).not.toMatch(/[ぁ-ん]/);
    }
  });

  test('all of it is told at once, and the longest grace is ten years', () => {
    expect(liablePeriod({ notice: 'x', graceMonths: 'x' }).problems).toHaveLength(2);
    expect(liablePeriod({ notice: '2020-01-31', graceMonths: 120 }).period?.graceEnds).toBe('2030-01-31');
  });
});

test('the steps are in both languages, and leave the arrival of the notice to the caller', () => {
  const steps = graceSteps(graceAfter('2020-04-10', 1, true));
  expect(steps).toHaveLength(3);
  for (const { ja, en } of steps) {
    expect(ja).toMatch(/[ぁ-ん]/);
    expect(en).not.toMatch(/[ぁ-ん一-龠]/);
  }
  expect(graceSteps(graceAfter('2020-04-10', 0)).map(({ en }) => en)).toEqual([
    'no grace: liable from the next day',
    'liable from 2020-04-11',
  ]);
});
