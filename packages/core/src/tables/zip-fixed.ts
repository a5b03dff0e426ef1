import { zipSync } from 'fflate';

/** How hard to pack: beyond this a large workbook takes much longer and is hardly smaller. */
const LEVEL = 4;

/** The oldest time that a zip file can hold. Without a zone: fflate writes the local parts of a time. */
const TIME = new Date(1980, 0, 1);

/**
 * A zip file that depends on nothing but what is in it: one time for all, names in the order of their code units
 * after the one that is to come first.
 * @param files bytes by name, with `/` between folders
 * @param first the name that readers look for first
 */
export function fixedZip(files: Readonly<Record<string, Uint8Array>>, first: string): Uint8Array {
  const names = Object.keys(files).sort((a, b) =>
    a === first ? -1 : b === first ? 1 : a < b ? -1 : a > b ? 1 : 0,
  );
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] as Uint8Array])), {
    mtime: TIME,
    level: LEVEL,
  });
}
