import { addDays, type Day } from '../base/day.js';
import type { Words } from '../base/words.js';
import { lastDayOf } from '../law/calendar-period.js';
import { isHolidayKnown, pastHolidays } from '../law/holidays.js';

/** How a notice leads to the first day of liability. */
export interface Grace {
  readonly notice: Day;
  readonly months: number;
  /** the day of the notice is not counted (Civil Code Art. 140) */
  readonly firstCounted: Day;
  /** the last day of grace (Art. 143(2), and Art. 142 where it was to apply) */
  readonly ends: Day;
  /** the last day under Art. 143(2), where Art. 142 moved it */
  readonly movedFrom?: Day;
  /** the day after the last day of grace */
  readonly liableFrom: Day;
}

/**
 * The period of grace that follows a notice, counted as Civil Code Arts. 138 to 143 count, which apply by analogy: a
 * court gives such a month, no contract. The period ends on the day before the day of the last month that
 * corresponds to its first counted day, or on that month's last day where it has none. With no months of grace,
 * liability runs from the day after the notice.
 * @param months whole months, 0 or more
 * @param movePastHolidays whether a last day on a Sunday or national holiday moves to the next day that is none
 *   (Art. 142, where custom is not to do business then); without grace there is no period that could move
 * @throws RangeError where it is not known whether the last day is a holiday: ask `unknownLastDay` first
 */
export function graceAfter(notice: Day, months: number, movePastHolidays = false): Grace {
  const firstCounted = addDays(notice, 1);
  const last = lastDayOf(firstCounted, months);
  const ends = movePastHolidays && months > 0 ? pastHolidays(last) : last;
  return {
    notice,
    months,
    firstCounted,
    ends,
    ...(ends === last ? {} : { movedFrom: last }),
    liableFrom: addDays(ends, 1),
  };
}

/** The last day of grace where Art. 142 cannot be applied to it, since its year's holidays are not known; mostly none. */
export function unknownLastDay(notice: Day, months: number): Day | undefined {
  const { ends } = graceAfter(notice, months);
  return months === 0 || isHolidayKnown(ends) ? undefined : ends;
}

/** From the notice to the first day of liability, one step a line; the arrival of the notice itself is left out. */
export function graceSteps({ months, firstCounted, ends, movedFrom, liableFrom }: Grace): readonly Words[] {
  const last = movedFrom ?? ends;
  const steps: Words[] = [
    months === 0
      ? { ja: '猶予なし：翌日から責任を負う', en: 'no grace: liable from the next day' }
      : {
          ja: `初日を算入せず ${firstCounted} から起算（民法140条）、${months}か月は ${last} に満了（民法143条2項、類推）`,
          en: `first day not counted: from ${firstCounted} (Civil Code Art. 140); ${months} month(s) end on ${last} (Art. 143(2), by analogy)`,
        },
  ];
  if (movedFrom !== undefined)
    steps.push({
      ja: `${movedFrom} は日曜日か祝日なので、${ends} に満了（民法142条、類推。土曜日と12月29日〜1月3日は、祝日でない限り動かさない）`,
      en: `${movedFrom} is a Sunday or national holiday: ends on ${ends} (Art. 142, by analogy; Saturdays and 29 December to 3 January do not move it unless they are national holidays)`,
    });
  steps.push({ ja: `${liableFrom} から責任を負う`, en: `liable from ${liableFrom}` });
  return steps;
}
