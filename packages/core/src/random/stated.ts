import type { Distribution } from './distribution.js';

export type Shape = 'lognormal' | 'normal' | 'beta' | 'pert' | 'triangular' | 'uniform' | 'two-piece';

/** One quantity as it is stated: a median and a range of equal tails. Quantities are not negative; low < high. */
export interface StatedSpread {
  readonly shape: Shape;
  /** the median */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /**
   * the share of the probability between low and high, in (0,1); absent only for pert, triangular, uniform: then low and
   * high are the ends
   */
  readonly coverage?: number;
  /** the greatest value the quantity can take, 1 for a share */
  readonly most?: number;
}

/**
 * Why a range cannot have a shape:
 * - `median`: the range has another median than the one stated;
 * - `below-zero`: the quantity could be negative;
 * - `above-most`: the quantity could be greater than it can;
 * - `touches-zero`: the range begins at 0, which the shape does not reach;
 * - `too-wide`: no distribution of the shape is so wide, or its numbers leave the range of doubles.
 */
export type Misfit = 'median' | 'below-zero' | 'above-most' | 'touches-zero' | 'too-wide';

export interface NoFit {
  readonly misfit: Misfit;
  /** for `median`: the median that the range has */
  readonly median?: number;
}

/** A shape fitted to a range, not yet cut off at the greatest value. */
export type Fit =
  | {
      readonly distribution: Distribution;
      /** mean and standard deviation of the logarithm, of a lognormal */
      readonly lognormal?: { readonly mu: number; readonly sigma: number };
    }
  | NoFit;

/** By how much of the width of the range the median may differ from the one stated. */
const TOLERANCE = 0.02;

/** A misfit where the median of the range is not the one stated. */
export function otherMedian({ value, low, high }: StatedSpread, median: number): NoFit | undefined {
  return Math.abs(median - value) <= TOLERANCE * (high - low) ? undefined : { misfit: 'median', median };
}

/** The probability below the range, which is that above it. @throws RangeError where no coverage is stated */
export function tailOf({ shape, coverage }: StatedSpread): number {
  if (coverage === undefined) throw new RangeError(`a range of shape ${shape} needs its coverage`);
  return (1 - coverage) / 2;
}
