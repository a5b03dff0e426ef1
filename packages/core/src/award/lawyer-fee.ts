import type { Problem } from '../base/problem.js';
import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { LAWYERS_FEE } from '../law/provisions.js';
import type { Claimant } from './claimant.js';
import type { Debtors } from './group.js';
import { fixedFeeOfSeveral, fixedFeeOnNothing } from './problems.js';
import { sumOf } from './sum-of.js';

/** The lawyer's fee: for each set of defendants what goes with its part of the award, and their sum; no sum without a fee. */
export interface Fees {
  readonly parts: readonly Family[];
  readonly sum?: Family;
  readonly problems: readonly Problem[];
}

/**
 * The lawyer's fee on what is allowed, as the case states it: a rate, cut to whole yen for each set of defendants who
 * owe together, or an amount, which cannot be parted among several sets.
 */
export function feesOn(
  builder: GraphBuilder,
  prefix: string,
  claimant: Claimant,
  base: Family,
  baseParts: readonly Family[],
  debtors: readonly Debtors[],
): Fees {
  const { lawyerFee, lawyerFeePath } = claimant;
  if (!lawyerFee) return { parts: [], problems: [] };
  if ('amount' in lawyerFee) {
    // Nobody owes a fee to one who is owed nothing.
    if (claimant.items.length === 0) return { parts: [], problems: [fixedFeeOnNothing(lawyerFeePath)] };
    const path = `${lawyerFeePath}.amount`;
    const amount = builder.input(
      `${prefix}.feeAmount`,
      base.index,
      [statedInput(path, lawyerFee.amount, path)],
      yen('弁護士費用', 'lawyer’s fee'),
    );
    const problems = debtors.length > 1 ? [fixedFeeOfSeveral(lawyerFeePath)] : [];
    return { parts: [amount], sum: amount, problems };
  }
  const path = `${lawyerFeePath}.rate`;
  const rate = builder.input(
    `${prefix}.feeRate`,
    base.index,
    [statedInput(path, lawyerFee.rate, path, { kind: 'judgment', isShare: true })],
    {
      label: { ja: '弁護士費用の割合', en: 'rate of the lawyer’s fee' },
      unit: 'factor',
      basis: [LAWYERS_FEE],
    },
  );
  const parts = debtors.map(({ groups }, n) => {
    const number = debtors.length === 1 ? '' : `${n + 1}`;
    const own = groups.map((at) => baseParts[at] as Family);
    const allowed = yen('弁護士費用の基礎とする損害', 'damages on which the lawyer’s fee goes');
    const on = debtors.length === 1 ? base : sumOf(builder, `${prefix}.feeBase${number}`, own, allowed);
    return feeOn(builder, on, rate, prefix, number);
  });
  return {
    parts,
    sum: sumOf(builder, `${prefix}.feeSum`, parts, yen('弁護士費用の計', 'lawyer’s fees')),
    problems: [],
  };
}

/** The fee on an amount allowed, in whole yen: by practice it goes by what is allowed, not by what is found. */
function feeOn(builder: GraphBuilder, base: Family, rate: Family, prefix: string, number: string): Family {
  const product = builder.mul(
    `${prefix}.feeProduct${number}`,
    [base, rate],
    yen('弁護士費用（端数処理前）', 'lawyer’s fee, uncut', [LAWYERS_FEE]),
  );
  return builder.cut(
    `${prefix}.feeCut${number}`,
    product,
    yen('弁護士費用（円未満切捨て）', 'lawyer’s fee, cut to whole yen'),
  );
}
