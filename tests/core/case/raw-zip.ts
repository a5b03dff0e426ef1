import { crc32 } from '../../../packages/core/src/tables/crc32.js';

/** A file of a ZIP as its headers have it, true or not. */
export interface RawEntry {
  /** as text in UTF-8, or as the bytes of some other encoding */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** whether the ZIP says that the name is UTF-8 */
  readonly utf8?: boolean;
  readonly method?: number;
  readonly encrypted?: boolean;
  readonly crc?: number;
  /** what the ZIP says of the unpacked size */
  readonly said?: number;
}

export const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** A ZIP with nothing compressed, in which every field may be wrong. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const [packed, directory]: [number[], number[]] = [[], []];
  for (const one of entries) {
    const [name, content] = [bytesOf(one.name), bytesOf(one.content ?? '')];
    const flags = (one.utf8 ? 0x800 : 0) | (one.encrypted ? 1 : 0);
    const crc = one.crc ?? crc32(content);
    const common = [
      ...[20, flags, one.method ?? 0, 0, 0x21].flatMap(two),
      ...[crc, content.length, one.said ?? content.length].flatMap(four),
      ...[name.length, 0].flatMap(two),
    ];
    const header = packed.length;
    packed.push(...four(0x04034b50), ...common, ...name, ...content);
    directory.push(...four(0x02014b50), ...two(20), ...common, ...[0, 0, 0].flatMap(two));
    directory.push(...four(0), ...four(header), ...name);
  }
  const end = [0, 0, entries.length, entries.length].flatMap(two);
  const sizes = [directory.length, packed.length].flatMap(four);
  return Uint8Array.from([...packed, ...directory, ...four(0x06054b50), ...end, ...sizes, ...two(0)]);
}

const two = (value: number): number[] => [value & 255, (value >> 8) & 255];
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)];
