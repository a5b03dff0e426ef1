import Papa from 'papaparse';
import { Digest } from '../base/digest.js';
import type { Problem } from '../base/problem.js';
import { brokenQuote, notText, rowTooLong } from './table-problems.js';

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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new Parser({ delimiter: ',', newline: '\n' });
  const problems: Problem[] = [];
  let bytes = 0;
  let row = 0;
  let rest = '';
  let pending = '';
  let bom = false;
  let stopped = false;

  const stop = (found: Problem) => {
    problems.push(found);
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
    if (input.includes('\0')) return stop(notText({ file: path, row: row + 1 }));
    const result = parser.parse(input, 0, !last);
    rest = last ? '' : input.slice(result.meta.cursor);
    // An error in the last row of a chunk may only mean that the row is not all there yet: it is parsed again.
    const broken = result.errors.find((error) => last || (error.row ?? 0) < result.data.length);
    const whole = broken ? result.data.slice(0, broken.row) : result.data;
    for (const cells of whole) {
      row += 1;
      if (cells.length === 1 && cells[0]?.trim() === '') continue;
      if (each(cells, row) === false) {
        stopped = true;
        return;
      }
    }
    if (broken) return stop(brokenQuote({ file: path, row: row + 1 }));
    if (rest.length > LONGEST_ROW) stop(rowTooLong({ file: path, row: row + 1 }));
  };

  for await (const chunk of chunks) {
    options.signal?.throwIfAborted();
    digest.update(chunk);
    if (bytes === 0) bom = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    bytes += chunk.length;
    if (!stopped) {
      try {
        take(decoder.decode(chunk, { stream: true }), false);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        stop(notText({ file: path, row: row + 1 }));
      }
    }
    options.onProgress?.(bytes);
  }
  if (!stopped) {
    try {
      take(decoder.decode(), true);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      stop(notText({ file: path, row: row + 1 }));
    }
  }
  return { file: { path, sha256: digest.hex(), encoding: bom ? 'UTF-8 (BOM)' : 'UTF-8', bytes }, problems };
}
