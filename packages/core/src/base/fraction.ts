import { Decimal } from 'decimal.js';
import { MisuseError } from './misuse-error.js';

/**
 * decimal.js with room enough that +, - and x never round. Division is left to `Fraction`, which keeps
 * numerator and denominator apart: `floor(300 x (10/30))` is 99 in decimals of any precision.
 */
const Exact = Decimal.clone({
  precision: 1_000_000,
  rounding: Decimal.ROUND_DOWN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const ONE = new Exact(1);
/** Ten to this power and more is a long denominator. */
const LONG = 40;
/** Ten to a whole power, exactly. */
const power = (exponent: number): Decimal => new Exact(`1e${exponent}`);
const SAFE = new Exact(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor of a decimal integer and a positive decimal integer. */
function gcd(a: Decimal, b: Decimal): Decimal {
  let x = a.abs();
  let y = b;
  while (!y.isZero()) {
    if (x.lte(SAFE) && y.lte(SAFE)) {
      let m = x.toNumber();
      let n = y.toNumber();
      while (n !== 0) [m, n] = [n, m % n];
      return new Exact(m);
    }
    [x, y] = [y, x.mod(y)];
  }
  return x;
}

/**
 * An exact rational number: `num / den`, two decimals of which the second is above zero. Nothing here rounds; only
 * `cut` drops a part, and it says so. Values do not change after they are made. It throws for nothing but a text that
 * is no number and a division by zero. Of the package only the type is exported: read its value by `toText`.
 */
export class Fraction {
  /** a report writes the same value in several places */
  #text?: string;

  private constructor(
    /** the numerator, which may have decimals */
    readonly num: Decimal,
    /** the denominator, above 0 */
    readonly den: Decimal,
  ) {}

  /** 0 */
  static readonly zero = new Fraction(new Exact(0), ONE);
  /** 1 */
  static readonly one = new Fraction(ONE, ONE);

  /**
   * Reads plain decimal digits (`0.8`, `-12`), or two such numbers with a slash between them (`1/3`).
   * @param text the digits, without a sign of thousands
   * @returns the value, with every digit kept
   * @throws MisuseError where the text is anything else; input of users goes through `readNumber` first.
   */
  static of(text: string | number): Fraction {
    const parts = String(text).split('/');
    const read = (part: string | undefined): Decimal => {
      if (part === undefined || !/^-?\d+(\.\d+)?$/.test(part))
        throw new MisuseError('misuse.number', `not a plain number: ${text}`);
      return new Exact(part);
    };
    const num = read(parts[0]);
    if (parts.length === 1) return new Fraction(num, ONE);
    if (parts.length > 2) throw new MisuseError('misuse.number', `not a plain number: ${text}`);
    return new Fraction(num, ONE).over(new Fraction(read(parts[1]), ONE));
  }

  /**
   * num/den, reduced only when the denominator has grown long: most values are plain decimals, and a sum over months
   * would spend its time in common divisors.
   */
  private static quotient(num: Decimal, den: Decimal): Fraction {
    const made = den.isNegative() ? new Fraction(num.negated(), den.negated()) : new Fraction(num, den);
    return made.den.e > LONG ? made.lowest() : made;
  }

  /** The same value with whole numbers in lowest terms, or with a denominator of 1 and the decimals it has. */
  private lowest(): Fraction {
    if (this.den === ONE) return this;
    if (this.num.isZero()) return Fraction.zero;
    const scale = power(Math.max(this.num.decimalPlaces(), this.den.decimalPlaces()));
    const n = this.num.times(scale);
    const d = this.den.times(scale);
    const common = gcd(n, d);
    const den = d.divToInt(common);
    return new Fraction(n.divToInt(common), den.eq(ONE) ? ONE : den);
  }

  /** The sum of the two, exactly. @param other what is added @returns a new value */
  plus(other: Fraction): Fraction {
    if (this.den === other.den || this.den.eq(other.den))
      return new Fraction(this.num.plus(other.num), this.den);
    const num = this.num.times(other.den).plus(other.num.times(this.den));
    return Fraction.quotient(num, this.den.times(other.den));
  }

  /** This less the other, exactly. @param other what is taken off @returns a new value */
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(other.num.negated(), other.den));
  }

  /** The product of the two, exactly. @param other what this is multiplied by @returns a new value */
  times(other: Fraction): Fraction {
    const num = this.num.times(other.num);
    if (this.den === ONE && other.den === ONE) return new Fraction(num, ONE);
    return Fraction.quotient(num, this.den.times(other.den));
  }

  /**
   * The quotient of the two, exactly.
   * @param other what this is divided by
   * @returns a new value
   * @throws MisuseError on division by zero: a fault of the caller, who has checked its input before.
   */
  over(other: Fraction): Fraction {
    if (other.num.isZero()) throw new MisuseError('misuse.zero-divisor', 'division by zero');
    return Fraction.quotient(this.num.times(other.den), this.den.times(other.num)).lowest();
  }

  /**
   * The whole part, toward zero: 切捨て, as the published awards were cut (Mangamura, 2024-04-18).
   * @returns a whole number
   */
  cut(): Fraction {
    return new Fraction(this.num.divToInt(this.den), ONE);
  }

  /**
   * Which of the two is greater.
   * @param other what this is compared with
   * @returns -1, 0 or 1 as this is less than, equal to or greater than the other
   */
  compare(other: Fraction): number {
    if (this.den === other.den) return this.num.comparedTo(other.num);
    return this.num.times(other.den).comparedTo(other.num.times(this.den));
  }

  /** Whether both are the same number. @param other what this is compared with @returns true for `1/2` and `0.5` */
  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  /** Whether it is a whole number. */
  get isWhole(): boolean {
    const { num, den } = this.lowest();
    return den === ONE && num.isInteger();
  }

  /** -1, 0 or 1 as it is below zero, zero or above. */
  get sign(): number {
    return this.num.isZero() ? 0 : this.num.isNegative() ? -1 : 1;
  }

  /**
   * The exact value as text: plain decimal digits where they end (`0.25`), otherwise `n/d` in lowest terms.
   * @returns the same text for the same value
   */
  toText(): string {
    this.#text ??= this.#written();
    return this.#text;
  }

  #written(): string {
    const { num, den } = this.lowest();
    if (den === ONE) return num.isZero() ? '0' : num.toFixed();
    const places = endingPlaces(den);
    if (places === undefined) return `${num.toFixed()}/${den.toFixed()}`;
    return num.times(power(places)).divToInt(den).times(power(-places)).toFixed();
  }

  /**
   * Digits for the eye: at most so many decimals, cut toward zero.
   * @param places number of decimal places, 0 or more
   * @returns the digits; `exact` says whether nothing was cut
   */
  toDecimals(places: number): { text: string; exact: boolean } {
    if (this.den === ONE && this.num.decimalPlaces() <= places) return { text: this.toText(), exact: true };
    const scaled = this.num.times(power(places));
    const whole = scaled.divToInt(this.den);
    return {
      text: whole.isZero() ? '0' : whole.times(power(-places)).toFixed(),
      exact: whole.times(this.den).eq(scaled),
    };
  }

  /**
   * The nearest float64, for simulation only: no amount of money is ever computed from it.
   * @returns the same number of yen, views or whatever it counts, rounded to float64
   */
  toNumber(): number {
    return this.den === ONE ? this.num.toNumber() : nearestNumber(this.num, this.den);
  }

  /** What `JSON.stringify` writes, the same as `toText`. @returns the exact value as text */
  toJSON(): string {
    return this.toText();
  }
}

