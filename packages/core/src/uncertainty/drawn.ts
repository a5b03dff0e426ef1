import type { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import { placeText } from '../base/problem.js';
import type { Input } from '../formula/graph.js';
import { exp } from '../random/exp.js';
import { log } from '../random/log.js';
import { normalCdf, normalQuantile } from '../random/normal.js';
import type { Spread } from '../random/spread.js';
import { studentQuantiles } from '../random/student.js';
import { fitRange } from './fit-range.js';
import { misfit } from './problems.js';

/** The distribution of an input whose spread is stated; a problem where the range cannot have it. */
export function drawnOf(input: Input): { readonly drawn: Spread } | { readonly problem: Problem } {
  const { value, low, high, estimate } = input;
  const spread = estimate?.spread;
  if (!spread || !low || !high)
    throw new RangeError(`${placeText(input.source.place ?? {})}: no spread is stated`);
  if ('samples' in spread) return { drawn: measured(spread.samples) };
  if ('logScale' in spread) return { drawn: onLogarithm(value.toNumber(), spread.logScale, spread.degrees) };
  const { shape, coverage } = spread;
  const fit = fitRange({ shape, coverage, value, low, high, most: estimate.most });
  if ('spread' in fit) return { drawn: fit.spread };
  const told = `${low.toText()} – ${value.toText()} – ${high.toText()}`;
  return { problem: misfit(input.source.place ?? {}, told, fit.misfit, fit.median) };
}

/** Each draw takes one of the measured values, all alike. */
function measured(samples: readonly Fraction[]): Spread {
  const sorted = samples.map((one) => one.toNumber()).sort((a, b) => a - b);
  const quantile = (p: number) => sorted[Math.floor(p * sorted.length)] as number;
  return { quantile, ofScore: (z) => quantile(normalCdf(z)) };
}

/**
 * Of a factor beyond e^200 nothing is told but that it is beyond: with one degree of freedom Student's t goes so far once in
 * some thousand draws, and infinity times a figure of 0 would be no number.
 */
const FARTHEST = 200;

/** The logarithm has Student's t around that of the median; the normal where no degrees of freedom are given. */
function onLogarithm(median: number, scale: number, degrees: number | undefined): Spread {
  if (degrees === undefined) {
    const mu = log(median);
    const ofScore = (z: number) => exp(mu + scale * z);
    return {
      quantile: (p) => ofScore(normalQuantile(p)),
      ofScore,
      lognormal: { mu, sigma: scale },
    };
  }
  const student = studentQuantiles(degrees);
  const quantile = (p: number) => median * exp(Math.min(scale * student(p), FARTHEST));
  return { quantile, ofScore: (z) => quantile(normalCdf(z)) };
}
