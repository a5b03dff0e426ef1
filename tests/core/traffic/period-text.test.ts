import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../../packages/core/src/traffic/period-text.js';
import { ALL_DAYS } from '../base/calendar.js';

const period = (form: string, from: string, to: string) => ({ form, span: { from, to } });

describe('a day', () => {
  test.each([
    '2020-04-01',
    '2020/4/1',
    '2020/04/01',
    '2020.4.1',
    '2020年4月1日',
    '2020年04月01日',
    '2020-04-01T00:00:00',
    '2020-04-01 00:00:00',
    '2020-04-01T00:00:00.000Z',
    ' 2020-04-01 ',
  ])('%j', (text) => {
    expect(readPeriod(text)).toEqual(period('day', '2020-04-01', '2020-04-01'));
  });

  test('every day of the calendar is read as itself', () => {
    fc.assert(
      fc.property(fc.nat(ALL_DAYS.length - 1), fc.constantFrom('-', '/', '.'), (at, separator) => {
        const day = ALL_DAYS[at] as string;
        expect(readPeriod(day.replaceAll('-', separator))).toEqual(period('day', day, day));
      }),
    );
  });
});

describe('a month', () => {
  test.each(['2020-02', '2020/2', '2020/02', '2020.02', '202002', '2020年2月', '2020年02月'])(
    '%j is the whole month',
    (text) => {
      expect(readPeriod(text)).toEqual(period('month', '2020-02-01', '2020-02-29'));
    },
  );

  test.each([
    ['2021-02', '2021-02-28'],
    ['2100-02', '2100-02-28'],
    ['2020-04', '2020-04-30'],
    ['2020-12', '2020-12-31'],
  ])('%s ends on %s', (text, end) => {
    expect(readPeriod(text)?.span.to).toBe(end);
  });
});

describe('two of them', () => {
  test.each([
    ['2020-04-01/2020-06-30', '2020-04-01', '2020-06-30'],
    ['2020-04/2020-06', '2020-04-01', '2020-06-30'],
    ['2020-04-10~2020-05-09', '2020-04-10', '2020-05-09'],
    ['2020-04-10 〜 2020-05-09', '2020-04-10', '2020-05-09'],
    ['2020年4月～2020年6月', '2020-04-01', '2020-06-30'],
    ['2020/4/10 - 2020/5/9', '2020-04-10', '2020-05-09'],
    ['202004 - 202006', '2020-04-01', '2020-06-30'],
    ['2020-04-15/2020-04', '2020-04-15', '2020-04-30'],
    ['2020-04-10/2020-04-10', '2020-04-10', '2020-04-10'],
    ['2019-12/2020-02', '2019-12-01', '2020-02-29'],
  ])('%j is from %s to %s', (text, from, to) => {
    expect(readPeriod(text)).toEqual(period('span', from, to));
  });
});

describe('what is refused', () => {
  test.each([
    ['a day that does not exist', '2021-02-30'],
    ['a leap day of no leap year', '2021-02-29'],
    ['a thirteenth month', '2020-13'],
    ['a month zero', '202000'],
    ['a year before the calendar', '1899-12-31'],
    ['a year after the calendar', '2200-01'],
    ['a year alone', '2020'],
    ['day and month that may be either', '02/01/2015'],
    ['a month by its English name', 'Jan 2022'],
    ['a time within the day', '2020-04-01T09:00:00'],
    ['an end before the start', '2020-06-30/2020-04-01'],
    ['an end before the start, in months', '2020-06/2020-04'],
    ['an end that does not exist', '2020-04-01/2020-04-31'],
    ['three days', '2020-04-01~2020-04-02~2020-04-03'],
    ['one end only', '2020-04-01~'],
    ['text after the day', '2020-04-01 (preliminary)'],
    ['words', 'Total'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});
