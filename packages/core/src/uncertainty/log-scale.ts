import { Fraction } from '../base/fraction.js';
import type { Quantity } from '../base/quantity.js';
import { log } from '../random/log.js';
import { normalQuantile } from '../random/normal.js';

/** The standard deviation of the logarithm of a lognormal range around 1; undefined for any other shape. */
export function logScaleOf({ value, low, high, coverage, shape }: Quantity): number | undefined {
  if (shape !== 'lognormal' || !Fraction.of(value).equals(Fraction.one) || !low || !high || !coverage)
    return undefined;
  const ratio = Fraction.of(high).over(Fraction.of(low)).toNumber();
  return log(ratio) / (2 * normalQuantile((1 + Fraction.of(coverage).toNumber()) / 2));
}
