/**
 * The tests' own rational arithmetic over BigInt, which shares nothing with `Fraction` (decimal.js).
 * Always in lowest terms with a positive denominator.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('the oracle divides by zero');
  const common = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

/** Reads `-12.5` or `1/3`, as the JSON report writes its numbers. */
export function parse(text: string): Rational {
  if (!/^-?\d+(\.\d+)?(\/-?\d+(\.\d+)?)?$/.test(text)) throw new Error(`the oracle reads no number: ${text}`);
  const [over, under = '1'] = text.split('/');
  const digits = (part: string): Rational => {
    const [whole = '', decimals = ''] = part.split('.');
    return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  };
  return div(digits(over ?? ''), digits(under));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const div = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const sum = (list: readonly Rational[]): Rational => list.reduce(add, rational(0n));
/** As text, the same for equal numbers. */
export const plain = ({ n, d }: Rational): string => `${n}/${d}`;
/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** The four operations, under the names that `Fraction` gives them. */
export const OPERATIONS = { plus: add, minus: sub, times: mul, over: div };

/** Toward zero: BigInt division is. */
export const cut = (a: Rational): Rational => rational(a.n / a.d);
