import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of bytes that come in pieces, as lower-case hex: a file's identity is its path and this. */
export class Digest {
  readonly #hash = sha256.create();

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  hex(): string {
    return bytesToHex(this.#hash.digest());
  }
}

/** SHA-256 of bytes that are all there, as lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  const digest = new Digest();
  digest.update(bytes);
  return digest.hex();
}
