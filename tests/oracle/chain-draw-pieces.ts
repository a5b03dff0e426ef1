// Small things of which a case is drawn: days of a window, numbers as people write them, what may be absent.
import * as fc from 'fast-check';
import { formatDay, parseDay, periodEnd } from './calendar.js';
import type { Days, Right, Written } from './chain-case.js';

/** Present so many times of ten. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>, times = 5): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times, arbitrary }, { weight: 10 - times, arbitrary: fc.constant(undefined) });

/** The months of a case's exports, named by their first. */
export interface Months {
  readonly start: string;
  readonly count: number;
}

/** About the changes of the tax (2014-04-01, 2019-10-01) and of the interest (2020-04-01), a leap day, a year's end. */
export const months: fc.Arbitrary<Months> = fc.record({
  start: fc.constantFrom(
    '2014-02',
    '2014-03',
    '2019-08',
    '2019-09',
    '2020-01',
    '2020-02',
    '2020-03',
    '2021-12',
  ),
  count: fc.constantFrom(2, 2, 3),
});

export interface Month {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export function monthsOf({ start, count }: Months): Month[] {
  const found: Month[] = [];
  let first = parseDay(`${start}-01`);
  for (let at = 0; at < count; at++) {
    const last = periodEnd(first, 1);
    found.push({ name: formatDay(first).slice(0, 7), first, last });
    first = last + 1;
  }
  return found;
}

/** A day of the window: so many thousandths of it from its start; edges of months come up often. */
export const place = fc.oneof(
  { weight: 3, arbitrary: fc.record({ part: fc.nat(999), edge: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ part: fc.nat(999), edge: fc.constantFrom(1, 2) }) },
);
export type Place = { readonly part: number; readonly edge: number };

export function dayAt(all: readonly Month[], { part, edge }: Place): string {
  const first = all[0]?.first ?? 0;
  const last = all[all.length - 1]?.last ?? 0;
  const day = first + Math.floor(((last - first + 1) * part) / 1000);
  const month = all.find((one) => one.first <= day && day <= one.last);
  if (edge === 1 && month) return formatDay(month.first);
  if (edge === 2 && month) return formatDay(month.last);
  return formatDay(day);
}

/** Days of which either end may be open, but not both. */
export const span = fc.record({ a: place, b: maybe(place, 6), isFrom: fc.boolean() });
export type Span = { readonly a: Place; readonly b: Place | undefined; readonly isFrom: boolean };

export function daysAt(all: readonly Month[], { a, b, isFrom }: Span): Days {
  const first = dayAt(all, a);
  if (b === undefined) return isFrom ? { from: first } : { to: first };
  const other = dayAt(all, b);
  return first <= other ? { from: first, to: other } : { from: other, to: first };
}

export const right = fc.record({
  whole: maybe(span, 6),
  terms: maybe(fc.array(span, { minLength: 1, maxLength: 2 }), 4),
});

export function rightAt(
  all: readonly Month[],
  drawn: { readonly whole: Span | undefined; readonly terms: readonly Span[] | undefined } | undefined,
): Right | undefined {
  if (!drawn) return undefined;
  return {
    kind: 'publication',
    ...(drawn.whole ? daysAt(all, drawn.whole) : {}),
    ...(drawn.terms ? { terms: drawn.terms.map((one) => daysAt(all, one)) } : {}),
  };
}

/** Parts of one, as people write them; thirds and many digits among them. */
export const part: fc.Arbitrary<Written> = fc.constantFrom<Written>(
  '1/3',
  '2/7',
  '0.123456789012345678901',
  '12.5%',
  0.07,
  '0.0021',
  '33%',
  '1/6',
  0.25,
);
/** A factor of the chain that is a share. */
export const share: fc.Arbitrary<Written> = fc.constantFrom<Written>(
  1,
  '2/3',
  '0.9',
  '87.5%',
  0.333,
  '5/7',
  0.1,
);
/** What divides or multiplies and may be above one. */
export const factor: fc.Arbitrary<Written> = fc.constantFrom<Written>(
  1,
  '1.5',
  3,
  '7/3',
  '0.5',
  '12',
  '2.25',
);
/** Yen for one view. */
export const price: fc.Arbitrary<Written> = fc.oneof(
  fc.integer({ min: 1, max: 900 }),
  fc.constantFrom<Written>('99.5', '100/3', '0.0122', '462.96296296296', 0, '3/7'),
);
/** A count as an export writes it, never so that it could be read in two ways. */
export const count: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map(String) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(99_999), fc.nat(9_999))
      .map(([a, b]) => `${a}.${String(b).padStart(4, '0')}61`),
  },
  { weight: 1, arbitrary: fc.constantFrom('0', '936021.6200901797', '0.5', '1234567890') },
);
