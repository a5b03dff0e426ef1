import fc from 'fast-check';
import { KINDS } from './calendar.js';
import { LETTERS } from './encodings.js';
import type { Stores } from './figures.js';
import { type JsonManner, jsonFile } from './json-file.js';
import { Kit, type Manner } from './kit.js';
import { byDate, similarwebApi } from './layouts-json.js';
import { LONG } from './layouts-long.js';
import { TITLES_AND_COUNTRIES } from './layouts-titles.js';
import { VENDORS } from './layouts-vendors.js';
import { WIDE } from './layouts-wide.js';
import type { Grid, Written } from './made.js';
import { STYLES } from './number-texts.js';
import { Picker } from './picker.js';
import { type TextManner, textFile } from './text-file.js';
import { type BookManner, workbookFile } from './workbook-file.js';

/** Tables that stand in text, in workbooks and in JSON alike. */
const TABLES: Readonly<Record<string, (kit: Kit) => Grid>> = {
  ...LONG,
  ...WIDE,
  ...TITLES_AND_COUNTRIES,
  ...VENDORS,
};
/** What only JSON has. */
const DOCUMENTS: Readonly<Record<string, (kit: Kit, manner: JsonManner) => Written>> = {
  'similarweb-api': similarwebApi,
  'by-date': byDate,
};

export const TABLE_LAYOUTS: readonly string[] = Object.keys(TABLES);
export const LAYOUTS: readonly string[] = [...TABLE_LAYOUTS, ...Object.keys(DOCUMENTS)];

/** What a file is to be; `seed` draws all that the other fields leave open. */
export interface Plan extends Manner, TextManner, Omit<BookManner, 'hasBlanks'> {
  readonly layout: string;
  readonly stores: Stores;
  readonly json: JsonManner;
  readonly seed: number;
}

const one = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Plans of one layout. What comes first in a list is what a counterexample is reduced to. */
export const plansOf = (layout: string): fc.Arbitrary<Plan> => {
  const lineEnd = one('\n', '\r\n', '\r');
  const letters = one(...LETTERS);
  const hasBlanks = one(false, true);
  const isMostly = (usual: number, most: number) =>
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: usual }) }, fc.integer({ min: 1, max: most }));
  return fc.record({
    layout: fc.constant(layout),
    stores: TABLES[layout] ? one<Stores>('text', 'text', 'text', 'json', 'workbook') : one<Stores>('json'),
    seed: fc.noShrink(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
    kind: one(...KINDS),
    sites: isMostly(2, 6),
    periods: isMostly(4, 14),
    countries: isMostly(2, 12),
    titles: isMostly(4, 12),
    decimal: one('point', 'comma'),
    style: one('plain', 'mixed', ...STYLES.slice(1)),
    shares: one('sign', 'fraction', 'number'),
    missing: one(0, 8, 30),
    masked: one(0, 8, 30),
    order: one(undefined, 'dmy', 'mdy', 'ymd'),
    isShort: one(false, false, true),
    separator: one('comma', 'semicolon', 'tab'),
    lineEnd,
    quoting: one('minimal', 'always'),
    letters,
    hasBlanks,
    date1904: one(false, true),
    strings: one('shared', 'inline', 'both'),
    hasCover: one(false, true),
    json: fc.record({
      rows: one('objects', 'arrays', 'lines'),
      lineEnd: fc.oneof(fc.constant('' as const), lineEnd),
      escapes: one(false, true),
      letters,
      hasBlanks,
    }),
  });
};

/** Writes the table of a plan, before it is put into a file. */
export const gridOf = (plan: Plan): Grid => {
  const write = TABLES[plan.layout];
  if (!write) throw new RangeError(`${plan.layout} is no table`);
  return write(new Kit(plan, plan.stores, new Picker(plan.seed)));
};

/** Puts a table into the file of a plan. */
export function fileOf(grid: Grid, plan: Plan): Written {
  const picker = new Picker(plan.seed + 1);
  if (plan.stores === 'workbook') return workbookFile(grid, plan, picker);
  return plan.stores === 'json' ? jsonFile(grid, plan.json, picker) : textFile(grid, plan, picker);
}

/** Writes the file of a plan. */
export function written(plan: Plan): Written {
  const document = DOCUMENTS[plan.layout];
  if (document) return document(new Kit(plan, 'json', new Picker(plan.seed)), plan.json);
  return fileOf(gridOf(plan), plan);
}

/** The bytes of a file in pieces of any size, as its plan draws them. */
export function pieces({ bytes }: Written, seed: number): Uint8Array[] {
  const picker = new Picker(seed + 2);
  const most = picker.one([bytes.length, 1, 7, 100]);
  const cut: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + picker.below(most);
    cut.push(bytes.slice(at, at + size));
    at += size;
  }
  return cut;
}
