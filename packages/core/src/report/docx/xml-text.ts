import { visible } from '../../base/visible.js';

/** What XML 1.0 cannot hold: halves of a pair that stand alone, and two code points that are no characters. */
const ILLEGAL = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text that XML can hold, in one line: what could not be seen, or not be written, stands as its code (`U+202E`). */
export const xmlText = (text: string): string =>
  visible(text.replace(/[\t\r\n]+/g, ' ')).replace(
    ILLEGAL,
    (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
