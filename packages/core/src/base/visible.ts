/** Control characters, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A text in which nothing steers a terminal or hides: each such character stands as its code, `U+202E`.
 * @param text anything that came from outside
 * @returns the same text where it holds no such character
 * @throws Nothing.
 */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
