import { COUNTRY, DATE, SITE } from './column-names.js';
import type { Format } from './format.js';
import { plainHeader } from './header.js';
import { figureColumns } from './metric-columns.js';
import { unusedColumns } from './problems.js';

/** SimilarWeb batch API and Snowflake exports: a row for each domain, country and date, a column for each metric. */
export const similarwebBatch: Format = {
  id: 'similarweb-batch-csv',
  label: { ja: 'SimilarWeb 一括出力（CSV・縦持ち）', en: 'SimilarWeb batch export (CSV, long)' },
  recognise(header, file, row) {
    const site = header.find(SITE);
    const period = header.find(DATE);
    const country = header.find(COUNTRY);
    const figures = figureColumns(header, plainHeader);
    if (site === undefined || period === undefined || figures.length === 0) return undefined;
    const used = new Set([site, period, country, ...figures.map((figure) => figure.column)]);
    const unused = header.cells.filter((cell, at) => !used.has(at) && cell.trim() !== '');
    return {
      period,
      site,
      ...(country === undefined ? {} : { country }),
      figures,
      problems: unused.length === 0 ? [] : [unusedColumns({ file, row }, unused)],
    };
  },
};
