import { monthEnd } from '../base/day.js';
import { commonDays } from '../base/day-set.js';
import type { Span } from '../base/span.js';
import type { BuiltViews } from './build.js';
import type { Stretch } from './stretch.js';

/** The days that the name of a line's month stands for; undefined for figures without a period. */
function monthDays(name: string): Span | undefined {
  if (name === '') return undefined;
  const [from, to] = name.split('/');
  if (to !== undefined && from !== undefined) return { from, to };
  return { from: `${name}-01`, to: monthEnd(`${name}-01`) };
}

/** The days of names of months, each worked out once. */
export function monthsByName(): (name: string) => Span | undefined {
  const known = new Map<string, Span | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, monthDays(name));
    return known.get(name);
  };
}

/** First and last day of each stretch of which there are figures; undefined where there are none; or that one states no period. */
export function daysCounted(
  { lineMonths, lineToStretch }: BuiltViews,
  stretches: readonly Stretch[],
): readonly (Span | 'undated' | undefined)[] {
  const daysOf = monthsByName();
  const open = new Set<number>();
  const found = new Map<number, Span>();
  lineToStretch.forEach((at, line) => {
    const month = daysOf(lineMonths[line] as string);
    if (!month) open.add(at);
    else for (const run of commonDays([month], (stretches[at] as Stretch).days)) widen(found, at, run);
  });
  return stretches.map((_, at) => (open.has(at) ? 'undated' : found.get(at)));
}

/** Makes the span kept at a position reach over another one as well. */
export function widen(spans: Map<number, Span>, at: number, span: Span): void {
  const known = spans.get(at);
  spans.set(
    at,
    known
      ? {
          from: known.from < span.from ? known.from : span.from,
          to: known.to > span.to ? known.to : span.to,
        }
      : span,
  );
}
