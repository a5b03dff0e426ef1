import { quantilesOf } from './order-statistics.js';

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
export type QuantileName = keyof typeof QUANTILES;
type Quantiles = Readonly<Record<QuantileName, number>>;

/** How many independent replicates an answer rests on; its error has 15 degrees of freedom. */
export const REPLICATES = 16;

/** What the draws of one amount say, and how sure each of these figures is: one standard error. */
export interface Statistics {
  readonly mean: number;
  readonly quantiles: Quantiles;
  readonly standardErrors: { readonly mean: number } & Quantiles;
}

/** A figure with its standard error. */
export interface Measured {
  readonly value: number;
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

/** Kahan's sum (1965), so that a million draws do not lose digits. */
export function meanOf(values: Float64Array | Float32Array): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i += 1) {
    const term = (values[i] as number) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum / values.length;
}

/** Pooled quantiles with the spread of the replicates as error. Leaves `draws` as they are. */
export function quantilesWithErrors(
  draws: Float64Array | Float32Array,
  probabilities: readonly number[],
): readonly Measured[] {
  const scratch = draws.slice();
  const parts = everyReplicate.map((at) => quantilesOf(replicateOf(scratch, at), probabilities));
  const pooled = quantilesOf(scratch, probabilities);
  return pooled.map((value, q) => ({
    value,
    standardError: errorOf(parts.map((part) => part[q] as number)),
  }));
}

/** Mean and quantiles of the draws, replicate after replicate. */
export function statisticsOf(draws: Float64Array): Statistics {
  const names = Object.keys(QUANTILES) as QuantileName[];
  const mean = measured(draws, meanOf);
  const quantiles = quantilesWithErrors(draws, Object.values(QUANTILES));
  const named = (pick: (one: Measured) => number) =>
    Object.fromEntries(names.map((name, at) => [name, pick(quantiles[at] as Measured)])) as Quantiles;
  return {
    mean: mean.value,
    quantiles: named((one) => one.value),
    standardErrors: { mean: mean.standardError, ...named((one) => one.standardError) },
  };
}
