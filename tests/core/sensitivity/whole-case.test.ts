import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../../packages/core/src/assess.js';
import { basisOf, subjectsOf } from '../../../packages/core/src/sensitivity/basis.js';
import { simulate } from '../../../packages/core/src/sensitivity/simulate.js';
import { statisticsOf } from '../../../packages/core/src/sensitivity/statistics.js';
import type { SubjectDraws } from '../../../packages/core/src/sensitivity/subject-draws.js';
import { uncertaintyOf } from '../../../packages/core/src/sensitivity/uncertainty.js';
import type { Sampler } from '../../../packages/core/src/uncertainty/draws.js';
import { assessed, caseText, visits } from '../compute.js';
import { SAMPLERS } from './making.js';
import { meanIn, Scores, SEEDS, unlikeStudent } from './student.js';

const assumed = { assumption: 'for this test' };
const factor = (low: number, high: number) => ({ low, high, coverage: 0.9, shape: 'lognormal', ...assumed });

/** Two plaintiffs with three titles on two sites, errors of the source, of sites and of months, shares, cuts and claims. */
const TEXT = caseText({
  plaintiffs: [
    { id: 'p', name: 'P', claim: { base: 10_500_000 } },
    { id: 'q', name: 'Q', claim: { base: 3_600_000 } },
  ],
  sites: [
    { id: 's', name: 'S' },
    { id: 's2', name: 'S2' },
  ],
  titles: [
    { id: 't', name: 'T', plaintiff: 'p', fee: 110, share: { bySite: { s: 0.01, s2: 0.005 } } },
    { id: 'u', name: 'U', plaintiff: 'p', fee: 120, share: { bySite: { s: 0.004, s2: 0.02 } } },
    { id: 'v', name: 'V', plaintiff: 'q', fee: 500, share: { bySite: { s: 0.002, s2: 0.001 } } },
  ],
  traffic: ['2020-04', '2020-05', '2020-06'].flatMap((month, at) => [
    visits(month, 200_000 + 50_000 * at, 's', { vendor: 'V' }),
    visits(month, 300_000 - 70_000 * at, 's2', { vendor: 'V' }),
  ]),
  views: [
    {
      way: 'title-share',
      pagesPerVisit: { value: 4, low: 3, high: 5.4, shape: 'triangular', kind: 'behaviour', ...assumed },
    },
  ],
  rate: { value: 0.8, low: 0.6, high: 1, kind: 'judgment', ...assumed },
  fee: undefined,
  uncertainty: {
    traffic: [
      {
        vendor: 'V',
        errors: { vendor: factor(0.8, 1.25), site: factor(0.714285, 1.4), month: factor(0.9, 1.11111) },
      },
    ],
    shares: [{ concentration: { value: 2000, ...assumed } }],
  },
  lawyerFee: { rate: { value: 0.1, ...assumed } },
});

async function drawsOf(assessment: Assessment, draws: number, seed: number, sampler: Sampler) {
  const { uncertainty, problems } = await uncertaintyOf(assessment, { draws, seed, sampler });
  expect(problems).toEqual([]);
  return [...(uncertainty?.plaintiffs ?? []), uncertainty?.total].map((one) => one?.draws as SubjectDraws);
}

/** The figures that are printed with their errors. */
function figures({ found, award, reachesClaim, claimReached, indices }: SubjectDraws) {
  const of = (name: 'p05' | 'p50' | 'p95') => ({
    value: found.quantiles[name],
    standardError: found.standardErrors[name],
  });
  return {
    'mean of found': meanIn(found),
    'mean of award': meanIn(award),
    p05: of('p05'),
    p50: of('p50'),
    p95: of('p95'),
    reachesClaim: reachesClaim ?? { value: 0, standardError: 0 },
    claimReached90: claimReached.p90,
    ...Object.fromEntries(
      indices.flatMap(({ group, first, total }) =>
        first && total
          ? [
              [`first ${group}`, first],
              [`total ${group}`, total],
            ]
          : [],
      ),
    ),
  };
}

describe('the errors that are printed of a whole case cover the truth as often as they say', () => {
  let assessment: Assessment;
  let truth: readonly SubjectDraws[];

  beforeAll(async () => {
    assessment = await assessed(TEXT);
    truth = await drawsOf(assessment, 1 << 19, 1_000_003, 'sobol');
  });

  test('the case is one in which every figure is uncertain', () => {
    for (const one of truth) {
      expect(one.reachesClaim?.value).toBeGreaterThan(0.1);
      expect(one.reachesClaim?.value).toBeLessThan(0.9);
    }
    expect(truth.at(-1)?.indices.length).toBeGreaterThanOrEqual(4);
  });

  test.each(SAMPLERS)('what is told under %s is told of the draws', async (sampler) => {
    const drawing = { draws: 1024, seed: 7, sampler };
    const told = await drawsOf(assessment, 1024, 7, sampler);
    const basis = basisOf(assessment);
    const { found, award } = await simulate(basis, basis.stated, drawing);
    const subjects = subjectsOf(basis);
    for (const [at, { id }] of subjects.entries()) {
      const own = found[at] as Float64Array;
      // For all together: the draws in which every plaintiff reaches its claim.
      const concerned = id === undefined ? basis.plaintiffs : [subjects[at]];
      const reached = own.filter((_, draw) =>
        concerned.every(
          (one) =>
            (found[subjects.indexOf(one as (typeof subjects)[number])]?.[draw] as number) >=
            (one?.claim?.toNumber() ?? Number.NaN),
        ),
      );
      const { reachesClaim, claimReached, ...rest } = told[at] as SubjectDraws;
      expect(reachesClaim?.value).toBe(reached.length / 1024);
      expect(rest.found).toEqual(statisticsOf(own));
      expect(rest.award).toEqual(statisticsOf(award[at] as Float64Array));
      const { quantiles, standardErrors } = rest.found;
      expect(claimReached).toEqual({
        p90: { value: quantiles.p10, standardError: standardErrors.p10 },
        p95: { value: quantiles.p05, standardError: standardErrors.p05 },
      });
    }
  });

  test.each(SAMPLERS)('under %s', async (sampler) => {
    const scores = Object.keys(truth).map(() => new Scores());
    for (const seed of SEEDS.slice(0, 200)) {
      for (const [at, one] of (await drawsOf(assessment, 16 * 128, seed, sampler)).entries()) {
        const expected = figures(truth[at] as SubjectDraws);
        for (const [name, estimate] of Object.entries(figures(one)))
          scores[at]?.add(name, estimate, expected[name as 'p05'].value);
      }
    }
    expect(scores.flatMap(({ faults }, at) => faults.map((fault) => `${at} ${fault}`))).toEqual([]);
    for (const [, right] of scores.flatMap(({ all }) => all)) {
      expect(unlikeStudent(right.map((t) => t * 2)).length).toBeGreaterThan(0);
      expect(unlikeStudent(right.map((t) => t / 2)).length).toBeGreaterThan(0);
    }
  });
});
