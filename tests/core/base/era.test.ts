import { caseJsonSchema, MisuseError, parseCase } from '@songai/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COURT_DAY_PATTERN,
  courtDay,
  readCourtDay,
  shortCourtDay,
} from '../../../packages/core/src/base/era.js';
import { readDay } from '../../../packages/core/src/base/read-day.js';
import { problemsOf, sample, told } from '../case/sample.js';
import { misfits, type Schema } from '../case/structure.js';
import { ALL_DAYS } from './calendar.js';

/** What a reading comes to, in one line. */
function said(text: string): string {
  const read = readCourtDay(text);
  if ('day' in read) return read.day;
  if (read.fault !== 'wrong-era') return read.fault;
  return [read.era.name.ja, read.why, read.right && courtDay(read.right)].filter(Boolean).join(' ');
}

describe('a day as courts write it', () => {
  test.each([
    ['2022-08-05', '令和4年8月5日'],
    ['2199-12-31', '令和181年12月31日'],
    ['2020-01-01', '令和2年1月1日'],
    ['2019-12-31', '令和元年12月31日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-01-01', '平成31年1月1日'],
    ['1990-01-01', '平成2年1月1日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-01', '昭和64年1月1日'],
    ['1927-01-01', '昭和2年1月1日'],
    ['1926-12-31', '昭和元年12月31日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1913-01-01', '大正2年1月1日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1900-01-01', '明治33年1月1日'],
  ])('%s is %s, and back', (day, text) => {
    expect(courtDay(day)).toBe(text);
    expect(readCourtDay(text)).toEqual({ day });
  });

  test.each([courtDay, shortCourtDay])('every day, written and read back, and no two alike: %o', (write) => {
    const texts = ALL_DAYS.map(write);
    const misread = ALL_DAYS.filter((day, at) => said(texts[at] as string) !== day);
    expect(misread).toEqual([]);
    expect(new Set(texts).size).toBe(ALL_DAYS.length);
  });

  test.each(['2021-02-29', '1899-12-31', '2200-01-01', '2022-08', ''])('%j, no day, throws', (text) => {
    expect(() => courtDay(text)).toThrow(`not a calendar day from 1900 to 2199, YYYY-MM-DD: ${text}`);
    expect(() => shortCourtDay(text)).toThrow(MisuseError);
  });
});

