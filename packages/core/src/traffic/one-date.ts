import { isoWeek } from './iso-week.js';
import { readEra } from './japanese-era.js';
import { monthNumber } from './month-names.js';
import { dayOf, fullYear, monthOfYear, type Readings, type WrittenDate } from './written-date.js';

const ENGLISH_DAYS = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const GERMAN_DAYS =
  '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)';
const CJK_DAYS = '(?:[日月火水木金土]曜日?|(?:星期|周|週)[一二三四五六日天])';
const WEEKDAY_FIRST = new RegExp(`^(?:${ENGLISH_DAYS}|${GERMAN_DAYS})\\.?,?\\s+`);
const WEEKDAY_LAST = new RegExp(
  `(?:\\s*\\((?:${CJK_DAYS}|[日月火水木金土]|${ENGLISH_DAYS}|${GERMAN_DAYS})\\.?\\)|\\s*${CJK_DAYS}|[\\s,]+${ENGLISH_DAYS})$`,
);
/** The first moment of a day: figures of hours are not read. */
const MIDNIGHT =
  /(?:t|,?\s+)(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)?\s*am)\s*(?:z|utc|gmt|jst|[+-]\d{2}:?\d{2})?$/;

/** Reads one day, week, month or quarter, folded and in lower case; undefined where the text is none that exists. */
export function readOneDate(text: string): Readings | undefined {
  const bare = text.replace(WEEKDAY_LAST, '').replace(WEEKDAY_FIRST, '');
  const dated = bare.replace(MIDNIGHT, '');
  if (dated !== bare) return onlyDays(readBare(dated.replace(WEEKDAY_LAST, '')));
  return readBare(bare);
}

function onlyDays(readings: Readings | undefined): Readings | undefined {
  return readings && Object.values(readings).every(({ form }) => form === 'day') ? readings : undefined;
}

const certain = (any: WrittenDate | undefined): Readings | undefined => any && { any };

function readBare(text: string): Readings | undefined {
  return readYearLast(text) ?? readInWords(text) ?? certain(readCertain(text) ?? readEra(text));
}

const YEAR_FIRST = /^(\d{4})([-/.|_])(\d{1,2})(?:\2(\d{1,2}))?$/;
const CJK = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:分|\s*(\d{1,2})\s*[日号號])?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/;
const WEEKS = [/^(?<year>\d{4})[\s-]?w(?<week>\d{1,2})$/, /^k?w\s?(?<week>\d{1,2})[\s/-](?<year>\d{4})$/];
const QUARTERS = [
  /^(?<year>\d{4})[\s/-]?q(?<quarter>[1-4])$/,
  /^q(?<quarter>[1-4])[\s/-]?(?<year>\d{4})$/,
  /^(?<quarter>[1-4])q[\s/-]?(?<year>\d{4})$/,
];

function readCertain(text: string): WrittenDate | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return dayOrMonth(first[1], first[3], first[4]);
  const other = CJK.exec(text) ?? DIGITS.exec(text);
  if (other) return dayOrMonth(other[1], other[2], other[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dayOrMonth(monthFirst[2], monthFirst[1], undefined);
  for (const form of WEEKS) {
    const week = form.exec(text)?.groups;
    if (week) return isoWeek(Number(week.year), Number(week.week));
  }
  for (const form of QUARTERS) {
    const quarter = form.exec(text)?.groups;
    if (quarter) return quarterOf(Number(quarter.year), Number(quarter.quarter));
  }
  return undefined;
}

function dayOrMonth(year?: string, month?: string, day?: string): WrittenDate | undefined {
  return day === undefined
    ? monthOfYear(Number(year), Number(month))
    : dayOf(Number(year), Number(month), Number(day));
}

function quarterOf(year: number, quarter: number): WrittenDate | undefined {
  const [first, last] = [monthOfYear(year, quarter * 3 - 2), monthOfYear(year, quarter * 3)];
  return first && last && { span: { from: first.span.from, to: last.span.to }, form: 'span' };
}

const YEAR_LAST = /^(\d{1,2})([-/.|_])(\d{1,2})\2(\d{4}|\d{2})$/;

/** `02/01/2015`, `1.2.2022`, `22/01/05`: only with points is the day known to come first. */
function readYearLast(text: string): Readings | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isFull = match[4]?.length === 4;
  const year = isFull ? c : fullYear(c);
  const dmy = dayOf(year, b, a);
  if (isFull && match[2] === '.') return certain(dmy);
  const mdy = match[2] === '.' ? undefined : dayOf(year, a, b);
  const ymd = isFull || match[1]?.length !== 2 ? undefined : dayOf(fullYear(a), b, c);
  if (!dmy && !mdy && !ymd) return undefined;
  return { ...(dmy && { dmy }), ...(mdy && { mdy }), ...(ymd && { ymd }) };
}

const IN_WORDS = /^[\d\p{L}\s,./'-]+$/u;

/** `Jan 2022`, `1 Jan 2022`, `Jan 1, 2022`, `01. Januar 2022`, `Jan-22`. */
function readInWords(text: string): Readings | undefined {
  const plain = text.replace(/(\d)(?:st|nd|rd|th)(?!\p{L})/u, '$1');
  if (!IN_WORDS.test(plain)) return undefined;
  const tokens = plain.match(/\d+|\p{L}+/gu) ?? [];
  const at = tokens.findIndex((token) => monthNumber(token) !== undefined);
  const month = monthNumber(tokens[at] ?? '');
  const [first = '', second] = tokens.toSpliced(at, 1);
  if (month === undefined || tokens.length > 3 || !/^\d+$/.test(first + (second ?? ''))) return undefined;
  if (second === undefined) return monthInWords(month, first, at === 0, text.includes("'"));
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  const isYearFirst = first.length === 4;
  if (day.length > 2 || (isYearFirst ? at !== 1 : at > 1) || year.length % 2 === 1) return undefined;
  return certain(dayOf(year.length === 4 ? Number(year) : fullYear(Number(year)), month, Number(day)));
}

function monthInWords(
  month: number,
  year: string,
  isFirst: boolean,
  isMarked: boolean,
): Readings | undefined {
  if (year.length === 4) return certain(monthOfYear(Number(year), month));
  if (year.length !== 2 || !isFirst) return undefined;
  const read = monthOfYear(fullYear(Number(year)), month);
  // A leap year, so that February 29 counts as a day.
  const mayBeDay = !isMarked && dayOf(2000, month, Number(year)) !== undefined;
  return read && (mayBeDay ? { month: read } : { any: read });
}
