import type { Days } from './made.js';
import type { Picker } from './picker.js';

/** Days of the proleptic Gregorian calendar by their number; the readers' own arithmetic is not used. */
const dayAt = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const after = (day: string, days: number): string => dayAt(numberOf(day) + days);

/** The numbers of a day. */
export const partsOf = (day: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
};
export const two = (number: number): string => String(number).padStart(2, '0');

/** The `index`th month from January 1990 on. */
const monthAt = (index: number): Days => {
  const first = (at: number) => `${1990 + Math.floor(at / 12)}-${two((at % 12) + 1)}-01`;
  return { from: first(index), to: after(first(index + 1), -1) };
};

/** Whole months of the days; undefined where they begin or end within a month. */
export function monthsIn({ from, to }: Days): number | undefined {
  if (!from.endsWith('-01') || !after(to, 1).endsWith('-01')) return undefined;
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month + 1;
}

export type Kind = 'month' | 'day' | 'week' | 'quarter' | 'span';
export const KINDS: readonly Kind[] = ['month', 'day', 'week', 'quarter', 'span'];

/** Periods of one kind in order, which never meet; most follow one another, some leave a gap. */
export function periodsOf(kind: Kind, count: number, picker: Picker): Days[] {
  const gap = () => (picker.chance(85) ? 0 : 1 + picker.below(3));
  // Weeks begin on Mondays; day 4 of 1970 was one.
  const week = 4 + 7 * picker.below(4000);
  let next =
    kind === 'month'
      ? picker.below(800)
      : kind === 'quarter'
        ? 3 * picker.below(250)
        : 7305 + picker.below(20_000);
  if (kind === 'week') next = week < 7305 ? week + 7308 : week;
  return Array.from({ length: count }, () => {
    next += gap() * (kind === 'week' ? 7 : kind === 'quarter' ? 3 : 1);
    if (kind === 'month' || kind === 'quarter') {
      const length = kind === 'month' ? 1 : 3;
      const days = { from: monthAt(next).from, to: monthAt(next + length - 1).to };
      next += length;
      return days;
    }
    const length = kind === 'day' ? 1 : kind === 'week' ? 7 : 2 + picker.below(120);
    const days = { from: dayAt(next), to: dayAt(next + length - 1) };
    next += length;
    return days;
  });
}

/** Year and number of the ISO week that begins on a Monday. */
export function weekOf(monday: string): { year: number; week: number } {
  const { year } = partsOf(after(monday, 3));
  const january4 = numberOf(`${year}-01-04`);
  const first = january4 - ((january4 + 3) % 7);
  return { year, week: (numberOf(monday) - first) / 7 + 1 };
}

/** 0 for Monday. */
export const weekday = (day: string): number => (numberOf(day) + 3) % 7;
