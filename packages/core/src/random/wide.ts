/**
 * Numbers in whole-number arithmetic, 200 binary places after the point: what the tables of `exp` and `log` are made
 * from. Whole numbers are the same in every engine, so the tables are too.
 */
export const PLACES = 200n;
const ONE = 1n << PLACES;

/** The square root, cut to 200 places (Newton's iteration from above). */
export function wideRoot(value: bigint): bigint {
  const square = value << PLACES;
  let root = value > ONE ? value : ONE;
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The product, cut to 200 places. */
export const wideProduct = (a: bigint, b: bigint): bigint => (a * b) >> PLACES;

/** log(n/d) for whole numbers n, d > 0, by 2 artanh((n-d)/(n+d)); some 190 places are right for 1/2 <= n/d <= 2. */
export function wideLog(n: bigint, d: bigint): bigint {
  const ratio = ((n - d) << PLACES) / (n + d);
  const square = wideProduct(ratio, ratio);
  let sum = 0n;
  let power = ratio;
  // Toward zero, not down: a negative power has to end at 0 as well.
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (power * square) / ONE;
  }
  return 2n * sum;
}

/** The nearest double. */
export function nearest(value: bigint): number {
  // Number() of a whole number rounds to nearest; the division by a power of two after it is exact.
  return Number(value) / Number(ONE);
}

/** A double that is a multiple of 2^-places, near the value, and the nearest double to what is left. */
export function headAndRest(value: bigint, places: bigint): readonly [head: number, rest: number] {
  const unit = 1n << (PLACES - places);
  const head = ((value + (unit >> 1n)) / unit) * unit;
  return [nearest(head), nearest(value - head)];
}
