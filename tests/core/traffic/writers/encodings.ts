import type { Encoding } from '../../../../packages/core/src/tables/encoding.js';

export type Letters =
  | 'utf-8'
  | 'utf-8 bom'
  | 'utf-16le'
  | 'utf-16le bom'
  | 'utf-16be'
  | 'utf-16be bom'
  | 'shift_jis';
export const LETTERS: readonly Letters[] = [
  ...(['utf-8', 'utf-8 bom', 'utf-16le bom', 'utf-16le', 'utf-16be bom', 'utf-16be', 'shift_jis'] as const),
];

/** Two bytes of Shift_JIS, or one, for each letter that it has. */
let table: ReadonlyMap<string, readonly number[]> | undefined;

function shiftJis(): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const add = (...bytes: number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !made.has(letter)) made.set(letter, bytes);
    } catch {
      // No letter.
    }
  };
  for (let byte = 0x20; byte < 0x7f; byte += 1) made.set(String.fromCharCode(byte), [byte]);
  for (const byte of [0x09, 0x0a, 0x0d]) made.set(String.fromCharCode(byte), [byte]);
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) add(byte);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead > 0x9f && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) add(lead, trail);
  }
  return made;
}

/** The bytes of a text, and the encoding where it has to be told; undefined where a letter has no bytes in it. */
export function encoded(
  text: string,
  letters: Letters,
): { bytes: Uint8Array; mustTell?: Encoding } | undefined {
  if (letters === 'shift_jis') return inShiftJis(text);
  const marked = letters.endsWith('bom') ? `\ufeff${text}` : text;
  if (letters.startsWith('utf-8')) return { bytes: new TextEncoder().encode(marked) };
  const isLittle = letters.startsWith('utf-16le');
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
  // Without a mark, only letters of ASCII at the beginning show the order of the bytes.
  const isPlain = letters.endsWith('bom') || /^[\0-\x7f]*$/.test(text.slice(0, 32));
  return isPlain ? { bytes } : { bytes, mustTell: isLittle ? 'utf-16le' : 'utf-16be' };
}

function inShiftJis(text: string): { bytes: Uint8Array; mustTell?: Encoding } | undefined {
  table ??= shiftJis();
  const bytes: number[] = [];
  for (const letter of text) {
    const own = table.get(letter);
    if (!own) return undefined;
    bytes.push(...own);
  }
  // Most letters cannot begin one of UTF-8; after one that can, the bytes may be both.
  const first = bytes.find((byte) => byte >= 0x80);
  const isPlain = first === undefined || first < 0xc2;
  return { bytes: Uint8Array.from(bytes), ...(isPlain ? {} : { mustTell: 'shift_jis' }) };
}