describe('reading a day in court style', () => {
  test.each([
    '令和4年8月5日',
    '令和04年08月05日',
    '令和４年８月５日',
    ' 令和 4 年 8 月 5 日 ',
    '令和　４年　８月　５日',
    '令和4年8⽉5⽇', // radicals in place of characters, as copied from a PDF
    'R4年8月5日',
    'R4.8.5',
    'r4.8.5',
    'Ｒ４．８．５',
    'R 4. 8. 5',
    'r4/8/5',
    'R4-8-5',
    'R4‐8‐5',
    'R04.08.05',
  ])('%j is 2022-08-05', (text) => {
    expect(readCourtDay(text)).toEqual({ day: '2022-08-05' });
  });

  test.each([
    ['H31-4-30', '2019-04-30'],
    ['R元.5.1', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['S64/1/7', '1989-01-07'],
    ['t15.12.24', '1926-12-24'],
    ['M45.7.29', '1912-07-29'],
    ['令和6年2月29日', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(readCourtDay(text)).toEqual({ day });
  });

  test.each([
    '',
    '2022-08-05',
    '令和',
    '令和4年',
    '令和4年8月',
    '令和4年8月5',
    '令和4年8.5',
    '令和年8月5日',
    '令和-4年8月5日',
    '令和4.5年8月5日',
    '令和四年八月五日',
    '令和⁴年8月5日',
    '令和0004年8月5日',
    '令和4年8月5日から',
    '約令和4年8月5日',
    '令和4年8月5日\u202e',
    '慶応4年8月5日',
    'X4.8.5',
    'R4.8/5',
    'R4.8',
    'RR4.8.5',
    `R${' '.repeat(100_000)}4.8`,
  ])('%j is no such text', (text) => {
    expect(said(text)).toBe('not-a-court-day');
  });

  test.each([
    '令和5年2月29日',
    '令和4年13月1日',
    '令和4年0月1日',
    '令和4年4月31日',
    '令和4年4月0日',
    '昭和64年2月30日', // in the era's last year, but of no calendar
    '令和182年1月1日', // 2200
    '明治32年12月31日', // 1899
    '明治元年1月1日',
  ])('%s is a day that the calendar has not', (text) => {
    expect(said(text)).toBe('no-such-day');
  });

  test.each([
    ['令和0年1月1日', '令和 year-zero'],
    ['R0.5.1', '令和 year-zero'],
    ['明治0年1月1日', '明治 year-zero'],
    ['平成31年5月1日', '平成 after 令和元年5月1日'],
    ['平成32年1月1日', '平成 after 令和2年1月1日'],
    ['平成40年1月1日', '平成 after 令和10年1月1日'],
    ['平成40年2月30日', '平成 after'], // there is no right date to offer
    ['平成300年1月1日', '平成 after'],
    ['令和元年4月30日', '令和 before 平成31年4月30日'],
    ['R1/1/1', '令和 before 平成31年1月1日'],
    ['昭和64年1月8日', '昭和 after 平成元年1月8日'],
    ['昭和64年2月1日', '昭和 after 平成元年2月1日'],
    ['昭和100年1月1日', '昭和 after 令和7年1月1日'],
    ['平成元年1月7日', '平成 before 昭和64年1月7日'],
    ['昭和元年12月24日', '昭和 before 大正15年12月24日'],
    ['大正15年12月25日', '大正 after 昭和元年12月25日'],
    ['大正元年7月29日', '大正 before 明治45年7月29日'],
    ['明治45年7月30日', '明治 after 大正元年7月30日'],
  ])('%s is a day that its era never had: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('any text is read as something; what is read as a day is one, and is right', () => {
    const typed = fc.stringMatching(
      /^(令和|平成|昭和|大正|明治|[RHSTMr])(元|\d{1,3})[年.]\d{1,2}[月.]\d{1,2}日?$/,
    );
    const days = new Set(ALL_DAYS);
    fc.assert(
      fc.property(typed, (text) => {
        const read = readCourtDay(text);
        if ('day' in read) expect(days).toContain(read.day);
        else if (read.fault === 'wrong-era' && read.right) {
          expect(readCourtDay(courtDay(read.right))).toEqual({ day: read.right });
          expect(courtDay(read.right)).not.toContain(read.era.name.ja);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a day in a case file', () => {
  test('may be written in court style, and is the same day', () => {
    const period = parseCase(sample({ 11: 'period: { from: 令和2年4月1日, to: R2.6.30 }' }), 'case.yaml').case
      ?.fields.period;
    expect(period).toEqual({ from: '2020-04-01', to: '2020-06-30' });
  });

  test('the two ends are compared as days, in whatever style they are', () => {
    const codes = problemsOf(sample({ 11: 'period: { from: 2020-07-01, to: 令和2年6月30日 }' }));
    expect(codes.map((one) => one.code)).toEqual(['case.from-after-to']);
  });

  test.each([
    ['令和0年5月1日', '令和に0年はなく、元年から始まります', '2019-05-01'],
    ['平成40年1月1日', '平成は平成31年4月30日までです', '「令和10年1月1日」か「2028-01-01」'],
    ['平成31年5月1日', '平成は平成31年4月30日までです', '「令和元年5月1日」か「2019-05-01」'],
    ['R1.4.30', '令和は令和元年5月1日からです', '「平成31年4月30日」か「2019-04-30」'],
  ])('%s is told at its place with what would be right', (date, message, hint) => {
    const before = '  - { date: ';
    const problems = problemsOf(sample({ 15: `${before}${date}, to: d1, title: work-1, site: site-a }` }));
    expect(problems.map(told)).toEqual([['case.wrong-era', 'notices[0].date', 15, before.length + 1, date]]);
    const [wrong] = problems;
    expect(wrong?.message.ja).toBe(`「${date}」という日はありません。${message}。`);
    expect(wrong?.hint.ja).toContain(hint);
  });

  test.each([
    [
      '令和0年5月1日',
      'Reiwa has no year 0: it begins with the year 1, 2019',
      'such as R1.5.1 or 2019-05-01.',
    ],
    [
      '明治0年5月1日',
      'Meiji has no year 0: it begins with the year 1, 1868',
      'such as M33.1.1 or 1900-01-01.',
    ],
    ['平成31年5月1日', 'Heisei ended on 2019-04-30', 'write R1.5.1 or 2019-05-01.'],
    ['昭和元年1月1日', 'Shōwa began on 1926-12-25', 'write T15.1.1 or 1926-01-01.'],
  ])('%s is told in English as well', (date, message, hint) => {
    const read = readDay(date);
    const [said, mend] = 'day' in read ? [] : read.telling.en;
    expect(said).toBe(`There is no day “${date}”. ${message}.`);
    expect(mend).toContain(hint);
  });

  test.each(['令和2年2月30日', '令和2年4月', '4月10日', '2020/04/10', ' 2020-04-10'])(
    '%j is a bad date as ever',
    (date) => {
      const read = readDay(date);
      expect('day' in read ? read.day : read.code).toBe('case.bad-date');
    },
  );

  test('the JSON Schema takes both styles and no other', () => {
    const schema = (caseJsonSchema() as Schema).properties?.period as Schema;
    const off = (from: string) => misfits(schema, { from });
    for (const text of ['2020-04-01', '令和2年4月1日', '令和元年５月１日', 'R2.4.1', 'h31/4/30']) {
      expect([text, off(text)]).toEqual([text, []]);
    }
    for (const text of ['2020/04/01', '4月1日', '令和2年4月', 'April', 'x令和2年4月1日']) {
      expect([text, off(text)]).toEqual([text, ['from']]);
    }
    // As editors compile it.
    expect(new RegExp(COURT_DAY_PATTERN, 'u').test('令和2年4月1日')).toBe(true);
  });
});
