import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS, type MetricWords } from './metric-words.js';

/** Names with `geo` in front: `geo_total_share`, `geo_desktop_visits`. */
const GEO: MetricWords = Object.fromEntries(
  Object.entries(METRIC_WORDS).map(([metric, names]) => [
    metric,
    names.flatMap((name) => [name, `geo${name}`, `geototal${name}`]),
  ]),
);

/**
 * SimilarWeb's geography: a row for each country, with its share and its visits. Rows carry no date; they are of the
 * whole window that was asked for.
 */
export const similarwebGeography: Format = {
  id: 'similarweb-geography',
  label: { ja: 'SimilarWeb 地域別', en: 'SimilarWeb geography' },
  recognise(header) {
    const layout = header.layout({
      roles: { ...COLUMN_WORDS, country: [...COLUMN_WORDS.country, 'topgeo', 'topgeos'] },
      metrics: GEO,
    });
    const { country, date, from } = layout.roles;
    const hasShare = layout.figures.some((figure) => figure.metric === 'share');
    if (country === undefined || !hasShare) return undefined;
    if (header.has(/^geo(?:total|desktop|mobile)/)) return { layout, sureness: 'certain' };
    return (date ?? from) === undefined
      ? { layout: { ...layout, mayBeAverage: true }, sureness: 'likely' }
      : undefined;
  },
};
