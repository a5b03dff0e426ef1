import type PDFDocument from 'pdfkit';
import { DRAWN, DRAWN_WIDTH, emptyShapeOf } from './drawn-marks.js';

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Place {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Place[];
  readonly advanceWidth: number;
}

/** What is used of a font that pdfkit has opened; its types do not show it. */
export interface OpenedFont {
  readonly unitsPerEm: number;
  readonly numGlyphs: number;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): Glyph;
  layout(text: string): Run;
}

/**
 * Opens a font file in the document and sets it plainly, one glyph for each character: these fonts know neither
 * kerning nor ligatures of Japanese, and shaping each cell of a long table would take most of the time.
 */
export function openFont(pdf: typeof PDFDocument.prototype, file: string): OpenedFont {
  pdf.font(file);
  const { font } = (pdf as unknown as { readonly _font: { readonly font: OpenedFont } })._font;
  const known = new Map<string, Glyph>();
  const opened = (character: string): Glyph => {
    const code = character.codePointAt(0) ?? 0;
    if (!DRAWN.has(character)) return font.glyphForCodePoint(code);
    return {
      id: emptyShapeOf(character, font.numGlyphs),
      advanceWidth: DRAWN_WIDTH * font.unitsPerEm,
      codePoints: [code],
    };
  };
  const glyphOf = (character: string): Glyph => {
    const glyph = known.get(character) ?? opened(character);
    known.set(character, glyph);
    return glyph;
  };
  font.layout = (text) => {
    const glyphs = [...text].map(glyphOf);
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, one) => sum + one.advanceWidth, 0) };
  };
  return font;
}
