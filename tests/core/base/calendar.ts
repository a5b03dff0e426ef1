const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const dayText = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * Every day from 1900-01-01 to 2199-12-31 in order, counted out by the rule of the Gregorian calendar alone,
 * without Date: the oracle for calendar days.
 */
export const ALL_DAYS: readonly string[] = listDays();

function listDays(): string[] {
  const days: string[] = [];
  for (let year = 1900; year <= 2199; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= monthLength(year, month); day += 1) days.push(dayText(year, month, day));
    }
  }
  return days;
}
