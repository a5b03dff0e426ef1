import { byText } from '../base/by-text.js';
import { addDays, type Day, monthEnd, monthOf } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import type { Span } from '../base/span.js';
import { COUNTS, type Series } from './observation.js';
import { LOW, OK, type Origin } from './observation-table.js';
import type { Observations } from './observations.js';
import { SplitSum } from './split-sum.js';

/** What one source says of a stretch of days. */
export interface SourceFigure {
  /** as the source was given */
  readonly path: string;
  /** sheet of a workbook */
  readonly sheet?: string;
  /** who made the figures, where the case says so */
  readonly vendor?: string;
  /** exact, as plain decimal digits or `n/d` */
  readonly value: string;
}

/** One thing of which several sources have a figure. */
export interface SourceComparison extends Series {
  /** first day of the stretch */
  readonly from: Day;
  /** last day of the stretch, counted */
  readonly to: Day;
  /** in the order of the sources */
  readonly figures: readonly SourceFigure[];
  /** the largest by the smallest, cut to two decimals (`1.04`); absent where the smallest is 0 and the largest is not */
  readonly ratio?: string;
}

/** What was read from one file. */
export interface ComparedFile {
  /** its name, as it is to be told */
  readonly path: string;
  /** what `readTraffic` gave */
  readonly observations: Observations;
}

/** The figures of one series in one file: so many positions of the order. */
interface Run extends ComparedFile {
  readonly file: number;
  readonly start: number;
  end: number;
}

/** The figures of one source for one stretch of days, as far as they have come. */
interface Held {
  readonly figure: Omit<SourceFigure, 'value'>;
  readonly sum: SplitSum;
  count: number;
  /** the day that comes next; undefined once a day is missing, comes twice, or has no definite figure */
  next: Day | undefined;
}

/**
 * Sets side by side what several sources say of the same site, metric, device, country and month: only one of them may
 * be counted, and nothing here adds or bridges them. Figures within a month are added up where they cover every day of
 * it once; a period longer than a month is compared with figures of exactly the same days. Ratios and durations are
 * compared figure by figure, since they cannot be added up.
 * @param files what was read, file by file; sources within one file are told apart too
 * @returns the largest differences first, then by time
 * @throws Nothing.
 */
export function compareSources(files: readonly ComparedFile[]): SourceComparison[] {
  const calendar = new Calendar();
  const compared = [...runsBySeries(files).values()].flatMap((runs) => {
    const mayDiffer = runs.length > 1 || runs.some(({ observations: { table } }) => table.origins.length > 1);
    return mayDiffer ? ofSeries(runs, calendar) : [];
  });
  return compared.sort((a, b) => b.by - a.by || byText(a.one.from, b.one.from)).map(({ one }) => one);
}

function runsBySeries(files: readonly ComparedFile[]): Map<string, Run[]> {
  const all = new Map<string, Run[]>();
  for (const [file, { path, observations }] of files.entries()) {
    const { table, order } = observations;
    const { series } = table.figures;
    let run: Run | undefined;
    for (let at = 0; at < order.length; at += 1) {
      const id = series[order[at] as number] as number;
      if (at > 0 && id === series[order[at - 1] as number] && run) {
        run.end = at + 1;
        continue;
      }
      const { site, title, page, metric, device, country } = table.series[id] as Series;
      const name = JSON.stringify([site, title, page, metric, device, country]);
      run = { file, path, observations, start: at, end: at + 1 };
      all.set(name, [...(all.get(name) ?? []), run]);
    }
  }
  return all;
}

function ofSeries(runs: readonly Run[], calendar: Calendar) {
  const stretches = new Map<Span, Map<string, Held>>();
  for (const run of runs) collect(stretches, run, calendar);
  const [{ start, observations }] = runs as [Run];
  const series = observations.table.seriesAt(observations.order[start] as number);
  return [...stretches].flatMap(([span, held]) => {
    const full = [...held.values()].filter((one) => isFull(one, span, series, calendar));
    return full.length > 1 ? [comparison(series, span, full)] : [];
  });
}

