import type { Problem } from '../base/problem.js';
import { bundleTooLarge, caseTooLarge, tooManyFiles } from './bundle-problems.js';
import { CASE_BYTES } from './case-bytes.js';

/** How much of a bundle is taken on, so that a hostile one ends in a problem and not in a full memory. */
export interface BundleLimits {
  /** bytes of all files together, unpacked */
  readonly bytes: number;
  /** bytes of the case file */
  readonly caseBytes: number;
  /** number of files, the case file and the list of contents among them */
  readonly files: number;
}

export const BUNDLE_LIMITS: BundleLimits = { bytes: 1_000_000_000, caseBytes: CASE_BYTES, files: 10_000 };

/** The case and what says what is what. */
const BESIDE_FILES = 2;

/** What a bundle is measured by. */
interface Measured {
  readonly caseName: string;
  readonly caseBytes: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Why a bundle could not be opened again once it is written, by its size and that of its manifest. */
export function sizeProblem(
  { caseName, caseBytes, files }: Measured,
  manifest: Uint8Array,
  limits: BundleLimits,
): Problem | undefined {
  const beside = caseBytes.length + manifest.length;
  const total = [...files.values()].reduce((sum, { length }) => sum + length, beside);
  if (caseBytes.length > limits.caseBytes) return caseTooLarge(caseName, limits.caseBytes);
  if (files.size + BESIDE_FILES > limits.files) return tooManyFiles(caseName, limits.files);
  if (total > limits.bytes || manifest.length > limits.caseBytes)
    return bundleTooLarge(caseName, limits.bytes);
  return undefined;
}
