import { DATE } from './column-names.js';
import type { Format } from './format.js';
import { metricAssumed } from './problems.js';

const DOMAIN = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/?$/u;

/** A sheet with a row for each date and a column for each site, headed by its domain. It does not name its metric. */
export const wideSheet: Format = {
  id: 'wide-by-site-csv',
  label: { ja: 'サイトごとの列をもつ表（CSV・横持ち）', en: 'sheet with a column for each site (CSV, wide)' },
  recognise(header, file, row, mapping) {
    const period = header.find(DATE);
    if (period !== 0) return undefined;
    const sites = header.cells.slice(1);
    if (sites.length === 0 || !sites.every((cell) => DOMAIN.test(cell.trim()))) return undefined;
    const metric = mapping.metric ?? 'visits';
    return {
      period,
      figures: sites.map((cell, at) => ({ column: at + 1, metric, device: 'all', site: siteName(cell) })),
      problems: mapping.metric ? [] : [metricAssumed({ file, row })],
    };
  },
};

/** A domain as it is compared: lower case, without scheme and closing slash. */
export const siteName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
