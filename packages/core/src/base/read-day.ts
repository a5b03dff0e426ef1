import { type Complaint, complaint } from './complaint.js';
import { type Day, isDay } from './day.js';
import { courtDay, readCourtDay, shortCourtDay, type WrongEra } from './era.js';
import { shown } from './problem.js';

/**
 * Reads a day as a user writes it: `2022-08-05`, or in court style (`令和4年8月5日`, `R4.8.5`).
 * @returns the day as `YYYY-MM-DD`, or what is wrong: `case.wrong-era` for a date that its era never had,
 * `case.bad-date` for everything else
 */
export function readDay(text: string): { readonly day: Day } | Complaint {
  if (isDay(text)) return { day: text };
  const read = readCourtDay(text);
  if ('day' in read) return read;
  return read.fault === 'wrong-era' ? wrongEra(text, read) : badDate(text);
}

const badDate = (text: string): Complaint =>
  complaint(
    'case.bad-date',
    [
      `「${shown(text)}」という日はありません。`,
      '実在する日を 2020-04-10 か 令和2年4月10日 の形で書いてください。',
    ],
    [`There is no day “${shown(text)}”.`, 'Write a day that exists as 2020-04-10 or R2.4.10.'],
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
