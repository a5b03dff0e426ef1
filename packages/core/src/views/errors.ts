import { Fraction } from '../base/fraction.js';
import { pairId } from '../base/pair-id.js';
import type { Quantity } from '../base/quantity.js';
import { monthName } from '../base/span.js';
import { both, same, type Words } from '../base/words.js';
import type { Family, Input } from '../formula/graph.js';
import { statedInput } from '../formula/stated.js';
import type { Observation } from '../traffic/observation.js';
import {
  type Calibrated,
  factorRange,
  factorText,
  type Pair,
  vendorBelief,
} from '../uncertainty/calibration.js';
import { vendorNotLognormal } from '../uncertainty/calibration-problems.js';
import { logScaleOf } from '../uncertainty/log-scale.js';
import type { TrafficErrors } from '../uncertainty/schema.js';
import { calibrate } from './calibrate.js';
import type { Chain } from './chain.js';

/** An entry of the case on errors of traffic, and its position. */
interface Entry {
  readonly stated: TrafficErrors;
  readonly path: string;
  readonly sites: ReadonlyMap<string, Calibrated>;
  /** the vendor's factor after the calibrated sites have been heard; as stated where none is */
  readonly vendor: Input | undefined;
}

/** How an observation's own range moves: with all figures of its vendor, unless the case says month by month. */
export function systematic(chain: Chain, one: Observation): { driver?: string; group?: string } {
  const entry = statedFor(chain, one);
  const vendor = one.vendor ?? '';
  if (entry?.stated.months === 'independent') return { group: `months:${one.site ?? one.title ?? ''}` };
  return { driver: `figures:${vendor}`, group: `figures:${vendor}` };
}

/** The entry that speaks of the vendor of a figure: by its name, or the one for all that no other names. */
function statedFor(chain: Chain, one: Observation) {
  const list = chain.uncertainty?.traffic ?? [];
  const named = list.findIndex(({ vendor }) => vendor !== undefined && vendor === one.vendor);
  const at = named >= 0 ? named : list.findIndex(({ vendor }) => vendor === undefined);
  const stated = list[at];
  return stated && { stated, path: `uncertainty.traffic[${at}]` };
}

/**
 * The error of the counts as factors true/stated: vendor x site x month. The vendor's is shared by all its sites, the
 * site's by all its months and titles, the month's stands on top; what does not say how it splits is the vendor's.
 */
export function trafficErrors(chain: Chain): { families: Family[]; calibrated: readonly Calibrated[] } {
  const { pieces } = chain;
  const entries = new Map<string, Entry>();
  const at = pieces.list.map(({ observation, site }) => {
    const one = pieces.observations[observation] as Observation;
    const found = statedFor(chain, one);
    const { id, label: name } = pieces.sites.members[site] as { id: string; label: Words };
    if (!found) return { one, site: id, name };
    const known = entries.get(found.path) ?? entryOf(chain, found);
    entries.set(found.path, known);
    return { one, site: id, name, entry: known };
  });
  const families = [
    errorFamily(chain, 'vendorError', VENDOR, at, ({ entry, site }) =>
      entry.sites.has(site) ? undefined : entry.vendor && [entry.vendor, same(entry.stated.vendor ?? '')],
    ),
    errorFamily(chain, 'siteError', SITE, at, siteInput),
    errorFamily(chain, 'monthError', MONTH, at, monthInput),
  ].flatMap((family) => family ?? []);
  return { families, calibrated: [...entries.values()].flatMap(({ sites }) => [...sites.values()]) };
}

interface At {
  readonly one: Observation;
  readonly site: string;
  readonly name: Words;
  readonly entry?: Entry;
}
type Stated = At & { readonly entry: Entry };

const VENDOR: Words = { ja: '誤差：数値を出した者に共通', en: 'error shared by the vendor’s figures' };
const SITE: Words = { ja: '誤差：サイトに共通', en: 'error shared by the site’s months' };
const MONTH: Words = { ja: '誤差：月ごと', en: 'error of the month' };

