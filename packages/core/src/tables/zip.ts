import { Inflate } from 'fflate';
import type { Place } from '../base/source.js';
import { crc32 } from './crc32.js';
import { Stopped, type Watch } from './limits.js';
import { Unreadable } from './unreadable.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';
import { WORKBOOK_ZIP, type ZipProblems } from './zip-problems.js';

const HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATE = 8;
/** Packed bytes taken at a time: Deflate makes at most 1032 bytes of one, so a piece stays below 9 MB. */
const PIECE = 8192;

/**
 * The files inside a ZIP file. What the ZIP says of their sizes is not believed: what comes out is counted, over all
 * that is read, and its checksum compared.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #watch: Watch;
  readonly #problems: ZipProblems;
  readonly #entries = new Map<string, ZipEntry>();
  #unzipped = 0;

  /**
   * @param problems the words for what is wrong with it
   * @throws Unreadable where it is not a whole ZIP file, or two files inside have one name
   */
  constructor(bytes: Uint8Array, watch: Watch, problems: ZipProblems = WORKBOOK_ZIP) {
    this.#bytes = bytes;
    this.#watch = watch;
    this.#problems = problems;
    for (const entry of zipDirectory(bytes, watch.file, problems)) {
      const key = keyOf(entry.name);
      if (this.#entries.has(key)) throw new Unreadable(problems.doubled(watch.file, entry.name));
      this.#entries.set(key, entry);
    }
  }

  /** All that the directory lists, in its order, folders too. */
  get entries(): readonly ZipEntry[] {
    return [...this.#entries.values()];
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Whether any file stands under the folder, whose name ends with `/`. */
  hasUnder(folder: string): boolean {
    for (const key of this.#entries.keys()) if (key.startsWith(keyOf(folder))) return true;
    return false;
  }

  /**
   * Unpacks a file in pieces.
   * @param place what a problem is said of
   * @throws Unreadable where it does not unpack or its checksum is wrong, also after the last piece; Stopped where a
   *   limit is passed
   */
  read(name: string, place: Place, each: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw new RangeError(`not in the ZIP: ${name}`);
    let crc = 0;
    const pass = (piece: Uint8Array) => {
      this.#watch.check();
      this.#unzipped += piece.length;
      const most = this.#watch.limits.unzippedBytes;
      if (this.#unzipped > most) throw new Stopped(this.#problems.tooBig(place, most));
      crc = crc32(piece, crc);
      each(piece);
    };
    this.#unpack(entry, place, pass);
    if (crc !== entry.crc) throw new Unreadable(this.#problems.damaged(place, entry.name));
  }

  #unpack(entry: ZipEntry, place: Place, pass: (piece: Uint8Array) => void): void {
    if (entry.encrypted) throw new Unreadable(this.#problems.encrypted(place, entry.name));
    if (entry.method !== STORED && entry.method !== DEFLATE)
      throw new Unreadable(this.#problems.otherCompression(place, entry.name, entry.method));
    const packed = this.#packed(entry);
    if (!packed) throw new Unreadable(this.#problems.damaged(place, entry.name));
    let piece: Uint8Array | undefined;
    const inflate = new Inflate((inflated) => {
      piece = inflated;
    });
    for (let at = 0; at < packed.length; at += PIECE) {
      const part = packed.subarray(at, at + PIECE);
      if (entry.method === STORED) piece = part;
      else if (!pushed(inflate, part, at + PIECE >= packed.length))
        throw new Unreadable(this.#problems.damaged(place, entry.name));
      if (piece && piece.length > 0) pass(piece);
    }
  }

  /** The packed bytes. The header before them is only asked how long it is. */
  #packed(entry: ZipEntry): Uint8Array | undefined {
    const bytes = this.#bytes;
    if (entry.header + HEADER_BYTES > bytes.length) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset + entry.header, HEADER_BYTES);
    if (view.getUint32(0, true) !== HEADER) return undefined;
    const start = entry.header + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
    if (start + entry.packed > bytes.length) return undefined;
    return bytes.subarray(start, start + entry.packed);
  }
}

/** Names of parts do not differ by case alone, and some programs write `\` between folders. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** False where the bytes are no Deflate: whatever the library then throws says no more than that. */
function pushed(inflate: Inflate, part: Uint8Array, last: boolean): boolean {
  try {
    inflate.push(part, last);
    return true;
  } catch {
    return false;
  }
}
