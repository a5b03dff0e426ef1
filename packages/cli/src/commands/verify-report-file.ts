import { readFile } from 'node:fs/promises';
import type { Problem } from '@songai/core';
import { missingFile, unreadableFile } from '../problems.js';

/** The bytes of a report, or why there are none. */
export async function readReportFile(
  file: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  try {
    return { bytes: await readFile(file) };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { problem: isMissing ? missingFile(file) : unreadableFile(file) };
  }
}
