import { truncated } from './distribution.js';
import { fitBeta } from './fit-beta.js';
import { fitLognormal, fitNormal, fitTwoPiece } from './fit-normal.js';
import { fitPert, fitTriangular, fitUniform } from './fit-stretched.js';
import type { Fit, NoFit, Shape, StatedSpread } from './stated.js';

export type { Misfit, Shape, StatedSpread } from './stated.js';

/** The distribution of one quantity. */
export interface Spread {
  /** the quantile at p in (0,1) */
  quantile(p: number): number;
  /** the quantile at Phi(z), for a standard normal z */
  ofScore(z: number): number;
  /**
   * set for a lognormal that needs no truncation: value = exp(mu + sigma z), so that a block can be drawn in one loop
   */
  readonly lognormal?: { readonly mu: number; readonly sigma: number };
}

/** How much of the probability may lie above the greatest value; it is cut off. */
const MOST_ABOVE = 1e-6;
/** As far out in both tails numbers have to be doubles. */
const FAR = 1e-10;

const FITS: Readonly<Record<Shape, (stated: StatedSpread) => Fit>> = {
  lognormal: fitLognormal,
  normal: fitNormal,
  beta: fitBeta,
  pert: fitPert,
  triangular: fitTriangular,
  uniform: fitUniform,
  'two-piece': fitTwoPiece,
};

/**
 * The distribution of a quantity whose median and range are stated, cut off below 0 and above the greatest value; or why
 * there is none. The value is its median and the range has equal tails: exactly for pert, triangular and two-piece;
 * elsewhere the range also tells a median, which may differ from the value by 2% of its width. Then normal and
 * lognormal keep the value, with the width of the range; beta and uniform keep the range.
 * @param stated with low <= value <= high, low < high, all finite and not negative, and a coverage in (0,1)
 * @throws RangeError where a shape that needs a coverage has none
 */
export function fitSpread(stated: StatedSpread): { readonly spread: Spread } | NoFit {
  const fit = FITS[stated.shape](stated);
  if ('misfit' in fit) return fit;
  const { most = Number.POSITIVE_INFINITY } = stated;
  if (fit.distribution.tails(most)[1] > MOST_ABOVE) return { misfit: 'above-most' };
  const distribution = truncated(fit.distribution, 0, most);
  const far = [distribution.quantile(FAR, 1 - FAR), distribution.quantile(1 - FAR, FAR)];
  const reachesZero = stated.shape !== 'lognormal' && stated.shape !== 'two-piece';
  if (!far.every((x) => Number.isFinite(x) && (x > 0 || reachesZero))) return { misfit: 'too-wide' };
  return {
    spread: {
      quantile: (p) => distribution.quantile(p, 1 - p),
      ofScore: distribution.ofScore,
      ...(fit.lognormal && distribution === fit.distribution ? { lognormal: fit.lognormal } : {}),
    },
  };
}
