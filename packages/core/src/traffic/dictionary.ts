/** About what a text takes in memory beside its letters, with what is found out of it. */
const TEXT_BYTES = 600;
/** A letter takes up to two bytes, and a text stands as it was written and as it is understood. */
const LETTER_BYTES = 4;

/** Numbers the different texts of a column. The same few come again in most rows, most often the one just read. */
export class Dictionary {
  readonly texts: string[] = [];
  readonly #ids = new Map<string, number>();
  /** the number that came after each number last time: rows repeat in runs, and in rounds */
  readonly #next: number[] = [];
  #last = 0;

  /** @param hold is told of the memory that each new text takes */
  constructor(readonly hold: (bytes: number) => void = () => undefined) {}

  /** The number of a text; a new one has the number that `texts` was long. */
  id(text: string): number {
    // Comparing two texts costs less than looking one up, which goes through all of its letters first.
    if (text === this.texts[this.#last]) return this.#last;
    const expected = this.#next[this.#last];
    if (expected !== undefined && text === this.texts[expected]) {
      this.#last = expected;
      return expected;
    }
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.hold(TEXT_BYTES + LETTER_BYTES * text.length);
      // A piece cut from a longer text would keep all of that in memory.
      const own = kept(text);
      this.texts.push(own);
      this.#ids.set(own, id);
    }
    this.#next[this.#last] = id;
    this.#last = id;
    return id;
  }
}

/** The same text, in memory of its own. */
const kept = (text: string): string => (text.length < 13 ? text : JSON.parse(JSON.stringify(text)));
