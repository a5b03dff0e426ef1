import type { Award, AwardSums } from '../award/award.js';
import { buildAwards } from '../award/awards.js';
import type { Claimant } from '../award/claimant.js';
import { reduce, reductionsOfNothing } from '../award/reductions.js';
import type { Day } from '../base/day.js';
import { pairId } from '../base/pair-id.js';
import { distinct, hasErrors, type Problem } from '../base/problem.js';
import { ALWAYS } from '../base/span.js';
import { both, inBrackets } from '../base/words.js';
import type { Evidence } from '../case/evidence.js';
import type { Case } from '../case/parse.js';
import type { Title } from '../case/title.js';
import { type Family, type Graph, GraphBuilder, type Index } from '../formula/graph.js';
import { statutoryRate } from '../law/interest-rates.js';
import { taxDayUnknown } from '../law/problems.js';
import { noticeProblems } from '../liability/notice-problems.js';
import { type LiablePeriod, liablePeriods, type Suit } from '../liability/periods.js';
import type { Due, Holding } from '../royalty/request.js';
import { buildRoyalty, type Royalty } from '../royalty/royalty.js';
import { type Model, modelOf } from '../uncertainty/model.js';
import { scenarioProblems } from '../uncertainty/scenario.js';
import { type BuiltViews, buildViews } from '../views/build.js';
import { stretchLabel } from '../views/pieces.js';
import type { Stretch } from '../views/stretch.js';
import { claimantsOf, delayOf, tortOf } from './claimants.js';
import { datesAfter } from './dates-after.js';
import { foundBesideFigures } from './found-figures.js';
import { holdingsOf } from './holdings.js';
import { type Limitation, limitationsOf } from './limitation.js';
import { type PortionKey, partsOf } from './parts.js';
import { portionsOf } from './portions.js';
import { indexOf, totalsOf } from './totals.js';

/** A case turned into its graph, once, and where the figures of the report stand in it. */
export interface Plan {
  /** the one formula, of which every figure is a reading */
  readonly graph: Graph;
  /** the day of reference that was asked for */
  readonly asOf?: Day;
  /** delay damages are computed up to this day, counted; absent where none are, or no day is asked for */
  readonly until?: Day;
  /** who is liable from when to when, for which title and site */
  readonly periods: readonly LiablePeriod[];
  /** the titles, in the order of the case */
  readonly titles: readonly Title[];
  /** a title on a site, for the days on which all that bears on its amount stays the same */
  readonly stretches: readonly Stretch[];
  /** what is due for each stretch */
  readonly dues: readonly Due[];
  /** titles parted by who answers, who holds and the rate of interest */
  readonly portions: readonly PortionKey[];
  /** what each plaintiff holds of each portion */
  readonly holdings: readonly Holding[];
  /** where the views stand in the graph; absent where the case starts from found amounts */
  readonly views?: BuiltViews;
  /** where fee, rate and amounts stand in the graph */
  readonly royalty: Royalty;
  /** each plaintiff as the award sees it, in the order of the case: claim, lawyer’s fee, titles, payments */
  readonly claimants: readonly Claimant[];
  /** the sums of each plaintiff, in the order of the case */
  readonly awards: readonly Award[];
  /** the sums of all plaintiffs together */
  readonly total: AwardSums;
  /** what limitation had run for on the day of filing; never taken off */
  readonly limitations: readonly Limitation[];
  /** what is uncertain, and how */
  readonly model: Model;
  /** per site, in yen, not cut unless amounts are cut by month */
  readonly bySite?: Family;
  /** per month, in yen, not cut unless amounts are cut by month */
  readonly byMonth?: Family;
}

/** What the computing of a case is told beside the case itself. */
export interface PlanOptions {
  /** the day of reference, such as today's date: core has no clock */
  readonly asOf?: Day;
}

/**
 * Everything wrong with a case and its evidence, and the graph of Copyright Act Art. 114(3) where nothing is. Computes
 * no figure.
 * @param read the case, from `parseCase`
 * @param evidence what stands beside it, from `readEvidence`
 * @param options `asOf`: the day of reference, after which no notice can have arrived, and up to which delay damages
 *   are computed where the case names no day; nothing is dated without it
 * @returns the plan, absent where a problem is an error; all problems, errors or not
 * @throws Nothing for bad input.
 */
