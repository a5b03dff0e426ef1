import type { NumberKind } from './number-format.js';
import { isNumber } from './stored-number.js';

export type DateKind = Exclude<NumberKind, 'plain' | 'percent'>;

const DAY_SECONDS = 86_400;
/** 9999-12-31 in the system from 1900. */
const LAST_SERIAL = 2_958_465;
/** Days from the days numbered 0 to 1970-01-01. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
/** The system from 1900 counts a 29 February of that year, which there was not: the days before it are one off. */
const FICTITIOUS = 60;

/**
 * What a number of days (a serial) is in a date format: `2020-04-01`, with a time of day other than midnight
 * `2020-04-01 12:34:56`; `2020-04`; `12:34:56`. Rounded to the second.
 * @returns undefined where it is no day that exists (1900-02-29, before the first, after 9999) or no number
 */
export function serialText(text: string, kind: DateKind, date1904: boolean): string | undefined {
  const value = isNumber(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= LAST_SERIAL + 1)) return undefined;
  const seconds = Math.round(value * DAY_SECONDS);
  const time = seconds % DAY_SECONDS;
  if (kind === 'elapsed') return clock(seconds);
  if (kind === 'time') return clock(time);
  const day = dayText((seconds - time) / DAY_SECONDS, date1904);
  if (day === undefined || kind === 'month') return day?.slice(0, 7);
  return time === 0 ? day : `${day} ${clock(time)}`;
}

function dayText(serial: number, date1904: boolean): string | undefined {
  const days = date1904 ? serial - FROM_1904 : serial - FROM_1900 + (serial < FICTITIOUS ? 1 : 0);
  if (!date1904 && (serial === 0 || serial === FICTITIOUS)) return undefined;
  if (days > LAST_SERIAL - FROM_1900) return undefined;
  return new Date(days * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.0+)?Z?)?$/;

/** A date stored as ISO 8601, in the same forms; anything but whole seconds of a calendar day stays as written. */
export function isoText(text: string, kind: NumberKind): string {
  const [, day, time = '00:00'] = ISO.exec(text) ?? [];
  if (day === undefined) return text;
  if (kind === 'month') return day.slice(0, 7);
  const whole = time.length === 5 ? `${time}:00` : time;
  return whole === '00:00:00' ? day : `${day} ${whole}`;
}
