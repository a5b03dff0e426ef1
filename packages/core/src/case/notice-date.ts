import { type Complaint, complaint } from '../base/complaint.js';
import type { Day } from '../base/day.js';
import { foldText } from '../base/fold-text.js';
import { shown } from '../base/problem.js';
import { readDay } from '../base/read-day.js';
import { readDateText } from '../traffic/date-text.js';

/** Longer texts are no dates. */
const LONGEST = 80;
/** The hour at which it arrived, in Japan; with the hour of another place the day may be another. */
const TIME =
  /(?:t|\s+|(?<=[日)]))(?:(?:午前|午後|am|pm)\s*)?(?:[01]?\d|2[0-3])(?::\d{2}(?::\d{2}(?:\.\d+)?)?|時(?:\s*\d{1,2}分(?:\s*\d{1,2}秒)?)?(?:頃|ごろ)?)(?:\s*(?:am|pm))?(?:\s*(?:jst|\+09:?00))?$/i;
/** `(金)`, `(金・祝)`, `金曜日`. */
const WEEKDAY = /\s*(?:\([日月火水木金土](?:曜日?)?(?:・?祝日?)?\)|[日月火水木金土]曜日?)$/;
/** Three numbers of which none is a year: `2/4/10` may be of 2002, of 2010, or of the year 2 of an era. */
const SHORT_YEAR = /^\d{1,2}([-/.|_])\d{1,2}\1\d{1,2}$/;
/** A day of 1927 to 2173 as the number that a spreadsheet keeps of it. */
const SERIAL = /^[1-9]\d{4}$/;

/**
 * Reads the day of a notice as a log writes it: `2020/4/10`, `2020年4月10日（金）`, `令和2年4月10日`, `R2.4.10`,
 * `10 Apr 2020`, the day of a workbook's cell. The hour at which it arrived may follow; the day is what counts.
 * @returns the day, or what is wrong: `case.wrong-era` for a date that its era never had, `case.ambiguous-date` for
 * one that can be read in several ways, `case.bad-date` for everything else
 */
export function readNoticeDate(text: string): { readonly day: Day } | Complaint {
  const written = text.trim();
  const folded = written.length > LONGEST ? undefined : foldText(written);
  if (folded === undefined) return readDay(written);
  const bare = folded.replace(TIME, '').replace(WEEKDAY, '');
  const inCourtStyle = readDay(bare);
  if ('day' in inCourtStyle || inCourtStyle.code === 'case.wrong-era') return inCourtStyle;
  if (SHORT_YEAR.test(bare)) return shortYear(written);
  if (SERIAL.test(bare)) return serial(written);
  const read = readDateText(bare);
  if (!read) return readDay(written);
  if ('ambiguous' in read)
    return ambiguous(
      written,
      [read.mdy, read.dmy].flatMap((one) => one?.from ?? []),
    );
  const { from, to } = read.span;
  return from === to ? { day: from } : notOneDay(written);
}

const FORM = {
  ja: '2020-04-10 か 令和2年4月10日 の形で書いてください。',
  en: 'Write it in the form 2020-04-10 or R2.4.10.',
};

const ambiguous = (text: string, days: readonly Day[]): Complaint =>
  complaint(
    'case.ambiguous-date',
    [`「${shown(text)}」は何通りにも読めます${days.length > 1 ? `（${days.join(' か ')}）` : ''}。`, FORM.ja],
    [
      `“${shown(text)}” can be read in several ways${days.length > 1 ? ` (${days.join(' or ')})` : ''}.`,
      FORM.en,
    ],
  );

const shortYear = (text: string): Complaint =>
  complaint(
    'case.ambiguous-date',
    [`「${shown(text)}」は、どれが年か、西暦か元号かが分かりません。`, FORM.ja],
    [`“${shown(text)}” does not tell which number is the year, nor of which era it is.`, FORM.en],
  );

const notOneDay = (text: string): Complaint =>
  complaint(
    'case.bad-date',
    [`「${shown(text)}」は一つの日ではありません。`, `到達した一つの日を、${FORM.ja}`],
    [`“${shown(text)}” is not one day.`, `Give the one day on which it arrived. ${FORM.en}`],
  );

const serial = (text: string): Complaint =>
  complaint(
    'case.bad-date',
    [
      `「${shown(text)}」は日付ではありません。Excel が日付の代わりに保存する数かもしれません。`,
      `セルの表示形式を日付にして保存し直すか、${FORM.ja}`,
    ],
    [
      `“${shown(text)}” is not a date. It may be the number that Excel keeps of one.`,
      `Give the cell a date format and save again, or write the date in the form 2020-04-10 or R2.4.10.`,
    ],
  );
