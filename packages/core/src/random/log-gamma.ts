import { log } from './log.js';

const HALF_LOG_2_PI = 0.9189385332046728;
/** From here the asymptotic series is right to 1e-16. */
const LARGE = 10;

/** 1/12, -1/360, ...: the coefficients of Stirling's series in 1/x, 1/x^3, ... (DLMF 5.11.1). */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/**
 * The logarithm of the gamma function at x > 0, with an error below 1e-14 or, where its size is above 10, 1e-15 of its
 * size; Infinity at 0, NaN below.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === 1 || x === 2) return 0;
  return stirling(x) + stirlingError(x);
}

/** (x - 1/2) log x - x + log(2 pi)/2. */
const stirling = (x: number): number => (x - 0.5) * log(x) - x + HALF_LOG_2_PI;

/**
 * What Stirling's formula lacks of log gamma at x > 0, with an error below 1e-14: the part of log gamma that can be told
 * for a great x without its many digits (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function stirlingError(x: number): number {
  if (x < LARGE) return ofLarger(x);
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let i = STIRLING.length - 1; i >= 0; i -= 1) sum = sum * square + (STIRLING[i] as number);
  return sum * inverse;
}

/** By the recurrence of the gamma function, from a larger argument. */
function ofLarger(x: number): number {
  let product = x;
  let larger = x + 1;
  for (; larger < LARGE; larger += 1) product *= larger;
  return stirling(larger) + stirlingError(larger) - log(product) - stirling(x);
}
