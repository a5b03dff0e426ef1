import type { Assessment } from '../../assess.js';
import { daysText } from '../../base/day-set.js';
import type { Lang } from '../../base/words.js';
import type { Family } from '../../formula/graph.js';
import { titleFigures } from '../figures.js';
import { Parties } from '../parties.js';
import { portionText, startsRestOn } from '../portion-text.js';
import type { Cell, Look, Sheet } from './book.js';
import type { Finder } from './finder.js';

/**
 * Title by title and site by site, then the amount of each title and plaintiff: the schedule with live figures.
 * @param isFolded rows of sites are left to the sheets of the working: the docket has thousands of titles
 */
export function scheduleSheet(
  assessment: Assessment,
  name: string,
  find: Finder,
  isFolded: boolean,
  lang: Lang,
): Sheet {
  const ja = lang === 'ja';
  const { plan, case: read } = assessment;
  const { views, royalty } = plan;
  const parties = new Parties(assessment, lang);
  const restsOn = startsRestOn(assessment);
  const heads = ja
    ? [
        '番号',
        '作品',
        '原告',
        '巻・話',
        'サイト',
        '期間',
        '閲覧数',
        '配信料（単価）',
        '使用料率',
        '上乗せ（114条5項）',
        '持分',
        '使用料相当額',
        '始期の根拠',
      ]
    : [
        'no.',
        'title',
        'plaintiff',
        'units',
        'site',
        'period',
        'views',
        'fee',
        'rate',
        'uplift (Art. 114(5))',
        'share',
        'amount',
        'start rests on',
      ];
  const text = (value: string): Cell => ({ value });
  const taken = (family: Family | undefined, at: number, look: Look): Cell | undefined =>
    family && { ...find(family, at, name), look };
  let holding = 0;
  const rows = titleFigures(assessment).flatMap(({ title, stretches, holdings }, number) => {
    const lead = [{ value: number + 1, look: 'whole' as const }, text(title.name)];
    const units = title.units ? text(`${title.units.value}${title.unit ?? ''}`) : undefined;
    const own = (isFolded ? [] : stretches).map(({ stretch, position, defendants }): (Cell | undefined)[] => [
      ...lead,
      undefined,
      units,
      text(stretch.site.name),
      text(daysText(stretch.days, lang)),
      taken(views?.perStretch, position, 'number'),
      taken(royalty.fee, position, 'number'),
      taken(royalty.rate, position, 'number'),
      taken(royalty.uplift, position, 'number'),
      taken(royalty.sued, position, 'number'),
      taken(royalty.perStretch, position, 'yen'),
      text(restsOn(title.id, stretch.site.id, defendants)),
    ]);
    const sums = holdings.map((one): (Cell | undefined)[] => {
      const at = holding;
      holding += 1;
      return [
        ...lead,
        text((read.fields.plaintiffs[one.plaintiff]?.name ?? '') + portionText(one.portion, parties, lang)),
        units,
        text(ja ? '計' : 'total'),
        ...Array.from({ length: 6 }, () => undefined),
        taken(royalty.perHolding, at, 'sum'),
        undefined,
      ];
    });
    return [...own, ...sums];
  });
  return {
    name,
    widths: [7, 36, 24, 10, 18, 26, 18, 14, 10, 10, 10, 20, 24],
    rows: [heads.map((one): Cell => ({ value: one, look: 'head' })), ...rows],
    heads: 1,
    leads: 2,
  };
}
