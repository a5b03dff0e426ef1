import { describe, expect, test } from 'vitest';
import { addDays } from '../../../packages/core/src/base/day.js';
import {
  isHoliday,
  isHolidayKnown,
  KNOWN_HOLIDAYS,
  pastHolidays,
} from '../../../packages/core/src/law/holidays.js';
import { holidaysNotKnown } from '../../../packages/core/src/law/problems.js';

/** National holidays of the year that are no Sundays, and the Sundays among them, in order. */
function holidaysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (isHoliday(day)) days.push(day);
  return days;
}

/** 2027-01-03 is a Sunday; so is every seventh day from it. */
const sundaysOf2027 = Array.from({ length: 52 }, (_, at) => addDays('2027-01-03', 7 * at));

test('2027 is as the Cabinet Office announced it on 2026-02-02, and has its Sundays', () => {
  const announced = [
    '01-01',
    '01-11',
    '02-11',
    '02-23',
    '03-21', // a Sunday
    '03-22', // its substitute
    '04-29',
    '05-03',
    '05-04',
    '05-05',
    '07-19',
    '08-11',
    '09-20',
    '09-23',
    '10-11',
    '11-03',
    '11-23',
  ].map((day) => `2027-${day}`);
  expect(holidaysOf(2027)).toEqual([...new Set([...announced, ...sundaysOf2027])].sort());
});

describe('holidays that only one year had', () => {
  test.each([
    '2019-04-30', // between two holidays
    '2019-05-01', // the accession
    '2019-05-02', // between two holidays
    '2019-10-22', // the enthronement
    '2020-07-23', // Marine Day, moved for the games
    '2020-07-24', // Sports Day, moved for the games
    '2020-08-10', // Mountain Day, moved for the games
    '2021-07-22',
    '2021-07-23',
    '2021-08-09', // substitute of Sunday 2021-08-08
    '1989-02-24', // the funeral of the Shōwa emperor
    '2026-09-22', // between Respect for the Aged Day and the equinox
  ])('%s', (day) => {
    expect(isHoliday(day)).toBe(true);
  });

  test.each(['2020-07-20', '2020-10-12', '2021-07-19', '2021-08-11', '2021-10-11', '2018-04-30'])(
    '%s, which other years have, or a substitute',
    (day) => {
      // 2018-04-29 was a Sunday and a holiday: the Monday after it is its substitute. The others were moved away.
      expect(isHoliday(day)).toBe(day === '2018-04-30');
    },
  );
});

test('Saturdays and the days around New Year are no holidays here, Sundays are', () => {
  expect(isHoliday('2020-05-09')).toBe(false); // Saturday
  expect(isHoliday('2020-05-10')).toBe(true); // Sunday
  expect(isHoliday('1970-01-04')).toBe(true); // the first Sunday known
  for (const day of ['2020-12-29', '2020-12-30', '2020-12-31', '2021-01-02', '2024-01-03'])
    expect(isHoliday(day)).toBe(false);
  expect(isHoliday('2021-01-01')).toBe(true);
});

describe('the first day that is no holiday', () => {
  test.each([
    ['2020-05-08', '2020-05-08'], // Friday
    ['2020-05-09', '2020-05-09'], // Saturday
    ['2020-05-10', '2020-05-11'], // Sunday to Monday
    ['2020-05-03', '2020-05-07'], // Constitution, Greenery and Children's Day, and a substitute
    ['2019-04-28', '2019-05-07'], // ten days without a working day, but for Saturday 04-27 before them
    ['2021-01-01', '2021-01-02'], // New Year's Day to a Saturday
  ])('from %s it is %s', (day, end) => {
    expect(pastHolidays(day)).toBe(end);
  });
});

describe('days of which it is not known', () => {
  test('are never guessed', () => {
    expect(KNOWN_HOLIDAYS).toEqual({ from: '1970-01-01', to: '2027-12-31' });
    for (const day of ['1969-12-31', '2028-01-01']) {
      expect(isHolidayKnown(day)).toBe(false);
      expect(() => isHoliday(day)).toThrow(RangeError);
      expect(() => pastHolidays(day)).toThrow(RangeError);
    }
    expect([isHolidayKnown('1970-01-01'), isHolidayKnown('2027-12-31')]).toEqual([true, true]);
  });

  test('no known holiday stands at the end, so that a known last day always has a day to move to', () => {
    expect(isHoliday(KNOWN_HOLIDAYS.to)).toBe(false);
  });

  test('are told with the days that are known', () => {
    const one = holidaysNotKnown({ path: 'movePastHolidays' }, '2028-05-03');
    expect([one.code, one.severity, one.value]).toEqual(['law.holidays-not-known', 'error', '2028-05-03']);
    expect(one.message.ja).toContain('1970-01-01〜2027-12-31');
    expect(one.message.en).toContain('1970-01-01 – 2027-12-31');
  });
});
