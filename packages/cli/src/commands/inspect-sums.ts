import { grouped, type Observations, summarize } from '@songai/core';
import { drawTable } from '../terminal.js';
import { moreText, type Shown } from './inspect-shown.js';

const ROWS = 50;

/** What each series of counts comes to; empty where there is none. */
export function sumsText(observations: Observations, { lang, all, columns }: Shown): string {
  const { sums } = summarize(observations);
  if (sums.length === 0) return '';
  const rows = all ? sums : sums.slice(0, ROWS);
  const head = {
    ja: ['サイト・作品', '指標', '機器', '国', '件数', '合計'],
    en: ['site or title', 'metric', 'device', 'country', 'figures', 'sum'],
  }[lang];
  const table = drawTable(
    {
      head,
      numeric: [4, 5],
      rows: rows.map((one) => [
        [one.site, one.title, one.page].filter((part) => part !== undefined).join(' '),
        one.metric,
        one.device,
        one.country,
        grouped(String(one.count)),
        grouped(one.sum),
      ]),
    },
    columns,
  );
  const more = moreText(sums.length - rows.length, '行', 'rows', lang);
  return [table, more].filter((part) => part !== undefined).join('\n');
}
