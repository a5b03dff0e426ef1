import { type Award, buildAwards, type Claimant } from './award/award.js';
import { pairId } from './base/pair-id.js';
import { hasErrors, type Problem } from './base/problem.js';
import { both, inBrackets, same } from './base/words.js';
import type { Evidence } from './case/evidence.js';
import type { Case } from './case/parse.js';
import type { Title } from './case/title.js';
import { type Family, type Graph, GraphBuilder, type Index } from './formula/graph.js';
import { type LiablePeriod, liablePeriods } from './liability/periods.js';
import { partsOf } from './parts.js';
import { holderShare, soleHolder } from './royalty/holding.js';
import type { Holding } from './royalty/request.js';
import { buildRoyalty, type Royalty } from './royalty/royalty.js';
import { type Model, modelOf } from './uncertainty/model.js';
import { scenarioProblems } from './uncertainty/scenario.js';
import { type BuiltViews, buildViews } from './views/build.js';
import { stretchLabel } from './views/pieces.js';
import type { Stretch } from './views/stretch.js';

/** A case turned into its graph, once, and where the figures of the report stand in it. */
export interface Plan {
  readonly graph: Graph;
  readonly periods: readonly LiablePeriod[];
  readonly titles: readonly Title[];
  readonly stretches: readonly Stretch[];
  readonly stretchTitles: readonly number[];
  readonly holdings: readonly Holding[];
  readonly views?: BuiltViews;
  readonly royalty: Royalty;
  readonly claimants: readonly Claimant[];
  readonly awards: readonly Award[];
  readonly total: Award;
  /** what is uncertain, and how */
  readonly model: Model;
  /** per site and per month, in yen, not cut unless amounts are cut by month */
  readonly bySite?: Family;
  readonly byMonth?: Family;
}

/** Everything wrong with a case and its evidence, and the graph where nothing is. Computes no figure. */
export function plan(read: Case, evidence: Evidence): { plan?: Plan; problems: readonly Problem[] } {
  const problems: Problem[] = [...read.problems, ...evidence.problems];
  const { fields } = read;
  const { titles } = evidence;
  const suing = titles.filter((title) => title.found === undefined);
  const liable = liablePeriods({
    defendants: fields.defendants,
    notices: fields.notices ?? [],
    period: fields.period,
    sites: fields.sites,
    titles: suing,
  });
  if (evidence.titlesRead) problems.push(...liable.problems.map(read.locate));
  const { parts, problems: feeProblems } = partsOf(read, titles, liable.periods, evidence.observations);
  problems.push(...feeProblems.map(read.locate));
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

  const holdings = holdingsOf(read, titles);
  const plaintiffs = indexOf('plaintiffs', { ja: '原告', en: 'plaintiff' }, fields.plaintiffs);
  const views = 'built' in built ? built.built : undefined;
  const royalty = buildRoyalty(builder, {
    titles: indexOf('titles', { ja: '作品', en: 'title' }, titles),
    stretches: stretchIndex,
    dues: parts.map((part) => part.due),
    ...(views ? { views } : {}),
    found: titles.flatMap((title, at) =>
      title.found ? [{ title: at, quantity: title.found, path: `${title.path}.found` }] : [],
    ),
    holdings: {
      id: 'holdings',
      label: { ja: '作品と原告', en: 'title and plaintiff' },
      members: holdings.map(({ title, plaintiff }) => {
        const [work, holder] = [titles[title] as Title, fields.plaintiffs[plaintiff]];
        return {
          id: pairId(work.id, holder?.id ?? ''),
          label: both(work.name, inBrackets(holder?.name ?? '')),
        };
      }),
    },
    held: holdings,
    cut: fields.cuts?.amount ?? 'title',
  });
  const claimants = claimantsOf(read, titles, holdings, plaintiffs);
  const awards = buildAwards(builder, royalty.perHolding, claimants);
  const { model, problems: found } = modelOf(builder, fields.uncertainty);
  problems.push(...[...found, ...scenarioProblems(builder, fields.uncertainty)].map(read.locate));
  if (hasErrors(problems)) return { problems };
  return {
    plan: {
      graph: builder,
      periods: liable.periods,
      titles,
      stretches,
      stretchTitles: parts.map((part) => part.due.title),
      holdings,
      ...(views ? { views } : {}),
      royalty,
      claimants,
      ...awards,
      model,
      ...(views && royalty.perLine ? totalsOf(builder, royalty.perLine, views, stretches) : {}),
    },
    problems,
  };
}

