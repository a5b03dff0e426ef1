import { addDays } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { ALWAYS, overlap, type Span } from '../base/span.js';
import type { Metric, Observation } from '../traffic/observation.js';
import { overlapping } from '../traffic/problems.js';
import { periodText, seriesName } from '../traffic/settle.js';
import { leftOut, noObservations, notCovered, uncoveredDays, undated, usedTwice } from './problems.js';
import type { Views } from './schema.js';
import type { Stretch, ViewedSite } from './stretch.js';

/** Picks, once for each site or counter, the observations on which titles' views rest. */
export class SeriesPicker {
  readonly #picked = new Map<string, readonly Observation[]>();
  readonly problems: Problem[] = [];

  readonly #byTitle = new Map<string | undefined, Observation[]>();

  constructor(
    observations: readonly Observation[],
    readonly views: Views,
    readonly path: string,
  ) {
    for (const one of observations) {
      const known = this.#byTitle.get(one.title);
      if (known) known.push(one);
      else this.#byTitle.set(one.title, [one]);
    }
  }

  /** Figures of the site as a whole, or of the title where the metric is counted by title; ordered by period. */
  pick(stretch: Stretch, metric: Metric, level: 'site' | 'title'): readonly Observation[] {
    const key = JSON.stringify([stretch.site.id, level === 'title' ? stretch.title.id : null, metric]);
    const known = this.#picked.get(key);
    if (known) return known;
    const series = this.#select(stretch, metric, level);
    this.#picked.set(key, series);
    return series;
  }

  #select(stretch: Stretch, metric: Metric, level: 'site' | 'title'): readonly Observation[] {
    const { title, site } = stretch;
    const country = this.views.country ?? 'WW';
    const device = this.views.device ?? 'all';
    const offers =
      level === 'site'
        ? (this.#byTitle.get(undefined) ?? [])
        : [...new Set([title.id, title.name])].flatMap((name) => this.#byTitle.get(name) ?? []);
    const here = offers.filter(
      (one) => one.metric === metric && ((level === 'title' && one.site === undefined) || isSite(one, site)),
    );
    const wanted = here.filter((one) => one.country === country && one.device === device);
    const usable = wanted.filter((one) => one.quality === 'ok');
    const masked = wanted.filter((one) => one.quality === 'masked');
    if (masked.length > 0) this.problems.push(leftOut(masked));
    if (usable.length === 0) {
      const offered = wanted.length > 0 ? undefined : [...new Set(here.map(seriesName))];
      const what = level === 'site' ? site.name : `${title.name}・${site.name}`;
      this.problems.push(
        noObservations(level === 'site' ? this.path : title.path, what, metric, country, device, offered),
      );
    }
    const series = usable.sort((a, b) => ((a.period?.from ?? '') < (b.period?.from ?? '') ? -1 : 1));
    this.problems.push(...namedTwice(series, site));
    return series;
  }
}

/**
 * Figures of several domains of a site are added. But where a figure calls the site (or the title) by another name
 * for days that another figure covers too, those days would be counted twice.
 */
function namedTwice(series: readonly Observation[], site: ViewedSite): Problem[] {
  const name = (one: Observation) => JSON.stringify([one.site, one.title]);
  const isDomain = (one: Observation) => one.title === undefined && site.domains.includes(one.site ?? '');
  return series.flatMap((one, at) => {
    const before = series[at - 1];
    if (!before || name(before) === name(one) || (isDomain(before) && isDomain(one))) return [];
    const meets = !before.period || !one.period || overlap(before.period, one.period);
    return meets
      ? [overlapping(one.source.place ?? {}, periodText(one), before.source, periodText(before))]
      : [];
  });
}

/** A figure may stand for one site, or one title on one site: what several would use would be counted twice. */
export function countedTwice(
  picked: readonly {
    readonly stretch: Stretch;
    readonly series: readonly Observation[];
    readonly seriesId: string;
  }[],
): Problem[] {
  const users = new Map<Observation, { readonly seriesId: string; readonly stretch: Stretch }>();
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { stretch, series, seriesId } of picked) {
    for (const one of series) {
      const user = users.get(one);
      if (!user) users.set(one, { seriesId, stretch });
      else if (user.seriesId !== seriesId && !told.has(seriesId)) {
        told.add(seriesId);
        problems.push(usedTwice(one, user.stretch, stretch));
      }
    }
  }
  return problems;
}

