import type { Words } from '../base/words.js';
import { ROLES, type Role } from './mapping.js';
import { METRICS, type Metric } from './observation.js';

/** What each thing is called. */
export const MEANINGS: Readonly<Record<Role | Metric, Words>> = {
  date: { ja: '日付', en: 'date' },
  from: { ja: '初日', en: 'first day' },
  to: { ja: '末日', en: 'last day' },
  site: { ja: 'サイト', en: 'site' },
  title: { ja: '作品', en: 'title' },
  page: { ja: 'ページ', en: 'page' },
  country: { ja: '国', en: 'country' },
  device: { ja: '機器', en: 'device' },
  metric: { ja: '指標', en: 'metric' },
  value: { ja: '値', en: 'value' },
  rank: { ja: '順位', en: 'rank' },
  confidence: { ja: '確からしさ', en: 'confidence' },
  visits: { ja: '訪問数', en: 'visits' },
  pageViews: { ja: 'ページビュー', en: 'page views' },
  pagesPerVisit: { ja: '1訪問当たりページ数', en: 'pages per visit' },
  visitDuration: { ja: '滞在時間', en: 'visit duration' },
  bounceRate: { ja: '直帰率', en: 'bounce rate' },
  share: { ja: '割合', en: 'share' },
  views: { ja: '閲覧数', en: 'views' },
};

/** What a column may mean, as `mapping.columns` of a case names it: what its row is of, then what it counts. */
export const COLUMN_MEANINGS: readonly { readonly id: Role | Metric; readonly words: Words }[] = [
  ...ROLES,
  ...METRICS,
].map((id) => ({ id, words: MEANINGS[id] }));