/** Enough digits that rounding them to a float64 is rounding the quotient, but for ties that no amount has. */
const Quotient = Decimal.clone({ precision: 40 });

const nearestNumber = (num: Decimal, den: Decimal): number => new Quotient(num).div(den).toNumber();

/** How many decimal places 1/den needs, where it ends at all: den has no prime factor but 2 and 5. */
function endingPlaces(den: Decimal): number | undefined {
  const [twos, odd] = without(2, den);
  const [fives, rest] = without(5, odd);
  return rest.eq(ONE) ? Math.max(twos, fives) : undefined;
}

/** How often a small prime divides the number, and what is left. */
function without(prime: number, number: Decimal): readonly [times: number, rest: Decimal] {
  let rest = number;
  let times = 0;
  while (rest.gt(SAFE)) {
    if (!rest.mod(prime).isZero()) return [times, rest];
    rest = rest.divToInt(prime);
    times += 1;
  }
  let small = rest.toNumber();
  const before = times;
  for (; small % prime === 0; times += 1) small /= prime;
  return [times, times === before ? rest : new Exact(small)];
}

/** The sum of many values; zero for none. */
export function sumOf(values: Iterable<Fraction>): Fraction {
  let sum = Fraction.zero;
  for (const value of values) sum = sum.plus(value);
  return sum;
}
