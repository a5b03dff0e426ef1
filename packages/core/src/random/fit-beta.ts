import { BetaQuantile } from './beta.js';
import { Beta } from './beta-distribution.js';
import { crossing, crossingNear } from './crossing.js';
import { ofQuantiles } from './distribution.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { normalQuantile } from './normal.js';
import { type Fit, type NoFit, otherMedian, type StatedSpread, tailOf } from './stated.js';

/** Logarithms of the sums of both parameters between which the sum is sought: 0.01 and 1e12. */
const [LEAST_SUM, MOST_SUM] = [log(0.01), log(1e12)];
/** Logarithms of the odds of the mean. */
const MOST_ODDS = 60;
/** How exact a logarithm has to be. */
const WIDTH = 1e-14;

/**
 * The parameters of the beta distribution on [0,1] that has both ends of the range as its quantiles. For each sum of the
 * parameters one mean puts the lower end right; the greater the sum, the less lies above the upper end.
 */
export function betaParameters(
  stated: StatedSpread,
): { readonly a: number; readonly b: number; readonly quantiles: BetaQuantile } | NoFit {
  const { low, high } = stated;
  if (low <= 0) return { misfit: 'touches-zero' };
  if (high > 1) return { misfit: 'above-most' };
  const tail = tailOf(stated);
  const withSum = (logSum: number): Beta => {
    const withOdds = (odds: number) =>
      new Beta(exp(logSum) / (1 + exp(-odds)), exp(logSum) / (1 + exp(odds)));
    const lacking = (odds: number) => tail - withOdds(odds).tails(low, 1 - low)[0];
    return withOdds(crossing(lacking, -MOST_ODDS, MOST_ODDS, WIDTH));
  };
  const logSum = crossingNear(
    (at) => tail - withSum(at).tails(high, 1 - high)[1],
    guess(low, high, tail),
    LEAST_SUM,
    MOST_SUM,
    WIDTH,
  );
  if (logSum === undefined) return { misfit: 'too-wide' };
  const { a, b } = withSum(logSum);
  const quantiles = new BetaQuantile(a, b);
  return otherMedian(stated, quantiles.at(0.5, 0.5)[0]) ?? { a, b, quantiles };
}

/** The beta distribution of a range; see `betaParameters`. */
export function fitBeta(stated: StatedSpread): Fit {
  const fit = betaParameters(stated);
  if ('misfit' in fit) return fit;
  const { quantiles } = fit;
  return {
    distribution: ofQuantiles(
      (p, q) => quantiles.at(p, q)[0],
      (x) => quantiles.beta.tails(x, 1 - x),
    ),
  };
}

/** The logarithm of the sum of the parameters if the distribution were normal. */
function guess(low: number, high: number, tail: number): number {
  const middle = (low + high) / 2;
  const deviation = (high - low) / (-2 * normalQuantile(tail));
  return log((middle * (1 - middle)) / (deviation * deviation));
}
