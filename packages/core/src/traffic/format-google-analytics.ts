import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

/** `Views` are page views here, not views of a work. */
const METRICS = {
  ...METRIC_WORDS,
  pageViews: [...(METRIC_WORDS.pageViews ?? []), 'views', '表示回数', '浏览次数', 'aufrufe', '閲覧数'],
};

/**
 * Google Analytics 4 and Universal Analytics: lines with `#` above the header, a property that is one site, a row of
 * totals, and sometimes a second table by day.
 */
export const googleAnalytics: Format = {
  id: 'google-analytics',
  label: { ja: 'Google アナリティクス', en: 'Google Analytics' },
  recognise(header, { facts }) {
    const layout = header.layout({ roles: { ...COLUMN_WORDS, title: [] }, metrics: METRICS });
    const { date, page, country, device, site } = layout.roles;
    const splits = date ?? page ?? country ?? device;
    if (layout.figures.length === 0) return undefined;
    const isOwn =
      facts.program?.value === 'google analytics' ||
      header.has(
        /^(?:pagepathandscreenclass|activeusers|screenpageviews|dayindex|pageviewspersession|avgsessionduration|アクティブユーザー|ページパスとスクリーンクラス)$/,
      );
    if (!isOwn || (splits === undefined && site === undefined)) return undefined;
    return { layout, sureness: facts.program ? 'certain' : 'likely' };
  },
};
