import { hullOf } from '../base/day-set.js';
import type { Span } from '../base/span.js';
import type { BuiltViews } from './build.js';

/** First and last day of which there are figures; undefined for none; or that one of them states no period. */
export type Counted = Span | 'undated' | undefined;

/** The days of which each of so many stretches has figures. */
export function daysCounted({ lineDays, lineToStretch }: BuiltViews, stretches: number): readonly Counted[] {
  const found: Counted[] = Array.from({ length: stretches }, () => undefined);
  lineToStretch.forEach((at, line) => {
    const days = lineDays[line];
    found[at] = wider(found[at], days ? hullOf(days) : 'undated');
  });
  return found;
}

/** From the first day of either to the last. */
export function wider(a: Counted, b: Counted): Counted {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === 'undated' || b === 'undated') return 'undated';
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}
