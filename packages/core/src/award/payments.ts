import { byText } from '../base/by-text.js';
import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { arisen, byDebtors } from './arisen.js';
import type { InterestHow } from './build-interest.js';
import type { Claimant } from './claimant.js';
import { type Debt, startFor } from './debt.js';
import { paymentBeforeDelay, paymentNeedsDelay, paymentOfNothing } from './problems.js';
import { type Crediting, Purse, provedBy } from './purse.js';

/** What payments leave, and how much of each found nothing to go to. */
export interface Settled {
  readonly debts: readonly Debt[];
  readonly unused: readonly { readonly path: string; readonly amount: Family }[];
  readonly problems: readonly Problem[];
}

const TOLD = 'told' as const;

/**
 * Credits payments to what is owed at the day of each: to costs, then to the interest that has arisen by that day (the
 * day included), then to the principal (Civil Code 489; 491 before 2020-04-01). Among parts that differ, first to the
 * one of the higher rate, then to the one in delay for longer (488(4)). A defendant's payment goes to what it owes:
 * interest that others owe from an earlier day stays theirs. Payments go to the loss and its interest, not to the
 * lawyer's fee, which is found on what is allowed after them.
 * @param isDelayAsked whether the case asks for delay damages; if so, a debt without them has a mistake that is told
 * @param rateOf the rate of interest of a debt, on the index of the debts
 */
export function credit(
  builder: GraphBuilder,
  prefix: string,
  debts: readonly Debt[],
  payments: Claimant['payments'],
  rateOf: Crediting['rateOf'],
  how: InterestHow,
  isDelayAsked: boolean,
): Settled {
  const problems: Problem[] = [];
  const unused: { path: string; amount: Family }[] = [];
  const settled = payments.reduce((before, payment, at) => {
    const own = before.filter(
      ({ group }) =>
        group.items.length > 0 && (payment.payer === undefined || group.defendants.includes(payment.payer)),
    );
    const first = own.map((debt) => startFor(debt, payment.payer)).sort()[0];
    const isAgreed = payment.toward === 'principal';
    const wrong =
      first === undefined
        ? paymentOfNothing(payment.path)
        : isAgreed
          ? undefined
          : own.some(({ group }) => !group.delay)
            ? isDelayAsked
              ? TOLD
              : paymentNeedsDelay(payment.path)
            : payment.date < first
              ? paymentBeforeDelay(`${payment.path}.date`, payment.date, first)
              : undefined;
    if (wrong) {
      // What is wrong with delayDamages itself has been told.
      if (wrong !== TOLD) problems.push(wrong);
      return before;
    }
    const due = own.filter((debt) => isAgreed || startFor(debt, payment.payer) <= payment.date);
    const crediting = { builder, prefix: `${prefix}${at + 1}`, payment, rateOf, how };
    const { rest, after } = isAgreed ? toPrincipal(crediting, due) : byLaw(crediting, due);
    unused.push({ path: payment.path, amount: rest });
    return before.map((debt) => after.get(debt) ?? debt);
  }, debts);
  return { debts: settled, unused, problems };
}

interface Credited {
  readonly rest: Family;
  readonly after: ReadonlyMap<Debt, Debt>;
}

