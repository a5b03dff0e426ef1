import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';

export const brokenQuote = (place: Place): Problem =>
  problem('table.broken-quote', 'error', place, undefined, {
    ja: [
      'この行から引用符（"）の対応が崩れていて、列の区切りが分かりません。',
      '引用符で始まる欄は引用符で閉じ、欄の中の引用符は二つ（""）にしてください。',
    ],
    en: [
      'From this row on a quotation mark (") is not closed, so the columns cannot be told apart.',
      'Close every quoted cell with a quotation mark, and double (“""”) those inside it.',
    ],
  });

export const notText = (place: Place, encoding: string): Problem =>
  problem('table.not-utf8', 'error', place, undefined, {
    ja: [
      `ここから先に、${encoding} の文字として読めないバイトがあります。`,
      '文字を確かめ、UTF-8 で保存し直してください（Excel では「CSV UTF-8（コンマ区切り）」）。ケースの traffic に書いたファイルであれば、保存し直さずに、文字コードを mapping: { encoding: shift_jis } のように書くこともできます（ほかに utf-16le、gb18030、windows-1252 など）。',
    ],
    en: [
      `From here on there are bytes that are not text in ${encoding}.`,
      'Check its letters and save it again as UTF-8 (in Excel: “CSV UTF-8 (Comma delimited)”). A file under traffic in the case may also stay as it is, with mapping: { encoding: shift_jis } beside it (or utf-16le, gb18030, windows-1252 …).',
    ],
  });

export const encodingJudged = (file: string, encoding: string): Problem =>
  problem('table.encoding-judged', 'note', { file }, undefined, {
    ja: [
      `UTF-8 ではないバイトがあるので、${encoding} の文字として読みました。`,
      '文字化けしていれば、UTF-8 で保存し直してください。ケースの traffic に書いたファイルであれば、その mapping に encoding: … と書いても決まります。',
    ],
    en: [
      `There are bytes that are not UTF-8, so the file was read as ${encoding}.`,
      'If letters come out wrong, save it again as UTF-8. Of a file under traffic in the case, encoding: … in its mapping settles it as well.',
    ],
  });

export const rowTooLong = (place: Place): Problem =>
  problem('table.row-too-long', 'error', place, undefined, {
    ja: [
      '一つの行が400万字を超えています。',
      '引用符（"）の閉じ忘れがないか、CSV であるかを確かめてください。',
    ],
    en: [
      'One row is longer than 4,000,000 characters.',
      'Check for an unclosed quotation mark, and that this is a CSV.',
    ],
  });

export const emptyTable = (file: string): Problem =>
  problem('table.empty', 'error', { file }, undefined, {
    ja: [
      'ファイルが空か、表として読めるものがありません。',
      '見出しの行と、一行以上のデータがあるファイルを指定してください。',
    ],
    en: [
      'The file is empty, or holds nothing that can be read as a table.',
      'Give a file with a header row and at least one row of data.',
    ],
  });

export const noRows = (file: string): Problem =>
  problem('table.no-rows', 'error', { file }, undefined, {
    ja: ['見出しの行だけで、データの行がありません。', '一行以上のデータがあるファイルを指定してください。'],
    en: ['There is a header row but no row of data.', 'Give a file with at least one row of data.'],
  });

export const doubledHeader = (place: Place, name: string): Problem =>
  problem('table.duplicate-header', 'error', place, name, {
    ja: [
      `見出し「${name}」が二度あり、どちらの列か決められません。`,
      'アクセス資料であれば、mapping の columns に列の番号（1から）を書いてください。ほかの表であれば、写しの見出しを変えてください。',
    ],
    en: [
      `The header “${name}” stands twice, so it is not clear which column is meant.`,
      'Of traffic, name the column by its number (from 1) under columns in a mapping. Of another table, rename it in a copy.',
    ],
  });

export const shortRow = (place: Place, found: number, expected: number): Problem =>
  problem('table.short-row', 'error', place, String(found), {
    ja: [
      `この行の欄は${found}個で、見出しの${expected}個と合いません。`,
      '欠けている欄を補うか、余分な区切りを除いてください（値がない欄も、区切りは必要です）。',
    ],
    en: [
      `This row has ${found} cells where the header has ${expected}.`,
      'Add the missing cells or remove the extra separators (an empty cell still needs its separator).',
    ],
  });
