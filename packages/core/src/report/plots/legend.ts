import { widthOf } from '../text-width.js';
import { text } from './marks.js';
import type { Mark } from './plot.js';

/** What a sign in a plot means. */
export interface Sign {
  /** the sign between `x` and `x + SIGN`, around the height `y` */
  readonly draw: (x: number, y: number) => readonly Mark[];
  readonly words: string;
}

/** How wide the place of a sign is. */
export const SIGN = 16;
const SIZE = 7;
const LINE = 11;

/** Signs with their meaning in a row, and in further rows where they do not fit; and where the rows end. */
export function legend(
  signs: readonly Sign[],
  left: number,
  right: number,
  top: number,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const marks: Mark[] = [];
  let [x, y] = [left, top + LINE / 2];
  for (const { draw, words } of signs) {
    const width = SIGN + 3 + widthOf(words, SIZE);
    if (x > left && x + width > right) {
      x = left;
      y += LINE;
    }
    marks.push(...draw(x, y), text(x + SIGN + 3, y + 2.5, words, { size: SIZE }));
    x += width + 10;
  }
  return { marks, bottom: y + LINE / 2 };
}
