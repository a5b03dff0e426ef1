import { type Complaint, complaint } from './complaint.js';
import { type Day, isDay } from './day.js';
import {
  COURT_DAY_PATTERN,
  courtDay,
  eraCalled,
  readCourtDay,
  shortCourtDay,
  type WrongEra,
  yearIn,
} from './era.js';
import { foldText } from './fold-text.js';
import { shown } from './problem.js';

/**
 * Reads a day as a user writes it: `2022-08-05`, or in court style (`令和4年8月5日`, `R4.8.5`).
 * @param text a day from 1900 to 2199
 * @returns the day as `YYYY-MM-DD`, or what is wrong: `case.wrong-era` for a date that its era never had,
 *   `case.bad-date` for everything else
 * @throws Nothing.
 */
export function readDay(text: string): { readonly day: Day } | Complaint {
  if (isDay(text)) return { day: text };
  const read = readCourtDay(text);
  if ('day' in read) return read;
  if (read.fault === 'wrong-era') return wrongEra(text, read);
  if (isOutside(text)) return outside(text);
  const western = westernDay(text);
  return western === undefined ? badDate(text) : otherForm(text, western);
}

const WESTERN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const COURT = new RegExp(COURT_DAY_PATTERN);

/** The day of a text such as `2020/4/10`, where it exists: its form is not taken, so that each day has few forms. */
function westernDay(text: string): Day | undefined {
  const [, year = '', month = '', date = ''] = WESTERN.exec(foldText(text) ?? '') ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Whether a text is a day that exists, before 1900 or after 2199. */
function isOutside(text: string): boolean {
  const folded = foldText(text) ?? '';
  const western = WESTERN.exec(folded);
  const court = COURT.exec(folded);
  const era = court ? eraCalled(court[1] ?? '') : undefined;
  const year = western ? Number(western[1]) : era ? yearIn(era, court?.[2] ?? '') : undefined;
  if (year === undefined || (year >= 1900 && year <= 2199)) return false;
  const [month = '', date = ''] = western ? [western[2], western[3]] : [court?.[4], court?.[6]];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isDay(`${isLeap ? 2000 : 2001}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

const outside = (text: string): Complaint =>
  complaint(
    'case.bad-date',
    [
      `「${shown(text)}」は扱えません。扱えるのは、1900年から2199年までの日です。`,
      '年を確かめ、その間の日を 2020-04-10 か 令和2年4月10日 の形で書いてください。',
    ],
    [
      `“${shown(text)}” cannot be taken: only days from 1900 to 2199 are.`,
      'Check the year, and write a day between them as 2020-04-10 or R2.4.10.',
    ],
  );

const badDate = (text: string): Complaint =>
  complaint(
    'case.bad-date',
    [
      `「${shown(text)}」という日はありません。`,
      '実在する日を 2020-04-10 か 令和2年4月10日 の形で書いてください。',
    ],
    [`There is no day “${shown(text)}”.`, 'Write a day that exists as 2020-04-10 or R2.4.10.'],
  );

const otherForm = (text: string, day: Day): Complaint =>
  complaint(
    'case.bad-date',
    [
      `「${shown(text)}」は、ここで読める書き方ではありません。`,
      `「${day}」か「${courtDay(day)}」と書いてください。`,
    ],
    [`“${shown(text)}” is not a form in which days are read here.`, `Write ${day} or ${shortCourtDay(day)}.`],
  );

function wrongEra(text: string, { era: { name, first, from, to }, why, right }: WrongEra): Complaint {
  const ja = {
    'year-zero': `${name.ja}に0年はなく、元年から始まります`,
    before: `${name.ja}は${courtDay(from)}からです`,
    after: `${name.ja}は${courtDay(to)}までです`,
  };
  const en = {
    'year-zero': `${name.en} has no year 0: it begins with the year 1, ${first}`,
    before: `${name.en} began on ${from}`,
    after: `${name.en} ended on ${to}`,
  };
  const hint = right
    ? {
        ja: `その日であれば「${courtDay(right)}」か「${right}」と書いてください。`,
        en: `If you mean that day, write ${shortCourtDay(right)} or ${right}.`,
      }
    : {
        ja: `元号と年を確かめ、${courtDay(from)} か ${from} の形で書いてください。`,
        en: `Look up the era and the year, and write it in a form such as ${shortCourtDay(from)} or ${from}.`,
      };
  return complaint(
    'case.wrong-era',
    [`「${shown(text)}」という日はありません。${ja[why]}。`, hint.ja],
    [`There is no day “${shown(text)}”. ${en[why]}.`, hint.en],
  );
}
