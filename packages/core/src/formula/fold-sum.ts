import { classesOf, type Factor, factorsOf, readsOf, type Sum } from './fold-factors.js';
import { type Family, GraphBuilder, type Index } from './graph.js';

/** New families, arguments first, and the one (among them, or one that they rest on) that equals what they replace. */
export interface Replacement {
  readonly families: readonly Family[];
  readonly result: Family;
}

/**
 * A sum made in fewer steps: factors that are the same throughout a group are taken out of it, and what groups add up
 * alike is added up once.
 * @param uses how often each family is an argument
 * @param free makes an id that no other family has
 * @returns nothing where the sum is best left as it is
 */
export function foldSum(
  sum: Sum,
  uses: ReadonlyMap<Family, number>,
  free: (id: string) => string,
): Replacement | undefined {
  const { to, index } = sum;
  if (to.length === 0) return undefined;
  // A group without terms takes its factors where term 0 has them: they multiply zero, and what divides there has
  // divided before.
  const firstTerm = index.members.map(() => 0);
  for (let term = to.length - 1; term >= 0; term -= 1) firstTerm[to[term] as number] = term;
  const inGroup = ({ at }: Factor) => firstTerm.map((term) => at[term] as number);
  const steady = ({ at }: Factor) => to.every((group, term) => at[term] === at[firstTerm[group] as number]);

  const { factors, saved } = factorsOf(sum, uses, steady);
  if (factors.length === 1 && factors[0]?.family === sum.args[0]) return undefined;
  const outside = factors.filter(steady);
  const inside = factors.filter((factor) => !outside.includes(factor));
  const nothingToAdd = to.length === index.members.length && new Set(to).size === to.length;
  if (!nothingToAdd && inside.every((factor) => factor.divides)) {
    // Something must stay to be added up: there is no family of ones. The first factor of all never divides.
    inside.push(...outside.splice(0, 1));
  }

  const making = new Making(sum, free);
  const classes = nothingToAdd ? undefined : classesOf(sum, inside);
  if (!classes || classes.first.length === index.members.length) {
    const added = nothingToAdd ? [] : [making.sum(inside, index, [...to.keys()], to)];
    return making.done(making.combine('perGroup', added, outside, index, inGroup), saved);
  }
  const { of, first } = classes;
  const classIndex = making.part('classes', index, first);
  const terms = [...to.keys()].filter((term) => first[of[to[term] as number] as number] === to[term]);
  const added = making.sum(
    inside,
    classIndex,
    terms,
    terms.map((term) => of[to[term] as number] as number),
  );
  const inClass = (factor: Factor) => {
    const positions = inGroup(factor);
    return first.map((group) => positions[group] as number);
  };
  // What is the same throughout a class too is applied there, before the class is spread over its groups.
  const early = outside.filter((factor) => {
    const positions = inClass(factor);
    return inGroup(factor).every((position, group) => position === positions[of[group] as number]);
  });
  const late = outside.filter((factor) => !early.includes(factor));
  const perClass = making.combine('perClass', [added], early, classIndex, inClass);
  const spread = making.gather('spread', perClass, index, of);
  return making.done(making.combine('perGroup', [spread], late, index, inGroup), saved);
}

/** Makes the families that stand for a sum: with its label and unit, their ids after its id. */
class Making {
  readonly #made = new GraphBuilder();

  constructor(
    readonly of: Sum,
    readonly free: (id: string) => string,
  ) {}

  /** The product of the families and the factors, each factor on the index by its positions. */
  combine(
    name: string,
    families: readonly Family[],
    factors: readonly Factor[],
    on: Index,
    positions: (factor: Factor) => readonly number[],
  ): Family {
    const placed = factors.map((factor, nth) => ({
      family: this.gather(`${name}Factor${nth + 1}`, factor.family, on, positions(factor)),
      divides: factor.divides,
    }));
    const pick = (divides: boolean) =>
      placed.filter((one) => one.divides === divides).map((one) => one.family);
    const times = [...families, ...pick(false)];
    const product = times.length > 1 ? this.#made.mul(this.#id(name), times, this.of) : (times[0] as Family);
    return pick(true).reduce(
      (what, by, nth) => this.#made.div(this.#id(`${name}By${nth + 1}`), what, by, this.of),
      product,
    );
  }

  /** The product of the factors, added up: `terms` of the sum, each to its position. */
  sum(factors: readonly Factor[], index: Index, terms: readonly number[], to: readonly number[]): Family {
    const [only] = factors as [Factor];
    const taken = ({ at }: Factor) => terms.map((term) => at[term] as number);
    const id = this.#id('folded');
    const naming = factors.length === 1 ? { ...this.of, unit: only.family.unit } : this.of;
    const direct = factors.length === 1 ? turned(taken(only), to, only.family.index) : undefined;
    if (direct) return this.#made.sum(id, only.family, index, direct, naming);
    const { index: all } = this.of.args[0];
    const on = terms.length === all.members.length ? all : this.part('terms', all, terms);
    return this.#made.sum(id, this.combine('perTerm', [], factors, on, taken), index, to, naming);
  }

  /** The family on another index; itself where it stands there already. */
  gather(name: string, family: Family, on: Index, from: readonly number[]): Family {
    const stands = family.index === on && from.every((position, at) => position === at);
    return stands ? family : this.#made.gather(this.#id(name), family, on, from);
  }

  part = (name: string, { label, members }: Index, at: readonly number[]): Index => ({
    id: this.#id(name),
    label,
    members: at.map((position) => members[position] as Index['members'][number]),
  });

  /** What was made, if it is less than the sum and all that falls away with it. */
  done(result: Family, saved: number): Replacement | undefined {
    const { families } = this.#made;
    const reads = families.reduce((all, family) => all + readsOf(family), 0);
    return reads < readsOf(this.of) + saved ? { families, result } : undefined;
  }

  #id = (name: string): string => this.free(`${this.of.id}.${name}`);
}

/** Where each member of an index goes if every one of them is taken just once: then it is added up as it stands. */
function turned(
  taken: readonly number[],
  to: readonly number[],
  { members }: Index,
): readonly number[] | undefined {
  if (taken.length !== members.length) return undefined;
  const goes = members.map(() => -1);
  taken.forEach((position, term) => {
    goes[position] = to[term] as number;
  });
  return goes.includes(-1) ? undefined : goes;
}
