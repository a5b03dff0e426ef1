import type { Observation } from './observation.js';
import type { ObservationTable } from './observation-table.js';

/**
 * Observations in order of series and period, each thing once. They are made one by one as they are asked for, since a
 * file may hold millions: take `[...observations]` where all are wanted at once.
 */
export class Observations implements Iterable<Observation> {
  constructor(
    readonly table: ObservationTable,
    /** positions in the table, in order */
    readonly order: Uint32Array,
  ) {}

  get length(): number {
    return this.order.length;
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (const at of this.order) yield this.table.at(at);
  }
}
