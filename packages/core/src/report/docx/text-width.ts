import { FULL_WIDTH } from '../../base/full-width.js';

const SURROGATE = /[\uD800-\uDFFF]/;

/** The width of a code unit in ems, roughly that of a Roman type; halves of a pair fill a square together. */
function widthOf(unit: string): number {
  if (FULL_WIDTH.test(unit) || unit === '…') return 1;
  if (SURROGATE.test(unit)) return 0.5;
  if (/[.,:;/()' ]/.test(unit)) return 0.34;
  return /[A-Z%@&]/.test(unit) ? 0.72 : 0.52;
}

const known = new Map<string, number>();

function cached(unit: string): number {
  const width = known.get(unit);
  if (width !== undefined) return width;
  const measured = widthOf(unit);
  known.set(unit, measured);
  return measured;
}

/** What Word leaves between a Roman and a full-width sign, in ems. */
const BETWEEN = 0.25;

/** The width of a text on one line, in ems. */
export function textWidth(text: string): number {
  let [width, before] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const own = cached(text.charAt(at));
    if (before > 0 && (own === 1) !== (before === 1)) width += BETWEEN;
    width += own;
    before = own;
  }
  return width;
}

/** Longest run that is kept on one line, in ems; a long fraction, a digest or an address may be broken anywhere. */
const LONGEST_RUN = 11;

/**
 * What is not to be broken: a number with its unit, a date, a word. Breaks are at blanks, slashes and full-width signs.
 */
const RUN = /[^\s/\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]+[/円]?/g;

/** The width that a column needs so that no number, date or word in the text is torn, in ems. */
export function unbrokenWidth(text: string): number {
  let widest = 0;
  for (const [run] of text.matchAll(RUN)) {
    const width = textWidth(run);
    if (width > widest && width <= LONGEST_RUN) widest = width;
  }
  return widest;
}
