import type { Algebra } from '../../../packages/core/src/formula/evaluate.js';
import * as rational from '../base/rational.js';

const choose = (values: readonly rational.Rational[], sign: number): rational.Rational =>
  values.reduce((a, b) => (rational.compare(a, b) * sign >= 0 ? a : b));

/** The exact reading once more, in the tests' own arithmetic over BigInt. */
export const oracle: Algebra<rational.Rational> = {
  input: (input) => rational.parse(input.value.toText()),
  add: (values) => values.reduce(rational.add, rational.rational(0n)),
  mul: (values) => values.reduce(rational.mul),
  min: (values) => choose(values, -1),
  max: (values) => choose(values, 1),
  sub: (from, what) => rational.sub(from, what),
  div: (what, by) => rational.div(what, by),
  cut: (value) => rational.cut(value),
};
