import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

const OWN =
  /^(?:alltraffic|allpageviews|desktop(?:visits|pageviews|pagespervisit|share|uniquevisitors)|mobile(?:web)?(?:visits|pageviews|share|uniquevisitors)|deduplicatedaudience)/;
/** Labels of its pages in Japanese. */
const JAPANESE = /^(?:合計訪問数|訪問別ページ数)$/;

/** SimilarWeb batch API and Snowflake exports: a row for each domain, country and date, a column for each metric. */
export const similarwebBatch: Format = {
  id: 'similarweb-batch',
  label: { ja: 'SimilarWeb 一括出力（縦持ち）', en: 'SimilarWeb batch export (long)' },
  recognise(header) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRIC_WORDS });
    const { date, site, metric } = layout.roles;
    if (date === undefined || site === undefined || metric !== undefined || layout.figures.length === 0)
      return undefined;
    if (header.has(OWN)) return { layout, sureness: 'certain' };
    return header.has(JAPANESE) ? { layout, sureness: 'likely' } : undefined;
  },
};
