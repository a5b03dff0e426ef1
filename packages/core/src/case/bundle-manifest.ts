import { Unreadable } from '../tables/unreadable.js';
import { caseEntryOf, entryNames } from './bundle-names.js';
import { brokenManifest, otherBundleFormat } from './bundle-problems.js';

const FORMAT = 'songai.bundle/1';
const ANY_FORMAT = /^songai\.bundle\/\d+$/;

/** What a bundle says of the files in it. */
interface Manifest {
  /** the entry of the case, at the root */
  readonly caseEntry: string;
  readonly caseName: string;
  /** entries by path as the case writes it, of those that are not named by their path */
  readonly files: ReadonlyMap<string, string>;
}

/** The bytes of a manifest, and the entry of the case and of each path. */
export function manifestOf(caseName: string, paths: Iterable<string>) {
  const caseEntry = caseEntryOf(caseName);
  const names = entryNames(caseEntry, paths);
  const text = JSON.stringify({
    format: FORMAT,
    case: caseEntry,
    ...(caseEntry === caseName ? {} : { caseName }),
    files: Object.fromEntries([...names].filter(([path, name]) => path !== name).sort(byFirst)),
  });
  return { bytes: new TextEncoder().encode(`${text}\n`), caseEntry, names };
}

const byFirst = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** @throws Unreadable where it is not what a bundle of this format says */
export function readManifest(bytes: Uint8Array, file: string): Manifest {
  const broken = () => new Unreadable(brokenManifest(file));
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw broken();
  }
  if (!isObject(said)) throw broken();
  const { format, case: caseEntry, caseName = caseEntry, files = {} } = said;
  if (typeof format === 'string' && format !== FORMAT && ANY_FORMAT.test(format))
    throw new Unreadable(otherBundleFormat(file, format));
  if (format !== FORMAT || !isName(caseEntry) || !isName(caseName) || !isObject(files)) throw broken();
  const entries = Object.entries(files).map(([path, name]): readonly [string, string] => {
    if (typeof name !== 'string') throw broken();
    return [path, name];
  });
  return { caseEntry, caseName, files: new Map(entries) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name without a folder. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('/');
