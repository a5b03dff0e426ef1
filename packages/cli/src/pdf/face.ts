import { DRAWN } from './drawn-marks.js';
import type { OpenedFont } from './opened-font.js';
import { written } from './written.js';

/** A font as far as setting lines needs it: what can be written in it, and how wide that is. */
export class Face {
  readonly #widths = new Map<string, number>();
  readonly #shapes = new Map<number, boolean>();

  constructor(
    /** what pdfkit calls the font by */
    readonly file: string,
    private readonly font: OpenedFont,
    /** quotation marks of half a square in place of the curved ones, which take a whole one in a font of squares */
    private readonly hasHalfQuotes = false,
  ) {}

  /** Width of one character, as a part of the size of the letters. */
  widthOf = (character: string): number => {
    const known = this.#widths.get(character);
    if (known !== undefined) return known;
    const width = this.font.layout(character).advanceWidth / this.font.unitsPerEm;
    this.#widths.set(character, width);
    return width;
  };

  /** Width of a text on one line, as a part of the size of the letters. */
  lengthOf(text: string): number {
    let sum = 0;
    for (const character of text) sum += this.widthOf(character);
    return sum;
  }

  /** The text as this font can show it: see `written`. */
  written(text: string): string {
    const quoted = this.hasHalfQuotes ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text;
    return written(quoted, (code) => {
      const known =
        this.#shapes.get(code) ??
        (this.font.hasGlyphForCodePoint(code) || DRAWN.has(String.fromCodePoint(code)));
      this.#shapes.set(code, known);
      return known;
    });
  }
}
