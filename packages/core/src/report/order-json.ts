import type { Assessment } from '../assess.js';
import type { Award } from '../award/award.js';
import type { Fraction } from '../base/fraction.js';
import {
  accruedSums,
  interestAgainst,
  interestInAll,
  orderedInterest,
  orderedSums,
  owedBy,
} from './order.js';
import { orderSentences } from './order-text.js';
import { Parties } from './parties.js';

const text = (value: Fraction) => value.toText();

/** The order for one plaintiff, for programs: its sums, who owes them, the delay damages on them, and its words. */
export function orderJson(assessment: Assessment, award: Award, plaintiff: number) {
  const { plan, case: read, exact } = assessment;
  const ids = read.fields.defendants.map(({ id }) => id);
  const named = (which: readonly number[]) => which.map((at) => ids[at]);
  const sums = orderedSums(assessment, award);
  const words = (lang: 'ja' | 'en') =>
    orderSentences(
      [...sums, ...accruedSums(assessment, award, plaintiff)],
      plaintiff,
      new Parties(assessment, lang),
      lang,
    );
  const interest = orderedInterest(assessment, award);
  const isDated = plan.until !== undefined;
  return {
    order: {
      sums: sums.map(({ kind, amount, defendants, rate, starts }, at) => ({
        kind,
        amount: text(amount),
        defendants: named(defendants),
        rate: rate ? text(rate.value) : null,
        ...(rate?.source.note ? { rateSource: rate.source.note } : {}),
        starts: starts.map(({ defendant, from, why }) => ({ defendant: ids[defendant], from, why })),
        family: award.principals[at]?.amount.id,
      })),
      // Sums that bear interest alike make one principal; `counted` ones hold every sum once.
      interest: interest.map((one) => ({
        sums: one.principals,
        principal: text(one.principal),
        rate: text(one.rate.value),
        from: one.from,
        until: one.until ?? null,
        defendants: named(one.defendants),
        counted: one.isCounted,
        amount: one.amount ? text(one.amount) : null,
        nextDays: one.nextDays,
        convention: read.fields.delayDamages?.convention ?? 'court',
        // The list of sums is handed on as it is, so it names the entry from which this one came.
        family: award.delayed.find(({ principals }) => principals === one.principals)?.amount?.id ?? null,
      })),
      defendants: ids.map((id, at) => {
        const owed = owedBy(sums, at);
        return {
          id,
          award: text(owed.amount),
          joint: owed.joint.map(({ others, amount }) => ({ with: named(others), amount: text(amount) })),
          delayDamages: isDated ? text(interestAgainst(interest, at)) : null,
        };
      }),
      delayDamages: isDated ? text(interestInAll(interest)) : null,
      accrued: award.accrued.map(({ amount, defendants }) => ({
        amount: text(exact.at(amount, 0)),
        defendants: named(defendants),
        family: amount.id,
      })),
      text: { ja: words('ja'), en: words('en') },
    },
  };
}

/** What limitation had run for on the day of filing; null where the case states no such day. */
export function limitationJson({ plan, case: read, exact }: Assessment) {
  const { filed, plaintiffs, defendants } = read.fields;
  if (filed === undefined) return null;
  return {
    filed,
    items: plan.limitations.map((one) => ({
      plaintiff: plaintiffs[one.plaintiff]?.id,
      defendant: defendants[one.defendant]?.id,
      knowledge: one.knowledge ?? null,
      years: one.barred.years,
      through: one.barred.through,
      amount: text(exact.at(one.amount, 0)),
      titles: one.titles.map((title, at) => ({
        title: plan.titles[title]?.id,
        amount: text(exact.at(one.perTitle, at)),
      })),
      families: { amount: one.amount.id, titles: one.perTitle.id },
    })),
  };
}
