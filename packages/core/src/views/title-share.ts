import { Fraction } from '../base/fraction.js';
import type { Family } from '../formula/graph.js';
import { statedInput } from '../formula/stated.js';
import { concentrationFor } from '../uncertainty/schema.js';
import type { Chain } from './chain.js';
import { forSite } from './factors.js';
import { lacks } from './problems.js';
import { type Stretch, shareEntry, shareOf } from './stretch.js';
import type { Way } from './way.js';

/** Page views of the site times the share of the title's folder or pages, as an export of popular pages gives it. */
export const titleShare: Way = {
  id: 'title-share',
  label: {
    ja: '作品の占有率（訪問数×ページ数×作品の割合）',
    en: 'title share (visits x pages per visit x share)',
  },
  basis: [
    {
      ja: 'アクセス解析の人気ページ・フォルダの割合による求め方',
      en: 'from the share of popular pages or folders in access statistics',
    },
  ],
  level: 'site',
  premise: {
    ja: '作品の割合は、示された時点のものが全期間を通じて変わらないとみなす。',
    en: 'The title’s share, as measured, is taken to hold over the whole period.',
  },
  factors: ['country', 'device', 'cdn', 'repeatedViews', 'pagesPerUnit'],
  keys: (views) => (views.measure === 'pageViews' ? ['measure'] : ['measure', 'pagesPerVisit']),
  metric: (views) => views.measure ?? 'visits',
  lacking: (stretch) => lackingShare(stretch, 'title-share'),
  own: (chain) => {
    if (titleShare.metric(chain.views) === 'pageViews') return { times: [], by: [] };
    const naming = {
      label: { ja: '1訪問当たりページビュー', en: 'page views per visit' },
      unit: 'pageViews',
    } as const;
    const at = `${chain.path}.pagesPerVisit`;
    const stated = chain.views.pagesPerVisit;
    const family = stated
      ? chain.siteFactor('pagesPerVisit', naming, (site) => forSite(stated, at, site, chain.problems))
      : chain.observedFactor('pagesPerVisit', 'pagesPerVisit', naming, at);
    return { times: [family], by: [] };
  },
  perLine: timesShare,
  perUnit: false,
};

export function lackingShare({ title, site }: Stretch, way: string) {
  return shareOf(title, site)
    ? undefined
    : lacks(
        `${title.path}.share`,
        `サイト「${site.name}」での作品「${title.name}」の割合`,
        `the share of “${title.name}” on “${site.name}”`,
        way,
      );
}

/** The site's amount in a month times the title's share. */
export function timesShare(chain: Chain, amount: Family): Family {
  const naming = { label: { ja: '作品の割合', en: 'share of the title' }, unit: 'factor' } as const;
  const composed = composedSites(chain);
  const share = chain.perStretch('share', naming, ({ title, site }) => {
    const { quantity, path } = shareEntry(title, site) ?? MISSING;
    const whole = { id: site.id, size: Fraction.one };
    const about = { kind: 'behaviour', isShare: true, whole } as const;
    // As a part of the site's composition a title's share is drawn for each site, even where it is stated once.
    return composed.has(site.id)
      ? statedInput(`${path}@${site.id}`, quantity, path, { ...about, composition: site.id })
      : statedInput(path, quantity, path, about);
  });
  return chain.builder.mul(chain.id('views.line'), [amount, share.lines], {
    label: { ja: '閲覧数（月別）', en: 'views in the month' },
    unit: 'views',
  });
}

/** The sites whose shares are drawn together: a concentration is stated, or the spread of some title's share. */
function composedSites({ stretches, uncertainty }: Chain): ReadonlySet<string> {
  return new Set(
    stretches.flatMap(({ title, site }) =>
      concentrationFor(uncertainty, site.id) || shareOf(title, site)?.shape ? [site.id] : [],
    ),
  );
}

/** Never used: a title without a share is a problem before a graph is built. */
const MISSING = { quantity: { value: '0' }, path: 'share' };
