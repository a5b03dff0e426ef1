import { both } from '../base/words.js';
import type { Family, Naming } from '../formula/graph.js';
import type { Observation } from '../traffic/observation.js';
import { type Chain, observationInput } from './chain.js';
import { dayShare } from './day-share.js';
import { entryFor } from './error-entries.js';
import { systematic, trafficErrors } from './errors.js';

import { applyFactors, type NotApplied } from './factors.js';
import { totals, type ViewsCut } from './totals.js';
import type { CountedMetric, Way } from './way.js';

const COUNTED: Readonly<Record<CountedMetric, Naming>> = {
  visits: { label: { ja: '訪問数', en: 'visits' }, unit: 'visits' },
  pageViews: { label: { ja: 'ページビュー', en: 'page views' }, unit: 'pageViews' },
  views: { label: { ja: '閲覧数（カウンター）', en: 'views (counter)' }, unit: 'views' },
};

/** From observations to the views of a group's lines and stretches. */
export function buildGroup(
  chain: Chain,
  way: Way,
  cut: ViewsCut,
): {
  line: Family;
  stretch: Family;
  notApplied: NotApplied[];
  dayShared: boolean;
  undated: number;
  /** sites of figures of which no error is stated, where the case states errors of others */
  withoutError: readonly string[];
} {
  const { builder, pieces } = chain;
  const { label, unit } = COUNTED[way.metric(chain.views)];
  const observed = builder.input(
    chain.id('observed'),
    pieces.observed,
    pieces.observations.map((one) =>
      observationInput(one, {
        kind: 'measurement',
        ...systematic(chain, one),
        ...(isCorrectable(chain, one) ? { isCorrectable: true } : {}),
      }),
    ),
    { label, unit },
  );
  const base = builder.gather(
    chain.id('observed.piece'),
    observed,
    pieces.pieces,
    pieces.list.map((piece) => piece.observation),
  );
  const notApplied: NotApplied[] = [];
  const days = dayShare(chain);
  if (!('op' in days)) notApplied.push(days);
  const own = way.own?.(chain) ?? { times: [], by: [] };
  const stated = applyFactors(chain, way);
  notApplied.push(...stated.notApplied);

  const times = [
    base,
    ...('op' in days ? [days] : []),
    ...trafficErrors(chain),
    ...own.times,
    ...stated.times,
  ];
  const by = [...own.by, ...stated.by];
  const naming = {
    label: { ja: '期間内の計', en: 'in the period' },
    unit: by.length > 0 || times.length > 1 ? 'views' : unit,
  } as const;
  let amount = times.length === 1 ? base : builder.mul(chain.id('product'), times, naming);
  by.forEach((divisor, at) => {
    amount = builder.div(chain.id(`divided${at + 1}`), amount, divisor, {
      ...naming,
      label: both(naming.label, ' (÷ ', divisor.label, ')'),
    });
  });
  const monthly = builder.sum(chain.id('monthly'), amount, pieces.months, pieces.pieceToMonth, {
    label: { ja: '月の計', en: 'in the month' },
    unit: naming.unit,
  });
  const onLine = builder.gather(chain.id('monthly.line'), monthly, pieces.lines, pieces.lineToMonth);
  const undated = pieces.observations.filter((one) => !one.period).length;
  return {
    ...totals(chain, way, way.perLine(chain, onLine), cut),
    notApplied,
    dayShared: 'op' in days,
    undated,
    withoutError: pieces.list.flatMap(({ observation, site }) => {
      const one = pieces.observations[observation] as Observation;
      const isStated = one.range !== undefined || entryFor(chain.errors, one) !== undefined;
      return isStated || chain.errors.length === 0 ? [] : [pieces.sites.members[site]?.id ?? ''];
    }),
  };
}

/** Whether a published comparison of a vendor's visits may speak of the figure: its own, and of no site whose true counts are known. */
function isCorrectable({ errors, pieces }: Chain, one: Observation): boolean {
  const isNamed = one.vendor === undefined || /similarweb/i.test(one.vendor);
  if (one.metric !== 'visits' || !isNamed) return false;
  const at = pieces.list.find(({ observation }) => pieces.observations[observation] === one);
  return !entryFor(errors, one)?.sites.has(pieces.sites.members[at?.site ?? -1]?.id ?? '');
}