export function plan(
  read: Case,
  evidence: Evidence,
  { asOf }: PlanOptions = {},
): { plan?: Plan; problems: readonly Problem[] } {
  const problems: Problem[] = [...read.problems, ...evidence.problems];
  const { fields } = read;
  const { titles } = evidence;
  const suit: Suit = {
    ...fields,
    notices: evidence.notices,
    titles: titles.filter((title) => title.found === undefined),
  };
  problems.push(...[...noticeProblems(suit, asOf), ...datesAfter(fields, asOf)].map(read.locate));
  const liable = liablePeriods(suit);
  if (evidence.titlesRead && evidence.noticesRead) problems.push(...liable.problems.map(read.locate));
  const { parts, problems: found } = partsOf(read, titles, liable.periods, evidence.observations);
  problems.push(
    ...found.map(read.locate),
    ...foundBesideFigures(titles, evidence.observations).map(read.locate),
  );
  if (hasErrors(problems)) return { problems };

  const builder = new GraphBuilder();
  const stretches = parts.map((part) => part.stretch);
  const stretchIndex: Index = {
    id: 'stretches',
    label: { ja: '作品・サイト', en: 'title, site' },
    members: stretches.map((stretch) => ({ id: stretch.id, label: stretchLabel(stretch) })),
  };
  const built =
    stretches.length === 0
      ? { problems: [] }
      : buildViews(
          builder,
          stretches,
          stretchIndex,
          fields.views ?? [],
          evidence.observations,
          fields.cuts?.views,
          fields.uncertainty,
        );
  problems.push(...built.problems.map(read.locate));
  if (hasErrors(problems)) return { problems };

  const views = 'built' in built ? built.built : undefined;
  if (fields.feeTax === 'add' && views && views.undated > 0)
    return { problems: [...problems, read.locate(taxDayUnknown({ path: 'feeTax' }, views.undated))] };
  const titleIndex = indexOf('titles', { ja: '作品', en: 'title' }, titles);
  const portions = portionsOf(read, titles, titleIndex, parts, () => foundInterest(read));
  const holdings = holdingsOf(read, titles, portions);
  const dues = parts.map((part, at): Due => ({ ...part.due, portion: portions.ofPart[at] as number }));
  const royalty = buildRoyalty(builder, {
    titles: titleIndex,
    portions: portions.index,
    portionTitles: portions.list.map(({ title }) => title),
    stretches: stretchIndex,
    dues,
    ...(views ? { views } : {}),
    found: titles.flatMap((title, at) =>
      title.found
        ? [
            {
              title: at,
              portion: portions.ofTitle[at]?.[0] as number,
              quantity: title.found,
              path: `${title.path}.found`,
            },
          ]
        : [],
    ),
    holdings: {
      id: 'holdings',
      label: { ja: '作品と原告', en: 'title and plaintiff' },
      members: holdings.map(({ portion, plaintiff }) => {
        const [part, holder] = [portions.index.members[portion], fields.plaintiffs[plaintiff]];
        return {
          id: pairId(part?.id ?? '', holder?.id ?? ''),
          label: both(part?.label ?? '', inBrackets(holder?.name ?? '')),
        };
      }),
    },
    held: holdings,
    cut: fields.cuts?.amount ?? 'title',
  });
  const plaintiffs = indexOf('plaintiffs', { ja: '原告', en: 'plaintiff' }, fields.plaintiffs);
  const tort = tortOf(read, titles, portions, views);
  const claimants = claimantsOf(read, titles, portions, holdings, tort, plaintiffs);
  const delay = delayOf(read, tort);
  const until = fields.delayDamages?.until ?? asOf;
  const awards = buildAwards(
    builder,
    royalty.perHolding,
    reduce(
      builder,
      royalty.perHolding,
      fields.reductions ?? [],
      claimants,
      fields.cuts?.amount !== 'plaintiff',
    ),
    claimants,
    {
      ...(delay ? { delay } : {}),
      ...(until === undefined ? {} : { until }),
      names: fields.defendants.map(({ name }) => name),
    },
  );
  const unreduced = reductionsOfNothing(fields.reductions ?? [], claimants);
  problems.push(...distinct([...unreduced, ...(delay?.problems ?? []), ...awards.problems]).map(read.locate));
  const { model, problems: misfits } = modelOf(builder, fields.uncertainty);
  problems.push(...[...misfits, ...scenarioProblems(builder, fields.uncertainty)].map(read.locate));
  if (hasErrors(problems)) return { problems };
  return {
    plan: {
      graph: builder,
      ...(asOf === undefined ? {} : { asOf }),
      ...(delay && until !== undefined ? { until } : {}),
      periods: liable.periods,
      titles,
      stretches,
      dues,
      portions: portions.list,
      holdings,
      ...(views ? { views } : {}),
      royalty,
      claimants,
      awards: awards.awards,
      total: awards.total,
      limitations: limitationsOf({
        builder,
        read,
        titles,
        portions,
        holdings,
        views,
        lines: royalty.perLineWhole,
      }),
      model,
      ...(views && royalty.perLine ? totalsOf(builder, royalty.perLine, views, stretches) : {}),
    },
    problems,
  };
}

/** The statutory rate where an amount was found elsewhere: that of the claimed period, if it is one and the same. */
function foundInterest({ fields: { delayDamages, law, period } }: Case): Pick<PortionKey, 'interest'> {
  if (!delayDamages || delayDamages.rate || period?.to === undefined) return {};
  const last = statutoryRate(period.to, law?.interestRates);
  const first = statutoryRate(period.from ?? ALWAYS.from, law?.interestRates);
  return last && first?.rate === last.rate ? { interest: last } : {};
}
