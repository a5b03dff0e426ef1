import type { Problem } from '../base/problem.js';
import type { TableOptions } from './chunks.js';
import { delimiterOf, separatorLine } from './delimiter.js';
import { TextPieces } from './encoding.js';
import { isMarkup } from './file-kind.js';
import { notATable } from './file-kind-problems.js';
import { readJson } from './json-tables.js';
import { tooBig } from './limit-problems.js';
import { Stopped, type Watch } from './limits.js';
import { notText } from './problems.js';
import type { RowTaker, Taker } from './sheet.js';
import { TextRows, WHOLE_LINES } from './text-rows.js';

/** Characters that are looked at before the delimiter is judged. */
const HEAD = 65_536;

/** A line of a web server's log: the host, two names, the time in brackets, the request in quotes. */
const LOG_LINE = /^\S+ \S+ .{0,200}?\[\d{2}\/[A-Za-z]{3}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] "/;

/** A file of text that comes in pieces: rows of cells, lines of a log, or JSON. */
export class TextFile {
  readonly #pieces: TextPieces;
  /** text whose kind is not known yet, or the whole of a JSON */
  #held: string[] = [];
  #heldLength = 0;
  #isJson = false;
  #rows: TextRows | undefined;
  #taker: RowTaker | undefined;
  delimiter: string | undefined;

  constructor(
    readonly path: string,
    readonly taker: Taker,
    readonly options: TableOptions,
    readonly watch: Watch,
  ) {
    this.#pieces = new TextPieces(options.encoding);
  }

  get encoding(): string {
    return this.#pieces.encoding;
  }

  /**
   * Takes a piece of the file's bytes.
   * @returns problems that end the reading; `false` where the taker has enough; undefined to go on
   * @throws Stopped where a limit is passed
   */
  take(bytes: Uint8Array, last: boolean): readonly Problem[] | false | undefined {
    const { text, broken } = this.#pieces.decode(bytes, last);
    const nul = text.indexOf('\0');
    const ends = broken || nul >= 0;
    const found = this.#text(nul < 0 ? text : text.slice(0, nul), last && !ends);
    if (found !== undefined || !ends) return found;
    if (!this.#rows && !this.#isJson) this.#begin(false);
    return [notText(this.#rows?.next ?? { file: this.path }, this.encoding)];
  }

  /** Ends the table, however far it was read. */
  close(): void {
    this.#taker?.end();
    this.#taker = undefined;
  }

  #text(text: string, last: boolean): readonly Problem[] | false | undefined {
    if (this.#rows) return listed(this.#rows.take(text, last));
    if (text !== '') this.#held.push(text);
    this.#heldLength += text.length;
    if (!this.#isJson && (last || this.#heldLength >= HEAD)) return this.#begin(last);
    if (this.#isJson) return this.#json(last);
    return undefined;
  }

  /** Judges by its first letters what the text is. */
  #begin(last: boolean): readonly Problem[] | false | undefined {
    const head = this.#held.join('');
    this.#held = [head];
    if (isMarkup(head)) return [notATable('markup', this.path)];
    if (looksLikeJson(head)) {
      this.#isJson = true;
      return this.#json(last);
    }
    this.#held = [];
    const named = separatorLine(head);
    const isLog = firstLines(head).some((line) => LOG_LINE.test(line));
    const delimiter = isLog ? WHOLE_LINES : (this.options.delimiter ?? delimiterOf(head, last));
    if (!isLog) this.delimiter = delimiter;
    this.#taker = this.taker({ kind: isLog ? 'log' : 'text', details: [] });
    if (!this.#taker) return false;
    const skipped = named === undefined ? 0 : 1;
    this.#rows = new TextRows(this.watch, this.#taker, delimiter, skipped);
    const text = skipped === 0 ? head : head.replace(/^.*(?:\r\n?|\n|$)/, '');
    return listed(this.#rows.take(text, last));
  }

  #json(last: boolean): readonly Problem[] | undefined {
    const most = this.watch.limits.unzippedBytes;
    if (this.#heldLength > most) throw new Stopped(tooBig({ file: this.path }, most));
    if (!last) return undefined;
    this.watch.hold(2 * this.#heldLength);
    const text = this.#held.join('');
    this.#held = [];
    return readJson(text, this.path, this.taker, this.watch);
  }
}

const listed = (found: Problem | false | undefined): readonly Problem[] | false | undefined =>
  found ? [found] : found;

/** Of a part of a log, the first line may be cut off. */
const FIRST_LINES = 3;

const firstLines = (head: string): string[] =>
  head
    .trimStart()
    .split(/[\r\n]+/, FIRST_LINES)
    .filter((line) => line.trim() !== '');

/** `{`, or `[` with what JSON may have behind it: `[SimilarWeb] Traffic` is the title of a table. */
const looksLikeJson = (head: string): boolean =>
  /^\s*(?:\{|\[\s*(?:["[{\]\d-]|true|false|null|$))/.test(head);
