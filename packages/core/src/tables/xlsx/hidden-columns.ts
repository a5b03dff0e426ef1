import type { Attributes } from './xml.js';
import { isOn } from './xml.js';

/** Which columns a sheet hides, among those that are read at all. */
export class HiddenColumns {
  readonly #hidden = new Set<number>();
  readonly #last: number;
  #known = 0;

  /** @param last columns beyond it are not read */
  constructor(last: number) {
    this.#last = last;
  }

  /** Takes a `col`: a span of columns. Spans come in order; what goes back is left out, so that they end. */
  take({ min, max, hidden }: Attributes): void {
    const to = Math.min(Number(max), this.#last);
    if (!isOn(hidden) || !(to > 0)) return;
    for (let column = Math.max(Number(min) || 1, this.#known + 1); column <= to; column += 1) {
      this.#hidden.add(column);
    }
    this.#known = Math.max(this.#known, to);
  }

  has(column: number): boolean {
    return this.#hidden.size > 0 && this.#hidden.has(column);
  }
}
