import type { ShownProblem } from '../engine/shown-problem.js';

/** How many things are wrong: a problem may stand for several that are too many to be told one by one. */
export const countOf = (problems: readonly ShownProblem[]): number =>
  problems.reduce((sum, { count }) => sum + count, 0);
