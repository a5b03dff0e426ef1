import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '@songai/core';
import { fileProblem } from './problems.js';

/** A file to be written: its name in the folder, and its bytes in pieces. */
export interface Output {
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
}

/** A file that was moved in, and where what stood in its place lies meanwhile. */
interface Moved {
  readonly target: string;
  readonly kept?: string;
}

/**
 * Writes all files or none: each is written beside its place as soon as it is made, and all are then moved in; where a
 * move fails, what was there before is put back.
 * @param signal when it is aborted, nothing is moved in
 * @returns the names; or a problem where the folder cannot be written: nothing in it has changed then, or it says where
 *   what could not be put back lies
 * @throws what making a file throws; nothing in the folder has changed then
 */
export async function writeAll(
  folder: string,
  outputs: AsyncIterable<Output> | Iterable<Output>,
  signal?: AbortSignal,
): Promise<readonly string[] | Problem> {
  let staging: string | undefined;
  const moved: Moved[] = [];
  const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => error as Error);
  if (made instanceof Error) return cannotWrite(folder, made);
  try {
    staging = await mkdtemp(path.join(folder, '.songai-'));
    const names: string[] = [];
    for await (const { name, pieces } of outputs) {
      if (signal?.aborted) return [];
      await writeFile(path.join(staging, name), pieces);
      names.push(name);
    }
    for (const name of names) {
      const target = path.join(folder, name);
      const there = await stat(target).catch(() => undefined);
      if (there && !there.isFile()) throw new NoFile(target);
      const kept = there ? path.join(staging, `${name}.before`) : undefined;
      if (kept) await rename(target, kept);
      moved.push({ target, ...(kept ? { kept } : {}) });
      await rename(path.join(staging, name), target);
    }
    return names;
  } catch (error) {
    const lost = await putBack(moved);
    if (lost.length > 0) {
      const there = staging as string;
      // What could not be put back still lies there.
      staging = undefined;
      return notPutBack(there, lost);
    }
    moved.length = 0;
    // What the system refuses names its call; all else is a fault of ours.
    if ((error as NodeJS.ErrnoException).syscall === undefined && !(error instanceof NoFile)) throw error;
    return cannotWrite(folder, error as NodeJS.ErrnoException);
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
    // A folder made for nothing goes again.
    if (made && moved.length === 0) await rm(made, { recursive: true, force: true });
  }
}

/** Something other than a file stands where one is to be written. */
class NoFile extends Error {
  readonly code = 'EISDIR';

  constructor(readonly path: string) {
    super();
  }
}

/** Takes out what was moved in, each by itself. @returns what could not be put back as it was */
async function putBack(moved: readonly Moved[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { target, kept } of [...moved].reverse()) {
    try {
      if (kept) await rename(kept, target);
      else await rm(target, { force: true });
    } catch {
      lost.push(target);
    }
  }
  return lost;
}

/** Why a folder cannot be written, in words. */
const REASONS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  EEXIST: ['同じ名前のファイルがあります', 'a file has that name'],
  ENOTDIR: ['途中にフォルダでないものがあります', 'part of the path is no folder'],
  EISDIR: ['同じ名前のフォルダがあります', 'a folder has that name'],
  EACCES: ['書く権限がありません', 'you may not write there'],
  EPERM: ['書く権限がありません', 'you may not write there'],
  EROFS: ['読み取り専用です', 'it is read-only'],
  EBUSY: ['ほかのソフトが使っています', 'another program holds it'],
  ENOSPC: ['空き容量がありません', 'no space is left'],
};

function notPutBack(there: string, lost: readonly string[]): Problem {
  const names = lost.join(', ');
  return fileProblem(
    'output.not-put-back',
    there,
    [
      `書き込みが途中で止まり、前からあったファイルを元の場所に戻せませんでした（${names}）。`,
      `元のファイルは「${there}」に、名前の後に .before を付けて残してあります。ほかのソフトを閉じてから、そこから戻してください。`,
    ],
    [
      `Writing stopped halfway, and what was there before could not be put back (${names}).`,
      `It lies in “${there}”, with .before behind its name. Close other programs and move it back from there.`,
    ],
  );
}

function cannotWrite(folder: string, error: NodeJS.ErrnoException): Problem {
  const [ja, en] = REASONS[error.code ?? ''] ?? [error.message, error.message];
  return fileProblem(
    'output.cannot-write',
    error.path ?? folder,
    [
      `「${folder}」に書けません（${ja}）。前からあったファイルはそのままです。`,
      '別のフォルダ名を指定するか、書く権限と、同じ名前のファイルをほかのソフトで開いていないかを確かめてください。',
    ],
    [
      `“${folder}” cannot be written (${en}). What was there is as before.`,
      'Name another folder, or check that you may write there and that no other program holds a file of the same name.',
    ],
  );
}
