import { exp } from '../random/exp.js';
import { log } from '../random/log.js';

/** Above this length a sample is worth its cost. */
const LONG = 600;

/**
 * Puts the k-th smallest value at position `k`, none greater before it and none smaller after it, between `left` and
 * `right` (Floyd and Rivest, 1975, Algorithm 489): the pivot comes from a small sample around where it should lie.
 */
function select(values: Float64Array | Float32Array, k: number, left: number, right: number): void {
  let [low, high] = [left, right];
  while (high > low) {
    if (high - low > LONG) {
      const n = high - low + 1;
      const rank = k - low + 1;
      const logarithm = log(n);
      const size = 0.5 * exp((2 * logarithm) / 3);
      const spread = 0.5 * Math.sqrt((logarithm * size * (n - size)) / n) * (2 * rank < n ? -1 : 1);
      const from = Math.max(low, Math.floor(k - (rank * size) / n + spread));
      const to = Math.min(high, Math.floor(k + ((n - rank) * size) / n + spread));
      select(values, k, from, to);
    }
    const split = partition(values, values[k] as number, low, high);
    if (k < split.from) high = split.from - 1;
    else if (k > split.to) low = split.to + 1;
    else return;
  }
}

/** Parts the values at a pivot: smaller before `from`, greater after `to`, the pivot itself between. */
function partition(
  values: Float64Array | Float32Array,
  pivot: number,
  low: number,
  high: number,
): { from: number; to: number } {
  let i = low;
  let j = high;
  while (i <= j) {
    while ((values[i] as number) < pivot) i += 1;
    while ((values[j] as number) > pivot) j -= 1;
    if (i > j) break;
    const swapped = values[i] as number;
    values[i] = values[j] as number;
    values[j] = swapped;
    i += 1;
    j -= 1;
  }
  return { from: j + 1, to: i - 1 };
}

/** How many order statistics on either side of a quantile tell how finely the draws resolve it. */
const NEIGHBOURS = 2;

/** A quantile, and half the distance between its neighbours: nothing finer is known of it. */
export interface Resolved {
  readonly value: number;
  readonly resolution: number;
}

/**
 * Quantiles by linear interpolation between order statistics: position (n - 1) p, R's type 7 and numpy's default
 * (Hyndman and Fan, 1996).
 * @param probabilities ascending, each from 0 to 1
 * @param values left in another order
 */
export function quantilesOf(
  values: Float64Array | Float32Array,
  probabilities: readonly number[],
): Resolved[] {
  const last = values.length - 1;
  let known = 0;
  return probabilities.map((p) => {
    const position = last * p;
    const below = Math.floor(position);
    const from = Math.max(0, below - NEIGHBOURS);
    const to = Math.min(last, below + 1 + NEIGHBOURS);
    select(values, from, Math.min(known, from), last);
    select(values, to, from, last);
    values.subarray(from, to + 1).sort();
    known = from;
    const [value, next] = [values[below] as number, values[Math.min(last, below + 1)] as number];
    return {
      value: below === position ? value : value + (position - below) * (next - value),
      resolution: ((values[to] as number) - (values[from] as number)) / 2,
    };
  });
}
