import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

const METRICS = {
  ...METRIC_WORDS,
  bounceRate: [...(METRIC_WORDS.bounceRate ?? []), 'averagebouncerate'],
  visitDuration: [...(METRIC_WORDS.visitDuration ?? []), 'averagetime'],
};

/** SimilarWeb's website API: what was asked for stands in `meta.request`, the figures in arrays named by their metric. */
export const similarwebApi: Format = {
  id: 'similarweb-api',
  label: { ja: 'SimilarWeb API（JSON）', en: 'SimilarWeb API (JSON)' },
  recognise(header, { sheet }) {
    if (!sheet.details.some(({ key }) => key.startsWith('meta.request.'))) return undefined;
    const layout = header.layout({ roles: { ...COLUMN_WORDS, page: [] }, metrics: METRICS });
    return layout.figures.length > 0 ? { layout, sureness: 'certain' } : undefined;
  },
};
