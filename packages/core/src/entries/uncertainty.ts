// How far the figures may be off.

export type { BreakEven, Side as BreakEvenSide } from '../sensitivity/break-even.js';
export type { VarianceShare } from '../sensitivity/indices.js';
export type { Grid, Scenario } from '../sensitivity/scenarios.js';
export { type Drawing, MOST_DRAWS, roundedDraws } from '../sensitivity/simulate.js';
export type { Measured, QuantileName, Statistics } from '../sensitivity/statistics.js';
export type { AtEnds, SubjectDraws } from '../sensitivity/subject-draws.js';
export type { Swing } from '../sensitivity/swings.js';
export {
  DEFAULT_DRAWS,
  DEFAULT_SEED,
  type SubjectUncertainty,
  type Uncertainty,
  type UncertaintyOptions,
  uncertaintyOf,
} from '../sensitivity/uncertainty.js';
export type { Sampler } from '../uncertainty/draws.js';
export * from './problems.js';
