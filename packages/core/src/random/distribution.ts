import { normalCdf, normalQuantile } from './normal.js';

/** A continuous distribution. Probabilities come in pairs, of what lies below and above, so that neither tail loses digits. */
export interface Distribution {
  /** the number with p of the probability below it and q = 1 - p above it */
  quantile(p: number, q: number): number;
  /** the quantile at Phi(z), for a standard normal z */
  ofScore(z: number): number;
  /** the probability of at most x, and of more */
  tails(x: number): readonly [below: number, above: number];
}

/** The distribution of a rising function of a standard normal number, given with its inverse. */
export function ofNormal(ofScore: (z: number) => number, scoreOf: (x: number) => number): Distribution {
  return {
    ofScore,
    quantile: (p, q) => ofScore(p < q ? normalQuantile(p) : -normalQuantile(q)),
    tails: (x) => {
      const z = scoreOf(x);
      return [normalCdf(z), normalCdf(-z)];
    },
  };
}

/** A distribution given by its quantiles. */
export function ofQuantiles(quantile: Distribution['quantile'], tails: Distribution['tails']): Distribution {
  return { quantile, tails, ofScore: (z) => quantile(normalCdf(z), normalCdf(-z)) };
}

/** What is left of a distribution between two numbers: its quantiles, none of the probability put on the ends. */
export function truncated(distribution: Distribution, least: number, most: number): Distribution {
  const [below] = distribution.tails(least);
  const [, above] = distribution.tails(most);
  if (below === 0 && above === 0) return distribution;
  const kept = 1 - below - above;
  return ofQuantiles(
    // The bounds stop the rounding of the last digit, no more.
    (p, q) => Math.min(Math.max(distribution.quantile(below + p * kept, above + q * kept), least), most),
    (x) => {
      const [p, q] = distribution.tails(x);
      return [Math.max(p - below, 0) / kept, Math.max(q - above, 0) / kept];
    },
  );
}
