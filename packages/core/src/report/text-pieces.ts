/** How much text is put together before it is handed on. */
const PIECE = 1 << 16;

/**
 * A list whose entries are made only as they are written: a large docket has hundreds of thousands. It can be gone
 * through again, and makes them anew then.
 */
export const lazily = <T, R>(list: readonly T[], make: (one: T, at: number) => R): Iterable<R> => ({
  *[Symbol.iterator]() {
    for (const [at, one] of list.entries()) yield make(one, at);
  },
});

/** Lists that were made as they were written, with the bytes that they have in canonical JSON. */
export type WrittenLists = Map<object, readonly Uint8Array[]>;

/** Text on its way out as UTF-8, in pieces: the whole may be longer than a string can be. */
export function textPieces(hand: (piece: Uint8Array) => void) {
  const encoder = new TextEncoder();
  let piece = '';
  const flush = () => {
    if (piece !== '') hand(encoder.encode(piece));
    piece = '';
  };
  return {
    write(text: string): void {
      piece += text;
      // Encoded at once: a long text made of millions of small ones would be kept as millions of small ones.
      if (piece.length >= PIECE) flush();
    },
    flush,
  };
}
