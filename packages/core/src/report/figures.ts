import type { Assessment } from '../assess.js';
import type { AwardSums } from '../award/award.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Enclosure } from '../formula/bounds.js';
import type { Family } from '../formula/graph.js';
import type { Holding } from '../royalty/request.js';
import type { Stretch } from '../views/stretch.js';

/** The figures of one plaintiff, or of all. Whole yen. */
export interface AwardFigures {
  readonly loss: Fraction;
  readonly found: Fraction;
  readonly base: Fraction;
  readonly fee?: Fraction;
  readonly total: Fraction;
  readonly enclosure?: { readonly found: Enclosure; readonly total: Enclosure };
}

export function awardFigures({ exact, bounds }: Assessment, award: AwardSums): AwardFigures {
  const at = (family: Family) => exact.at(family, 0);
  return {
    loss: at(award.loss),
    found: at(award.found),
    base: at(award.base),
    ...(award.fee ? { fee: at(award.fee) } : {}),
    total: at(award.total),
    ...(bounds ? { enclosure: { found: bounds.at(award.found, 0), total: bounds.at(award.total, 0) } } : {}),
  };
}

/** One line of the detail: a title on a site in a month. */
export interface LineFigures {
  readonly stretch: number;
  readonly month: string;
  readonly views: Fraction;
  readonly amount: Fraction;
}

export function lineFigures({ plan, exact }: Assessment): LineFigures[] {
  const { views, royalty } = plan;
  if (!views || !royalty.perLine) return [];
  const amounts = exact.of(royalty.perLine);
  return exact.of(views.perLine).map((value, at) => ({
    stretch: views.lineToStretch[at] as number,
    month: views.lineMonths[at] as string,
    views: value,
    amount: amounts[at] as Fraction,
  }));
}

/** Title by title: what each plaintiff holds of it, and the stretches that it is made of. */
export function titleFigures({ plan, exact }: Assessment) {
  const amounts = exact.of(plan.royalty.perHolding);
  const stretchAmounts = plan.royalty.perStretch ? exact.of(plan.royalty.perStretch) : [];
  const stretchViews = plan.views ? exact.of(plan.views.perStretch) : [];
  const fees = plan.royalty.fee ? exact.of(plan.royalty.fee) : [];
  const rates = plan.royalty.rate ? exact.of(plan.royalty.rate) : [];
  const uplifts = plan.royalty.uplift ? exact.of(plan.royalty.uplift) : [];
  const shares = plan.royalty.sued ? exact.of(plan.royalty.sued) : [];
  const stretchesOf = positionsOf(plan.dues.map(({ title }) => title));
  const holdingsOf = positionsOf(plan.holdings.map((holding) => holding.title));
  const portionsIn = groupBy(plan.portions, ({ title }) => title);
  const isParted = (title: number) => (portionsIn.get(title)?.length ?? 0) > 1;
  return plan.titles.map((title, at) => {
    const stretches = (stretchesOf.get(at) ?? []).map((position) => ({
      stretch: plan.stretches[position] as Stretch,
      position,
      views: stretchViews[position] as Fraction,
      fee: fees[position] as Fraction,
      rate: rates[position] as Fraction,
      /** what must be said wherever the rate is shown */
      standing: plan.dues[position]?.rate.quantity.cited?.standing,
      /** Art. 114(5), where any title has it */
      uplift: uplifts[position],
      /** of the plaintiffs together; the amount is fee x rate x views x this */
      share: shares[position] ?? Fraction.one,
      defendants: plan.portions[plan.dues[position]?.portion ?? -1]?.defendants ?? [],
      amount: stretchAmounts[position] as Fraction,
    }));
    const holdings = (holdingsOf.get(at) ?? []).map((position) => ({
      position,
      plaintiff: (plan.holdings[position] as Holding).plaintiff,
      /** who answers for it, and at which rate of interest, where the title is parted by that */
      portion: isParted(at) ? plan.portions[(plan.holdings[position] as Holding).portion] : undefined,
      views: sumOf(
        stretches
          .filter((one) => plan.dues[one.position]?.portion === plan.holdings[position]?.portion)
          .map((one) => one.views),
      ),
      share: (plan.holdings[position] as Holding).share.value,
      amount: amounts[position] as Fraction,
    }));
    return { title, stretches, holdings };
  });
}

/** The positions at which each value of a list stands. */
const positionsOf = (values: readonly number[]): Map<number, number[]> =>
  groupBy(values.keys(), (at) => values[at] as number);
