/** Excel writes characters that XML cannot hold as `_x000D_`, and the text `_x000D_` itself as `_x005F_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Gathers the text of a string, plain or of runs with fonts. Its readings (furigana) are left out. */
export class StringItem {
  #text = '';
  #within = false;
  #reading = false;

  open(name: string): void {
    if (name === 'rPh') this.#reading = true;
    this.#within = name === 't' && !this.#reading;
  }

  text(text: string): void {
    if (this.#within) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#reading = false;
    this.#within = false;
  }

  /** The text gathered, whose place is then free for the next one. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#reading = false;
    return unescaped(text);
  }
}
