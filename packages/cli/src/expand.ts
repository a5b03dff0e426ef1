import { existsSync } from 'node:fs';
import { glob } from 'tinyglobby';

/**
 * The files that the arguments name. Patterns (`*.csv`) are expanded here, since Windows' shell leaves that to us; a
 * name that exists as it stands is taken as it stands, brackets and all. A pattern that fits nothing stays, so that it
 * is told as missing.
 */
export async function expandFiles(args: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const arg of args) {
    if (existsSync(arg) || !/[*?[\]{}]/.test(arg)) {
      files.push(arg);
      continue;
    }
    const found = await glob(arg.replaceAll('\\', '/'), { expandDirectories: false, onlyFiles: true });
    files.push(...(found.length > 0 ? found.sort() : [arg]));
  }
  return [...new Set(files)];
}
