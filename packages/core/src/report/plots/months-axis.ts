import { scaleLinear } from 'd3-scale';
import { type Day, daysFromTo } from '../../base/day.js';
import { daysIn, type Span } from '../../base/span.js';
import type { Lang } from '../../base/words.js';
import { line, text } from './marks.js';
import { monthsOf } from './monthly-traffic.js';
import type { Mark } from './plot.js';

/** Days along a line, and the months that they make. */
export interface Months {
  readonly list: readonly Span[];
  /** where a day begins; the day after the last is the right end */
  readonly at: (day: Day) => number;
  /** the middle of a month, `YYYY-MM` */
  readonly middle: (month: string) => number;
}

/** Every month from the first to the last, to scale by days: no clock and no time zone takes part. */
export function monthsAxis(first: string, last: string, left: number, right: number): Months {
  const list = monthsOf({ from: `${first}-01`, to: `${last}-01` });
  const [from, to] = [`${first}-01`, (list.at(-1) as Span).to];
  const scale = scaleLinear([0, daysIn({ from, to })], [left, right]);
  const at = (day: Day) => scale(day < from ? 0 : daysFromTo(from, day) - 1);
  const middles = new Map(
    list.map((month) => [month.from.slice(0, 7), at(month.from) + (scale(daysIn(month)) - scale(0)) / 2]),
  );
  return { list, at, middle: (month) => middles.get(month) ?? left };
}

/** How wide a label of a month or a year needs to be, with the space after it. */
const ROOM = 36;
/** Steps between labels, in months: from a year on, at each January. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 3600];

/** The foot of the drawing: a stroke at the beginning of months, labelled as many as there is room for. */
export function monthMarks({ list, at, middle }: Months, foot: number, width: number, lang: Lang): Mark[] {
  const step = STEPS.find((one) => (width / list.length) * one >= ROOM) ?? 3600;
  return list.flatMap(({ from }, position) => {
    const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
    const isLabelled = step < 12 ? (month - 1) % step === 0 : month === 1 && (year * 12) % step === 0;
    const isNeeded = isLabelled || (list.length < step && position === 0);
    if (!isNeeded) return step < 12 ? [line([at(from), foot], [at(from), foot + 2], 'muted', 0.5)] : [];
    const label = step < 12 ? from.slice(0, 7) : lang === 'ja' ? `${year}年` : String(year);
    const x = step < 12 ? middle(from.slice(0, 7)) : at(from);
    return [
      line([at(from), foot], [at(from), foot + 4], 'muted', 0.5),
      text(x, foot + 11, label, { anchor: 'middle', ink: 'muted', size: 7 }),
    ];
  });
}
