import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import { METRIC_WORDS } from './metric-words.js';

/** Any table whose columns say what they mean, whoever made it. */
export const table: Format = {
  id: 'table',
  label: { ja: '見出しの意味から読んだ表', en: 'table read by the meaning of its headers' },
  recognise(header, { sheet, facts, mapping }) {
    const layout = header.layout({ roles: COLUMN_WORDS, metrics: METRIC_WORDS });
    const { metric, value, date, site, page, title, country } = layout.roles;
    const told = mapping.metric ?? facts.metric?.value;
    if (value !== undefined && layout.figures.length === 0 && (metric !== undefined || told)) {
      const figures = [{ column: value, metric: told ?? 'visits', ...header.unitAt(value) }];
      return { layout: { ...layout, figures }, sureness: 'likely' };
    }
    if (value !== undefined && date !== undefined && layout.figures.length === 0 && sheet.kind !== 'json')
      return { layout: { ...layout, unnamed: value }, sureness: 'likely' };
    const dated = date ?? layout.roles.from;
    if (layout.figures.length === 0 || (dated ?? site ?? page ?? title ?? country) === undefined)
      return undefined;
    return { layout: dated === undefined ? { ...layout, mayBeAverage: true } : layout, sureness: 'likely' };
  },
};
