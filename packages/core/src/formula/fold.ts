import { foldSum, type Replacement } from './fold-sum.js';
import { argsOf, type Family, type Graph, GraphBuilder } from './graph.js';

/** A smaller graph, and where the values that were asked for stand in it. */
export interface Folded {
  readonly graph: Graph;
  /** the family of the folded graph that has the values of this one, on the same index */
  of(root: Family): Family;
}

/**
 * A graph with the same values for the given families, exactly, for readings that are made again and again: it holds
 * only what they rest on, and a sum over each title, site and month is made once for all titles with the same months,
 * with the title's own factors taken out. Products and quotients are linear; `cut`, `min` and `max` are not, and what
 * is inside them stays.
 */
export function fold(graph: Graph, roots: readonly Family[]): Folded {
  const uses = usesOf(graph, roots);
  const ids = new Set(graph.families.map((family) => family.id));
  const free = (id: string): string => (ids.has(id) ? free(`${id}'`) : id);
  const replacements = new Map<Family, Replacement>();
  const wanted = new Set(roots);
  for (const family of [...graph.families].reverse()) {
    if (!wanted.has(family)) continue;
    const folded = family.op === 'sum' ? foldSum(family, uses, free) : undefined;
    const replacement = folded ?? { families: [family], result: family };
    replacements.set(family, replacement);
    wanted.add(replacement.result);
    for (const one of replacement.families) {
      for (const arg of argsOf(one)) wanted.add(arg);
    }
  }

  const builder = new GraphBuilder();
  const made = new Map<Family, Family>();
  const of = (family: Family): Family => {
    const found = made.get(family);
    if (!found) throw new RangeError(`${family.id} is not part of this graph`);
    return found;
  };
  for (const family of graph.families) {
    const replacement = replacements.get(family);
    if (!replacement) continue;
    for (const one of replacement.families) made.set(one, copy(builder, one, of));
    made.set(family, of(replacement.result));
  }
  return { graph: builder, of };
}

/** How often each family that the roots rest on is used: as an argument, or as a root. */
function usesOf(graph: Graph, roots: readonly Family[]): ReadonlyMap<Family, number> {
  const uses = new Map<Family, number>();
  const use = (family: Family) => uses.set(family, (uses.get(family) ?? 0) + 1);
  roots.forEach(use);
  for (const family of [...graph.families].reverse()) {
    if (uses.has(family)) argsOf(family).forEach(use);
  }
  return uses;
}

/** The same family in another graph, on the arguments that it has there. */
function copy(builder: GraphBuilder, family: Family, of: (arg: Family) => Family): Family {
  const { id, index } = family;
  switch (family.op) {
    case 'input':
      return builder.input(id, index, family.inputs, family);
    case 'sum':
      return builder.sum(id, of(family.args[0]), index, family.to, family);
    case 'gather':
      return builder.gather(id, of(family.args[0]), index, family.from, family);
    case 'cut':
      return builder.cut(id, of(family.args[0]), family);
    case 'sub':
    case 'div':
      return builder[family.op](id, of(family.args[0]), of(family.args[1]), family);
    default:
      return builder[family.op](id, family.args.map(of), family);
  }
}
