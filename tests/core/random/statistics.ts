/** The greatest distance between the empirical distribution and a continuous one, times the root of the count. */
export function kolmogorov(draws: Float64Array, probabilityBelow: (x: number) => number): number {
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  let most = 0;
  sorted.forEach((x, i) => {
    const p = probabilityBelow(x);
    most = Math.max(most, (i + 1) / n - p, p - i / n);
  });
  return most * Math.sqrt(n);
}

/** What `kolmogorov` exceeds by chance once in 1e9 (Kolmogorov's limit, 2 exp(-2 d^2)). */
export const KOLMOGOROV_BOUND = 3.28;

/** How many standard deviations the count of what has probability p is from what is expected of n. */
export const deviationsOff = (count: number, n: number, p: number): number =>
  (count - n * p) / Math.sqrt(n * p * (1 - p));

/** Chi-square of counts that are expected to be alike, as standard deviations from its mean. */
export function chiSquareOff(counts: ArrayLike<number>): number {
  const all = Array.from(counts);
  const expected = all.reduce((sum, count) => sum + count, 0) / all.length;
  const chiSquare = all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chiSquare - (all.length - 1)) / Math.sqrt(2 * (all.length - 1));
}

/** Normal numbers are beyond it once in 5e8; draws have fixed seeds, so a test fails always or never. */
export const SIX = 6;
