import { type Fraction, sumOf } from '../base/fraction.js';
import type { Algebra } from './evaluate.js';
import { greatest, least } from './exact.js';
import { argsOf, type Family, type Graph } from './graph.js';

/** A pair between which the value lies while every input stays between its stated low and high. */
export interface Enclosure {
  /** the least that the value can be */
  readonly low: Fraction;
  /** the greatest that the value can be */
  readonly high: Fraction;
}

const lows = (values: readonly Enclosure[]) => values.map((value) => value.low);
const highs = (values: readonly Enclosure[]) => values.map((value) => value.high);

/** The least and the greatest of the four corners: right for any signs. */
function corners(a: Enclosure, b: Enclosure, combine: (x: Fraction, y: Fraction) => Fraction): Enclosure {
  const all = [
    combine(a.low, b.low),
    combine(a.low, b.high),
    combine(a.high, b.low),
    combine(a.high, b.high),
  ];
  return { low: least(all), high: greatest(all) };
}

/**
 * Interval arithmetic over exact fractions (R. E. Moore, Interval Analysis, 1966): an enclosure, wider than need be
 * where an input occurs more than once and pulls in both directions.
 * @throws RangeError where a divisor's range holds zero; ranges of divisors are checked when the case is read.
 */
export const bounds: Algebra<Enclosure> = {
  input: (input) => ({ low: input.low ?? input.value, high: input.high ?? input.value }),
  add: (values) => ({ low: sumOf(lows(values)), high: sumOf(highs(values)) }),
  mul: (values) => values.reduce((a, b) => corners(a, b, (x, y) => x.times(y))),
  min: (values) => ({ low: least(lows(values)), high: least(highs(values)) }),
  max: (values) => ({ low: greatest(lows(values)), high: greatest(highs(values)) }),
  sub: (from, what) => ({ low: from.low.minus(what.high), high: from.high.minus(what.low) }),
  div: (what, by) => {
    if (by.low.sign * by.high.sign <= 0) throw new RangeError('the range of a divisor holds zero');
    return corners(what, by, (x, y) => x.over(y));
  },
  cut: (value) => ({ low: value.low.cut(), high: value.high.cut() }),
};

/**
 * Whether the two ends of the enclosure of `root` are reached: every input with a range stands in it once
 * (along one path, at one member), and no two are parts of one whole, which cannot all be at their ends. Otherwise the
 * ends enclose, but may be wider than what can happen.
 */
export function reachesItsBounds(graph: Graph, root: Family, member: number): boolean {
  const paths = new Map<Family, Map<number, number>>([[root, new Map([[member, 1]])]]);
  const seen = new Map<string, number>();
  /** by composition, the inputs with a range that are parts of it */
  const parts = new Map<string, Set<string>>();
  const pass = (family: Family, at: number, count: number) => {
    const known = paths.get(family) ?? new Map<number, number>();
    known.set(at, (known.get(at) ?? 0) + count);
    paths.set(family, known);
  };
  for (const family of [...graph.families].reverse()) {
    const members = paths.get(family);
    if (!members) continue;
    if (family.op === 'input') {
      for (const [at, count] of members) {
        const input = family.inputs[at];
        if (input?.low && input.high && !input.low.equals(input.high)) {
          seen.set(input.id, (seen.get(input.id) ?? 0) + count);
          const whole = input.estimate?.composition;
          if (whole !== undefined) parts.set(whole, (parts.get(whole) ?? new Set()).add(input.id));
        }
      }
      continue;
    }
    for (const arg of argsOf(family)) {
      if (family.op === 'sum') {
        family.to.forEach((position, at) => {
          const count = members.get(position);
          if (count) pass(arg, at, count);
        });
      } else {
        for (const [at, count] of members)
          pass(arg, family.op === 'gather' ? (family.from[at] as number) : at, count);
      }
    }
  }
  return (
    [...seen.values()].every((count) => count === 1) && [...parts.values()].every(({ size }) => size === 1)
  );
}
