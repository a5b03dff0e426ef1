/** Text of a piece of bytes; `broken` where a byte is none of UTF-8: the text is then what stands before it. */
interface Decoded {
  readonly text: string;
  readonly broken: boolean;
}

/** Decodes UTF-8 that comes in pieces of any size: the same text, and the same fault, however it is cut. */
export class Utf8Pieces {
  #carry: Uint8Array = new Uint8Array(0);
  #begun = false;
  /** whether the bytes began with a byte order mark */
  bom = false;

  decode(piece: Uint8Array, last: boolean): Decoded {
    const bytes = this.#carry.length === 0 ? piece : joined(this.#carry, piece);
    const open = last ? 0 : openBytes(bytes);
    this.#carry = bytes.slice(bytes.length - open);
    const { text, broken } = decoded(bytes.subarray(0, bytes.length - open));
    if (this.#begun || text === '') return { text, broken };
    this.#begun = true;
    this.bom = text.startsWith('\uFEFF');
    return { text: this.bom ? text.slice(1) : text, broken };
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

function decoded(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), broken: false };
  } catch {
    const text = lenient.decode(bytes);
    return { text: text.slice(0, text.indexOf('\uFFFD')), broken: true };
  }
}

/** How many bytes at the end begin a letter that is not all there yet. */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
