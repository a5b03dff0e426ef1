import { byText } from '../base/by-text.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import { both, DOT, same } from '../base/words.js';
import type { Metric, Observation } from '../traffic/observation.js';
import { seriesName } from '../traffic/settle.js';
import { namedTwice } from './counted-once.js';
import { leftOut, noObservations } from './problems.js';
import type { Views } from './schema.js';
import type { Stretch, ViewedSite } from './stretch.js';

/** Picks, once for each site or counter, the observations on which titles' views rest. */
export class SeriesPicker {
  readonly #picked = new Map<string, readonly Observation[]>();
  readonly problems: Problem[] = [];

  readonly #byTitle: ReadonlyMap<string | undefined, readonly Observation[]>;

  constructor(
    observations: readonly Observation[],
    readonly views: Views,
    readonly path: string,
  ) {
    this.#byTitle = groupBy(observations, (one) => one.title);
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
    const usable = wanted.filter((one) => one.value !== undefined);
    const masked = wanted.filter((one) => one.quality === 'masked');
    if (masked.length > 0) this.problems.push(leftOut(masked));
    if (usable.length === 0) {
      const offered = wanted.length > 0 ? undefined : [...new Set(here.map(seriesName))];
      const what = level === 'site' ? same(site.name) : both(title.name, DOT, site.name);
      this.problems.push(
        noObservations(level === 'site' ? this.path : title.path, what, metric, country, device, offered),
      );
    }
    // What is masked counts for nothing in the figure itself, but it stands in its range.
    const placed = usable.length > 0 ? [...usable, ...masked] : [];
    const series = placed.sort((a, b) => byText(a.period?.from ?? '', b.period?.from ?? ''));
    this.problems.push(...namedTwice(series, site));
    return series;
  }
}

/** Whether a figure is of the site: by its id, or by one of its domains. */
const isSite = (one: Observation, site: ViewedSite): boolean =>
  one.site !== undefined && (one.site === site.id.toLowerCase() || site.domains.includes(one.site));
