import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { DELAY_DAMAGES } from '../law/civil-code.js';
import { buildInterest } from './build-interest.js';
import { type Debt, runsOf } from './debt.js';
import type { Crediting } from './purse.js';

/** Interest that has arisen, who owes all of it, and who owes only what has arisen from a later day on. */
export interface Arisen {
  readonly amount: Family;
  readonly defendants: readonly number[];
  readonly joining: readonly { readonly amount: Family; readonly defendants: readonly number[] }[];
}

/** Interest that has arisen on a sum by the day of the payment, run by run of those who owe it. */
export function arisen(
  { builder, payment, rateOf, how }: Crediting,
  debt: Debt,
  sum: Family,
  id: string,
  payer: number | undefined,
): readonly Arisen[] {
  const rate = rateOf(debt);
  if (!rate) return [];
  const interest = (name: string, from: string) =>
    buildInterest(builder, name, sum, rate, { from, to: payment.date }, how, [DELAY_DAMAGES]);
  const runs = runsOf(debt, payer, payment.date).map((run, n) => ({
    ...run,
    whole: interest(`${id}.${n + 1}`, run.from),
  }));
  return runs.map(({ whole, defendants, joining }, n) => {
    const next = runs[n + 1];
    return {
      // The interest of each is one sum from its own first day: what others share of it comes off.
      amount: next
        ? builder.sub(
            `${id}.${n + 1}.alone`,
            whole,
            next.whole,
            yen('先に遅滞した被告だけの遅延損害金', 'delay damages of those in delay earlier alone'),
          )
        : whole,
      defendants,
      joining: joining.map((one, k) => ({
        amount: interest(`${id}.${n + 1}.joining${k + 1}`, one.from),
        defendants: one.defendants,
      })),
    };
  });
}

/**
 * Interest left unpaid, by those who owe it: what has arisen since others joined is theirs too, as far as so much is
 * left; a payment has gone first to what the payer owed alone.
 */
export function byDebtors(
  builder: GraphBuilder,
  id: string,
  { amount, defendants, joining }: Arisen,
): Debt['accrued'] {
  const words = yen('なお未払の遅延損害金', 'delay damages still not paid');
  const shared = joining.map((one, at) => ({
    amount: builder.min(`${id}.joint${at + 1}`, [amount, one.amount], words),
    defendants: one.defendants,
  }));
  return [{ amount, defendants }, ...shared].map((one, at) => {
    const next = shared[at];
    return next ? { ...one, amount: builder.sub(`${id}.own${at + 1}`, one.amount, next.amount, words) } : one;
  });
}
