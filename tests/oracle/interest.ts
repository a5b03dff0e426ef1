import { formatDay, isLeap, parseDay, periodEnd, yearOf } from './calendar.js';

export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export type Convention = 'court' | '365' | 'actual';
export type Cut = 'sum' | 'parts';

export interface Demand {
  readonly principal: bigint;
  readonly rate: Ratio;
  /** First and last day, both counted. */
  readonly from: string;
  readonly to: string;
  readonly convention: Convention;
  readonly cut: Cut;
}

/** Whole years (`of` is 1, `count` is years), or a run of days that share one denominator. */
interface Part {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly of: 1 | 365 | 366;
  /** Cut below one yen, whatever the cut of the whole. */
  readonly whole: bigint;
}

interface Owed {
  readonly amount: bigint;
  readonly parts: readonly Part[];
}

/** The statutory rate in whole per cent a year, by the day the delay first arises; none is fixed from 2029-04-01. */
export function statutoryPerCent(delaySince: string): number | undefined {
  const day = parseDay(delaySince);
  if (day <= parseDay('2020-03-31')) return 5;
  if (day <= parseDay('2029-03-31')) return 3;
  return undefined;
}

function daysOfYear(day: number, convention: Convention): 365 | 366 {
  return convention !== '365' && isLeap(yearOf(day)) ? 366 : 365;
}

/** What one day past the whole years adds, in yen, exactly. */
export function ofOneDay({ principal, rate, convention }: Demand, day: string): Ratio {
  const of = daysOfYear(parseDay(day), convention);
  return { over: principal * rate.over, under: rate.under * BigInt(of) };
}

export function owed({ principal, rate, from, to, convention, cut }: Demand): Owed {
  const first = parseDay(from);
  const last = parseDay(to);
  if (last < first) throw new Error(`${to} is before ${from}`);
  const yearly = principal * rate.over; // over rate.under
  const parts: Part[] = [];
  const add = (start: number, end: number, count: number, of: 1 | 365 | 366) =>
    parts.push({
      from: formatDay(start),
      to: formatDay(end),
      count,
      of,
      whole: (yearly * BigInt(count)) / (rate.under * BigInt(of)),
    });

  let next = first;
  if (convention === 'court') {
    let years = 0;
    while (periodEnd(first, 12 * (years + 1)) <= last) years++;
    if (years > 0) {
      const end = periodEnd(first, 12 * years);
      add(first, end, years, 1);
      next = end + 1;
    }
  }
  // The other days, one at a time: a run ends where the denominator changes.
  while (next <= last) {
    const start = next;
    const of = daysOfYear(start, convention);
    while (next <= last && daysOfYear(next, convention) === of) next++;
    add(start, next - 1, next - start, of);
  }

  const denominator = 365n * 366n;
  let share = 0n; // of a year, over 365 x 366
  let cutParts = 0n;
  for (const part of parts) {
    share += (BigInt(part.count) * denominator) / BigInt(part.of);
    cutParts += part.whole;
  }
  return {
    amount: cut === 'parts' ? cutParts : (yearly * share) / (rate.under * denominator),
    parts,
  };
}
