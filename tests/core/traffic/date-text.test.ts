import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleDates } from '../../../packages/core/src/traffic/date-order.js';
import { readDateText, readSpan } from '../../../packages/core/src/traffic/date-text.js';
import { readMonthName } from '../../../packages/core/src/traffic/month-names.js';
import { ALL_DAYS } from '../base/calendar.js';

const day = (from: string) => ({ form: 'day', span: { from, to: from } });
const span = (from: string, to: string) => ({ form: 'span', span: { from, to } });
const one = (from: string) => ({ from, to: from });

const DE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

describe('a day', () => {
  test.each([
    ...[
      '2022-01-01',
      '2022/1/1',
      '2022.01.01',
      '2022|01|01',
      '20220101',
      '２０２２－０１－０１',
      ' 2022-01-01 ',
    ],
    ...[
      '2022年1月1日',
      '2022年01月01日',
      '2022年1月1日(土)',
      '2022年1月1日（土曜日）',
      '2022年1月1日 土曜日',
      '2022年1月1号',
    ],
    ...[
      '2022-01-01T00:00:00',
      '2022-01-01T00:00:00Z',
      '2022-01-01T00:00:00.000+09:00',
      '2022-01-01 00:00:00',
      '2022/1/1 0:00',
    ],
    ...['2022-01-01 00:00:00 UTC', '1/1/2022 12:00:00 AM'],
    ...[
      '1 Jan 2022',
      '01 January 2022',
      '1st January 2022',
      '1-Jan-2022',
      '01-Jan-22',
      '1 Jan. 2022',
      'Jan 1, 2022',
      'Jan. 1, 2022',
    ],
    ...[
      'January 1st, 2022',
      'Jan 1 2022',
      '2022-Jan-01',
      '2022 Jan 1',
      'Saturday, January 1, 2022',
      'Sat, 1 Jan 2022',
      'Sat Jan 1 2022',
    ],
    ...[
      '2022-01-01 (Sat)',
      '01 Januar 2022',
      '1. Januar 2022',
      '1. Jänner 2022',
      'Samstag, 1. Januar 2022',
      'Sa., 01.01.2022',
    ],
    ...[
      '1.1.2022',
      '01.01.2022',
      '1/1/2022',
      '01-01-2022',
      '令和4年1月1日',
      '令和４年１月１日',
      'R4.1.1',
      'R4/1/1',
      'R4年1月1日',
    ],
  ])('%j', (text) => {
    expect(readDateText(text)).toEqual(day('2022-01-01'));
  });

  test.each([
    ['20260801', '2026-08-01'],
    ['2023|10|01', '2023-10-01'],
    ['1.2.2022', '2022-02-01'],
    ['31.12.1999', '1999-12-31'],
    ['3. Mai 2021', '2021-05-03'],
    ['3. März 2021', '2021-03-03'],
    ['3 Okt 2021', '2021-10-03'],
    ['31-Dez-99', '1999-12-31'],
    ['平成元年1月8日', '1989-01-08'],
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['H31.4.30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
  ])('%j is %s', (text, expected) => {
    expect(readDateText(text)).toEqual(day(expected));
  });

  test('every day of the calendar, in every style in which it is certain', () => {
    const styles: readonly ((y: string, m: string, d: string) => string)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}|${m}|${d}`,
      (y, m, d) => `${y}${m}${d}`,
      (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
      (y, m, d) => `${d}.${m}.${y}`,
      (y, m, d) => `${Number(d)}. ${DE[Number(m) - 1]} ${y}`,
      (y, m, d) => `${EN[Number(m) - 1]} ${Number(d)}, ${y}`,
      (y, m, d) => `${d}-${EN[Number(m) - 1]?.slice(0, 3)}-${y}`,
      (y, m, d) => `${y}-${m}-${d}T00:00:00Z`,
    ];
    fc.assert(
      fc.property(fc.nat(ALL_DAYS.length - 1), fc.constantFrom(...styles), (at, write) => {
        const text = ALL_DAYS[at] as string;
        const [y, m, d] = text.split('-') as [string, string, string];
        expect(readDateText(write(y, m, d))).toEqual(day(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a month', () => {
  test.each([
    ...[
      '2022-02',
      '2022/2',
      '2022.02',
      '202202',
      '2022年2月',
      '２０２２年２月',
      '2022年2月分',
      '令和4年2月',
      'R4年2月',
    ],
    ...[
      'Feb 2022',
      'February 2022',
      'FEB 2022',
      'Feb. 2022',
      'Feb-2022',
      'Feb/2022',
      'February, 2022',
      '2022 Feb',
      '2022-Feb',
    ],
    ...["Feb '22", 'Februar 2022', 'Feber 2022', '02/2022', '2/2022', '02.2022', '02-2022', '2022_02'],
  ])('%j is the whole month', (text) => {
    expect(readDateText(text)).toEqual({ form: 'month', span: { from: '2022-02-01', to: '2022-02-28' } });
  });

  test.each([
    ['Jänner 2022', '2022-01'],
    ['März 2022', '2022-03'],
    ['Ma\u0308rz 2022', '2022-03'],
    ['Mai 2022', '2022-05'],
    ['May 2022', '2022-05'],
    ['Sept 2022', '2022-09'],
    ['Okt. 2022', '2022-10'],
    ['Dez 2022', '2022-12'],
  ])('%j is %s', (text, month) => {
    expect(readSpan(text)?.from).toBe(`${month}-01`);
  });
});

describe('a week and a quarter', () => {
  test.each([
    ['2022-W05', '2022-01-31', '2022-02-06'],
    ['2022W05', '2022-01-31', '2022-02-06'],
    ['W05 2022', '2022-01-31', '2022-02-06'],
    ['KW 5/2022', '2022-01-31', '2022-02-06'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2009-W01', '2008-12-29', '2009-01-04'],
    ['1900-W01', '1900-01-01', '1900-01-07'],
  ])('%j is from %s to %s', (text, from, to) => {
    expect(readDateText(text)).toEqual({ form: 'week', span: { from, to } });
  });

  test.each(['2021-W53', '2022-W00', '2022-W54', '2199-W53', '1899-W52'])('%j does not exist', (text) => {
    expect(readDateText(text)).toBeUndefined();
  });

  test.each(['2022Q1', '2022-Q1', 'Q1 2022', 'Q1/2022', '1Q 2022'])('%j is a quarter', (text) => {
    expect(readDateText(text)).toEqual(span('2022-01-01', '2022-03-31'));
  });
});

describe('two dates', () => {
  test.each([
    ['2009-12-28,2010-01-03', '2009-12-28', '2010-01-03'],
    ['"2009-12-28,2010-01-03"', '2009-12-28', '2010-01-03'],
    ['2022-01-01/2022-01-31', '2022-01-01', '2022-01-31'],
    ['2022-01-01 - 2022-01-31', '2022-01-01', '2022-01-31'],
    ['2022-01-01 – 2022-01-31', '2022-01-01', '2022-01-31'],
    ['2022-01-01 to 2022-01-31', '2022-01-01', '2022-01-31'],
    ['2022-01-01\u00002022-01-31', '2022-01-01', '2022-01-31'],
    ['20220101-20220131', '2022-01-01', '2022-01-31'],
    ['2022/01/01-2022/01/31', '2022-01-01', '2022-01-31'],
    ['01.01.2022 - 31.01.2022', '2022-01-01', '2022-01-31'],
    ['01.01.2022 bis 31.01.2022', '2022-01-01', '2022-01-31'],
    ['Jan 1, 2022 - Jan 31, 2022', '2022-01-01', '2022-01-31'],
    ['Jan 22, 2022 - Feb 21, 2022', '2022-01-22', '2022-02-21'],
    ['Jan 2022 - Mar 2022', '2022-01-01', '2022-03-31'],
    ['2022年1月～3月', '2022-01-01', '2022-03-31'],
    ['2022年1月〜2022年3月', '2022-01-01', '2022-03-31'],
    ['2022年1月1日から31日まで', '2022-01-01', '2022-01-31'],
    ['2022年1月1日～2月15日', '2022-01-01', '2022-02-15'],
    ['2022-01/2022-03', '2022-01-01', '2022-03-31'],
    ['202201 - 202203', '2022-01-01', '2022-03-31'],
    ['2019-12/2020-02', '2019-12-01', '2020-02-29'],
    ['2020-04-15/2020-04', '2020-04-15', '2020-04-30'],
    ['2020-04-10~2020-04-10', '2020-04-10', '2020-04-10'],
    ['2022-01-01T00:00:00Z/2022-01-31T00:00:00Z', '2022-01-01', '2022-01-31'],
  ])('%j is from %s to %s', (text, from, to) => {
    expect(readDateText(text)).toEqual(span(from, to));
  });

  test('of an order that is not known', () => {
    expect(readDateText('01/02/2015 - 03/04/2015')).toEqual({
      ambiguous: true,
      dmy: { from: '2015-02-01', to: '2015-04-03' },
      mdy: { from: '2015-01-02', to: '2015-03-04' },
    });
    expect(readDateText('01/02/2015 - 28/02/2015')).toEqual({
      ...span('2015-02-01', '2015-02-28'),
      evidence: 'dmy',
    });
    expect(readDateText('01/02/2015 - 03/04/2015', 'mdy')).toEqual(span('2015-01-02', '2015-03-04'));
  });
});

describe('the order of three numbers', () => {
  test('is not known where both may be the day', () => {
    const both = { ambiguous: true, dmy: one('2015-01-02'), mdy: one('2015-02-01') };
    expect(readDateText('02/01/2015')).toEqual(both);
    expect(readDateText('02-01-2015')).toEqual(both);
    expect(readSpan('02/01/2015')).toBeUndefined();
    expect(readDateText('02/01/2015', 'dmy')).toEqual(day('2015-01-02'));
    expect(readDateText('02/01/2015', 'mdy')).toEqual(day('2015-02-01'));
  });

  test('is proved by a number above 12', () => {
    expect(readDateText('31/01/2015')).toEqual({ ...day('2015-01-31'), evidence: 'dmy' });
    expect(readDateText('1/31/2015')).toEqual({ ...day('2015-01-31'), evidence: 'mdy' });
    expect(readDateText('1/31/15')).toEqual({ ...day('2015-01-31'), evidence: 'mdy' });
    expect(readDateText('31/01/2015', 'mdy')).toBeUndefined();
  });

  test('is of no matter where day and month are the same', () => {
    expect(readDateText('03/03/2015')).toEqual(day('2015-03-03'));
  });

  test('has a third way where the year has two digits', () => {
    expect(readDateText('22/01/05')).toEqual({
      ambiguous: true,
      dmy: one('2005-01-22'),
      ymd: one('2022-01-05'),
    });
    expect(readDateText('1/2/15')).toEqual({
      ambiguous: true,
      dmy: one('2015-02-01'),
      mdy: one('2015-01-02'),
    });
    expect(readDateText('01.02.22')).toEqual({
      ambiguous: true,
      dmy: one('2022-02-01'),
      ymd: one('2001-02-22'),
    });
    expect(readDateText('99/01/31')).toEqual({ ...day('1999-01-31'), evidence: 'ymd' });
    expect(readDateText('31.01.22')).toMatchObject({ ambiguous: true, dmy: one('2022-01-31') });
    expect(readDateText('31.01.22', undefined, { from: 2020, to: 2025 })).toEqual({
      ...day('2022-01-31'),
      evidence: 'dmy',
    });
    expect(readDateText('22/01/05', 'ymd')).toEqual(day('2022-01-05'));
  });
});

describe('a month with two digits behind', () => {
  test('may be a day without its year', () => {
    const month = { from: '2022-01-01', to: '2022-01-31' };
    for (const text of ['Jan-22', 'Jan 22', 'jan22'])
      expect(readDateText(text)).toEqual({ ambiguous: true, month });
    expect(readDateText('Jan-22', undefined, { from: 2020, to: 2023 })).toEqual({
      form: 'month',
      span: month,
    });
    expect(readDateText('Jan-22', undefined, { from: 2015, to: 2016 })).toEqual({ ambiguous: true, month });
  });

  test('is a month where there is no such day', () => {
    expect(readSpan('Jan-99')).toEqual({ from: '1999-01-01', to: '1999-01-31' });
    expect(readSpan('Feb-30')).toEqual({ from: '2030-02-01', to: '2030-02-28' });
    expect(readDateText('Feb-29')).toMatchObject({ ambiguous: true });
  });
});

describe('no date', () => {
  test.each([
    ...[
      '',
      ' ',
      'Total',
      '44562',
      '44562.5',
      '2022',
      '1234567',
      '202213',
      '202200',
      '2022-13',
      '2021-02-29',
      '2021-02-30',
      '30.02.2021',
    ],
    ...[
      '31/31/2015',
      '00/01/2015',
      '1899-12-31',
      '2200-01',
      'Jan',
      'Jan 1',
      '1 Jan',
      '22-Jan',
      'Jan 2022 2023',
      'Foo 2022',
      'Jan Feb 2022',
    ],
    ...[
      '2022-01-01T09:00:00',
      '2022-01-01 13:00',
      '2022-01 00:00',
      '2022-01-01 (preliminary)',
      '2022-06-30/2022-01-01',
      '2022-06/2022-01',
    ],
    ...[
      '2022-01-01~',
      '~2022-01-01',
      '2022-01-01~2022-01-02~2022-01-03',
      '2022-1²',
      'R4.1',
      'R0.1.1',
      '平成32年1月1日',
      '令和元年4月',
      '昭和64年2月',
    ],
    ...['2022年第1四半期', '2022年13月', 'Q5 2022', '1'.repeat(60), `1${' '.repeat(200)}2`],
  ])('%j', (text) => {
    expect(readDateText(text)).toBeUndefined();
  });

  test('any text is read as something, without an error thrown', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d/.,\-年月日QW JanMärz~T:]{0,20}$/), (text) => {
        const span = readSpan(text);
        if (span) expect(span.from <= span.to).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a column', () => {
  const from = (texts: string[], ...rest: [('dmy' | 'mdy' | 'ymd')?, { from: number; to: number }?]) => {
    const { spans, ...others } = settleDates(texts, ...rest);
    return { ...others, from: texts.map((text) => spans.get(text)?.span.from) };
  };

  test('one text that has a single order settles all', () => {
    expect(from(['02/01/2015', '03/03/2015', '31/01/2015'])).toEqual({
      order: 'dmy',
      from: ['2015-01-02', '2015-03-03', '2015-01-31'],
    });
    expect(from(['02/01/2015', '1/31/2015'])).toEqual({ order: 'mdy', from: ['2015-02-01', '2015-01-31'] });
    expect(from(['22/01/05', '22/01/31'])).toMatchObject({ unsettled: '22/01/05' });
    const years = { from: 2020, to: 2025 };
    expect(from(['22/01/05', '22/01/31'], undefined, years)).toEqual({
      order: 'ymd',
      from: ['2022-01-05', '2022-01-31'],
    });
    expect(from(['22/01/05', '1/12/22'])).toMatchObject({ order: 'dmy', from: ['2005-01-22', '2022-12-01'] });
    expect(from(['22/01/05', '01/12/22'])).toEqual({ unsettled: '22/01/05', from: [undefined, undefined] });
    expect(from(['20/01/05', '05/20/01', '01/02/03'])).toMatchObject({ conflict: ['20/01/05', '05/20/01'] });
  });

  test('what was told goes before all', () => {
    expect(from(['02/01/2015'], 'mdy')).toEqual({ order: 'mdy', from: ['2015-02-01'] });
    expect(from(['02/01/2015', '31/01/2015'], 'mdy')).toEqual({
      order: 'mdy',
      from: ['2015-02-01', undefined],
    });
  });

  test('two texts of different orders conflict, the day first', () => {
    const expected = {
      conflict: ['31/01/2015', '01/31/2015'],
      from: [undefined, undefined, undefined, '2015-01-01'],
    };
    expect(from(['31/01/2015', '01/31/2015', '02/01/2015', '2015-01-01'])).toEqual(expected);
    expect(from(['01/31/2015', '31/01/2015', '02/01/2015', '2015-01-01'])).toEqual(expected);
  });

  test('nothing proves an order', () => {
    expect(from(['2015-01-01', '03/03/2015', '02/01/2015', '04/01/2015'])).toEqual({
      unsettled: '02/01/2015',
      from: ['2015-01-01', '2015-03-03', undefined, undefined],
    });
    expect(from(['03/03/2015', '2015-01-01', 'x'])).toEqual({
      from: ['2015-03-03', '2015-01-01', undefined],
    });
    expect(from([])).toEqual({ from: [] });
  });

  test('of months with two digits behind', () => {
    expect(from(['Jan-22', 'Feb-22', 'Dec-21'])).toEqual({
      from: ['2022-01-01', '2022-02-01', '2021-12-01'],
    });
    expect(from(['Jan-22', 'Dec-99'])).toEqual({ from: ['2022-01-01', '1999-12-01'] });
    expect(from(['Jan-22'])).toEqual({ unsettled: 'Jan-22', from: [undefined] });
    expect(from(['Jan-21', 'Jan-22', 'Jan-23'])).toMatchObject({ unsettled: 'Jan-21' });
    expect(from(['Jan-22'], undefined, { from: 2022, to: 2022 })).toEqual({ from: ['2022-01-01'] });
  });

  test('random days in one order come back as themselves, where one of them proves it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(ALL_DAYS.length - 1), { minLength: 1, maxLength: 20 }),
        fc.constantFrom('dmy' as const, 'mdy' as const),
        (places, order) => {
          const days = places.map((at) => ALL_DAYS[at] as string);
          const texts = days.map((text) => {
            const [y, m, d] = text.split('-');
            return order === 'dmy' ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
          });
          const settled = settleDates(texts);
          expect(settled.conflict).toBeUndefined();
          const isProved = days.some((text) => Number(text.slice(8)) > 12);
          expect(settled.order).toBe(isProved ? order : undefined);
          if (isProved) expect(texts.map((text) => settled.spans.get(text)?.span.from)).toEqual(days);
        },
      ),
    );
  });
});

describe('the name of a month', () => {
  test.each([
    ['Oct', 10],
    ['october', 10],
    ['Oct.', 10],
    ['Okt', 10],
    ['Oktober', 10],
    ['März', 3],
    ['Mai', 5],
    ['Jänner', 1],
    ['10月', 10],
    ['１０月', 10],
    ['十月', 10],
    ['十二月', 12],
    ['一月', 1],
  ])('%s is %i', (text, month) => {
    expect(readMonthName(text)).toEqual({ month });
  });

  test.each(['Oct 2021', 'October, 2021', 'oct_2021', '2021-Oct', '2021年10月', '2021年十月'])(
    '%s has its year',
    (text) => {
      expect(readMonthName(text)).toEqual({ month: 10, year: 2021 });
    },
  );

  test.each([
    '',
    'oct_visits',
    'visits',
    '13月',
    '0月',
    '三か月',
    '3か月',
    '月',
    'Jan-Mar',
    'Oct 21',
    'Oct 1800',
    '10',
    '二十月',
  ])('%j is none', (text) => {
    expect(readMonthName(text)).toBeUndefined();
  });
});
