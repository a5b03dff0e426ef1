import { type Change, called, short, valueText } from './drafts.js';
import { at, below, isObject, type JsonObject, textOf } from './json-value.js';

/** What a group of its own tells, with the places of lists left out. */
const TOLD = new Set([
  ...[
    'version',
    'profile',
    'asOf',
    'cuts.views',
    'cuts.amount',
    'partMonths',
    'case.sha256',
    'files[].sha256',
  ],
  ...['uncertainty.profile', ...['draws', 'seed', 'sampler'].map((key) => `uncertainty.drawing.${key}`)],
  ...['loss', 'found', 'allowed', 'lawyersFee', 'award'].flatMap((key) => [
    `result.plaintiffs[].${key}`,
    `result.total.${key}`,
  ]),
  ...['result.plaintiffs[].name', 'result.plaintiffs[].order.delayDamages', 'schedule[].name'],
  ...['value', 'low', 'high', 'label', 'unit', 'kind', 'shape', 'coverage', 'samples'].map(ofInput),
  ...['logScale', 'degrees', 'masked', 'composition'].map(ofInput),
  ...['file', 'sheet', 'row', 'column', 'path', 'exhibit', 'kind', 'note.ja'].map((key) =>
    ofInput(`source.${key}`),
  ),
  ...['from', 'to', 'runs', 'notice.date'].map((key) => `liability[].${key}`),
  ...['problems[].message', 'assumptions', 'notApplied', 'demand'],
]);

function ofInput(key: string): string {
  return `inputs[].${key}`;
}

/** What is told first: where a person looks; the figures of the working follow from the inputs. */
const FIRST = ['case', 'files', 'notices', 'limitation', 'result', 'uncertainty', 'liability', 'schedule'];
const LAST = ['inputs', 'lines', 'working', 'digest'];

/** A key that names an entry of a list by itself, and those that do together. */
const OWN = ['id', 'holding', 'stretch'];
const TOGETHER = ['code', 'defendant', 'title', 'site', 'month', 'path'];

/** The first changes at one place each, and how many there are beyond them. */
export interface BoundedChanges {
  readonly changes: readonly Change[];
  readonly more: number;
}

/**
 * Every single value of two drafts that no other group tells: entries of lists are matched by what names them, and that
 * they stand in another order is told as well.
 * @param most how many changes are listed
 * @param everything also what other groups tell, so that nothing can be overlooked
 */
export function restOf(
  before: JsonObject,
  after: JsonObject,
  most: number,
  everything = false,
): BoundedChanges {
  const changes: Change[] = [];
  let more = 0;
  const put = (path: string, from: string | null, to: string | null, kind: Change['kind']) => {
    if (changes.length >= most) more += 1;
    else
      changes.push({
        kind,
        id: short(path),
        what: called(undefined, path),
        from: from && short(from),
        to: to && short(to),
      });
  };
  const walk = (a: unknown, b: unknown, path: string, pattern: string): void => {
    if (a === b || (!everything && TOLD.has(pattern))) return;
    if (Array.isArray(a) && Array.isArray(b)) walkLists(a, b, path, pattern);
    else if (isObject(a) && isObject(b))
      for (const key of keysOf(a, b)) {
        // The digest follows from all else: it is told where nothing else is.
        if (pattern === 'digest' && key === 'value' && changes.length > 0) continue;
        walk(at(a, key), at(b, key), below(path, key), pattern === '' ? key : `${pattern}.${key}`);
      }
    else if (a === undefined) put(path, null, leaf(b), 'added');
    else if (b === undefined) put(path, leaf(a), null, 'removed');
    else put(path, leaf(a), leaf(b), 'changed');
  };
  const walkLists = (a: readonly unknown[], b: readonly unknown[], path: string, pattern: string) => {
    const [known, later] = [namesOf(a), namesOf(b)];
    if (!known || !later) {
      for (let n = 0; n < Math.max(a.length, b.length); n += 1)
        walk(a[n], b[n], below(path, n), `${pattern}[]`);
      return;
    }
    for (const [name, n] of known) {
      const m = later.get(name);
      walk(a[n], m === undefined ? undefined : b[m], below(path, m ?? n), `${pattern}[]`);
    }
    for (const [name, m] of later)
      if (!known.has(name)) walk(undefined, b[m], below(path, m), `${pattern}[]`);
    const [order, orderLater] = [
      [...known.keys()].filter((name) => later.has(name)),
      [...later.keys()].filter((name) => known.has(name)),
    ];
    const moved = order.findIndex((name, n) => name !== orderLater[n]);
    if (moved >= 0) put(`${path} (order)`, order[moved] ?? null, orderLater[moved] ?? null, 'changed');
  };
  walk(before, after, '', '');
  return { changes, more };
}

/** A value as a text, also nothing, which differs from no value. What has entries is only hinted at: it may be long. */
function leaf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return valueText(value) ?? String(value);
}

function keysOf(a: JsonObject, b: JsonObject): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const rank = (key: string) => {
    const first = FIRST.indexOf(key);
    return first >= 0 ? first - FIRST.length : LAST.indexOf(key) + 1;
  };
  return keys.sort((one, other) => rank(one) - rank(other));
}

/** Where the entry of each name stands; undefined where not every entry has one. One that comes again is numbered. */
function namesOf(list: readonly unknown[]): ReadonlyMap<string, number> | undefined {
  const names = new Map<string, number>();
  const times = new Map<string, number>();
  for (const [n, one] of list.entries()) {
    const texts = (keys: readonly string[]) => keys.flatMap((key) => textOf(at(one, key)) ?? []);
    const [first] = texts(OWN);
    const own = first === undefined ? texts(TOGETHER) : [first];
    if (own.length === 0) return undefined;
    const name = own.join(' / ');
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    names.set(count === 1 ? name : `${name} (${count})`, n);
  }
  return names;
}
