import { statedInput } from '../formula/stated.js';
import { lacks } from './problems.js';
import type { Way } from './way.js';

/** Total visits divided evenly over all units on the site: views of each unit. Accepted in Mangamura (2024-04-18). */
export const evenSpread: Way = {
  id: 'even-spread',
  label: { ja: '均等割り（総訪問数÷サイト全体の巻・話数）', en: 'even spread (visits / units on the site)' },
  basis: [
    {
      ja: '漫画村事件（東京地判令和6年4月18日、令和4年(ワ)第18776号）の求め方',
      en: 'as in Mangamura (Tokyo District Court, 2024-04-18, 令和4年(ワ)第18776号)',
    },
  ],
  level: 'site',
  premise: {
    ja: 'サイト上のどの巻・話も同じ回数だけ読まれたとみなす。人気の作品には少なく、そうでない作品には多く出る。',
    en: 'Every unit on the site is taken to have been read equally often: too few for a popular title, too many for others.',
  },
  factors: ['country', 'device', 'cdn', 'unitsPerVisit', 'repeatedViews'],
  keys: () => [],
  metric: () => 'visits',
  lacking: ({ title, site }) => {
    if (!site.units)
      return lacks(
        `${site.path}.units`,
        `サイト「${site.name}」全体の巻・話数`,
        `the number of units on “${site.name}”`,
        'even-spread',
      );
    if (!title.units)
      return lacks(
        `${title.path}.units`,
        `作品「${title.name}」の巻・話数`,
        `the number of units of “${title.name}”`,
        'even-spread',
      );
    return undefined;
  },
  perLine: (chain, amount) => {
    const { builder, pieces } = chain;
    const naming = { label: { ja: 'サイト全体の巻・話数', en: 'units on the site' }, unit: 'units' } as const;
    const sites = pieces.sites.members.map(
      (member) => chain.stretches.find(({ site }) => site.id === member.id)?.site,
    );
    const units = builder.input(
      chain.id('siteUnits'),
      pieces.sites,
      sites.map((site) =>
        statedInput(`${site?.path}.units`, site?.units ?? { value: '1' }, `${site?.path}.units`, {
          kind: 'measurement',
        }),
      ),
      naming,
    );
    const onLines = builder.gather(
      chain.id('siteUnits.line'),
      units,
      pieces.lines,
      pieces.lineToStretch.map((at) => pieces.stretchToSite[at] as number),
    );
    return builder.div(chain.id('unitViews.line'), amount, onLines, {
      label: { ja: '1巻・話当たりの閲覧数', en: 'views of one unit' },
      unit: 'views',
      basis: evenSpread.basis,
    });
  },
  perUnit: true,
};
