// Defendants, notices, payments and delay damages drawn for a case.
import * as fc from 'fast-check';
import { formatDay, parseDay } from './calendar.js';
import type { CaseDefendant, CaseNotice, ChainCase, Turn, Written } from './chain-case.js';
import { dayAt, type Month, maybe, place } from './chain-draw-pieces.js';

const turn = fc.record({ on: place, title: maybe(fc.nat(2)), site: maybe(fc.nat(1), 3) });

export const defendant = fc.record({
  start: fc.constantFrom<'notice' | 'date' | 'whole'>('notice', 'notice', 'date', 'whole', 'whole', 'whole'),
  grace: fc.constantFrom(0, 1, 1, 2),
  date: place,
  notices: fc.array(
    fc.record({
      on: fc.nat(75),
      title: fc.oneof(
        { weight: 3, arbitrary: fc.constant('all') },
        { weight: 1, arbitrary: fc.constant('none') },
        { weight: 1, arbitrary: fc.nat(2) },
      ),
      site: fc.oneof(fc.constant('all'), fc.constant('all'), fc.nat(1)),
      urls: fc.constantFrom('unrecorded', 'unrecorded', 'unrecorded', 'none', 'one', 'one'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  known: maybe(turn, 2),
  ends: maybe(turn, 2),
  site: maybe(fc.nat(1), 1),
  served: fc.nat(200),
});
export type DrawnDefendant = typeof defendant extends fc.Arbitrary<infer T> ? T : never;

export const delay = fc.record({
  start: fc.constantFrom<'item' | 'last-day' | 'service' | 'date'>('item', 'last-day', 'service', 'date'),
  date: fc.nat(300),
  until: maybe(fc.nat(1200), 7),
  rate: maybe(fc.constantFrom<Written>('5%', '0.146', '1/30'), 2),
  convention: fc.constantFrom<'court' | '365' | 'actual' | undefined>(undefined, 'court', '365', 'actual'),
  cut: fc.constantFrom<'sum' | 'parts' | undefined>(undefined, 'sum', 'parts'),
  fee: maybe(
    fc.record({ start: fc.constantFrom<'last-day' | 'service' | 'date'>('last-day', 'service', 'date') }),
    3,
  ),
});
export type DrawnDelay = typeof delay extends fc.Arbitrary<infer T> ? T : never;

export const payment = fc.record({
  on: fc.integer({ min: 0, max: 310 }),
  plaintiff: fc.nat(2),
  defendant: maybe(fc.nat(2)),
  part: fc.bigInt({ min: 0n, max: 900n }),
  yen: fc.bigInt({ min: 1n, max: 5_000n }),
  costs: maybe(fc.integer({ min: 0, max: 3_000 }), 3),
  toPrincipal: fc.nat(5).map((one) => one === 0),
});
export type DrawnPayment = typeof payment extends fc.Arbitrary<infer T> ? T : never;

/** So many days after the exports end. */
const after = (all: readonly Month[], days: number): string =>
  formatDay((all[all.length - 1]?.last ?? 0) + 1 + days);

const turnAt = (
  all: readonly Month[],
  {
    on,
    title,
    site,
  }: { on: Parameters<typeof dayAt>[1]; title: number | undefined; site: number | undefined },
  titles: number,
  sites: number,
): Turn => ({
  date: dayAt(all, on),
  title: title === undefined ? undefined : `t${title % titles}`,
  site: site === undefined ? undefined : `s${site % sites}`,
  reason: 'stated',
});

export function defendantAt(
  all: readonly Month[],
  drawn: DrawnDefendant,
  at: number,
  titles: number,
  sites: number,
  served: number | undefined,
): CaseDefendant {
  const { start, grace, date, known, ends, site } = drawn;
  return {
    id: `d${at}`,
    name: `D${at}`,
    served: served === undefined ? undefined : after(all, served),
    sites: site === undefined ? undefined : [`s${site % sites}`],
    liability: {
      start,
      graceMonths: start === 'notice' ? grace : undefined,
      date: start === 'date' ? dayAt(all, date) : undefined,
      reason: start === 'notice' ? undefined : 'stated',
      known: start === 'notice' && known ? [turnAt(all, known, titles, sites)] : undefined,
      ends: ends ? [turnAt(all, ends, titles, sites)] : undefined,
    },
  };
}

export function noticesAt(
  all: readonly Month[],
  drawn: DrawnDefendant,
  at: number,
  titles: number,
  sites: number,
): CaseNotice[] {
  if (drawn.start !== 'notice') return [];
  const list = (many: number, letter: string) => Array.from({ length: many }, (_, n) => `${letter}${n}`);
  return drawn.notices.map(({ on, title, site, urls }) => {
    const named = typeof site === 'number' ? [`s${site % sites}`] : list(sites, 's');
    return {
      date: formatDay((all[0]?.first ?? 0) - 45 + on),
      to: `d${at}`,
      title:
        title === 'none' ? undefined : typeof title === 'number' ? [`t${title % titles}`] : list(titles, 't'),
      site: named,
      urls: urls === 'unrecorded' ? undefined : urls === 'none' ? [] : [`https://${named[0]}.example/one`],
    };
  });
}

export function delayAt(
  all: readonly Month[],
  drawn: DrawnDelay,
  hasFee: boolean,
): ChainCase['delayDamages'] {
  const { start, date, until, rate, convention, cut, fee } = drawn;
  const day = after(all, date);
  return {
    start,
    date: start === 'date' ? day : undefined,
    until: until === undefined ? undefined : formatDay(parseDay(after(all, 0)) + 320 + until),
    rate,
    convention,
    cut,
    lawyerFee:
      fee && hasFee
        ? { start: fee.start, date: fee.start === 'date' ? after(all, 40) : undefined }
        : undefined,
  };
}

export function paymentAt(
  all: readonly Month[],
  drawn: DrawnPayment,
  payees: readonly { readonly id: string; readonly found: bigint }[],
  defendants: number,
): NonNullable<ChainCase['payments']>[number] {
  const { on, plaintiff, defendant: by, part, yen, costs, toPrincipal } = drawn;
  const payee = payees[plaintiff % payees.length] as { id: string; found: bigint };
  return {
    date: after(all, on),
    plaintiff: payee.id,
    defendant: by === undefined ? undefined : `d${by % defendants}`,
    amount: String((payee.found * part) / 1000n + yen),
    ...(toPrincipal ? { toward: 'principal' as const, reason: 'agreed' } : { costs }),
  };
}
