import { afterwards } from './afterwards.js';
import type { Fraction } from './base/fraction.js';
import { MisuseError } from './base/misuse-error.js';
import type { Problem } from './base/problem.js';
import type { Evidence } from './case/evidence.js';
import type { Case } from './case/parse.js';
import { bounds, type Enclosure } from './formula/bounds.js';
import { evaluate, type Reading } from './formula/evaluate.js';
import { exact } from './formula/exact.js';
import { explain, type Line } from './formula/explanation.js';
import { fold } from './formula/fold.js';
import { type Plan, type PlanOptions, plan } from './plan/plan.js';

/** A case computed: the graph, and its readings. */
export interface Assessment {
  /** the case as it was read */
  readonly case: Case;
  /** what stands beside the case: titles, notices, traffic */
  readonly evidence: Evidence;
  /** the formula graph of the case, and where each figure of the report stands in it */
  readonly plan: Plan;
  /**
   * the exact value of every figure of the graph: yen, views, days or shares, never rounded but where a cut is a step
   */
  readonly exact: Reading<Fraction>;
  /** of the found amounts and the awards, where some input has a range */
  readonly bounds?: Pick<Reading<Enclosure>, 'at'>;
  /** warnings and notes; an assessment has no errors */
  readonly problems: readonly Problem[];
}

/**
 * Computes the damages of a case under Copyright Act Art. 114(3): for each title, site and month the fee times the
 * usage rate times the views, added up, cut to whole yen where the case says, capped by the claims, with the lawyer's
 * fee. No clock, no locale, no chance: the same case and evidence give the same figures everywhere.
 * @param read the case, from `parseCase`
 * @param evidence what stands beside it, from `readEvidence`
 * @param options `asOf`: the day of reference (notices cannot lie after it; delay damages run up to it)
 * @returns the assessment, absent where a problem is an error; all problems of the case and its evidence
 * @throws Nothing for bad input: what is wrong with it is among the problems.
 * @example
 * ```ts
 * import { assess, overviewOf, parseCase, readEvidence } from '@songai/core';
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
 *   rate: 0.8,
 * });
 * const { case: read } = parseCase(text, 'case.json');
 * if (!read) throw new Error('not the shape of a case');
 * const { assessment } = assess(read, await readEvidence(read, async () => 'missing'));
 * if (!assessment) throw new Error('the case has errors');
 *
 * overviewOf(assessment).total.award.text; // => '352,000'
 * ```
 */
export function assess(
  read: Case,
  evidence: Evidence,
  options: PlanOptions = {},
): { assessment?: Assessment; problems: readonly Problem[] } {
  const { plan: made, problems: found } = plan(read, evidence, options);
  if (!made) return { problems: found };
  const ranged = made.graph.families.some(
    (family) => family.op === 'input' && family.inputs.some((input) => input.low !== undefined),
  );
  const reading = evaluate(made.graph, exact);
  const problems = [...found, ...afterwards(read, made, reading)];
  return {
    assessment: {
      case: read,
      evidence,
      plan: made,
      exact: reading,
      ...(ranged ? { bounds: boundsOfAwards(made) } : {}),
      problems,
    },
    problems,
  };
}

/** The enclosures of the awards, on the folded graph: lines of title, site and month need none of their own. */
function boundsOfAwards({ graph, awards, total }: Plan): Pick<Reading<Enclosure>, 'at'> {
  const roots = [...awards, total].flatMap((award) => [award.found, award.total]);
  const folded = fold(graph, [...new Set(roots)]);
  const reading = evaluate(folded.graph, bounds);
  return { at: (family, member) => reading.at(folded.of(family), member) };
}

/**
 * The working of one plaintiff's award under Copyright Act Art. 114(3), from the inputs to the last yen; each line
 * exact.
 * @param assessment what `assess` gave
 * @param plaintiff id in the case
 * @returns the lines in the order in which a person would compute them; the last one is the award in yen
 * @throws MisuseError where the case has no such plaintiff
 */
export function explainAward(assessment: Assessment, plaintiff: string): readonly Line[] {
  const at = assessment.case.fields.plaintiffs.findIndex((one) => one.id === plaintiff);
  const award = assessment.plan.awards[at];
  if (!award) throw new MisuseError('misuse.plaintiff', `the case has no plaintiff with the id ${plaintiff}`);
  return explain(assessment.plan.graph, assessment.exact, award.total, 0);
}
