import Papa from 'papaparse';
import { Digest } from '../base/digest.js';
import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { brokenQuote, notText, rowTooLong } from './table-problems.js';
import { Utf8Pieces } from './utf8.js';

/** Bytes in pieces, as a file or a network gives them. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** called now and then with the number of bytes read so far */
  readonly onProgress?: (bytes: number) => void;
}

/** What is known of a file once all its bytes have passed. */
export interface FileFacts {
  /** as written in the case, with `/` */
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly bytes: number;
}

/** Longest row in characters, so that a broken quote or a file of one line cannot fill the memory. */
const LONGEST_ROW = 4_000_000;

/** papaparse's own streaming parser; its types leave it out. */
interface RowParser {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { code: string; row?: number }[]; meta: { cursor: number } };
}
const Parser = (Papa as unknown as { Parser: new (config: object) => RowParser }).Parser;

/**
 * Reads a UTF-8 CSV (with or without BOM; LF, CRLF or CR) row by row, in memory bounded by one chunk and one row.
 * @param each gets the cells and the row's number as a spreadsheet shows it, from 1; blank rows are counted, not given.
 *   It returns false to end the reading: the rest is only hashed.
 * @returns facts of the file, and what stopped or troubled the reading: broken quotes, bytes that are no UTF-8.
 */
export async function readTable(
  chunks: Chunks,
  path: string,
  each: (cells: readonly string[], row: number) => boolean | undefined,
  options: ReadingOptions = {},
): Promise<{ file: FileFacts; problems: Problem[] }> {
  const digest = new Digest();
  const utf8 = new Utf8Pieces();
  const parser = new Parser({ delimiter: ',', newline: '\n' });
  const problems: Problem[] = [];
  let bytes = 0;
  let row = 0;
  let rest = '';
  let pending = '';
  let stopped = false;

  const stop = (make: (place: Place) => Problem) => {
    problems.push(make({ file: path, row: row + 1 }));
    stopped = true;
  };
  const take = (text: string, last: boolean) => {
    let fresh = pending + text;
    pending = '';
    if (!last && fresh.endsWith('\r')) {
      pending = '\r';
      fresh = fresh.slice(0, -1);
    }
    const input = rest + (fresh.includes('\r') ? fresh.replace(/\r\n?/g, '\n') : fresh);
    const result = parser.parse(input, 0, !last);
    rest = last ? '' : input.slice(result.meta.cursor);
    // An error in the last row of a chunk may only mean that the row is not all there yet: it is parsed again.
    const broken = result.errors.find((error) => last || (error.row ?? 0) < result.data.length);
    const whole = broken ? result.data.slice(0, broken.row) : result.data;
    for (const cells of whole) {
      if (input.length > LONGEST_ROW && lengthOf(cells) > LONGEST_ROW) return stop(rowTooLong);
      row += 1;
      if (cells.length === 1 && cells[0]?.trim() === '') continue;
      if (each(cells, row) === false) {
        stopped = true;
        return;
      }
    }
    if (broken) stop(brokenQuote);
    else if (rest.length > LONGEST_ROW) stop(rowTooLong);
  };
  const decode = (piece: Uint8Array, last: boolean) => {
    if (stopped) return;
    const { text, broken } = utf8.decode(piece, last);
    const nul = text.indexOf('\0');
    const good = nul < 0 ? text : text.slice(0, nul);
    const ends = broken || nul >= 0;
    take(good, last && !ends);
    if (ends && !stopped) stop(notText);
  };

  for await (const chunk of chunks) {
    options.signal?.throwIfAborted();
    digest.update(chunk);
    bytes += chunk.length;
    decode(chunk, false);
    options.onProgress?.(bytes);
  }
  decode(new Uint8Array(0), true);
  const encoding = utf8.bom ? 'UTF-8 (BOM)' : 'UTF-8';
  return { file: { path, sha256: digest.hex(), encoding, bytes }, problems };
}

/** Characters of a row, with its separators. */
const lengthOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length + 1, 0);
