import type { CasePath, Plain } from './plain.js';

/** What kind of thing a cell of a table holds, when text is written or pasted into it. */
export type CellKind = 'text' | 'list' | 'quantity';

/** A cell of a row: its path within the row, and what it holds. */
export interface CellAt {
  readonly path: CasePath;
  readonly kind: CellKind;
  /** the names under which a pasted header may list the column */
  readonly names: readonly string[];
  /** of a cell that takes one of a few words: each word, and what people call it */
  readonly choices?: readonly { readonly value: string; readonly names: readonly string[] }[];
}

/** A section of the case that may stand in a file beside it. */
export type TableSection = 'titles' | 'notices';

/** One change of a case. */
export type Edit =
  | { readonly kind: 'set'; readonly path: CasePath; readonly value: Plain }
  | { readonly kind: 'remove'; readonly path: CasePath }
  /** lines of a mapping, as core guesses them, are written into the mapping of a traffic file */
  | { readonly kind: 'guess'; readonly path: CasePath; readonly lines: readonly string[] }
  /** plaintiffs, sites and domains that the files speak of are listed in the case */
  | { readonly kind: 'addMentioned' }
  /** rows of a file become rows of the case */
  | { readonly kind: 'takeOver'; readonly section: TableSection }
  | { readonly kind: 'insert'; readonly path: CasePath; readonly rows: readonly Plain[] }
  | {
      readonly kind: 'paste';
      /** of the list whose rows are the table's */
      readonly path: CasePath;
      readonly row: number;
      readonly column: number;
      readonly columns: readonly CellAt[];
      readonly text: string;
      /** a new row, without its id */
      readonly blank: Plain;
      readonly idPrefix?: string;
    };

/** What is written into a list cell: several values in one text, as people part them. */
export const listOf = (text: string): string[] =>
  text
    .split(/[,、，;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
