import type { Problem } from '../base/problem.js';
import type { Role } from './mapping.js';
import type { Device, Metric } from './observation.js';

/** A column of figures before its cells are read. */
export interface FigureColumn {
  readonly column: number;
  readonly metric: Metric;
  /** absent where neither the column nor the row says it */
  readonly device?: Device;
  /** of a sheet with a column for each site */
  readonly site?: string;
  /** of a sheet with a column for each month: the month as its header writes it */
  readonly date?: string;
  /** the column that names the country of this figure alone */
  readonly countryColumn?: number;
  /** what its header says that its figures are multiplied by: `(000)` */
  readonly scale?: string;
  /** whether its header says per cent */
  readonly isPercent?: boolean;
  /** whether its header says that figures are the average of a month */
  readonly isAverage?: boolean;
}

/** Which column means what; the rest of the reading is the same for every format. */
export interface Layout {
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  readonly figures: readonly FigureColumn[];
  /** columns of ranks beside the one in `roles` */
  readonly ranks?: readonly number[];
  /** the segment or folder that all figures are of, where no column names it */
  readonly page?: string;
  /** a column of figures that does not say what it counts, where no other is there: the mapping has to */
  readonly unnamed?: number;
  /** headers that are not used, and do no harm */
  readonly unused: readonly string[];
  /** what the reader had to take for granted, beyond what is common to all formats */
  readonly problems?: readonly Problem[];
  /** whether figures may be without a period: those of a counter by title */
  readonly mayBeUndated?: boolean;
  /** whether a figure of several months may be the average of one, without saying so */
  readonly mayBeAverage?: boolean;
}
