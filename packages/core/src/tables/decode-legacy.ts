/** Encodings of one or two bytes a letter that were in use before Unicode, and GB 18030. */
type Legacy = 'shift_jis' | 'euc-jp' | 'gb18030' | 'big5' | 'euc-kr' | 'windows-1252';

/** What 0x80 to 0x9F are in windows-1252; some platforms read them as ISO 8859-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const C1 = /[\x80-\x9f]/g;

/**
 * What shows a byte that fits no letter. The mark for it is one; the others are what some platforms make of bytes that
 * others refuse: control characters, and in Big5 letters for private use. Platforms know more or fewer rare letters of
 * EUC-KR, EUC-JP and Big5: what one does not know it refuses, rather than reading something else.
 */
const FAULT: Record<Legacy, RegExp> = {
  shift_jis: /[\uFFFD\x80-\x9f]/,
  'euc-jp': /[\uFFFD\x80-\x9f]/,
  gb18030: /\uFFFD/,
  big5: /[\uFFFD\x80-\x9f\uE000-\uF8FF]/,
  'euc-kr': /[\uFFFD\x80-\x9f]/,
  'windows-1252': /\uFFFD/,
};

/** Decodes a legacy encoding that comes in pieces: the same text, and the same fault, however it is cut. */
export class LegacyDecoder {
  readonly #encoding: Legacy;
  readonly #decoder: TextDecoder;
  readonly #swaps: boolean;

  constructor(encoding: Legacy) {
    this.#encoding = encoding;
    // A strict decoder would not give the text before the fault, nor keep its place in the stream.
    this.#decoder = new TextDecoder(encoding);
    this.#swaps = encoding === 'shift_jis' && swapsControls();
  }

  decode(piece: Uint8Array, last: boolean): { text: string; broken: boolean } {
    const text = this.#decoder.decode(piece, { stream: !last });
    const fault = text.search(FAULT[this.#encoding]);
    return { text: this.#mended(fault < 0 ? text : text.slice(0, fault)), broken: fault >= 0 };
  }

  #mended(text: string): string {
    if (this.#encoding === 'windows-1252')
      return text.replace(C1, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80] as string);
    return this.#swaps ? text.replace(SWAPPED, (one) => UNSWAPPED[one] as string) : text;
  }
}

/** Node reads three control characters of Shift_JIS as one another, as an old code page of IBM has them. */
const swapsControls = () => new TextDecoder('shift_jis').decode(Uint8Array.of(0x1a)) !== '\x1a';
const UNSWAPPED: Record<string, string> = { '\x1c': '\x1a', '\x7f': '\x1c', '\x1a': '\x7f' };
const SWAPPED = new RegExp(`[${Object.keys(UNSWAPPED).join('')}]`, 'g');