/** One input for each error that is stated, and 1 for figures of which none is. */
function errorFamily(
  chain: Chain,
  name: string,
  label: Words,
  list: readonly At[],
  of: (at: Stated) => readonly [Input, Words] | undefined,
): Family | undefined {
  const members = new Map<string, { input: Input; label: Words; at: number }>();
  const from = list.map((at) => {
    const [input, words] = (at.entry && of({ ...at, entry: at.entry })) ?? [NO_ERROR, NO_ERROR_LABEL];
    const known = members.get(input.id) ?? { input, label: words, at: members.size };
    members.set(input.id, known);
    return known.at;
  });
  if ([...members.keys()].every((id) => id === NO_ERROR.id)) return undefined;
  const index = {
    id: chain.id(`${name}.index`),
    label,
    members: [...members.values()].map((one) => ({ id: one.input.id, label: one.label })),
  };
  const inputs = [...members.values()].map(({ input }) => input);
  const family = chain.builder.input(chain.id(name), index, inputs, { label, unit: 'factor' });
  return chain.builder.gather(chain.id(`${name}.piece`), family, chain.pieces.pieces, from);
}

const NO_ERROR_LABEL: Words = { ja: '誤差の記載なし', en: 'no error stated' };
const NO_ERROR: Input = {
  id: 'no-error-stated',
  value: Fraction.one,
  source: { kind: 'assumption', note: NO_ERROR_LABEL },
};

const factorInput = (id: string, quantity: Quantity, path: string, group: string): Input =>
  statedInput(id, quantity, path, { kind: 'measurement', group, isError: true });

function siteInput({ entry, site, name }: Stated): readonly [Input, Words] | undefined {
  const path = `${entry.path}.errors.site`;
  const calibrated = entry.sites.get(site);
  if (calibrated) return [calibratedInput(calibrated), name];
  const stated = entry.stated.errors?.site;
  if (!stated) return undefined;
  const group = `site:${site}`;
  if (!('bySite' in stated)) return [factorInput(pairId(path, site), stated, path, group), name];
  const own = Object.hasOwn(stated.bySite, site) ? stated.bySite[site] : undefined;
  return own && [factorInput(`${path}.bySite.${site}`, own, `${path}.bySite.${site}`, group), name];
}

function monthInput({ entry, site, name, one }: Stated): readonly [Input, Words] | undefined {
  const stated = entry.stated.errors?.month;
  if (!stated) return undefined;
  const path = `${entry.path}.errors.month`;
  const month = one.period ? monthName(one.period) : '';
  const id = pairId(path, `${site}|${month}`);
  return [factorInput(id, stated, path, `months:${site}`), both(name, month === '' ? '' : ` ${month}`)];
}

/** A calibrated site's factor: its centre moves the figure itself, its spread is Student's t on the logarithm. */
function calibratedInput({ site, estimate, after, input, pairs }: Calibrated): Input {
  const { error, degrees } = estimate;
  return {
    id: input,
    value: Fraction.of(after.value),
    ...(after.low !== undefined && after.high !== undefined
      ? { low: Fraction.of(after.low), high: Fraction.of(after.high) }
      : {}),
    source: {
      ...(pairs[0] as Pair).source,
      note: {
        ja: `実際の数との比（${pairs.length}期間）から推定`,
        en: `estimated from the ratio to the true counts of ${pairs.length} period(s)`,
      },
    },
    estimate: {
      kind: 'measurement',
      isError: true,
      group: `site:${site}`,
      spread: { logScale: error, ...(degrees === undefined ? {} : { degrees }) },
    },
  };
}

function entryOf(chain: Chain, { stated, path }: { stated: TrafficErrors; path: string }): Entry {
  const sites = new Map<string, Calibrated>();
  stated.calibration?.forEach((one, at) => {
    const calibrated = calibrate(chain, stated, one, `${path}.calibration[${at}]`);
    if (calibrated) sites.set(one.site, calibrated);
  });
  return { stated, path, sites, vendor: vendorInput(chain, stated, path, [...sites.values()]) };
}

function vendorInput(
  chain: Chain,
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
    chain.problems.push(vendorNotLognormal(at));
    return plain;
  }
  const { mean, variance } = vendorBelief(
    vendor * vendor,
    site * site,
    calibrated.map((one) => one.estimate),
  );
  const scale = Math.sqrt(variance);
  const { low, high } = factorRange({ centre: mean, error: scale });
  return {
    ...plain,
    value: Fraction.of(factorText(mean)),
    low: Fraction.of(low as string),
    high: Fraction.of(high as string),
    estimate: { kind: 'measurement', isError: true, group, spread: { logScale: scale } },
  };
}
