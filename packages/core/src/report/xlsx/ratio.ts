import type { Fraction } from '../../base/fraction.js';

/** The greatest whole number that a spreadsheet keeps exactly, with all that are smaller: 2^53 - 1. */
const MOST = Number.MAX_SAFE_INTEGER;

/** A value as two whole numbers in lowest terms, each of which a spreadsheet keeps exactly; the second is above zero. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

export const isKept = (whole: number): boolean => whole <= MOST && whole >= -MOST;

const gcdOf = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** Numerator and denominator in lowest terms; undefined where either goes beyond 2^53. */
export function ratioOf(value: Fraction): Ratio | undefined {
  const [top = '', bottom = '1'] = value.toText().split('/');
  const decimals = (top.split('.')[1] ?? '').length;
  if (top.length + bottom.length + decimals < 15 && decimals === 0)
    return { num: Number(top), den: Number(bottom) };
  const num = BigInt(top.replace('.', ''));
  const den = BigInt(bottom) * BigInt(`1${'0'.repeat(decimals)}`);
  const common = gcdOf(num, den);
  const [lowest, below] = [Number(num / common), Number(den / common)];
  return isKept(lowest) && isKept(below) ? { num: lowest, den: below } : undefined;
}

/** Greatest common divisor of whole numbers; of zero and a number, the number. */
export function gcd(a: number, b: number): number {
  let [x, y] = [a < 0 ? -a : a, b < 0 ? -b : b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
