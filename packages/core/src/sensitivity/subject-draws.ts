import type { Fraction } from '../base/fraction.js';
import { type Basis, type Subject, subjectsOf } from './basis.js';
import type { VarianceShare } from './indices.js';
import type { Runs } from './runs.js';
import type { Simulated } from './simulate.js';
import {
  isPrintable,
  type Measured,
  meanOf,
  measured,
  quantilesWithErrors,
  type Statistics,
  statisticsOf,
} from './statistics.js';

/** The draws with every interval at one end. */
export interface AtEnds {
  /** of the award, in yen */
  readonly award: Statistics;
  /** of the found amount, in yen */
  readonly found: Statistics;
  /** the share of draws that reach the claim, from 0 to 1; null where none is claimed or nothing is drawn */
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
  /** how the variance of the found amount is parted among independent groups */
  readonly indices: readonly VarianceShare[];
}

/** What the runs say of each subject; undefined where a figure is no number: ranges may overflow float64 together. */
export function subjectDraws(basis: Basis, runs: Runs): readonly SubjectDraws[] | undefined {
  const { main, ends, concentration, shares } = runs;
  const { isHeavyTailed } = basis.model;
  const subjects = subjectsOf(basis);
  const foundOf = (run: Simulated, at: number) => statisticsOf(run.found[at] as Float64Array, !isHeavyTailed);
  const told = (run: Simulated, at: number, subject: Subject): AtEnds => ({
    award: statisticsOf(run.award[at] as Float64Array, !isHeavyTailed || subject.isCapped === true),
    found: foundOf(run, at),
    reachesClaim: reachesClaim(basis, run, subject),
  });
  const drawn = subjects.map((subject, at): SubjectDraws => {
    const [p95, p90] = quantilesWithErrors(main.found[at] as Float64Array, [0.05, 0.1]) as [
      Measured,
      Measured,
    ];
    return {
      ...told(main, at, subject),
      claimReached: { p90, p95 },
      ...(ends
        ? { envelope: { less: told(ends.less, at, subject), more: told(ends.more, at, subject) } }
        : {}),
      ...(concentration
        ? {
            concentration: {
              quarter: foundOf(concentration.quarter, at),
              fourfold: foundOf(concentration.fourfold, at),
            },
          }
        : {}),
      indices: shares[at] ?? [],
    };
  });
  return drawn.every(areFinite) ? drawn : undefined;
}

/** For all together: the draws in which every plaintiff reaches its claim, since no surplus fills another's claim. */
function reachesClaim(basis: Basis, run: Simulated, subject: Subject): Measured | null {
  const { variables, compositions } = basis.model;
  if (variables.length + compositions.length === 0 || !subject.claim) return null;
  const subjects = subjectsOf(basis);
  const concerned = subject.id === undefined ? basis.plaintiffs : [subject];
  const claims = concerned.map((one) => ({
    found: run.found[subjects.indexOf(one)] as Float64Array,
    claim: (one.claim as Fraction).toNumber(),
  }));
  const reached = Float64Array.from(run.award[0] as Float64Array, (_, draw) =>
    claims.every(({ found, claim }) => (found[draw] as number) >= claim) ? 1 : 0,
  );
  const varies = claims.some(({ found }) => found.some((value) => value !== found[0]));
  const share = measured(reached, meanOf);
  // Where all draws or none reach it, the error is that of one draw.
  return { ...share, standardError: Math.max(share.standardError, varies ? 1 / reached.length : 0) };
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
