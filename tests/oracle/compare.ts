import type { Bearing, Judged } from './award.js';
import { ratio, text } from './chain-ratio.js';

interface OrderJson {
  readonly sums: readonly {
    readonly kind: 'damages' | 'fee';
    readonly amount: string;
    readonly defendants: readonly string[];
    readonly rate: string | null;
    readonly starts: readonly { readonly defendant: string; readonly from: string }[];
  }[];
  readonly interest: readonly {
    readonly principal: string;
    readonly rate: string;
    readonly from: string;
    readonly defendants: readonly string[];
    readonly counted: boolean;
    readonly amount: string | null;
  }[];
  readonly defendants: readonly {
    readonly id: string;
    readonly award: string;
    readonly joint: readonly { readonly with: readonly string[]; readonly amount: string }[];
    readonly delayDamages: string | null;
  }[];
  readonly delayDamages: string | null;
  readonly accrued: readonly { readonly amount: string; readonly defendants: readonly string[] }[];
}

/** What the JSON report says of one plaintiff. */
export interface PlaintiffJson {
  readonly loss: string;
  readonly found: string;
  readonly allowed: string;
  readonly lawyersFee: string | null;
  readonly award: string;
  readonly order: OrderJson;
}

const ids = (defendants: readonly number[]): string => defendants.map((at) => `d${at}`).join('+');
const rateText = (rate: Bearing['rate'] | undefined): string =>
  rate ? text(ratio(rate.over, rate.under)) : '-';
const isNotZero = ({ amount }: { readonly amount: string }): boolean => amount !== '0';

/** Amounts that are alike but for their yen, added up. */
function added(all: readonly (readonly [string, string])[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const [key, yen] of all) sums.set(key, (sums.get(key) ?? 0n) + BigInt(yen));
  return Object.fromEntries([...sums].filter(([, yen]) => yen > 0n).map(([key, yen]) => [key, String(yen)]));
}

const interestTotal = (bearing: readonly Bearing[], isDated: boolean): string | null =>
  isDated ? String(bearing.reduce((sum, { yen }) => sum + (yen ?? 0n), 0n)) : null;
const bearingText = (principal: unknown, rate: string, from: string, yen: unknown): string =>
  `${principal} ${rate} ${from}: ${yen ?? '-'}`;
const judgedBearing = (bearing: readonly Bearing[]): string[] =>
  bearing.map((one) => bearingText(one.principal, rateText(one.rate), one.from, one.yen)).sort();
const reportedBearing = (interest: OrderJson['interest']): string[] =>
  interest.map((one) => bearingText(one.principal, one.rate, one.from, one.amount)).sort();

/** What the oracle found for one plaintiff, in the shape of `reported`. */
export function expected(one: Judged, isDated: boolean) {
  return {
    loss: String(one.loss),
    found: String(one.found),
    allowed: String(one.allowed),
    fee: one.fee === undefined ? null : String(one.fee),
    award: String(one.award),
    sums: added(
      one.sums.map(({ kind, yen, defendants, rate, starts }) => [
        [kind, ids(defendants), rateText(rate), ...starts.map((s) => `d${s.defendant} ${s.from}`)].join(', '),
        String(yen),
      ]),
    ),
    accrued: added(one.accrued.map(({ yen, defendants }) => [ids(defendants), String(yen)])),
    interest: interestTotal(one.bearing, isDated),
    counted: judgedBearing(one.bearing),
    owes: one.owes.map(({ yen, joint, bearing }) => ({
      award: String(yen),
      joint: added(joint.map(({ others, yen: part }) => [ids(others), String(part)])),
      interest: interestTotal(bearing, isDated),
      bearing: judgedBearing(bearing),
    })),
  };
}

/** What the report says of one plaintiff; sums of no yen left out, and the order of a list. */
export function reported({ order, ...own }: PlaintiffJson): ReturnType<typeof expected> {
  return {
    loss: own.loss,
    found: own.found,
    allowed: own.allowed,
    fee: own.lawyersFee,
    award: own.award,
    sums: added(
      order.sums
        .filter(isNotZero)
        .map(({ kind, amount, defendants, rate, starts }) => [
          [kind, defendants.join('+'), rate ?? '-', ...starts.map((s) => `${s.defendant} ${s.from}`)].join(
            ', ',
          ),
          amount,
        ]),
    ),
    accrued: added(order.accrued.map(({ amount, defendants }) => [defendants.join('+'), amount])),
    interest: order.delayDamages,
    counted: reportedBearing(order.interest.filter(({ counted }) => counted)),
    owes: order.defendants.map(({ id, award, joint, delayDamages }) => ({
      award,
      joint: added(joint.map(({ with: others, amount }) => [others.join('+'), amount])),
      interest: delayDamages,
      bearing: reportedBearing(order.interest.filter(({ defendants }) => defendants.includes(id))),
    })),
  };
}
