import * as z from 'zod/mini';
import type { Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { isPlain, plainQuantity, type Quantity, quantity, quantityShape } from '../base/quantity.js';
import { about, complain, day, either, oneOf, record, text } from '../base/schema.js';
import { checkRange } from '../base/spread-schema.js';
import { citedAs, FEE_PRESETS, type Preset, RATE_PRESETS } from '../law/presets.js';

const NOT_NEGATIVE = { min: '0' };

const hasPreset = (input: unknown) => typeof input === 'object' && input !== null && 'preset' in input;

/** A figure that a court took, chosen by the name of its case; its citation and status go with it. */
function chosen(presets: Readonly<Record<string, Preset>>) {
  const names = Object.keys(presets) as [string, ...string[]];
  return z.pipe(
    record({
      preset: about(
        oneOf(names),
        '裁判例の採った値（引用と確かさが報告書に載る）',
        'the figure of a ruling (the report prints its citation and status)',
      ),
    }),
    z.transform(({ preset }): Quantity => {
      const chosen = presets[preset] as Preset;
      const { standing } = chosen.ruling;
      return { value: chosen.value, cited: { as: citedAs(chosen), ...(standing ? { standing } : {}) } };
    }),
  );
}

/** A fee from a day on, until the next one. Without a day it holds all the time. */
export interface Fee {
  readonly from?: Day | undefined;
  readonly quantity: Quantity;
}

/** The distribution fee of one unit in yen: one figure, or a list of figures each with the day from which it holds. */
export const feeSchema = either(
  (input) => Array.isArray(input),
  z
    .array(
      z.pipe(
        record({
          from: about(day(), 'この日から', 'from this day on'),
          ...quantityShape(NOT_NEGATIVE),
        }).check(checkRange),
        z.transform(({ from, ...rest }): Fee => ({ from, quantity: rest })),
      ),
    )
    .check((payload) => {
      const days = payload.value.map((fee) => fee.from as string);
      if (payload.value.length === 0 || days.some((one, at) => at > 0 && one <= (days[at - 1] as string))) {
        complain(payload, days.join(', '), FEES_IN_ORDER);
      }
    }),
  either(
    hasPreset,
    z.pipe(
      chosen(FEE_PRESETS),
      z.transform((stated): Fee[] => [{ quantity: stated }]),
    ),
    z.pipe(
      quantity(NOT_NEGATIVE),
      z.transform((stated): Fee[] => [{ quantity: stated }]),
    ),
  ),
);

const FEES_IN_ORDER = {
  code: 'royalty.fees-out-of-order',
  telling: {
    ja: [
      '配信料の日付（from）が順に並んでいないか、リストが空です。',
      '古い日付から順に、一つ以上、同じ日に二つは書かないでください。',
    ],
    en: [
      'The fees’ days (from) are not in order, or the list is empty.',
      'Write one or more, from the oldest day on, and no two for one day.',
    ],
  },
} as const;

/** The share of the fee that is due under Art. 114(3). Above 1 only with a reason: Art. 114(5). */
export const rateSchema = either(
  isPlain,
  plainQuantity(NOT_NEGATIVE),
  either(
    hasPreset,
    chosen(RATE_PRESETS),
    z.pipe(
      record({
        ...quantityShape(NOT_NEGATIVE),
        reason: z.optional(about(text(), '1を超える理由（114条5項）', 'why it is above 1 (Art. 114(5))')),
      }).check(checkRange),
      z.transform((stated): Quantity => stated),
    ),
  ),
).check((payload) => {
  const rate: Quantity = payload.value;
  const stated = [rate.value, rate.high ?? rate.value, ...(rate.samples ?? [])].map(Fraction.of);
  if (stated.some((one) => one.compare(Fraction.one) > 0) && rate.reason === undefined)
    complain(payload, rate.value, RATE_ABOVE_ONE);
});

const RATE_ABOVE_ONE = {
  code: 'royalty.rate-above-one',
  telling: {
    ja: [
      '使用料率が 1（100%）を超えています。',
      '80% は 0.8 と書きます。著作権法114条5項により 1 を超えるときは、value と reason（理由）を書いてください（CSV では rateReason か「料率の理由」の列に）。',
    ],
    en: [
      'The usage rate is above 1 (100%).',
      'Write 80% as 0.8. Where Art. 114(5) lifts it above 1, write value and reason (in a CSV, a column rateReason or 料率の理由).',
    ],
  },
} as const;

/** What Art. 114(5) lifts the usage rate by: a factor of its own, with its reason, never hidden in the rate. */
export const upliftSchema = record({
  ...quantityShape({ min: '1' }),
  reason: about(
    text(),
    '侵害があったことを前提とした対価として考慮する事情（114条5項）',
    'why: what would have been agreed on the premise of the infringement (Art. 114(5))',
  ),
}).check(checkRange);
