import { addDays, type Day, daysFromTo, isDay } from '../base/day.js';
import { monthNumber } from './month-names.js';

const EPOCH: Day = '1970-01-01';
export const DAY_SECONDS = 86_400;
/** No place on earth is further from UTC than 14 hours. */
const MOST_HOURS = 14;

/** A time of a log as numbers, so that a line makes no object. */
export interface LogTime {
  /** days since 1970-01-01 on the calendar that the offset makes */
  readonly day: number;
  /** since midnight */
  readonly second: number;
  /** minutes before UTC */
  readonly offset: number;
}

/** Days of a log by their numbers: the same few dates come again in most lines, most often the one just read. */
export class LogDates {
  readonly #days = new Map<string, number>();
  #lastText = ' ';
  #lastDay = -1;

  /** The number of the day `10/Oct/2000` that stands at `at`; undefined where none that exists stands there. */
  read(text: string, at: number): number | undefined {
    if (text.startsWith(this.#lastText, at)) return this.#lastDay;
    const written = text.slice(at, at + 11);
    let day = this.#days.get(written);
    if (day === undefined) {
      day = dayNumber(written);
      if (day === undefined) return undefined;
      this.#days.set(written, day);
    }
    this.#lastText = written;
    this.#lastDay = day;
    return day;
  }
}

/** The day that a number of `LogDates` stands for. */
export const dayText = (day: number): Day => addDays(EPOCH, day);

function dayNumber(written: string): number | undefined {
  const match = /^(\d\d)\/([A-Za-z]{3})\/(\d{4})$/.exec(written);
  const month = match && monthNumber((match[2] as string).toLowerCase());
  if (!match || !month) return undefined;
  const day = `${match[3]}-${String(month).padStart(2, '0')}-${match[1]}`;
  return isDay(day) ? daysFromTo(EPOCH, day) - 1 : undefined;
}

/** The number that two digits make; NaN where they are none. */
export function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Minutes of an offset `+0900`, `+09:00` or `Z`; undefined for any other text. */
export function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(text);
  return match ? offsetMinutes(match[1] === '-', Number(match[2]), Number(match[3])) : undefined;
}

/** Minutes of an offset from its parts; undefined where no clock is set so. */
export const offsetMinutes = (isMinus: boolean, hours: number, minutes: number): number | undefined =>
  hours <= MOST_HOURS && minutes < 60 ? (isMinus ? -1 : 1) * (hours * 60 + minutes) : undefined;

/** `+09:00`. */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}

/** `2020-04-01 06:25:03 +09:00`. */
export function timeText({ day, second, offset }: LogTime): string {
  const clock = [Math.trunc(second / 3600), Math.trunc(second / 60) % 60, second % 60].map(two).join(':');
  return `${dayText(day)} ${clock} ${offsetText(offset)}`;
}

const two = (count: number): string => String(count).padStart(2, '0');
