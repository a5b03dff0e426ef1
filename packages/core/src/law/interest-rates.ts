import type { Day } from '../base/day.js';
import { type DatedRate, rateOn } from './dated-rate.js';

/**
 * The statutory interest rate a year (法定利率), by the day on which delay first arises: it is fixed on that day and not
 * changed later (Civil Code Arts. 404(1), 419(1)). From 2020-04-01 on the rate holds for periods of three years; the
 * notice for a period comes out a year before it begins, so that of 2029-04-01 is not there yet. Source: Ministry of
 * Justice, 令和8年4月1日以降の法定利率について.
 */
export const STATUTORY_INTEREST: readonly DatedRate[] = [
  {
    to: '2020-03-31',
    rate: '0.05',
    source: {
      ja: '平成29年改正前の民法404条',
      en: 'Civil Code Art. 404 before its revision of 2017',
    },
  },
  {
    from: '2020-04-01',
    to: '2023-03-31',
    rate: '0.03',
    source: {
      ja: '民法404条2項（令和2年4月1日から令和5年3月31日までの期）',
      en: 'Civil Code Art. 404(2), for the period from 2020-04-01 to 2023-03-31',
    },
  },
  {
    from: '2023-04-01',
    to: '2026-03-31',
    rate: '0.03',
    source: {
      ja: '民法404条（令和5年4月1日から令和8年3月31日までの期の法務省告示）',
      en: 'Civil Code Art. 404, Ministry of Justice notice for the period from 2023-04-01 to 2026-03-31',
    },
  },
  {
    from: '2026-04-01',
    to: '2029-03-31',
    rate: '0.03',
    source: {
      ja: '民法404条（令和8年4月1日から令和11年3月31日までの期の法務省告示：令和7年第73号）',
      en: 'Civil Code Art. 404, Ministry of Justice notice no. 73 of 2025 for the period from 2026-04-01 to 2029-03-31',
    },
  },
];

/**
 * The statutory rate for delay that arises on the day; undefined where neither the table nor the user has one.
 * @param added rates that the user adds, each with its source; the table goes before them
 */
export const statutoryRate = (day: Day, added: readonly DatedRate[] = []): DatedRate | undefined =>
  rateOn([...STATUTORY_INTEREST, ...added], day);
