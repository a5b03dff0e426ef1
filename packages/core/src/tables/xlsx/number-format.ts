/**
 * What a cell's format makes of its number:
 * - `month`: a day of which only year and month are shown;
 * - `day`: a date otherwise, with or without time;
 * - `time`: time of day; `elapsed`: hours, minutes or seconds that go on beyond a day.
 */
export type NumberKind = 'plain' | 'percent' | 'day' | 'month' | 'time' | 'elapsed';

/** Quoted text, escaped characters, fill and width: what a format shows as it is. */
const LITERAL = /"[^"]*"?|\\[\s\S]|[_*][\s\S]/g;
/** Stands before a part that was in brackets of elapsed time. */
const MARK = '\u0001';
const ELAPSED = /\[(h+|m+|s+)\]/gi;
/** Colours, conditions, currencies and languages. */
const BRACKETS = /\[[^\]]*\]?/g;
const HALVES_OF_DAY = /AM\/PM|A\/P/gi;
/** Letters that stand for a part of a date; `e`, `g` and `b` are years, `aaa` a day of the week. */
const PARTS = /y+|e+|g+|b+|d+|a{3,}|m+|h+|s+/gi;

/** What a number format code makes of a number. Its first section counts: the one for positive numbers. */
export function numberKind(code: string): NumberKind {
  // Elapsed parts are no other brackets: their letter stays, and a mark before it.
  const bare = code.replace(LITERAL, '').replace(ELAPSED, `${MARK}$1`).replace(BRACKETS, '');
  const section = bare.split(';', 1)[0] ?? '';
  if (/general/i.test(section)) return 'plain';
  const timed = section.replace(HALVES_OF_DAY, '').replace(/(s)[.,]0+/gi, '$1');
  // A place for a digit: a number. This also keeps the E of 0.00E+00 from being a year.
  if (/[0#?]/.test(timed)) return section.includes('%') ? 'percent' : 'plain';
  return dateKind(timed) ?? (section.includes('%') ? 'percent' : 'plain');
}

function dateKind(section: string): NumberKind | undefined {
  const letters = (section.match(PARTS) ?? []).map((part) => part.charAt(0).toLowerCase());
  // An m beside hours or seconds is minutes, elsewhere the month.
  const parts = letters.map((letter, at) =>
    letter === 'm' && (letters[at - 1] === 'h' || letters[at + 1] === 's') ? 'n' : letter,
  );
  const has = (some: string) => parts.some((part) => some.includes(part));
  if (section.includes(MARK) && !has('yegbda')) return 'elapsed';
  if (!has('yegbdamhns')) return undefined;
  if (!has('yegbdam')) return 'time';
  return has('yegb') && has('m') && !has('dahns') ? 'month' : 'day';
}
