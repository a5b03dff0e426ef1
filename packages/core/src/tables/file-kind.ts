import type { Problem } from '../base/problem.js';
import { notATable, type OtherKind } from './file-kind-problems.js';

/** How a file's bytes are to be read: by what they begin with, never by its name. */
export type FileKind = 'text' | 'workbook' | OtherKind;

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['workbook', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
];

/** How many bytes `fileKind` looks at. */
export const SIGNATURE_BYTES = 8;

export function fileKind(head: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  return found?.[0] ?? 'text';
}

/** The streams' names in a compound file, in the letters that it writes them in. */
const spaced = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');
const ENCRYPTED = spaced('EncryptedPackage');
const BOOKS = [spaced('Workbook'), spaced('Book')];

/** What a file that is no table is, and what to do; a compound file is looked into. */
export function otherKind(kind: OtherKind, bytes: Uint8Array, path: string): Problem {
  if (kind !== 'compound') return notATable(kind, path);
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes(ENCRYPTED)) return notATable('encrypted', path);
  return notATable(BOOKS.some((book) => names.includes(book)) ? 'xls' : 'compound', path);
}

/** Web pages and XML that programs save under the name of a spreadsheet. */
export const isMarkup = (text: string): boolean => /^\s*<(?:!doctype|html|table|\?xml|head|body)/i.test(text);
