/**
 * Control characters, and those that are not seen: they turn the direction of writing, or have no width. The two that
 * join letters and emoji into one belong to what is seen.
 */
const UNSEEN = /\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu;

/**
 * A text in which nothing steers a terminal or hides: each such character stands as its code, `U+202E`.
 * @param text anything that came from outside
 * @returns the same text where it holds no such character
 * @throws Nothing.
 */
export const visible = (text: string): string =>
  text.replace(
    UNSEEN,
    (one) => `U+${(one.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
  );
