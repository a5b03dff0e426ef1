import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

/** What a segment is called whose name stands nowhere. */
const UNNAMED = 'segment';

/**
 * SimilarWeb's segments: what a set of URL rules matches, so a measurement of a title or folder, and never of the whole
 * site. A row may say how sure it is, and hold nothing where that is very low.
 */
export const similarwebSegment: Format = {
  id: 'similarweb-segment',
  label: { ja: 'SimilarWeb セグメント', en: 'SimilarWeb segment' },
  recognise(header, { sheet, facts }) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRIC_WORDS });
    const { date, site, page, title, country, confidence } = layout.roles;
    if (date === undefined || confidence === undefined || layout.figures.length === 0) return undefined;
    const isNamed = page !== undefined || title !== undefined || facts.segment !== undefined;
    const isAsked = sheet.details.some(({ key }) => key.startsWith('meta.request.'));
    const isBare = site === undefined && country === undefined && header.has('share');
    const isOwn = isAsked || facts.program?.value === 'similarweb' || isBare || header.has(/^segment/);
    if (!isOwn && !isNamed) return undefined;
    return {
      layout: (page ?? title) === undefined ? { ...layout, page: facts.segment?.value ?? UNNAMED } : layout,
      sureness: isOwn ? 'certain' : 'likely',
    };
  },
};
