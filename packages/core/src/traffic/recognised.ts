import type { Words } from '../base/words.js';
import type { Sureness } from './format.js';
import { ROLES } from './mapping.js';
import type { ReadTable } from './sheet-reader.js';

/** What a table of a file was recognised as, from what, and how surely. */
export interface Recognised {
  /** absent of a CSV */
  readonly sheet?: string;
  /** number of the header's row */
  readonly row: number;
  /** stable name of the kind of export, such as `similarweb-batch` */
  readonly format: string;
  /** what the kind of export is called */
  readonly label: Words;
  /** how surely it is that kind */
  readonly sureness: Sureness;
  /** what each column that is used was taken to mean */
  readonly columns: readonly RecognisedColumn[];
}

/** A column of a table, and what it was taken to mean. */
export interface RecognisedColumn {
  /** the role (`date`, `site`, …) or the metric (`visits`, …) */
  readonly means: string;
  /** its header, without blanks around it */
  readonly header: string;
  /** number of the column, from 1 */
  readonly column: number;
}

export function recognisedOf({ sheet, recognition, row }: ReadTable): Recognised {
  const { format, sureness, layout, header } = recognition;
  const named = (means: string, at: number): RecognisedColumn => ({
    means,
    header: (header.cells[at] ?? '').trim(),
    column: at + 1,
  });
  return {
    ...(sheet.name === undefined ? {} : { sheet: sheet.name }),
    row,
    format: format.id,
    label: format.label,
    sureness,
    columns: [
      ...ROLES.flatMap((role) => {
        const at = layout.roles[role];
        return at === undefined ? [] : [named(role, at)];
      }),
      ...layout.figures.map(({ column, metric, device }) =>
        named([metric, device === 'all' ? undefined : device].filter(Boolean).join(' '), column),
      ),
    ],
  };
}
