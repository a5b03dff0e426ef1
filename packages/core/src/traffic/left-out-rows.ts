import { isComment } from './comment.js';
import type { GivenRow } from './recognise.js';

/** The first row that is more than a line of text: several cells, of which one is a figure or a name of a column. */
export const firstOfTable = (rows: readonly GivenRow[]): GivenRow | undefined =>
  rows.find((row) => filled(row) > 2);

/** The first of several rows of two cells: above a table these say what it is, below one they are another. */
export const firstOfPairs = (rows: readonly GivenRow[]): GivenRow | undefined => {
  const pairs = rows.filter((row) => filled(row) === 2);
  return pairs.length > 1 ? pairs[0] : undefined;
};

const filled = ({ cells }: GivenRow): number => (isComment(cells) ? 0 : countOf(cells));

/** How many cells hold something. */
export const countOf = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;
