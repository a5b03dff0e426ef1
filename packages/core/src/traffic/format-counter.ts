import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS, VIEW_WORDS } from './metric-words.js';

const METRICS = { ...METRIC_WORDS, views: VIEW_WORDS };

/**
 * A counter by title: what a site itself showed or disclosed, `title, period, views`; of a single title, the mapping may
 * name it.
 */
export const counter: Format = {
  id: 'counter',
  label: { ja: '作品ごとのカウンター', en: 'counter by title' },
  recognise(header, { facts, mapping }) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRICS });
    const { title, date, from } = layout.roles;
    const isTold = mapping.title !== undefined && facts.program === undefined;
    const isCounter = layout.figures.some(({ metric }) => metric === 'views' || metric === 'pageViews');
    if ((title === undefined && !isTold) || (date ?? from) === undefined || !isCounter) return undefined;
    if (title === undefined) return { layout, sureness: 'likely' };
    return { layout: { ...layout, mayBeUndated: true }, sureness: 'certain' };
  },
};
