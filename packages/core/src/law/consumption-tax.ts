import type { Day } from '../base/day.js';
import type { Words } from '../base/words.js';
import { type DatedRate, rateOn } from './dated-rate.js';

const SOURCE: Words = {
  ja: '消費税法29条・地方税法72条の83（標準税率、地方消費税を含む）',
  en: 'Consumption Tax Act Art. 29, Local Tax Act Art. 72-83 (standard rate, local consumption tax included)',
};

/**
 * The standard rate of consumption tax (消費税), the local tax included, by the day of the supply. Before 1997-04-01 there
 * was another rate, which no case here needs: the table has none.
 */
export const CONSUMPTION_TAX: readonly DatedRate[] = [
  { from: '1997-04-01', to: '2014-03-31', rate: '0.05', source: SOURCE },
  { from: '2014-04-01', to: '2019-09-30', rate: '0.08', source: SOURCE },
  { from: '2019-10-01', rate: '0.1', source: SOURCE },
];

/**
 * The rate of consumption tax on the day; undefined where neither the table nor the user has one.
 * @param added rates that the user adds, each with its source; the table goes before them
 */
export const consumptionTax = (day: Day, added: readonly DatedRate[] = []): DatedRate | undefined =>
  rateOn([...CONSUMPTION_TAX, ...added], day);
