import { unzipSync } from 'fflate';

const MOST_BYTES = 1_000_000;
const decoder = new TextDecoder();

/** What a damaged ZIP says of a size may be anything, and the library believes it. */
const filter = ({ originalSize }: { readonly originalSize: number }): boolean => originalSize < MOST_BYTES;

/** Bytes as text; of a ZIP its files, as far as it can be opened. */
export function packedTexts(bytes: Uint8Array): string {
  const own = decoder.decode(bytes);
  if (!own.startsWith('PK')) return own;
  try {
    return [own, ...Object.values(unzipSync(bytes, { filter })).map((one) => decoder.decode(one))].join('\n');
  } catch {
    return own;
  }
}
