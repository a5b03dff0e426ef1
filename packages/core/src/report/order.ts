import type { Assessment } from '../assess.js';
import type { Award } from '../award/award.js';
import type { DelayStart } from '../award/delay.js';
import { type NextDays, nextDays } from '../award/next-days.js';
import type { Delayed, Principal } from '../award/principal.js';
import type { Day } from '../base/day.js';
import { Fraction, sumOf } from '../base/fraction.js';
import type { Source } from '../base/source.js';

/** A sum of an order: who owes it, and from when it bears interest. Whole yen. */
export interface OrderedSum {
  /** `accrued`: delay damages that had arisen and that a payment did not cover, which bear none themselves */
  readonly kind: Principal['kind'] | 'accrued';
  readonly amount: Fraction;
  /** positions of the defendants who owe it */
  readonly defendants: readonly number[];
  readonly rate?: { readonly value: Fraction; readonly source: Source };
  /** for each of the defendants; empty where no delay damages are computed */
  readonly starts: readonly DelayStart[];
}

/** The sums of which the order for one plaintiff would be made. */
export const orderedSums = ({ exact }: Assessment, award: Award): readonly OrderedSum[] =>
  award.principals.map(({ kind, amount, defendants, delay }) => ({
    kind,
    amount: exact.at(amount, 0),
    defendants,
    ...(delay ? { rate: { value: Fraction.of(delay.rate.value), source: delay.rate.source } } : {}),
    starts: delay?.starts ?? [],
  }));

/**
 * Delay damages that had arisen before a payment and were left unpaid, as sums of the order. Where a claim caps the
 * plaintiff's damages it is open how much of them it takes in: then there are none here, and the report says so.
 */
export function accruedSums(
  { exact, case: read }: Assessment,
  award: Award,
  plaintiff: number,
): readonly OrderedSum[] {
  const [found, base, total] = [award.found, award.base, award.total].map((one) => exact.at(one, 0));
  const sum = base?.plus(award.fee ? exact.at(award.fee, 0) : Fraction.zero);
  const isCapped =
    read.fields.plaintiffs[plaintiff]?.claim?.covers?.titles !== undefined ||
    (found && base?.compare(found)) !== 0 ||
    (sum && total?.compare(sum)) !== 0;
  if (isCapped) return [];
  return award.accrued.map(({ amount, defendants }) => ({
    kind: 'accrued',
    amount: exact.at(amount, 0),
    defendants,
    starts: [],
  }));
}

/** What bears interest alike, as an order puts it into one sum, with the delay damages up to the day asked for. */
export interface OrderedInterest extends Omit<Delayed, 'amount' | 'rate'> {
  readonly principal: Fraction;
  readonly rate: { readonly value: Fraction; readonly source: Source };
  readonly until?: Day;
  readonly amount?: Fraction;
  /** what each further day adds */
  readonly nextDays: readonly NextDays[];
}

export function orderedInterest(
  { case: read, exact, plan: { until } }: Assessment,
  award: Award,
): readonly OrderedInterest[] {
  const convention = read.fields.delayDamages?.convention ?? 'court';
  return award.delayed.flatMap(({ amount, rate: stated, ...one }) => {
    const principal = sumOf(
      one.principals.map((at) => exact.at((award.principals[at] as Principal).amount, 0)),
    );
    if (principal.sign === 0) return [];
    const rate = { value: Fraction.of(stated.value), source: stated.source };
    const dated = amount && until !== undefined ? { until, amount: exact.at(amount, 0) } : {};
    const next = until === undefined ? [] : nextDays(principal, rate.value, until, convention);
    return [{ ...one, principal, rate, ...dated, nextDays: next }];
  });
}

/** Delay damages of one plaintiff up to the day asked for, each principal counted once: from the first start of any who owes it. */
export const interestInAll = (interest: readonly OrderedInterest[]): Fraction =>
  sumOf(interest.flatMap(({ isCounted, amount }) => (isCounted && amount ? [amount] : [])));

/** Delay damages that one defendant owes up to the day asked for. */
export const interestAgainst = (interest: readonly OrderedInterest[], defendant: number): Fraction =>
  sumOf(
    interest.flatMap(({ defendants, amount }) => (defendants.includes(defendant) && amount ? [amount] : [])),
  );

/** What one defendant owes, and of it what it owes together with which others. */
export interface OwedBy {
  readonly amount: Fraction;
  /** parts that it owes jointly and severally, by the others who owe them */
  readonly joint: readonly { readonly others: readonly number[]; readonly amount: Fraction }[];
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
  return { amount: sumOf(own.map(({ amount }) => amount)), joint: [...joint.values()] };
}

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
  const last = (kind: OrderedSum['kind']) => ordered.findLastIndex((sum) => sum.kind === kind);
  // A fee that is claimed though nothing says how it is found goes with the damages.
  const hasFee = last('fee') >= 0;
  const extra = { damages: hasFee ? damages : whole, fee: hasFee ? whole.minus(damages) : Fraction.zero };
  return {
    sums: ordered.map((sum, n) =>
      sum.kind !== 'accrued' && n === last(sum.kind)
        ? { ...sum, amount: sum.amount.plus(extra[sum.kind]) }
        : sum,
    ),
    beyond: whole,
  };
}

const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) < 0 ? a : b);
