import { Decimal } from 'decimal.js';

/** Decimals of 60 digits: references for doubles. */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });

/** The value of a double, to 60 digits. The constructor would take the shortest text that names the double. */
export function exactly(x: number): Decimal {
  let [whole, exponent] = [x, 0];
  while (Math.abs(whole) < 2 ** 52 && whole !== 0) [whole, exponent] = [whole * 2, exponent - 1];
  return new Exact(BigInt(whole).toString()).times(new Exact(2).pow(exponent));
}

/** The distance from a double, in size, to the next greater one. */
function unitOf(x: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer);
  const next = new Float64Array(new BigInt64Array([(bits[0] as bigint) + 1n]).buffer);
  return (next[0] as number) - Math.abs(x);
}

/** How far the double is from the exact value, in units in the last place of that value. */
export function ulpsOff(actual: number, exact: Decimal): number {
  return exactly(actual)
    .minus(exact)
    .abs()
    .div(exactly(unitOf(exact.toNumber())))
    .toNumber();
}

/** The distance as a share of the exact value. */
export const relativeError = (actual: number, exact: Decimal): number =>
  exactly(actual).minus(exact).div(exact).abs().toNumber();

/** The greatest of the values of a function, with where it is: so that a failing test tells the place. */
export function greatest(xs: readonly number[], at: (x: number) => number): { value: number; x: number } {
  return xs.reduce(
    (best, x) => {
      const value = at(x);
      return value <= best.value ? best : { value, x };
    },
    { value: -1, x: Number.NaN },
  );
}

/** Numbers spread over [from, to] without a pattern in their digits. */
export function spreadOver(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + (to - from) * ((i * 0.6180339887498949) % 1));
}

const PI = Exact.acos(-1);

/** The normal density, exact to some 50 digits. */
export const densityOf = (x: Decimal): Decimal => x.times(x).div(-2).exp().div(PI.times(2).sqrt());

/** The probability below x of a standard normal number, with some 40 digits in the smaller tail. */
export function probabilityBelow(x: Decimal): Decimal {
  if (x.isPositive() && !x.isZero()) return new Exact(1).minus(probabilityBelow(x.negated()));
  const size = x.abs();
  if (size.gt(5)) {
    // Laplace's continued fraction.
    let tail = size;
    for (let k = 300; k > 0; k -= 1) tail = size.plus(new Exact(k).div(tail));
    return densityOf(x).div(tail);
  }
  let term = size;
  let sum = size;
  for (let odd = 3; term.gt('1e-62'); odd += 2) {
    term = term.times(size).times(size).div(odd);
    sum = sum.plus(term);
  }
  return new Exact(0.5).minus(densityOf(x).times(sum));
}
