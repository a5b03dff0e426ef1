import type { Day } from '../base/day.js';
import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { ALWAYS, spanText } from '../base/span.js';
import type { Words } from '../base/words.js';
import { CONSUMPTION_TAX } from './consumption-tax.js';
import type { DatedRate } from './dated-rate.js';
import { KNOWN_HOLIDAYS } from './holidays.js';
import { STATUTORY_INTEREST } from './interest-rates.js';

/**
 * Delay that arises on a day for which no statutory rate is fixed yet.
 * @param key where the user can add a rate with its source: by default the key of the case file
 */
export const rateNotFixed = (place: Place, day: Day, key = 'law.interestRates'): Problem => {
  const last = STATUTORY_INTEREST.at(-1)?.to ?? '';
  return problem('law.rate-not-fixed', 'error', place, day, {
    ja: [
      `${day} に遅滞が始まる債務の法定利率は、まだ定められていません（定められているのは ${last} まで。民法404条）。`,
      `法務省の告示を確かめ、利率をその出典とともに ${key} に加えてください。`,
    ],
    en: [
      `The statutory rate for delay that arises on ${day} is not fixed yet (Civil Code Art. 404: it is fixed until ${last}).`,
      `Look for the notice of the Ministry of Justice, and add the rate with its source under ${key}.`,
    ],
  });
};

/** A day before the first rate of consumption tax in the table; `key` as above. */
export const noTaxRate = (place: Place, day: Day, key = 'law.consumptionTax'): Problem => {
  const first = CONSUMPTION_TAX[0]?.from ?? '';
  return problem('law.no-tax-rate', 'error', place, day, {
    ja: [
      `${day} の消費税率が表にありません（表は ${first} から）。`,
      `税率をその出典とともに ${key} に加えるか、税込みの配信料を書いて feeTax: included にしてください。`,
    ],
    en: [
      `The table has no rate of consumption tax for ${day}: it begins on ${first}.`,
      `Add the rate with its source under ${key}, or state fees with tax and feeTax: included.`,
    ],
  });
};

/** Figures of which no day is known cannot be taxed by the day. */
export const taxDayUnknown = (place: Place, count: number): Problem =>
  problem('law.tax-day-unknown', 'error', place, String(count), {
    ja: [
      `期間の書かれていない数値が${count}件あるので、その日の消費税率を決められません。`,
      '数値の期間を書くか、税込みの配信料を書いて feeTax: included にしてください。',
    ],
    en: [
      `${count} figure(s) state no period, so the rate of consumption tax of their day cannot be told.`,
      'State their periods, or fees with tax and feeTax: included.',
    ],
  });

/** A last day that Civil Code Art. 142 would move if it were a holiday, in a year whose holidays are not fixed yet. */
export const holidaysNotKnown = (place: Place, day: Day): Problem =>
  problem('law.holidays-not-known', 'error', place, day, {
    ja: [
      `末日 ${day} が祝日かどうか分からないので、民法142条を適用できません（祝日が分かるのは ${spanText(KNOWN_HOLIDAYS, 'ja')}）。`,
      'movePastHolidays: no として末日を動かさずに計算し、暦を自分で確かめてください。',
    ],
    en: [
      `It is not known whether the last day ${day} is a holiday, so Civil Code Art. 142 cannot be applied (holidays are known for ${spanText(KNOWN_HOLIDAYS, 'en')}).`,
      'Compute without moving the last day (movePastHolidays: no), and look into a calendar yourself.',
    ],
  });

/** An added rate for days on which another holds already. */
export const ratesOverlap = (place: Place, one: DatedRate, other: DatedRate): Problem =>
  problem('law.rates-overlap', 'error', place, one.rate, {
    ja: [
      `加えた率（${daysOf(one).ja}）は、${other.source.ja}（${daysOf(other).ja}）と重なる日があります。`,
      '日が重ならないように、期間を書き直すか、この率を外してください。',
    ],
    en: [
      `The added rate (${daysOf(one).en}) shares days with ${other.source.en} (${daysOf(other).en}).`,
      'Write a time in which no other rate holds, or take this rate out.',
    ],
  });

const daysOf = ({ from = ALWAYS.from, to = ALWAYS.to }: DatedRate): Words => ({
  ja: spanText({ from, to }, 'ja'),
  en: spanText({ from, to }, 'en'),
});
