import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Enclosure } from '../formula/bounds.js';
import type { Sampler } from '../uncertainty/draws.js';
import { overflowing } from '../uncertainty/problems.js';
import { basisOf, subjectsOf } from './basis.js';
import { type BreakEven, breakEvens } from './break-even.js';
import { calibrationEffect } from './calibration-effect.js';
import type { Running } from './pause.js';
import { runAll } from './runs.js';
import { type Grid, gridOf, type Scenario, scenarios } from './scenarios.js';
import { type Drawing, MOST_DRAWS, roundedDraws } from './simulate.js';
import { type Measured, quantilesWithErrors } from './statistics.js';
import { type SubjectDraws, subjectDraws } from './subject-draws.js';
import { type Swing, swings } from './swings.js';

/** Draws in a report unless asked otherwise: 16 replicates of 1,024 Sobol' points. */
export const DEFAULT_DRAWS = 16_384;
export const DEFAULT_SEED = 1;

export interface UncertaintyOptions extends Running {
  /** how many draws at least; see `roundedDraws`. From 1 to 2^24. */
  readonly draws?: number;
  /** a whole number from 0 to 2^53 - 1: the same seed, the same figures */
  readonly seed?: number;
  readonly sampler?: Sampler;
  /** false: only what is exact (enclosure, break-even, swings, scenarios) */
  readonly simulate?: boolean;
}

/** What can be said of how far off the figures of one plaintiff, or of all, may be. */
export interface SubjectUncertainty {
  /** id of the plaintiff; absent for all together */
  readonly id?: string;
  readonly claim?: Fraction;
  readonly stated: { readonly found: Fraction; readonly award: Fraction };
  /** at the stated ranges */
  readonly bounds: { readonly found: Enclosure; readonly award: Enclosure };
  readonly breakEven: readonly BreakEven[];
  readonly swings: readonly Swing[];
  readonly draws?: SubjectDraws;
}

/** The answers to “how wrong may it be?”, for each plaintiff and for all. */
export interface Uncertainty {
  /** how the draws were made; absent where nothing was simulated */
  readonly drawing?: Drawing & { readonly asked: number };
  /** whether anything is drawn at all: a case may state no distribution */
  readonly isDrawn: boolean;
  readonly plaintiffs: readonly SubjectUncertainty[];
  readonly total: SubjectUncertainty;
  readonly scenarios: readonly Scenario[];
  readonly grid?: Grid;
  /** 5%, 50% and 95% of each title's amount, where simulated */
  readonly titles?: readonly { readonly id: string; readonly quantiles: readonly Measured[] }[];
  /** the found amounts as they were before the true counts were heard, where a site is calibrated */
  readonly beforeCalibration?: readonly Fraction[];
}

/** The quantiles told of each title. */
const OF_TITLES = [0.05, 0.5, 0.95];

/**
 * Answers, from the one formula graph, how far the figures may be off: enclosure, break-even, swings and scenarios by
 * exact fractions, quantiles and parts of the variance by draws. The same seed gives the same numbers everywhere.
 * @returns a problem in place of the answers where the stated ranges overflow float64
 * @throws RangeError for a number of draws or a seed out of range; the signal's reason where it is aborted
 */
export async function uncertaintyOf(
  assessment: Assessment,
  options: UncertaintyOptions = {},
): Promise<{ readonly uncertainty?: Uncertainty; readonly problems: readonly Problem[] }> {
  const { draws = DEFAULT_DRAWS, seed = DEFAULT_SEED, sampler = 'sobol' } = options;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new RangeError(`draws: a whole number from 1 to ${MOST_DRAWS}, not ${draws}`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed: a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}`);
  options.signal?.throwIfAborted();
  const basis = basisOf(assessment);
  const fields = assessment.case.fields.uncertainty;
  const subjects = subjectsOf(basis);
  const [even, swung] = [breakEvens(basis, subjects), swings(basis, subjects)];
  const isDrawn = basis.model.variables.length + basis.model.compositions.length > 0;
  const drawing = { draws: roundedDraws(isDrawn ? draws : 1, sampler), seed, sampler };
  const runs = options.simulate === false ? undefined : await runAll(basis, drawing, options);
  const drawn = runs && subjectDraws(basis, runs);
  if (runs && !drawn) return { problems: [overflowing()] };
  const told = subjects.map((subject, at): SubjectUncertainty => {
    const own = assessment.plan.awards[at] ?? assessment.plan.total;
    const stated = { found: basis.stated.at(subject.found, 0), award: basis.stated.at(subject.award, 0) };
    const whole = (value: Fraction) => ({ low: value, high: value });
    return {
      ...(subject.id === undefined ? {} : { id: subject.id }),
      ...(subject.claim ? { claim: subject.claim } : {}),
      stated,
      bounds: {
        found: assessment.bounds?.at(own.found, 0) ?? whole(stated.found),
        award: assessment.bounds?.at(own.total, 0) ?? whole(stated.award),
      },
      breakEven: even[at] ?? [],
      swings: swung[at] ?? [],
      ...(drawn ? { draws: drawn[at] as SubjectDraws } : {}),
    };
  });
  const grid = gridOf(basis, fields);
  const before = calibrationEffect(basis, assessment);
  const uncertainty: Uncertainty = {
    ...(drawn ? { drawing: { ...drawing, asked: draws } } : {}),
    isDrawn,
    plaintiffs: told.slice(0, -1),
    total: told.at(-1) as SubjectUncertainty,
    scenarios: scenarios(basis, fields),
    ...(grid ? { grid } : {}),
    ...(runs?.main.titles ? { titles: titlesOf(assessment, runs.main.titles, drawing.draws) } : {}),
    ...(before ? { beforeCalibration: before } : {}),
  };
  options.onProgress?.(1);
  return { uncertainty, problems: [] };
}

const titlesOf = ({ plan }: Assessment, draws: Float32Array, size: number): Uncertainty['titles'] & {} =>
  plan.titles.map(({ id }, at) => ({
    id,
    quantiles: quantilesWithErrors(draws.subarray(at * size, (at + 1) * size), OF_TITLES),
  }));
