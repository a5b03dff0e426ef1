import type { Problem } from '../base/problem.js';
import type { Words } from '../base/words.js';
import type { Family } from '../formula/graph.js';
import type { Chain } from './chain.js';
import type { Factors, Views, WayId } from './schema.js';
import type { Stretch } from './stretch.js';

/** What a way can start from. */
export type CountedMetric = 'visits' | 'pageViews' | 'views';

/** A factor that the schema knows by name. */
export type KnownFactor = Exclude<keyof Factors, 'other'>;

/**
 * One attested way from observations to views of a title. A file each; `ways.ts` lists them.
 * Its chain is: observations, days inside the period, the way's own factors of the site, the stated factors, summed
 * by month; then `perLine`, for each title, site and month.
 */
export interface Way {
  readonly id: WayId;
  readonly label: Words;
  /** where it was used or accepted */
  readonly basis: readonly Words[];
  /** what is observed: of the site as a whole, or counted for the title */
  readonly level: 'site' | 'title';
  /** the way's premise, which the other side may attack; printed among the assumptions */
  readonly premise: Words;
  /** the factors that have a meaning in it */
  readonly factors: readonly KnownFactor[];
  /** keys of the case's views entry that it takes beyond `way, sites, country, device, factors` */
  keys(views: Views): readonly (keyof Views)[];
  metric(views: Views): CountedMetric;
  /** what a title or a site lacks for this way */
  lacking(stretch: Stretch): Problem | undefined;
  /** factors of its own, on the index of pieces: multiplied, then divided by */
  own?(chain: Chain): { readonly times: readonly Family[]; readonly by: readonly Family[] };
  /** from the site's (or the title's) amount in a month to what the totals add up: views, or views of one unit */
  perLine(chain: Chain, amount: Family): Family;
  /** true where `perLine` gives the views of one unit, still to be multiplied by the title's units */
  readonly perUnit: boolean;
}
