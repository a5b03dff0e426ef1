import { type Day, isDay, monthEnd } from '../base/day.js';
import type { Span } from '../base/span.js';

/** Which number of `01/02/2015` or `22/01/05` is the day, the month and the year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** A date as an export writes it. A first day of a month may stand for the month: the column as a whole decides. */
export interface WrittenDate {
  readonly span: Span;
  readonly form: 'day' | 'month' | 'week' | 'span';
  /** the order that the text proves for its column, where its numbers have only one */
  readonly evidence?: DateOrder;
}

/**
 * What a text may mean: `any` where that is certain, otherwise by the order of its numbers. `month` is the reading of
 * `Jan-22` as a month of 2022; as a day it would lack its year.
 */
export type Readings = Readonly<Partial<Record<DateOrder | 'month' | 'any', WrittenDate>>>;

const two = (number: number): string => String(number).padStart(2, '0');

/** A day by its numbers; undefined where it does not exist. */
export function dayOf(year: number, month: number, day: number): WrittenDate | undefined {
  const one: Day = `${year}-${two(month)}-${two(day)}`;
  return isDay(one) ? { span: { from: one, to: one }, form: 'day' } : undefined;
}

/** A month by its numbers; undefined where it does not exist. */
export function monthOfYear(year: number, month: number): WrittenDate | undefined {
  const from: Day = `${year}-${two(month)}-01`;
  return isDay(from) ? { span: { from, to: monthEnd(from) }, form: 'month' } : undefined;
}

/** A year of two digits: 70 to 99 are of the twentieth century. */
export const fullYear = (year: number): number => (year < 70 ? 2000 : 1900) + year;
