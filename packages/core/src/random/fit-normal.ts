import { ofNormal } from './distribution.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { normalQuantile } from './normal.js';
import { type Fit, otherMedian, type StatedSpread, tailOf } from './stated.js';

/** The share of a normal distribution that may be negative; it is cut off. */
const MOST_BELOW_ZERO = 1e-6;

/** The score at the upper end of the range. */
const scoreOf = (stated: StatedSpread): number => -normalQuantile(tailOf(stated));

/** The median is the middle of the range; spread alike on both sides. */
export function fitNormal(stated: StatedSpread): Fit {
  const { value, low, high } = stated;
  const sigma = (high - low) / (2 * scoreOf(stated));
  const misfit = otherMedian(stated, low + (high - low) / 2);
  if (misfit) return misfit;
  const distribution = ofNormal(
    (z) => value + sigma * z,
    (x) => (x - value) / sigma,
  );
  return distribution.tails(0)[0] > MOST_BELOW_ZERO ? { misfit: 'below-zero' } : { distribution };
}

/** The median is the geometric middle of the range: the logarithm is normal. */
export function fitLognormal(stated: StatedSpread): Fit {
  const { value, low, high } = stated;
  if (low <= 0) return { misfit: 'touches-zero' };
  const misfit = otherMedian(stated, Math.sqrt(low) * Math.sqrt(high));
  if (misfit) return misfit;
  const mu = log(value);
  const sigma = (log(high) - log(low)) / (2 * scoreOf(stated));
  return {
    lognormal: { mu, sigma },
    distribution: ofNormal(
      (z) => exp(mu + sigma * z),
      (x) => (log(x) - mu) / sigma,
    ),
  };
}

/** The logarithm is normal on each side of its median, with a deviation of its own on each. */
export function fitTwoPiece(stated: StatedSpread): Fit {
  const { value, low, high } = stated;
  if (low <= 0) return { misfit: 'touches-zero' };
  const z = scoreOf(stated);
  const mu = log(value);
  const below = (mu - log(low)) / z;
  const above = (log(high) - mu) / z;
  return {
    distribution: ofNormal(
      (score) => exp(mu + score * (score < 0 ? below : above)),
      (x) => {
        const distance = log(x) - mu;
        return distance === 0 ? 0 : distance / (distance < 0 ? below : above);
      },
    ),
  };
}
