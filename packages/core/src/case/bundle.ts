import { MisuseError } from '../base/misuse-error.js';
import type { Problem } from '../base/problem.js';
import { copied } from '../tables/bytes.js';
import { fileKind } from '../tables/file-kind.js';
import { Stopped } from '../tables/limits.js';
import { Unreadable } from '../tables/unreadable.js';
import { fixedZip } from '../tables/zip-fixed.js';
import { BUNDLE_LIMITS, type BundleLimits, sizeProblem } from './bundle-limits.js';
import { casesIn, type Listing, listingOf, manifestIn, onlyCase } from './bundle-listing.js';
import { manifestOf, readManifest } from './bundle-manifest.js';
import { MANIFEST, nameKey, within } from './bundle-names.js';
import { brokenManifest, caseNotInside, caseTooLarge, noCaseInside, officeFile } from './bundle-problems.js';
import { namedFiles } from './named-files.js';
import { readCaseText } from './yaml.js';

/** A case file and the files that it names. */
export interface Bundle {
  /** name of the case file, without a folder, such as `case.yaml` */
  readonly caseName: string;
  /** the case file as it is, byte for byte */
  readonly caseBytes: Uint8Array;
  /** bytes of each file by its path as the case writes it, with `/` */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Whether a file may be a bundle: it begins as a ZIP does. A workbook begins so too.
 * @param head the file's first bytes; four are enough
 * @returns true for a ZIP of any kind
 * @throws Nothing.
 */
export const isBundle = (head: Uint8Array): boolean => fileKind(head) === 'workbook';

/**
 * What a ZIP is as a bundle, by its directory alone.
 * @param bytes the whole file
 * @returns `written` by this program, put together `by-hand` around a case; undefined where it holds no case, such as
 *   a workbook, or cannot be read
 * @throws Nothing for any bytes.
 */
export function bundleKind(bytes: Uint8Array): 'written' | 'by-hand' | undefined {
  try {
    const listing = listingOf(bytes, '', BUNDLE_LIMITS);
    if (manifestIn(listing)) return 'written';
    return casesIn(listing).length > 0 ? 'by-hand' : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Stands in every file of Excel, Word and PowerPoint. */
const OFFICE = '[content_types].xml';

/**
 * Opens a bundle, or a ZIP put together by hand around a case file. Nothing of it refers to the given bytes.
 * @param bytes the whole file
 * @param file its name, for messages
 * @param limits how much is unpacked at most; a bundle beyond them is told as a problem
 * @returns the bundle; or one problem that says why it is not opened
 * @throws Nothing for any bytes.
 */
export function readBundle(
  bytes: Uint8Array,
  file: string,
  limits: BundleLimits = BUNDLE_LIMITS,
): { readonly bundle?: Bundle; readonly problems: readonly Problem[] } {
  try {
    const listing = listingOf(bytes, file, limits);
    const unpack = unpacking(listing, file);
    const listed = manifestIn(listing);
    const manifest = listed
      ? readManifest(unpack(listed.path, limits.caseBytes, brokenManifest(file)), file)
      : undefined;
    const path = manifest ? manifest.caseEntry : onlyCase(listing, file)?.path;
    if (path === undefined)
      throw new Unreadable(listing.files.has(OFFICE) ? officeFile(file) : noCaseInside(file));
    if (!listing.files.has(nameKey(path))) throw new Unreadable(caseNotInside(file, path));
    const caseBytes = unpack(path, limits.caseBytes, caseTooLarge(file, limits.caseBytes));
    const files = new Map<string, Uint8Array>();
    const told = new Set([MANIFEST, nameKey(path)]);
    for (const [given, name] of manifest?.files ?? []) {
      told.add(nameKey(name));
      if (listing.files.has(nameKey(name))) files.set(given, unpack(name));
    }
    for (const [key, one] of listing.files) if (!told.has(key)) files.set(one.path, unpack(one.path));
    const caseName = manifest?.caseName ?? path;
    return { bundle: { caseName, caseBytes, files: asWritten(files, caseBytes) }, problems: [] };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Stopped) return { problems: [error.problem] };
    throw error;
  }
}

/** Unpacks files of a listing; one that is larger than it may be ends in the given problem. */
function unpacking({ zip, files }: Listing, file: string) {
  return (path: string, most = Number.POSITIVE_INFINITY, beyond?: Problem): Uint8Array => {
    const listed = files.get(nameKey(path));
    if (!listed) throw new RangeError(`not in the bundle: ${path}`);
    const pieces: Uint8Array[] = [];
    let length = 0;
    zip.read(listed.entry.name, { file }, (piece) => {
      length += piece.length;
      if (length > most && beyond) throw new Unreadable(beyond);
      pieces.push(piece);
    });
    return copied(pieces);
  };
}

/**
 * The files by the paths that the case writes, where it writes them otherwise than the ZIP does: `./a.csv`, other
 * capitals, accents that a Mac took apart.
 */
function asWritten(files: ReadonlyMap<string, Uint8Array>, caseBytes: Uint8Array): Map<string, Uint8Array> {
  const { data } = readCaseText(new TextDecoder().decode(caseBytes), '');
  const named = new Set(namedFiles(data).map(({ file }) => file));
  const paths = new Map([...files.keys()].map((path) => [nameKey(path), path]));
  const all = new Map(files);
  for (const file of named) {
    const path = within(file);
    const found = path === undefined ? undefined : paths.get(nameKey(path));
    if (found === undefined || files.has(file)) continue;
    all.set(file, files.get(found) as Uint8Array);
    if (!named.has(found)) all.delete(found);
  }
  return all;
}

/**
 * A bundle as one file: the same bundle gives the same bytes.
 * @param bundle a case file and the files that it names
 * @returns the bytes of a ZIP, without any time of making
 * @throws MisuseError where it is larger than `readBundle` opens; `packCase` tells that as a problem
 */
export function writeBundle(bundle: Bundle): Uint8Array {
  const { caseName, caseBytes, files } = bundle;
  const { bytes, caseEntry, names } = manifestOf(caseName, files.keys());
  const tooLarge = sizeProblem(bundle, bytes, BUNDLE_LIMITS);
  if (tooLarge) throw new MisuseError('misuse.bundle-too-large', tooLarge.message.en);
  return fixedZip(
    Object.fromEntries([
      [MANIFEST, bytes],
      [caseEntry, caseBytes],
      ...[...names].map(([path, name]) => [name, files.get(path) as Uint8Array] as const),
    ]),
    MANIFEST,
  );
}
