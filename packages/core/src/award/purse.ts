import type { Quantity } from '../base/quantity.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { appropriationOn } from '../law/civil-code.js';
import type { InterestHow } from './build-interest.js';
import { takeInOrder } from './cap.js';
import type { Claimant } from './claimant.js';
import type { Debt } from './debt.js';

type Payment = Claimant['payments'][number];

/** What crediting stands on. */
export interface Crediting {
  readonly builder: GraphBuilder;
  /** of ids of families */
  readonly prefix: string;
  readonly payment: Payment;
  /** the rate of interest of a debt, a family with one member */
  readonly rateOf: (debt: Debt) => Family | undefined;
  readonly how: InterestHow;
}

/** Takes from a payment, in the order of what is owed, and says what is left of it. */
export class Purse {
  rest: Family;

  constructor(
    readonly crediting: Crediting,
    readonly index: Family['index'],
  ) {
    const { builder, prefix, payment } = crediting;
    const path = `${payment.path}.amount`;
    this.rest = builder.input(
      `${prefix}.amount`,
      index,
      [statedInput(path, provedBy(payment, payment.amount), path)],
      yen(`弁済額（${payment.date}）`, `payment of ${payment.date}`),
    );
  }

  take(name: string, owed: readonly Family[], ja: string, en: string): readonly Family[] {
    const { builder, prefix, payment } = this.crediting;
    if (owed.length === 0) return [];
    const words = (told: string, english: string): Words => ({
      ja: `${told}（${payment.date} の弁済）`,
      en: `${english} (payment of ${payment.date})`,
    });
    const basis = [appropriationOn(payment.date)];
    const { taken, left } = takeInOrder(
      builder,
      `${prefix}.${name}`,
      owed,
      this.rest,
      words(ja, en),
      words('弁済の残り', 'what is left of the payment'),
      basis,
    );
    this.rest = left();
    return taken;
  }
}

/** The exhibit of a payment proves its amounts, unless they name one of their own. */
export const provedBy = ({ exhibit }: Payment, quantity: Quantity): Quantity =>
  quantity.exhibit !== undefined || exhibit === undefined ? quantity : { ...quantity, exhibit };
