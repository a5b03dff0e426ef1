/** An exact rational of two BigInts: written for the tests alone, so that the program does not check itself. */
export interface Rational {
  readonly n: bigint;
  /** above 0, not necessarily lowest terms */
  readonly d: bigint;
}

/** Reads `12`, `-0.25` and `n/d`, as the JSON report writes its numbers. */
export function rational(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a number of the report: ${text}`);
  const [, sign, whole = '', decimals = '', below = '1'] = match;
  const n = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return { n, d: BigInt(below) * 10n ** BigInt(decimals.length) };
}

export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const over = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
/** Toward zero, as 切捨て is. */
export const cut = (a: Rational): Rational => ({ n: a.n / a.d, d: 1n });
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const sum = (list: readonly Rational[]): Rational => list.reduce(plus, { n: 0n, d: 1n });

/** Lowest terms, so that two equal numbers are the same text. */
export function plain({ n, d }: Rational): string {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  const common = a === 0n ? 1n : a;
  return `${n / common}/${d / common}`;
}
