import type { Day } from '../base/day.js';
import type { DaySet } from '../base/day-set.js';
import type { Quantity } from '../base/quantity.js';
import type { Observation } from '../traffic/observation.js';

/** A site as the views are built from it. */
export interface ViewedSite {
  readonly id: string;
  readonly name: string;
  /** domains under which exports list it, in lower case */
  readonly domains: readonly string[];
  /** units of all titles on the site, for an even spread */
  readonly units?: Quantity | undefined;
  readonly closed?: Day | undefined;
  readonly path: string;
}

/** A title as its views are built. */
export interface ViewedTitle {
  readonly id: string;
  readonly name: string;
  /** chapters, volumes or films that the title has */
  readonly units?: Quantity | undefined;
  /** pages of the whole work */
  readonly pages?: Quantity | undefined;
  /** the title's share of the site's page views or time: by site id, or `*` for every site */
  readonly share?: Readonly<Record<string, Quantity>> | undefined;
  readonly path: string;
}

/** One title on one site for the days on which all that bears on its amount stays the same: fee, tax, who answers, who holds. */
export interface Stretch {
  readonly id: string;
  readonly title: ViewedTitle;
  readonly site: ViewedSite;
  readonly days: DaySet;
  /** all days for which anybody answers for the title on the site; changes of the fee and the like make several stretches of them */
  readonly liable: DaySet;
}

/** A title on a site, with the figures on which its views rest. */
export interface Picked {
  readonly stretch: Stretch;
  readonly series: readonly Observation[];
  /** the same for all that share the figures: of the site, or of the title on it */
  readonly seriesId: string;
  readonly level: 'site' | 'title';
}

export const shareOf = (title: ViewedTitle, site: ViewedSite): Quantity | undefined =>
  shareEntry(title, site)?.quantity;

/** The share and where it stands in the case. A site may be called `constructor`: only own keys count. */
export function shareEntry(
  title: ViewedTitle,
  site: ViewedSite,
): { quantity: Quantity; path: string } | undefined {
  const { share, path } = title;
  const own = share && Object.hasOwn(share, site.id) ? share[site.id] : undefined;
  if (own) return { quantity: own, path: `${path}.share.bySite.${site.id}` };
  const everywhere = share?.['*'];
  return everywhere && { quantity: everywhere, path: `${path}.share` };
}
