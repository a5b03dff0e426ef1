import type { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Input } from '../formula/graph.js';
import { again, type Basis, type Change } from './basis.js';

/** Towards more or less damages. */
export type Side = 'more' | 'less';

/**
 * Which end of its range makes more of the found amount: the high one, or, of what is divided by, the low one. Inputs that
 * stand in the same families of the formula are looked at together: they stand in it in the same way.
 */
export function endsOf(basis: Basis, which: readonly Input[]): (side: Side) => Change {
  const families = new Map(which.map((input) => [input.id, [] as string[]]));
  for (const family of basis.graph.families) {
    if (family.op !== 'input') continue;
    for (const id of new Set(family.inputs.map((input) => input.id))) families.get(id)?.push(family.id);
  }
  const groups = groupBy([...families], ([, own]) => own.join(' '));
  const inverse = new Set<string>();
  for (const group of groups.values()) {
    const ids = new Set(group.map(([id]) => id));
    const at = (pick: 'low' | 'high'): Fraction =>
      again(basis, (input) => (ids.has(input.id) ? input[pick] : undefined)).at(basis.total.found, 0);
    if (at('low').compare(at('high')) > 0) for (const id of ids) inverse.add(id);
  }
  return (side) => (input) =>
    families.has(input.id) ? input[(side === 'more') === inverse.has(input.id) ? 'low' : 'high'] : undefined;
}
