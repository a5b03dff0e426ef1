import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

/**
 * SimilarWeb's first API: `Values` of `Date` and `Value`, which do not say what they count, and `TopCountryShares`.
 * What its other arrays hold (sources of traffic, reach) is no figure that is used.
 */
export const similarwebLegacy: Format = {
  id: 'similarweb-legacy',
  label: { ja: 'SimilarWeb 旧API（JSON）', en: 'SimilarWeb first API (JSON)' },
  recognise(header, { sheet, facts, mapping }) {
    if (sheet.kind !== 'json') return undefined;
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRIC_WORDS });
    if (sheet.name === 'TopCountryShares')
      return layout.roles.country === undefined || layout.figures.length === 0
        ? undefined
        : { layout, sureness: 'certain' };
    const { date, value } = layout.roles;
    if (sheet.name !== 'Values' || date === undefined || value === undefined) return undefined;
    const metric = mapping.metric ?? facts.metric?.value;
    const figures = metric === undefined ? [] : [{ column: value, metric, ...header.unitAt(value) }];
    return {
      layout: { ...layout, figures, ...(metric === undefined ? { unnamed: value } : {}) },
      sureness: 'certain',
    };
  },
};
