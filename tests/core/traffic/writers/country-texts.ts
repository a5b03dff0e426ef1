import { createRequire } from 'node:module';
import type { Picker } from './picker.js';

/** Lists of countries: a dependency of core, not of the tests. */
const lists = createRequire(new URL('../../../../packages/core/package.json', import.meta.url));
const CODES = lists('i18n-iso-countries/codes.json') as [string, string, string, string][];
const NAMES = ['en', 'ja', 'zh', 'de'].map(
  (language) =>
    (
      lists(`i18n-iso-countries/langs/${language}.json`) as {
        countries: Record<string, string | readonly string[]>;
      }
    ).countries,
);

const WORLD = [
  'WW',
  'ww',
  'World',
  'Worldwide',
  '999',
  '全世界',
  '世界',
  'weltweit',
  '全球',
  'All countries',
];
const OTHERS = [
  'ZZ',
  'Others',
  'Other',
  'Unknown',
  '(not set)',
  'その他',
  '不明',
  '其他',
  'Sonstige',
  'Unbekannt',
];

/** Names that two countries go by, whichever way letters and brackets are taken, are written for none. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[(（].*$/, '')
    .replace(/^the |[^\p{L}]/gu, '');
const owners = new Map<string, Set<string>>();
for (const names of NAMES)
  for (const [code, name] of Object.entries(names))
    for (const one of typeof name === 'string' ? [name] : name)
      owners.set(folded(one), (owners.get(folded(one)) ?? new Set()).add(code));

/** Codes of some countries, of the world and of the others, each once. */
export const countries = (picker: Picker, count: number): string[] =>
  picker.chance(30)
    ? ['WW', 'ZZ', ...picker.some(CODES, count).map(([two]) => two)].slice(0, count)
    : picker.some(CODES, count).map(([two]) => two);

/**
 * A country as programs and people write it.
 * @param mayBeEmpty whether nothing stands for the world
 */
export function countryText(code: string, picker: Picker, mayBeEmpty = false): string {
  if (code === 'WW') return picker.one(mayBeEmpty ? ['', ...WORLD] : WORLD);
  if (code === 'ZZ') return picker.one(OTHERS);
  const [, three = '', number = ''] = CODES.find(([two]) => two === code) ?? [];
  const written = [code, code.toLowerCase(), three, number, String(Number(number)), `${Number(number)}.0`];
  const names = NAMES.flatMap((one) => {
    const name = one[code] ?? [];
    return typeof name === 'string' ? [name] : name;
  }).filter((name) => owners.get(folded(name))?.size === 1);
  return picker.chance(50) || names.length === 0 ? picker.one(written) : picker.one(names);
}
