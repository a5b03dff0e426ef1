import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../packages/core/src/base/read-day.js';
import { dayText, monthLength } from './calendar.js';

/** What is said of a text that is taken for no day. */
function said(text: string) {
  const read = readDay(text);
  if ('day' in read) throw new Error(`${text} is ${read.day}`);
  return { code: read.code, ja: read.telling.ja.join(''), en: read.telling.en.join(' ') };
}

describe('a day that exists but is not of the calendar here', () => {
  test.each([
    '1899-02-28',
    '1899-12-31',
    '2200-01-01',
    '0202-04-10',
    '9999-12-31',
    '1600-02-29',
    '1899/2/28',
    '２２００年１月１日',
    '明治32年12月31日',
    'M32.12.31',
    '令和182年1月1日',
  ])('%s: only the years that are taken are told', (text) => {
    const { code, ja, en } = said(text);
    expect(code).toBe('case.bad-date');
    expect(ja).toContain('1900年から2199年まで');
    expect(en).toContain('only days from 1900 to 2199');
    for (const told of [ja, en]) expect(told).toContain(text);
    expect(ja).not.toContain('という日はありません');
    expect(en).not.toContain('no day');
    expect(en).toContain('2020-04-10');
  });

  test('any such day, and none that its month never has', () => {
    const year = fc.oneof(fc.integer({ min: 0, max: 1899 }), fc.integer({ min: 2200, max: 9999 }));
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, month, day) => {
        const text = `${String(y).padStart(4, '0')}${dayText(2000, month, day).slice(4)}`;
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(y, month);
        expect(said(text).en.includes('only days from 1900 to 2199')).toBe(exists);
      }),
    );
  });
});

test.each(['1899-02-29', '1900-02-29', '2200-02-29', '2021-02-30', '1899-13-01', '明治32年2月29日'])(
  '%s is no day, as ever',
  (text) => {
    const { code, ja, en } = said(text);
    expect(code).toBe('case.bad-date');
    expect(ja).toContain(`「${text}」という日はありません。`);
    expect(en).toContain(`There is no day “${text}”.`);
  },
);

test.each(['2020/04/10', '2020.4.10', '2020年4月10日', '２０２０／４／１０'])(
  '%s is a day in a form that is not read, and is told as it is to be written',
  (text) => {
    const complaint = readDay(text);
    if ('day' in complaint) throw new Error('it was read');
    expect(complaint.code).toBe('case.bad-date');
    expect(complaint.telling.ja[1]).toContain('「2020-04-10」か「令和2年4月10日」');
    expect(complaint.telling.en[1]).toContain('2020-04-10 or R2.4.10');
  },
);
