import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { lowConfidence, roundedFigures, zeroWithRank } from './cell-notes.js';
import { unusedColumns } from './notes.js';
import type { Tally } from './tally.js';

/** What is said of a table's figures as a whole. */
export function tallyProblems(tally: Tally, place: Place): Problem[] {
  const { zeroWithRank: zeros, rounded, unsure, unsureEmpty, unusedMetrics } = tally;
  const problems: Problem[] = [];
  if (zeros.first) problems.push(zeroWithRank(zeros.first, zeros.count));
  const first = unsure.first ?? unsureEmpty.first;
  if (first) problems.push(lowConfidence(first, unsure.count, unsureEmpty.count));
  if (rounded.first) problems.push(roundedFigures(rounded.first, rounded.count));
  if (unusedMetrics.size > 0) problems.push(unusedColumns(place, [...unusedMetrics]));
  return problems;
}
