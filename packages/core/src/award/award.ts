import type { Day } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { addUp, coveredParts } from './base-parts.js';
import type { Claimant } from './claimant.js';
import { Claims } from './claims.js';
import type { Delay, DelayTerms } from './delay.js';
import { type Debtors, debtorsOf } from './group.js';
import { groupsOf } from './groups.js';
import { feesOn } from './lawyer-fee.js';
import { credit } from './payments.js';
import { type Delayed, delayedOf, interestOn, type Principal, Rates, settledThrough } from './principal.js';
import { paymentBesideTitles } from './problems.js';
import { sumOf } from './sum-of.js';

/** What a plaintiff, or all of them, would be awarded; each a family with one member, whole yen. */
export interface AwardSums {
  /** the whole loss, before anything is taken off */
  readonly loss: Family;
  /** after reductions and payments, before any claim caps it */
  readonly found: Family;
  /** the smaller of the found amount and the claim */
  readonly base: Family;
  readonly fee?: Family;
  readonly total: Family;
}

/** The award of one plaintiff, and the sums that an order would be made of. */
export interface Award extends AwardSums {
  readonly principals: readonly Principal[];
  /** what bears interest alike, with the delay damages on it where a day is asked for */
  readonly delayed: readonly Delayed[];
  /** delay damages that had arisen before a payment and that it did not cover, and who owes them */
  readonly accrued: readonly { readonly amount: Family; readonly defendants: readonly number[] }[];
  /** what payments left unused */
  readonly unused: readonly { readonly path: string; readonly amount: Family }[];
}

/** What all awards of a case have in common. */
export interface AwardContext {
  readonly delay?: Delay;
  /** delay damages are computed up to this day, counted */
  readonly until?: Day;
  /** what the defendants are called, in the order of the case */
  readonly names: readonly string[];
}

/**
 * The award of one plaintiff: `min( min(found, claimed base) + min(fee, claimed fee), claimed total )`, whole yen. A
 * court never gives more than is claimed, and the lawyer's fee goes by the amount allowed, not by the amount found
 * (Cloudflare, 2025-11-19: 10% of 115,000,000). By title where the claim is by title (UFC, 2013-05-17).
 * @param whole the loss of each item, and `reduced` what apportionment leaves of it
 * @param prefix begins the ids of all families made here
 */
export function awardOf(
  builder: GraphBuilder,
  whole: Family,
  reduced: Family,
  claimant: Claimant,
  { delay, until, names }: AwardContext,
  prefix: string,
): { award: Award; problems: readonly Problem[] } {
  const own: Index = {
    id: `${prefix}.plaintiff`,
    label: { ja: '原告', en: 'plaintiff' },
    members: [claimant.member],
  };
  const { groups, problems: found } = groupsOf(claimant, delay);
  const how = {
    convention: delay?.fields.convention ?? ('court' as const),
    cut: delay?.fields.cut ?? ('sum' as const),
  };
  const rates = new Rates(builder, prefix, own);
  const claims = new Claims(builder, prefix, own, claimant);

  const loss = addUp(builder, prefix, reduced, groups, own, names, FOUND);
  const settled = credit(
    builder,
    `${prefix}.payment`,
    groups.map((group, at) => ({ group, principal: loss.parts[at] as Family, accrued: [] })),
    claimant.payments,
    ({ group }) => group.delay && rates.of(group.delay),
    how,
    delay !== undefined,
  );
  const owed = settled.debts.map(({ principal }) => principal);
  const left =
    claimant.payments.length === 0
      ? loss.sum
      : builder.add(`${prefix}.afterPayments`, owed, yen('弁済後の損害額', 'loss after the payments'));
  const parts = claims.isByTitle
    ? coveredParts(builder, prefix, reduced, claimant, groups, own, names)
    : owed;
  const allowed = claims.isByTitle
    ? sumOf(builder, `${prefix}.allowed`, parts, yen('請求の範囲内の額の計', 'amounts within the claims'))
    : left;
  const base = claims.cap('base', allowed);
  const baseParts = parts.length === 1 ? [base] : claims.inOrder('base', parts);

  const debtors = debtorsOf(groups);
  const fees = feesOn(builder, prefix, claimant, base, baseParts, debtors);
  const fee = fees.sum && claims.cap('fee', fees.sum);
  const feeParts = fees.parts.length === 1 && fee ? [fee] : claims.inOrder('fee', fees.parts);

  const sum = fee
    ? builder.add(`${prefix}.sum`, [base, fee], yen('損害と弁護士費用の計', 'damages and lawyer’s fee'))
    : base;
  const total = claims.cap('total', sum);
  const sums = [...baseParts, ...feeParts];
  const amounts = sums.length === 1 ? [total] : claims.inOrder('total', sums);
  const principals = amounts.map((amount, at): Principal => {
    const group = groups[at];
    const terms = group?.delay && settledThrough(group.delay, settled.debts[at]?.paidThrough);
    if (group) return principal('damages', amount, group.defendants, terms);
    const same = debtors[at - groups.length] as Debtors;
    const items = same.groups.flatMap((position) => groups[position]?.items.filter(claims.covers) ?? []);
    return principal('fee', amount, same.defendants, delay?.ofFee(items));
  });
  const interest =
    delay && until !== undefined
      ? interestOn(builder, prefix, principals, rates, until, how)
      : { delayed: delayedOf(principals), problems: [] };
  const [first] = claimant.payments;
  return {
    award: {
      loss:
        reduced === whole
          ? loss.sum
          : addUp(builder, `${prefix}.whole`, whole, groups, own, names, WHOLE_LOSS).sum,
      found: left,
      base,
      ...(fee ? { fee } : {}),
      total,
      principals,
      delayed: interest.delayed,
      accrued: settled.debts.flatMap(({ accrued }) => accrued),
      unused: settled.unused,
    },
    problems: [
      ...found,
      ...settled.problems,
      ...(claims.isByTitle && first ? [paymentBesideTitles(first.path)] : []),
      ...fees.problems,
      ...interest.problems,
    ],
  };
}

const FOUND: Words = { ja: '認定損害額', en: 'found amount' };
const WHOLE_LOSS: Words = { ja: '損害の全体', en: 'whole loss' };

const principal = (
  kind: Principal['kind'],
  amount: Family,
  defendants: readonly number[],
  delay: DelayTerms | undefined,
): Principal => ({ kind, amount, defendants, ...(delay ? { delay } : {}) });
