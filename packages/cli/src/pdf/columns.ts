import type { Face } from './face.js';
import { widestRemark, widestWord } from './lines.js';

/** A table with the texts as they are printed; every row has as many cells as the head. */
export interface Cells {
  readonly head: readonly string[];
  readonly numeric: ReadonlySet<number>;
  readonly rows: readonly (readonly string[])[];
}

/** What a column asks for, in parts of the size of the letters. */
export interface Column {
  /** below this, words and figures are cut */
  readonly least: number;
  /** with this, it reads well: short remarks in brackets stand on one line */
  readonly good: number;
  /** with this, the usual cell is one line: the mean of those that are not empty */
  readonly usual: number;
  /** with this, every cell is one line */
  readonly whole: number;
}

/** Wider words (a hash, an address) are cut in lines. */
const LONGEST_WORD = 17;
/** A column of text is not set narrower than these, if its texts are longer. */
const LEAST_TEXT = 6;
const GOOD_TEXT = 8;
const LEAST_HEAD = 3;
const LEAST_REMARK = 4;

/** What each column of a table asks for. */
export const columnsOf = ({ head, rows }: Cells, face: Face): Column[] =>
  head.map((name, at) => {
    let whole = face.lengthOf(name);
    const inHead = Math.min(widestRemark(name, face.widthOf), LEAST_REMARK);
    let least = Math.max(widestWord(name, face.widthOf), Math.min(whole, LEAST_HEAD), inHead);
    let good = Math.max(least, Math.min(whole, LEAST_TEXT));
    let sum = 0;
    let filled = 0;
    for (const row of rows) {
      const text = row[at] ?? '';
      const length = face.lengthOf(text);
      sum += length;
      if (length > 0) filled += 1;
      if (length <= least) continue;
      const word = Math.min(widestWord(text, face.widthOf), LONGEST_WORD);
      const remark = Math.min(widestRemark(text, face.widthOf), LONGEST_WORD);
      whole = Math.max(whole, length);
      least = Math.max(least, word, Math.min(length, LEAST_TEXT));
      good = Math.max(good, least, remark, Math.min(length, GOOD_TEXT));
    }
    return { least, good, usual: filled > 0 ? sum / filled : 0, whole };
  });
