import type { Problem } from '../base/problem.js';
import { tooLong, tooMuch } from './limit-problems.js';

/** How much of a file is taken on, so that a hostile or broken one ends in an error and not in a full memory. */
export interface Limits {
  /** bytes of a workbook once unpacked, of a JSON file, and of any file that must be held as a whole */
  readonly unzippedBytes: number;
  /** rows of a worksheet that hold something, and the number of the last of them */
  readonly rows: number;
  /** columns of any table */
  readonly columns: number;
  /** seconds for one file; needs a clock (`ReadingOptions.clock`) */
  readonly seconds: number;
  /** bytes that reading one file may hold at a time, as estimated by the reader from what it keeps */
  readonly memoryBytes: number;
}

export const LIMITS: Limits = {
  unzippedBytes: 100_000_000,
  rows: 1_000_000,
  columns: 1000,
  seconds: 30,
  memoryBytes: 400_000_000,
};

/** Ends the reading of a file. Never leaves `readTables`, which turns it into its problem. */
export class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.en);
  }
}

/** Watches over the reading of one file: it is stopped where a limit is passed or the caller gives it up. */
export class Watch {
  readonly #end: number;
  #held = 0;

  constructor(
    readonly file: string,
    readonly limits: Limits,
    readonly signal?: AbortSignal,
    readonly clock?: () => number,
  ) {
    this.#end = clock ? clock() + limits.seconds * 1000 : 0;
  }

  /**
   * To be called every few thousand rows.
   * @throws the signal's reason where it is aborted; `Stopped` where the time is over
   */
  check(): void {
    this.signal?.throwIfAborted();
    if (this.clock && this.clock() > this.#end) throw new Stopped(tooLong(this.file, this.limits.seconds));
  }

  /** Notes that so many more bytes are kept (or fewer, where negative). @throws `Stopped` where they are too many */
  hold(bytes: number): void {
    this.#held += bytes;
    if (this.#held > this.limits.memoryBytes) throw new Stopped(tooMuch(this.file, this.limits.memoryBytes));
  }
}
