import type { Assessment } from '../../assess.js';
import { addDays, type Day, monthEnd, monthOf } from '../../base/day.js';
import { countDays, type DaySet, daySet } from '../../base/day-set.js';
import { Fraction, sumOf } from '../../base/fraction.js';
import { groupBy } from '../../base/group.js';
import { daysIn, overlap, type Span } from '../../base/span.js';
import type { Device, Observation } from '../../traffic/observation.js';
import { SeriesPicker } from '../../views/series.js';
import type { CountedMetric } from '../../views/way.js';
import { WAYS } from '../../views/ways.js';

/** What a site was counted at in a month. */
export interface MonthFigure {
  readonly month: string;
  readonly value: Fraction;
  /** the figures do not cover every day of the month */
  readonly isPart: boolean;
}

export interface SiteTraffic {
  readonly name: string;
  /** in order of the months; a month without any figure is left out */
  readonly months: readonly MonthFigure[];
  /** the days for which any defendant answers for any title there */
  readonly liable: DaySet;
}

/** Figures that are counted alike: those of one axis. */
export interface Traffic {
  readonly metric: CountedMetric;
  readonly country: string;
  readonly device: Device;
  readonly sites: readonly SiteTraffic[];
  /** figures of longer periods than a month, and of none: they have no place in a month */
  readonly longer: number;
  /** figures that the export masks or leaves out */
  readonly masked: number;
}

/** Longest period of a figure that is told by months; one that crosses an end of a month is parted by its days. */
const LONGEST = 31;

/** The figures on which the views rest, by site and month, also those outside the days in suit. */
export function monthlyTraffic({ case: read, evidence, plan }: Assessment): Traffic[] {
  const all = read.fields.views ?? [];
  const pickers = all.map((views, at) => new SeriesPicker(evidence.observations, views, `views[${at}]`));
  const groups = new Map<string, Map<string, { name: string; used: Set<Observation> }>>();
  for (const stretch of plan.stretches) {
    const { site } = stretch;
    const at = all.findIndex(({ sites }) => sites?.includes(site.id) !== false);
    const [views, picker] = [all[at], pickers[at]];
    if (!views || !picker) continue;
    const way = WAYS[views.way];
    const metric = way.metric(views);
    const key = JSON.stringify([metric, views.country ?? 'WW', views.device ?? 'all']);
    const bySite = groups.get(key) ?? new Map<string, { name: string; used: Set<Observation> }>();
    const own = bySite.get(site.id) ?? { name: site.name, used: new Set() };
    for (const one of picker.pick(stretch, metric, way.level)) own.used.add(one);
    groups.set(key, bySite.set(site.id, own));
  }
  const periods = groupBy(plan.periods, ({ site }) => site);
  return [...groups].flatMap(([key, bySite]) => {
    const [metric, country, device] = JSON.parse(key) as [CountedMetric, string, Device];
    const used = [...bySite.values()].flatMap((one) => [...one.used]);
    const sites = [...bySite].flatMap(([id, one]) => {
      const months = byMonth([...one.used].filter(isShown));
      const liable = daySet((periods.get(id) ?? []).flatMap(({ days }) => days));
      return months.length > 0 ? [{ name: one.name, months, liable }] : [];
    });
    if (sites.length === 0) return [];
    const masked = used.filter(({ value }) => value === undefined).length;
    const shown = used.filter(isShown).length;
    return [{ metric, country, device, sites, masked, longer: used.length - masked - shown }];
  });
}

type Shown = Observation & { readonly period: Span; readonly value: string };

const isShown = (one: Observation): one is Shown =>
  one.value !== undefined && one.period !== undefined && daysIn(one.period) <= LONGEST;

function byMonth(observations: readonly Shown[]): MonthFigure[] {
  const parts = observations.flatMap(({ period, value }) =>
    monthsOf(period).flatMap((month) => {
      const inside = overlap(period, month);
      if (!inside) return [];
      const share = Fraction.of(daysIn(inside)).over(Fraction.of(daysIn(period)));
      return [{ month, inside, value: Fraction.of(value).times(share) }];
    }),
  );
  const months = groupBy(parts, ({ month }) => monthOf(month.from));
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => ({
      month,
      value: sumOf(own.map(({ value }) => value)),
      isPart:
        countDays(daySet(own.map(({ inside }) => inside))) < daysIn((own[0] as (typeof own)[number]).month),
    }));
}

/** The calendar months that a span touches. */
export function monthsOf({ from, to }: Span): Span[] {
  const months: Span[] = [];
  for (let day: Day = `${monthOf(from)}-01`; day <= to; day = addDays(monthEnd(day), 1))
    months.push({ from: day, to: monthEnd(day) });
  return months;
}

/** How many lines a plot holds. */
const MOST = 6;

/** The sites with most traffic, and the others as one where there are too many to be told apart. */
export function largest(sites: readonly SiteTraffic[], others: (count: number) => string): SiteTraffic[] {
  if (sites.length <= MOST) return [...sites];
  const total = ({ months }: SiteTraffic) => sumOf(months.map(({ value }) => value));
  const sorted = sites
    .map((site) => ({ site, sum: total(site) }))
    .sort((a, b) => b.sum.compare(a.sum))
    .map(({ site }) => site);
  const rest = sorted.slice(MOST - 1);
  const months = groupBy(
    rest.flatMap((site) => site.months),
    ({ month }) => month,
  );
  return [
    ...sorted.slice(0, MOST - 1),
    {
      name: others(rest.length),
      months: [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, own]) => ({
          month,
          value: sumOf(own.map(({ value }) => value)),
          isPart: own.some(({ isPart }) => isPart),
        })),
      liable: daySet(rest.flatMap(({ liable }) => liable)),
    },
  ];
}
