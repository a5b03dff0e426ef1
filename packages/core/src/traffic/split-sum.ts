import { Fraction } from '../base/fraction.js';

/** One, in the digits that a split value holds after the point. */
const ONE = 1e15;
/** Beyond this, adding whole numbers as floats could lose a unit. */
const MOST = 4_503_599_627_370_496;

/**
 * An exact sum of millions of split values: whole units and 10^-15ths are added as integers that a float64 holds
 * exactly, and carried into a fraction before they could outgrow it.
 */
export class SplitSum {
  #whole = 0;
  #part = 0;
  #carried = Fraction.zero;

  add(whole: number, part: number): void {
    this.#part += part;
    if (this.#part >= ONE) {
      this.#part -= ONE;
      this.#whole += 1;
    }
    this.#whole += whole;
    if (this.#whole > MOST) this.#carry();
  }

  addFraction(value: Fraction): void {
    this.#carried = this.#carried.plus(value);
  }

  total(): Fraction {
    this.#carry();
    return this.#carried;
  }

  #carry(): void {
    const text = `${this.#whole}.${String(this.#part).padStart(15, '0')}`;
    this.#carried = this.#carried.plus(Fraction.of(text));
    this.#whole = 0;
    this.#part = 0;
  }
}
