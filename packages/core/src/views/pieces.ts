import { commonDays, countDays, type DaySet, daySet, daysText } from '../base/day-set.js';
import { daysIn, monthName, type Span, spanEnds } from '../base/span.js';
import { both, DOT, same, type Words } from '../base/words.js';
import type { Index } from '../formula/graph.js';
import type { Observation } from '../traffic/observation.js';
import type { Picked, Stretch } from './stretch.js';
import { toldApart } from './told-apart.js';

/** An observation inside the days of a stretch, and how many of its days lie there. */
interface Piece {
  readonly observation: number;
  readonly month: number;
  readonly site: number;
  /** days inside the stretch, and days of the observation; 1 of 1 where it states no period and is counted whole */
  readonly days: number;
  readonly of: number;
}

/**
 * The indexes on which a chain of views stands, and how they lead into one another. Titles with the same site (or
 * counter) and the same run of days share their pieces, so a docket of thousands of titles stays small.
 */
export interface Pieces {
  readonly sites: Index;
  readonly observed: Index;
  /** an observation inside a run of days */
  readonly pieces: Index;
  /** a month of a run of days */
  readonly months: Index;
  /** a title on a site in a month */
  readonly lines: Index;
  readonly stretches: Index;
  readonly observations: readonly Observation[];
  readonly list: readonly Piece[];
  readonly pieceToMonth: readonly number[];
  readonly lineToMonth: readonly number[];
  readonly lineToStretch: readonly number[];
  readonly lineMonths: readonly string[];
  /** the days of the figures of each line inside its stretch; absent where one states no period */
  readonly lineDays: readonly (DaySet | undefined)[];
  /** the position of each stretch's site among the sites */
  readonly stretchToSite: readonly number[];
}

/**
 * @param stretches titles on sites, each with the observations of its series
 * @param prefix starts the ids of all indexes, so that several groups can stand in one graph
 */
