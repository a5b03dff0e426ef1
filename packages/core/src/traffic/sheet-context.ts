import type { ProblemList } from '../base/problem-list.js';
import type { Watch } from '../tables/limits.js';
import type { Facts } from './facts.js';
import type { Mapping } from './mapping.js';
import type { ObservationTable } from './observation-table.js';
import type { Strangers } from './strangers.js';

/** What the readers of a file's sheets share. */
export interface SheetContext {
  readonly file: string;
  readonly table: ObservationTable;
  readonly origin: number;
  readonly facts: Facts;
  /** what the file's name says */
  readonly named: Facts;
  readonly mapping: Mapping;
  readonly problems: ProblemList;
  readonly watch: Watch;
  readonly strangers: Strangers;
}
