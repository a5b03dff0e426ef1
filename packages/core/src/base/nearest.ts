import leven from 'leven';

/** The known word that is nearest to what was written; undefined where none is near enough to be meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 2)) + 1;
  for (const word of known) {
    const distance = leven(written.toLowerCase(), word.toLowerCase());
    // A word of which no letter is kept is not meant.
    if (distance < least && distance < word.length) [best, least] = [word, distance];
  }
  return best;
}
