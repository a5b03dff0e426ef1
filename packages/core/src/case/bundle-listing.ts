import { LIMITS, Watch } from '../tables/limits.js';
import { Unreadable } from '../tables/unreadable.js';
import { Zip } from '../tables/zip.js';
import type { ZipEntry } from '../tables/zip-directory.js';
import type { BundleLimits } from './bundle-limits.js';
import { isJunk, MANIFEST, nameKey, within } from './bundle-names.js';
import { bundleTooLarge, severalCases, tooManyFiles, unsafeName } from './bundle-problems.js';
import { BUNDLE_ZIP } from './bundle-zip-problems.js';
import { slashed } from './file-path.js';

/** A file inside, by its path from the folder that holds everything. */
interface ListedFile {
  readonly path: string;
  readonly entry: ZipEntry;
}

/** What the directory of a bundle lists. */
export interface Listing {
  readonly zip: Zip;
  /** by `nameKey` of the path; without folders and what systems add */
  readonly files: ReadonlyMap<string, ListedFile>;
}

/** @throws Unreadable where it is no ZIP that is opened: broken, too large, or with names that mean mischief */
export function listingOf(bytes: Uint8Array, file: string, limits: BundleLimits): Listing {
  const zip = new Zip(bytes, new Watch(file, { ...LIMITS, unzippedBytes: limits.bytes }), BUNDLE_ZIP);
  const entries = zip.entries.filter(({ name }) => !/[/\\]$/.test(name) && !isJunk(slashed(name)));
  if (entries.length > limits.files) throw new Unreadable(tooManyFiles(file, limits.files));
  if (entries.reduce((sum, { said }) => sum + said, 0) > limits.bytes)
    throw new Unreadable(bundleTooLarge(file, limits.bytes));
  const paths = entries.map(({ name }) => {
    const path = within(slashed(name));
    if (path === undefined || slashed(name).split('/').includes('..'))
      throw new Unreadable(unsafeName(file, name));
    return path;
  });
  const skipped = commonFolder(paths);
  const files = new Map<string, ListedFile>();
  entries.forEach((entry, at) => {
    const path = (paths[at] as string).slice(skipped);
    const key = nameKey(path);
    if (files.has(key)) throw new Unreadable(BUNDLE_ZIP.doubled(file, path));
    files.set(key, { path, entry });
  });
  return { zip, files };
}

/** The length of the folders that all paths lie in: Explorer and the Mac zip a folder as a whole. */
function commonFolder([first, ...others]: readonly string[]): number {
  let end = (first ?? '').lastIndexOf('/') + 1;
  for (const path of others) {
    while (!path.startsWith((first as string).slice(0, end)))
      end = (first as string).lastIndexOf('/', end - 2) + 1;
  }
  return end;
}

const USUAL = ['case.yaml', 'case.yml', 'case.json'];

/** The files at the top that may be the case, of a ZIP without a manifest. */
export function casesIn({ files }: Listing): readonly ListedFile[] {
  const usual = USUAL.flatMap((name) => files.get(name) ?? []);
  if (usual.length > 0) return usual;
  return [...files].flatMap(([key, one]) => (/^[^/]+\.ya?ml$/.test(key) ? [one] : []));
}

/** The case of a ZIP without a manifest. @throws Unreadable where more than one may be it */
export function onlyCase(listing: Listing, file: string): ListedFile | undefined {
  const cases = casesIn(listing);
  if (cases.length > 1)
    throw new Unreadable(
      severalCases(
        file,
        cases.map(({ path }) => path),
      ),
    );
  return cases[0];
}

/** The manifest: what has one was written by this program. */
export const manifestIn = ({ files }: Listing): ListedFile | undefined => files.get(MANIFEST);
