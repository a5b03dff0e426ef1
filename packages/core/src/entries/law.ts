// The law over time: delay damages, the period of liability, presets of rate and fee with what they rest on.

export { type Interest, type InterestPart, interest } from '../award/interest.js';
export type { AddedRate, InterestAsked } from '../award/interest-asked.js';
export { CONVENTION_WORDS, CUT_WORDS, CUTS, type InterestCut } from '../award/interest-words.js';
export type { NextDays } from '../award/next-days.js';
export { CONVENTIONS, type Convention, type DaysOfYear } from '../award/year-parts.js';
export { citedAs, FEE_PRESETS, type Preset, RATE_PRESETS } from '../law/presets.js';
export type { Ruling } from '../law/rulings.js';
export { STATUS_WORDS, type Status } from '../law/status.js';
export { type LiablePeriodAsked, liablePeriod, type NoticePeriod } from '../liability/liable-period.js';
export * from './problems.js';
