import type { Assessment } from '../assess.js';
import type { Award } from '../award/award.js';
import { type NextDays, nextDays } from '../award/next-days.js';
import type { Principal } from '../award/principal.js';
import type { Day } from '../base/day.js';
import { Fraction, sumOf } from '../base/fraction.js';
import type { Source } from '../base/source.js';
import type { Words } from '../base/words.js';

/** A sum of an order: who owes it, and the delay damages on it. Amounts in whole yen. */
export interface OrderedSum {
  readonly kind: Principal['kind'];
  readonly amount: Fraction;
  /** positions of the defendants who owe it */
  readonly defendants: readonly number[];
  readonly rate?: { readonly value: Fraction; readonly source: Source };
  /** for each of the defendants; empty where no delay damages are computed */
  readonly starts: readonly { readonly defendant: number; readonly from: Day; readonly why: Words }[];
  readonly interest: readonly OrderedInterest[];
}

/** Delay damages on a sum up to a day, and what each further day adds. */
export interface OrderedInterest {
  readonly from: Day;
  readonly until: Day;
  readonly defendants: readonly number[];
  readonly amount: Fraction;
  readonly nextDays: readonly NextDays[];
}

/** The sums of which the order for one plaintiff would be made. */
export function orderedSums({ case: read, exact }: Assessment, award: Award): readonly OrderedSum[] {
  const convention = read.fields.delayDamages?.convention ?? 'court';
  return award.principals.map(({ kind, amount, defendants, delay }, at): OrderedSum => {
    const value = exact.at(amount, 0);
    const rate = delay && { value: Fraction.of(delay.rate.value), source: delay.rate.source };
    return {
      kind,
      amount: value,
      defendants,
      ...(rate ? { rate } : {}),
      starts: delay?.starts ?? [],
      interest: (award.interest[at] ?? []).map(({ amount: family, ...rest }) => ({
        ...rest,
        amount: exact.at(family, 0),
        nextDays: rate ? nextDays(value, rate.value, rest.until, convention) : [],
      })),
    };
  });
}

/** What one defendant owes, of it what it owes together with which others, and the delay damages up to the day asked for. */
export interface OwedBy {
  readonly defendant: number;
  readonly amount: Fraction;
  /** parts that it owes jointly and severally, by the others who owe them */
  readonly joint: readonly { readonly others: readonly number[]; readonly amount: Fraction }[];
  readonly interest: Fraction;
}

export function owedBy(sums: readonly OrderedSum[], defendant: number): OwedBy {
  const own = sums.filter(({ amount, defendants }) => amount.sign > 0 && defendants.includes(defendant));
  const joint = new Map<string, { others: readonly number[]; amount: Fraction }>();
  for (const { defendants, amount } of own) {
    const others = defendants.filter((one) => one !== defendant);
    if (others.length === 0) continue;
    const key = others.join(',');
    joint.set(key, { others, amount: amount.plus(joint.get(key)?.amount ?? Fraction.zero) });
  }
  return {
    defendant,
    amount: sumOf(own.map(({ amount }) => amount)),
    joint: [...joint.values()],
    interest: sumOf(
      own.flatMap(({ interest }) =>
        interest.filter((one) => one.defendants.includes(defendant)).map(({ amount }) => amount),
      ),
    ),
  };
}

/** Delay damages of all sums, each counted once: from the first start of any who owes it. */
export const interestInAll = (sums: readonly OrderedSum[]): Fraction =>
  sumOf(
    sums.flatMap(({ interest }) => {
      const [first] = [...interest].sort((a, b) => (a.from < b.from ? -1 : 1));
      return first ? [first.amount] : [];
    }),
  );

/**
 * The sums that the plaintiff asks for: those of the order where it claims what is found or less; what it claims beyond
 * is added to the last sum of its kind in the order in which the claim takes them up.
 */
export function demandedSums(
  assessment: Assessment,
  award: Award,
  at: number,
): { readonly sums: readonly OrderedSum[]; readonly beyond: Fraction } {
  const claim = assessment.case.fields.plaintiffs[at]?.claim;
  const value = (family: Award['base'] | undefined) =>
    family ? assessment.exact.at(family, 0) : Fraction.zero;
  const claimed = (key: 'base' | 'fee' | 'total') => {
    const stated = claim?.[key]?.value;
    return stated === undefined ? undefined : Fraction.of(stated);
  };
  const [base, fee, total] = [claimed('base'), claimed('fee'), claimed('total')];
  const more = (asked: Fraction | undefined, given: Fraction) =>
    asked && asked.compare(given) > 0 ? asked.minus(given) : Fraction.zero;
  const ordered = orderedSums(assessment, award);
  const given = sumOf(ordered.map(({ amount }) => amount));
  const beyond = {
    damages: more(base, value(award.base)),
    fee: more(fee, value(award.fee)),
  };
  const parts = beyond.damages.plus(beyond.fee);
  // A total by itself says nothing of its parts: what goes beyond the order is damages. A smaller total caps the parts.
  const whole = total ? more(total, given) : parts;
  const damages = whole.minus(least(beyond.fee, whole));
  const extra = { damages, fee: whole.minus(damages) };
  const last = (kind: Principal['kind']) => ordered.findLastIndex((sum) => sum.kind === kind);
  return {
    sums: ordered.map((sum, n) =>
      n === last(sum.kind) ? { ...sum, amount: sum.amount.plus(extra[sum.kind]) } : sum,
    ),
    beyond: whole,
  };
}

const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) < 0 ? a : b);
