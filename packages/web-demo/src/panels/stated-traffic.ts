import { at } from '../engine/plain.js';
import { choice, type TableSpec } from '../fields/spec.js';

const METRICS = [
  choice('visits', '訪問数', 'visits'),
  choice('pageViews', 'ページビュー', 'page views'),
  choice('pagesPerVisit', '1訪問当たりページビュー', 'pages a visit'),
  choice('views', '閲覧数', 'views'),
];

/** Figures of traffic that are written into the case itself, beside those of files. */
export const STATED: TableSpec = {
  path: ['traffic'],
  caption: {
    ja: '表のない数値（判決や報告書に書かれたアクセス数など）',
    en: 'Figures without a table (from a ruling or a report)',
  },
  help: {
    ja: '期間の両端を含む合計を、一つの行に書きます。',
    en: 'Each row is a total of its days, both ends included.',
  },
  columns: [
    { path: ['site'], kind: 'text', label: { ja: 'サイト', en: 'site' } },
    { path: ['from'], kind: 'day', label: { ja: '初日', en: 'from' }, placeholder: '2020-04-01' },
    { path: ['to'], kind: 'day', label: { ja: '末日', en: 'to' } },
    {
      path: ['metric'],
      kind: 'choice',
      label: { ja: '数えたもの', en: 'what was counted' },
      choices: METRICS,
    },
    { path: ['value'], kind: 'number', label: { ja: '数', en: 'number' } },
    { path: ['exhibit'], kind: 'text', label: { ja: '証拠', en: 'exhibit' } },
    { path: ['source'], kind: 'text', label: { ja: '出典', en: 'source' }, width: 'wide' },
    { path: ['low'], kind: 'number', label: { ja: '下限', en: 'low' } },
    { path: ['high'], kind: 'number', label: { ja: '上限', en: 'high' } },
  ],
  blank: { metric: 'visits', value: '' },
  add: { ja: '数値を加える', en: 'Add a figure' },
  isRow: (row) => at(row, ['file']) === undefined,
};
