import * as z from 'zod/mini';
import { about, day, number, record, text } from '../base/schema.js';
import { same } from '../base/words.js';
import type { DatedRate } from './dated-rate.js';

const rates = (ja: string, en: string) =>
  z.optional(
    about(
      z.array(
        z.pipe(
          record({
            from: about(day(), 'この日から', 'from this day on'),
            to: z.optional(about(day(), 'この日まで', 'to this day')),
            rate: about(number({ min: '0', max: '1' }), '率（3% または 0.03）', 'rate (3% or 0.03)'),
            source: about(text(), '根拠（告示など）', 'where it is laid down'),
          }),
          z.transform(
            ({ from, to, rate, source }): DatedRate => ({
              from,
              ...(to === undefined ? {} : { to }),
              rate,
              source: same(source),
            }),
          ),
        ),
      ),
      ja,
      en,
    ),
  );

/** Rates that the built-in tables do not have yet, each with its source. */
export const lawSchema = record({
  interestRates: rates(
    '法定利率（表にまだない期間のもの）',
    'statutory rates of interest for days that the table does not have',
  ),
  consumptionTax: rates(
    '消費税率（表にない期間のもの）',
    'rates of consumption tax for days that the table does not have',
  ),
});
