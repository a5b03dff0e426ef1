import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index, Naming } from './graph.js';

/** A family to be put on another index: where each of its members goes, and what the part is called. */
export interface Part {
  readonly family: Family;
  readonly to: readonly number[];
  readonly label?: Words;
}

/**
 * Puts families of several indexes together on one: each member goes to its position, members that meet are added.
 * A single family with the same members in the same order only changes its index.
 */
export function merge(
  builder: GraphBuilder,
  id: string,
  parts: readonly Part[],
  index: Index,
  naming: Naming,
): Family {
  const [first] = parts;
  if (parts.length === 1 && first && isIdentity(first.to, index.members.length)) {
    return first.family.index === index ? first.family : builder.gather(id, first.family, index, first.to);
  }
  const placed = parts.map(({ family, to, label }, at) =>
    builder.sum(`${id}.part${at + 1}`, family, index, to, label ? { ...naming, label } : naming),
  );
  return placed.length === 1 && placed[0] ? placed[0] : builder.add(id, placed, naming);
}

const isIdentity = (to: readonly number[], length: number): boolean =>
  to.length === length && to.every((position, at) => position === at);
