import { type Problem, problem } from '../base/problem.js';
import type { Words } from '../base/words.js';

/** Kinds of files that hold no table that can be read here. */
export type OtherKind = 'encrypted' | 'xls' | 'compound' | 'pdf' | 'gzip' | 'archive' | 'picture' | 'markup';

const AS_XLSX: Words = {
  ja: 'Excel で開き、「名前を付けて保存」で「Excel ブック（*.xlsx）」にして、それを指定してください。',
  en: 'Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and give that file.',
};

const WORDS: Readonly<Record<OtherKind, { readonly what: Words; readonly hint: Words }>> = {
  encrypted: {
    what: {
      ja: 'パスワードで保護された Excel ブックです。中身は読めません。',
      en: 'This is an Excel workbook protected by a password; it cannot be read.',
    },
    hint: {
      ja: 'Excel で開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」を空にして保存し直してください。',
      en: 'Open it in Excel and save it again with File > Info > Protect Workbook > Encrypt with Password left empty.',
    },
  },
  xls: {
    what: {
      ja: '古い形式の Excel ブック（.xls）です。この形式は読めません。',
      en: 'This is an Excel workbook of the old format (.xls), which is not read.',
    },
    hint: AS_XLSX,
  },
  compound: {
    what: {
      ja: '古い Office の形式のファイルで、表として読めません。',
      en: 'This is a file of an old Office format and no table that can be read.',
    },
    hint: AS_XLSX,
  },
  pdf: {
    what: { ja: 'PDF です。表の数値は読み取れません。', en: 'This is a PDF; figures are not read from it.' },
    hint: {
      ja: '元の CSV か Excel を入手してください。ないときは、数値をケースの traffic に書き、PDF を証拠として挙げてください。',
      en: 'Get the CSV or workbook behind it. Failing that, write the figures under traffic in the case, with the PDF as their exhibit.',
    },
  },
  gzip: {
    what: { ja: 'gzip で圧縮されています。', en: 'This file is compressed by gzip.' },
    hint: { ja: '展開してから指定してください。', en: 'Unpack it and give the file inside.' },
  },
  archive: {
    what: { ja: '書庫ファイル（7z・RAR）です。', en: 'This is an archive (7z or RAR).' },
    hint: { ja: '展開してから指定してください。', en: 'Unpack it and give the file inside.' },
  },
  picture: {
    what: { ja: '画像です。数値は読み取れません。', en: 'This is a picture; figures are not read from it.' },
    hint: {
      ja: '数値をケースの traffic に書き、画像を証拠として挙げてください。',
      en: 'Write the figures under traffic in the case, with the picture as their exhibit.',
    },
  },
  markup: {
    what: {
      ja: 'ウェブページか XML です（.xls の名で保存されることがあります）。表として読めません。',
      en: 'This is a web page or XML (some programs save it under the name .xls) and is not read as a table.',
    },
    hint: AS_XLSX,
  },
};

export const notATable = (kind: OtherKind, file: string): Problem => {
  const { what, hint } = WORDS[kind];
  return problem(`table.${kind}`, 'error', { file }, undefined, {
    ja: [what.ja, hint.ja],
    en: [what.en, hint.en],
  });
};
