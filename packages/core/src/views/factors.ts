import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import { same, type Words } from '../base/words.js';
import type { Family, Unit } from '../formula/graph.js';
import type { Chain } from './chain.js';
import { keyNotForWay, siteWithoutFactor } from './problems.js';
import type { Factor, Views } from './schema.js';
import type { KnownFactor, Way } from './way.js';

interface FactorWords {
  readonly label: Words;
  readonly operation: 'multiply' | 'divide';
  readonly unit: Unit;
  /** what it means that it is not applied, where the case gives no reason of its own */
  readonly notApplied: Words;
}

/** The factors that the schema knows, in the order in which the chain applies them. */
const KNOWN_FACTORS: Readonly<Record<KnownFactor, FactorWords>> = {
  country: {
    label: { ja: '対象国からの割合', en: 'share of the country' },
    operation: 'multiply',
    unit: 'factor',
    notApplied: {
      ja: 'ケースに値がないため。国を問わずすべてのアクセスを数えている',
      en: 'the case states no value: traffic from every country is counted',
    },
  },
  device: {
    label: { ja: '対象機器の割合', en: 'share of the devices' },
    operation: 'multiply',
    unit: 'factor',
    notApplied: {
      ja: 'ケースに値がないため。機器を問わずすべてのアクセスを数えている',
      en: 'the case states no value: traffic from every device is counted',
    },
  },
  cdn: {
    label: { ja: '被告の配信を経た割合', en: 'share delivered through the defendant (CDN)' },
    operation: 'multiply',
    unit: 'factor',
    notApplied: {
      ja: 'ケースに値がないため。すべてのアクセスが被告の配信を経たものとして数えている',
      en: 'the case states no value: all traffic is counted as delivered through the defendant',
    },
  },
  unitsPerVisit: {
    label: { ja: '1訪問で読む話・巻の数', en: 'units read in a visit' },
    operation: 'multiply',
    unit: 'units',
    notApplied: {
      ja: 'ケースに値がないため。1回の訪問で1話（1巻）が読まれたものとして数えている',
      en: 'the case states no value: one visit is counted as one unit read',
    },
  },
  repeatedViews: {
    label: { ja: '繰り返しを除いた割合', en: 'share that is no repeated view' },
    operation: 'multiply',
    unit: 'factor',
    notApplied: {
      ja: 'ケースに値がないため。同じ人が繰り返し見た分も、1回ごとに数えている',
      en: 'the case states no value: repeated views by one person are counted each time',
    },
  },
  pagesPerUnit: {
    label: { ja: '1話・1巻のページビュー', en: 'page views in a unit' },
    operation: 'divide',
    unit: 'pageViews',
    notApplied: {
      ja: 'ケースに値がないため。1ページビューを1話（1巻）の閲覧として数えている',
      en: 'the case states no value: one page view is counted as one unit viewed',
    },
  },
};

/** Factors that are a part of a whole, and never above it. */
const SHARES: readonly KnownFactor[] = ['country', 'device', 'cdn', 'repeatedViews'];

/** A factor that stands at 1, and why; the report lists it. */
export interface NotApplied {
  readonly label: Words;
  readonly reason: Words;
  /** the sites whose views are built this way */
  readonly sites: readonly string[];
}

/** The value of a factor for one site, with its path; a problem where the case has none for the site. */
export function forSite(
  factor: Exclude<Factor, { notApplied: string }>,
  path: string,
  site: string,
  problems: Problem[],
): { quantity: Quantity; path: string } {
  if ('quantity' in factor) return { quantity: factor.quantity, path };
  const quantity = Object.hasOwn(factor.bySite, site) ? factor.bySite[site] : undefined;
  if (!quantity) problems.push(siteWithoutFactor(`${path}.bySite`, site));
  return { quantity: quantity ?? { value: '1' }, path: `${path}.bySite.${site}` };
}

/** Where views rest on the rows of one country or device, not all traffic is counted, though no share is applied. */
function chosenRows(name: KnownFactor, { country, device }: Chain['views']): Words | undefined {
  const [chosen, ja, en] =
    name === 'country' && country !== undefined && country !== 'WW'
      ? [country, '国', 'country']
      : name === 'device' && device !== undefined && device !== 'all'
        ? [device, '機器', 'device']
        : [];
  return chosen === undefined
    ? undefined
    : {
        ja: `使った数値が${ja} ${chosen} の行のものであるため。ほかの${ja}のアクセスは数えていない`,
        en: `the rows used are those of ${en} ${chosen}; other traffic is not counted`,
      };
}

/** The stated factors of a chain, as families on its pieces, and those that are not applied. */
export function applyFactors(
  chain: Chain,
  way: Way,
): { times: Family[]; by: Family[]; notApplied: NotApplied[] } {
  const { views, path, problems } = chain;
  const times: Family[] = [];
  const by: Family[] = [];
  const notApplied: NotApplied[] = [];
  const sites = chain.pieces.sites.members.map((member) => member.id);
  for (const [name, known] of Object.entries(KNOWN_FACTORS) as [KnownFactor, FactorWords][]) {
    const factor = views.factors?.[name];
    const at = `${path}.factors.${name}`;
    if (!way.factors.includes(name)) {
      if (factor) problems.push(keyNotForWay(at, way.id));
      continue;
    }
    if (!factor || 'notApplied' in factor) {
      notApplied.push({
        label: known.label,
        reason: factor ? same(factor.notApplied) : (chosenRows(name, views) ?? known.notApplied),
        sites,
      });
      continue;
    }
    const family = chain.siteFactor(
      name,
      known,
      (site) => forSite(factor, at, site, problems),
      SHARES.includes(name),
    );
    (known.operation === 'multiply' ? times : by).push(family);
  }
  views.factors?.other?.forEach((other, position) => {
    const at = `${path}.factors.other[${position}].factor`;
    const naming = { label: same(other.label), unit: 'factor' } as const;
    const family = chain.siteFactor(`other.${other.id}`, naming, (site) =>
      forSite(other.factor, at, site, problems),
    );
    (other.operation === 'divide' ? by : times).push(family);
  });
  return { times, by, notApplied };
}

/** Problems of keys that the way does not use. */
export function strayKeys(views: Views, way: Way, path: string): Problem[] {
  const own: readonly (keyof Views)[] = ['measure', 'pagesPerVisit', 'visitSeconds', 'hoursPerUnit'];
  return own
    .filter((key) => views[key] !== undefined && !way.keys(views).includes(key))
    .map((key) => keyNotForWay(`${path}.${key}`, way.id));
}
