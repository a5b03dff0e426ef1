import type { Words } from '@songai/core';
import type { CasePath, Plain } from '../engine/plain.js';

/** A choice of a few words, each told in the language of the page. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
}

/** What a field is, where it stands, and what a person must know to fill it. */
export interface FieldSpec {
  /** from the top of the case, or from the row of a table */
  readonly path: CasePath;
  readonly kind: 'text' | 'number' | 'day' | 'quantity' | 'list' | 'choice';
  readonly label: Words;
  readonly help?: Words;
  readonly choices?: readonly Choice[];
  /** an example of what is written there */
  readonly placeholder?: string;
  /** keys under which a pasted header may list it, beside its labels */
  readonly alias?: readonly string[];
  readonly width?: 'narrow' | 'wide';
}

/** A table whose rows are a list of the case. */
export interface TableSpec {
  readonly path: CasePath;
  readonly caption: Words;
  readonly help?: Words;
  readonly columns: readonly FieldSpec[];
  /** what a new row holds, beside its id */
  readonly blank: { readonly [key: string]: string };
  readonly idPrefix?: string;
  readonly add: Words;
  /** which rows of the list are the table's, where others stand among them */
  readonly isRow?: (row: Plain) => boolean;
}

export const choice = (value: string, ja: string, en: string): Choice => ({ value, label: { ja, en } });
