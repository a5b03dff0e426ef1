import { CUT_DIGITS } from './keeping.js';

/**
 * Formulas for numerators and denominators. A value is held as two whole numbers in lowest terms, since a division in
 * float64 is not exact; `1` as a denominator stands for a value that is whole.
 */
export interface Operand {
  readonly value: string;
  readonly num: string;
  readonly den: string;
  /** whether it can fall below zero: divisors are taken of what has no sign */
  readonly isSigned: boolean;
}

const ONE = '1';

const sizeOf = ({ num, isSigned }: Operand): string => (isSigned ? `ABS(${num})` : num);

/** A numerator without what it shares with the other's denominator. */
const reduced = (a: Operand, b: Operand): string =>
  b.den === ONE || a.num === ONE ? a.num : `(${a.num}/GCD(${sizeOf(a)},${b.den}))`;

/** A denominator without what it shares with the other's numerator. */
const reducedDen = (a: Operand, b: Operand): string =>
  a.den === ONE || b.num === ONE ? a.den : `(${a.den}/GCD(${sizeOf(b)},${a.den}))`;

const product = (a: string, b: string): string => (a === ONE ? b : b === ONE ? a : `${a}*${b}`);

/** Each is reduced across before it is multiplied, so that nothing on the way is greater than the result. */
export const timesNum = (a: Operand, b: Operand): string => product(reduced(a, b), reduced(b, a));
export const timesDen = (a: Operand, b: Operand): string => product(reducedDen(a, b), reducedDen(b, a));

/** One over the value, for a division as a product. */
export const inverted = ({ num, den, ...rest }: Operand): Operand => ({ ...rest, num: den, den: num });

/** The common denominator of terms, given one by one or as ranges. */
export function commonDen(dens: readonly string[]): string {
  const told = [...new Set(dens.filter((den) => den !== ONE))];
  const [only = ONE] = told;
  return told.length > 1 || only.includes(':') ? `LCM(${told.join(',')})` : only;
}

/** One term over the common denominator that stands in the cell `common`. */
export const scaled = (num: string, den: string, common: string): string =>
  num.includes(':')
    ? den === ONE
      ? `SUM(${num})*${common}`
      : `SUMPRODUCT(${num},${common}/${den})`
    : den === ONE
      ? `${num}*${common}`
      : `${num}*(${common}/${den})`;

export const sharedNum = (sum: string, common: string): string => `${sum}/GCD(ABS(${sum}),${common})`;
export const sharedDen = (sum: string, common: string): string => `${common}/GCD(ABS(${sum}),${common})`;

/** The smaller of two by the products across, which no rounding touches; `>` instead for the greater. */
export const chosen = (a: Operand, b: Operand, sign: '<=' | '>=', part: 'num' | 'den'): string =>
  `IF(${product(a.num, b.den)}${sign}${product(b.num, a.den)},${a[part]},${b[part]})`;

/** Beyond it whole numbers are rounded: 2^53. */
export const BOUND = '9007199254740992';

/** A cut of a figure that is only known to some 15 digits. */
export const cutOfFloat = (value: string): string => `ROUNDDOWN(ROUND(${value},${CUT_DIGITS}),0)`;

/**
 * The part below one dropped, toward zero, by the remainder: a quotient in float64 could be rounded up before. Where a
 * figure that somebody has changed makes the numerator too long, the value itself is cut.
 */
export function cutOf({ value, num, den, isSigned }: Operand): string {
  if (den === ONE) return num;
  const size = isSigned ? `ABS(${num})` : num;
  const whole = isSigned
    ? `SIGN(${num})*(ABS(${num})-MOD(ABS(${num}),${den}))/${den}`
    : `(${num}-MOD(${num},${den}))/${den}`;
  return `IFERROR(IF(${size}<${BOUND},IF(${den}=1,${num},${whole}),${cutOfFloat(value)}),${cutOfFloat(value)})`;
}

/** A quotient, or what the operation itself comes to where numerator or denominator went beyond what can be kept. */
export const quotient = (num: string, den: string, plain: string | undefined): string =>
  plain === undefined ? `${num}/${den}` : `IFERROR(${num}/${den},${plain})`;
