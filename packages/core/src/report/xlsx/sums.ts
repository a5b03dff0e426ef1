import { groupBy } from '../../base/group.js';
import { termsOf } from '../../formula/evaluate.js';
import type { Family } from '../../formula/graph.js';
import { type Node, operandsOf } from './origin.js';

/** Most ranges that the formula of a sum names: with more it would grow past what a cell holds. */
const MOST_RANGES = 60;

/** A sum whose terms stand scattered: each row of the terms says to which of the sum's members it goes. */
export interface Keyed {
  readonly terms: Family;
  /** for each member of the terms its position in the sum's index; absent where it goes nowhere */
  readonly to: readonly (number | undefined)[];
}

/**
 * How a sum is written: by naming its terms as ranges, by a column that says where each row goes, or, where neither
 * can be, as the figure alone.
 */
export type SumForm = 'ranges' | 'figure' | Keyed;

export function sumFormOf(family: Family & { readonly op: 'sum' }): SumForm {
  const terms = termsOf(family.to, family.index.members.length);
  const nodes = family.index.members.map((_, at) => operandsOf(family, at, terms));
  if (nodes.every((own) => rangesIn(own) <= MOST_RANGES)) return 'ranges';
  const origins = groupBy(
    nodes.flatMap((own, target) => own.map(([origin, at]) => ({ origin, at, target }))),
    ({ origin }) => origin,
  );
  const [only] = origins;
  if (!only || origins.size > 1 || only[0].index.members.length === 1) return 'figure';
  const [origin, all] = only;
  const to: (number | undefined)[] = origin.index.members.map(() => undefined);
  for (const { at, target } of all) {
    if (to[at] !== undefined) return 'figure';
    to[at] = target;
  }
  return { terms: origin, to };
}

const rangesIn = (nodes: readonly Node[]): number =>
  nodes.reduce((count, [, at], n) => count + (n > 0 && at === (nodes[n - 1] as Node)[1] + 1 ? 0 : 1), 0);
