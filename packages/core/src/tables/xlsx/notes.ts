import { type Problem, problem } from '../../base/problem.js';
import type { Place } from '../../base/source.js';

export const formulas = (first: Place, count: number, uncomputed: number): Problem => {
  const none = uncomputed > 0;
  return problem('xlsx.formulas', 'note', first, undefined, {
    ja: [
      `数式のセルが${count}個あります（最初はここ）。計算し直さず、保存されている結果を読みました。${none ? `うち${uncomputed}個には結果が保存されていません。` : ''}`,
      none
        ? 'Excel で開いて保存し直すと、結果が保存されます。'
        : '結果が最新かどうか確かでないときは、Excel で開いて保存し直してください。',
    ],
    en: [
      `${count} cell(s) hold a formula (the first is here). Nothing was recalculated; the stored results were read.${none ? ` ${uncomputed} of them have no stored result.` : ''}`,
      none
        ? 'Open the workbook in Excel and save it again: the results are then stored.'
        : 'If you are not sure that the results are up to date, open the workbook in Excel and save it again.',
    ],
  });
};

export const uncomputedBook = (first: Place): Problem =>
  problem('xlsx.uncomputed', 'warning', first, undefined, {
    ja: [
      'このブックは、開いたときに数式を計算し直すよう書かれています。保存されている結果は仮の値（0 など）かもしれません。',
      'Excel で開いて保存し直したものを使ってください。',
    ],
    en: [
      'The workbook asks for its formulas to be computed when it is opened: the stored results may be stand-ins (such as 0).',
      'Open it in Excel, save it again, and use that file.',
    ],
  });

/** What of a sheet is not shown, although it was read. */
export interface Hidden {
  readonly sheet: boolean;
  readonly rows: number;
  readonly columns: number;
}

export const hiddenParts = (place: Place, { sheet, rows, columns }: Hidden): Problem => {
  const ja = [
    ...(sheet ? ['シート自体'] : []),
    ...(rows > 0 ? [`${rows}行`] : []),
    ...(columns > 0 ? [`${columns}列`] : []),
  ];
  const en = [
    ...(sheet ? ['the sheet itself'] : []),
    ...(rows > 0 ? [`${rows} row(s)`] : []),
    ...(columns > 0 ? [`${columns} column(s)`] : []),
  ];
  return problem('xlsx.hidden', 'note', place, undefined, {
    ja: [
      `非表示のものがあります（${ja.join('、')}）。表示されているものと同じように読みました。`,
      '使わない行や列は、非表示やフィルターではなく、削除してください。',
    ],
    en: [
      `Some of it is hidden (${en.join(', ')}). It was read like the rest.`,
      'Delete rows and columns that are not to be used; hiding or filtering them is not enough.',
    ],
  });
};

export const externalLinks = (place: Place): Problem =>
  problem('xlsx.external-links', 'note', place, undefined, {
    ja: [
      'ほかのブックを参照しています。参照先は開かず、このブックに保存されている値を読みました。',
      '参照先が変わっているときは、Excel でリンクを更新して保存し直してください。',
    ],
    en: [
      'The workbook refers to other workbooks. They were not opened; the values stored here were read.',
      'If they have changed, update the links in Excel and save the workbook again.',
    ],
  });
