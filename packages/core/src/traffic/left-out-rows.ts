import { isComment } from './comment.js';
import { dateReadings } from './date-readings.js';
import type { GivenRow } from './recognise.js';

/** The first row that is more than a line of text, or a key and its value: several cells are filled. */
const firstOfTable = (rows: readonly GivenRow[]): GivenRow | undefined => rows.find((row) => filled(row) > 2);

/** The first of several rows of two cells: above a table these say what it is, below one they are another. */
export const firstOfPairs = (rows: readonly GivenRow[]): GivenRow | undefined => {
  const pairs = rows.filter((row) => filled(row) === 2);
  return pairs.length > 1 ? pairs[0] : undefined;
};

/** The first of several rows that have a date and something else: a key with its value does not begin with a date. */
const firstOfDates = (rows: readonly GivenRow[]): GivenRow | undefined => {
  const dated = rows.filter(
    (row) => filled(row) === 2 && dateReadings(row.cells.find((cell) => cell.trim() !== '') as string),
  );
  return dated.length > 1 ? dated[0] : undefined;
};

/** The first row that no line around a table would be: where it is not read, that has to be told. */
export const firstLikeTable = (rows: readonly GivenRow[]): GivenRow | undefined =>
  firstOfTable(rows) ?? firstOfDates(rows);

const filled = ({ cells }: GivenRow): number => (isComment(cells) ? 0 : countOf(cells));

/** How many cells hold something. */
export const countOf = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;
