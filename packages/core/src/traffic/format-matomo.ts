import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';

/** Actions are page views, downloads, outlinks and searches together, so they are no page views. */
const METRICS = {
  visits: ['nbvisits', 'visits', 'besuche', '訪問数', '訪問', 'ビジット', '访问次数', '访问'],
  pageViews: ['nbpageviews', 'pageviews', 'seitenansichten', 'ページビュー', '页面浏览量'],
  bounceRate: ['bouncerate', 'absprungrate', '直帰率', '跳出率'],
  visitDuration: ['avgtimeonsite', 'durchschnittlichebesuchsdauer', '平均滞在時間'],
} as const;

const OWN =
  /^(?:nb(?:visits|actions|uniqvisitors|users)|aktionen|eindeutigebesucher|actions|アクション|活动)$/;

/** Matomo: `date,nb_uniq_visitors,nb_users,nb_visits,nb_actions`, with headers in the user's language. */
export const matomo: Format = {
  id: 'matomo',
  label: { ja: 'Matomo', en: 'Matomo' },
  recognise(header) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRICS });
    if (layout.roles.date === undefined || layout.figures.length === 0 || !header.has(OWN)) return undefined;
    return { layout, sureness: header.has(/^nb/) ? 'certain' : 'likely' };
  },
};
