import type { Way } from './way.js';

/** Views as the site itself counted them. Accepted in UFC (2013-05-17) and in the fast movies cases (2022, 2023). */
export const counterWay: Way = {
  id: 'counter',
  label: { ja: 'サイトのカウンター（作品ごとの閲覧数）', en: 'counter of the site (views of the title)' },
  basis: [
    {
      ja: 'UFC事件（東京地判平成25年5月17日、平成25年(ワ)第1918号）などの求め方',
      en: 'as in UFC (Tokyo District Court, 2013-05-17, 平成25年(ワ)第1918号) and others',
    },
  ],
  level: 'title',
  premise: {
    ja: 'サイトの示す閲覧数は、その数え方のまま、1件を1回の利用とみなす。',
    en: 'The count that the site shows is taken as it is: each count as one use.',
  },
  factors: ['country', 'device', 'cdn', 'repeatedViews'],
  keys: () => [],
  metric: () => 'views',
  lacking: () => undefined,
  perLine: (_chain, amount) => amount,
  perUnit: false,
};
