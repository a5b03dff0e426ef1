import { eraCalled, yearIn } from '../base/era.js';
import { dayOf, monthOfYear, type WrittenDate } from './written-date.js';

/** The eras since there are computers: with the letters of the older ones, more texts would look like dates. */
const FORMS = [
  /^(令和|平成|昭和|[rhs])\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月(?:分|\s*(\d{1,2})\s*日)?$/,
  // Two numbers alone could be anything: R4.1 is no date.
  /^(令和|平成|昭和|[rhs])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/,
];

/** Reads `令和4年1月`, `平成元年2月3日`, `r4.1.1` in lower case; undefined also for days on which the era was another. */
export function readEra(text: string): WrittenDate | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    const era = match && eraCalled(match[1] as string);
    if (!match || !era) continue;
    const year = yearIn(era, match[2] as string);
    const month = Number(match[3]);
    const date = match[4] === undefined ? monthOfYear(year, month) : dayOf(year, month, Number(match[4]));
    return date && date.span.to >= era.from && date.span.from <= era.to ? date : undefined;
  }
  return undefined;
}
