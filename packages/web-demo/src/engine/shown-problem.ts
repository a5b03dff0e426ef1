import type { Severity, Words } from '@songai/core';

/** A problem for the page: its texts are ready to be shown. */
export interface ShownProblem {
  readonly code: string;
  readonly severity: Severity;
  /** file, row and column, and the path in the case, for a person */
  readonly place: string;
  /** file that it is of; the case file has its own name */
  readonly file?: string;
  /** where in the case, such as `titles[3].fee` */
  readonly path?: string;
  readonly value?: string;
  readonly telling: Words;
  readonly hint: Words;
  /** whether words of a mapping would settle it */
  readonly asksMapping: boolean;
  /** those words, with guesses in them */
  readonly mapping?: readonly string[];
  readonly count: number;
}
