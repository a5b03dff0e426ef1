const MOST_STEPS = 300;

/**
 * Where a rising function that is below 0 at `low` and above 0 at `high` crosses 0: false position with the Illinois rule
 * (Dowell and Jarratt 1971), every fourth step a bisection. It ends where both sides are nearer than `width`, or where no
 * double lies between them.
 */
export function crossing(at: (x: number) => number, low: number, high: number, width: number): number {
  let [left, right] = [low, high];
  let [atLeft, atRight] = [at(left), at(right)];
  /** the sign of the last value: where it stays, the value of the other side, which stays too, counts half */
  let last = 0;
  for (let step = 0; step < MOST_STEPS && right - left > width; step += 1) {
    const middle = left + (right - left) / 2;
    const chord = left + (right - left) * (atLeft / (atLeft - atRight));
    const x = step % 4 !== 3 && chord > left && chord < right ? chord : middle;
    if (x === left || x === right) break;
    const value = at(x);
    if (value === 0) return x;
    if (value > 0) {
      [right, atRight] = [x, value];
      if (last > 0) atLeft /= 2;
    } else {
      [left, atLeft] = [x, value];
      if (last < 0) atRight /= 2;
    }
    last = value;
  }
  return left + (right - left) / 2;
}

/**
 * Where a rising function crosses 0 between `least` and `most`, from a guess: where it is expensive far from there.
 * Undefined where it does not cross.
 */
export function crossingNear(
  at: (x: number) => number,
  guess: number,
  least: number,
  most: number,
  width: number,
): number | undefined {
  let low = Math.min(Math.max(guess, least), most);
  let high = low;
  const isBelow = at(low) < 0;
  for (let reach = 1; ; reach *= 2) {
    if (isBelow) {
      if (high === most) return undefined;
      [low, high] = [high, Math.min(high + reach, most)];
      if (at(high) > 0) break;
    } else {
      if (low === least) return undefined;
      [low, high] = [Math.max(low - reach, least), low];
      if (at(low) < 0) break;
    }
  }
  return crossing(at, low, high, width);
}
