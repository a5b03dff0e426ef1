import fc from 'fast-check';
import { anyDay, anyScalar, anyText, HOSTILE_NUMBERS } from './hostile-values.js';

/** Plain data: what YAML and JSON hold. */
export type Tree = unknown;
type Holder = Record<string, Tree> | Tree[];

/** One change of plain data, wherever its number falls. */
export interface Change {
  readonly how:
    | 'delete'
    | 'repeat'
    | 'rename'
    | 'retarget'
    | 'replace'
    | 'wrap'
    | 'unwrap'
    | 'empty'
    | 'nest'
    | 'add'
    | 'like';
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
  /** what takes the place of a text, a number or a day by `like`, so that the whole may stay a case */
  readonly like: { readonly text: string; readonly number: string; readonly day: string };
}

const HOWS: readonly Change['how'][] = [
  ...(['like', 'like', 'like', 'like', 'like', 'like', 'like'] as const),
  ...(['replace', 'replace', 'replace', 'retarget', 'delete', 'repeat', 'rename', 'wrap', 'unwrap'] as const),
  ...(['empty', 'add', 'nest'] as const),
];

const values = fc.oneof(
  { weight: 6, arbitrary: anyScalar },
  { weight: 1, arbitrary: fc.array(anyScalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(anyText, anyScalar, { maxKeys: 3 }) },
);

const change = fc.record({
  how: fc.constantFrom(...HOWS),
  at: fc.nat(),
  other: fc.nat(),
  value: values,
  like: fc.record({ text: anyText, number: fc.constantFrom(...HOSTILE_NUMBERS), day: anyDay }),
});

/** Most often one: what is broken in several ways is refused before most of it is looked at. */
export const changes = (most: number): fc.Arbitrary<readonly Change[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.array(change, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(change, { minLength: 1, maxLength: most }) },
  );

/** A copy, in which `__proto__` stays a key as any other. */
export function copyOf(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(copyOf);
  return isObject(tree)
    ? Object.fromEntries(Object.entries(tree).map(([key, one]) => [key, copyOf(one)]))
    : tree;
}

const isObject = (tree: Tree): tree is Record<string, Tree> =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Everything that stands in something else, with what it stands in. */
function placesOf(tree: Tree): [holder: Holder, key: string][] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.keys(tree).flatMap((key): [Holder, string][] => [
    [tree as Holder, key],
    ...placesOf((tree as Record<string, Tree>)[key]),
  ]);
}

const nameFrom = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const DEEP = [40, 70, 300, 1500];

function nested(value: Tree, depth: number): Tree {
  let tree = value;
  for (let level = 0; level < depth; level += 1) tree = level % 2 === 0 ? [tree] : { a: tree };
  return tree;
}

const DAY = /^\d{4}-\d{2}-\d{2}$|^(?:令和|平成|昭和)/;
const NUMBER = /^-?\d[\d.,]*(?:%|\/\d+)?$/;

/** Another value of the same kind in place of one that is no list and no mapping. */
function alike(places: readonly [Holder, string][], at: number, like: Change['like']): void {
  const leaves = places.filter(([holder, key]) => typeof (holder as Record<string, Tree>)[key] !== 'object');
  const [holder, key] = leaves[at % Math.max(1, leaves.length)] ?? [];
  if (holder === undefined || key === undefined) return;
  const now = String((holder as Record<string, Tree>)[key]);
  put(holder, key, DAY.test(now) ? like.day : NUMBER.test(now) ? like.number : like.text);
}

/** Sets a key, also `__proto__`, as plain data has it. */
function put(holder: Holder, key: string, value: Tree): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** @param keys names to rename to, as the schema has them */
export function changed(tree: Tree, all: readonly Change[], keys: readonly string[]): Tree {
  const root = { root: copyOf(tree) };
  for (const { how, at, other, value, like } of all) {
    const places = placesOf(root);
    if (how === 'like') {
      alike(places, at, like);
      continue;
    }
    // The root itself is hardly ever worth a change.
    const [holder, key] = places[at % 50 === 0 ? 0 : at % places.length] as [Holder, string];
    const now = (holder as Record<string, Tree>)[key];
    const [elsewhere, name] = places[other % places.length] as [Holder, string];
    const there = (elsewhere as Record<string, Tree>)[name];
    const named = other % 3 === 0 ? nameFrom(value) : (keys[other % keys.length] as string);
    if (how === 'delete') {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (holder !== root) delete holder[key];
    } else if (how === 'repeat') {
      if (Array.isArray(holder)) holder.splice(Number(key), 0, now);
      else if (holder !== root) put(holder, named, now);
    } else if (how === 'rename') {
      if (Array.isArray(holder)) holder.reverse();
      else if (holder !== root) {
        delete holder[key];
        put(holder, named, now);
      }
    } else if (how === 'retarget') {
      // The same thing at two places is an alias in YAML; a thing inside itself would be none.
      const isAround = placesOf(there).some(([around, own]) => around === holder && own === key);
      put(holder, key, isAround || holder === there ? value : there);
    } else if (how === 'replace') put(holder, key, value);
    else if (how === 'wrap') put(holder, key, other % 2 === 0 ? [now] : { value: now });
    else if (how === 'unwrap') {
      const inner: readonly Tree[] = typeof now === 'object' && now !== null ? Object.values(now) : [];
      put(holder, key, inner[other % Math.max(1, inner.length)] ?? null);
    } else if (how === 'empty') put(holder, key, Array.isArray(now) ? [] : isObject(now) ? {} : '');
    else if (how === 'nest')
      put(holder, key, nested(now, other % 20 === 0 ? (DEEP[at % 4] as number) : other % 6));
    else if (isObject(now)) put(now, named, value);
    else if (Array.isArray(now)) now.push(value);
    else put(holder, key, value);
  }
  return root.root;
}
