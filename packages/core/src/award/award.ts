import type { Day } from '../base/day.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { PARTIAL_CLAIM } from '../law/provisions.js';
import { addUp, coveredParts } from './base-parts.js';
import { CLAIM_LEFT, claimInput, OF_CLAIM, takeInOrder } from './cap.js';
import type { Claimant } from './claimant.js';
import type { Delay } from './delay.js';
import type { Group } from './group.js';
import { groupsOf } from './groups.js';
import { feeOn, statedFee } from './lawyer-fee.js';
import { credit } from './payments.js';
import { type Delayed, delayedOf, interestOn, type Principal, Rates, settledThrough } from './principal.js';
import { fixedFeeOfSeveral, paymentBesideTitles } from './problems.js';

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
  { delay, until }: AwardContext,
  prefix: string,
): { award: Award; problems: readonly Problem[] } {
  const { claim } = claimant;
  const own: Index = {
    id: `${prefix}.plaintiff`,
    label: { ja: '原告', en: 'plaintiff' },
    members: [claimant.member],
  };
  const id = (name: string) => `${prefix}.${name}`;
  const { groups, problems: found } = groupsOf(claimant, delay);
  const problems: Problem[] = [...found];
  const how = {
    convention: delay?.fields.convention ?? ('court' as const),
    cut: delay?.fields.cut ?? ('sum' as const),
  };
  const rates = new Rates(builder, prefix, own);

  const wholeLoss = reduced === whole ? undefined : addUp(builder, id('whole'), whole, groups, own).sum;
  const losses = addUp(builder, prefix, reduced, groups, own);
  const settled = credit(
    builder,
    id('payment'),
    groups.map((group, at) => ({ group, principal: losses.parts[at] as Family })),
    claimant.payments,
    ({ delay: terms }) => terms && rates.of(terms),
    how,
  );
  problems.push(...settled.problems);
  const owed = settled.debts.map(({ principal }) => principal);
  const foundSum =
    claimant.payments.length === 0
      ? losses.sum
      : builder.add(id('afterPayments'), owed, yen('弁済後の損害額', 'loss after the payments'));

  const isByTitle = claimant.items.some((item) => item.claim) || claim?.covers?.titles !== undefined;
  if (isByTitle && claimant.payments[0]) problems.push(paymentBesideTitles(claimant.payments[0].path));
  const parts = isByTitle ? coveredParts(builder, prefix, reduced, claimant, groups, own) : owed;
  const cap = (name: string, amount: Family, key: 'base' | 'fee' | 'total', words: CapWords): Family => {
    const quantity = claim?.[key];
    return quantity
      ? capped(builder, id(name), amount, quantity, `${claimant.path}.claim.${key}`, words)
      : amount;
  };
  const sumOf = (name: string, of: readonly Family[], ja: string, en: string): Family =>
    of.length === 1 && of[0] ? of[0] : builder.add(id(name), of, yen(ja, en));
  const inOrder = (name: string, of: readonly Family[], key: 'base' | 'fee' | 'total'): readonly Family[] => {
    const quantity = claim?.[key];
    if (!quantity || of.length === 1) return of;
    const given = builder.input(
      id(`${name}.claim`),
      own,
      [claimInput(quantity, `${claimant.path}.claim.${key}`)],
      yen('請求額', 'claim'),
    );
    return takeInOrder(builder, id(`${name}.part`), of, given, OF_CLAIM, CLAIM_LEFT).taken;
  };
  const allowed = isByTitle
    ? sumOf('allowed', parts, '請求の範囲内の額の計', 'amounts within the claims')
    : foundSum;
  const base = cap('base', allowed, 'base', BASE);
  const baseParts = parts.length === 1 ? [base] : inOrder('base', parts, 'base');

  const owing = [
    ...groupBy(
      groups.map((group, at) => ({ group, at })),
      ({ group }) => JSON.stringify(group.defendants),
    ).values(),
  ];
  const stated = statedFee(builder, claimant, base, prefix);
  if (stated && 'amount' in stated && owing.length > 1)
    problems.push(fixedFeeOfSeveral(claimant.lawyerFeePath));
  const feeParts = !stated
    ? []
    : 'amount' in stated
      ? [stated.amount]
      : owing.map((same, n) => {
          const number = owing.length === 1 ? '' : `${n + 1}`;
          const own = same.map(({ at }) => baseParts[at] as Family);
          const on =
            owing.length === 1 ? base : sumOf(`feeBase${number}`, own, '認容される損害', 'damages allowed');
          return feeOn(builder, on, stated.rate, prefix, number);
        });
  const feeSum =
    feeParts.length === 0 ? undefined : sumOf('feeSum', feeParts, '弁護士費用の計', 'lawyer’s fees');
  const fee = feeSum && cap('fee', feeSum, 'fee', FEE);
  const allowedFees = feeParts.length === 1 && fee ? [fee] : inOrder('fee', feeParts, 'fee');

  const sum = fee
    ? builder.add(id('sum'), [base, fee], yen('損害と弁護士費用の計', 'damages and lawyer’s fee'))
    : base;
  const total = cap('total', sum, 'total', TOTAL);
  const sums = [...baseParts, ...allowedFees];
  const amounts = sums.length === 1 ? [total] : inOrder('total', sums, 'total');
  const principals = amounts.map((amount, at): Principal => {
    const group = groups[at];
    if (group) {
      const terms = group.delay && settledThrough(group.delay, settled.debts[at]?.paidThrough);
      return { kind: 'damages', amount, defendants: group.defendants, ...(terms ? { delay: terms } : {}) };
    }
    const same = owing[at - groups.length] as (typeof owing)[number];
    const terms = delay?.ofFee(same.flatMap(({ group }) => group.items));
    const defendants = (same[0] as { group: Group }).group.defendants;
    return { kind: 'fee', amount, defendants, ...(terms ? { delay: terms } : {}) };
  });
  const interest =
    delay && until !== undefined
      ? interestOn(builder, prefix, principals, rates, until, how)
      : { delayed: delayedOf(principals), problems: [] };
  problems.push(...interest.problems);
  return {
    award: {
      loss: wholeLoss ?? losses.sum,
      found: foundSum,
      base,
      ...(fee ? { fee } : {}),
      total,
      principals,
      delayed: interest.delayed,
      accrued: settled.debts.flatMap(({ accrued, group }) =>
        accrued ? [{ amount: accrued, defendants: group.defendants }] : [],
      ),
      unused: settled.unused,
    },
    problems,
  };
}

type CapWords = readonly [claimed: Words, allowed: Words];

const BASE: CapWords = [
  { ja: '損害の請求額', en: 'claimed damages' },
  { ja: '認容される損害', en: 'damages allowed' },
];
const FEE: CapWords = [
  { ja: '弁護士費用の請求額', en: 'claimed lawyer’s fee' },
  { ja: '認容される弁護士費用', en: 'lawyer’s fee allowed' },
];
const TOTAL: CapWords = [
  { ja: '請求額の合計', en: 'claimed total' },
  { ja: '認容額', en: 'award' },
];

/** The smaller of an amount and what is claimed. */
function capped(
  builder: GraphBuilder,
  id: string,
  amount: Family,
  quantity: Quantity,
  path: string,
  [claimed, allowed]: CapWords,
): Family {
  const prefix = id.slice(0, id.lastIndexOf('.'));
  const name = id.slice(prefix.length + 1);
  const claim = builder.input(
    `${prefix}.claim.${name}`,
    amount.index,
    [claimInput(quantity, path)],
    yen(claimed.ja, claimed.en),
  );
  return builder.min(id, [amount, claim], yen(allowed.ja, allowed.en, [PARTIAL_CLAIM]));
}