const indexOf = (
  id: string,
  label: Index['label'],
  list: readonly { readonly id: string; readonly name: string }[],
): Index => ({
  id,
  label,
  members: list.map((one) => ({ id: one.id, label: same(one.name) })),
});

/** Who holds which part of each title. */
function holdingsOf(read: Case, titles: readonly Title[]): Holding[] {
  const at = new Map(read.fields.plaintiffs.map((plaintiff, position) => [plaintiff.id, position]));
  return titles.flatMap((title, position) =>
    title.holders
      ? title.holders.map((holder, n) => ({
          title: position,
          plaintiff: at.get(holder.plaintiff) as number,
          share: holderShare(holder.share, `${title.path}.holders[${n}].share`),
        }))
      : [
          {
            title: position,
            plaintiff: at.get(title.plaintiff as string) as number,
            share: soleHolder(`${title.path}.plaintiff`),
          },
        ],
  );
}

function claimantsOf(
  read: Case,
  titles: readonly Title[],
  holdings: readonly Holding[],
  plaintiffs: Index,
): Claimant[] {
  return read.fields.plaintiffs.map((plaintiff, at): Claimant => {
    const path = `plaintiffs[${at}]`;
    const lawyerFee = plaintiff.lawyerFee ?? read.fields.lawyerFee;
    return {
      member: plaintiffs.members[at] as Index['members'][number],
      path,
      claim: plaintiff.claim,
      lawyerFee,
      lawyerFeePath: plaintiff.lawyerFee ? `${path}.lawyerFee` : 'lawyerFee',
      holdings: holdings.flatMap((holding, position) => {
        if (holding.plaintiff !== at) return [];
        const title = titles[holding.title] as Title;
        const n = title.holders?.findIndex((one) => one.plaintiff === plaintiff.id) ?? -1;
        const quantity = n >= 0 ? title.holders?.[n]?.claim : title.claim;
        const claimPath = n >= 0 ? `${title.path}.holders[${n}].claim` : `${title.path}.claim`;
        return [{ at: position, ...(quantity ? { claim: { quantity, path: claimPath } } : {}) }];
      }),
    };
  });
}

/** The amounts of all lines, added up by site and by month. */
function totalsOf(builder: GraphBuilder, perLine: Family, views: BuiltViews, stretches: readonly Stretch[]) {
  const sites = [...new Map(stretches.map(({ site }) => [site.id, site])).values()];
  const months = [...new Set(views.lineMonths)].sort();
  const monthIndex: Index = {
    id: 'calendarMonths',
    label: { ja: '月', en: 'month' },
    members: months.map((month) => ({
      id: month,
      label: month === '' ? { ja: '期間の記載なし', en: 'no period stated' } : same(month),
    })),
  };
  const siteAt = new Map(sites.map((site, at) => [site.id, at]));
  const monthAt = new Map(months.map((month, at) => [month, at]));
  const toSite = views.lineToStretch.map((at) => siteAt.get(stretches[at]?.site.id ?? '') as number);
  const toMonth = views.lineMonths.map((month) => monthAt.get(month) as number);
  return {
    bySite: builder.sum(
      'bySite',
      perLine,
      indexOf('sitesInSuit', { ja: 'サイト', en: 'site' }, sites),
      toSite,
      {
        label: { ja: 'サイト別の計', en: 'by site' },
        unit: 'yen',
      },
    ),
    byMonth: builder.sum('byMonth', perLine, monthIndex, toMonth, {
      label: { ja: '月別の計', en: 'by month' },
      unit: 'yen',
    }),
  };
}
