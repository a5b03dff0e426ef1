import { hullOf } from '../../base/day-set.js';
import { ALWAYS, spanText } from '../../base/span.js';
import type { Lang, Words } from '../../base/words.js';
import type { Device } from '../../traffic/observation.js';
import type { CountedMetric } from '../../views/way.js';
import { grouped } from '../numbers.js';
import type { MonthFigure, SiteTraffic, Traffic } from './monthly-traffic.js';

const COUNTED: Readonly<Record<CountedMetric, Words>> = {
  visits: { ja: '訪問数', en: 'Visits' },
  pageViews: { ja: 'ページビュー数', en: 'Page views' },
  views: { ja: '閲覧数', en: 'Views' },
};

const DEVICES: Readonly<Record<Device, Words>> = {
  all: { ja: '全機器', en: 'all devices' },
  desktop: { ja: 'パソコン', en: 'desktop' },
  mobile: { ja: '携帯端末', en: 'mobile' },
};

export function titleOf({ metric }: Traffic, lang: Lang): string {
  return lang === 'ja'
    ? `サイト別・月別の${COUNTED[metric].ja}と責任の期間`
    : `${COUNTED[metric].en} by site and month, with the period of liability`;
}

/** What the upright axis counts. */
export function axisTitle({ metric, country, device }: Traffic, lang: Lang): string {
  const ja = lang === 'ja';
  const where = country === 'WW' ? (ja ? '世界' : 'world') : country;
  return ja
    ? `${COUNTED[metric].ja}（月ごと、${where}、${DEVICES[device].ja}）`
    : `${COUNTED[metric].en} a month (${where}, ${DEVICES[device].en})`;
}

/** The first day for which anybody answers, as it is marked; undefined for none, and where no day limits it. */
export function firstDay(days: SiteTraffic['liable']): string | undefined {
  const from = hullOf(days)?.from;
  return from === ALWAYS.from ? undefined : from;
}

/** The figures in words: of each site its first, its last and its greatest month, and when anybody answers. */
export function descriptionOf(traffic: Traffic, sites: readonly SiteTraffic[], lang: Lang): string {
  const ja = lang === 'ja';
  const value = (one: MonthFigure) => grouped(one.value.toDecimals(0).text);
  const periods = sites.map(({ liable }) => liableWords(liable, lang));
  const isAlike = periods.every((words) => words === periods[0]);
  const told = sites.map(({ name, months }, at) => {
    const [first, last] = [months[0] as MonthFigure, months.at(-1) as MonthFigure];
    const peak = months.reduce((most, one) => (one.value.compare(most.value) > 0 ? one : most), first);
    const isOne = months.length === 1;
    if (ja) {
      const figures = isOne
        ? `${first.month} に${value(first)}`
        : `${first.month} の${value(first)}から ${last.month} の${value(last)}まで、最大は ${peak.month} の${value(peak)}`;
      return `${name}：${figures}${isAlike ? '' : `、${periods[at]}`}。`;
    }
    const figures = isOne
      ? `${value(first)} in ${first.month}`
      : `from ${value(first)} in ${first.month} to ${value(last)} in ${last.month}, at most ${value(peak)} in ${peak.month}`;
    return `${name}: ${figures}${isAlike ? '' : `; ${periods[at]}`}.`;
  });
  const together = !isAlike
    ? []
    : [
        ja
          ? `${periods[0]}。`
          : sites.length === 1
            ? `There, ${periods[0]}.`
            : `For each site, ${periods[0]}.`,
      ];
  const intro = ja
    ? `${axisTitle(traffic, lang)}を、資料から読み取ったとおり、サイトごとの折れ線で示す。淡い帯は、いずれかの被告がいずれかの作品について責任を負う期間である。`
    : `${axisTitle(traffic, lang)} as read from the files, a line for each site. The light band is the time for which some defendant answers for some title.`;
  return [intro, ...told, ...together, ...caveats(traffic, sites, lang)].join(ja ? '' : ' ');
}

/** The days of a site from the first to the last, and whether some between them are not counted. */
function liableWords(liable: SiteTraffic['liable'], lang: Lang): string {
  const ja = lang === 'ja';
  const hull = hullOf(liable);
  if (!hull) return ja ? '責任の期間はない' : 'nobody answers for any day';
  const gaps = liable.length === 1 ? '' : ja ? '（途切れがある）' : ' (with gaps)';
  return ja
    ? `責任の期間は ${spanText(hull, lang)}${gaps}`
    : `the period of liability is ${spanText(hull, lang)}${gaps}`;
}

function caveats({ longer, masked }: Traffic, sites: readonly SiteTraffic[], lang: Lang): string[] {
  const ja = lang === 'ja';
  const months = sites.flatMap((site) => site.months);
  return [
    ...(months.some(({ value }) => !value.toDecimals(0).exact)
      ? [ja ? '小数点以下はここでは切り捨てた。' : 'Decimals are cut here.']
      : []),
    ...(months.some(({ isPart }) => isPart)
      ? [
          ja
            ? '白抜きの点は、一部の日の数値しかない月である。'
            : 'Hollow points are months of which only some days have figures.',
        ]
      : []),
    ...(longer > 0
      ? [
          ja
            ? `期間の記載がないか、1か月を超える数値（${longer}件）は描いていない。`
            : `Figures without a period, or of more than a month (${longer}), are not drawn.`,
        ]
      : []),
    ...(masked > 0
      ? [
          ja
            ? `資料で伏せられた数値（${masked}件）は描いていない。`
            : `Figures that the files mask (${masked}) are not drawn.`,
        ]
      : []),
  ];
}
