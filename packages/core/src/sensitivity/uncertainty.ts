import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import { MisuseError } from '../base/misuse-error.js';
import type { Problem } from '../base/problem.js';
import type { Enclosure } from '../formula/bounds.js';
import type { Sampler } from '../uncertainty/draws.js';
import { overflowing, tooManyDraws } from '../uncertainty/problems.js';
import { type Basis, basisOf, subjectsOf } from './basis.js';
import { type BreakEven, breakEvens } from './break-even.js';
import { calibrationEffect } from './calibration-effect.js';
import type { Running } from './pause.js';
import { runAll } from './runs.js';
import { type Grid, gridOf, type Scenario, scenarios } from './scenarios.js';
import { type Drawing, MOST_DRAWS, MOST_TITLE_DRAWS, roundedDraws } from './simulate.js';
import { type Measured, quantilesWithErrors } from './statistics.js';
import { type SubjectDraws, subjectDraws } from './subject-draws.js';
import { type Swing, swings } from './swings.js';

/** Draws in a report unless asked otherwise: 16 replicates of 1,024 Sobol’ points (Joe and Kuo (2008)). */
export const DEFAULT_DRAWS = 16_384;
/**
 * The seed of a report unless asked otherwise; it keys the scrambles of the Sobol’ points (Matoušek (1998)) and the
 * streams.
 */
export const DEFAULT_SEED = 1;

/** How the draws are made, and how they are stopped. */
export interface UncertaintyOptions extends Running {
  /** how many draws at least; see `roundedDraws`. From 1 to 2^24. */
  readonly draws?: number;
  /** a whole number from 0 to 2^53 - 1: the same seed, the same figures */
  readonly seed?: number;
  /** `sobol` where absent */
  readonly sampler?: Sampler;
  /** false: only what is exact (enclosure, break-even, swings, scenarios) */
  readonly simulate?: boolean;
}

/** What can be said of how far off the figures of one plaintiff, or of all, may be. */
export interface SubjectUncertainty {
  /** id of the plaintiff; absent for all together */
  readonly id?: string;
  /** the claimed base, in yen; absent where none is stated */
  readonly claim?: Fraction;
  /** found amount and award as the case states its inputs, in yen */
  readonly stated: { readonly found: Fraction; readonly award: Fraction };
  /** between which the amounts lie while every input stays in its stated range, in yen */
  readonly bounds: { readonly found: Enclosure; readonly award: Enclosure };
  /** how far each family of inputs may be off before the claim is no longer reached */
  readonly breakEven: readonly BreakEven[];
  /** the amounts with one input at either end of its range */
  readonly swings: readonly Swing[];
  /** what the draws say; absent where nothing was simulated */
  readonly draws?: SubjectDraws;
}

/** The answers to “how wrong may it be?”, for each plaintiff and for all. */
export interface Uncertainty {
  /** how the draws were made, and how many were `asked` for; absent where nothing was simulated */
  readonly drawing?: Drawing & { readonly asked: number };
  /** whether anything is drawn at all: a case may state no distribution */
  readonly isDrawn: boolean;
  /** in the order of the case */
  readonly plaintiffs: readonly SubjectUncertainty[];
  /** all plaintiffs together */
  readonly total: SubjectUncertainty;
  /** exact figures under named sets of assumptions */
  readonly scenarios: readonly Scenario[];
  /** found amounts for rates by fees; absent where no rate stands in the formula */
  readonly grid?: Grid;
  /** 5%, 50% and 95% of each title’s amount, in yen, where something is drawn */
  readonly titles?: readonly { readonly id: string; readonly quantiles: readonly Measured[] }[];
  /**
   * the found amounts in yen, in the order of the plaintiffs and then for all, as they were before the true counts
   * were heard; absent where no site is calibrated
   */
  readonly beforeCalibration?: readonly Fraction[];
}

/** The quantiles told of each title. */
const OF_TITLES = [0.05, 0.5, 0.95];

