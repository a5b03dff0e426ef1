import { joined } from './bytes.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8 that comes in pieces: the same text, and the same fault, however it is cut. */
export class Utf8Decoder {
  #carry: Uint8Array = new Uint8Array(0);
  #ascii = true;
  #rest: Uint8Array | undefined;

  /** After the fault: the bytes of the last piece from there on, where everything before was ASCII. */
  get restAfterAscii(): Uint8Array | undefined {
    return this.#ascii ? this.#rest : undefined;
  }

  /** A decoder for each piece is faster than one that streams; only a letter cut in two is copied. */
  decode(piece: Uint8Array, last: boolean): { text: string; broken: boolean } {
    const { text, from } = this.#carry.length === 0 ? { text: '', from: 0 } : this.#letter(piece, last);
    if (this.#rest) return { text, broken: true };
    const open = last ? 0 : openBytes(piece.subarray(from));
    const end = piece.length - open;
    if (open > 0) this.#carry = piece.slice(end);
    const whole = this.#decoded(piece.subarray(from, end));
    if (this.#rest) this.#rest = piece.subarray(end - (this.#rest as Uint8Array).length);
    return { text: text === '' ? whole : text + whole, broken: this.#rest !== undefined };
  }

  /** The letter that the last piece began, and where in this piece the next one starts. */
  #letter(piece: Uint8Array, last: boolean): { text: string; from: number } {
    const carry = this.#carry;
    const head = joined(carry, piece.subarray(0, 3));
    const open = openBytes(head);
    const incomplete = open === head.length;
    this.#carry = incomplete && !last ? head : new Uint8Array(0);
    if (incomplete && !last) return { text: '', from: piece.length };
    const end = incomplete ? head.length : head.length - open;
    const text = this.#decoded(head.subarray(0, end));
    const from = end - carry.length;
    if (this.#rest) this.#rest = joined(this.#rest, piece.subarray(from));
    return { text, from };
  }

  #decoded(bytes: Uint8Array): string {
    let good = bytes.length;
    let text = attempt(bytes);
    if (text === undefined) {
      good = goodBytes(bytes);
      text = strict.decode(bytes.subarray(0, good));
      this.#rest = bytes.subarray(good);
    }
    // Only ASCII makes a text as long as its bytes.
    if (text.length !== good) this.#ascii = false;
    return text;
  }
}

function attempt(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes stand before the fault, of bytes that have one: a beginning that holds it does not decode. */
function goodBytes(bytes: Uint8Array): number {
  const complete = (length: number) => length - openBytes(bytes.subarray(0, length));
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (attempt(bytes.subarray(0, complete(middle))) === undefined) bad = middle;
    else good = middle;
  }
  return complete(good);
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
