import { quantilesOf, type Resolved } from './order-statistics.js';

/** The quantiles of which a report speaks. */
const QUANTILES = {
  p05: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
} as const;
/** Name of a quantile of which a report speaks: `p05` is 5%, `p50` the median. */
export type QuantileName = keyof typeof QUANTILES;
type Quantiles = Readonly<Record<QuantileName, number>>;

/** How many independent replicates an answer rests on; its error has 15 degrees of freedom. */
export const REPLICATES = 16;

/** What the draws of one amount say, and how sure each of these figures is: one standard error. */
export interface Statistics {
  /** yen */
  readonly mean: number;
  /** the distribution has no mean: the exponential of a Student's t grows beyond any */
  readonly hasNoMean?: true;
  /** yen, by name: `p05` is the 5% quantile */
  readonly quantiles: Quantiles;
  /** one standard error of each of them, in yen */
  readonly standardErrors: { readonly mean: number } & Quantiles;
}

/** A figure with its standard error. */
export interface Measured {
  /** the figure itself: yen or a share */
  readonly value: number;
  /** one standard error of the figure, in its own unit */
  readonly standardError: number;
}

/** The standard error of a mean of replicates. */
export function errorOf(replicates: readonly number[]): number {
  const n = replicates.length;
  const mean = replicates.reduce((sum, one) => sum + one, 0) / n;
  const squares = replicates.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.sqrt(squares / (n - 1) / n);
}

/** The part of `draws` that one replicate made. */
const replicateOf = <A extends Float64Array | Float32Array>(draws: A, at: number): A => {
  const size = draws.length / REPLICATES;
  return draws.subarray(at * size, (at + 1) * size) as A;
};

const everyReplicate = Array.from({ length: REPLICATES }, (_, at) => at);

/** A figure of each replicate, and the pooled one, as one figure with its error. */
export function measured<A extends Float64Array | Float32Array>(
  draws: A,
  figure: (part: A) => number,
): Measured {
  return {
    value: figure(draws),
    standardError: errorOf(everyReplicate.map((at) => figure(replicateOf(draws, at)))),
  };
}

/** How many values are summed in a row: the rounding of a long sum grows with its length. */
const RUN = 256;

/** The mean, by sums of sums: a million draws lose no more digits than some thousands. */
export function meanOf(values: Float64Array | Float32Array): number {
  let sum = 0;
  for (let from = 0; from < values.length; from += RUN) {
    const to = Math.min(from + RUN, values.length);
    let [even, odd] = [0, 0];
    let i = from;
    for (; i + 1 < to; i += 2) {
      even += values[i] as number;
      odd += values[i + 1] as number;
    }
    if (i < to) even += values[i] as number;
    sum += even + odd;
  }
  return sum / values.length;
}

/**
 * Pooled quantiles with the spread of the replicates as error; but the error is never less than what the draws resolve,
 * which that spread does not show where Sobol' points of one variable make nearly all the difference. Leaves `draws` as
 * they are.
 */
export function quantilesWithErrors(
  draws: Float64Array | Float32Array,
  probabilities: readonly number[],
): readonly Measured[] {
  const scratch = draws.slice();
  const parts = everyReplicate.map((at) => quantilesOf(replicateOf(scratch, at), probabilities));
  const pooled = quantilesOf(scratch, probabilities);
  return pooled.map(({ value, resolution }, q) => ({
    value,
    standardError: Math.max(resolution, errorOf(parts.map((part) => (part[q] as Resolved).value))),
  }));
}

/**
 * Mean and quantiles of the draws, replicate after replicate.
 * @param hasMean false where the distribution has no mean
 */
export function statisticsOf(draws: Float64Array, hasMean = true): Statistics {
  const names = Object.keys(QUANTILES) as QuantileName[];
  const mean = measured(draws, meanOf);
  const quantiles = quantilesWithErrors(draws, Object.values(QUANTILES));
  const named = (pick: (one: Measured) => number) =>
    Object.fromEntries(names.map((name, at) => [name, pick(quantiles[at] as Measured)])) as Quantiles;
  return {
    mean: mean.value,
    ...(hasMean ? {} : { hasNoMean: true }),
    quantiles: named((one) => one.value),
    standardErrors: { mean: mean.standardError, ...named((one) => one.standardError) },
  };
}

/** Whether every figure is a number that can be printed: ranges may be so wide that float64 cannot hold them. */
export function isPrintable({ mean, hasNoMean, quantiles, standardErrors }: Statistics): boolean {
  const { mean: errorOfMean, ...errors } = standardErrors;
  const means = hasNoMean ? [] : [mean, errorOfMean];
  return [...means, ...Object.values(quantiles), ...Object.values(errors)].every(Number.isFinite);
}
