import { Fraction } from '../base/fraction.js';
import type { Family } from '../formula/graph.js';
import { statedInput } from '../formula/stated.js';
import type { Chain } from './chain.js';
import { lacks } from './problems.js';
import type { Way } from './way.js';

/** Where views are cut to whole numbers. `unit`: the views of one unit, before the title's units; `title`: of a title on a site. */
export type ViewsCut = 'none' | 'month' | 'title' | 'unit';

/** From what each line has to the views of a title on a site, with the cut where the case wants it. */
export function totals(
  chain: Chain,
  way: Way,
  perLine: Family,
  cut: ViewsCut,
): { line: Family; stretch: Family } {
  const { builder, pieces } = chain;
  const views = (ja: string, en: string) => ({ label: { ja, en }, unit: 'views' }) as const;
  const add = (id: string, family: Family, label: ReturnType<typeof views>) =>
    builder.sum(chain.id(id), family, pieces.stretches, pieces.lineToStretch, label);
  const units = (wanted: boolean) =>
    wanted
      ? chain.perStretch(
          'units',
          { label: { ja: '作品の巻・話数', en: 'units of the title' }, unit: 'units' },
          ({ title, site }) =>
            statedInput(`${title.path}.units`, title.units ?? { value: '1' }, `${title.path}.units`, {
              kind: 'measurement',
              ...(site.units ? { whole: { id: site.id, size: Fraction.of(site.units.value) } } : {}),
            }),
        )
      : undefined;

  const counted = units(way.perUnit || cut === 'unit');
  if (cut === 'unit' && counted) {
    for (const { title } of chain.stretches) {
      if (!title.units)
        chain.problems.push(
          lacks(
            `${title.path}.units`,
            `作品「${title.name}」の巻・話数`,
            `the number of units of “${title.name}”`,
            `${way.id}, cuts.views: unit`,
          ),
        );
    }
  }
  if (way.perUnit && counted && cut !== 'month') {
    const unitTotal = add('unitViews', perLine, views('1巻・話当たりの閲覧数', 'views of one unit'));
    const whole =
      cut === 'unit'
        ? builder.cut(
            chain.id('unitViews.cut'),
            unitTotal,
            views('1巻・話当たりの閲覧数（端数切捨て）', 'views of one unit, cut'),
          )
        : unitTotal;
    const total = builder.mul(chain.id('stretchViews'), [whole, counted.stretches], views('閲覧数', 'views'));
    const line = builder.mul(
      chain.id('titleViews.line'),
      [perLine, counted.lines],
      views('閲覧数（月別・端数処理前）', 'views in the month, uncut'),
    );
    return { line, stretch: cut === 'title' ? cutTitle(chain, total) : total };
  }
  const titleLine =
    way.perUnit && counted
      ? builder.mul(
          chain.id('titleViews.line'),
          [perLine, counted.lines],
          views('閲覧数（月別）', 'views in the month'),
        )
      : perLine;
  const line =
    cut === 'month'
      ? builder.cut(
          chain.id('line.cut'),
          titleLine,
          views('閲覧数（月別・端数切捨て）', 'views in the month, cut'),
        )
      : titleLine;
  const total = add('stretchViews', line, views('閲覧数', 'views'));
  if (cut === 'title') return { line, stretch: cutTitle(chain, total) };
  if (cut === 'unit' && counted) {
    const one = builder.div(
      chain.id('unitViews'),
      total,
      counted.stretches,
      views('1巻・話当たりの閲覧数', 'views of one unit'),
    );
    const whole = builder.cut(
      chain.id('unitViews.cut'),
      one,
      views('1巻・話当たりの閲覧数（端数切捨て）', 'views of one unit, cut'),
    );
    return {
      line,
      stretch: builder.mul(chain.id('unitViews.all'), [whole, counted.stretches], views('閲覧数', 'views')),
    };
  }
  return { line, stretch: total };
}

const cutTitle = (chain: Chain, total: Family): Family =>
  chain.builder.cut(chain.id('stretchViews.cut'), total, {
    label: { ja: '閲覧数（端数切捨て）', en: 'views, cut' },
    unit: 'views',
  });
