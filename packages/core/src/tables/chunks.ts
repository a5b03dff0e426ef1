import type { Encoding } from './encoding.js';
import type { Limits } from './limits.js';

/** Bytes in pieces, as a file or a network gives them. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** SHA-256 of bytes that come in pieces: a front end may give its system's own, which is faster. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  /** lower-case hex */
  hex(): string;
}

export interface ReadingOptions {
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
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly limits?: Partial<Limits>;
}

/** What is known of a file once all its bytes have passed. */
export interface FileFacts {
  /** as written in the case, with `/` */
  readonly path: string;
  readonly sha256: string;
  /** of text and JSON; `XLSX` of a workbook */
  readonly encoding: string;
  readonly bytes: number;
  /** what stands between the cells of a CSV, TSV or semicolon file */
  readonly delimiter?: string;
}
