import type { Watch } from '../tables/limits.js';
import type { ObservationTable } from './observation-table.js';

/** How many rows are read between two looks at the limits. */
const ROWS = 4096;
/** How many figures are read at most between two looks at the limits. */
const FIGURES = 65_536;
/** About what a figure takes in memory, with room to grow, and its share of what is made of it at the end. */
const FIGURE_BYTES = 100;
/** About what a figure takes more where it does not fit the columns: a masked one, one of a JSON. */
const ODD_BYTES = 250;
/** About what reading a table takes in memory, however small the table is. */
const READER_BYTES = 36_000;

/** Tells the watch now and then what the reading of a sheet has come to hold. */
export class Pace {
  #rows = 0;
  /** figures of the table that the watch knows of */
  #figures: number;
  #odd: number;

  constructor(
    readonly table: ObservationTable,
    readonly watch: Watch,
  ) {
    this.#figures = table.length;
    this.#odd = table.odd.size;
  }

  /** To be called for each row. @throws Stopped where a limit is passed; the signal's reason where it is aborted */
  row(): void {
    this.#rows += 1;
    if (this.#rows % ROWS !== 0 && this.table.length - this.#figures <= FIGURES) return;
    const { length, odd } = this.table;
    this.watch.check();
    this.watch.hold((length - this.#figures) * FIGURE_BYTES + (odd.size - this.#odd) * ODD_BYTES);
    this.#figures = length;
    this.#odd = odd.size;
  }

  /** To be called for each table that is begun. */
  reader(): void {
    this.watch.hold(READER_BYTES);
  }
}
