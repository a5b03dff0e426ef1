// Sites, titles and their holders, and the ways by which views are built, drawn for a case.
import * as fc from 'fast-check';
import type { CaseSite, CaseTitle, CaseWay, Fee, Rate, Way } from './chain-case.js';
import {
  dayAt,
  daysAt,
  factor,
  type Month,
  maybe,
  part,
  place,
  price,
  right,
  rightAt,
  share,
  span,
} from './chain-draw-pieces.js';

export const site = fc.record({
  hasTwoDomains: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  units: fc.constantFrom(120, '72577', '999'),
  closed: maybe(place, 1),
  online: maybe(fc.array(span, { minLength: 1, maxLength: 2 }), 1),
});

export const way = fc.record({
  way: fc.constantFrom<Way>(
    'counter',
    'even-spread',
    'page-views',
    'title-share',
    'title-share',
    'reading-time',
  ),
  isOfPageViews: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  isStated: fc.boolean(),
  hours: factor,
  perVisit: factor,
  bySite: fc.boolean(),
  country: maybe(share, 3),
  device: maybe(share, 2),
  cdn: maybe(share, 3),
  repeated: maybe(fc.oneof(share, fc.constant({ notApplied: 'each view is a use' })), 4),
  pagesPerUnit: maybe(factor, 5),
  unitsPerVisit: maybe(factor, 5),
  other: maybe(
    fc.record({
      factor,
      operation: fc.constantFrom<'multiply' | 'divide' | undefined>('multiply', 'divide', undefined),
    }),
    2,
  ),
});

/** Yen: for all days, from a day on, or as a ruling had it. */
export const fee = fc.oneof(
  { weight: 5, arbitrary: price.map((value) => ({ value, changes: undefined, preset: false })) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        value: price,
        changes: fc.array(fc.record({ on: place, value: price }), { minLength: 1, maxLength: 2 }),
      })
      .map((one) => ({ ...one, preset: false })),
  },
  { weight: 1, arbitrary: fc.constant({ value: 0, changes: undefined, preset: true }) },
);
export type DrawnFee = typeof fee extends fc.Arbitrary<infer T> ? T : never;

export const rate: fc.Arbitrary<Rate> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Rate>('0.8', '80%', '1/3', 1, '0.123456789', 0, '2/3') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Rate>(
      { preset: 'mangamura-2024' },
      { preset: 'cloudflare-2025' },
      { preset: 'ufc-2013' },
    ),
  },
);
export const uplift = fc
  .constantFrom('1.2', '4/3', 1, '1.05')
  .map((value) => ({ value, reason: 'as would have been agreed' }));

export const title = fc.record({
  plaintiff: fc.nat(2),
  /** sixtieths of each plaintiff; all with nobody is one plaintiff alone */
  shares: maybe(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }), 4),
  rights: fc.array(maybe(right, 2), { minLength: 3, maxLength: 3 }),
  right: maybe(right, 1),
  site: maybe(fc.nat(1), 2),
  online: maybe(fc.array(fc.record({ site: maybe(fc.nat(1)), span }), { minLength: 1, maxLength: 2 }), 1),
  units: fc.integer({ min: 1, max: 40 }),
  pages: fc.integer({ min: 1, max: 220 }),
  share: part,
  siteShare: maybe(part, 3),
  fee: maybe(fee, 3),
  feeOfAllUnits: maybe(price, 2),
  rate: maybe(rate, 2),
  uplift: maybe(uplift, 1),
});
export type DrawnTitle = typeof title extends fc.Arbitrary<infer T> ? T : never;

export function feeAt(all: readonly Month[], { value, changes, preset }: DrawnFee): Fee {
  if (preset) return { preset: 'fast-movies-2023' };
  if (!changes) return value;
  const later = new Map(changes.map((one) => [dayAt(all, one.on), one.value]));
  later.delete('2000-01-01');
  return [
    { from: '2000-01-01', value },
    ...[...later].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, one]) => ({ from, value: one })),
  ];
}

