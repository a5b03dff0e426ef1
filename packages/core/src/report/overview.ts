import type { Assessment } from '../assess.js';
import type { AwardSums } from '../award/award.js';
import type { Fraction } from '../base/fraction.js';
import { type ExplainedFigure, explainOne, type FigureAt } from '../formula/explain-one.js';
import type { Family } from '../formula/graph.js';
import { awardFigures, titleFigures } from './figures.js';
import { brief, grouped } from './numbers.js';

/** A figure as it is shown, and where its working begins. */
export interface ShownFigure extends FigureAt {
  /** grouped digits; a value that is no whole number is cut, with `…` */
  readonly text: string;
}

/** The figures of one plaintiff, or of all together, in yen. */
export interface AwardRow {
  /** id of the plaintiff; absent for all together */
  readonly id?: string;
  /** name of the plaintiff; absent for all together */
  readonly name?: string;
  /** the loss after reductions and payments, before any claim caps it, in yen */
  readonly found: ShownFigure;
  /** what is claimed: in all, or without the lawyer's fee where no total is stated */
  readonly claim?: string;
  /** the lawyer’s fee, in yen; absent where none is asked */
  readonly fee?: ShownFigure;
  /** what is awarded, in yen */
  readonly award: ShownFigure;
  /** that holds the award while every input stays in its stated range */
  readonly range?: { readonly low: string; readonly high: string };
}

/** A title on a site: fee x rate x views. */
export interface StretchRow {
  /** name of the title */
  readonly title: string;
  /** name of the site */
  readonly site: string;
  /** views within the period of liability */
  readonly views: ShownFigure;
  /** yen a view */
  readonly fee: ShownFigure;
  /** usage rate, a share */
  readonly rate: ShownFigure;
  /** fee x rate x views, in yen */
  readonly amount: ShownFigure;
}

/** What one plaintiff is due for a title. */
export interface HoldingRow {
  /** name of the title */
  readonly title: string;
  /** name of the plaintiff */
  readonly plaintiff: string;
  /** in yen */
  readonly amount: ShownFigure;
}

/** What a front end shows at once: the sums. Each figure can be asked for its working. */
export interface Overview {
  /** all plaintiffs together */
  readonly total: AwardRow;
  /** in the order of the case */
  readonly plaintiffs: readonly AwardRow[];
  /** rows that stand behind them: see `overviewRows` */
  readonly count: { readonly stretches: number; readonly holdings: number };
}

/** What stands behind the sums, title by title. Thousands of rows are shown in parts. */
export interface OverviewRows {
  /** titles on sites, in the order of the case */
  readonly stretches: readonly StretchRow[];
  /** what plaintiffs are due, in the order of the case */
  readonly holdings: readonly HoldingRow[];
}

/** Decimals of a value that is not cut to a whole number. */
const PLACES = 4;

const shown = (family: Family | undefined, member: number, value: Fraction): ShownFigure => ({
  family: family?.id ?? '',
  member,
  text: brief(value, PLACES),
});

/**
 * The sums of an assessment, for a person who clicks on them.
 * @param assessment what `assess` gave
 * @returns sums in yen, each with the place at which its working begins (`explainFigure`)
 * @throws Nothing.
 */
export function overviewOf(assessment: Assessment): Overview {
  const { plan, case: read } = assessment;
  const { plaintiffs } = read.fields;
  const rowOf = (sums: AwardSums): AwardRow => {
    const { found, fee, total, enclosure } = awardFigures(assessment, sums);
    return {
      found: shown(sums.found, 0, found),
      ...(fee ? { fee: shown(sums.fee, 0, fee) } : {}),
      award: shown(sums.total, 0, total),
      ...(enclosure
        ? { range: { low: brief(enclosure.total.low, PLACES), high: brief(enclosure.total.high, PLACES) } }
        : {}),
    };
  };
  return {
    total: rowOf(plan.total),
    plaintiffs: plan.awards.map((award, at) => {
      const one = plaintiffs[at];
      const claim = one?.claim?.total ?? one?.claim?.base;
      return {
        ...(one ? { id: one.id, name: one.name } : {}),
        ...(claim ? { claim: grouped(claim.value) } : {}),
        ...rowOf(award),
      };
    }),
    count: { stretches: plan.stretches.length, holdings: plan.holdings.length },
  };
}

/**
 * Rows of the titles, in the order of the case.
 * @param assessment what `assess` gave
 * @param range which rows of either list
 * @param range.from first row of either list, counted from 0
 * @param range.to row before which either list ends
 * @returns those rows of each list that there are
 * @throws Nothing: rows that do not exist are left out.
 */
export function overviewRows(
  assessment: Assessment,
  { from, to }: { readonly from: number; readonly to: number },
): OverviewRows {
  const { royalty, views } = assessment.plan;
  const { plaintiffs } = assessment.case.fields;
  const titles = titleFigures(assessment);
  const stretches = titles.flatMap(({ title, stretches: own }) => own.map((one) => ({ title, one })));
  const holdings = titles.flatMap(({ title, holdings: own }) => own.map((one) => ({ title, one })));
  return {
    stretches: stretches.slice(from, to).map(({ title, one }) => ({
      title: title.name,
      site: one.stretch.site.name,
      views: shown(views?.perStretch, one.position, one.views),
      fee: shown(royalty.fee, one.position, one.fee),
      rate: shown(royalty.rate, one.position, one.rate),
      amount: shown(royalty.perStretch, one.position, one.amount),
    })),
    holdings: holdings.slice(from, to).map(({ title, one }) => ({
      title: title.name,
      plaintiff: plaintiffs[one.plaintiff]?.name ?? '',
      amount: shown(royalty.perHolding, one.position, one.amount),
    })),
  };
}

/**
 * One step of the working of a figure: its arithmetic, its source where it comes from outside, and where each of its
 * terms stands, to be asked for in turn.
 * @param assessment what `assess` gave
 * @param at where the figure stands, as an overview or another step tells
 * @returns the step
 * @throws MisuseError where the assessment has no such figure
 */
export const explainFigure = (assessment: Assessment, at: FigureAt): ExplainedFigure =>
  explainOne(assessment.plan.graph, assessment.exact, at);
