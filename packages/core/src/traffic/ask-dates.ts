import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Span } from '../base/span.js';
import type { Words } from '../base/words.js';
import { ask, PASTE_IT } from './ask-problems.js';
import type { DateOrder } from './written-date.js';

/** What is asked where dates may be read in several ways. */

const DATE_ORDERS: Readonly<Record<DateOrder, Words>> = {
  ymd: { ja: '年/月/日', en: 'year/month/day' },
  dmy: { ja: '日/月/年', en: 'day/month/year' },
  mdy: { ja: '月/日/年', en: 'month/day/year' },
};

export const whichYear = (place: Place, header: string): Problem =>
  ask('traffic.which-year', place, header, ['period: { from: 2020-01-01, to: 2020-12-31 }'], {
    ja: [`見出し「${shown(header)}」は月だけで、年が分かりません。表全体の期間から決めます。`, PASTE_IT.ja],
    en: [
      `The header “${shown(header)}” names a month without its year. The days of the whole table settle it.`,
      PASTE_IT.en,
    ],
  });

/** @param read the day that the text would be by each order in which it can be read */
export const whichDates = (
  place: Place,
  text: string,
  read: Readonly<Partial<Record<DateOrder, Span>>>,
): Problem => {
  const orders = Object.entries(DATE_ORDERS).flatMap(([order, words]) => {
    const span = read[order as DateOrder];
    return span ? [{ order, words, day: span.from === span.to ? span.from : `${span.from}/${span.to}` }] : [];
  });
  const [first, ...others] = orders;
  const other = others.map(({ order, words }) => `${words.ja}なら ${order}`).join('、');
  return ask(
    'traffic.which-dates',
    place,
    text,
    first ? [`dates: ${first.order}   # ${first.words.ja}（${first.words.en}）。${other}`] : [],
    {
      ja: [
        `日付「${shown(text)}」の年・月・日の順が分かりません（${orders.map(({ words, day }) => `${words.ja}なら ${day}`).join('、')}）。この列のほかの日付からも決まりません。`,
        PASTE_IT.ja,
      ],
      en: [
        `The order of “${shown(text)}” is open (${orders.map(({ words, day }) => `${words.en}: ${day}`).join('; ')}), and no other date of the column settles it.`,
        PASTE_IT.en,
      ],
    },
  );
};

export const whichMonth = (place: Place, text: string): Problem =>
  ask('traffic.which-dates', place, text, ['granularity: month   # 年の書かれていない日ではなく、月'], {
    ja: [
      `日付「${shown(text)}」は、ある年の月とも、年の書かれていない日とも読めます。月であれば、次の mapping で決まります。`,
      `${PASTE_IT.ja}日であれば、年まで書いてください。`,
    ],
    en: [
      `“${shown(text)}” may be a month of a year, or a day whose year is not written. If it is a month, a mapping settles it.`,
      `${PASTE_IT.en} If it is a day, write its year as well.`,
    ],
  });

export const mixedDates = (place: Place, a: string, b: string): Problem =>
  problem('traffic.mixed-dates', 'error', place, b, {
    ja: [
      `「${shown(a)}」と「${shown(b)}」は、年・月・日の同じ順では読めず、一つの列の中で食い違っています。`,
      '日付を 2020-04-01 の形に揃えてください。',
    ],
    en: [
      `“${shown(a)}” and “${shown(b)}” cannot be read in one order of day, month and year, and stand in one column.`,
      'Write the dates as 2020-04-01.',
    ],
  });
