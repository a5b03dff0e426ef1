import { Fraction } from '../base/fraction.js';
import { pairId } from '../base/pair-id.js';
import { monthName } from '../base/span.js';
import { both, same, type Words } from '../base/words.js';
import type { Family, Input } from '../formula/graph.js';
import type { Observation } from '../traffic/observation.js';
import type { Calibrated, Pair } from '../uncertainty/calibration.js';
import type { Chain } from './chain.js';
import { type ErrorEntry, entryFor, factorInput } from './error-entries.js';

/** How an observation's own range moves: with all figures of its vendor, unless the case says month by month. */
export function systematic(chain: Chain, one: Observation): { driver?: string; group?: string } {
  const entry = entryFor(chain.errors, one);
  const vendor = one.vendor ?? '';
  if (entry?.stated.months === 'independent') return { group: `months:${one.site ?? one.title ?? ''}` };
  return { driver: `figures:${vendor}`, group: `figures:${vendor}` };
}

/**
 * The error of the counts as factors true/stated: vendor x site x month. The vendor's is shared by all its sites, the
 * site's by all its months and titles, the month's stands on top; what does not say how it splits is the vendor's.
 */
export function trafficErrors(chain: Chain): readonly Family[] {
  const { pieces } = chain;
  const at = pieces.list.map(({ observation, site }): At => {
    const one = pieces.observations[observation] as Observation;
    const { id, label: name } = pieces.sites.members[site] as { id: string; label: Words };
    const entry = entryFor(chain.errors, one);
    return { one, site: id, name, ...(entry ? { entry } : {}) };
  });
  return [
    errorFamily(chain, 'vendorError', VENDOR, at, ({ entry, site }) =>
      entry.sites.has(site) ? undefined : entry.vendor && [entry.vendor, same(entry.stated.vendor ?? '')],
    ),
    errorFamily(chain, 'siteError', SITE, at, siteInput),
    errorFamily(chain, 'monthError', MONTH, at, monthInput),
  ].flatMap((family) => family ?? []);
}

interface At {
  readonly one: Observation;
  readonly site: string;
  readonly name: Words;
  readonly entry?: ErrorEntry;
}
type Stated = At & { readonly entry: ErrorEntry };

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
