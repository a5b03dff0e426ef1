import type { Watch } from '../tables/limits.js';
import { Dictionary } from './dictionary.js';

/** About what a series and a day of one take in memory, with the figure that is made of it at the end. */
const SERIES_BYTES = 400;
const DAY_BYTES = 160;

/** The requests of one day that count, and the row of the first. */
interface DayCount {
  count: number;
  readonly row: number;
}

/** The counts of one site and title by the day's number. */
export interface SeriesCounts {
  readonly site: string;
  readonly title?: string;
  readonly days: Map<number, DayCount>;
}

/** Counts by site, title and day: memory grows with these, never with the lines. */
export class DayCounts {
  readonly series: SeriesCounts[] = [];
  readonly #sites = new Dictionary();
  readonly #titles = new Dictionary();
  /** of each site, the number of the series by that of the title; -1 for none */
  readonly #ids: Map<number, number>[] = [];

  constructor(readonly watch: Watch) {}

  add(site: string, title: string | undefined, day: number, row: number): void {
    const { days } = this.#seriesOf(site, title);
    const known = days.get(day);
    if (known) known.count += 1;
    else {
      days.set(day, { count: 1, row });
      this.watch.hold(DAY_BYTES);
    }
  }

  #seriesOf(site: string, title: string | undefined): SeriesCounts {
    const siteId = this.#sites.id(site);
    const titleId = title === undefined ? -1 : this.#titles.id(title);
    let own = this.#ids[siteId];
    if (!own) {
      own = new Map();
      this.#ids.push(own);
    }
    const known = own.get(titleId);
    if (known !== undefined) return this.series[known] as SeriesCounts;
    const text = this.#titles.texts[titleId];
    const made = {
      site: this.#sites.texts[siteId] as string,
      ...(text === undefined ? {} : { title: text }),
      days: new Map(),
    };
    own.set(titleId, this.series.length);
    this.series.push(made);
    this.watch.hold(SERIES_BYTES + 4 * (site.length + (title?.length ?? 0)));
    return made;
  }
}
