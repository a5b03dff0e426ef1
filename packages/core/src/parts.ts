import { pairId } from './base/pair-id.js';
import type { Problem } from './base/problem.js';
import type { Span } from './base/span.js';
import { domainsOf } from './case/evidence.js';
import type { Case } from './case/parse.js';
import type { Title } from './case/title.js';
import type { LiablePeriod } from './liability/periods.js';
import { type FeeRun, feeRuns } from './royalty/fee.js';
import type { Due } from './royalty/request.js';
import type { Observation } from './traffic/observation.js';
import type { Stretch, ViewedSite } from './views/stretch.js';

/** A title on a site for the days with one fee, and what is due for it. */
export interface Part {
  readonly stretch: Stretch;
  readonly due: Due;
}

/** Titles on sites for the days in suit, parted where the fee changes, with the fee and rate that hold there. */
export function partsOf(
  read: Case,
  titles: readonly Title[],
  periods: readonly LiablePeriod[],
  observations: readonly Observation[],
): { parts: Part[]; problems: Problem[] } {
  const { fields } = read;
  const problems: Problem[] = [];
  const firstDays = observations.flatMap((one) => one.period?.from ?? []);
  const earliest = firstDays.length > 0 ? firstDays.reduce((a, b) => (b < a ? b : a)) : undefined;
  const titleAt = new Map(titles.map((title, at) => [title.id, at]));
  const sites = new Map(
    fields.sites.map((site, at): [string, ViewedSite] => [
      site.id,
      { ...site, domains: domainsOf(site), path: `sites[${at}]` },
    ]),
  );
  const parts = periods.flatMap((period): Part[] => {
    const at = titleAt.get(period.title);
    const title = at === undefined ? undefined : titles[at];
    const site = sites.get(period.site);
    if (at === undefined || !title || !site || !period.span) return [];
    const all = title.feeOfAllUnits;
    const fees = all ? [{ quantity: all }] : (title.fee ?? fields.fee ?? []);
    const feePath = all ? `${title.path}.feeOfAllUnits` : title.fee ? `${title.path}.fee` : 'fee';
    const rate = title.rate ?? fields.rate;
    if (!rate) return [];
    const { runs, problems: found } = feeRuns(period.span, fees, feePath, earliest);
    problems.push(...found);
    return runs.map(
      (run: FeeRun): Part => ({
        stretch: {
          id: `${pairId(title.id, site.id)}${runs.length > 1 ? `#${run.at + 1}` : ''}`,
          title,
          site,
          span: run.span,
          liable: period.span as Span,
        },
        due: {
          title: at,
          fee: { quantity: run.fee.quantity, path: fees.length > 1 ? `${feePath}[${run.at}]` : feePath },
          ...(all && title.units ? { units: { quantity: title.units, path: `${title.path}.units` } } : {}),
          rate: { quantity: rate, path: title.rate ? `${title.path}.rate` : 'rate' },
        },
      }),
    );
  });
  return { parts, problems };
}
