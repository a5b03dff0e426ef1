import type { Problem } from '../base/problem.js';
import { beginning } from './beginning.js';
import { badPeriod, missingCell } from './problems.js';
import { KEY_NAMES } from './row-keys.js';
import { cellPlace, type PlaceOf, type Segment } from './segment.js';

/** What is wrong with a row that names nothing it is of, and is no total. */
export function namelessRow(
  segment: Segment,
  cells: readonly string[],
  row: number,
  places: PlaceOf | undefined,
): Problem {
  const { roles } = segment.layout;
  const date = roles.date ?? roles.from;
  if (date !== undefined)
    return badPeriod(cellPlace(segment, row, date + 1, places), beginning((cells[date] ?? '').trim()), 1);
  const role = (['site', 'title', 'page'] as const).find((one) => roles[one] !== undefined) ?? 'site';
  return missingCell(cellPlace(segment, row, (roles[role] ?? 0) + 1, places), KEY_NAMES[role]);
}
