import type { Quantity } from '../base/quantity.js';
import { statedInput } from '../formula/stated.js';
import { lacks } from './problems.js';
import type { Way } from './way.js';

/** Page views of the title divided by the pages of the work. Accepted in the BL dojinshi case (2020). */
export const pageViewsWay: Way = {
  id: 'page-views',
  label: { ja: '作品のページビュー÷作品のページ数', en: 'page views of the title / pages of the work' },
  basis: [
    {
      ja: 'BL同人誌事件（東京地判令和2年2月14日、平成30年(ワ)第39343号）で用いられた求め方',
      en: 'as taken in the BL dojinshi case (Tokyo District Court, 2020-02-14, 平成30年(ワ)第39343号)',
    },
  ],
  level: 'title',
  premise: {
    ja: '作品を開いた人は、全ページを一度ずつ表示したとみなす。',
    en: 'Whoever opened the work is taken to have shown every page of it once.',
  },
  factors: ['country', 'device', 'cdn', 'repeatedViews'],
  keys: () => [],
  metric: () => 'pageViews',
  lacking: ({ title }) =>
    title.pages
      ? undefined
      : lacks(
          `${title.path}.pages`,
          `作品「${title.name}」のページ数`,
          `the number of pages of “${title.name}”`,
          'page-views',
        ),
  perLine: (chain, amount) => {
    const naming = { label: { ja: '作品のページ数', en: 'pages of the work' }, unit: 'pages' } as const;
    const pages = chain.perStretch('pages', naming, ({ title }) =>
      statedInput(`${title.path}.pages`, title.pages as Quantity, `${title.path}.pages`, {
        kind: 'measurement',
      }),
    );
    return chain.builder.div(chain.id('views.line'), amount, pages.lines, {
      label: { ja: '閲覧数（月別）', en: 'views in the month' },
      unit: 'views',
      basis: pageViewsWay.basis,
    });
  },
  perUnit: false,
};