export function makePieces(stretches: readonly Picked[], prefix: string): Pieces {
  const siteIds = new Map<string, number>();
  const observationAt = new Map<Observation, number>();
  const observedLabels: Words[] = [];
  const classes = new Map<string, { months: Map<string, number>; inOrder: number[] }>();
  const list: Piece[] = [];
  const pieceMembers: Index['members'][number][] = [];
  const monthMembers: Index['members'][number][] = [];
  const lineMembers: Index['members'][number][] = [];
  const lineToMonth: number[] = [];
  const lineToStretch: number[] = [];
  const lineMonths: string[] = [];
  const monthNames: string[] = [];
  const monthSpans: (Span[] | undefined)[] = [];
  /** the days in suit to which a piece and a month belong */
  const pieceLiable: DaySet[] = [];
  const monthLiable: DaySet[] = [];

  const position = <K>(map: Map<K, number>, key: K) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };

  stretches.forEach(({ stretch, series, seriesId, level }, at) => {
    const site = position(siteIds, stretch.site.id);
    const name = JSON.stringify([seriesId, stretch.days]);
    let group = classes.get(name);
    if (!group) {
      group = { months: new Map(), inOrder: [] };
      classes.set(name, group);
      for (const observation of series) {
        const inside = observation.period ? commonDays([observation.period], stretch.days) : stretch.days;
        if (inside.length === 0) continue;
        const month = observation.period ? monthName(observation.period) : '';
        let monthAt = group.months.get(month);
        const where =
          level === 'site' ? same(stretch.site.name) : both(stretch.title.name, DOT, stretch.site.name);
        if (monthAt === undefined) {
          monthAt = monthMembers.length;
          group.months.set(month, monthAt);
          group.inOrder.push(monthAt);
          monthNames.push(month);
          monthSpans.push([]);
          monthLiable.push(stretch.days);
          monthMembers.push({
            id: `${seriesId}|${daysId(stretch.days)}|${month}`,
            label: both(where, month === '' ? '' : ` ${month}`),
          });
        }
        if (observation.period) monthSpans[monthAt]?.push(...inside);
        else monthSpans[monthAt] = undefined;
        const label = both(where, observation.period ? ` ${periodLabel(observation.period)}` : '');
        const at = position(observationAt, observation);
        observedLabels[at] = label;
        list.push({ observation: at, month: monthAt, site, ...dayCounts(observation.period, inside) });
        pieceMembers.push({ id: `${seriesId}|${daysId(stretch.days)}|${pieceId(observation)}`, label });
        pieceLiable.push(stretch.days);
      }
    }
    for (const month of group.inOrder) {
      lineToMonth.push(month);
      lineToStretch.push(at);
      const monthText = monthNames[month] as string;
      lineMonths.push(monthText);
      lineMembers.push({
        id: `${stretch.id}|${monthText}`,
        label: both(stretch.title.name, DOT, stretch.site.name, monthText === '' ? '' : ` ${monthText}`),
      });
    }
  });

  const monthDays = monthSpans.map((spans) => spans && daySet(spans));
  const observations = [...observationAt.keys()];
  const siteList = [...siteIds.keys()];
  return {
    sites: {
      id: `${prefix}sites`,
      label: { ja: 'サイト', en: 'site' },
      members: siteList.map((id) => ({
        id,
        label: same(stretches.find(({ stretch }) => stretch.site.id === id)?.stretch.site.name ?? id),
      })),
    },
    observed: {
      id: `${prefix}observed`,
      label: { ja: '観測', en: 'observation' },
      members: observations.map((one, at) => ({
        id: observationId(one),
        label: observedLabels[at] as Words,
      })),
    },
    pieces: {
      id: `${prefix}pieces`,
      label: { ja: '観測と期間', en: 'observation and period' },
      members: toldApart(pieceMembers, (at) => pieceLiable[at] as DaySet),
    },
    months: {
      id: `${prefix}months`,
      label: { ja: '月', en: 'month' },
      members: toldApart(monthMembers, (at) => monthLiable[at] as DaySet),
    },
    lines: {
      id: `${prefix}lines`,
      label: { ja: '作品・サイト・月', en: 'title, site, month' },
      members: toldApart(lineMembers, (at) => monthLiable[lineToMonth[at] as number] as DaySet),
    },
    stretches: {
      id: `${prefix}stretches`,
      label: { ja: '作品・サイト', en: 'title, site' },
      members: stretches.map(({ stretch }) => ({ id: stretch.id, label: stretchLabel(stretch) })),
    },
    observations,
    list,
    pieceToMonth: list.map((piece) => piece.month),
    lineToMonth,
    lineToStretch,
    lineMonths,
    lineDays: lineToMonth.map((month) => monthDays[month]),
    stretchToSite: stretches.map(({ stretch }) => siteIds.get(stretch.site.id) as number),
  };
}

export const stretchLabel = (stretch: Stretch) => {
  const parted = stretch.id.includes('#');
  const days = { ja: daysText(stretch.days, 'ja'), en: daysText(stretch.days, 'en') };
  return both(stretch.title.name, DOT, stretch.site.name, ...(parted ? [' ', days] : []));
};

const dayCounts = (period: Span | undefined, inside: DaySet): Pick<Piece, 'days' | 'of'> =>
  period ? { days: countDays(inside), of: daysIn(period) } : { days: 1, of: 1 };

const daysId = (days: DaySet): string =>
  days
    .map(spanEnds)
    .map(({ from, to }) => `${from ?? ''}/${to ?? ''}`)
    .join('+');

const pieceId = (one: Observation) =>
  (one.period ? `${one.period.from}/${one.period.to}` : '') + observationId(one);
const periodLabel = (span: Span) =>
  monthName(span).includes('/') || daysIn(span) < 28 ? `${span.from}–${span.to}` : monthName(span);

/** The same cell or the same entry of the case is the same quantity wherever it stands. */
export function observationId(one: Observation): string {
  const { file, row, column, path } = one.source.place ?? {};
  return [file, row, column, path].filter((part) => part !== undefined).join(':');
}
