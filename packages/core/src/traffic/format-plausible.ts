import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';

/** Its `visit_duration` is the time of all visits together and its `bounces` are a count: neither is a figure here. */
const METRICS = { visits: ['visits'], pageViews: ['pageviews'] };

/** Plausible: `date,visitors,pageviews,bounces,visits,visit_duration`, or by page with `hostname` and `page`. */
export const plausible: Format = {
  id: 'plausible',
  label: { ja: 'Plausible', en: 'Plausible' },
  recognise(header) {
    const layout = header.layout({ roles: { ...COLUMN_WORDS, title: [] }, metrics: METRICS });
    if (layout.roles.date === undefined || layout.figures.length === 0 || !header.has('visitors'))
      return undefined;
    const isOwn = header.has('bounces') || header.has('hostname');
    return isOwn ? { layout, sureness: 'certain' } : undefined;
  },
};
