import { same } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import type { BuiltViews } from '../views/build.js';
import type { Stretch } from '../views/stretch.js';

/** An index of things that a case names. */
export const indexOf = (
  id: string,
  label: Index['label'],
  list: readonly { readonly id: string; readonly name: string }[],
): Index => ({
  id,
  label,
  members: list.map((one) => ({ id: one.id, label: same(one.name) })),
});

/** The amounts of all lines, added up by site and by month. */
export function totalsOf(
  builder: GraphBuilder,
  perLine: Family,
  views: BuiltViews,
  stretches: readonly Stretch[],
) {
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
