import type { MadePdf } from './made-pdf.js';

/**
 * What the report writes and the fonts lack: the brackets of a number that is cut to a whole one. They are drawn by
 * lines, and an empty shape of the font stands there in their name, so that they are found and copied as text.
 */
export const DRAWN: ReadonlyMap<string, 1 | -1> = new Map([
  ['⌊', 1],
  ['⌋', -1],
]);

/** Shapes of the fonts that are empty and stand for no letter: of the Japanese set and of the one for English. */
const EMPTY_SHAPES: Readonly<Record<number, readonly [number, number]>> = {
  12638: [11926, 11958],
  12812: [12244, 12458],
};

/** The empty shape that stands for a mark, in a font that is known by how many shapes it has. */
export function emptyShapeOf(mark: string, shapes: number): number {
  const [first, second] = EMPTY_SHAPES[shapes] ?? [];
  const found = DRAWN.get(mark) === 1 ? first : second;
  if (found === undefined) throw new RangeError(`no empty shapes are known of a font of ${shapes}`);
  return found;
}

/** Whether a text holds one of them. */
export const HAS_DRAWN = new RegExp(`[${[...DRAWN.keys()].join('')}]`);

/** Width of such a mark, as a part of the size of the letters. */
export const DRAWN_WIDTH = 0.5;

/** Draws one of the marks at a base line, in the size of the letters around it. */
export function drawMarkOf(pdf: MadePdf, mark: string, x: number, baseline: number, size: number): void {
  const towards = DRAWN.get(mark) ?? 1;
  const stem = x + size * (DRAWN_WIDTH / 2 - 0.1 * towards);
  const foot = baseline + size * 0.14;
  pdf
    .lineWidth(size * 0.05)
    .strokeColor('black')
    .moveTo(stem, baseline - size * 0.82)
    .lineTo(stem, foot)
    .lineTo(stem + size * 0.22 * towards, foot)
    .stroke();
}
