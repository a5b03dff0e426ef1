import { createHash } from 'node:crypto';
import type { Hasher } from '@songai/core';

/** SHA-256 by the system's own code, several times as fast as core's. */
export function systemHasher(): Hasher {
  const hash = createHash('sha256');
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => hash.digest('hex'),
  };
}
