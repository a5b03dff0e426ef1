import type { Words } from './words.js';

/** A place that a person can go to: a cell of a file, or a path in the case file. */
export interface Place {
  /** path as written in the case, with `/` */
  readonly file?: string;
  /** name of the sheet of a workbook */
  readonly sheet?: string;
  /** number of the row or line, from 1, as a spreadsheet counts them */
  readonly row?: number;
  /** number of the column, from 1, as a spreadsheet counts them */
  readonly column?: number;
  /** path inside the case file, such as `titles[3].fee`, or inside a JSON file, such as `visits[2].date` */
  readonly path?: string;
}

/**
 * Where a figure comes from.
 * - `file`: a cell of a file that was read;
 * - `case`: stated in the case file with an exhibit or the words of its source; without a place, of the law’s own
 *   tables, which say their provision in `note`;
 * - `assumption`: stated in the case file, or by default, without proof;
 * - `calendar`: counted from dates of the case;
 * - `constant`: a number of the formula itself, such as the 1 of a share that is not applied.
 */
export interface Source {
  /** what sort of origin it is: see above */
  readonly kind: 'file' | 'case' | 'assumption' | 'calendar' | 'constant';
  /** the cell, line or path at which it stands */
  readonly place?: Place;
  /** SHA-256 of the file's bytes, lower-case hex; of `file` only */
  readonly sha256?: string;
  /** number of an exhibit of the case, such as 甲第3号証 */
  readonly exhibit?: string;
  /** in the user's words: the document, page, or reason of the assumption */
  readonly note?: Words;
}

/** `titles[3].fee`, `views[0].factors.country`: how a path inside the case file is written. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}
