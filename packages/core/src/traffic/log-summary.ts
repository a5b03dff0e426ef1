import type { LogEnd } from './log-days.js';

/** What a log holds, for a user who is asked for the rules by which to count it. */
export interface LogSummary {
  readonly lines: number;
  readonly first: LogEnd;
  readonly last: LogEnd;
  /** requests by GET that were answered by 200 */
  readonly shown: number;
  /** those of them that look like images */
  readonly images: number;
}
