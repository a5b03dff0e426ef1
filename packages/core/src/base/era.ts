import { type Day, isDay } from './day.js';
import { foldText } from './fold-text.js';
import { MisuseError } from './misuse-error.js';
import type { Words } from './words.js';

/** A Japanese era. Its days are counted in years of the calendar: the first may be as short as a week. */
export interface Era {
  readonly name: Words;
  /** what forms print for the name, a capital */
  readonly letter: string;
  /** year of the calendar that is 元年 */
  readonly first: number;
  /** its first day; of 明治, the first that the calendar here knows */
  readonly from: Day;
  /** its last day; of the present era, the last that the calendar here knows */
  readonly to: Day;
}

const PRESENT: Era = {
  name: { ja: '令和', en: 'Reiwa' },
  letter: 'R',
  first: 2019,
  from: '2019-05-01',
  to: '2199-12-31',
};

/**
 * The eras, the present one first: every day of the calendar lies in exactly one. The day of a change is of the new
 * era; 1912-07-30 and 1926-12-25, which began in the old one and bore both names, are of the new one too.
 */
const ERAS: readonly Era[] = [
  PRESENT,
  { name: { ja: '平成', en: 'Heisei' }, letter: 'H', first: 1989, from: '1989-01-08', to: '2019-04-30' },
  { name: { ja: '昭和', en: 'Shōwa' }, letter: 'S', first: 1926, from: '1926-12-25', to: '1989-01-07' },
  { name: { ja: '大正', en: 'Taishō' }, letter: 'T', first: 1912, from: '1912-07-30', to: '1926-12-24' },
  { name: { ja: '明治', en: 'Meiji' }, letter: 'M', first: 1868, from: '1900-01-01', to: '1912-07-29' },
];

/** The era of a name, or of a letter large or small; undefined where there is none. */
export const eraCalled = (mark: string): Era | undefined =>
  ERAS.find(({ name, letter }) => name.ja === mark || letter === mark.toUpperCase());

/** The year of the calendar for a year of an era as written: `元`, or digits, which may be more or less than it had. */
export const yearIn = (era: Era, written: string): number =>
  era.first - 1 + (written === '元' ? 1 : Number(written));

/** A day as its era counts it; throws MisuseError where the text is no day from 1900 to 2199. */
function counted(day: Day): { era: Era; year: number; month: number; date: number } {
  const era = isDay(day) ? ERAS.find(({ from }) => from <= day) : undefined;
  if (!era) throw new MisuseError('misuse.day', `not a calendar day from 1900 to 2199, YYYY-MM-DD: ${day}`);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { era, year: year - era.first + 1, month, date };
}

/**
 * A day as courts write it: `令和4年8月5日`, `令和元年5月1日`, `昭和64年1月7日`.
 * @param day `YYYY-MM-DD`, from 1900 to 2199
 * @returns the day by era, year, month and day
 * @throws MisuseError where the text is no day from 1900 to 2199
 */
export function courtDay(day: Day): string {
  const { era, year, month, date } = counted(day);
  return `${era.name.ja}${year === 1 ? '元' : year}年${month}月${date}日`;
}

/**
 * The same in Latin letters: `R4.8.5`, `R1.5.1`, `S64.1.7`.
 * @throws MisuseError where the text is no day from 1900 to 2199
 */
export function shortCourtDay(day: Day): string {
  const { era, year, month, date } = counted(day);
  return `${era.letter}${year}.${month}.${date}`;
}

/** A date in an era that never had it. */
export interface WrongEra {
  readonly fault: 'wrong-era';
  readonly era: Era;
  /** the year is 0, though an era begins with 元年; or the date lies before the era's first day, or after its last */
  readonly why: 'year-zero' | 'before' | 'after';
  /** the day that was counted on or back past the era's end; none for the year 0, or where no such day exists */
  readonly right?: Day;
}

/** What a text says as a date in court style. `no-such-day` is also a day outside of 1900 to 2199. */
export type CourtDayReading =
  | { readonly day: Day }
  | { readonly fault: 'not-a-court-day' | 'no-such-day' }
  | WrongEra;

const DIGIT = '[0-9０-９]';
const MARKS = ERAS.map(({ name }) => name.ja).join('|');
const LETTERS = 'MTSHRmtshrＭＴＳＨＲｍｔｓｈｒ';
/** A date in court style as a user may type it, for the JSON Schema; it leaves open whether the day exists. */
export const COURT_DAY_PATTERN = `^(${MARKS}|[${LETTERS}])\\s*(元|${DIGIT}{1,3})\\s*([年./．／－-])\\s*(${DIGIT}{1,2})\\s*([月./．／－-])\\s*(${DIGIT}{1,2})\\s*(日?)$`;

const FORM = new RegExp(COURT_DAY_PATTERN);
/** The three signs around the numbers: they must be of one kind. */
const SIGNS: ReadonlySet<string> = new Set(['年月日', '..', '//', '--']);

/**
 * Reads `令和4年8月5日`, `令和元年5月1日`, and the short `R4.8.5`, `r4/8/5`, `H31-4-30`; digits and signs may be
 * full-width, with blanks between them.
 */
export function readCourtDay(text: string): CourtDayReading {
  const [, mark = '', written = '', a = '', month = '', b = '', date = '', c = ''] =
    FORM.exec(foldText(text) ?? '') ?? [];
  const era = eraCalled(mark);
  if (!era || !SIGNS.has(a + b + c)) return { fault: 'not-a-court-day' };
  const year = yearIn(era, written);
  const day: Day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (year < era.first) return { fault: 'wrong-era', era, why: 'year-zero' };
  const exists = isDay(day);
  if (exists && era.from <= day && day <= era.to) return { day };
  // Of an era that is over, a year after its last is wrong whatever its month and day are.
  const isPast = era !== PRESENT && year > Number(era.to.slice(0, 4));
  if (!exists && !isPast) return { fault: 'no-such-day' };
  const why = isPast || day > era.to ? 'after' : 'before';
  return { fault: 'wrong-era', era, why, ...(exists ? { right: day } : {}) };
}
