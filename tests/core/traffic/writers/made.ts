import type { Place } from '../../../../packages/core/src/base/source.js';
import type { Device, Metric, Observation } from '../../../../packages/core/src/traffic/observation.js';
import type { TrafficOptions } from '../../../../packages/core/src/traffic/read.js';

/** First and last day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a figure is of. */
export interface Subject {
  readonly site?: string;
  readonly title?: string;
  readonly page?: string;
  readonly country: string;
  readonly device: Device;
  readonly period?: Days;
}

/** What a cell of a figure says, apart from what it is of. */
export interface Says {
  readonly quality: Observation['quality'];
  readonly value?: string;
  readonly masked?: { readonly low: string; readonly high: string };
}

/** An observation that was made, and has to be read again. */
export interface Made extends Subject, Says {
  readonly metric: Metric;
}

/** A cell before it stands in a file. */
export interface Cell {
  readonly text: string;
  /** where it is to be stored as a number: its digits, with or without an exponent */
  readonly number?: string;
  /** of a workbook: the format of the number */
  readonly format?: string;
  /** of a workbook: stored as the number of this day, in `format` */
  readonly day?: string;
  /** of a count: its digits before what its column multiplies them by */
  readonly written?: string;
  /** the observation that is to be read from it */
  readonly made?: Made;
}

export const cell = (text: string): Cell => ({ text });

/** Something that is said of all rows outside the table. */
export interface Fact {
  readonly key: string;
  readonly value: string;
}

/** A table before it stands in a file. */
export interface Grid {
  readonly facts: readonly Fact[];
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** rows of totals, which stay at the end */
  readonly totals: readonly (readonly Cell[])[];
  /** the file's name without what follows the point */
  readonly stem: string;
  /** what the case tells of the file */
  readonly tell: TrafficOptions;
}

/** What must be read of one file, each figure with its place. */
export type Expected = Made & { readonly place: Place };

/** A file that was written. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly tell: TrafficOptions;
  readonly expected: readonly Expected[];
}
