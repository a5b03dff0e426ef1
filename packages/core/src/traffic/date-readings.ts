import { foldText } from '../base/fold-text.js';
import { readOneDate } from './one-date.js';
import { ORDERS, type Readings, type WrittenDate } from './written-date.js';

/** Longer texts are no dates. */
const LONGEST = 80;
/** What stands between two dates: also the NUL that a reader puts between the days of two columns. */
const BETWEEN = /\s*[~〜\p{Cc}–—,/-]\s*|\s*から\s*|\s*至\s*|\s+(?:to|bis|until)\s+/gu;
const UNTIL = /\s*(?:まで|迄)$/;
/** The second of two Japanese or Chinese dates, which leaves out what it shares with the first. */
const SHORT_MONTH = /^(\d{1,2})月(?:\d{1,2}[日号號])?$/;
const SHORT_DAY = /^\d{1,2}[日号號]$/;

/** All that a text may mean as a date or as two of them, in any order of its numbers; undefined for no date. */
export function dateReadings(text: string): Readings | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = foldText(text)?.toLowerCase();
  return folded === undefined ? undefined : (readOneDate(folded) ?? readTwo(folded));
}

function readTwo(text: string): Readings | undefined {
  const whole = text.replace(/^"|"$/g, '').replace(UNTIL, '');
  for (const match of whole.matchAll(BETWEEN)) {
    const left = whole.slice(0, match.index);
    const first = readOneDate(left);
    const second = first && readOneDate(filledUp(left, whole.slice(match.index + match[0].length)));
    const both = first && second && combined(first, second);
    if (both) return both;
  }
  return undefined;
}

function filledUp(left: string, right: string): string {
  if (SHORT_MONTH.test(right)) return left.replace(/年.*$/, '年') + right;
  return SHORT_DAY.test(right) ? left.replace(/月.*$/, '月') + right : right;
}

/** From the first to the second, for every order in which both are read and the end does not come before the start. */
function combined(first: Readings, second: Readings): Readings | undefined {
  const spans: { -readonly [K in keyof Readings]: WrittenDate } = {};
  for (const way of first.any && second.any ? (['any'] as const) : ([...ORDERS, 'month'] as const)) {
    const from = (first[way] ?? first.any)?.span.from;
    const to = (second[way] ?? second.any)?.span.to;
    if (from !== undefined && to !== undefined && from <= to)
      spans[way] = { span: { from, to }, form: 'span' };
  }
  return Object.keys(spans).length === 0 ? undefined : spans;
}
