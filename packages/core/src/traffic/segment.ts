import type { ProblemList } from '../base/problem-list.js';
import type { Place } from '../base/source.js';
import type { Watch } from '../tables/limits.js';
import type { Facts } from './facts.js';
import type { Layout } from './layout.js';
import type { Mapping } from './mapping.js';
import type { ObservationTable } from './observation-table.js';
import type { Strangers } from './strangers.js';

/** One table of a file while it is read: its layout, and where its figures go. */
export interface Segment {
  readonly table: ObservationTable;
  readonly layout: Layout;
  readonly facts: Facts;
  readonly mapping: Mapping;
  readonly problems: ProblemList;
  readonly strangers: Strangers;
  readonly watch: Watch;
  /** the sheet’s name or the array’s path, as a mapping names it; absent of a CSV */
  readonly sheet: string | undefined;
  /** number of the origin of its figures in the table */
  readonly origin: number;
  /** position of its first figure in the table */
  readonly start: number;
  /** of the table as a whole: file, sheet, and the header's row */
  readonly place: Place;
}

/** Where the cells of a row stand, where that is not its row and their columns (JSON); columns are counted from 0. */
export type PlaceOf = (column: number) => Place;

/** Where a cell of the segment stands, `column` counted from 1. */
export const cellPlace = (
  { place: { file, sheet } }: Segment,
  row: number,
  column: number,
  places?: PlaceOf,
): Place =>
  places
    ? places(column - 1)
    : {
        ...(file === undefined ? {} : { file }),
        ...(sheet === undefined ? {} : { sheet }),
        row,
        column,
      };
