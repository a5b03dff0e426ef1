import { BetaQuantile } from './beta.js';
import { crossing } from './crossing.js';
import { type Distribution, ofQuantiles } from './distribution.js';
import { type Fit, otherMedian, type StatedSpread, tailOf } from './stated.js';

/** A distribution on [0,1], to be stretched over another interval. */
type Standard = Pick<Distribution, 'quantile' | 'tails'>;

/** What rounding may do: to an end at 0, as a share of the range, and to a median. */
const ROUNDING = 1e-12;
/** How exact the position of the mode has to be. */
const WIDTH = 1e-15;

const UNIFORM: Standard = {
  quantile: (p) => p,
  tails: (x) => [x, 1 - x],
};

/** With its mode at c. */
const triangular = (c: number): Standard => ({
  quantile: (p, q) => (p < c ? Math.sqrt(p * c) : 1 - Math.sqrt(q * (1 - c))),
  tails: (x) => {
    if (c === 1 || x < c) return [(x * x) / c, 1 - (x * x) / c];
    const above = ((1 - x) * (1 - x)) / (1 - c);
    return [1 - above, above];
  },
});

/** With its mode at c: a beta distribution (Malcolm, Roseboom, Clark and Fazar 1959). */
function pert(c: number): Standard {
  const quantiles = new BetaQuantile(1 + 4 * c, 5 - 4 * c);
  return {
    quantile: (p, q) => quantiles.at(p, q)[0],
    tails: (x) => quantiles.beta.tails(x, 1 - x),
  };
}

/** The ends are low and high, or lie beyond them so that the range has its coverage; so do those of the next two. */
export function fitUniform(stated: StatedSpread): Fit {
  const { low, high } = stated;
  return otherMedian(stated, low + (high - low) / 2) ?? stretched(UNIFORM, stated);
}

/** Its mode lies where it gives the stated median. */
export const fitTriangular = (stated: StatedSpread): Fit => fitMode(triangular, stated);

/** Its mode lies where it gives the stated median. */
export const fitPert = (stated: StatedSpread): Fit => fitMode(pert, stated);

function fitMode(withMode: (c: number) => Standard, stated: StatedSpread): Fit {
  const { value, low, high } = stated;
  const wanted = (value - low) / (high - low);
  /** where the median lies in the range, from 0 to 1; it rises with c */
  const medianOf = (c: number): number => {
    const standard = withMode(c);
    const [from, to] = rangeOf(standard, stated);
    return (standard.quantile(0.5, 0.5) - from) / (to - from);
  };
  const [least, most] = [medianOf(0), medianOf(1)];
  const nearest = Math.min(Math.max(wanted, least), most);
  if (Math.abs(nearest - wanted) > ROUNDING) {
    return { misfit: 'median', median: low + nearest * (high - low) };
  }
  if (nearest === least) return stretched(withMode(0), stated);
  if (nearest === most) return stretched(withMode(1), stated);
  return stretched(withMode(crossing((c) => medianOf(c) - wanted, 0, 1, WIDTH)), stated);
}

/** What of the standard distribution is to lie at low and high. */
function rangeOf(standard: Standard, stated: StatedSpread): readonly [from: number, to: number] {
  if (stated.coverage === undefined) return [0, 1];
  const tail = tailOf(stated);
  return [standard.quantile(tail, 1 - tail), standard.quantile(1 - tail, tail)];
}

function stretched(standard: Standard, stated: StatedSpread): Fit {
  const { low, high } = stated;
  const [from, to] = rangeOf(standard, stated);
  const width = (high - low) / (to - from);
  const start = low - width * from;
  if (start < -ROUNDING * high) return { misfit: 'below-zero' };
  const least = Math.max(0, start);
  return {
    distribution: ofQuantiles(
      (p, q) => least + width * standard.quantile(p, q),
      (x) => standard.tails(Math.min(Math.max((x - least) / width, 0), 1)),
    ),
  };
}
