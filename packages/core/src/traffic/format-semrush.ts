import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

const METRICS = { ...METRIC_WORDS, visits: [...(METRIC_WORDS.visits ?? []), 'traffic'] };

/** Semrush Trends: `target;display_date;device_type;geo;visits;users`. */
export const semrush: Format = {
  id: 'semrush',
  label: { ja: 'Semrush トラフィック', en: 'Semrush Trends' },
  recognise(header) {
    if (!header.has('target')) return undefined;
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRICS });
    if (layout.roles.site === undefined || layout.figures.length === 0) return undefined;
    const isOwn = header.has(/^(?:displaydate|devicetype|geo|users)$/);
    const isDated = (layout.roles.date ?? layout.roles.from) !== undefined;
    return {
      layout: isDated ? layout : { ...layout, mayBeAverage: true },
      sureness: isOwn ? 'certain' : 'likely',
    };
  },
};
