import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { LAWYERS_FEE } from '../law/provisions.js';
import type { Claimant } from './claimant.js';

/** The rate of the lawyer's fee, or its amount, as one family; undefined where the case has none. */
export function statedFee(
  builder: GraphBuilder,
  { lawyerFee, lawyerFeePath }: Claimant,
  base: Family,
  prefix: string,
): { rate: Family } | { amount: Family } | undefined {
  if (!lawyerFee) return undefined;
  if ('amount' in lawyerFee) {
    const path = `${lawyerFeePath}.amount`;
    return {
      amount: builder.input(
        `${prefix}.feeAmount`,
        base.index,
        [statedInput(path, lawyerFee.amount, path)],
        yen('弁護士費用', 'lawyer’s fee'),
      ),
    };
  }
  const path = `${lawyerFeePath}.rate`;
  return {
    rate: builder.input(
      `${prefix}.feeRate`,
      base.index,
      [statedInput(path, lawyerFee.rate, path, { kind: 'judgment', isShare: true })],
      {
        label: { ja: '弁護士費用の割合', en: 'rate of the lawyer’s fee' },
        unit: 'factor',
        basis: [LAWYERS_FEE],
      },
    ),
  };
}

/** The fee on an amount allowed, in whole yen: by practice it goes by what is allowed, not by what is found. */
export function feeOn(
  builder: GraphBuilder,
  base: Family,
  rate: Family,
  prefix: string,
  number = '',
): Family {
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
