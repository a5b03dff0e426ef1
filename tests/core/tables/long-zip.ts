import { Zip, ZipDeflate } from 'fflate';

const encoder = new TextEncoder();
/** An element of a million letters, most of them spaces. */
const MEGABYTE = encoder.encode(`<x y="${' '.repeat(999_991)}"/>`);

/** A part with so many megabytes of nothing between two texts. */
export interface LongPart {
  readonly before: string;
  readonly megabytes: number;
  readonly after: string;
}

/** A ZIP file of parts of which none is ever held unpacked. */
export function longZip(parts: Readonly<Record<string, string | LongPart>>): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => pieces.push(bytes));
  for (const [name, part] of Object.entries(parts)) {
    const { before, megabytes, after } =
      typeof part === 'string' ? { before: part, megabytes: 0, after: '' } : part;
    const packed = new ZipDeflate(name, { level: 6 });
    zip.add(packed);
    packed.push(encoder.encode(before), false);
    for (let at = 0; at < megabytes; at += 1) packed.push(MEGABYTE, false);
    packed.push(encoder.encode(after), true);
  }
  zip.end();
  return pieces;
}
