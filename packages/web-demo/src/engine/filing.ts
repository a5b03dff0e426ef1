import { type Plain, rowsAt, textAt } from './plain.js';
import type { Given } from './protocol.js';

/** Two spellings of one name: macOS writes a letter and its mark apart, Windows folders with another slash. */
const key = (path: string): string => path.replaceAll('\\', '/').normalize('NFC');

export const isSamePath = (one: string, other: string): boolean => key(one) === key(other);

const lastPart = (path: string): string => key(path).split('/').at(-1) ?? '';

/** The file behind a path of the case. Dropped files have no folder: then the name alone decides, if only one has it. */
export function fileFor(files: ReadonlyMap<string, Given>, path: string): Given | undefined {
  const exact = files.get(path);
  if (exact) return exact;
  for (const [name, file] of files) if (isSamePath(name, path)) return file;
  return undefined;
}

/** Under which path a dropped file is kept: that of the case where it names such a file and does not have it yet. */
export function pathFor(named: readonly string[], files: ReadonlyMap<string, Given>, name: string): string {
  const exact = named.find((path) => isSamePath(path, name));
  if (exact !== undefined) return exact;
  const alike = named.filter((path) => lastPart(path) === lastPart(name));
  const missing = alike.filter((path) => !fileFor(files, path));
  return missing[0] ?? (alike.length === 1 ? (alike[0] as string) : name);
}

/** Paths of the files that a case names. */
export const namedFiles = (data: Plain | undefined): string[] =>
  [
    textAt(data, ['titles', 'file']),
    textAt(data, ['notices', 'file']),
    ...rowsAt(data, ['traffic']).map((one) => textAt(one, ['file'])),
  ].filter((path) => path !== '');
