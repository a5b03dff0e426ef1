import { DATE, SITE, TITLE } from './column-names.js';
import type { Format } from './format.js';

/** A counter by title: what a site itself showed or disclosed, `title, period, views`. */
export const counter: Format = {
  id: 'counter-csv',
  label: { ja: '作品ごとのカウンター（CSV）', en: 'counter by title (CSV)' },
  recognise(header) {
    const title = header.find(TITLE);
    const period = header.find(DATE);
    const views = header.find(['views', 'viewcount', '閲覧数', '再生数', '再生回数', '視聴回数']);
    const pageViews = header.find(['pageviews', 'ページビュー', 'ページビュー数', 'pv']);
    const site = header.find(SITE);
    if (title === undefined || period === undefined) return undefined;
    const figures = [
      ...(views === undefined ? [] : [{ column: views, metric: 'views', device: 'all' } as const]),
      ...(pageViews === undefined
        ? []
        : [{ column: pageViews, metric: 'pageViews', device: 'all' } as const]),
    ];
    if (figures.length === 0) return undefined;
    return { title, period, ...(site === undefined ? {} : { site }), figures, problems: [] };
  },
};
