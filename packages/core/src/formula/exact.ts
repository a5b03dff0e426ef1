import { type Fraction, sumOf } from '../base/fraction.js';
import type { Algebra } from './evaluate.js';

export const least = (values: readonly Fraction[]) => values.reduce((a, b) => (b.compare(a) < 0 ? b : a));
export const greatest = (values: readonly Fraction[]) => values.reduce((a, b) => (b.compare(a) > 0 ? b : a));

/** The figure itself: exact fractions, of which only `cut` drops a part. */
export const exact: Algebra<Fraction> = {
  input: (input) => input.value,
  add: sumOf,
  mul: (values) => values.reduce((a, b) => a.times(b)),
  min: least,
  max: greatest,
  sub: (from, what) => from.minus(what),
  div: (what, by) => what.over(by),
  cut: (value) => value.cut(),
};
