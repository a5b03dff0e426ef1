import type { Assessment } from '../assess.js';
import { daysJson } from '../base/day-set.js';
import type { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { lineFigures, titleFigures } from './figures.js';
import { lazily } from './text-pieces.js';

const text = (value: Fraction) => value.toText();

/**
 * Title by title. `holding` and `stretch` name the members of the families of `working.figures.schedule` at which the
 * figures stand.
 */
export function scheduleJson(assessment: Assessment) {
  const { plan, case: read } = assessment;
  const { plaintiffs, defendants } = read.fields;
  const { members } = plan.royalty.perHolding.index;
  const holdingsOf = groupBy(plan.holdings.keys(), (at) => plan.holdings[at]?.title);
  return titleFigures(assessment).map(({ title, stretches, holdings }, number) => ({
    number: number + 1,
    title: title.id,
    name: title.name,
    right: title.right ?? null,
    amounts: holdings.map((one, at) => ({
      plaintiff: plaintiffs[one.plaintiff]?.id,
      ...(one.portion
        ? { defendants: one.portion.defendants.map((defendant) => defendants[defendant]?.id) }
        : {}),
      share: text(one.share),
      amount: text(one.amount),
      holding: members[holdingsOf.get(number)?.[at] ?? -1]?.id,
    })),
    sites: stretches.map((one) => ({
      site: one.stretch.site.id,
      ...daysJson(one.stretch.days),
      views: text(one.views),
      fee: text(one.fee),
      rate: text(one.rate),
      ...(one.standing ? { rateStanding: one.standing } : {}),
      ...(one.uplift ? { uplift: text(one.uplift) } : {}),
      share: text(one.share),
      amount: text(one.amount),
      stretch: one.stretch.id,
    })),
  }));
}

/** A title on a site in a month, in the order of the members of `working.figures.lines`. */
export const linesJson = (assessment: Assessment) =>
  lazily(lineFigures(assessment), (line) => {
    const stretch = assessment.plan.stretches[line.stretch];
    return {
      title: stretch?.title.id,
      site: stretch?.site.id,
      month: line.month,
      views: text(line.views),
      amount: text(line.amount),
    };
  });
