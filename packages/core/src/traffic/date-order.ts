import { addMonths } from '../base/day.js';
import { dateReadings } from './date-readings.js';
import { settled, waysOf, type Years } from './date-text.js';
import { type DateOrder, ORDERS, type Readings, type WrittenDate } from './written-date.js';

/** What the dates of a column mean, all of them taken together. */
export interface SettledDates {
  /** the order of the numbers, where it was told or a text proves it */
  readonly order?: DateOrder;
  /** by text; undefined where it is no date, or nothing settles which */
  readonly spans: ReadonlyMap<string, WrittenDate | undefined>;
  /** two texts that can only be read in different orders, one with the day first before one without */
  readonly conflict?: readonly [string, string];
  /** a text that may be several dates, where no other of the column tells which */
  readonly unsettled?: string;
}

/**
 * Settles the dates of a column by its different texts: one text that has a single order settles all others.
 * `Jan-22` is a month of 2022 where such texts make up months without a gap, or where others of the column are months.
 * @param told the order that was told from outside, which goes before what the texts prove.
 */
export function settleDates(texts: Iterable<string>, told?: DateOrder, years?: Years): SettledDates {
  const known = new Map<string, Readings | undefined>();
  for (const text of texts) known.set(text, dateReadings(text));
  const { order, conflict } = told ? { order: told } : provenOrder(known, years);
  const areMonths = isRunOfMonths(known);
  const spans = new Map<string, WrittenDate | undefined>();
  let unsettled: string | undefined;
  for (const [text, readings] of known) {
    const date = readings && (areMonths ? readings.month : undefined);
    const read = date ?? (readings && settled(readings, order, years));
    const isDate = read !== undefined && !('ambiguous' in read) && !(conflict && !readings?.any);
    spans.set(text, isDate ? read : undefined);
    if (read && 'ambiguous' in read && !conflict) unsettled ??= text;
  }
  return {
    ...(order && { order }),
    spans,
    ...(conflict && { conflict }),
    ...(unsettled !== undefined && { unsettled }),
  };
}

/** The order that all texts of a column have in common, if it is only one. */
function provenOrder(
  known: ReadonlyMap<string, Readings | undefined>,
  years: Years | undefined,
): Pick<SettledDates, 'order' | 'conflict'> {
  let possible = ORDERS;
  const seen: { readonly text: string; readonly ways: readonly DateOrder[] }[] = [];
  for (const [text, readings] of known) {
    const ways = readings ? waysOf(readings, years) : [];
    if (ways.length === 0) continue;
    possible = possible.filter((way) => ways.includes(way));
    if (possible.length === 0) {
      const other = seen.find((one) => !one.ways.some((way) => ways.includes(way))) ?? seen[0];
      const pair = [text, other?.text ?? text] as const;
      return { conflict: ways.includes('dmy') ? pair : [pair[1], pair[0]] };
    }
    seen.push({ text, ways });
  }
  const [order, ...others] = possible;
  return order && others.length === 0 ? { order } : {};
}

/** Whether texts like `Jan-22` are months: days of such a column would not lie a month apart. */
function isRunOfMonths(known: ReadonlyMap<string, Readings | undefined>): boolean {
  const firsts: string[] = [];
  for (const readings of known.values()) {
    if (readings?.any?.form === 'month') return true;
    if (readings?.month?.form === 'month') firsts.push(readings.month.span.from);
  }
  firsts.sort();
  return (
    firsts.length > 1 && firsts.every((day, at) => at === 0 || day === addMonths(firsts[at - 1] as string, 1))
  );
}
