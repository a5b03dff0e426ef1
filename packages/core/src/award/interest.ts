import type { Day } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import type { Source } from '../base/source.js';
import { same, type Words } from '../base/words.js';
import { evaluate } from '../formula/evaluate.js';
import { exact } from '../formula/exact.js';
import { explain, type Line } from '../formula/explanation.js';
import { GraphBuilder, type Index } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { DELAY_DAMAGES } from '../law/civil-code.js';
import { buildInterestParts } from './build-interest.js';
import { type InterestAsked, type InterestTerms, readInterestAsked } from './interest-asked.js';
import type { InterestCut } from './interest-words.js';
import { type NextDays, nextDays } from './next-days.js';
import type { Convention, DaysOfYear } from './year-parts.js';

/** Delay damages (遅延損害金) on one principal, and how they came about. */
export interface Interest {
  /** whole yen, plain digits */
  readonly principal: string;
  /** the first day, counted */
  readonly from: Day;
  /** the last day, counted */
  readonly to: Day;
  /** the delay damages: whole yen, plain digits */
  readonly amount: string;
  /** a share a year, exact: `0.05` is 5% */
  readonly rate: string;
  /** the provision or the notice that fixes the rate, or that it was stated */
  readonly rateSource: Words;
  /** the period in order, without a gap */
  readonly parts: readonly InterestPart[];
  /** what each further day adds, before any cut */
  readonly nextDays: readonly NextDays[];
  /** how days became years */
  readonly convention: Convention;
  /** where the part below one yen was dropped */
  readonly cut: InterestCut;
  /** the working, line by line */
  readonly lines: readonly Line[];
}

/** One part of the period, both ends counted: whole `years`, or `days` over the days `of` a year. */
export interface InterestPart {
  /** its first day, counted */
  readonly from: Day;
  /** its last day, counted */
  readonly to: Day;
  /** whole years; absent where days are counted */
  readonly years?: number;
  /** days, both ends counted; absent where whole years are */
  readonly days?: number;
  /** the days of the year over which `days` count */
  readonly of?: DaysOfYear;
  /** exact, plain digits or `n/d`; whole yen where each part is cut */
  readonly amount: string;
}

const INDEX: Index = { id: 'interest.claim', label: same(''), members: [{ id: 'claim', label: same('') }] };

/**
 * Delay damages on a principal from one day to another, both counted, at the statutory rate of the day on which delay
 * began (Civil Code Arts. 404, 419(1)) or at a stated one. By default as the courts' execution practice counts: whole
 * years, then days over 365, or 366 in leap calendar years; the sum is cut to whole yen. 1,000,000 yen at 5% from
 * 2009-10-05 to 2011-12-10 are two years and 67/365: 109,178 yen.
 * @param asked principal, days and, where they are not the usual ones, rate, convention and cut
 * @returns the amount, or the errors of what was asked, all of them; warnings may come with an amount
 * @throws Nothing, for any text: what is wrong is among the problems.
 * @example
 * ```ts
 * import { interest } from '@songai/core';
 *
 * const { interest: due } = interest({ principal: '1000000', from: '2009-10-05', to: '2011-12-10' });
 * due?.amount; // => '109178'
 * due?.rate; // => '0.05'
 * ```
 */
export function interest(asked: InterestAsked): {
  readonly interest?: Interest;
  readonly problems: readonly Problem[];
} {
  const { terms, problems } = readInterestAsked(asked);
  if (terms) return { interest: computed(terms), problems };
  // Where no figure is given, nothing of it needs a warning.
  return { problems: problems.filter(({ severity }) => severity === 'error') };
}

function computed({ principal, rate, rateSource, from, to, convention, cut }: InterestTerms): Interest {
  const builder = new GraphBuilder();
  const stated = (name: string, note?: Words): Source => ({
    kind: 'case',
    place: { path: name },
    ...(note ? { note } : {}),
  });
  const principalFamily = builder.input(
    'interest.principal',
    INDEX,
    [{ id: 'principal', value: principal, source: stated('principal') }],
    yen('元本', 'principal'),
  );
  const rateFamily = builder.input(
    'interest.rate',
    INDEX,
    [{ id: 'rate', value: rate, source: stated('rate', rateSource) }],
    { label: { ja: '年率', en: 'rate a year' }, unit: 'factor' },
  );
  const how = { convention, cut };
  const { total, parts } = buildInterestParts(
    builder,
    'interest',
    principalFamily,
    rateFamily,
    { from, to },
    how,
    [DELAY_DAMAGES],
  );
  const reading = evaluate(builder, exact);
  return {
    principal: principal.toText(),
    from,
    to,
    amount: reading.at(total, 0).toText(),
    rate: rate.toText(),
    rateSource,
    parts: parts.map(({ part, amount }) => ({ ...part, amount: reading.at(amount, 0).toText() })),
    nextDays: nextDays(principal, rate, to, convention),
    ...how,
    lines: explain(builder, reading, total, 0),
  };
}
