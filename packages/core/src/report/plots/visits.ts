import type { Assessment } from '../../assess.js';
import { addDays } from '../../base/day.js';
import { daySet, sameDays } from '../../base/day-set.js';
import { overlap, type Span } from '../../base/span.js';
import type { Lang } from '../../base/words.js';
import { fitted, widthOf } from '../text-width.js';
import { axisTo, tickText } from './axis.js';
import { legend, SIGN, type Sign } from './legend.js';
import { box, dot, line, polyline, text } from './marks.js';
import { largest, monthlyTraffic, type SiteTraffic, type Traffic } from './monthly-traffic.js';
import { type Months, monthMarks, monthsAxis } from './months-axis.js';
import type { Ink, Mark, Plot } from './plot.js';
import { axisTitle, descriptionOf, firstDay, titleOf } from './visits-words.js';

const WIDTH = 480;
const TOP = 32;
const FOOT = 172;
/** Of a label beside a line. */
const LABEL = { size: 7.5, least: 9, widest: 104 } as const;
/** Points stand on the line while there is room for them. */
const MOST_POINTS = 30;

interface Look {
  readonly ink: Ink;
  readonly dash: readonly number[];
}

/** Lines differ in dash as well as in colour. */
const LOOKS: readonly Look[] = [
  { ink: 'first', dash: [] },
  { ink: 'second', dash: [6, 2] },
  { ink: 'third', dash: [2, 1.5] },
  { ink: 'ink', dash: [8, 2, 2, 2] },
  { ink: 'claim', dash: [4, 3] },
  { ink: 'muted', dash: [1, 2] },
];

/**
 * What the sites were counted at, month by month, and since when anybody answers: a plot for each kind of figure.
 * @returns none where no figure has a period of a month or less
 */
export function visitsPlots(assessment: Assessment, lang: Lang): Plot[] {
  return monthlyTraffic(assessment).map((traffic, at) =>
    visitsPlot(traffic, at === 0 ? 'visits' : `visits-${at + 1}`, lang),
  );
}

function visitsPlot(traffic: Traffic, id: string, lang: Lang): Plot {
  const ja = lang === 'ja';
  const sites = largest(traffic.sites, (count) => (ja ? `ほか${count}サイト` : `${count} other sites`));
  const all = sites.flatMap(({ months }) => months);
  const names = all.map(({ month }) => month).sort();
  const highest = all.reduce((most, { value }) => Math.max(most, value.toNumber()), 0);
  const scale = axisTo(highest, FOOT, TOP);
  const left = Math.max(...scale.ticks.map((value) => widthOf(tickText(value, lang), 7))) + 6;
  const labels = sites.map(({ name }) => fitted(name, LABEL.widest, LABEL.size));
  const spans = ownSpans(sites, lang);
  const widest = Math.max(...[...labels, ...spans].map((one) => widthOf(one, LABEL.size)));
  const right = WIDTH - widest - 16;
  const months = monthsAxis(names[0] as string, names.at(-1) as string, left, right);
  const liable = daySet(sites.flatMap((site) => site.liable));
  const under = spans.length > 0 ? FOOT + 20 + sites.length * LABEL.least : FOOT + 18;
  const signs = legend(signsOf(sites, lang), left, WIDTH, under);
  const marks: Mark[] = [
    ...bands(liable, months, TOP, FOOT - TOP, 'band'),
    ...scale.ticks.flatMap((value) => [
      line([left, scale.at(value)], [right, scale.at(value)], value === 0 ? 'muted' : 'faint', 0.5),
      text(left - 4, scale.at(value) + 2.5, tickText(value, lang), { anchor: 'end', ink: 'muted', size: 7 }),
    ]),
    ...monthMarks(months, FOOT, right - left, lang),
    ...begins(liable, months, right, lang),
    text(0, 8, axisTitle(traffic, lang), { size: 7.5 }),
    ...sites.flatMap((site, at) => siteMarks(site, LOOKS[at] as Look, months, scale.at)),
    ...labelMarks(sites, labels, months, scale.at, right),
    ...spans.flatMap((words, at) => {
      const y = FOOT + 20 + at * LABEL.least;
      const { ink } = LOOKS[at] as Look;
      return [
        ...bands((sites[at] as SiteTraffic).liable, months, y - 5, 4, ink),
        text(right + 14, y, words, { size: LABEL.size - 0.5 }),
      ];
    }),
    ...signs.marks,
  ];
  return {
    kind: 'plot',
    id,
    title: titleOf(traffic, lang),
    description: descriptionOf(traffic, sites, lang),
    width: WIDTH,
    height: Math.ceil(signs.bottom) + 2,
    marks,
  };
}

const shownDays = ({ list }: Months): Span => ({
  from: (list[0] as Span).from,
  to: (list.at(-1) as Span).to,
});

