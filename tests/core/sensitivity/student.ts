import type { Measured, Statistics } from '../../../packages/core/src/sensitivity/statistics.js';

/** The mean of some draws as one figure with its error. */
export const meanIn = ({ mean, standardErrors }: Statistics): Measured => ({
  value: mean,
  standardError: standardErrors.mean,
});

/** How many standard errors an estimate is from the truth; none where it is the truth itself. */
const scoreOf = ({ value, standardError }: Measured, truth: number): number =>
  Math.abs(value - truth) <= 1e-13 * Math.abs(truth) ? 0 : (value - truth) / standardError;

/** What Student's t with 15 degrees of freedom does not exceed in size with this probability (from tables). */
const LIMITS = [
  { probability: 0.95, limit: 2.1314495455597742 },
  { probability: 0.5, limit: 0.6911969488747416 },
] as const;

/** A count at least this improbable, on either side, does not come about by chance. */
const CHANCE = 5e-7;
/**
 * Half a standard error, of which chance takes five standard deviations of the mean of 400 scores, and the rest the bias
 * of a quantile of finitely many draws.
 */
const MOST_BIAS = 0.4;

/** The counts out of n that a binomial variable falls short of, or exceeds, with no more than that chance on each side. */
function binomialBand(n: number, probability: number): readonly [least: number, most: number] {
  const weights: number[] = [];
  let logWeight = n * Math.log1p(-probability);
  for (let k = 0; k <= n; k += 1) {
    weights.push(Math.exp(logWeight));
    logWeight += Math.log(((n - k) / (k + 1)) * (probability / (1 - probability)));
  }
  const fromEnd = (order: readonly number[]) => {
    let sum = 0;
    return order.findIndex((weight) => {
      sum += weight;
      return sum > CHANCE;
    });
  };
  return [fromEnd(weights), n - fromEnd([...weights].reverse())];
}

/** What about standardised errors is not as Student's t with 15 degrees of freedom says; nothing for right ones. */
export function unlikeStudent(scores: readonly number[]): readonly string[] {
  const faults = LIMITS.flatMap(({ probability, limit }) => {
    const within = scores.filter((score) => Math.abs(score) <= limit).length;
    const [least, most] = binomialBand(scores.length, probability);
    return within >= least && within <= most
      ? []
      : [`${within} of ${scores.length} within ${limit}, not ${least} to ${most}`];
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.abs(mean) <= MOST_BIAS ? faults : [...faults, `${mean} off on the average`];
}

/** Seeds of every proof by repetition. */
export const SEEDS: readonly number[] = Array.from({ length: 400 }, (_, at) => at + 1);

/** Standardised errors of several figures, over many seeds. */
export class Scores {
  readonly #of = new Map<string, number[]>();

  add(name: string, estimate: Measured, truth: number): void {
    const known = this.#of.get(name) ?? [];
    known.push(scoreOf(estimate, truth));
    this.#of.set(name, known);
  }

  get all(): readonly (readonly [name: string, scores: readonly number[]])[] {
    return [...this.#of];
  }

  /** For each figure, what is wrong with its errors. */
  get faults(): readonly string[] {
    return this.all.flatMap(([name, scores]) => unlikeStudent(scores).map((fault) => `${name}: ${fault}`));
  }
}
