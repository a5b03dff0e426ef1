import fc from 'fast-check';
import { joined } from '../../packages/core/src/tables/bytes.js';

/** One change of bytes, at a share of their length. */
export interface ByteChange {
  readonly how: 'flip' | 'set' | 'insert' | 'delete' | 'repeat' | 'cut' | 'splice' | 'number';
  /** from 0 to 9999, of the whole */
  readonly at: number;
  readonly length: number;
  readonly byte: number;
}

const HOWS = ['flip', 'flip', 'set', 'set', 'insert', 'delete', 'repeat', 'cut', 'splice', 'number'] as const;

/** Bytes that mean something: of marks, of ends, of encodings, of numbers in a ZIP. */
const BYTES = [
  0, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x50, 0x7b, 0x7f, 0x80, 0x81, 0xbf, 0xc0, 0xed, 0xef, 0xfe, 0xff,
];

/** Sometimes none: what is refused whatever becomes of it would try little. */
export const byteChanges = (most: number): fc.Arbitrary<readonly ByteChange[]> =>
  fc.array(
    fc.record({
      how: fc.constantFrom<ByteChange['how']>(...HOWS),
      at: fc.nat(9999),
      length: fc.oneof({ weight: 3, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(300) }),
      byte: fc.oneof(fc.constantFrom(...BYTES), fc.nat(255)),
    }),
    { maxLength: most },
  );

/** @param other bytes of which a piece may be put in */
export function bytesWith(bytes: Uint8Array, all: readonly ByteChange[], other: Uint8Array): Uint8Array {
  let now = bytes;
  for (const { how, at, length, byte } of all) {
    const from = Math.floor((at * now.length) / 10_000);
    const to = Math.min(now.length, from + length);
    const [before, piece, after] = [now.subarray(0, from), now.subarray(from, to), now.subarray(to)];
    if (how === 'flip')
      now = joined(
        before,
        piece.map((one) => one ^ (1 << (byte % 8))),
        after,
      );
    else if (how === 'set')
      now = joined(
        before,
        piece.map(() => byte),
        after,
      );
    else if (how === 'insert') now = joined(before, new Uint8Array(length).fill(byte), piece, after);
    else if (how === 'delete') now = joined(before, after);
    else if (how === 'repeat') now = joined(before, piece, piece, piece, after);
    else if (how === 'splice') {
      const begin = Math.floor((at * other.length) / 10_000);
      now = joined(before, other.subarray(begin, begin + length), after);
    } else if (how === 'number') {
      // A length or a position of a ZIP is one of four bytes.
      const four = Uint8Array.from([byte, byte >> 1, byte >> 2, byte >> 3]);
      now = joined(before, four, now.subarray(Math.min(now.length, from + 4)));
    } else if (length % 2 === 0) now = before;
  }
  return now;
}
