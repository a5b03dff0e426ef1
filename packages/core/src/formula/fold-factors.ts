import { argsOf, type Family } from './graph.js';

export type Sum = Extract<Family, { readonly op: 'sum' }>;

/** One factor of what a sum adds up: `at[i]` is the position in the family's index that term i takes. */
export interface Factor {
  readonly family: Family;
  readonly at: readonly number[];
  readonly divides: boolean;
}

/** The factors of a family, and how many reads fall away with the families between it and them. */
interface Factors {
  readonly factors: readonly Factor[];
  readonly saved: number;
}

/** How many values are read to make a family: what one evaluation of it costs. */
export const readsOf = (family: Family): number =>
  family.op === 'sum' ? family.to.length : family.index.members.length * argsOf(family).length;

/**
 * Parts what a sum adds up, through all gathers, into its factors. Below the first product only what nothing else uses
 * is parted further, so that no factor is met twice. A product on an index shorter than the sum is parted only where
 * it is not steady and a factor of it is: else it is better made there than once for each term.
 * @param uses how often each family is an argument; what others use too does not fall away
 * @param steady whether a factor is the same in all terms that are added up to one value
 */
export function factorsOf(
  sum: Sum,
  uses: ReadonlyMap<Family, number>,
  steady: (factor: Factor) => boolean,
): Factors {
  const [start] = sum.args;
  const walk = (top: Family, from: readonly number[], divides: boolean, own: boolean): Factors => {
    let [family, at, falls, saved] = [top, from, own && uses.get(top) === 1, 0];
    while (family.op === 'gather') {
      if (falls) saved += readsOf(family);
      const positions = family.from;
      at = at.map((position) => positions[position] as number);
      [family] = family.args;
      falls &&= uses.get(family) === 1;
    }
    const factor: Factor = { family, at, divides };
    const whole: Factors = { factors: [factor], saved };
    if ((family.op !== 'mul' && family.op !== 'div') || (!falls && top !== start)) return whole;
    const shorter = family.index.members.length < at.length;
    if (shorter && steady(factor)) return whole;
    const { op } = family;
    const parts = family.args.map((arg, nth) =>
      walk(arg, at, op === 'div' && nth === 1 ? !divides : divides, falls),
    );
    const factors = parts.flatMap((one) => one.factors);
    if (shorter && !factors.some(steady)) return whole;
    if (falls) saved += readsOf(family);
    return { factors, saved: parts.reduce((all, one) => all + one.saved, saved) };
  };
  return walk(start, [...sum.to.keys()], false, true);
}

/** Groups of a sum that add up the same terms are one class. */
interface Classes {
  /** the class of each group */
  readonly of: readonly number[];
  /** the first group of each class */
  readonly first: readonly number[];
}

/** In one pass: a list of terms is known by the number of the list one term shorter, and its last term. */
export function classesOf({ to, index }: Sum, factors: readonly Factor[]): Classes {
  const width = Math.max(...factors.map(({ family }) => family.index.members.length));
  const longer = new Map<number, number>();
  const list = index.members.map(() => 0);
  to.forEach((group, term) => {
    for (const { at } of factors) {
      const key = (list[group] as number) * width + (at[term] as number);
      const known = longer.get(key) ?? longer.size + 1;
      longer.set(key, known);
      list[group] = known;
    }
  });
  const classes = new Map<number, number>();
  const first: number[] = [];
  const of = list.map((name, group) => {
    const known = classes.get(name) ?? classes.size;
    if (known === first.length) first.push(group);
    classes.set(name, known);
    return known;
  });
  return { of, first };
}
