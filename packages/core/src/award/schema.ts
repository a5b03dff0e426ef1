import * as z from 'zod/mini';
import { flag } from '../base/flag.js';
import { fixedQuantity, proof, type Quantity, quantity, quantityShape } from '../base/quantity.js';
import type { ReadOnly } from '../base/read-only.js';
import { about, day, either, oneOf, record, someTexts, text } from '../base/schema.js';
import { checkRange } from '../base/spread-schema.js';

const WHOLE_YEN = { min: '0', whole: true };

/** In which order a partial claim takes up items that differ: by their start of interest, or those of most debtors first. */
const COVER_ORDERS = ['earliest', 'latest', 'joint'] as const;
export type CoverOrder = (typeof COVER_ORDERS)[number];

const coversSchema = either(
  (input) => typeof input === 'object' && input !== null,
  record({
    titles: z.optional(
      about(
        someTexts(),
        '請求の及ぶ作品の id（省略：すべて）',
        'titles that the claim covers (ids; absent: all)',
      ),
    ),
    order: z.optional(
      about(
        oneOf(COVER_ORDERS),
        '起算日・利率・被告の違う項目を充てる順',
        'in which order it takes up items',
      ),
    ),
  }),
  z.pipe(
    oneOf(COVER_ORDERS),
    z.transform((order): { titles?: string[] | undefined; order?: CoverOrder | undefined } => ({ order })),
  ),
);

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
  covers: z.optional(
    about(
      coversSchema,
      '一部請求の及ぶ項目：earliest=起算日の早い順、latest=遅い順、joint=連帯する被告の多い順、または titles と order',
      'what a partial claim covers: earliest or latest start of interest first, joint = most debtors first; or titles and order',
    ),
  ),
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

/** What lowers the whole loss before the partial claim: comparative negligence and the like. */
export const reductionSchema = record({
  label: about(text(), '名前（過失相殺など）', 'name: comparative negligence, …'),
  ...quantityShape({ min: '0', max: '1' }),
  reason: about(text(), 'その理由', 'why'),
  titles: z.optional(about(someTexts(), '作品の id（省略：すべて）', 'titles (ids; absent: all)')),
  plaintiffs: z.optional(about(someTexts(), '原告の id（省略：すべて）', 'plaintiffs (ids; absent: all)')),
}).check(checkRange);

/** What a defendant, or somebody for it, has paid already. */
export const paymentSchema = record({
  date: about(day(), '支払の日', 'day of the payment'),
  plaintiff: about(text(), '受け取った原告の id', 'plaintiff who received it (id)'),
  defendant: z.optional(
    about(text(), '支払った被告の id（省略：全員のため）', 'defendant who paid (id; absent: for all)'),
  ),
  amount: about(fixedQuantity({ above: '0', whole: true }), '支払額（円）', 'amount in yen'),
  costs: z.optional(
    about(
      fixedQuantity(WHOLE_YEN),
      'その日に弁済すべき費用（先に充当される）',
      'costs then due, which it is credited to first',
    ),
  ),
  toward: z.optional(
    about(
      oneOf(['law', 'principal']),
      '充当：law=費用・利息・元本の順（既定）、principal=元本だけ（合意があるとき）',
      'credited by law (costs, interest, principal; default), or to the principal alone where agreed',
    ),
  ),
  reason: z.optional(about(text(), 'toward: principal の理由（合意など）', 'why toward: principal')),
  exhibit: z.optional(text()),
});

const START = ['item', 'last-day', 'service', 'date'] as const;

/** Delay damages: from when, at which rate, how days are counted. */
export const delayDamagesSchema = record({
  start: about(
    oneOf(START),
    '起算日：item=作品ごとの不法行為の最終日、last-day=不法行為全体の最終日、service=訴状送達の翌日、date=日付',
    'from: item = last day of each title’s tort, last-day = last day of all, service = day after service, date = a given day',
  ),
  date: z.optional(about(day(), '起算日（start: date のとき）', 'first day (with start: date)')),
  until: z.optional(
    about(
      day(),
      'この日までの額を計算する（省略：--as-of の日、それもなければ計算しない）',
      'the amount is computed up to this day (absent: --as-of, or none)',
    ),
  ),
  rate: z.optional(
    about(
      fixedQuantity({ min: '0', max: '1' }),
      '年率（省略：不法行為の日の法定利率、民法404条）',
      'rate a year (absent: the statutory rate of the day of the tort, Civil Code 404)',
    ),
  ),
  convention: z.optional(
    about(
      oneOf(['court', '365', 'actual']),
      '日数計算：court=年単位＋残りの日（平年365・うるう年366。既定）、365=全日数を365で、actual=全日数を暦年ごとに',
      'days: court = whole years, then 1/365 or 1/366 (default); 365 = every day 1/365; actual = every day by its year',
    ),
  ),
  cut: z.optional(
    about(
      oneOf(['sum', 'parts']),
      '円未満の切捨て：sum=合計（既定）、parts=期間の部分ごと',
      'where parts below a yen are cut: the sum (default), or each part of the time',
    ),
  ),
  lawyerFee: z.optional(
    about(
      record({
        start: about(oneOf(['last-day', 'service', 'date']), '弁護士費用の起算日の決め方', 'from when'),
        date: z.optional(about(day(), '起算日（start: date のとき）', 'first day (with start: date)')),
      }),
      '弁護士費用の起算日（省略：損害と同じ。item のときは不法行為の最終日）',
      'from when the lawyer’s fee is in delay (absent: as the damages; with item, the last day of the tort)',
    ),
  ),
});

/** What the claimant asks the court for beside the money. */
export const demandSchema = record({
  costs: z.optional(
    about(flag(), '訴訟費用の負担を求めるか（既定：yes）', 'costs of the suit (default yes)'),
  ),
  provisionalExecution: z.optional(
    about(flag(), '仮執行の宣言を求めるか（既定：yes）', 'provisional execution (default yes)'),
  ),
});

/** From when limitation runs (Civil Code 724): a stated day of knowledge, for some plaintiffs, defendants and titles. */
export const limitationSchema = record({
  knowledge: about(day(), '損害と加害者を知った日', 'day on which the damage and the tortfeasor were known'),
  plaintiffs: z.optional(about(someTexts(), '原告の id（省略：すべて）', 'plaintiffs (ids; absent: all)')),
  defendants: z.optional(about(someTexts(), '被告の id（省略：すべて）', 'defendants (ids; absent: all)')),
  titles: z.optional(about(someTexts(), '作品の id（省略：すべて）', 'titles (ids; absent: all)')),
  ...proof,
});

export type Claim = ReadOnly<z.output<typeof claimSchema>>;
export type Reduction = ReadOnly<z.output<typeof reductionSchema>>;
export type Payment = ReadOnly<z.output<typeof paymentSchema>>;
export type DelayFields = ReadOnly<z.output<typeof delayDamagesSchema>>;
export type LimitationFields = ReadOnly<z.output<typeof limitationSchema>>;
