import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import type { Input } from '../formula/graph.js';
import { statedInput } from '../formula/stated.js';
import type { Observation } from '../traffic/observation.js';
import {
  type Calibrated,
  type FactorRange,
  factorRange,
  factorText,
  isPlausible,
  vendorBelief,
} from '../uncertainty/calibration.js';
import {
  calibrationUnused,
  implausibleFactor,
  vendorNotLognormal,
} from '../uncertainty/calibration-problems.js';
import { logScaleOf } from '../uncertainty/log-scale.js';
import type { TrafficErrors, UncertaintyFields } from '../uncertainty/schema.js';
import { calibrate } from './calibrate.js';
import type { Picked } from './stretch.js';

/** What the case says of the errors of one vendor's figures, after the true counts have been heard. */
export interface ErrorEntry {
  readonly stated: TrafficErrors;
  /** `uncertainty.traffic[0]` */
  readonly path: string;
  /** calibrated sites, by id */
  readonly sites: ReadonlyMap<string, Calibrated>;
  /** the vendor's factor, as far as the calibrated sites tell of it; as stated where none is */
  readonly vendor?: Input;
  /** what the calibrated sites changed of it */
  readonly updated?: { readonly before: FactorRange; readonly after: FactorRange };
}

/** The entry that speaks of the vendor of a figure: by its name, or the one for all that no other names. */
export function entryFor<E extends { readonly stated: TrafficErrors }>(
  entries: readonly E[],
  one: Observation,
): E | undefined {
  return (
    entries.find(({ stated: { vendor } }) => vendor !== undefined && vendor === one.vendor) ??
    entries.find(({ stated: { vendor } }) => vendor === undefined)
  );
}

/**
 * The errors of all entries of the case. Made once for all ways of building views: what a calibrated site tells of its
 * vendor holds for every site of that vendor.
 * @param picked every title on every site, with the figures on which its views rest, inside the period or not
 */
export function errorEntries(
  uncertainty: UncertaintyFields | undefined,
  picked: readonly Picked[],
  problems: Problem[],
): readonly ErrorEntry[] {
  const entries = (uncertainty?.traffic ?? []).map((stated, at) => ({
    stated,
    path: `uncertainty.traffic[${at}]`,
  }));
  return entries.map((entry): ErrorEntry => {
    const { stated, path } = entry;
    const sites = new Map<string, Calibrated>();
    stated.calibration?.forEach((one, at) => {
      const where = `${path}.calibration[${at}]`;
      const series = picked.flatMap(({ stretch, series: own }) => (stretch.site.id === one.site ? own : []));
      const figures = [...new Set(series)].filter((figure) => entryFor(entries, figure) === entry);
      const calibrated = calibrate(figures, stated, one, where, problems);
      if (calibrated === 'unused') problems.push(calibrationUnused(where, one.site));
      else if (calibrated) sites.set(one.site, calibrated);
    });
    const vendor = vendorInput(problems, stated, path, [...sites.values()]);
    const isUpdated = vendor?.estimate?.spread && 'logScale' in vendor.estimate.spread;
    const quantity = stated.error ?? stated.errors?.vendor;
    return {
      ...entry,
      sites,
      ...(vendor ? { vendor } : {}),
      ...(vendor && quantity && isUpdated
        ? {
            updated: {
              before: { value: quantity.value, low: quantity.low, high: quantity.high },
              after: rangeOf(vendor),
            },
          }
        : {}),
    };
  });
}

/** A stated error as an input: a factor true/stated of other figures. */
export const factorInput = (id: string, quantity: Quantity, path: string, group: string): Input =>
  statedInput(id, quantity, path, { kind: 'measurement', group, isError: true });

function vendorInput(
  problems: Problem[],
  stated: TrafficErrors,
  path: string,
  calibrated: readonly Calibrated[],
): Input | undefined {
  const quantity = stated.error ?? stated.errors?.vendor;
  if (!quantity) return undefined;
  const at = `${path}.${stated.error ? 'error' : 'errors.vendor'}`;
  const group = `vendor:${stated.vendor ?? ''}`;
  const plain = factorInput(at, quantity, at, group);
  if (calibrated.length === 0) return plain;
  const own = stated.errors?.site;
  const [vendor, site] = [logScaleOf(quantity), own && !('bySite' in own) ? logScaleOf(own) : 0];
  if (vendor === undefined || site === undefined) {
    problems.push(vendorNotLognormal(at));
    return plain;
  }
  const { mean, variance } = vendorBelief(
    vendor * vendor,
    site * site,
    calibrated.map((one) => one.estimate),
  );
  const scale = Math.sqrt(variance);
  if (!isPlausible({ centre: mean, error: scale })) {
    problems.push(implausibleFactor(at, stated.vendor ?? ''));
    return plain;
  }
  const { low, high } = factorRange({ centre: mean, error: scale });
  return {
    ...plain,
    source: {
      ...plain.source,
      note: {
        ja: '示された幅を、較正されたサイトの実際の数によって改めたもの',
        en: 'the stated range, updated by the true counts of the calibrated sites',
      },
    },
    value: Fraction.of(factorText(mean)),
    low: Fraction.of(low as string),
    high: Fraction.of(high as string),
    estimate: { kind: 'measurement', isError: true, group, spread: { logScale: scale } },
  };
}

const rangeOf = ({ value, low, high }: Input): FactorRange => ({
  value: value.toText(),
  low: low?.toText(),
  high: high?.toText(),
});
