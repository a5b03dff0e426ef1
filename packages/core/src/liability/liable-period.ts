import { argumentProblem, dayArgument } from '../base/argument.js';
import { complaint } from '../base/complaint.js';
import type { Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { readNumber } from '../base/number-text.js';
import { hasErrors, type Problem, shown } from '../base/problem.js';
import type { Words } from '../base/words.js';
import { ARTICLE_140, ARTICLE_142, ARTICLE_142_NOT_APPLIED, ARTICLE_143_2 } from '../law/civil-code.js';
import { holidaysNotKnown } from '../law/problems.js';
import { type Grace, graceAfter, graceSteps, unknownLastDay } from './grace.js';

/** What is asked of `liablePeriod`. */
export interface LiablePeriodAsked {
  /** the day on which the notice arrived: `2020-01-31` or `令和2年1月31日` */
  readonly notice: string;
  /** whole months of grace, 0 to 120; 1 where absent */
  readonly graceMonths?: number | string | undefined;
  /** whether a last day on a Sunday or national holiday moves to the next day that is none (Civil Code Art. 142) */
  readonly movePastHolidays?: boolean | undefined;
}

/** The grace that follows a notice, and the first day of liability. */
export interface NoticePeriod {
  /** the day on which the notice arrived */
  readonly noticeDate: Day;
  /** the last day of grace; without grace, the day of the notice */
  readonly graceEnds: Day;
  /** the first day of liability: the day after grace ends */
  readonly liableFrom: Day;
  /** the last day of grace before Art. 142 moved it */
  readonly movedFrom?: Day;
  /** what the counting rests on, and what was not applied */
  readonly provisions: readonly Words[];
  /** from the notice to the first day of liability, one step a line */
  readonly steps: readonly Words[];
}

const MOST_MONTHS = 120;

/**
 * From which day a provider is liable after a notice, with the court's period of grace counted by Civil Code Arts.
 * 140, 142 and 143, which apply by analogy. A notice on 2020-01-31 and one month: grace ends on 2020-02-29, liability
 * runs from 2020-03-01.
 * @param asked the notice, the months of grace, and whether a last day moves past holidays
 * @returns the period, or the problems of what was asked, all of them
 * @throws Nothing, for any text: what is wrong is among the problems.
 * @example
 * ```ts
 * import { liablePeriod } from '@songai/core';
 *
 * const { period } = liablePeriod({ notice: '令和2年1月31日', graceMonths: 1 });
 * period?.graceEnds; // => '2020-02-29'
 * period?.liableFrom; // => '2020-03-01'
 * ```
 */
export function liablePeriod({
  notice: noticeText,
  graceMonths = 1,
  movePastHolidays = false,
}: LiablePeriodAsked): { readonly period?: NoticePeriod; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const notice = dayArgument('notice', noticeText, problems);
  const months = monthsArgument(String(graceMonths), problems);
  if (notice === undefined || months === undefined) return { problems };
  const unknown = movePastHolidays ? unknownLastDay(notice, months) : undefined;
  if (unknown !== undefined) problems.push(holidaysNotKnown({ path: 'movePastHolidays' }, unknown));
  if (hasErrors(problems)) return { problems };
  const grace = graceAfter(notice, months, movePastHolidays);
  const received = { ja: `${notice} 通知の到達`, en: `notice received ${notice}` };
  return {
    period: {
      noticeDate: notice,
      graceEnds: grace.ends,
      liableFrom: grace.liableFrom,
      ...(grace.movedFrom === undefined ? {} : { movedFrom: grace.movedFrom }),
      provisions: provisionsOf(grace, movePastHolidays),
      steps: [received, ...graceSteps(grace)],
    },
    problems,
  };
}

/** Art. 140 alone where there is no grace: then no period has an end. */
const provisionsOf = ({ months }: Grace, movePastHolidays: boolean): readonly Words[] =>
  months === 0
    ? [ARTICLE_140]
    : [ARTICLE_140, ARTICLE_143_2, movePastHolidays ? ARTICLE_142 : ARTICLE_142_NOT_APPLIED];

function monthsArgument(text: string, problems: Problem[]): number | undefined {
  const number = readNumber(text);
  const value = number === undefined ? undefined : Fraction.of(number);
  if (value?.isWhole && value.sign >= 0 && value.compare(Fraction.of(MOST_MONTHS)) <= 0)
    return value.toNumber();
  const told = complaint(
    'liability.bad-grace-months',
    [`「${shown(text)}」は猶予の月数になりません。`, `0から${MOST_MONTHS}までの整数を書いてください。`],
    [`“${shown(text)}” is no number of months of grace.`, `Write a whole number from 0 to ${MOST_MONTHS}.`],
  );
  problems.push(argumentProblem('graceMonths', text, told));
  return undefined;
}
