/** A list of positions that grows: plain numbers in one typed array, so that millions of them stay small. */
export class Positions {
  #values = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  get(at: number): number {
    return this.#values[at] as number;
  }
}
