import type { Words } from '../base/words.js';
import type { Sheet } from '../tables/sheet.js';
import type { Facts } from './facts.js';
import type { Header } from './header.js';
import type { Layout } from './layout.js';
import type { Mapping } from './mapping.js';

/** What a format is judged by beside the header. */
export interface Context {
  readonly file: string;
  readonly sheet: Sheet;
  /** of the header */
  readonly row: number;
  readonly facts: Facts;
  readonly mapping: Mapping;
}

/** `certain`: by names that only this format has; `likely`: by the meaning of the columns; `told`: by the mapping. */
export type Sureness = 'certain' | 'likely' | 'told';

/** How a header fits a format. */
export interface Fit {
  readonly layout: Layout;
  readonly sureness: Sureness;
}

/** A kind of export. One small file each, with its own names of columns; `formats.ts` lists them. */
export interface Format {
  readonly id: string;
  readonly label: Words;
  /** The layout, where the header is of this format; undefined where it is not. */
  recognise(header: Header, context: Context): Fit | undefined;
}