export function siteAt(
  all: readonly Month[],
  drawn: typeof site extends fc.Arbitrary<infer T> ? T : never,
  at: number,
): CaseSite {
  const domains = [`s${at}.example`, ...(drawn.hasTwoDomains ? [`s${at}-new.example`] : [])];
  return {
    id: `s${at}`,
    name: `S${at}`,
    domains,
    units: drawn.units,
    closed: drawn.closed && dayAt(all, drawn.closed),
    online: drawn.online?.map((one) => daysAt(all, one)),
  };
}

/** @param hasColumns whether the export holds pages per visit and lengths of visits */
export function wayAt(
  drawn: typeof way extends fc.Arbitrary<infer T> ? T : never,
  { id }: CaseSite,
  hasColumns: boolean,
): CaseWay {
  const isStated = drawn.isStated || !hasColumns;
  const own = <T>(value: T) => (drawn.bySite ? { bySite: { [id]: value } } : value);
  const isShared = drawn.way === 'title-share';
  return {
    way: drawn.way,
    sites: [id],
    ...(isShared && drawn.isOfPageViews ? { measure: 'pageViews' as const } : {}),
    ...(isShared && !drawn.isOfPageViews && isStated ? { pagesPerVisit: own(drawn.perVisit) } : {}),
    ...(drawn.way === 'reading-time'
      ? { hoursPerUnit: own(drawn.hours), ...(isStated ? { visitSeconds: own('181.5') } : {}) }
      : {}),
    factors: {
      country: drawn.country,
      device: drawn.device,
      cdn: drawn.cdn === undefined ? undefined : own(drawn.cdn),
      repeatedViews: drawn.repeated,
      pagesPerUnit: isShared ? drawn.pagesPerUnit : undefined,
      unitsPerVisit: drawn.way === 'even-spread' ? drawn.unitsPerVisit : undefined,
      other: drawn.other ? [{ id: 'own', label: 'of our own', ...drawn.other }] : undefined,
    },
  };
}

export function titleAt(
  all: readonly Month[],
  sites: readonly CaseSite[],
  plaintiffs: number,
  drawn: DrawnTitle,
  at: number,
): CaseTitle {
  const holders = drawn.shares?.slice(0, plaintiffs).flatMap((sixtieths, plaintiff) =>
    sixtieths === 0
      ? []
      : [
          {
            plaintiff: `p${plaintiff}`,
            share: sixtieths % 3 === 0 ? `${sixtieths}/60` : `${sixtieths * 10}/600`,
            right: rightAt(all, drawn.rights[plaintiff]),
          },
        ],
  );
  const isHeld = holders !== undefined && holders.length > 0;
  const siteOf = (one: number) => `s${one % sites.length}`;
  const ownShare =
    drawn.siteShare === undefined
      ? drawn.share
      : {
          bySite: Object.fromEntries(
            sites.map(({ id }, n) => [id, (n === 0 ? drawn.share : drawn.siteShare) ?? 1]),
          ),
        };
  return {
    id: `t${at}`,
    name: `T${at}`,
    ...(isHeld ? { holders } : { plaintiff: `p${drawn.plaintiff % plaintiffs}` }),
    right: rightAt(all, drawn.right),
    sites: drawn.site === undefined ? undefined : [siteOf(drawn.site)],
    online: drawn.online?.map((one) => ({
      ...daysAt(all, one.span),
      site: one.site === undefined ? undefined : siteOf(one.site),
    })),
    units: drawn.units,
    pages: drawn.pages,
    share: ownShare,
    fee: drawn.fee && drawn.feeOfAllUnits === undefined ? feeAt(all, drawn.fee) : undefined,
    feeOfAllUnits: drawn.feeOfAllUnits,
    rate: drawn.rate,
    uplift: drawn.uplift,
  };
}
