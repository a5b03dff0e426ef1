import type { Lang, Words } from '@songai/core';

/** What a column was taken to mean, in words: roles, metrics, devices. */
const NAMES: Readonly<Record<string, Words>> = {
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
  views: { ja: '閲覧回数', en: 'views' },
  desktop: { ja: 'PC', en: 'desktop' },
  mobile: { ja: 'モバイル', en: 'mobile' },
};

/** `visits desktop` as `訪問数（PC）`, `visits (desktop)`. */
export function columnName(means: string, lang: Lang): string {
  const [what = '', device] = means.split(' ').map((word) => NAMES[word]?.[lang] ?? word);
  if (device === undefined) return what;
  return lang === 'ja' ? `${what}（${device}）` : `${what} (${device})`;
}