/**
 * Answers, from the one formula graph, how far the figures may be off: enclosure (R. E. Moore (1966)), break-even,
 * swings and scenarios by exact fractions; quantiles and parts of the variance (Saltelli et al. (2010), Jansen (1999))
 * by draws of scrambled Sobol' points (Joe and Kuo (2008)). The same seed gives the same numbers everywhere.
 * @param assessment what `assess` gave
 * @param options number of draws, seed, sampler, progress, and a way to stop
 * @returns the answers in yen; a problem in their place where the stated ranges overflow float64, or titles times draws
 *   are more than 2^28
 * @throws MisuseError for a number of draws or a seed out of range; the signal's reason where it is aborted
 * @example
 * ```ts
 * import { assess, parseCase, readEvidence, uncertaintyOf } from '@songai/core';
 *
 * const text = JSON.stringify({
 *   format: 'songai.case/1',
 *   name: '損害額計算書',
 *   plaintiffs: [{ id: 'p', name: '原告' }],
 *   defendants: [{ id: 'd', name: '被告', liability: { start: 'whole', reason: '運営者' } }],
 *   sites: [{ id: 's', name: 'サイト' }],
 *   titles: [{ id: 't', name: '作品', plaintiff: 'p' }],
 *   traffic: [{ title: 't', metric: 'views', value: 1000 }],
 *   views: [{ way: 'counter' }],
 *   fee: 440,
 *   rate: { value: 0.8, low: 0.6, high: 1, source: '意見書' },
 * });
 * const { case: read } = parseCase(text, 'case.json');
 * if (!read) throw new Error('not the shape of a case');
 * const { assessment } = assess(read, await readEvidence(read, async () => 'missing'));
 * if (!assessment) throw new Error('the case has errors');
 *
 * const { uncertainty } = await uncertaintyOf(assessment);
 * uncertainty?.isDrawn; // => false
 * uncertainty?.total.bounds.award.low.toText(); // => '264000'
 * uncertainty?.total.bounds.award.high.toText(); // => '440000'
 * ```
 */
export async function uncertaintyOf(
  assessment: Assessment,
  options: UncertaintyOptions = {},
): Promise<{ readonly uncertainty?: Uncertainty; readonly problems: readonly Problem[] }> {
  const { draws = DEFAULT_DRAWS, seed = DEFAULT_SEED, sampler = 'sobol' } = options;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new MisuseError('misuse.draws', `draws: a whole number from 1 to ${MOST_DRAWS}, not ${draws}`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new MisuseError(
      'misuse.seed',
      `seed: a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}`,
    );
  options.signal?.throwIfAborted();
  const basis = basisOf(assessment);
  const fields = assessment.case.fields.uncertainty;
  const subjects = subjectsOf(basis);
  const [even, swung] = [breakEvens(basis, subjects), swings(basis, subjects)];
  const isDrawn = basis.model.variables.length + basis.model.compositions.length > 0;
  const drawing = { draws: roundedDraws(isDrawn ? draws : 1, sampler), seed, sampler };
  const mostOfTitles = Math.floor(MOST_TITLE_DRAWS / Math.max(1, assessment.plan.titles.length));
  if (options.simulate !== false && drawing.draws > mostOfTitles)
    return { problems: [tooManyDraws(drawing.draws, assessment.plan.titles.length, mostOfTitles)] };
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
    ...(isDrawn && runs?.main.titles
      ? { titles: titlesOf(assessment, basis, runs.main.titles, drawing.draws) }
      : {}),
    ...(before ? { beforeCalibration: before } : {}),
  };
  options.onProgress?.(1);
  return { uncertainty, problems: [] };
}

/** Draws of titles are kept in single precision; of a title that does not vary, the exact amount is told. */
const titlesOf = (
  { plan }: Assessment,
  { stated, titles }: Basis,
  draws: Float32Array,
  size: number,
): Uncertainty['titles'] & {} =>
  plan.titles.map(({ id }, at) => {
    const own = draws.subarray(at * size, (at + 1) * size);
    const varies = own.some((one) => one !== own[0]);
    const exact = { value: stated.at(titles, at).toNumber(), standardError: 0 };
    return { id, quantiles: varies ? quantilesWithErrors(own, OF_TITLES) : OF_TITLES.map(() => exact) };
  });
