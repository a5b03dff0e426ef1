import { monthEnd } from '../base/day.js';
import { commonDays, type DaySet, daySet } from '../base/day-set.js';
import type { Span } from '../base/span.js';
import type { BuiltViews } from './build.js';
import type { Stretch } from './stretch.js';

/** The days that the name of a line's month stands for; undefined for figures without a period. */
export function monthDays(name: string): Span | undefined {
  if (name === '') return undefined;
  const [from, to] = name.split('/');
  if (to !== undefined && from !== undefined) return { from, to };
  return { from: `${name}-01`, to: monthEnd(`${name}-01`) };
}

/** The days of each stretch of which there are figures, month by month; undefined where a figure states no period. */
export function stretchDays(
  { lineMonths, lineToStretch }: BuiltViews,
  stretches: readonly Stretch[],
): readonly (DaySet | undefined)[] {
  const spans = stretches.map(() => [] as Span[]);
  const open = new Set<number>();
  const known = new Map<string, Span | undefined>();
  lineToStretch.forEach((at, line) => {
    const name = lineMonths[line] as string;
    if (!known.has(name)) known.set(name, monthDays(name));
    const days = known.get(name);
    if (days) spans[at]?.push(days);
    else open.add(at);
  });
  return stretches.map(({ days }, at) =>
    open.has(at) ? undefined : commonDays(daySet(spans[at] ?? []), days),
  );
}
