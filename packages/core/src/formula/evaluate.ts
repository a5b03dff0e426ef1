import { MisuseError } from '../base/misuse-error.js';
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
  /**
   * The values of a family.
   * @param family of the same graph
   * @returns one value for each member of the family's index, in order
   * @throws MisuseError where the family is not part of the graph
   */
  of(family: Family): readonly V[];
  /**
   * The value of a family at one member.
   * @param family of the same graph
   * @param member position in the family's index, from 0
   * @returns the value; undefined for a position that the index does not have
   * @throws MisuseError where the family is not part of the graph
   */
  at(family: Family, member: number): V;
}

/**
 * A reading of the graph over the given algebra. A family is computed when it is first asked for, with all that it
 * rests on, and once: a reading of which only the awards are asked never makes the lines of thousands of titles.
 * @param known the values of families that are known already
 */
export function evaluate<V>(
  graph: Graph,
  algebra: Algebra<V>,
  known: (family: Family) => readonly V[] | undefined = () => undefined,
): Reading<V> {
  const families = new Set(graph.families);
  const done = new Map<Family, readonly V[]>();
  const of = (family: Family): readonly V[] => {
    if (!families.has(family))
      throw new MisuseError('misuse.family', `${family.id} is not part of this graph`);
    const values = done.get(family) ?? known(family) ?? valuesOf(algebra, family, of);
    done.set(family, values);
    return values;
  };
  return { of, at: (family, member) => of(family)[member] as V };
}

function valuesOf<V>(algebra: Algebra<V>, family: Family, of: (family: Family) => readonly V[]): V[] {
  const size = family.index.members.length;
  const args = argsOf(family).map(of);
  const terms = family.op === 'sum' ? termsOf(family.to, size) : undefined;
  return Array.from({ length: size }, (_, member) => valueAt(algebra, family, member, args, terms));
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
