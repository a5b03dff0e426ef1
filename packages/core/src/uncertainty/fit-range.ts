import type { Fraction } from '../base/fraction.js';
import type { Shape } from '../base/spread-schema.js';
import { fitSpread } from '../random/spread.js';

/** A range as stated, exact. */
interface ExactRange {
  readonly shape: Shape;
  readonly coverage?: number | undefined;
  readonly value: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly most?: Fraction | undefined;
}

/** Beyond these no figure of a case lies, and products and squares of what lies within stay in float64. */
const [SMALLEST, LARGEST] = [1e-60, 1e60];
/** As far out as draws come. */
const FAR = 1e-10;

/** The distribution that a stated range has, or why there is none. See `fitSpread`. */
export function fitRange({
  shape,
  coverage,
  value,
  low,
  high,
  most,
}: ExactRange): ReturnType<typeof fitSpread> {
  const fit = fitSpread({
    shape,
    value: value.toNumber(),
    low: low.toNumber(),
    high: high.toNumber(),
    ...(coverage === undefined ? {} : { coverage }),
    ...(most ? { most: most.toNumber() } : {}),
  });
  if ('misfit' in fit) return fit;
  const [least, greatest] = [fit.spread.quantile(FAR), fit.spread.quantile(1 - FAR)];
  const isLogarithmic = shape === 'lognormal' || shape === 'two-piece';
  return greatest > LARGEST || (isLogarithmic && least < SMALLEST) ? { misfit: 'too-wide' } : fit;
}
