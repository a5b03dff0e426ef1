import type { Words } from '../base/words.js';
import type { Hasher } from '../tables/chunks.js';
import { canonicalDigest } from './canonical-json.js';
import { jsonPieces } from './json-text.js';
import type { WrittenLists } from './text-pieces.js';

const OVER: Words = {
  ja: 'この digest を除いた報告書を RFC 8785 の正準形に整えた JSON',
  en: 'the canonical JSON (RFC 8785) of this report without this key',
};

/** What the digest of a report says of itself, beside its value. */
export const DIGEST_OF = { algorithm: 'SHA-256', over: OVER } as const;

/**
 * A report as UTF-8 in pieces, with its own SHA-256 as the last key, `digest`: whoever alters a figure has to make the
 * digest again as well. It is over the content and not over the layout, so that any JSON program can make it.
 */
export function reportPieces(report: Readonly<Record<string, unknown>>, hasher?: () => Hasher): Uint8Array[] {
  const written: WrittenLists = new Map();
  const digest = {
    ...DIGEST_OF,
    // Asked for when all before it is written: then the long lists need not be made a second time.
    get value() {
      return canonicalDigest(report, written, hasher);
    },
  };
  return jsonPieces({ ...report, digest }, written);
}
