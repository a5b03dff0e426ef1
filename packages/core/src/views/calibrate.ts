import { Fraction, sumOf } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { pairId } from '../base/pair-id.js';
import type { Problem } from '../base/problem.js';
import { sourceOf } from '../base/quantity.js';
import type { Observation } from '../traffic/observation.js';
import { type Calibrated, estimateSite, factorRange, type Pair } from '../uncertainty/calibration.js';
import {
  calibrationUnused,
  calibrationWithoutFigure,
  calibrationWithoutPrior,
} from '../uncertainty/calibration-problems.js';
import type { Calibration, TrafficErrors, UncertaintyFields } from '../uncertainty/schema.js';
import type { Chain } from './chain.js';

/** Compares the site's figures with the true counts of the same days. */
export function calibrate(
  chain: Chain,
  stated: TrafficErrors,
  { site, metric = 'visits', counts, prior }: Calibration,
  path: string,
): Calibrated | undefined {
  const own = chain.pieces.list.flatMap((piece) =>
    chain.pieces.sites.members[piece.site]?.id === site
      ? [chain.pieces.observations[piece.observation] as Observation]
      : [],
  );
  const distinct = [...new Set(own)].filter((one) => one.metric === metric && one.quality === 'ok');
  if (distinct.length === 0) return undefined;
  const byPeriod = groupBy(distinct, ({ period }) => (period ? `${period.from}/${period.to}` : ''));
  const pairs = counts.flatMap((count, at): Pair[] => {
    const figures = byPeriod.get(`${count.from}/${count.to}`);
    const sum = sumOf((figures ?? []).map((one) => Fraction.of(one.value as string)));
    if (!figures || sum.sign <= 0) {
      const where = `${path}.counts[${at}]`;
      chain.problems.push(
        calibrationWithoutFigure(where, site, `${count.from}/${count.to}`, [...byPeriod.keys()]),
      );
      return [];
    }
    return [
      {
        period: { from: count.from, to: count.to },
        stated: sum.toText(),
        actual: count.value,
        source: sourceOf(count, `${path}.counts[${at}].value`),
      },
    ];
  });
  if (pairs.length < counts.length) return undefined;
  const estimate = estimateSite(pairs, prior ? Fraction.of(prior.value).toNumber() : undefined);
  if (!estimate) {
    chain.problems.push(calibrationWithoutPrior(path, site));
    return undefined;
  }
  return {
    site,
    vendor: stated.vendor,
    pairs,
    estimate,
    before: beforeOf(stated, site),
    after: factorRange(estimate),
    input: pairId(path, site),
  };
}

/** What was said of the site's error before the true counts were heard, as a range of the systematic part. */
function beforeOf({ error, errors }: TrafficErrors, site: string): Calibrated['before'] {
  const own = errors?.site && ('bySite' in errors.site ? errors.site.bySite[site] : errors.site);
  const stated = error ?? own ?? errors?.vendor;
  return { value: '1', ...(stated?.low && stated.high ? { low: stated.low, high: stated.high } : {}) };
}

/** True counts of a site whose views are not built from the figures that they would correct. */
export function unusedCalibrations(
  uncertainty: UncertaintyFields | undefined,
  calibrated: readonly Calibrated[],
): Problem[] {
  const used = new Set(calibrated.map((one) => one.input));
  return (uncertainty?.traffic ?? []).flatMap((entry, n) =>
    (entry.calibration ?? []).flatMap(({ site }, at) => {
      const path = `uncertainty.traffic[${n}].calibration[${at}]`;
      return used.has(pairId(path, site)) ? [] : [calibrationUnused(path, site)];
    }),
  );
}
