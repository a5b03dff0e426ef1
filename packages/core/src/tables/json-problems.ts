import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';

/** What JSON may have at a place, in words. */
const EXPECTED = {
  value: {
    ja: '値（オブジェクト、配列、文字列、数値、true、false、null）',
    en: 'a value (object, array, string, number, true, false or null)',
  },
  item: { ja: '値か ]', en: 'a value or ]' },
  key: { ja: '二重引用符（"）で囲んだキー', en: 'a key in double quotes (")' },
  firstKey: { ja: '二重引用符（"）で囲んだキーか }', en: 'a key in double quotes (") or }' },
  colon: { ja: 'コロン（:）', en: 'a colon (:)' },
  nextMember: { ja: 'コンマ（,）か }', en: 'a comma (,) or }' },
  nextItem: { ja: 'コンマ（,）か ]', en: 'a comma (,) or ]' },
  end: { ja: 'ファイルの終わり', en: 'the end of the file' },
  closingQuote: {
    ja: '同じ行で閉じる二重引用符（"）',
    en: 'a double quotation mark (") that closes it on its line',
  },
  hexDigits: { ja: '\\u と16進数4桁', en: '\\u and four hexadecimal digits' },
  escape: {
    ja: '\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u のどれか',
    en: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  },
  noControl: {
    ja: '文字列の中では \\n や \\t などと書いた制御文字',
    en: 'control characters written as \\n, \\t and the like',
  },
  digits: { ja: '数字で終わる数値', en: 'a number that ends in a digit' },
} as const;
export type Expected = keyof typeof EXPECTED;

/** How to mend what people and programs write that is no JSON. */
function mending(found: string, expected: Expected): readonly [ja: string, en: string] {
  if (/^\/[/*]/.test(found))
    return ['JSON に注釈は書けません。除いてください。', 'JSON has no comments. Remove it.'];
  if (/^[}\]]/.test(found) && (expected === 'key' || expected === 'value'))
    return ['直前の余分なコンマ（,）を除いてください。', 'Remove the comma before it.'];
  if (/^['‘’“”`]/.test(found))
    return ['二重引用符（"）で囲んでください。', 'Use double quotation marks (").'];
  if (/^[-+]?(?:nan|infinity|inf|none|undefined)\b/i.test(found))
    return [
      '値がないときは null、文字列なら二重引用符（"）で囲んで書いてください。',
      'Write null where there is no value, or quote it (") where it is a text.',
    ];
  return [
    'この箇所を直すか、JSON として出力し直してください。一行に一つのオブジェクトを書く形（NDJSON）も読めます。',
    'Mend it here, or export the file as JSON again. One object a line (NDJSON) is read as well.',
  ];
}

/** @param found what stands there; undefined at the end of the file */
export function notJson(place: Place, found: string | undefined, expected: Expected): Problem {
  const { ja, en } = EXPECTED[expected];
  const [mendJa, mendEn] = mending(found ?? '', expected);
  return problem('json.syntax', 'error', place, found, {
    ja: [
      found === undefined
        ? `ファイルがここで終わっています。必要なのは、${ja}です。`
        : `ここは JSON として読めません。必要なのは、${ja}です。`,
      mendJa,
    ],
    en: [
      found === undefined
        ? `The file ends here, where ${en} is needed.`
        : `This is no JSON: ${en} is needed.`,
      mendEn,
    ],
  });
}

export const tooDeep = (place: Place, levels: number): Problem =>
  problem('json.too-deep', 'error', place, undefined, {
    ja: [
      `オブジェクトと配列の入れ子が${levels}段を超えています。`,
      '表の部分だけを取り出した JSON にしてください。',
    ],
    en: [
      `Objects and arrays are nested more than ${levels} levels deep.`,
      'Give a JSON of the tables alone.',
    ],
  });

export const longText = (place: Place, characters: number): Problem =>
  problem('json.too-long', 'error', place, undefined, {
    ja: [
      `一つの値が${characters / 10_000}万字を超えています。`,
      '引用符（"）の閉じ忘れがないかを確かめ、表に要らない値は除いてください。',
    ],
    en: [
      `One value is longer than ${characters} characters.`,
      'Check for an unclosed quotation mark ("), and leave out what no table needs.',
    ],
  });

const at = ({ row, column }: Place): string => `${row}:${column}`;

/** @param first where the first value under the key stands */
export const doubledKey = (place: Place, key: string, first: Place, second: Place): Problem =>
  problem('json.duplicate-key', 'error', place, key, {
    ja: [
      `同じオブジェクトにこのキーの値が二つあり（${at(first)} と ${at(second)}）、どちらか決められません。`,
      '正しい方を残し、もう一方を除いてください。',
    ],
    en: [
      `The object has two values under this key (at ${at(first)} and ${at(second)}), so it is not clear which is meant.`,
      'Keep the right one and remove the other.',
    ],
  });

export const notAnObject = (place: Place, value: string, count: number): Problem =>
  problem('json.not-an-object', 'error', place, value, {
    ja: [
      `オブジェクトの配列に、オブジェクトでない要素が${count}個あります（最初はここ）。`,
      'キーのあるオブジェクトに直すか、要らない要素であれば除いてください。',
    ],
    en: [
      `An array of objects has ${count} element(s) that are no objects (the first is here).`,
      'Make them objects with keys, or remove them if they are not needed.',
    ],
  });

/**
 * @param key under which arrays stand of which nothing is read
 * @param takesLists whether lists of plain values are read there: then every value is meant to be
 */
export const listsNotRead = (place: Place, key: string, count: number, takesLists: boolean): Problem =>
  problem('json.list-not-read', takesLists ? 'error' : 'warning', place, key, {
    ja: [
      `「${shown(key)}」の配列は${takesLists ? '一つの欄としても表としても読めない' : '一つの値ではない'}ので、読んでいません（${count}個。最初はここ）。`,
      takesLists
        ? '値だけの配列（["a", "b"]）に直すか、要らないものであれば除いてください。'
        : '要るものであれば、一つの値にするか、値ごとのオブジェクトに分けてください（[{"date": "2020-01", "visits": 1}]）。',
    ],
    en: [
      `${count === 1 ? 'An array' : `${count} arrays`} under “${shown(key)}” ${takesLists ? 'can be taken neither for a cell nor for a table' : 'cannot be taken for a single value'}: not read (the first is here).`,
      takesLists
        ? 'Make it an array of plain values (["a", "b"]), or remove it where it is not needed.'
        : 'If it is needed, give a single value, or an object for each of them ([{"date": "2020-01", "visits": 1}]).',
    ],
  });
