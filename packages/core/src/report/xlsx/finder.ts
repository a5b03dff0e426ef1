import type { Family } from '../../formula/graph.js';
import { refTo } from './book.js';
import type { LiveCells } from './live-cells.js';
import { originOf } from './origin.js';

/** The figure of a family at a member, as a cell on the sheet `from` takes it over. */
export type Finder = (
  family: Family,
  member: number,
  from: string,
) => { readonly value: number; readonly formula: string };

/** @param of where a family of the whole graph stands in the graph that the workbook holds */
export const finderOf =
  (live: LiveCells, of: (family: Family) => Family): Finder =>
  (family, member, from) => {
    const node = originOf(of(family), member);
    return {
      value: live.keeping.figure(...node),
      formula: refTo(live.address(node, 'value'), from),
    };
  };
