import { FULL_WIDTH } from '../base/full-width.js';
import { visible } from '../base/visible.js';

/** Capitals and the letters and signs that are about as wide. */
const WIDE = /[A-Zmw@%&]/;

/** About how wide one letter is, of the size: what fits by this fits in any face that is not set wide. */
const partOf = (letter: string): number => (FULL_WIDTH.test(letter) ? 1 : WIDE.test(letter) ? 0.7 : 0.56);

/** About how wide a text is set, in points, whatever the face: full-width letters count double. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + partOf(one) * size, 0);

/** A name as it fits into a width: its end gives way to … where it is too long; what hides in it is shown. */
export function fitted(name: string, width: number, size: number): string {
  const letters = [...visible(name)];
  if (widthOf(letters.join(''), size) <= width) return letters.join('');
  return `${letters
    .slice(0, countIn(letters, width - size, size))
    .join('')
    .trimEnd()}…`;
}

/** The same, but the middle gives way: the end tells it from others, such as its month. */
export function fittedAround(name: string, width: number, size: number): string {
  const letters = [...visible(name)];
  if (widthOf(letters.join(''), size) <= width) return letters.join('');
  const tail = [...letters].reverse();
  const head = countIn(letters, (width - size) / 2, size);
  const kept = tail.slice(0, countIn(tail, (width - size) / 2, size)).reverse();
  return `${letters.slice(0, head).join('').trimEnd()}…${kept.join('').trimStart()}`;
}

/** How many of the letters fit, from the first. */
function countIn(letters: readonly string[], width: number, size: number): number {
  let used = 0;
  const over = letters.findIndex((one) => {
    used += partOf(one) * size;
    return used > width;
  });
  return over < 0 ? letters.length : over;
}
