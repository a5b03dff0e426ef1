// A calendar of our own, by counting alone: no Date, no library, nothing of core.

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeap(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

const COMMON_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeap(year)) return 29;
  const days = COMMON_YEAR[month - 1];
  if (days === undefined) throw new Error(`no month ${month}`);
  return days;
}

/** Days in the years before this one: 0001-01-01 is day 1. */
function daysBefore(year: number): number {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function dayNumber({ year, month, day }: Civil): number {
  let count = daysBefore(year);
  for (let earlier = 1; earlier < month; earlier++) count += daysInMonth(year, earlier);
  return count + day;
}

export function yearOf(number: number): number {
  let year = Math.max(1, Math.floor((number * 400) / 146_097)); // 400 years; the year itself or one before
  while (daysBefore(year + 1) < number) year++;
  return year;
}

function civil(number: number): Civil {
  const year = yearOf(number);
  let day = number - daysBefore(year);
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
  }
  return { year, month, day };
}

/** 'YYYY-MM-DD' as a day number; a day that does not exist throws. */
export function parseDay(text: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) throw new Error(`not a day: ${text}`);
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new Error(`no such day: ${text}`);
  return dayNumber({ year, month, day });
}

export function formatDay(number: number): string {
  const { year, month, day } = civil(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/**
 * Civil Code Art. 143: the last day of a period of so many months whose first counted day is `first`.
 * It is the day before the one that corresponds to the first, or the last day of the last month where that
 * month has no such day. A period from the start of a month ends with a month, which is the same day.
 */
export function periodEnd(first: number, months: number): number {
  const { year, month, day } = civil(first);
  const monthsOn = year * 12 + (month - 1) + months;
  const lastYear = Math.floor(monthsOn / 12);
  const lastMonth = (monthsOn % 12) + 1;
  const length = daysInMonth(lastYear, lastMonth);
  if (day > length) return dayNumber({ year: lastYear, month: lastMonth, day: length });
  return dayNumber({ year: lastYear, month: lastMonth, day }) - 1;
}
