import type { Problem } from '../base/problem.js';
import { overlap } from '../base/span.js';
import type { Observation } from '../traffic/observation.js';
import { overlapping } from '../traffic/problems.js';
import { periodText } from '../traffic/settle.js';
import { usedTwice } from './problems.js';
import type { Picked, Stretch, ViewedSite } from './stretch.js';

/**
 * Figures of several domains of a site are added. But where a figure calls the site (or the title) by another name
 * for days that another figure covers too, those days would be counted twice.
 * @param series ordered by the first day
 */
export function namedTwice(series: readonly Observation[], site: ViewedSite): Problem[] {
  const name = (one: Observation) => JSON.stringify([one.site, one.title]);
  const isDomain = (one: Observation) => one.title === undefined && site.domains.includes(one.site ?? '');
  const furthest = new Map<string, Observation>();
  return series.flatMap((one) => {
    const met = [...furthest].find(
      ([other, before]) =>
        other !== name(one) &&
        !(isDomain(before) && isDomain(one)) &&
        (!before.period || !one.period || overlap(before.period, one.period)),
    )?.[1];
    const own = furthest.get(name(one));
    if (!own?.period || !one.period || one.period.to > own.period.to) furthest.set(name(one), one);
    return met ? [overlapping(one.source.place ?? {}, periodText(one), met.source, periodText(met))] : [];
  });
}

/** A figure may stand for one site, or one title on one site: what several would use would be counted twice. */
export function countedTwice(picked: readonly Picked[]): Problem[] {
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
