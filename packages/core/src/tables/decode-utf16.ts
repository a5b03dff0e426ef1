import { joined } from './bytes.js';

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Decodes UTF-16 that comes in pieces: the same text, and the same fault, however it is cut. */
export class Utf16Decoder {
  readonly #little: boolean;
  readonly #strict: TextDecoder;
  #carry: Uint8Array = new Uint8Array(0);

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#little = encoding === 'utf-16le';
    this.#strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  }

  decode(piece: Uint8Array, last: boolean): { text: string; broken: boolean } {
    const bytes = this.#carry.length === 0 ? piece : joined(this.#carry, piece);
    const open = openBytes(bytes, this.#little);
    const whole = bytes.subarray(0, bytes.length - open);
    this.#carry = bytes.slice(whole.length);
    try {
      return { text: this.#strict.decode(whole), broken: last && open > 0 };
    } catch {
      return { text: this.#strict.decode(whole.subarray(0, goodBytes(whole, this.#little))), broken: true };
    }
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many bytes at the end are half a unit, or the first half of a letter of two units. */
function openBytes(bytes: Uint8Array, little: boolean): number {
  const odd = bytes.length % 2;
  const unit = bytes.length - odd - 2;
  return unit >= 0 && isHigh(viewOf(bytes).getUint16(unit, little)) ? odd + 2 : odd;
}

/** How many bytes stand before the first half of a pair that lacks its other half. */
function goodBytes(bytes: Uint8Array, little: boolean): number {
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = view.getUint16(at, little);
    if (isHigh(unit) && at + 2 < bytes.length && isLow(view.getUint16(at + 2, little))) at += 2;
    else if (isHigh(unit) || isLow(unit)) return at;
  }
  return bytes.length;
}
