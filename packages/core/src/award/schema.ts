import * as z from 'zod/mini';
import { fixedQuantity, type Quantity, quantity } from '../base/quantity.js';
import { about, either, record } from '../base/schema.js';

const WHOLE_YEN = { min: '0', whole: true };

/** What a plaintiff sues for. A court gives no more than is claimed; what is not stated does not cap. */
export const claimSchema = record({
  base: z.optional(
    about(
      fixedQuantity(WHOLE_YEN),
      '損害の請求額（弁護士費用を除く）',
      'claimed damages without the lawyer’s fee',
    ),
  ),
  fee: z.optional(about(fixedQuantity(WHOLE_YEN), '弁護士費用の請求額', 'claimed lawyer’s fee')),
  total: z.optional(about(fixedQuantity(WHOLE_YEN), '請求額の合計', 'claimed total')),
});

/** The lawyer's fee as part of the damages: a rate of the amount allowed, or an amount. */
export type LawyerFee = { readonly rate: Quantity } | { readonly amount: Quantity };

export const lawyerFeeSchema = either(
  (input) => typeof input === 'object' && input !== null && 'amount' in input,
  record({ amount: about(fixedQuantity(WHOLE_YEN), '弁護士費用の額', 'amount of the lawyer’s fee') }),
  record({
    rate: about(quantity({ min: '0', max: '1' }), '認容額に対する割合', 'share of the amount allowed'),
  }),
);

export const claimQuantity = () => fixedQuantity(WHOLE_YEN);
export type Claim = z.output<typeof claimSchema>;
