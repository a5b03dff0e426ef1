import { COUNTRY, DATE, METRIC, SITE, VALUE } from './column-names.js';
import type { Format } from './format.js';

/** SimilarWeb's other long form: a row for each domain, date and metric, with the figure in `value`. */
export const similarwebLong: Format = {
  id: 'similarweb-metric-value-csv',
  label: {
    ja: 'SimilarWeb 一括出力（CSV・指標と値）',
    en: 'SimilarWeb batch export (CSV, metric and value)',
  },
  recognise(header) {
    const site = header.find(SITE);
    const period = header.find(DATE);
    const metric = header.find(METRIC);
    const value = header.find(VALUE);
    const country = header.find(COUNTRY);
    if (site === undefined || period === undefined || metric === undefined || value === undefined)
      return undefined;
    return {
      period,
      site,
      metric,
      ...(country === undefined ? {} : { country }),
      figures: [{ column: value, metric: 'visits', device: 'all' }],
      problems: [],
    };
  },
};
