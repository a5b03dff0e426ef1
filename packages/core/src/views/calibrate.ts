import { Fraction, sumOf } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { pairId } from '../base/pair-id.js';
import type { Problem } from '../base/problem.js';
import { sourceOf } from '../base/quantity.js';
import type { Observation } from '../traffic/observation.js';
import {
  type Calibrated,
  estimateSite,
  factorRange,
  isPlausible,
  type Pair,
} from '../uncertainty/calibration.js';
import {
  calibrationWithoutFigure,
  calibrationWithoutPrior,
  countedTwiceOver,
  fewCounts,
  implausibleFactor,
  priorUnused,
} from '../uncertainty/calibration-problems.js';
import { logScaleOf } from '../uncertainty/log-scale.js';
import type { Calibration, TrafficErrors } from '../uncertainty/schema.js';

/**
 * Compares the site's figures with the true counts of the same days, inside the period of liability or before it.
 * @param figures all of one vendor of the site on which views rest
 * @returns `unused` where no views rest on such figures; undefined where a problem tells what is wrong
 */
export function calibrate(
  figures: readonly Observation[],
  stated: TrafficErrors,
  { site, metric = 'visits', counts, prior }: Calibration,
  path: string,
  problems: Problem[],
): Calibrated | 'unused' | undefined {
  const distinct = figures.filter((one) => one.metric === metric && one.value !== undefined);
  if (distinct.length === 0) return 'unused';
  const byPeriod = groupBy(distinct, ({ period }) => (period ? `${period.from}/${period.to}` : ''));
  const pairs = counts.flatMap((count, at): Pair[] => {
    const same = byPeriod.get(`${count.from}/${count.to}`);
    const sum = sumOf((same ?? []).map((one) => Fraction.of(one.value as string)));
    if (!same || sum.sign <= 0) {
      const where = `${path}.counts[${at}]`;
      problems.push(calibrationWithoutFigure(where, site, `${count.from}/${count.to}`, [...byPeriod.keys()]));
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
  const days = pairs.map(({ period }) => `${period.from}/${period.to}`);
  const twice = days.find((one, at) => days.indexOf(one) < at);
  if (twice !== undefined) {
    problems.push(countedTwiceOver(`${path}.counts[${days.lastIndexOf(twice)}]`, twice));
    return undefined;
  }
  const estimate = estimateSite(pairs, prior ? Fraction.of(prior.value).toNumber() : undefined);
  if (!estimate) {
    problems.push(calibrationWithoutPrior(path, site, pairs.length));
    return undefined;
  }
  if (!isPlausible(estimate)) {
    problems.push(implausibleFactor(path, site));
    return undefined;
  }
  if (estimate.degrees !== undefined && prior) problems.push(priorUnused(`${path}.prior`));
  if (estimate.degrees === 1) problems.push(fewCounts(path, site));
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
  const stated = [error ?? errors?.vendor, own].flatMap((one) => one ?? []);
  const scales = stated.flatMap((one) => logScaleOf(one) ?? []);
  // The factor stands for vendor and site together: so does what was said of it before.
  if (stated.length > 1 && scales.length === stated.length)
    return factorRange({ centre: 0, error: Math.sqrt(scales.reduce((sum, one) => sum + one * one, 0)) });
  const single = stated.at(-1);
  return { value: '1', ...(single?.low && single.high ? { low: single.low, high: single.high } : {}) };
}
