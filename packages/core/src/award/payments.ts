import { addDays, type Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { APPROPRIATION, APPROPRIATION_BEFORE_2020, DELAY_DAMAGES } from '../law/civil-code.js';
import { buildInterest, type InterestHow } from './build-interest.js';
import { takeInOrder } from './cap.js';
import type { Claimant } from './claimant.js';
import { type Group, startOf } from './group.js';
import { paymentBeforeDelay, paymentNeedsDelay, paymentOfNothing } from './problems.js';

/** A part of what is owed, as payments change it. Each family has one member, in yen. */
export interface Debt {
  readonly group: Group;
  readonly principal: Family;
  /** delay damages that had arisen and were not paid */
  readonly accrued?: Family;
  /** interest before this day is settled or stands under `accrued` */
  readonly paidThrough?: Day;
}

/** What payments leave, and how much of each found nothing to go to. */
export interface Settled {
  readonly debts: readonly Debt[];
  readonly unused: readonly { readonly path: string; readonly amount: Family }[];
  readonly problems: readonly Problem[];
}

type Payment = Claimant['payments'][number];

/**
 * Credits payments to what is owed at the day of each: to costs, then to the interest that has arisen by that day (the
 * day included), then to the principal (Civil Code 489; 491 before 2020-04-01). Among parts that differ, first to the
 * one of the higher rate, then to the one in delay for longer (488(4)). A defendant's payment goes to what it owes.
 * @param rates a family of the rate of each group, on the index of the debts
 */
export function credit(
  builder: GraphBuilder,
  prefix: string,
  debts: readonly Debt[],
  payments: readonly Payment[],
  rates: (group: Group) => Family | undefined,
  how: InterestHow,
): Settled {
  const problems: Problem[] = [];
  const unused: { path: string; amount: Family }[] = [];
  const settled = payments.reduce((before, payment, at) => {
    const own = before.filter(
      ({ group }) => payment.payer === undefined || group.defendants.includes(payment.payer),
    );
    const first = own.map(({ group }) => startFor(group, payment.payer)).sort()[0];
    if (first === undefined) {
      problems.push(paymentOfNothing(payment.path));
      return before;
    }
    const isAgreed = payment.toward === 'principal';
    if (!isAgreed && own.some(({ group }) => !group.delay)) {
      problems.push(paymentNeedsDelay(payment.path));
      return before;
    }
    if (!isAgreed && payment.date < first) {
      problems.push(paymentBeforeDelay(`${payment.path}.date`, payment.date, first));
      return before;
    }
    const due = own.filter(({ group }) => isAgreed || startFor(group, payment.payer) <= payment.date);
    const { rest, after } = creditOne(builder, `${prefix}${at + 1}`, due, payment, rates, how);
    unused.push({ path: payment.path, amount: rest });
    return before.map((debt) => after.get(debt) ?? debt);
  }, debts);
  return { debts: settled, unused, problems };
}

/** From when interest runs against one defendant, or against the first of all; empty where none is computed. */
const startFor = (group: Group, payer: number | undefined): Day | '' =>
  group.delay?.starts.find(({ defendant }) => defendant === payer)?.from ?? startOf(group);

function creditOne(
  builder: GraphBuilder,
  prefix: string,
  debts: readonly Debt[],
  payment: Payment,
  rates: (group: Group) => Family | undefined,
  how: InterestHow,
): { rest: Family; after: ReadonlyMap<Debt, Debt> } {
  const { index } = (debts[0] as Debt).principal;
  const basis = [payment.date < '2020-04-01' ? APPROPRIATION_BEFORE_2020 : APPROPRIATION];
  const words = (ja: string, en: string): Words => ({
    ja: `${ja}（${payment.date} の弁済）`,
    en: `${en} (payment of ${payment.date})`,
  });
  const remainder = words('弁済の残り', 'what is left of the payment');
  const paid = builder.input(
    `${prefix}.amount`,
    index,
    [statedInput(`${payment.path}.amount`, provedBy(payment, payment.amount), `${payment.path}.amount`)],
    yen(`弁済額（${payment.date}）`, `payment of ${payment.date}`),
  );
  let rest = paid;
  const take = (name: string, owed: readonly Family[], label: Words): readonly Family[] => {
    if (owed.length === 0) return [];
    const { taken, left } = takeInOrder(builder, `${prefix}.${name}`, owed, rest, label, remainder, basis);
    rest = left();
    return taken;
  };
  const order = [...debts].sort((a, b) => byRate(a.group, b.group));
  const after = new Map<Debt, Debt>(order.map((debt) => [debt, debt]));
  if (payment.toward !== 'principal') {
    if (payment.costs) {
      const path = `${payment.path}.costs`;
      const costs = builder.input(
        `${prefix}.costsDue`,
        index,
        [statedInput(path, provedBy(payment, payment.costs), path)],
        yen(`費用（${payment.date}）`, `costs due on ${payment.date}`),
      );
      take('costs', [costs], words('費用への充当', 'credited to costs'));
    }
    const owed = order.map((debt, at) => {
      const from = debt.paidThrough ? addDays(debt.paidThrough, 1) : startFor(debt.group, payment.payer);
      const rate = rates(debt.group);
      const fresh =
        rate && from !== '' && from <= payment.date
          ? buildInterest(
              builder,
              `${prefix}.interest${at + 1}`,
              debt.principal,
              rate,
              { from, to: payment.date },
              how,
              [DELAY_DAMAGES],
            )
          : undefined;
      const parts = [debt.accrued, fresh].flatMap((one) => one ?? []);
      return parts.length === 2
        ? builder.add(`${prefix}.owed${at + 1}`, parts, yen('未払の遅延損害金', 'delay damages not paid'))
        : parts[0];
    });
    const counted = owed.flatMap((one, at) => (one ? [{ debt: order[at] as Debt, one }] : []));
    const taken = take(
      'toInterest',
      counted.map(({ one }) => one),
      words('遅延損害金への充当', 'credited to delay damages'),
    );
    counted.forEach(({ debt, one }, at) => {
      const accrued = builder.sub(
        `${prefix}.accrued${at + 1}`,
        one,
        taken[at] as Family,
        yen('なお未払の遅延損害金', 'delay damages still not paid'),
      );
      after.set(debt, { ...debt, accrued, paidThrough: payment.date });
    });
  }
  const principals = take(
    'toPrincipal',
    order.map(({ principal }) => principal),
    words('元本への充当', 'credited to the principal'),
  );
  order.forEach((debt, at) => {
    const principal = builder.sub(
      `${prefix}.principal${at + 1}`,
      debt.principal,
      principals[at] as Family,
      yen('弁済後の元本', 'principal after the payment', basis),
    );
    after.set(debt, { ...(after.get(debt) as Debt), principal });
  });
  return { rest, after };
}

/** The exhibit of a payment proves its amounts, unless they name one of their own. */
const provedBy = ({ exhibit }: Payment, quantity: Quantity): Quantity =>
  quantity.exhibit !== undefined || exhibit === undefined ? quantity : { ...quantity, exhibit };

/** The part that costs the debtor most goes first: the higher rate, then the longer delay. */
function byRate(a: Group, b: Group): number {
  const rate = Fraction.of(b.delay?.rate.value ?? 0).compare(Fraction.of(a.delay?.rate.value ?? 0));
  return rate || (startOf(a) < startOf(b) ? -1 : 1);
}
