import type { Family } from '../../formula/graph.js';

/** The node that a value comes from: what only hands it on is looked through. */
export type Node = readonly [family: Family, member: number];

export const originOf = (family: Family, member: number): Node =>
  family.op === 'gather' ? originOf(family.args[0], family.from[member] as number) : [family, member];

/** The nodes that a value is computed from, in order; for a sum all its terms. */
export function operandsOf(
  family: Family,
  member: number,
  terms: readonly (readonly number[])[] | undefined,
): readonly Node[] {
  switch (family.op) {
    case 'input':
      return [];
    case 'sum':
      return (terms?.[member] ?? []).map((at) => originOf(family.args[0], at));
    default:
      return family.args.map((arg) => originOf(arg, member));
  }
}
