import { afterwards } from './afterwards.js';
import type { Fraction } from './base/fraction.js';
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
  readonly case: Case;
  readonly evidence: Evidence;
  readonly plan: Plan;
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
 * @param options `asOf`: the day of reference (notices cannot lie after it; delay damages run up to it)
 * @returns the assessment, absent where a problem is an error; all problems of the case and its evidence
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
 * The working of one plaintiff's award, from the inputs to the last yen; each line exact.
 * @param plaintiff id in the case
 * @throws RangeError where the case has no such plaintiff
 */
export function explainAward(assessment: Assessment, plaintiff: string): readonly Line[] {
  const at = assessment.case.fields.plaintiffs.findIndex((one) => one.id === plaintiff);
  const award = assessment.plan.awards[at];
  if (!award) throw new RangeError(`there is no plaintiff ${plaintiff}`);
  return explain(assessment.plan.graph, assessment.exact, award.total, 0);
}
