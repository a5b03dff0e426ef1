import { visible } from '@songai/core';

/**
 * A text as it can be printed on one line: what steers or hides stands as its code, and so does each character for
 * which the font has no shape (`U+1F600`), so that none is lost or printed as an empty box. Marks are joined with
 * their letter first where both make one character, as names of files from a Mac need it.
 */
export function written(text: string, hasShape: (code: number) => boolean): string {
  const joined = visible(text.replace(/[\t\r\n]+/g, ' ')).replace(/\P{M}\p{M}+/gu, (one) =>
    one.normalize('NFC'),
  );
  let out = '';
  for (const character of joined) {
    const code = character.codePointAt(0) ?? 0;
    out += hasShape(code) ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return out;
}
