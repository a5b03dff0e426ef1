import { COLUMN_WORDS } from './column-words.js';
import { siteName } from './domain.js';
import type { Format } from './format.js';
import type { FigureColumn } from './layout.js';
import { METRIC_WORDS, metricOf } from './metric-words.js';
import { metricAssumed } from './problems.js';

/** A sheet with a row for each date and a column for each site, headed by its domain. It does not name its metric. */
export const wideBySite: Format = {
  id: 'wide-by-site',
  label: { ja: 'サイトごとの列をもつ表（横持ち）', en: 'sheet with a column for each site (wide)' },
  recognise(header, { file, row, sheet, facts, mapping }) {
    const date = header.find(COLUMN_WORDS.date);
    if (date !== 0) return undefined;
    // `avg.visitduration` could be a domain as well.
    const isMetric = (column: number) => metricOf(header.plainAt(column), METRIC_WORDS) !== undefined;
    const sites = header.cells.slice(1).map((cell, at) => (isMetric(at + 1) ? undefined : siteName(cell)));
    if (sites.length === 0 || sites.some((site) => site === undefined)) return undefined;
    const told = mapping.metric ?? facts.metric?.value;
    const metric = told ?? 'visits';
    const figures = sites.map((site, at): FigureColumn => ({ column: at + 1, metric, site: site as string }));
    const place = { file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }), row };
    return {
      layout: {
        roles: { date },
        figures,
        unused: [],
        problems: told ? [] : [metricAssumed(place, 'visits')],
      },
      sureness: 'likely',
    };
  },
};
