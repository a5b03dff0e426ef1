import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Enclosure } from '../formula/bounds.js';
import type { Sampler } from '../uncertainty/draws.js';
import { overflowing } from '../uncertainty/problems.js';
import { again, type Basis, basisOf, type Subject, subjectsOf } from './basis.js';
import { type BreakEven, breakEvens } from './break-even.js';
import { calibrationEffect } from './calibration-effect.js';
import { endsOf } from './directions.js';
import { type VarianceShare, varianceShares } from './indices.js';
import { partOf, type Running } from './pause.js';
import { type Grid, gridOf, type Scenario, scenarios } from './scenarios.js';
import { type Drawing, MOST_DRAWS, roundedDraws, type Simulated, simulate } from './simulate.js';
import {
  isPrintable,
  type Measured,
  meanOf,
  measured,
  quantilesWithErrors,
  REPLICATES,
  type Statistics,
  statisticsOf,
} from './statistics.js';
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

/** The draws with every interval at one end. */
export interface AtEnds {
  readonly award: Statistics;
  readonly found: Statistics;
  readonly reachesClaim: Measured | null;
}

/** What the draws say of one subject. Simulated figures are float64 with one standard error each. */
export interface SubjectDraws {
  /** of the award: capped by the claims, with the lawyer's fee */
  readonly award: Statistics;
  /** of the found amount, before any claim caps it */
  readonly found: Statistics;
  /**
   * the share of draws in which the found amount reaches the claimed base, for all together: in which every plaintiff's
   * does; null where none is claimed or nothing is drawn
   */
  readonly reachesClaim: Measured | null;
  /** the claim that the found amount reaches in 90% and in 95% of the draws */
  readonly claimReached: { readonly p90: Measured; readonly p95: Measured };
  /** the same draws with every interval at the end that makes less, and more; absent where there is none */
  readonly envelope?: {
    readonly less: AtEnds;
    readonly more: AtEnds;
  };
  /** the found amount with the assumed concentrations of all shares at a quarter and at four times */
  readonly concentration?: { readonly quarter: Statistics; readonly fourfold: Statistics };
  readonly indices: readonly VarianceShare[];
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
/** Side questions take a quarter of the draws: their answers are printed with their own errors. */
const SIDE = 4;

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
  const drawn = options.simulate === false ? undefined : await drawAll(basis, drawing, options, assessment);
  if (drawn === 'overflow') return { problems: [overflowing()] };
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
      ...(drawn ? { draws: drawn.subjects[at] as SubjectDraws } : {}),
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
    ...(drawn?.titles ? { titles: drawn.titles } : {}),
    ...(before ? { beforeCalibration: before } : {}),
  };
  options.onProgress?.(1);
  return { uncertainty, problems: [] };
}

async function drawAll(basis: Basis, drawing: Drawing, options: Running, assessment: Assessment) {
  const { intervals, compositions, isHeavyTailed, variables } = basis.model;
  const isDrawn = variables.length + compositions.length > 0;
  const assumed = compositions.some(({ counted }) => !counted);
  const side = {
    ...drawing,
    draws: roundedDraws(Math.max(REPLICATES, drawing.draws / SIDE), drawing.sampler),
  };
  const steps = 1 + (intervals.length > 0 ? 2 : 0) + (assumed ? 2 / SIDE : 0) + 6 / SIDE;
  let done = 0;
  const next = (weight: number) => {
    options.signal?.throwIfAborted();
    const part = partOf(options, done / steps, (done + weight) / steps);
    done += weight;
    return part;
  };
  const main = await simulate(basis, basis.stated, drawing, { ...next(1), withTitles: true });
  const ends = intervals.length > 0 ? endsOf(basis, intervals) : undefined;
  const atEnd = async (end: 'less' | 'more') =>
    ends && simulate(basis, again(basis, ends(end)), drawing, next(1));
  const [less, more] = [await atEnd('less'), await atEnd('more')];
  const scaled = async (concentration: number) =>
    assumed ? simulate(basis, basis.stated, side, { ...next(1 / SIDE), concentration }) : undefined;
  const [quarter, fourfold] = [await scaled(1 / 4), await scaled(4)];
  const shares = isHeavyTailed ? [] : await varianceShares(basis, side, next(6 / SIDE));
  const { titles } = main;
  const size = drawing.draws;
  const foundOf = (run: Simulated, at: number) => statisticsOf(run.found[at] as Float64Array, !isHeavyTailed);
  const both = (run: Simulated, at: number, { isCapped }: Subject) => ({
    award: statisticsOf(run.award[at] as Float64Array, !isHeavyTailed || isCapped === true),
    found: foundOf(run, at),
  });
  const subjects = subjectsOf(basis);
  /** For all together: the draws in which every plaintiff reaches its claim, since no surplus fills another's claim. */
  const reachesClaim = (run: Simulated, subject: Subject): Measured | null => {
    if (!isDrawn || !subject.claim) return null;
    const concerned = subject.id === undefined ? basis.plaintiffs : [subject];
    const claims = concerned.map((one) => ({
      found: run.found[subjects.indexOf(one)] as Float64Array,
      claim: (one.claim as Fraction).toNumber(),
    }));
    const reached = Float64Array.from(run.award[0] as Float64Array, (_, draw) =>
      claims.every(({ found, claim }) => (found[draw] as number) >= claim) ? 1 : 0,
    );
    const varies = claims.some(({ found }) => found.some((value) => value !== found[0]));
    const told = measured(reached, meanOf);
    // Where all draws or none reach it, the error is that of one draw.
    return { ...told, standardError: Math.max(told.standardError, varies ? 1 / reached.length : 0) };
  };
  const claimsReached = (run: Simulated, at: number, subject: Subject) => {
    const [p95, p90] = quantilesWithErrors(run.found[at] as Float64Array, [0.05, 0.1]) as [
      Measured,
      Measured,
    ];
    return { reachesClaim: reachesClaim(run, subject), claimReached: { p90, p95 } };
  };
  const atOneEnd = (run: Simulated, at: number, subject: Subject): AtEnds => ({
    ...both(run, at, subject),
    reachesClaim: reachesClaim(run, subject),
  });
  const drawn = subjects.map(
    (subject, at): SubjectDraws => ({
      ...both(main, at, subject),
      ...claimsReached(main, at, subject),
      ...(less && more
        ? { envelope: { less: atOneEnd(less, at, subject), more: atOneEnd(more, at, subject) } }
        : {}),
      ...(quarter && fourfold
        ? { concentration: { quarter: foundOf(quarter, at), fourfold: foundOf(fourfold, at) } }
        : {}),
      indices: shares[at] ?? [],
    }),
  );
  if (!drawn.every(areFinite)) return 'overflow' as const;
  return {
    subjects: drawn,
    titles:
      titles &&
      assessment.plan.titles.map(({ id }, at) => ({
        id,
        quantiles: quantilesWithErrors(titles.subarray(at * size, (at + 1) * size), OF_TITLES),
      })),
  };
}

/** Whether every printed figure is a number: ranges that are each in bounds may not be so together. */
const areFinite = ({ award, found, envelope, concentration, indices }: SubjectDraws): boolean =>
  [
    award,
    found,
    ...(envelope ? [envelope.less, envelope.more].flatMap((run) => [run.award, run.found]) : []),
    ...(concentration ? [concentration.quarter, concentration.fourfold] : []),
  ].every(isPrintable) &&
  indices.every(({ first, total }) =>
    [first, total].every((one) => one === null || Number.isFinite(one.value + one.standardError)),
  );
