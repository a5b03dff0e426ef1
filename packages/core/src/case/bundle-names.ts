/** The file inside a bundle that says what is what. */
export const MANIFEST = 'songai.json';

/** Where files stand whose path would make a mischievous or ambiguous name. */
const ELSEWHERE = 'files';

/** Longest path that is the name of an entry as well: Windows unpacks no more than some 260 letters in all. */
const LONGEST = 200;

/** Letters that no system can hold in a file's name, or that hide something; and `:` of a drive. */
const STRANGE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\\:*?"<>|]/u;

/** What stands for a device on Windows, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Names that differ in case alone, or in how accents are stored (a Mac takes them apart), are one name. */
export const nameKey = (name: string): string => name.toLowerCase().normalize('NFC');

/** What systems add to a ZIP by themselves. */
export const isJunk = (name: string): boolean =>
  name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store$|\._)/.test(name);

/** A path as seen from the folder of the case, without `.`, `..` and doubled `/`; undefined where it leads out of it. */
export function within(path: string): string | undefined {
  if (/^(?:\/|[a-z]:)/i.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join('/');
}

/** Whether an entry may have a path for its name: it unpacks on every system, within the folder and nowhere else. */
const isPlain = (path: string): boolean =>
  path.length <= LONGEST &&
  path !== '__proto__' &&
  !STRANGE.test(path) &&
  !isJunk(path) &&
  path.split('/').every((step) => step !== '' && !/[. ]$/.test(step) && !DEVICE.test(step));

/** The last step of a path in letters that mean nothing to any system, with its extension. */
function harmless(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? '';
  const letters = last.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_.-]/gu, '_');
  return [...letters.replace(/^\.+|\.+$/g, '')].slice(-60).join('') || 'file';
}

/** The name of the entry of the case: its own where nothing else needs that name. */
export function caseEntryOf(caseName: string): string {
  const isOwn =
    isPlain(caseName) && !caseName.includes('/') && ![MANIFEST, ELSEWHERE].includes(nameKey(caseName));
  return isOwn ? caseName : `case-${harmless(caseName)}`;
}

/**
 * The name of the entry of each path: the path itself, or another where that is no plain name or one is taken. The
 * same paths have the same names, whatever their order.
 */
export function entryNames(caseEntry: string, paths: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set([MANIFEST, nameKey(caseEntry)]);
  const folders = new Set([ELSEWHERE]);
  const others: string[] = [];
  for (const path of [...paths].sort()) {
    const key = nameKey(path);
    const around = foldersOf(key);
    const collides = taken.has(key) || folders.has(key) || around.some((folder) => taken.has(folder));
    if (collides || !isPlain(path)) {
      others.push(path);
      continue;
    }
    names.set(path, path);
    taken.add(key);
    for (const folder of around) folders.add(folder);
  }
  let number = 0;
  for (const path of others) {
    let name: string;
    do {
      number += 1;
      name = `${ELSEWHERE}/${number}-${harmless(path)}`;
    } while (taken.has(nameKey(name)) || folders.has(nameKey(name)));
    names.set(path, name);
    taken.add(nameKey(name));
  }
  return names;
}

/** `a`, `a/b` of `a/b/c` */
function foldersOf(path: string): string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
}
