import { Digest } from '../base/digest.js';
import type { Hasher } from '../tables/chunks.js';
import { textPieces, type WrittenLists } from './text-pieces.js';

/**
 * Writes values as canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no spaces, numbers and
 * strings as `JSON.stringify` writes them. Handed on as UTF-8 in pieces: the text of a large docket is never there as a
 * whole. An iterable that is no array is written as a list.
 * @param written lists whose canonical bytes are known already
 */
export function canonicalWriter(hand: (piece: Uint8Array) => void, written?: WrittenLists) {
  const { write, flush } = textPieces(hand);
  const lay = (item: unknown): void => {
    if (typeof item !== 'object' || item === null) {
      write(JSON.stringify(item));
      return;
    }
    const known = written?.get(item);
    if (known) {
      flush();
      known.forEach(hand);
      return;
    }
    let separator = '';
    if (Symbol.iterator in item) {
      write('[');
      for (const inner of item as Iterable<unknown>) {
        write(separator);
        separator = ',';
        lay(inner);
      }
      write(']');
      return;
    }
    const members = item as Readonly<Record<string, unknown>>;
    const keys = Object.keys(members).sort();
    if (keys.every((key) => typeof members[key] === 'string')) {
      // A record of texts, of which a docket has hundreds of thousands, goes out at once.
      write(`{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(members[key])}`).join(',')}}`);
      return;
    }
    write('{');
    for (const key of keys) {
      const inner = members[key];
      if (inner === undefined) continue;
      write(`${separator}${JSON.stringify(key)}:`);
      separator = ',';
      lay(inner);
    }
    write('}');
  };
  return { write, lay, flush };
}

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as lower-case hex.
 * @param written lists whose canonical bytes are known already
 */
export function canonicalDigest(
  value: unknown,
  written?: WrittenLists,
  hasher: () => Hasher = () => new Digest(),
): string {
  const digest = hasher();
  const { lay, flush } = canonicalWriter((piece) => digest.update(piece), written);
  lay(value);
  flush();
  return digest.hex();
}
