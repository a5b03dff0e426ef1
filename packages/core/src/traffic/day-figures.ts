import type { SeriesCounts } from './day-counts.js';
import type { LogDays } from './log-days.js';
import { dayText } from './log-time.js';
import type { Metric } from './observation.js';
import { OK } from './observation-table.js';
import type { SheetContext } from './sheet-context.js';

/** A line is one cell. */
const COLUMN = 1;
/** About what a figure takes in memory. */
const FIGURE_BYTES = 60;

/**
 * Puts the counts of a log into the table, one figure for each site, title and day. Between the first and the last day
 * of a series, a day of which the log has lines, but none that counts, is a counted 0; one without any line stays
 * without a figure. Sites that nobody asked for are noted and left out.
 * @throws Stopped where memory runs out
 */
export function addDayFigures(
  context: SheetContext,
  series: readonly SeriesCounts[],
  lines: LogDays,
  metric: Metric,
): void {
  const { table, origin, mapping, strangers, watch, file } = context;
  const days = [...lines.rows.keys()].sort((a, b) => a - b);
  const spans = new Map<number, number>();
  for (const day of days) spans.set(day, table.spanId({ from: dayText(day), to: dayText(day) }));
  const positions = new Map(days.map((day, at) => [day, at]));
  for (const { site, title = mapping.title, days: counts } of series) {
    if (!strangers.isWanted(site)) {
      const [row] = [...counts.values()].map((one) => one.row);
      strangers.add(site, counts.size, () => ({ file, ...(row === undefined ? {} : { row }) }));
      continue;
    }
    const id = table.seriesId({
      site,
      ...(title === undefined ? {} : { title }),
      country: mapping.country ?? 'WW',
      device: mapping.device ?? 'all',
      metric,
    });
    const held = [...counts.keys()].map((day) => positions.get(day) as number);
    const first = held.reduce((a, b) => Math.min(a, b));
    const last = held.reduce((a, b) => Math.max(a, b));
    watch.hold((last - first + 1 - counts.size) * FIGURE_BYTES);
    for (const day of days.slice(first, last + 1)) {
      const { count, row } = counts.get(day) ?? { count: 0, row: lines.rows.get(day) as number };
      table.figures.add(id, spans.get(day) as number, count, 0, 0, OK, origin, row, COLUMN);
    }
  }
}
