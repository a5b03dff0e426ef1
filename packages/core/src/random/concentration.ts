import { Beta } from './beta-distribution.js';
import { crossingNear } from './crossing.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { normalQuantile } from './normal.js';

/** Logarithms of the least and the greatest concentration: 0.01 and 1e12. */
const [LEAST, MOST] = [log(0.01), log(1e12)];
/** How exact the logarithm has to be. */
const WIDTH = 1e-13;

/**
 * The n for which Beta(n share, n (1 - share)) lies between low and high with probability `coverage`: as many views as a
 * share so uncertain rests on. The probability grows with n. Undefined where no n from 0.01 to 1e12 has it.
 * @param share in (0,1)
 */
export function concentrationOf(
  share: number,
  low: number,
  high: number,
  coverage: number,
): number | undefined {
  if (!(share > 0 && share < 1 && low < high)) return undefined;
  const surplus = (logN: number): number => {
    const beta = new Beta(exp(logN) * share, exp(logN) * (1 - share));
    const outside = beta.tails(low, 1 - low)[0] + beta.tails(high, 1 - high)[1];
    return 1 - coverage - outside;
  };
  // As if it were normal, with the nearer end of the range.
  const reach = Math.min(share - low, high - share) / -normalQuantile((1 - coverage) / 2);
  const guess = reach > 0 ? log((share * (1 - share)) / (reach * reach)) : 0;
  const logN = crossingNear(surplus, guess, LEAST, MOST, WIDTH);
  return logN === undefined ? undefined : exp(logN);
}
