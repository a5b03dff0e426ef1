import type { Fraction } from '../base/fraction.js';
import type { Family, Input } from '../formula/graph.js';
import { again, type Basis, type Change } from './basis.js';

/** Towards more or less damages. */
export type Side = 'more' | 'less';

/**
 * Which end of its range makes more of the found amount, for each family of inputs: the high one, or, of what is
 * divided by, the low one. A family is looked at as a whole, since all its members stand in the same place of the formula.
 */
export function endsOf(basis: Basis, which: readonly Input[]): (side: Side) => Change {
  const ids = new Set(which.map((input) => input.id));
  const inverse = new Set<Family>();
  for (const family of basis.graph.families) {
    if (family.op !== 'input' || !family.inputs.some((input) => ids.has(input.id))) continue;
    const at = (pick: 'low' | 'high'): Fraction =>
      again(basis, (input, own) => (own === family && ids.has(input.id) ? input[pick] : undefined)).at(
        basis.total.found,
        0,
      );
    if (at('low').compare(at('high')) > 0) inverse.add(family);
  }
  return (side) => (input, family) =>
    ids.has(input.id) ? input[(side === 'more') === inverse.has(family) ? 'low' : 'high'] : undefined;
}
