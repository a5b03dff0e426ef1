import type { Span } from '../base/span.js';
import { dateReadings } from './date-readings.js';
import { type DateOrder, ORDERS, type Readings, type WrittenDate } from './written-date.js';

/** The years that figures can be of, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A date that may be several: by the order of its numbers, or (`Jan-22`) a month as well as a day without its year. */
export interface AmbiguousDate {
  readonly ambiguous: true;
  readonly dmy?: Span;
  readonly mdy?: Span;
  readonly ymd?: Span;
  readonly month?: Span;
}

/**
 * Reads a day, week, month or quarter, or two of them with `-`, `/`, `,`, `~` or a word between, in the ways in which
 * English, Japanese, German and Chinese programs write them. A time of day must be midnight.
 * @param order settles which number of `02/01/2015` is the day.
 * @param years settles years of two digits: `22/01/05` of 2022 or 2005, and `Jan-22` as a month.
 * @returns undefined where the text is no date, the day does not exist (1900 to 2199), or the end is before the start.
 */
export function readDateText(
  text: string,
  order?: DateOrder,
  years?: Years,
): WrittenDate | AmbiguousDate | undefined {
  const readings = dateReadings(text);
  return readings && settled(readings, order, years);
}

/** The days of a text that is certain in itself; undefined for any other. */
export function readSpan(text: string): Span | undefined {
  const read = readDateText(text);
  return read && 'span' in read ? read.span : undefined;
}

/** What a text means once the order is known, or as far as it says itself. */
export function settled(
  readings: Readings,
  order?: DateOrder,
  years?: Years,
): WrittenDate | AmbiguousDate | undefined {
  const { any, month } = readings;
  if (any) return any;
  if (month) return years && isWithin(month, years) ? month : { ambiguous: true, month: month.span };
  if (order) return readings[order];
  const ways = waysOf(readings, years).flatMap((way) =>
    readings[way] ? [{ way, date: readings[way] }] : [],
  );
  const [first, ...others] = ways;
  if (!first) return undefined;
  if (others.length === 0) return { ...first.date, evidence: first.way };
  if (others.every(({ date }) => isSame(date.span, first.date.span))) return first.date;
  return { ambiguous: true, ...Object.fromEntries(ways.map(({ way, date }) => [way, date.span])) };
}

/** The orders in which a text can be read: those that give one of the years, where any does. */
export function waysOf(readings: Readings, years: Years | undefined): DateOrder[] {
  const all = ORDERS.filter((way) => readings[way]);
  const within = all.filter((way) => years && isWithin(readings[way] as WrittenDate, years));
  return within.length > 0 ? within : all;
}

const isWithin = ({ span }: WrittenDate, years: Years): boolean =>
  Number(span.from.slice(0, 4)) >= years.from && Number(span.to.slice(0, 4)) <= years.to;

/** Whether two spans are the same days. */
const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
