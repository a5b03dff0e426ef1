import Papa from 'papaparse';
import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { tooManyColumns } from './limit-problems.js';
import { Stopped, type Watch } from './limits.js';
import { brokenQuote, rowTooLong } from './problems.js';
import type { RowTaker } from './sheet.js';

/** Longest row in characters, so that a broken quote or a file of one line cannot fill the memory. */
const LONGEST_ROW = 4_000_000;

/** A separator that no text has: each line is then one cell. */
export const WHOLE_LINES = '\u001f';

/** papaparse's own streaming parser; its types leave it out. */
interface RowParser {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { code: string; row?: number }[]; meta: { cursor: number } };
}
const Parser = (Papa as unknown as { Parser: new (config: object) => RowParser }).Parser;

/** Rows of delimited text that comes in pieces, in memory bounded by one piece and one row. LF, CRLF or CR. */
export class TextRows {
  readonly #parser: RowParser;
  #row = 0;
  /** the row that is not all there yet */
  #rest = '';
  /** what follows it and does not end it */
  #more = '';
  #pending = '';

  constructor(
    readonly watch: Watch,
    readonly taker: RowTaker,
    delimiter: string,
    /** rows that stand before the text */
    skipped: number,
  ) {
    this.#row = skipped;
    const fastMode = delimiter === WHOLE_LINES ? { fastMode: true } : {};
    this.#parser = new Parser({ delimiter, newline: '\n', ...fastMode });
  }

  /** The row that comes next, for a problem of the text itself. */
  get next(): Place {
    return { file: this.watch.file, row: this.#row + 1 };
  }

  /**
   * Takes a piece of the text.
   * @returns a problem that ends the reading, or `false` where the taker has enough; undefined to go on
   */
  take(text: string, last: boolean): Problem | false | undefined {
    let fresh = this.#pending + text;
    this.#pending = '';
    if (!last && fresh.endsWith('\r')) {
      this.#pending = '\r';
      fresh = fresh.slice(0, -1);
    }
    if (fresh.includes('\r')) fresh = fresh.replace(/\r\n?/g, '\n');
    this.#more += fresh;
    if (!last && !fresh.includes('\n') && this.#isShort()) return undefined;
    const input = this.#rest + this.#more;
    this.#more = '';
    const result = this.#parser.parse(input, 0, !last);
    this.#rest = last ? '' : input.slice(result.meta.cursor);
    // An error in the last row of a piece may only mean that the row is not all there yet: it is parsed again.
    const broken =
      result.errors.find((error) => last || (error.row ?? 0) < result.data.length) ??
      secondOfRow(result.errors);
    const whole = broken ? result.data.slice(0, broken.row) : result.data;
    const { columns } = this.watch.limits;
    for (const cells of whole) {
      if (input.length > LONGEST_ROW && lengthOf(cells) > LONGEST_ROW) return rowTooLong(this.next);
      if (cells.length > columns) throw new Stopped(tooManyColumns(this.next, columns));
      this.#row += 1;
      // A spreadsheet saves a blank row as separators alone.
      if (cells.every((cell) => cell === '' || cell.trim() === '')) continue;
      if (this.taker.row(cells, this.#row) === false) return false;
    }
    if (broken) return brokenQuote(this.next);
    return this.#rest.length > LONGEST_ROW ? rowTooLong(this.next) : undefined;
  }

  /** Whether less has come than there was: parsing a long row again for each piece would take too long. */
  #isShort(): boolean {
    const [known, fresh] = [this.#rest.length, this.#more.length];
    return fresh < known && known + fresh <= LONGEST_ROW;
  }
}

type RowErrors = ReturnType<RowParser['parse']>['errors'];

/** A quotation mark that is wrong whatever comes: another one follows it in its row before any separator. */
const secondOfRow = (errors: RowErrors): RowErrors[number] | undefined =>
  errors.find(
    ({ code, row }, at) =>
      code === 'InvalidQuotes' && at > 0 && errors[at - 1]?.code === code && errors[at - 1]?.row === row,
  );

/** Characters of a row, with its separators. */
const lengthOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length + 1, 0);
