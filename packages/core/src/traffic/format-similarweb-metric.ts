import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';

/** SimilarWeb's other long form: a row for each domain, date and metric, with the figure in `value`. */
export const similarwebMetric: Format = {
  id: 'similarweb-metric-value',
  label: { ja: 'SimilarWeb 一括出力（指標と値）', en: 'SimilarWeb batch export (metric and value)' },
  recognise(header) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: {} });
    const { date, site, metric, value } = layout.roles;
    if (date === undefined || site === undefined || metric === undefined || value === undefined)
      return undefined;
    const figures = [{ column: value, metric: 'visits', ...header.unitAt(value) }] as const;
    return { layout: { ...layout, figures }, sureness: 'likely' };
  },
};
