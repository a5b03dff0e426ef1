/**
 * Puts the smallest values up to position `k` before it, and the k-th smallest at it (Hoare's selection, 1961, with
 * the middle of three as pivot). Changes the order of `values` between `left` and `right`.
 */
function select(values: Float64Array | Float32Array, k: number, left: number, right: number): void {
  let [low, high] = [left, right];
  while (low < high) {
    const pivot = middleOfThree(
      values[low] as number,
      values[(low + high) >> 1] as number,
      values[high] as number,
    );
    let [i, j] = [low, high];
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
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

const middleOfThree = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;

/**
 * Quantiles by linear interpolation between order statistics: position (n - 1) p, R's type 7 and numpy's default
 * (Hyndman and Fan, 1996).
 * @param probabilities ascending, each from 0 to 1
 * @param values left in another order
 */
export function quantilesOf(values: Float64Array | Float32Array, probabilities: readonly number[]): number[] {
  const last = values.length - 1;
  let from = 0;
  return probabilities.map((p) => {
    const position = last * p;
    const below = Math.floor(position);
    select(values, below, from, last);
    from = below;
    const value = values[below] as number;
    if (below === position || below === last) return value;
    let next = Number.POSITIVE_INFINITY;
    for (let i = below + 1; i <= last; i += 1) if ((values[i] as number) < next) next = values[i] as number;
    return value + (position - below) * (next - value);
  });
}
