import { LegacyDecoder } from './decode-legacy.js';
import { Unreadable } from './unreadable.js';
import type { ZipProblems } from './zip-problems.js';

/** What the directory of a ZIP file says of one file inside. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is, 8: Deflate */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** bytes inside the ZIP */
  readonly packed: number;
  /** bytes once unpacked, as the ZIP says: what comes out may be more */
  readonly said: number;
  /** where its own header begins */
  readonly header: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const ENCRYPTED = 0x0001;
const UTF8_NAME = 0x0800;
/** Stands where the true number is in a ZIP64 record. */
const ELSEWHERE = 0xffffffff;

/**
 * The directory at the end of a ZIP file. It must be whole and as long as it says, so that no entry is overlooked.
 * @throws Unreadable where there is none, or a broken one, or one of ZIP64
 */
export function zipDirectory(bytes: Uint8Array, file: string, problems: ZipProblems): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) throw new Unreadable(problems.truncated(file));
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (start === ELSEWHERE || size === ELSEWHERE) throw new Unreadable(problems.zip64(file));
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
      throw new Unreadable(problems.damagedDirectory(file));
    const entry = entryAt(view, at);
    if (entry.packed === ELSEWHERE || entry.header === ELSEWHERE) throw new Unreadable(problems.zip64(file));
    entries.push(entry);
    at += ENTRY_BYTES + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  if (at !== start + size || at > end) throw new Unreadable(problems.damagedDirectory(file));
  return entries;
}

/** Where the record at the very end begins; its comment may be of any length up to 65,535 bytes. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) <= last - at) return at;
  }
  return undefined;
}

function entryAt(view: DataView, at: number): ZipEntry {
  const length = Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY_BYTES);
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, length);
  return {
    name: nameOf(name, (flags & UTF8_NAME) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    said: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A name of a file inside. Where the ZIP does not say that it is UTF-8, a Mac still writes UTF-8, and Explorer on a
 * Japanese Windows Shift_JIS.
 */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return lenient.decode(bytes);
  try {
    return strict.decode(bytes);
  } catch {
    const { text, broken } = new LegacyDecoder('shift_jis').decode(bytes, true);
    return broken ? lenient.decode(bytes) : text;
  }
}
