import type { FigureColumn } from './format.js';
import type { Header } from './header.js';
import type { Device, Metric } from './observation.js';

/**
 * Names of columns of figures, as `plainHeader` folds them. SimilarWeb writes `all_traffic_visits` but
 * `all_page_views`; the same words serve its batch CSV and its Snowflake tables (upper case).
 */
const WORDS: readonly (readonly [Metric, readonly string[]])[] = [
  ['visits', ['visits', 'totalvisits', '訪問数', '合計訪問数']],
  ['pageViews', ['pageviews', 'totalpageviews', 'ページビュー', 'ページビュー数', 'pv']],
  ['pagesPerVisit', ['pagespervisit', '訪問別ページ数']],
  ['visitDuration', ['averagevisitduration', 'avgvisitduration', '平均滞在時間']],
  ['bounceRate', ['bouncerate', '直帰率']],
];

const DEVICE_WORDS: readonly (readonly [Device, readonly string[]])[] = [
  ['all', ['', 'alltraffic', 'all', 'total']],
  ['desktop', ['desktop']],
  ['mobile', ['mobile', 'mobileweb']],
];

/** What a metric is called in a row that names its own metric, or in the column's header. */
export function readMetric(plain: string): { metric: Metric; device: Device } | undefined {
  for (const [device, prefixes] of DEVICE_WORDS) {
    for (const prefix of prefixes) {
      if (!plain.startsWith(prefix)) continue;
      const rest = plain.slice(prefix.length);
      const found = WORDS.find(([, names]) => names.includes(rest));
      if (found) return { metric: found[0], device };
    }
  }
  return undefined;
}

/** The columns of a header that hold figures. */
export function figureColumns(header: Header, plain: (header: string) => string): readonly FigureColumn[] {
  return header.cells.flatMap((cell, column) => {
    const found = readMetric(plain(cell));
    return found ? [{ column, ...found }] : [];
  });
}
