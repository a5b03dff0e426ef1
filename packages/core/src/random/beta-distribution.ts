import { exp } from './exp.js';
import { log } from './log.js';
import { stirlingError } from './log-gamma.js';

/** Enough for a and b up to 1e12: near the mean it takes 0.6 of the root of the smaller one. */
const MOST_TERMS = 1_000_000;
const ONE_OVER_2_PI = 0.15915494309189535;

/**
 * The beta distribution on [0,1], for a and b from 0.01 to 1e6 (up to 1e12 with fewer digits). Its functions take x
 * together with y = 1 - x, so that a number near 1 need not lose digits.
 * @throws RangeError where a or b is not above 0 and finite
 */
export class Beta {
  /** the logarithm of the weight at the mean */
  private readonly logAtMean: number;
  /** the logarithm of the beta function B(a, b) */
  readonly logB: number;

  constructor(
    readonly a: number,
    readonly b: number,
  ) {
    for (const parameter of [a, b]) {
      if (!(parameter > 0 && parameter < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`not a parameter of a beta distribution: ${parameter}`);
      }
    }
    const mean = a / (a + b);
    this.logAtMean =
      0.5 * log(mean * b * ONE_OVER_2_PI) + (stirlingError(a + b) - stirlingError(a) - stirlingError(b));
    this.logB = a * log(mean) + b * log(b / (a + b)) - this.logAtMean;
  }

  /**
   * The probability of at most x, and of more. The relative error is about 1e-13, in the smaller of the two as well while
   * x is on its side of the mean.
   */
  tails(x: number, y: number): readonly [below: number, above: number] {
    const [below, above] = this.tailsAndWeight(x, y);
    return [below, above];
  }

  /** The tails, and x^a y^b / B(a, b), which is the density times x y. */
  tailsAndWeight(x: number, y: number): readonly [below: number, above: number, weight: number] {
    if (x <= 0) return [0, 1, 0];
    if (y <= 0) return [1, 0, 0];
    const { a, b } = this;
    const weight = this.weight(x, y);
    // The fraction converges best for the tail on whose side of the mean x lies.
    const lead = a * y - b * x;
    if (lead >= 0) {
      const below = Math.min(weight * fraction(a, b, x, y, lead), 1);
      return [below, 1 - below, weight];
    }
    const above = Math.min(weight * fraction(b, a, y, x, -lead), 1);
    return [1 - above, above, weight];
  }

  /**
   * x^a y^b / B(a, b), from the distance to the mean (Loader 2000, "Fast and accurate computation of binomial
   * probabilities"): powers and beta function would lose what they have in common.
   */
  private weight(x: number, y: number): number {
    const { a, b } = this;
    const distance = b * x - a * y;
    const total = a + b;
    return exp(
      this.logAtMean -
        a * deviance(distance / a, total * (x / a)) -
        b * deviance(-distance / b, total * (y / b)),
    );
  }
}

/** u - log(1+u), given 1+u as well, which is more exact near u = -1. */
function deviance(u: number, onePlusU: number): number {
  if (Math.abs(u) > 0.3) return u - log(onePlusU);
  // log(1+u) = 2 artanh(r), and u = 2r/(1-r).
  const r = u / (2 + u);
  const square = r * r;
  let sum = 0;
  for (let odd = 23; odd > 1; odd -= 2) sum = sum * square + 1 / odd;
  return r * (u - 2 * square * sum);
}

/**
 * The probability below x over the weight at x: the continued fraction of DiDonato and Morris (1992), Algorithm 708, (9),
 * by the method of Lentz. `lead` is a - (a+b) x, not negative.
 */
function fraction(a: number, b: number, x: number, y: number, lead: number): number {
  let value = (a * (lead + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const odd = a + 2 * n - 1;
    const shared = (n * (b - n) * x) / odd;
    const numerator = (((a + n - 1) * (a + b + n - 1) * x) / odd) * shared;
    const denominator = n + shared + ((a + n) * (lead + 1 + n * (1 + y))) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return 1 / value;
}
