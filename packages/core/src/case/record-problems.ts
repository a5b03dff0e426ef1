import { few } from '../base/few.js';
import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';

export const columnsOfOneMeaning = (place: Place, header: string, first: string): Problem =>
  problem('table.duplicate-header', 'error', place, header, {
    ja: [
      `列「${shown(header)}」と列「${shown(first)}」は同じことを書く列なので、どちらを読むか決められません。`,
      '一方の列を消してください。',
    ],
    en: [
      `The columns “${shown(header)}” and “${shown(first)}” say the same thing, so it is not clear which one is meant.`,
      'Remove one of them.',
    ],
  });

export const columnWithoutHeader = (place: Place, value: string): Problem =>
  problem('table.no-header', 'error', place, value, {
    ja: [
      `見出しのない列に「${shown(value)}」と書かれていて、何のことか分かりません。`,
      'この列に見出しを付けるか、列の中身を消してください。',
    ],
    en: [
      `“${shown(value)}” stands in a column without a header, so it is not clear what it says.`,
      'Give the column a header, or empty it.',
    ],
  });

/** @param names of the sheets of a workbook, or paths in a JSON */
export const otherTables = (file: string, names: readonly string[]): Problem =>
  problem('table.others-not-read', 'warning', { file }, undefined, {
    ja: [
      `最初の表だけを読みました。${few(names.map(shown), 'ja')} は読んでいません。`,
      '読むべきものは最初の表に移し、要らないものは消してください。',
    ],
    en: [
      `Only the first table was read, not ${few(names.map(shown), 'en')}.`,
      'Move what should be read into the first table, and remove the rest.',
    ],
  });
