import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '@songai/core';
import { fileProblem } from './problems.js';

/** A file to be written: its name in the folder, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none: they are written beside their places first and then moved in; where a move fails, what
 * was there before is put back.
 * @returns a problem where the folder cannot be written; nothing in it has changed then
 */
export async function writeAll(folder: string, outputs: readonly Output[]): Promise<Problem | undefined> {
  let staging: string | undefined;
  const moved: { target: string; kept?: string }[] = [];
  const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => error as Error);
  if (made instanceof Error) return cannotWrite(folder, made);
  try {
    staging = await mkdtemp(path.join(folder, '.songai-'));
    for (const { name, bytes } of outputs) await writeFile(path.join(staging, name), bytes);
    for (const { name } of outputs) {
      const target = path.join(folder, name);
      const there = await stat(target).catch(() => undefined);
      if (there && !there.isFile()) throw new Error(`${name} is not a file`);
      const kept = there ? path.join(staging, `${name}.before`) : undefined;
      if (kept) await rename(target, kept);
      moved.push({ target, ...(kept ? { kept } : {}) });
      await rename(path.join(staging, name), target);
    }
    return undefined;
  } catch (error) {
    for (const { target, kept } of moved.reverse()) {
      await rm(target, { force: true });
      if (kept) await rename(kept, target);
    }
    return cannotWrite(folder, error as Error);
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
    // A folder made for nothing goes again.
    if (made && moved.length === 0) await rm(made, { recursive: true, force: true });
  }
}

const cannotWrite = (folder: string, error: Error): Problem =>
  fileProblem(
    'output.cannot-write',
    folder,
    [
      `「${folder}」に書けません（${error.message}）。前からあったファイルはそのままです。`,
      '書く権限があるか、同じ名前のファイルをほかのソフトで開いていないかを確かめてください。',
    ],
    [
      `“${folder}” cannot be written (${error.message}). What was there is as before.`,
      'Check that you may write there and that no other program holds a file of the same name.',
    ],
  );
