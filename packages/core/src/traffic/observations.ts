import type { Observation } from './observation.js';
import type { ObservationTable } from './observation-table.js';

/**
 * Observations in order of series and period, each thing once. They are made one by one as they are asked for, since a
 * file may hold millions: take `[...observations]` where all are wanted at once. `readTraffic` makes them.
 */
export class Observations implements Iterable<Observation> {
  /**
   * Made by the readers alone.
   * @param table in which the figures are held
   * @param order positions in the table, in order
   * @throws Nothing.
   */
  constructor(
    /** in which the figures are held, in columns */
    readonly table: ObservationTable,
    /** positions in the table, in order */
    readonly order: Uint32Array,
  ) {}

  /** How many there are: the number of figures. */
  get length(): number {
    return this.order.length;
  }

  /**
   * The observations one by one, each made when it is asked for.
   * @returns an iterator over all of them, in order
   * @throws Nothing.
   */
  *[Symbol.iterator](): Iterator<Observation> {
    for (const at of this.order) yield this.table.at(at);
  }
}
