import type { Role } from '../../../../packages/core/src/traffic/mapping.js';
import type { Device } from '../../../../packages/core/src/traffic/observation.js';
import { countryText } from './country-texts.js';
import { deviceText, roleWord } from './header-words.js';
import type { Kit, RowSays } from './kit.js';
import { cell, type Days, type Subject } from './made.js';
import { siteText } from './subjects.js';
import type { Column } from './table.js';

/** A row of a table: what its figures are of, and what it says of all of them. */
export interface Row extends Subject, RowSays {
  readonly rank: string;
  readonly confidence: string;
}

/** Which columns name what rows are of. */
export type Keys = Readonly<Partial<Record<Role, boolean>>>;

const UNSURE = ['low', 'Low confidence', '低', 'niedrig'];
const SURE = ['', 'high', 'medium', '高'];

export interface Rows {
  /** columns name the devices of their figures, so that nothing else does */
  readonly hasDevices?: boolean;
  /** rows have no period: their columns do, or nothing does */
  readonly isUndated?: boolean;
}

/** Rows of every site, title, page, country, device and period together, of which some may be left out. */
export function rowsOf(kit: Kit, keys: Keys, { hasDevices, isUndated }: Rows = {}): Row[] {
  const { picker } = kit;
  const sites = keys.site ? kit.sites() : keys.title ? [undefined] : [kit.fixedSite()];
  // Without a date and a figure beside it, `#1 hit` would be a comment.
  const isTitle = (title: string) => !isUndated || !title.startsWith('#');
  const titles = keys.title ? kit.titles().map((title) => (isTitle(title) ? title : '1st hit')) : [undefined];
  const pages = keys.page ? kit.pages() : [undefined];
  const hasDate = keys.date === true || keys.from === true;
  const periods = isUndated ? [undefined] : hasDate ? kit.periods() : [kit.fixedPeriod()];
  const countries = keys.country ? kit.countries() : [keys.title ? 'WW' : kit.fixedCountry()];
  const devices: Device[] = keys.device
    ? picker.some(['all', 'desktop', 'mobile'] as const, 1 + picker.below(3))
    : [keys.title || hasDevices ? 'all' : kit.fixedDevice()];
  const rows: Row[] = [];
  const isSparse = picker.chance(30);
  for (const site of sites)
    for (const title of titles)
      for (const page of pages)
        for (const country of countries)
          for (const device of devices)
            for (const period of periods) {
              if (isSparse && rows.length > 0 && picker.chance(25)) continue;
              const isUnsure = keys.confidence === true && picker.chance(30);
              const rank = keys.rank ? picker.one(['', '0', '-', '1', '12,345', '100']) : '';
              rows.push({
                ...(site === undefined ? {} : { site }),
                ...(title === undefined ? {} : { title }),
                ...(page === undefined ? {} : { page }),
                country,
                device,
                ...(period ? { period } : {}),
                rank,
                isRanked: /[1-9]/.test(rank),
                confidence: picker.one(isUnsure ? UNSURE : SURE),
                isUnsure,
              });
            }
  return picker.chance(30) ? picker.shuffled(rows) : rows;
}

/** What the figures of a row are of. */
export const subjectOf = ({
  rank: _,
  confidence: __,
  isRanked: ___,
  isUnsure: ____,
  ...subject
}: Row): Subject => subject;

/** The columns that name what rows are of; `words` gives their headers. */
export function keyColumns(
  kit: Kit,
  keys: Keys,
  words: (role: Role) => string = (role) => roleWord(role, kit.picker),
): Column<Row>[] {
  const { picker, dates } = kit;
  const head = (role: Role) => ({ header: cell(words(role)) });
  // A row that names nothing at all adds up the others.
  const isBeside = keys.site === true || keys.date === true || keys.from === true || keys.title === true;
  const ends = new Map<Row, ReturnType<typeof dates.ends>>();
  const endsOf = (row: Row) => {
    const known = ends.get(row) ?? dates.ends(row.period as Days);
    ends.set(row, known);
    return known;
  };
  const all: [Role, Omit<Column<Row>, 'header'>][] = [
    ['date', { cell: ({ period }) => (period ? dates.cell(period) : cell('')), isKey: true }],
    ['from', { cell: (row) => endsOf(row)[0], isKey: true }],
    ['to', { cell: (row) => endsOf(row)[1] }],
    ['site', { cell: ({ site = '' }) => cell(siteText(site, picker)), isKey: true }],
    ['title', { cell: ({ title = '' }) => cell(title), isKey: true }],
    ['page', { cell: ({ page = '' }) => cell(page), isKey: true }],
    ['country', { cell: ({ country }) => countryCell(kit, country, isBeside), isKey: true }],
    ['device', { cell: ({ device }) => cell(deviceText(device, picker)) }],
    ['rank', { cell: ({ rank }) => cell(rank) }],
    ['confidence', { cell: ({ confidence }) => cell(confidence) }],
  ];
  return all.filter(([role]) => keys[role]).map(([role, column]) => ({ ...head(role), ...column }));
}

/** Numbers of countries may be stored as numbers. */
function countryCell({ picker, stores }: Kit, country: string, isBeside: boolean) {
  const text = countryText(country, picker, isBeside);
  const isNumber = /^[1-9]\d*(?:\.0)?$/.test(text) && stores !== 'text' && picker.chance(50);
  return isNumber ? { text, number: text } : cell(text);
}