/** Days as boxes, as far as the months reach. */
const bands = (days: readonly Span[], months: Months, y: number, height: number, ink: Ink): Mark[] =>
  days.flatMap((run) => {
    const inside = overlap(run, shownDays(months));
    return inside ? [box(months.at(inside.from), months.at(addDays(inside.to, 1)), y, height, ink)] : [];
  });

/** The line at which liability begins, with its day. */
function begins(liable: readonly Span[], months: Months, right: number, lang: Lang): Mark[] {
  const day = firstDay(liable);
  if (day === undefined || day > shownDays(months).to) return [];
  const isBefore = day < shownDays(months).from;
  const words = lang === 'ja' ? `責任の始期 ${day}` : `liability begins ${day}`;
  const x = months.at(day);
  const width = widthOf(words, 7.5);
  const isLeft = x + 3 + width > right && x - 3 - width > 0;
  return [
    ...(isBefore ? [] : [line([x, TOP - 12], [x, FOOT], 'claim', 1, [3, 2])]),
    text(isLeft ? x - 3 : x + 3, TOP - 6, words, {
      anchor: isLeft ? 'end' : 'start',
      ink: 'claim',
      size: 7.5,
    }),
  ];
}

/** The line of a site, broken where a month has no figure, with its points. */
function siteMarks(
  { months: figures }: SiteTraffic,
  { ink, dash }: Look,
  months: Months,
  height: (value: number) => number,
): Mark[] {
  const known = new Map(figures.map((one) => [one.month, one]));
  const points = months.list.map(({ from }) => {
    const one = known.get(from.slice(0, 7));
    return one && ([months.middle(one.month), height(one.value.toNumber())] as const);
  });
  const isCrowded = months.list.length > MOST_POINTS;
  return [
    polyline(points, ink, 1.4, dash),
    ...points.flatMap((point, at) => {
      const isAlone = !points[at - 1] && !points[at + 1];
      const month = months.list[at]?.from.slice(0, 7) ?? '';
      return point && (isAlone || !isCrowded) ? [dot(point, 1.7, ink, known.get(month)?.isPart)] : [];
    }),
  ];
}

/** The names beside the ends of their lines, moved apart where they would meet. */
function labelMarks(
  sites: readonly SiteTraffic[],
  labels: readonly string[],
  months: Months,
  height: (value: number) => number,
  right: number,
): Mark[] {
  const ends = sites.map(({ months: figures }, at) => {
    const last = figures.at(-1);
    return { at, x: months.middle(last?.month ?? ''), y: height(last?.value.toNumber() ?? 0) };
  });
  const sorted = ends.sort((a, b) => a.y - b.y || a.at - b.at);
  const places: number[] = [];
  for (const { y } of sorted) places.push(Math.max(y, (places.at(-1) ?? TOP) + LABEL.least));
  // What was pushed below the foot goes up again, as far as the others leave room.
  let limit: number = FOOT;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    places[at] = Math.min(places[at] as number, limit);
    limit = (places[at] as number) - LABEL.least;
  }
  return sorted.flatMap(({ at, x, y }, position) => {
    const place = places[position] as number;
    return [
      line([x + 3, y], [right + 12, place], LOOKS[at]?.ink ?? 'ink', 0.5),
      text(right + 14, place + 2.5, labels[at] as string, { size: LABEL.size }),
    ];
  });
}

/** Each site with its own first day, where the sites differ in their days. */
function ownSpans(sites: readonly SiteTraffic[], lang: Lang): string[] {
  const [first, ...others] = sites;
  if (!first || others.every(({ liable }) => sameDays(liable, first.liable))) return [];
  return sites.map(({ name, liable }) => {
    const day = firstDay(liable);
    const since =
      liable.length === 0
        ? '—'
        : day
          ? lang === 'ja'
            ? `${day}〜`
            : `from ${day}`
          : lang === 'ja'
            ? '全期間'
            : 'all';
    return `${fitted(name, LABEL.widest - widthOf(since, LABEL.size) - 4, LABEL.size)} ${since}`;
  });
}

function signsOf(sites: readonly SiteTraffic[], lang: Lang): Sign[] {
  const ja = lang === 'ja';
  const hasParts = sites.some(({ months }) => months.some(({ isPart }) => isPart));
  return [
    {
      draw: (x, y) => [box(x, x + SIGN, y - 3.5, 7, 'band')],
      words: ja
        ? '責任の期間（いずれかの被告・作品・サイトについて）'
        : 'period of liability (of any defendant, title and site)',
    },
    ...(hasParts
      ? [
          {
            draw: (x: number, y: number) => [dot([x + SIGN / 2, y], 1.7, 'ink', true)],
            words: ja ? '一部の日の数値しかない月' : 'month with figures of some days only',
          },
        ]
      : []),
  ];
}
