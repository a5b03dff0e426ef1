import { Fraction } from '../base/fraction.js';
import { bounds, type Enclosure } from '../formula/bounds.js';
import type { Algebra } from '../formula/evaluate.js';
import { exact } from '../formula/exact.js';

/** Digits of a number beyond which nothing is computed: figures of a suit have a few dozen. */
export const MOST_DIGITS = 2000;
/** Denominators of more digits than this cost time; how much may be spent on them in all. */
const LONG = 100;
const MOST_SPENT = 300_000_000;

/** The working of a report cannot be computed; caught in this folder. */
export class Uncomputable extends Error {}

/** Counts what is spent on long numbers, so that a report made for it cannot keep the machine busy for hours. */
class Allowance {
  #spent = 0;

  take({ num, den }: Fraction): void {
    const [above, below] = [num.precision(), den.precision()];
    if (above > MOST_DIGITS || below > MOST_DIGITS) throw new Uncomputable();
    if (below > LONG) this.#spent += below * below;
    if (this.#spent > MOST_SPENT) throw new Uncomputable();
  }
}

/** An algebra that stops where numbers grow without end or something is divided by zero. */
function guarded<V>(algebra: Algebra<V>, check: (value: V) => V): Algebra<V> {
  const each =
    (op: 'add' | 'mul' | 'min' | 'max'): Algebra<V>[typeof op] =>
    (values, node) => {
      const [first, ...others] = values;
      if (first === undefined) return algebra[op](values, node);
      return others.reduce((made, value) => check(algebra[op]([made, value], node)), check(first));
    };
  return {
    input: (input, node) => check(algebra.input(input, node)),
    add: each('add'),
    mul: each('mul'),
    min: each('min'),
    max: each('max'),
    sub: (from, what, node) => check(algebra.sub(from, what, node)),
    div: (what, by, node) => check(algebra.div(what, by, node)),
    cut: algebra.cut,
  };
}

/** The exact figures, guarded. It throws `Uncomputable` or, for a division by zero, a RangeError. */
export function guardedExact(): Algebra<Fraction> {
  const allowance = new Allowance();
  return guarded(exact, (value) => {
    allowance.take(value);
    return value;
  });
}

/** The enclosures, guarded. It throws `Uncomputable` or, for a divisor that may be zero, a RangeError. */
export function guardedBounds(): Algebra<Enclosure> {
  const allowance = new Allowance();
  return guarded(bounds, (value) => {
    allowance.take(value.low);
    allowance.take(value.high);
    return value;
  });
}

/** The sum of figures; undefined where it grows longer than any figure of a suit. */
export function boundedSum(values: readonly Fraction[]): Fraction | undefined {
  let sum = Fraction.zero;
  for (const value of values) {
    sum = sum.plus(value);
    if (sum.den.precision() > LONG * 2) return undefined;
  }
  return sum;
}