/** To costs, interest and principal in this order. */
function byLaw(crediting: Crediting, debts: readonly Debt[]): Credited {
  const { builder, prefix, payment } = crediting;
  const order = [...debts].sort(byRate(crediting.payment.payer));
  const purse = new Purse(crediting, (order[0] as Debt).principal.index);
  if (payment.costs) {
    const path = `${payment.path}.costs`;
    const costs = builder.input(
      `${prefix}.costsDue`,
      purse.index,
      [statedInput(path, provedBy(payment, payment.costs), path)],
      yen(`費用（${payment.date}）`, `costs due on ${payment.date}`),
    );
    purse.take('costs', [costs], '費用への充当', 'credited to costs');
  }
  // What stood unpaid before, and what has arisen since; what the payer does not owe is only written down.
  const claims = order.flatMap((debt, at) =>
    [
      ...debt.accrued.map((one) => ({ ...one, joining: [] })),
      ...arisen(crediting, debt, debt.principal, `${prefix}.interest${at + 1}`, payment.payer),
    ].map((one) => ({
      debt,
      one,
      isOwed: payment.payer === undefined || one.defendants.includes(payment.payer),
    })),
  );
  const owed = claims.filter(({ isOwed }) => isOwed);
  const taken = purse.take(
    'toInterest',
    owed.map(({ one }) => one.amount),
    '遅延損害金への充当',
    'credited to delay damages',
  );
  const left = new Map(
    owed.map(({ one }, at) => [
      one,
      builder.sub(
        `${prefix}.accrued${at + 1}`,
        one.amount,
        taken[at] as Family,
        yen('なお未払の遅延損害金', 'delay damages still not paid'),
      ),
    ]),
  );
  const unpaid = (debt: Debt, at: number) =>
    claims
      .filter((claim) => claim.debt === debt)
      .flatMap(({ one }, n) =>
        byDebtors(builder, `${prefix}.left${at + 1}.${n + 1}`, {
          ...one,
          amount: left.get(one) ?? one.amount,
        }),
      );
  const principals = reduced(crediting, purse, order);
  return {
    rest: purse.rest,
    after: new Map(
      order.map((debt, at) => [
        debt,
        {
          ...debt,
          principal: principals[at] as Family,
          accrued: unpaid(debt, at),
          paidThrough: payment.date,
        },
      ]),
    ),
  };
}

/** To the principal alone; the interest that has arisen on what is repaid stays owed. */
function toPrincipal(crediting: Crediting, debts: readonly Debt[]): Credited {
  const { prefix } = crediting;
  const order = [...debts].sort(byRate(crediting.payment.payer));
  const purse = new Purse(crediting, (order[0] as Debt).principal.index);
  const repaid: Family[] = [];
  const principals = reduced(crediting, purse, order, repaid);
  return {
    rest: purse.rest,
    after: new Map(
      order.map((debt, at) => [
        debt,
        {
          ...debt,
          principal: principals[at] as Family,
          accrued: [
            ...debt.accrued,
            ...arisen(
              crediting,
              debt,
              repaid[at] as Family,
              `${prefix}.interest${at + 1}`,
              undefined,
            ).flatMap((one, n) => byDebtors(crediting.builder, `${prefix}.left${at + 1}.${n + 1}`, one)),
          ],
        },
      ]),
    ),
  };
}

/** The principals after the payment. */
function reduced(
  { builder, prefix }: Crediting,
  purse: Purse,
  order: readonly Debt[],
  repaid: Family[] = [],
): Family[] {
  repaid.push(
    ...purse.take(
      'toPrincipal',
      order.map(({ principal }) => principal),
      '元本への充当',
      'credited to the principal',
    ),
  );
  return order.map((debt, at) =>
    builder.sub(
      `${prefix}.principal${at + 1}`,
      debt.principal,
      repaid[at] as Family,
      yen('弁済後の元本', 'principal after the payment'),
    ),
  );
}

/**
 * The part that costs the debtor most goes first: the higher rate, then the longer delay of the payer itself (Civil Code
 * 488(4)(ii), (iii)); where these are alike, what more of them owe, and the order of the defendants in the case.
 */
const byRate =
  (payer: number | undefined) =>
  (a: Debt, b: Debt): number => {
    const rate = (debt: Debt) => Fraction.of(debt.group.delay?.rate.value ?? 0);
    const debtors = ({ group }: Debt) => group.defendants;
    return (
      rate(b).compare(rate(a)) ||
      byText(startFor(a, payer), startFor(b, payer)) ||
      debtors(b).length - debtors(a).length ||
      byText(debtors(a).join(), debtors(b).join())
    );
  };