function collect(stretches: Map<Span, Map<string, Held>>, run: Run, calendar: Calendar): void {
  const { table, order } = run.observations;
  const { span: spanOf, quality, origin: originOf, whole, part } = table.figures;
  for (const at of order.subarray(run.start, run.end)) {
    const span = table.spans[spanOf[at] as number];
    if (!span) continue;
    const odd = table.odd.size > 0 ? table.odd.get(at) : undefined;
    const origin = odd?.source ? -1 : (originOf[at] as number);
    const stretch = calendar.stretch(span);
    const sources = stretches.get(stretch) ?? new Map<string, Held>();
    stretches.set(stretch, sources);
    const source = `${run.file} ${origin} ${odd?.vendor ?? ''}`;
    let held = sources.get(source);
    if (!held) {
      const { sheet, vendor }: Partial<Origin> = table.origins[origin] ?? {};
      const figure = named(run.path, sheet, odd?.vendor ?? vendor);
      held = { figure, sum: new SplitSum(), count: 0, next: stretch.from };
      sources.set(source, held);
    }
    const isDefinite = quality[at] === OK || quality[at] === LOW;
    held.next = isDefinite && held.next === span.from ? calendar.after(span.to) : undefined;
    held.count += 1;
    if (!isDefinite) continue;
    if (odd?.value === undefined) held.sum.add(whole[at] as number, part[at] as number);
    else held.sum.addFraction(Fraction.of(odd.value));
  }
}

const named = (path: string, sheet: string | undefined, vendor: string | undefined): Held['figure'] => ({
  path,
  ...(sheet === undefined ? {} : { sheet }),
  ...(vendor === undefined ? {} : { vendor }),
});

/** What is asked of the calendar again and again, found out once. */
class Calendar {
  readonly #stretches = new Map<string, Span>();
  readonly #after = new Map<Day, Day>();

  /** The month in which a period lies, else the period itself: the same object for the same days. */
  stretch({ from, to }: Span): Span {
    const month = monthOf(from);
    const isInMonth = month === monthOf(to);
    const key = isInMonth ? month : `${from}${to}`;
    const known = this.#stretches.get(key);
    if (known) return known;
    const made = isInMonth ? { from: `${month}-01`, to: monthEnd(from) } : { from, to };
    this.#stretches.set(key, made);
    return made;
  }

  after(day: Day): Day {
    const known = this.#after.get(day) ?? addDays(day, 1);
    this.#after.set(day, known);
    return known;
  }
}

const isFull = ({ next, count }: Held, { to }: Span, { metric }: Series, calendar: Calendar): boolean =>
  next === calendar.after(to) && (count === 1 || COUNTS.includes(metric));

function comparison(series: Series, span: Span, held: readonly Held[]) {
  const values = held.map(({ sum }) => sum.total());
  const smallest = values.reduce((a, b) => (b.compare(a) < 0 ? b : a));
  const largest = values.reduce((a, b) => (b.compare(a) > 0 ? b : a));
  const ratio = smallest.sign !== 0 ? largest.over(smallest) : largest.sign === 0 ? Fraction.one : undefined;
  const one: SourceComparison = {
    ...series,
    ...span,
    figures: held.map(({ figure }, at) => ({ ...figure, value: (values[at] as Fraction).toText() })),
    ...(ratio ? { ratio: twoDecimals(ratio) } : {}),
  };
  // For the order only: 0 beside a figure goes before all that has a ratio.
  return { one, by: ratio ? largest.toNumber() / (smallest.toNumber() || 1) : Number.POSITIVE_INFINITY };
}

/** `1.04`: cut, never rounded. */
function twoDecimals(value: Fraction): string {
  const [whole, decimals = ''] = value.toDecimals(2).text.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}
