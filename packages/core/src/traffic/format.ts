import type { Problem } from '../base/problem.js';
import type { Words } from '../base/words.js';
import type { Header } from './header.js';
import type { Metric } from './observation.js';

/** What the case file may say of a file that the file itself does not say. */
export interface Mapping {
  /** what a sheet with a column for each site counts */
  readonly metric?: Metric;
}

/** One figure of a row before its cell is read: which column, and what it counts. */
export interface FigureColumn {
  readonly column: number;
  readonly metric: Metric;
  readonly device: 'all' | 'desktop' | 'mobile';
  /** of a sheet with a column for each site; otherwise the row names the site */
  readonly site?: string;
}

/** Which column means what; the rest of the reading is the same for every format. */
export interface Layout {
  readonly period: number;
  readonly site?: number;
  readonly title?: number;
  readonly country?: number;
  readonly figures: readonly FigureColumn[];
  /** of a row that names its own metric; its figure is then in the one column of `figures` */
  readonly metric?: number;
  /** what the reader had to take for granted */
  readonly problems: readonly Problem[];
}

/** A kind of export. One small file each, with its own names of columns; `formats.ts` lists them. */
export interface Format {
  readonly id: string;
  readonly label: Words;
  /** The layout, where the header is of this format; undefined where it is not. */
  recognise(header: Header, file: string, row: number, mapping: Mapping): Layout | undefined;
}
