import codes from 'i18n-iso-countries/codes.json';
import german from 'i18n-iso-countries/langs/de.json';
import english from 'i18n-iso-countries/langs/en.json';
import japanese from 'i18n-iso-countries/langs/ja.json';
import chinese from 'i18n-iso-countries/langs/zh.json';
import { ALIASES, OTHERS, WORLD } from './country-aliases.js';

/** All countries together. */
const WHOLE_WORLD = 'WW';
/** Countries that are not named one by one. */
const NOT_NAMED = 'ZZ';

/** Longer texts are no country. */
const LONGEST = 100;
let codeTable: ReadonlyMap<string, string> | undefined;
let nameTable: ReadonlyMap<string, string> | undefined;

/**
 * The country that a text names: by its ISO 3166 number (`392`, `10`), its two or three letters in any case, or its
 * name in English, Japanese, German or Chinese.
 * @returns ISO 3166 alpha-2; WW for the whole world, ZZ for countries that are not named (`others`, `unknown`);
 * undefined where nothing of the kind is known, or where two countries go by the name (`Congo`, `Korea`).
 */
export function countryCode(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = text.normalize('NFKC').trim();
  // A column of numbers that went through a program with empty cells comes back as 392.0.
  const number = /^(\d{1,3})(?:\.0)?$/.exec(folded)?.[1];
  codeTable ??= codesByText();
  // Codes are compared as they stand: with its stroke left out, N/A would be Namibia.
  const byCode = codeTable.get(number?.padStart(3, '0') ?? folded.toUpperCase());
  if (byCode !== undefined || number !== undefined) return byCode;
  nameTable ??= codesByName();
  return nameTable.get(nameKey(folded)) ?? nameTable.get(nameKey(turned(folded)));
}

/** A name without regard to case, accents, spaces and signs; `&` is "and", `St.` is "Saint". */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\.? /g, 'saint ')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/^the |[^\p{L}\p{N}]/gu, '');
}

/** `Korea, Republic of` as `Republic of Korea`; a name without a comma as it is. */
const turned = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');

function codesByText(): Map<string, string> {
  const table = new Map([
    ['999', WHOLE_WORLD],
    ['UK', 'GB'],
  ]);
  for (const [two, three, number] of codes) {
    if (two === undefined || three === undefined || number === undefined) continue;
    table.set(two, two).set(three, two).set(number, two);
  }
  return table;
}

function codesByName(): Map<string, string> {
  const table = new Map<string, string>();
  const twice = new Set<string>();
  const add = (name: string, code: string) => {
    const key = nameKey(name);
    if ((table.get(key) ?? code) !== code) twice.add(key);
    table.set(key, code);
  };
  const lists: readonly { readonly countries: Readonly<Record<string, string | readonly string[]>> }[] = [
    english,
    japanese,
    german,
    chinese,
    { countries: ALIASES },
  ];
  for (const { countries } of lists) {
    for (const [code, names] of Object.entries(countries)) {
      for (const name of typeof names === 'string' ? [names] : names) {
        add(name, code);
        add(turned(name), code);
        // What stands in brackets only explains: `Falkland Islands (Malvinas)`. Not so where it tells two apart.
        if (code !== 'CD' && code !== 'CG') add(name.replace(/[(（].*[)）]$/, ''), code);
      }
    }
  }
  for (const key of twice) table.delete(key);
  for (const word of WORLD) table.set(word, WHOLE_WORLD);
  for (const word of OTHERS) table.set(word, NOT_NAMED);
  return table;
}
