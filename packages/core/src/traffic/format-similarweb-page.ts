import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

/**
 * Figures typed or copied from SimilarWeb's pages: a row for each website, without a date. They are rounded (`21.60M`),
 * and of several months they are the average of one.
 */
export const similarwebPage: Format = {
  id: 'similarweb-page',
  label: { ja: 'SimilarWeb の画面の数値', en: 'figures of SimilarWeb’s pages' },
  recognise(header, { facts }) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRIC_WORDS });
    const { site, date, from, page, title, country, rank } = layout.roles;
    if ((date ?? from) !== undefined || page !== undefined || title !== undefined || country !== undefined)
      return undefined;
    const metrics = new Set(layout.figures.map((figure) => figure.metric));
    const isNamed = facts.program?.value === 'similarweb';
    if (!metrics.has('visits') || (site === undefined && !isNamed)) return undefined;
    const isOwn =
      isNamed || rank !== undefined || (metrics.has('pagesPerVisit') && metrics.has('visitDuration'));
    if (!isOwn || header.has(/^(?:users|pageviewspersession|avgsessionduration)$/)) return undefined;
    return { layout: { ...layout, mayBeAverage: true }, sureness: 'likely' };
  },
};
