import { mayStop } from '../base/may-stop.js';
import type { Problem } from '../base/problem.js';
import { copied } from '../tables/bytes.js';
import type { Bundle } from './bundle.js';
import { BUNDLE_LIMITS, type BundleLimits, sizeProblem } from './bundle-limits.js';
import { manifestOf } from './bundle-manifest.js';
import { bundleTooLarge } from './bundle-problems.js';
import { namedFiles } from './named-files.js';
import type { Case } from './parse.js';
import { type Open, opened } from './read-file.js';

/** How much is packed at most, and how packing is stopped. */
export interface PackOptions {
  /** how much a bundle may hold; by default what `readBundle` opens */
  readonly limits?: BundleLimits;
  /** stops the packing, between two files or pieces of one */
  readonly signal?: AbortSignal;
}

/**
 * Puts a case together with every file that it names, for `writeBundle`.
 * @param read the case, from `parseCase`
 * @param caseBytes the bytes that the case was read from
 * @param open gives the bytes of a path as written in the case, or why it cannot
 * @param options how much a bundle may hold, and a way to stop
 * @returns the bundle; or every file that cannot be opened, or that it all is more than a bundle holds
 * @throws The signal's reason where it is aborted; whatever `open` or its pieces throw; nothing of its own.
 */
export async function packCase(
  read: Case,
  caseBytes: Uint8Array,
  open: Open,
  { limits = BUNDLE_LIMITS, signal }: PackOptions = {},
): Promise<{ readonly bundle?: Bundle; readonly problems: readonly Problem[] }> {
  const caseName = read.file;
  const problems: Problem[] = [];
  const files = new Map<string, Uint8Array>();
  let total = caseBytes.length;
  for (const { file, path } of namedFiles(read.fields)) {
    await mayStop(signal);
    const chunks = files.has(file) ? undefined : await opened(open, file, path, problems);
    if (!chunks) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of chunks) {
      signal?.throwIfAborted();
      total += piece.length;
      // No more is held than a bundle may hold.
      if (total > limits.bytes) return { problems: [bundleTooLarge(caseName, limits.bytes)] };
      pieces.push(piece);
    }
    files.set(file, copied(pieces));
  }
  if (problems.length > 0) return { problems: problems.map(read.locate) };
  const bundle = { caseName, caseBytes, files };
  const tooLarge = sizeProblem(bundle, manifestOf(caseName, files.keys()).bytes, limits);
  return tooLarge ? { problems: [tooLarge] } : { bundle, problems: [] };
}
