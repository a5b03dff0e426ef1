import { few } from '../base/few.js';
import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';

export const mappedColumnMissing = (
  place: Place,
  role: string,
  name: string,
  headers: readonly string[],
): Problem =>
  problem('traffic.mapped-column-missing', 'error', place, name, {
    ja: [
      `mapping の columns.${role} にある列「${shown(name)}」が、この表にありません。`,
      `ある見出しは ${few(headers.map(shown), 'ja')} です。見出しのとおりに、または列の番号で書いてください。`,
    ],
    en: [
      `The column “${shown(name)}” of columns.${role} in the mapping is not in this table.`,
      `The headers are ${few(headers.map(shown), 'en')}. Write one of them, or the number of the column.`,
    ],
  });

export const mappedWithoutFigures = (place: Place): Problem =>
  problem('traffic.mapped-no-figures', 'error', place, undefined, {
    ja: [
      'mapping の columns に、数値の列がありません。見出しからも分かりません。',
      'visits・pageViews・views などの列を、columns に書き加えてください。',
    ],
    en: [
      'The columns of the mapping name no column of figures, and no header tells of one.',
      'Add the column of visits, pageViews or views to them.',
    ],
  });

export const noHeader = (place: Place, cells: readonly string[]): Problem =>
  problem('traffic.no-header', 'error', place, cells.join(','), {
    ja: [
      `見出しとなるはずの行（${few(cells.map(shown), 'ja')}）が、見出しではなくデータのようです。`,
      '表の上に、列の見出しの行を加えてください（例：domain,date,visits）。',
    ],
    en: [
      `The row that should be the header (${few(cells.map(shown), 'en')}) looks like data.`,
      'Add a row with the names of the columns above the table (such as domain,date,visits).',
    ],
  });

export const vendorsError = (place: Place, said: string): Problem =>
  problem('traffic.vendor-error', 'error', place, said, {
    ja: [
      `数値ではなく、提供元のエラー「${shown(said)}」が保存されたファイルです。`,
      '提供元から取得し直してください。',
    ],
    en: [
      `The file holds no figures but an error of the vendor: “${shown(said)}”.`,
      'Get the export from the vendor again.',
    ],
  });

export const mappedSheetMissing = (place: Place, name: string, sheets: readonly string[]): Problem =>
  problem('traffic.mapped-sheet-missing', 'error', place, name, {
    ja: [
      `mapping の sheet「${shown(name)}」がこのファイルにありません。`,
      sheets.length === 0 ? 'sheet を消してください。' : `ある表は ${few(sheets.map(shown), 'ja')} です。`,
    ],
    en: [
      `The sheet “${shown(name)}” of the mapping is not in this file.`,
      sheets.length === 0
        ? 'Remove sheet from the mapping.'
        : `Its tables are ${few(sheets.map(shown), 'en')}.`,
    ],
  });

/** A figure that can only be read with the other decimal sign than a mapping names. */
export const againstDecimal = (place: Place, value: string, told: 'point' | 'comma'): Problem =>
  problem('traffic.against-decimal', 'error', place, value, {
    ja: [
      `「${shown(value)}」は、mapping の decimal: ${told}（小数点は${told === 'point' ? '点' : 'コンマ'}）では読めません。`,
      `小数点が${told === 'point' ? 'コンマ' : '点'}の資料であれば、mapping を decimal: ${told === 'point' ? 'comma' : 'point'} に直してください。`,
    ],
    en: [
      `“${shown(value)}” cannot be read with decimal: ${told}, as the mapping says.`,
      `If the file writes decimals with a ${told === 'point' ? 'comma' : 'point'}, mend the mapping: decimal: ${told === 'point' ? 'comma' : 'point'}.`,
    ],
  });
