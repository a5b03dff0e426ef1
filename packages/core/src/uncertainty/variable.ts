import type { Spread } from '../random/spread.js';

/** One random quantity: a standard score, of which each of its inputs takes its own quantile. */
export interface Variable {
  readonly id: string;
  /** the independent group of which the variance is told */
  readonly group: string;
  readonly inputs: readonly { readonly id: string; readonly drawn: Spread }[];
}
