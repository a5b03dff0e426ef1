import { Fraction } from '../base/fraction.js';
import type { Source } from '../base/source.js';
import type { Span } from '../base/span.js';
import { exp } from '../random/exp.js';
import { log } from '../random/log.js';
import { normalQuantile } from '../random/normal.js';
import { studentQuantile } from '../random/student.js';

/** A period of which the estimate and the true count are both known. */
export interface Pair {
  readonly period: Span;
  readonly stated: string;
  readonly actual: string;
  readonly source: Source;
}

/**
 * What true counts say of a site's factor true/stated: on the logarithm a centre, its standard error, and the degrees
 * of freedom of Student's t; none where the standard deviation is stated and not estimated.
 */
export interface SiteEstimate {
  readonly centre: number;
  readonly error: number;
  readonly degrees?: number;
  /** standard deviation of the logarithms, from month to month */
  readonly deviation: number;
}

/** What a calibration changed, for the report. */
export interface Calibrated {
  readonly site: string;
  readonly vendor?: string | undefined;
  readonly pairs: readonly Pair[];
  readonly before: FactorRange;
  readonly after: FactorRange;
  readonly estimate: SiteEstimate;
  /** ids of the inputs that hold the factor after it; before it they were 1 */
  readonly input: string;
}

/** A factor with the range that holds it with a probability of 90%; decimals of six places. */
export interface FactorRange {
  readonly value: string;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

/** The share of the probability within the printed range of a calibrated factor. */
const CALIBRATED_COVERAGE = 0.9;

/**
 * The site's factor from the logarithms of true/stated over n periods: centre = their mean, standard error =
 * s / sqrt(n), Student's t with n - 1 degrees of freedom. With one period there is no s: the prior's stands in,
 * and the normal takes the place of t.
 * @param prior stated standard deviation of the logarithm, for periods that show none
 * @returns undefined where the periods show no spread and there is no prior
 */
export function estimateSite(pairs: readonly Pair[], prior: number | undefined): SiteEstimate | undefined {
  const ratios = pairs.map(({ stated, actual }) =>
    log(Fraction.of(actual).over(Fraction.of(stated)).toNumber()),
  );
  const n = ratios.length;
  const centre = ratios.reduce((sum, one) => sum + one, 0) / n;
  const squares = ratios.reduce((sum, one) => sum + (one - centre) * (one - centre), 0);
  const deviation = ratios.every((one) => one === ratios[0]) ? 0 : Math.sqrt(squares / (n - 1));
  // One ratio, or the same one again and again (a sum spread over the months), shows no spread.
  if (deviation === 0) return prior === undefined ? undefined : { centre, error: prior, deviation: prior };
  return { centre, error: deviation / Math.sqrt(n), degrees: n - 1, deviation };
}

/** Beyond e to this power a factor true/stated is no estimate any more, but a slip in the digits. */
const FARTHEST = 30;

/**
 * A factor from its logarithm, in six decimals, and more where those would be zeros: it is an estimate, and the working
 * shows the digits that it has.
 * @param logarithm from -30 to 30
 */
export const factorText = (logarithm: number): string =>
  exp(logarithm).toFixed(logarithm < LEAST_OF_SIX_DECIMALS ? 18 : 6);

/** Below e to this power, six decimals leave fewer than four digits. */
const LEAST_OF_SIX_DECIMALS = -7;

/** How far the ends of the 90% lie from the centre, as logarithms. */
const reachOf = ({ error, degrees }: Omit<SiteEstimate, 'deviation' | 'centre'>): number => {
  const tail = (1 + CALIBRATED_COVERAGE) / 2;
  return error * (degrees === undefined ? normalQuantile(tail) : studentQuantile(degrees, tail));
};

/** Whether a factor and its 90% are near enough to 1 to be the error of a count. */
export const isPlausible = (estimate: Omit<SiteEstimate, 'deviation'>): boolean =>
  Math.abs(estimate.centre) + reachOf(estimate) <= FARTHEST;

/** The factor with the ends of its 90%. */
export function factorRange(estimate: Omit<SiteEstimate, 'deviation'>): FactorRange {
  const { centre } = estimate;
  const reach = reachOf(estimate);
  return { value: factorText(centre), low: factorText(centre - reach), high: factorText(centre + reach) };
}

/** A normal belief about a logarithm. */
export interface Belief {
  readonly mean: number;
  readonly variance: number;
}

/**
 * What calibrated sites say of the factor that all sites of a vendor share: each site's centre is the vendor's
 * logarithm plus the site's own (variance `site`) plus its standard error; normal updating with known variances.
 * Through this alone a calibration reaches another site.
 */
export function vendorBelief(prior: number, site: number, estimates: readonly SiteEstimate[]): Belief {
  let precision = 1 / prior;
  let weighted = 0;
  for (const { centre, error } of estimates) {
    const variance = site + error * error;
    precision += 1 / variance;
    weighted += centre / variance;
  }
  return { mean: weighted / precision, variance: 1 / precision };
}
