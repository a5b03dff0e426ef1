import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { CASE_BYTES } from './case-bytes.js';

export const emptyCase = (file: string): Problem =>
  problem('case.empty', 'error', { file }, undefined, {
    ja: ['ケースファイルが空です。', '「songai init フォルダ名」で、書き込みのできる見本を作れます。'],
    en: ['The case file is empty.', '“songai init folder” makes a sample that can be filled in.'],
  });

export const caseNotUtf8 = (file: string): Problem =>
  problem('case.not-utf8', 'error', { file }, undefined, {
    ja: [
      'ケースファイルに UTF-8 の文字として読めないバイトがあります。',
      'メモ帳などで開き、文字コード UTF-8 で保存し直してください。',
    ],
    en: [
      'The case file holds bytes that are not UTF-8 text.',
      'Open it in an editor and save it with the encoding UTF-8.',
    ],
  });

export const caseFileTooLarge = (file: string, bytes: number): Problem =>
  problem('case.too-large', 'error', { file }, String(bytes), {
    ja: [
      `ケースファイルが、上限（${CASE_BYTES / 1_000_000} MB）を超えています。`,
      '作品は表（titles: { file: … }）に、数値は資料に移してください。違うファイルを開いていないかも確かめてください。',
    ],
    en: [
      `The case file is larger than the limit (${CASE_BYTES / 1_000_000} MB).`,
      'Move titles to a table (titles: { file: … }) and figures to exports, and see whether this is the file that you meant.',
    ],
  });

const YAML_JA: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同じ項目が二度あります。',
  TAB_AS_INDENT: '字下げにタブがあります。半角の空白を使ってください。',
  BAD_INDENT: '字下げがそろっていません。',
  MISSING_CHAR: '引用符、カンマ、または閉じかっこが足りません。',
  MULTILINE_IMPLICIT_KEY: '項目名が二行にまたがっています。「項目: 値」の形になっていますか。',
  BLOCK_AS_IMPLICIT_KEY: '一行に「項目: 値」が二つあります。値に「: 」があるときは引用符で囲んでください。',
};

/** Faults that indentation and quotes have nothing to do with. */
const YAML_OTHER: Readonly<Record<string, Readonly<Record<'ja' | 'en', readonly [string, string]>>>> = {
  MULTIPLE_DOCS: {
    ja: [
      '一つのファイルに、--- で区切られた文書が二つ以上あります。',
      '一つの事案だけを残し、--- の行を消してください。',
    ],
    en: [
      'The file holds more than one document, parted by “---”.',
      'Keep one case and remove the line “---”.',
    ],
  },
  UNKNOWN_ALIAS: {
    ja: [
      '値が * で始まっているので、YAML の参照と読まれますが、その参照先がありません。',
      '値を引用符で囲んでください（"*…"）。',
    ],
    en: [
      'The value begins with *, which YAML takes for an alias, and nothing has that anchor.',
      'Put the value in quotes ("*…").',
    ],
  },
  BAD_SCALAR_START: {
    ja: [
      '値が、YAML で特別な意味を持つ記号（@、`、% など）で始まっています。',
      '値を引用符で囲んでください。',
    ],
    en: ['The value begins with a sign that YAML keeps for itself (@, `, % …).', 'Put the value in quotes.'],
  },
  BAD_DQ_ESCAPE: {
    ja: [
      '二重引用符の中の \\ の使い方が正しくありません。',
      "フォルダの区切りには / を使うか、一重引用符（'）で囲んでください。",
    ],
    en: [
      'Within double quotes, a backslash has a meaning that does not fit here.',
      "Part folders by /, or use single quotes (').",
    ],
  },
  TOO_DEEP: {
    ja: ['入れ子が深すぎるか、参照（*）が多すぎて読めません。', '見本（songai init）の形に直してください。'],
    en: [
      'It is nested too deeply, or has too many aliases (*), to be read.',
      'Give it the shape of the sample (songai init).',
    ],
  },
};

export const notYaml = (place: Place, code: string, detail: string): Problem =>
  problem(
    'case.not-yaml',
    'error',
    place,
    undefined,
    YAML_OTHER[code] ?? {
      ja: [
        `YAML（または JSON）として読めません。${YAML_JA[code] ?? `（${detail}）`}`,
        'この行とその前の行の字下げ、コロンの後の空白、引用符を見直してください。',
      ],
      en: [
        `This cannot be read as YAML (or JSON): ${detail}`,
        'Look at the indentation, the space after colons and the quotation marks of this line and the one before.',
      ],
    },
  );

export const unknownKey = (
  place: Place,
  key: string,
  near: string | undefined,
  known: readonly string[],
): Problem =>
  problem('case.unknown-key', 'error', place, key, {
    ja: [
      `「${shown(key)}」という項目はありません。`,
      near
        ? `「${near}」ではありませんか。`
        : known.length > 0
          ? `ここに書けるのは ${known.join('、')} です。`
          : 'この項目を消してください。',
    ],
    en: [
      `There is no entry “${shown(key)}”.`,
      near ? `Did you mean “${near}”?` : known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Remove it.',
    ],
  });

export const missingKey = (place: Place, key: string): Problem =>
  problem('case.missing', 'error', place, undefined, {
    ja: [`「${key}」がありません。`, `${key}: に続けて値を書いてください。`],
    en: [`“${key}” is missing.`, `Write ${key}: and its value.`],
  });

export const emptyValue = (place: Place): Problem =>
  problem('case.empty-text', 'error', place, '', {
    ja: ['空です。', '内容を書くか、この項目を消してください。'],
    en: ['This is empty.', 'Write something, or remove the entry.'],
  });

export const emptyList = (place: Place): Problem =>
  problem('case.wrong-shape', 'error', place, '[]', {
    ja: [
      'ここには一つ以上の項目が要りますが、リストが空です。',
      '項目を一つ以上書くか、省略できる項目ならこの項目を消してください。',
    ],
    en: [
      'At least one entry is needed here: the list is empty.',
      'Write at least one entry, or remove the key where it may be left out.',
    ],
  });

export const wrongShape = (place: Place, expected: { ja: string; en: string }, value: string): Problem =>
  problem('case.wrong-shape', 'error', place, value, {
    ja: [
      `ここには${expected.ja}が要ります。`,
      '字下げと「- 」「: 」の書き方を、見本（songai init）と比べてください。',
    ],
    en: [
      `${expected.en} is needed here.`,
      'Compare the indentation, “- ” and “: ” with the sample (songai init).',
    ],
  });

export const notOneOf = (
  place: Place,
  value: string,
  words: readonly string[],
  near: string | undefined,
): Problem =>
  problem('case.not-one-of', 'error', place, value, {
    ja: [
      `「${shown(value)}」は使えない値です。`,
      near
        ? `「${near}」ではありませんか（使えるのは ${words.join('、')}）。`
        : `${words.join('、')} のどれかを書いてください。`,
    ],
    en: [
      `“${shown(value)}” is not a value for this.`,
      near ? `Did you mean “${near}”? (Possible: ${words.join(', ')}.)` : `Write one of ${words.join(', ')}.`,
    ],
  });
