import type { Assessment } from '../assess.js';
import type { Problem } from '../base/problem.js';

/**
 * What a report is for. `internal`: everything, for the file. `filing`: what goes to the court and the other side;
 * the respondent's scenario, low quantiles, break-even, limitation and remedies stay out.
 */
export const PROFILES = ['filing', 'internal'] as const;
/** What a report is for: one of `PROFILES`. */
export type Profile = (typeof PROFILES)[number];

/** How the code of a problem of limitation begins. */
const LIMITATION_CODES = 'award.limitation';

/** The warnings and notes that a report of a profile holds: which periods of limitation to look at is for the file. */
export const problemsFor = ({ problems }: Assessment, profile: Profile): readonly Problem[] =>
  problems.filter(({ code }) => profile === 'internal' || !code.startsWith(LIMITATION_CODES));
