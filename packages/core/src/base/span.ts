import { type Day, daysFromTo, monthOf } from './day.js';
import type { Lang } from './words.js';

/** A run of calendar days, both ends counted. */
export interface Span {
  /** first day, `YYYY-MM-DD` */
  readonly from: Day;
  /** last day, `YYYY-MM-DD`, counted */
  readonly to: Day;
}

/** The days that both have; undefined where there is none. */
export function overlap(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

/** Number of days, both ends counted. */
export const daysIn = (span: Span): number => daysFromTo(span.from, span.to);

/** The month in which the span lies whole, `YYYY-MM`; a longer span is named by its two ends, `YYYY-MM-DD/YYYY-MM-DD`. */
export const monthName = (span: Span): string =>
  monthOf(span.from) === monthOf(span.to) ? monthOf(span.from) : `${span.from}/${span.to}`;

/** The ends of a span that nothing limits: the first and the last day that the calendar here knows. */
export const ALWAYS: Span = { from: '1900-01-01', to: '2199-12-31' };

/** True where nothing limits the span on either side. */
export const isAlways = (span: Span): boolean => span.from === ALWAYS.from && span.to === ALWAYS.to;

/** The days of a span for a person; an end that nothing limits is left out, never invented. */
export function spanText(span: Span, lang: Lang): string {
  const from = span.from === ALWAYS.from ? '' : span.from;
  const to = span.to === ALWAYS.to ? '' : span.to;
  if (isAlways(span)) return lang === 'ja' ? '全期間' : 'all of the time';
  return lang === 'ja' ? `${from}〜${to}` : `${from} – ${to}`;
}

/** The days of a span for a program; an end that nothing limits is null. */
export const spanEnds = (span: Span): { from: Day | null; to: Day | null } => ({
  from: span.from === ALWAYS.from ? null : span.from,
  to: span.to === ALWAYS.to ? null : span.to,
});
