import { mayBreak } from './kinsoku.js';

/** In a column no wider than this, in parts of the size of the letters, a remark in brackets is kept whole. */
const NARROW = 20;
/** Characters of a remark that is kept whole, brackets and all. */
const SHORT_REMARK = 10;
const REMARK = /（[^（）]{1,8}）/g;

const isSpace = (character: string | undefined): boolean => character === ' ';

/** The place before a short remark in brackets that a line from `start` to `stop` would tear apart, else `stop`. */
function beforeRemark(all: readonly string[], start: number, stop: number): number {
  for (let at = stop - 1; at > start + 1 && at > stop - SHORT_REMARK; at -= 1) {
    if (all[at] === '）') return stop;
    if (all[at] === '（') {
      const end = all.indexOf('）', at);
      return end >= stop && end - at < SHORT_REMARK ? at : stop;
    }
  }
  return stop;
}

/**
 * A text in lines no wider than `width`, in the unit in which `widthOf` measures a character. A word that is wider
 * than a line (a hash, an address) is cut where the line is full; a line holds at least one character.
 */
export function linesOf(text: string, width: number, widthOf: (character: string) => number): string[] {
  const all = [...text];
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  // The last place where the line may end.
  let stop = 0;
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at] ?? '';
    if (at > start && mayBreak(all[at - 2] ?? '', all[at - 1] ?? '', one)) stop = at;
    // A space at the end may hang over: it is not printed.
    while (at > start && !isSpace(one) && used + widthOf(one) > width + 1e-6) {
      let cut = stop > start ? stop : at;
      if (width <= NARROW) cut = beforeRemark(all, start, cut);
      lines.push(all.slice(start, cut).join('').trimEnd());
      start = cut;
      used = all.slice(start, at).reduce((sum, other) => sum + widthOf(other), 0);
      if (stop <= start) stop = start;
    }
    used += widthOf(one);
  }
  lines.push(all.slice(start).join('').trimEnd());
  return lines;
}

/** The width of the widest part of a text that no rule lets break. */
export function widestWord(text: string, widthOf: (character: string) => number): number {
  let widest = 0;
  let used = 0;
  let earlier = '';
  let before = '';
  for (const one of text) {
    if (before !== '' && mayBreak(earlier, before, one)) used = 0;
    if (!isSpace(one)) used += widthOf(one);
    if (used > widest) widest = used;
    earlier = before;
    before = one;
  }
  return widest;
}

/** The width of the widest short remark in brackets. */
export function widestRemark(text: string, widthOf: (character: string) => number): number {
  let widest = 0;
  for (const [remark] of text.matchAll(REMARK)) {
    const width = [...remark].reduce((sum, one) => sum + widthOf(one), 0);
    if (width > widest) widest = width;
  }
  return widest;
}
