import type { Words } from '../base/words.js';
import { at, type JsonObject, listOf, textOf } from './json-value.js';
import { fractionOf } from './rebuild.js';

/** What two drafts are compared in, in the order in which it is told. */
export const DRAFT_GROUPS = [
  'options',
  'files',
  'figures',
  'titles',
  'inputs',
  'liability',
  'problems',
  'assumptions',
  'notApplied',
  'demand',
  'other',
] as const;
/** In which respect two drafts are compared: one of the keys of `DRAFT_GROUP_WORDS`. */
export type DraftGroup = (typeof DRAFT_GROUPS)[number];

/** What changed between two drafts at one place. */
export interface Change {
  /** whether the entry is new, gone or altered */
  readonly kind: 'added' | 'removed' | 'changed';
  /** by which the two are matched: of an input, a title, a plaintiff, a file */
  readonly id: string;
  /** what the entry is called */
  readonly what: Words;
  /** which of its values; absent where the entry is a text by itself */
  readonly field?: Words;
  /** the earlier value; null where there is nothing */
  readonly from: string | null;
  /** the later value; null where there is nothing */
  readonly to: string | null;
  /** the later value less the earlier, exact, where both are numbers */
  readonly difference?: string;
}

/** An entry of a draft as it is matched with one of the other: what it is called, and its values. */
export interface Entry {
  readonly what: Words;
  readonly values: readonly (readonly [field: Words | undefined, value: string | null])[];
}
export type Entries = ReadonlyMap<string, Entry>;

/** Longest text of a report that a change repeats. */
const SHOWN = 400;
/** A text of a report, cut where it is long. */
export const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** A value of a report as a text; null for none. */
export function valueText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Words of a report in both languages; a missing one is empty. */
export const wordsOf = (value: unknown): Words => ({
  ja: textOf(at(value, 'ja')) ?? '',
  en: textOf(at(value, 'en')) ?? '',
});

/** A text of a report in every language, or what it is called by where it has none. */
export const called = (name: unknown, otherwise: string): Words => {
  const text = textOf(name) ?? otherwise;
  return { ja: text, en: text };
};

/** Entries that are there once more, gone, or other in one of their values. */
export function changes(before: Entries, after: Entries): Change[] {
  return allChanges(before, after).map(shortened);
}

/** Long texts are cut when all is compared, so that a change far down in one is found. */
const shortened = (change: Change): Change => ({
  ...change,
  id: short(change.id),
  what: { ja: short(change.what.ja), en: short(change.what.en) },
  from: change.from && short(change.from),
  to: change.to && short(change.to),
});

function allChanges(before: Entries, after: Entries): Change[] {
  const found: Change[] = [];
  for (const [id, entry] of before) {
    const later = after.get(id);
    const [field, value] = entry.values[0] ?? [undefined, null];
    if (!later)
      found.push({
        kind: 'removed',
        id,
        what: entry.what,
        ...(field ? { field } : {}),
        from: value,
        to: null,
      });
    else found.push(...changesOf(id, entry, later));
  }
  for (const [id, entry] of after) {
    if (before.has(id)) continue;
    const [field, value] = entry.values[0] ?? [undefined, null];
    found.push({ kind: 'added', id, what: entry.what, ...(field ? { field } : {}), from: null, to: value });
  }
  return found;
}

function changesOf(id: string, before: Entry, after: Entry): Change[] {
  return before.values.flatMap(([field, from], n): Change[] => {
    const to = after.values[n]?.[1] ?? null;
    if (from === to) return [];
    const [a, b] = [fractionOf(from), fractionOf(to)];
    return [
      {
        kind: 'changed',
        id,
        what: after.what,
        ...(field ? { field } : {}),
        from,
        to,
        ...(a && b ? { difference: b.minus(a).toText() } : {}),
      },
    ];
  });
}

/** The entries of a list of a report, by what they are matched by; one that is there twice is numbered. */
export function entriesOf(
  list: unknown,
  keyOf: (one: unknown) => string,
  make: (one: unknown) => Entry,
): Entries {
  const entries = new Map<string, Entry>();
  const times = new Map<string, number>();
  for (const one of listOf(list)) {
    const key = keyOf(one);
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    entries.set(count === 1 ? key : `${key} (${count})`, make(one));
  }
  return entries;
}

export type ReadEntries = (report: JsonObject) => Entries;
