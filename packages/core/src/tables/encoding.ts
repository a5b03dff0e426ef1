import { joined } from './bytes.js';
import { LegacyDecoder } from './decode-legacy.js';
import { Utf8Decoder } from './decode-utf8.js';
import { Utf16Decoder } from './decode-utf16.js';

/** Encodings that a case can name. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Byte order marks by the encodings that have one. */
const MARKS: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};
const UNICODE = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE' } as const;

type Decoder = Utf8Decoder | Utf16Decoder | LegacyDecoder;

/** How many of the first bytes tell the encoding. */
const HEAD = 64;

/** Decodes text that comes in pieces of any size: the same text, and the same fault, however it is cut. */
export class TextPieces {
  readonly #given: Encoding | undefined;
  #head: Uint8Array = new Uint8Array(0);
  #decoder: Decoder | undefined;
  #encoding = 'UTF-8';
  #marked = false;
  #broken = false;

  /** @param given the only encoding to use; without it, the bytes tell which of UTF-8, UTF-16 and Shift_JIS it is */
  constructor(given?: Encoding) {
    this.#given = given;
    if (given) this.#encoding = given;
  }

  /** What the text is in, as far as it is known: final after the last piece. The given one, as it was given. */
  get encoding(): string {
    return this.#encoding;
  }

  /** @returns the text of a piece; `broken` where a byte fits no encoding: the text is then what stands before it */
  decode(piece: Uint8Array, last: boolean): { text: string; broken: boolean } {
    if (this.#broken) return { text: '', broken: true };
    if (this.#decoder) return this.#decoded(this.#decoder, piece, last);
    const bytes = this.#head.length === 0 ? piece : joined(this.#head, piece);
    if (bytes.length < HEAD && !last) {
      this.#head = bytes.slice();
      return { text: '', broken: false };
    }
    this.#head = new Uint8Array(0);
    const { decoder, from } = this.#begin(bytes);
    this.#decoder = decoder;
    return this.#decoded(decoder, bytes.subarray(from), last);
  }

  /** Settles the encoding by the first bytes. */
  #begin(bytes: Uint8Array): { decoder: Decoder; from: number } {
    const given = this.#given;
    if (given) return { decoder: decoderOf(given), from: markOf(bytes, given) };
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const from = markOf(bytes, encoding);
      if (from === 0) continue;
      this.#marked = true;
      this.#encoding = `${UNICODE[encoding]} (BOM)`;
      return { decoder: decoderOf(encoding), from };
    }
    const encoding = unmarked(bytes.subarray(0, HEAD));
    this.#encoding = UNICODE[encoding];
    return { decoder: decoderOf(encoding), from: 0 };
  }

  #decoded(decoder: Decoder, piece: Uint8Array, last: boolean) {
    const { text, broken } = decoder.decode(piece, last);
    const rest = decoder instanceof Utf8Decoder ? decoder.restAfterAscii : undefined;
    // A NUL ends the text before the fault does: what stands behind it settles nothing.
    if (!rest || this.#given || this.#marked || text.includes('\0')) {
      this.#broken = broken;
      return { text, broken };
    }
    // ASCII is the same in Shift_JIS: what has been read stays as it is.
    this.#decoder = new LegacyDecoder('shift_jis');
    this.#encoding = 'Shift_JIS';
    const more = this.#decoder.decode(rest, last);
    this.#broken = more.broken;
    return { text: text + more.text, broken: more.broken };
  }
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  return encoding === 'utf-16le' || encoding === 'utf-16be'
    ? new Utf16Decoder(encoding)
    : new LegacyDecoder(encoding);
}

/** Length of the encoding's byte order mark where the bytes begin with it; else 0. */
function markOf(bytes: Uint8Array, encoding: Encoding): number {
  const mark = MARKS[encoding] ?? [];
  return mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0;
}

/** Letters of ASCII in UTF-16 have NUL for every second byte; which one tells the order. */
function unmarked(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const even = head.every((byte, at) => at % 2 === 1 || byte === 0);
  const odd = head.every((byte, at) => at % 2 === 0 || byte === 0);
  if (head.length < 2 || even === odd) return 'utf-8';
  return even ? 'utf-16be' : 'utf-16le';
}
