import type { Words } from '@songai/core';
import type { ShownProblem } from './shown-problem.js';

/** What verifying a report found. */
export interface Verified {
  readonly ok: boolean;
  readonly problems: readonly ShownProblem[];
  readonly checks: readonly {
    readonly words: Words;
    readonly compared: number;
    readonly differences: number;
  }[];
  readonly differences: readonly {
    readonly check: Words;
    readonly path: string;
    readonly found: string | null;
    readonly expected: string | null;
    readonly about: Words;
  }[];
  readonly more: number;
}
