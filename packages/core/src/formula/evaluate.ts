import { argsOf, type Family, type Graph, type Input } from './graph.js';

/** Where in the graph a value is being made; readings that put numbers into words need it. */
interface Node {
  readonly family: Family;
  readonly member: number;
}

/** What a reading does with each operation. A reading is one small algebra; the graph is walked by `evaluate` alone. */
export interface Algebra<V> {
  input(input: Input, node: Node): V;
  add(values: readonly V[], node: Node): V;
  mul(values: readonly V[], node: Node): V;
  min(values: readonly V[], node: Node): V;
  max(values: readonly V[], node: Node): V;
  sub(from: V, what: V, node: Node): V;
  div(what: V, by: V, node: Node): V;
  cut(value: V, node: Node): V;
}

/** The values of a graph in one reading. */
export interface Reading<V> {
  /** one value for each member of the family's index, in order */
  of(family: Family): readonly V[];
  /** the value of a family at one member */
  at(family: Family, member: number): V;
}

/**
 * Walks the graph once, in the order of its families, over the given algebra.
 * @param known the values of families that need no walk, because they are known already
 */
export function evaluate<V>(
  graph: Graph,
  algebra: Algebra<V>,
  known: (family: Family) => readonly V[] | undefined = () => undefined,
): Reading<V> {
  const done = new Map<Family, readonly V[]>();
  const of = (family: Family): readonly V[] => {
    const values = done.get(family);
    if (!values) throw new RangeError(`${family.id} is not part of this graph`);
    return values;
  };
  for (const family of graph.families) {
    const given = known(family);
    if (given) {
      done.set(family, given);
      continue;
    }
    const values = new Array<V>(family.index.members.length);
    const args = argsOf(family).map(of);
    const terms = family.op === 'sum' ? termsOf(family.to, family.index.members.length) : undefined;
    for (const member of family.index.members.keys()) {
      values[member] = valueAt(algebra, family, member, args, terms);
    }
    done.set(family, values);
  }
  return { of, at: (family, member) => of(family)[member] as V };
}

/** For each position of a sum, the members of its argument that go there. */
export function termsOf(to: readonly number[], length: number): readonly (readonly number[])[] {
  const terms = Array.from({ length }, () => [] as number[]);
  to.forEach((position, member) => {
    terms[position]?.push(member);
  });
  return terms;
}

function valueAt<V>(
  algebra: Algebra<V>,
  family: Family,
  member: number,
  args: readonly (readonly V[])[],
  terms: readonly (readonly number[])[] | undefined,
): V {
  const node = { family, member };
  const arg = (position: number, at = member): V => args[position]?.[at] as V;
  switch (family.op) {
    case 'input':
      return algebra.input(family.inputs[member] as Input, node);
    case 'gather':
      return arg(0, family.from[member]);
    case 'sum':
      return algebra.add(
        (terms?.[member] ?? []).map((term) => arg(0, term)),
        node,
      );
    case 'cut':
      return algebra.cut(arg(0), node);
    case 'sub':
    case 'div':
      return algebra[family.op](arg(0), arg(1), node);
    default:
      return algebra[family.op](
        args.map((values) => values[member] as V),
        node,
      );
  }
}
