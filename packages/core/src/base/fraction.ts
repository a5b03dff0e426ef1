import { Decimal } from 'decimal.js';

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
 * An exact rational number: `num / den`, the denominator a positive integer, the numerator a decimal.
 * Nothing here rounds; only `cut` drops a part, and it says so. Values do not change after they are made.
 */
export class Fraction {
  private constructor(
    readonly num: Decimal,
    readonly den: Decimal,
  ) {}

  static readonly zero = new Fraction(new Exact(0), ONE);
  static readonly one = new Fraction(ONE, ONE);

  /**
   * Reads plain decimal digits (`0.8`, `-12`), or two such numbers with a slash between them (`1/3`).
   * @throws RangeError where the text is anything else; input of users goes through `readNumber` first.
   */
  static of(text: string | number): Fraction {
    const parts = String(text).split('/');
    const read = (part: string | undefined): Decimal => {
      if (part === undefined || !/^-?\d+(\.\d+)?$/.test(part))
        throw new RangeError(`not a plain number: ${text}`);
      return new Exact(part);
    };
    const num = read(parts[0]);
    if (parts.length === 1) return new Fraction(num, ONE);
    if (parts.length > 2) throw new RangeError(`not a plain number: ${text}`);
    return new Fraction(num, ONE).over(new Fraction(read(parts[1]), ONE));
  }

  /** num/den in lowest terms, with an integer denominator; a denominator of 1 keeps the decimals it has. */
  private static lowest(num: Decimal, den: Decimal): Fraction {
    if (den.eq(ONE)) return new Fraction(num, ONE);
    if (num.isZero()) return Fraction.zero;
    const places = Math.max(num.decimalPlaces(), den.decimalPlaces());
    const scale = new Exact(10).toPower(places);
    let n = num.times(scale);
    let d = den.times(scale);
    if (d.isNegative()) [n, d] = [n.negated(), d.negated()];
    const common = gcd(n, d);
    if (!common.eq(ONE)) [n, d] = [n.divToInt(common), d.divToInt(common)];
    return new Fraction(n, d);
  }

  plus(other: Fraction): Fraction {
    if (this.den.eq(other.den)) return Fraction.lowest(this.num.plus(other.num), this.den);
    return Fraction.lowest(
      this.num.times(other.den).plus(other.num.times(this.den)),
      this.den.times(other.den),
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(other.num.negated(), other.den));
  }

  times(other: Fraction): Fraction {
    return Fraction.lowest(this.num.times(other.num), this.den.times(other.den));
  }

  /** @throws RangeError on division by zero: a fault of the caller, who has checked its input before. */
  over(other: Fraction): Fraction {
    if (other.num.isZero()) throw new RangeError('division by zero');
    return Fraction.lowest(this.num.times(other.den), this.den.times(other.num));
  }

  /** The whole part, toward zero: 切捨て, as the published awards were cut (Mangamura, 2024-04-18). */
  cut(): Fraction {
    return new Fraction(this.num.divToInt(this.den), ONE);
  }

  /** Negative, 0 or positive as this is less than, equal to or greater than the other. */
  compare(other: Fraction): number {
    return this.num.times(other.den).comparedTo(other.num.times(this.den));
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  get isWhole(): boolean {
    return this.den.eq(ONE) && this.num.isInteger();
  }

  get sign(): number {
    return this.num.isZero() ? 0 : this.num.isNegative() ? -1 : 1;
  }

  /** The exact value as text: plain decimal digits where they end (`0.25`), otherwise `n/d` in lowest terms. */
  toText(): string {
    const n = this.num;
    if (this.den.eq(ONE)) return n.toFixed();
    const places = endingPlaces(this.den);
    if (places === undefined) return `${n.toFixed()}/${this.den.toFixed()}`;
    const scaled = n.times(new Exact(10).toPower(places)).divToInt(this.den);
    return scaled.times(new Exact(`1e-${places}`)).toFixed();
  }

  /** Digits for the eye: at most `places` decimals, cut toward zero. `exact` says whether anything was cut. */
  toDecimals(places: number): { text: string; exact: boolean } {
    const scale = new Exact(10).toPower(places);
    const whole = this.num.times(scale).divToInt(this.den);
    const text = whole.times(new Exact(`1e-${places}`)).toFixed();
    return { text, exact: whole.times(this.den).eq(this.num.times(scale)) };
  }

  toJSON(): string {
    return this.toText();
  }
}

/** How many decimal places 1/den needs, where it ends at all: den has no prime factor but 2 and 5. */
function endingPlaces(den: Decimal): number | undefined {
  let rest = den;
  let twos = 0;
  let fives = 0;
  while (rest.mod(2).isZero()) {
    rest = rest.divToInt(2);
    twos += 1;
  }
  while (rest.mod(5).isZero()) {
    rest = rest.divToInt(5);
    fives += 1;
  }
  return rest.eq(ONE) ? Math.max(twos, fives) : undefined;
}

/** The sum of many values; zero for none. */
export function sumOf(values: Iterable<Fraction>): Fraction {
  let sum = Fraction.zero;
  for (const value of values) sum = sum.plus(value);
  return sum;
}
