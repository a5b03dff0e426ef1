import * as fc from 'fast-check';
import { daysInMonth, formatDay, parseDay, periodEnd } from './calendar.js';

/** Mostly of our time, some about 2100, which is no leap year. */
const anyYear = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1990, max: 2060 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2072, max: 2104 }) },
);

/** Days where counting goes wrong: ends and beginnings of months and years, 29 February, and any other day. */
export const anyDay: fc.Arbitrary<string> = fc
  .tuple(anyYear, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 48 }))
  .map(([year, month, pick]) => {
    const length = daysInMonth(year, month);
    const pad = (n: number) => String(n).padStart(2, '0');
    if (pick <= 31) return `${year}-${pad(month)}-${pad(Math.min(pick, length))}`;
    if (pick <= 36) return `${year}-${pad(month)}-${pad(length)}`;
    if (pick <= 38) return `${year}-${pad(month)}-01`;
    if (pick <= 40) return `${year}-12-31`;
    if (pick <= 42) return `${year}-02-28`;
    if (pick <= 44) return `${year}-03-01`;
    return `${year - (year % 4)}-02-${daysInMonth(year - (year % 4), 2)}`;
  });

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** From one day to thirty years; often to a day beside an anniversary, or beside the end of a year. */
export const anySpan: fc.Arbitrary<Span> = fc
  .tuple(
    anyDay,
    fc.oneof(
      fc.integer({ min: 0, max: 10_957 }).map((days) => (first: number) => first + days),
      fc.integer({ min: 0, max: 800 }).map((days) => (first: number) => first + days),
      fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -2, max: 2 })).map(
        ([years, off]) =>
          (first: number) =>
            periodEnd(first, 12 * years) + off,
      ),
      fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: -1, max: 1 })).map(([years, off]) => {
        return (first: number) =>
          Math.max(first, parseDay(`${Number(formatDay(first).slice(0, 4)) + years}-12-31`) + off);
      }),
    ),
  )
  .map(([from, end]) => ({ from, to: formatDay(end(parseDay(from))) }));
