import type { Fraction } from '../base/fraction.js';
import { MisuseError } from '../base/misuse-error.js';
import type { Reading } from './evaluate.js';
import { type Line, lineOf, originOf, originsAt } from './explanation.js';
import type { Graph } from './graph.js';

/** Where a figure stands: a family of the graph, and a position in its index. */
export interface FigureAt {
  /** id of the family */
  readonly family: string;
  /** position in the index of the family, from 0 */
  readonly member: number;
}

/** How one figure comes about, by itself; each of its terms can be asked for in turn. */
export interface ExplainedFigure {
  /** the step by which it is computed */
  readonly line: Line;
  /** where each term of the line stands, in the same order */
  readonly terms: readonly FigureAt[];
}

/**
 * One step of the working: what a figure is made from, and where each of those figures stands.
 * @throws MisuseError where the graph has no such figure
 */
export function explainOne(graph: Graph, exact: Reading<Fraction>, at: FigureAt): ExplainedFigure {
  const asked = graph.families.find(({ id }) => id === at.family);
  if (!asked || asked.index.members[at.member] === undefined)
    throw new MisuseError('misuse.figure', `the graph has no figure ${at.family}[${at.member}]`);
  const [family, member] = originOf(asked, at.member);
  return {
    line: lineOf(exact, family, member),
    terms: originsAt(family, member).map(([arg, position]) => ({ family: arg.id, member: position })),
  };
}
