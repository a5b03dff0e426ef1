import type { SeriesPoint } from '@songai/core';

/** Columns of equal time, on which series are drawn one above the other. */
export interface TimeGrid {
  readonly unit: 'day' | 'week' | 'month';
  /** how many months a column is; 1 for days and weeks */
  readonly months: number;
  readonly columns: number;
  /** the first and last column's name: `2020-04-01` for days and weeks, `2020-04` for months */
  readonly from: string;
  readonly to: string;
  /** the column in which a day lies, from 0 */
  columnOf(day: string): number;
}

type Dated = SeriesPoint & { readonly from: string; readonly to: string };

/** How many months may be one column: from a month to ten years, by parts and multiples of a year. */
const MONTHS = [1, 2, 3, 4, 6, 12, 24, 60, 120];

/**
 * The finest grid on which the points fit into so many columns: days where all figures are of one day, weeks where they
 * are of weeks, else months, several to a column where there are many.
 * @returns undefined where no point has a period
 */
export function timeGrid(points: Iterable<SeriesPoint>, most: number): TimeGrid | undefined {
  const dated = [...points].filter((one): one is Dated => one.from !== undefined);
  if (dated.length === 0) return undefined;
  const from = dated.map((one) => one.from).reduce((a, b) => (b < a ? b : a));
  const to = dated.map((one) => one.to).reduce((a, b) => (b > a ? b : a));
  const days = (length: number) => {
    const columnOf = (day: string) => Math.floor((dayNumber(day) - dayNumber(from)) / length);
    const fits = dated.every(
      (one) =>
        dayNumber(one.to) - dayNumber(one.from) === length - 1 && columnOf(one.from) === columnOf(one.to),
    );
    return { columns: columnOf(to) + 1, months: 1, from, to, columnOf, fits };
  };
  const day = days(1);
  if (day.fits && day.columns <= most) return { ...day, unit: 'day' };
  const week = days(7);
  if (week.fits && week.columns <= most) return { ...week, unit: 'week' };
  const months = MONTHS.find((one) => monthColumns(from, to, one) <= most) ?? 120;
  const first = Math.floor(monthNumber(from) / months);
  return {
    unit: 'month',
    months,
    columns: monthColumns(from, to, months),
    from: from.slice(0, 7),
    to: to.slice(0, 7),
    columnOf: (one) => Math.floor(monthNumber(one) / months) - first,
  };
}

const monthColumns = (from: string, to: string, months: number): number =>
  Math.floor(monthNumber(to) / months) - Math.floor(monthNumber(from) / months) + 1;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
