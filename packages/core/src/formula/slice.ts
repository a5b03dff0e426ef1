import { argsOf, type Family, type Graph } from './graph.js';

/** The part of a graph that some node rests on: for each family its members, in ascending order. */
export type Slice = ReadonlyMap<Family, readonly number[]>;

/** All that the family's value at the given member is computed from, itself included. */
export function sliceOf(graph: Graph, root: Family, member: number): Slice {
  const wanted = new Map<Family, Set<number>>([[root, new Set([member])]]);
  const want = (family: Family, at: number) => {
    const set = wanted.get(family);
    if (set) set.add(at);
    else wanted.set(family, new Set([at]));
  };
  for (const family of [...graph.families].reverse()) {
    const members = wanted.get(family);
    if (!members) continue;
    for (const arg of argsOf(family)) {
      // An argument of which no member is wanted (a sum of nothing) belongs to the slice all the same.
      if (!wanted.has(arg)) wanted.set(arg, new Set());
      if (family.op === 'sum') {
        family.to.forEach((position, at) => {
          if (members.has(position)) want(arg, at);
        });
      } else {
        for (const at of members) want(arg, family.op === 'gather' ? (family.from[at] as number) : at);
      }
    }
  }
  return new Map([...wanted].map(([family, members]) => [family, [...members].sort((a, b) => a - b)]));
}
