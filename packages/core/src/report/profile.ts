/**
 * What a report is for. `internal`: everything, for the file. `filing`: what goes to the court and the other side;
 * the respondent's scenario, low quantiles and break-even stay out.
 */
export const PROFILES = ['filing', 'internal'] as const;
/** What a report is for: one of `PROFILES`. */
export type Profile = (typeof PROFILES)[number];
