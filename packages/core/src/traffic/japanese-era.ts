import type { Day } from '../base/day.js';
import { dayOf, monthOfYear, type WrittenDate } from './written-date.js';

interface Era {
  readonly names: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

const ERAS: readonly Era[] = [
  { names: ['令和', 'r'], from: '2019-05-01', to: '2199-12-31' },
  { names: ['平成', 'h'], from: '1989-01-08', to: '2019-04-30' },
  { names: ['昭和', 's'], from: '1926-12-25', to: '1989-01-07' },
];

const FORMS = [
  /^(令和|平成|昭和|[rhs])\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月(?:分|\s*(\d{1,2})\s*日)?$/,
  // Two numbers alone could be anything: R4.1 is no date.
  /^(令和|平成|昭和|[rhs])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/,
];

/** Reads `令和4年1月`, `平成元年2月3日`, `r4.1.1` in lower case; undefined also for days on which the era was another. */
export function readEra(text: string): WrittenDate | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    const era = match && ERAS.find(({ names }) => names.includes(match[1] as string));
    if (!match || !era) continue;
    const year = Number(era.from.slice(0, 4)) - 1 + (match[2] === '元' ? 1 : Number(match[2]));
    const month = Number(match[3]);
    const date = match[4] === undefined ? monthOfYear(year, month) : dayOf(year, month, Number(match[4]));
    return date && date.span.to >= era.from && date.span.from <= era.to ? date : undefined;
  }
  return undefined;
}
