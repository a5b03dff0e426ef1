import { Inflate, unzipSync } from 'fflate';

const MOST_BYTES = 1_000_000;
const decoder = new TextDecoder();

/** What a damaged ZIP says of a size may be anything, and the library believes it. */
const filter = ({ originalSize }: { readonly originalSize: number }): boolean => originalSize < MOST_BYTES;

/** The head of a file in a ZIP: `PK`, 3, 4, and 26 bytes; then its name, something more, and its bytes. */
const HEAD = 30;

/** Bytes as text; of a ZIP its files, as far as each can be opened, whatever its directory says. */
export function packedTexts(bytes: Uint8Array): string {
  const own = decoder.decode(bytes);
  if (!own.startsWith('PK')) return own;
  try {
    return [own, ...Object.values(unzipSync(bytes, { filter })).map((one) => decoder.decode(one))].join('\n');
  } catch {
    return [own, ...heads(bytes).flatMap((at) => unpackedAt(bytes, at) ?? [])].join('\n');
  }
}

function heads(bytes: Uint8Array): number[] {
  return [...bytes.keys()].filter(
    (at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4,
  );
}

/** What begins at a head, up to the next; undefined where it cannot be inflated. */
function unpackedAt(bytes: Uint8Array, at: number): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  if (view.byteLength < HEAD) return undefined;
  const begin = at + HEAD + view.getUint16(26, true) + view.getUint16(28, true);
  const texts: string[] = [];
  const inflate = new Inflate((piece) => texts.push(decoder.decode(piece)));
  try {
    inflate.push(bytes.subarray(begin, begin + MOST_BYTES), true);
  } catch {
    // What came before the damage is kept.
  }
  return texts.join('');
}
