import type { Problem } from '../base/problem.js';

/**
 * Ends the reading of a part of a file: of one sheet, or of the whole where it is a part that all sheets need. Never
 * leaves the reader, which turns it into its problem.
 */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.en);
  }
}
