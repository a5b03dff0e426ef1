import type { Encoding } from './encoding.js';
import type { Limits } from './limits.js';

/** Bytes in pieces, as a file or a network gives them. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** SHA-256 of bytes that come in pieces: a front end may give its system's own, which is faster. */
export interface Hasher {
  /**
   * Takes in the next bytes.
   * @param bytes the next piece, as long as it may be
   * @throws Nothing.
   */
  update(bytes: Uint8Array): void;
  /**
   * The digest of all bytes taken in; nothing can be taken in after it.
   * @returns lower-case hex, 64 characters
   * @throws Nothing.
   */
  hex(): string;
}

/** How reading a file tells how far it is, and how it is stopped. */
export interface ReadingOptions {
  /** aborts the reading: it then throws the signal’s reason */
  readonly signal?: AbortSignal;
  /** called now and then with the number of bytes read so far */
  readonly onProgress?: (bytes: number) => void;
  /** milliseconds of a clock that never goes back, for the limit of time: core has no clock of its own */
  readonly clock?: () => number;
  /** makes a SHA-256; by default one in JavaScript */
  readonly hasher?: () => Hasher;
}

/** How the bytes of a file are to be taken, where that is not left to the bytes themselves. */
export interface TableOptions extends ReadingOptions {
  /** how a text is encoded; found out from its bytes where absent */
  readonly encoding?: Encoding;
  /** the character between the cells of a text; found out where absent */
  readonly delimiter?: string;
  /** other limits than the usual ones */
  readonly limits?: Partial<Limits>;
}

/** What is known of a file once all its bytes have passed. */
export interface FileFacts {
  /** as written in the case, with `/` */
  readonly path: string;
  /** SHA-256 of all its bytes, lower-case hex */
  readonly sha256: string;
  /** of text and JSON; `XLSX` of a workbook */
  readonly encoding: string;
  /** number of its bytes */
  readonly bytes: number;
  /** what stands between the cells of a CSV, TSV or semicolon file */
  readonly delimiter?: string;
}
