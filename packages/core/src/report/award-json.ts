import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import { reachesItsBounds } from '../formula/bounds.js';
import { awardFigures } from './figures.js';

const text = (value: Fraction) => value.toText();

/** The amounts of one plaintiff, or of all; `families` names the lines of the working in which they stand. */
export function awardJson(assessment: Assessment, award: Assessment['plan']['total']) {
  const { loss, found, base, fee, total, enclosure } = awardFigures(assessment, award);
  const pair = ({ low, high }: { low: Fraction; high: Fraction }) => ({ low: text(low), high: text(high) });
  return {
    loss: text(loss),
    found: text(found),
    allowed: text(base),
    lawyersFee: fee ? text(fee) : null,
    award: text(total),
    bounds: enclosure
      ? {
          found: pair(enclosure.found),
          award: pair(enclosure.total),
          // Whether the ends are known to be attained: every ranged input stands once. Else they only enclose.
          exact: reachesItsBounds(assessment.plan.graph, award.total, 0),
        }
      : null,
    families: {
      loss: award.loss.id,
      found: award.found.id,
      allowed: award.base.id,
      lawyersFee: award.fee?.id ?? null,
      award: award.total.id,
    },
  };
}
