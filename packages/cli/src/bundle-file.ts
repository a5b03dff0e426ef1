import { open, readFile, stat } from 'node:fs/promises';
import { bundleKind, isBundle } from '@songai/core';

const HEAD = 8;

/** @throws what opening the file throws */
async function beginsAsBundle(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return isBundle(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** What a file is as a bundle (`bundleKind`); undefined also where it is not there. */
export async function bundleKindOf(file: string): Promise<ReturnType<typeof bundleKind>> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || !(await beginsAsBundle(file).catch(() => false))) return undefined;
  return bundleKind(await readFile(file).catch(() => new Uint8Array(0)));
}
