import { mixedDecimals, whichDecimal } from './ask-problems.js';
import { againstDecimal } from './mapping-problems.js';
import type { RowReader } from './row-reader.js';

/**
 * Settles whether points or commas part decimals, by all figures of the segment.
 * @returns false where they do not settle it, or contradict each other or the mapping; the problem is then added
 */
export function settleDecimals({ segment, cells }: RowReader): boolean {
  const { english, european, doubtful } = cells;
  const told = segment.mapping.decimal;
  const against = told === 'point' ? european : told === 'comma' ? english : undefined;
  if (against) {
    segment.problems.add(againstDecimal(against.place, against.text, told as 'point' | 'comma'));
    return false;
  }
  if (!told && english && european) {
    segment.problems.add(mixedDecimals(european.place, english.text, european.text));
    return false;
  }
  if (!told && !english && !european && doubtful) {
    segment.problems.add(whichDecimal(doubtful.place, doubtful.text));
    return false;
  }
  if (told === 'comma' || european) cells.turnEuropean();
  return true;
}
