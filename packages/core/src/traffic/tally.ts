import type { Place } from '../base/source.js';

/** How often something was met while a table was read, and where first. */
export interface Count {
  count: number;
  first?: Place;
}

/** What is said of a table's figures as a whole once it is read. */
export class Tally {
  readonly rounded: Count = { count: 0 };
  readonly zeroWithRank: Count = { count: 0 };
  readonly unsure: Count = { count: 0 };
  /** rows that their export calls unsure and that hold no figure */
  readonly unsureEmpty: Count = { count: 0 };
  /** names of metrics that are known and not read */
  readonly unusedMetrics = new Set<string>();

  static add(count: Count, place: () => Place): void {
    count.count += 1;
    count.first ??= place();
  }
}
