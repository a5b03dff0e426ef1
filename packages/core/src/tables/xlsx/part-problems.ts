import { type Problem, problem, shown } from '../../base/problem.js';
import type { Place } from '../../base/source.js';
import type { Words } from '../../base/words.js';

/** What mends a workbook that a program has written wrongly. */
export const SAVE_AGAIN: Words = {
  ja: 'Excel か LibreOffice で開いて保存し直してください。数値が変わっていないことも確かめてください。',
  en: 'Open the workbook in Excel or LibreOffice and save it again; check that no figure has changed.',
};

export const missingPart = (place: Place, part: string): Problem =>
  problem('xlsx.missing-part', 'error', place, part, {
    ja: [`Excel ブックの中に、あるはずの「${shown(part)}」がありません。`, SAVE_AGAIN.ja],
    en: [`“${shown(part)}”, which the workbook needs, is missing inside.`, SAVE_AGAIN.en],
  });

export const missingLink = (place: Place, id: string): Problem =>
  problem('xlsx.missing-part', 'error', place, id, {
    ja: ['このシートの中身がどこにあるか、ブックに書かれていません。', SAVE_AGAIN.ja],
    en: ['The workbook does not say where the contents of this sheet are.', SAVE_AGAIN.en],
  });

export const malformed = (place: Place, part: string): Problem =>
  problem('xlsx.malformed', 'error', place, part, {
    ja: [`Excel ブックの中の「${shown(part)}」の書き方が壊れています。`, SAVE_AGAIN.ja],
    en: [`“${shown(part)}” inside the workbook is malformed.`, SAVE_AGAIN.en],
  });

/** Packages that are no workbook of cells in XML. */
export type OtherPackage = 'xlsb' | 'ods' | 'docx' | 'pptx' | 'zip';

const OTHER: Readonly<Record<OtherPackage, { readonly what: Words; readonly hint: Words }>> = {
  xlsb: {
    what: {
      ja: 'Excel バイナリ ブック（.xlsb）です。この形式は読めません。',
      en: 'This is an Excel Binary Workbook (.xlsb), which is not read.',
    },
    hint: {
      ja: 'Excel で開き、「名前を付けて保存」で「Excel ブック（*.xlsx）」にして、それを指定してください。',
      en: 'Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and give that file.',
    },
  },
  ods: {
    what: {
      ja: 'OpenDocument の表計算（.ods）です。この形式は読めません。',
      en: 'This is an OpenDocument spreadsheet (.ods), which is not read.',
    },
    hint: {
      ja: 'LibreOffice で開き、「Excel 2007–365（.xlsx）」か CSV で保存して、それを指定してください。',
      en: 'Open it in LibreOffice, save it as “Excel 2007–365 (.xlsx)” or CSV, and give that file.',
    },
  },
  docx: {
    what: {
      ja: 'Word の文書（.docx）です。表の数値は読み取れません。',
      en: 'This is a Word document (.docx); figures are not read from it.',
    },
    hint: {
      ja: '表を Excel に貼り付けて .xlsx で保存するか、元の CSV を指定してください。',
      en: 'Paste its table into Excel and save it as .xlsx, or give the CSV it came from.',
    },
  },
  pptx: {
    what: {
      ja: 'PowerPoint の資料（.pptx）です。表の数値は読み取れません。',
      en: 'This is a PowerPoint presentation (.pptx); figures are not read from it.',
    },
    hint: {
      ja: '表を Excel に貼り付けて .xlsx で保存するか、元の CSV を指定してください。',
      en: 'Paste its table into Excel and save it as .xlsx, or give the CSV it came from.',
    },
  },
  zip: {
    what: {
      ja: 'ZIP ファイルですが、Excel ブックではありません。',
      en: 'This is a ZIP file, but not a workbook.',
    },
    hint: {
      ja: '先に展開し、中のファイル（CSV や .xlsx）をそれぞれ指定してください。',
      en: 'Unpack it first and give the files inside (CSV or .xlsx), each by itself.',
    },
  },
};

export const otherPackage = (kind: OtherPackage, file: string): Problem => {
  const { what, hint } = OTHER[kind];
  return problem(`xlsx.is-${kind}`, 'error', { file }, undefined, {
    ja: [what.ja, hint.ja],
    en: [what.en, hint.en],
  });
};