const isSite = (one: Observation, site: ViewedSite): boolean =>
  one.site !== undefined && (one.site === site.id.toLowerCase() || site.domains.includes(one.site));

/**
 * What the figures leave open in the days that matter: a run of days that no figure touches is an error, days inside
 * it without a figure are a warning and are not counted, a figure without a period cannot be placed in a bounded run.
 */
export function coverageProblems(
  picked: readonly {
    readonly stretch: Stretch;
    readonly series: readonly Observation[];
    readonly seriesId: string;
  }[],
): Problem[] {
  const problems: Problem[] = [];
  const runs = new Map<string, { first: (typeof picked)[number]; titles: string[] }>();
  for (const one of picked) {
    if (one.series.length === 0) continue;
    const key = JSON.stringify([one.seriesId, one.stretch.span]);
    const known = runs.get(key);
    if (known) known.titles.push(one.stretch.title.name);
    else runs.set(key, { first: one, titles: [one.stretch.title.name] });
  }
  const open = new Map<string, { site: string; days: Set<string> }>();
  for (const { first, titles } of runs.values()) {
    const { span, site, title } = first.stretch;
    const bounded = span.from !== ALWAYS.from || span.to !== ALWAYS.to;
    const loose = first.series.filter((one) => !one.period);
    if (bounded && loose.length > 0) problems.push(undated(loose, span));
    const spans = first.series.flatMap((one) => (one.period ? [one.period] : []));
    if (loose.length === 0 && !spans.some((one) => overlap(one, span))) {
      problems.push(notCovered(title.path, titles, site.name, span, spans));
      continue;
    }
    const known = open.get(first.seriesId) ?? { site: site.name, days: new Set() };
    for (const gap of uncovered(spans, span)) known.days.add(`${gap.from}/${gap.to}`);
    for (const [name, own] of byName(first.series)) {
      // A domain may come later or go earlier than another of the same site; a hole between its figures is a hole.
      const inside = overlap(span, { from: own[0]?.from ?? span.from, to: own.at(-1)?.to ?? span.to });
      for (const gap of inside ? uncovered(own, inside) : []) known.days.add(`${name} ${gap.from}/${gap.to}`);
    }
    open.set(first.seriesId, known);
  }
  for (const { site, days } of open.values()) {
    if (days.size > 0) problems.push(uncoveredDays(site, [...days].sort()));
  }
  return problems;
}

/** The periods of each domain of a site, where there are several. */
function byName(series: readonly Observation[]): Map<string, Span[]> {
  const names = new Map<string, Span[]>();
  for (const one of series) {
    if (!one.period || one.site === undefined) continue;
    const known = names.get(one.site);
    if (known) known.push(one.period);
    else names.set(one.site, [one.period]);
  }
  return names.size > 1 ? names : new Map();
}

/** The days of `span` that none of the periods covers; beyond the first and last period only where `span` is bounded there. */
function uncovered(periods: readonly Span[], span: Span): Span[] {
  const first = periods.reduce((a, b) => (b.from < a ? b.from : a), ALWAYS.to);
  const last = periods.reduce((a, b) => (b.to > a ? b.to : a), ALWAYS.from);
  const until = span.to === ALWAYS.to ? last : span.to;
  const gaps: Span[] = [];
  let next = span.from === ALWAYS.from ? first : span.from;
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.from > until) break;
    if (period.from > next) gaps.push({ from: next, to: addDays(period.from, -1) });
    if (period.to >= next) next = addDays(period.to, 1);
  }
  if (next <= until) gaps.push({ from: next, to: until });
  return gaps;
}
