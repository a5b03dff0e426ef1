import { addDays, addMonths, type Day } from '../base/day.js';
import { lastDayOf } from '../law/calendar-period.js';

const THREE_YEARS = 36;
const TWENTY_YEARS = 240;

/** Up to which day of the tort a period of limitation had run, and which. */
export interface Barred {
  /** the last day of the tort for which it had */
  readonly through: Day;
  /** three years from knowledge, or twenty from the tort (Civil Code 724) */
  readonly years: 3 | 20;
}

/**
 * The last day on which a period of so many months could begin to run and be over before the suit was filed. The first
 * day is not counted (Art. 140).
 */
function lastOver(filed: Day, months: number): Day {
  let day = addMonths(filed, -months);
  const isOver = (one: Day) => lastDayOf(addDays(one, 1), months) < filed;
  while (isOver(day)) day = addDays(day, 1);
  while (!isOver(day)) day = addDays(day, -1);
  return day;
}

/**
 * For which days of a continuing tort limitation had run when the suit was filed (Civil Code 724): its damage arises day
 * by day, and nobody knows of a day's damage before that day. So three years run from the later of the day itself and
 * the stated day of knowledge; twenty years from the day itself.
 * @param knowledge of damage and tortfeasor; absent where the case states none: then only the twenty years are told
 */
export function barredBy(filed: Day, knowledge: Day | undefined): Barred {
  const three = lastOver(filed, THREE_YEARS);
  if (knowledge !== undefined && knowledge <= three) return { through: three, years: 3 };
  return { through: lastOver(filed, TWENTY_YEARS), years: 20 };
}
