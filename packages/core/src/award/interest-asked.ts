import { dayArgument } from '../base/argument.js';
import { readCourtYen } from '../base/court-yen.js';
import type { Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { readNumber } from '../base/number-text.js';
import type { Problem } from '../base/problem.js';
import { same, type Words } from '../base/words.js';
import { type DatedRate, overlapsTable } from '../law/dated-rate.js';
import { STATUTORY_INTEREST, statutoryRate } from '../law/interest-rates.js';
import { rateNotFixed, ratesOverlap } from '../law/problems.js';
import {
  badPrincipal,
  badRate,
  delayAfterFrom,
  fromAfterTo,
  rateOfFrom,
  rateStatedTwice,
  rateWithoutSource,
  unknownWord,
} from './interest-problems.js';
import { CUTS, type InterestCut } from './interest-words.js';
import { CONVENTIONS, type Convention } from './year-parts.js';

/** A statutory rate that the table does not have yet, for the days on which delay first arises. */
export interface AddedRate {
  /** first day of the rate; from the beginning where absent */
  readonly from?: string | undefined;
  /** last day of the rate; without an end where absent */
  readonly to?: string | undefined;
  /** a share a year: `0.03` or `3%` */
  readonly rate: string;
  /** the notice or statute that it stands in */
  readonly source: string | Words;
}

/** What is asked of `interest`; days are written `2022-08-05` or `令和4年8月5日`. */
export interface InterestAsked {
  /** whole yen, 0 or more: `1000000`, `1,000,000` or `100万円` */
  readonly principal: string;
  /** the first day for which delay damages are claimed; it counts */
  readonly from: string;
  /** the last day, on which the claim is paid or up to which it is computed; it counts */
  readonly to: string;
  /** the day on which delay began, which decides the statutory rate: of a tort its own day; `from` where absent */
  readonly delaySince?: string | undefined;
  /** a rate a year in place of the statutory one: `0.05` or `5%` */
  readonly rate?: string | undefined;
  /** `court` (where absent), `365` or `actual` */
  readonly convention?: string | undefined;
  /** `sum` (where absent) or `parts` */
  readonly cut?: string | undefined;
  /** statutory rates for days for which the table has none */
  readonly rates?: readonly AddedRate[] | undefined;
}

/** What was asked, read. */
export interface InterestTerms {
  readonly principal: Fraction;
  readonly from: Day;
  readonly to: Day;
  readonly rate: Fraction;
  readonly rateSource: Words;
  readonly convention: Convention;
  readonly cut: InterestCut;
}

const STATED: Words = { ja: '指定された利率', en: 'the rate as stated by the user' };

/** Reads what was asked: the terms where nothing is wrong, and all problems. */
export function readInterestAsked(asked: InterestAsked): {
  readonly terms?: InterestTerms;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const principal = principalOf(asked.principal, problems);
  const from = dayArgument('from', asked.from, problems);
  const to = dayArgument('to', asked.to, problems);
  if (from && to && from > to) problems.push(fromAfterTo('to', from, to));
  const rate = rateOf(asked, from, problems);
  const convention = oneOf('convention', asked.convention ?? 'court', CONVENTIONS, problems);
  const cut = oneOf('cut', asked.cut ?? 'sum', CUTS, problems);
  const isRead = principal && from && to && rate && convention && cut;
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if (!isRead || isWrong) return { problems };
  return { terms: { principal, from, to, ...rate, convention, cut }, problems };
}

function principalOf(text: string, problems: Problem[]): Fraction | undefined {
  const digits = readCourtYen(text);
  if (digits !== undefined) return Fraction.of(digits);
  problems.push(badPrincipal(text));
  return undefined;
}

type Rate = Pick<InterestTerms, 'rate' | 'rateSource'>;

/** The rate as stated, or the statutory one of the day on which delay began. */
function rateOf(asked: InterestAsked, from: Day | undefined, problems: Problem[]): Rate | undefined {
  const delaySince =
    asked.delaySince === undefined ? undefined : dayArgument('delaySince', asked.delaySince, problems);
  const added = addedRates(asked.rates ?? [], problems);
  if (delaySince && from && delaySince > from) problems.push(delayAfterFrom(delaySince, from));
  if (asked.rate !== undefined) {
    if (asked.delaySince !== undefined) problems.push(rateStatedTwice(asked.delaySince));
    const rate = shareOf('rate', asked.rate, problems);
    return rate && { rate, rateSource: STATED };
  }
  // A day that could not be read is told already; another one must not decide in its place.
  const day = asked.delaySince === undefined ? from : delaySince;
  if (day === undefined || added === undefined) return undefined;
  const found = statutoryRate(day, added);
  if (!found) {
    problems.push(
      rateNotFixed({ path: asked.delaySince === undefined ? 'from' : 'delaySince' }, day, 'rates'),
    );
    return undefined;
  }
  if (asked.delaySince === undefined) problems.push(rateOfFrom(day));
  return { rate: Fraction.of(found.rate), rateSource: found.source };
}

/** The added rates; undefined where one of them is wrong, so that no rate is taken for it. */
function addedRates(rates: readonly AddedRate[], problems: Problem[]): readonly DatedRate[] | undefined {
  const before = problems.length;
  const added = rates.map(({ from: fromText, to: toText, rate: rateText, source }, at): DatedRate => {
    const name = `rates[${at}]`;
    const from = fromText === undefined ? undefined : dayArgument(`${name}.from`, fromText, problems);
    const to = toText === undefined ? undefined : dayArgument(`${name}.to`, toText, problems);
    if (from && to && from > to) problems.push(fromAfterTo(`${name}.to`, from, to));
    const words = typeof source === 'string' ? same(source) : source;
    if (words.ja.trim() === '' || words.en.trim() === '') problems.push(rateWithoutSource(`${name}.source`));
    const rate = shareOf(`${name}.rate`, rateText, problems) ?? Fraction.zero;
    return { ...(from ? { from } : {}), ...(to ? { to } : {}), rate: rate.toText(), source: words };
  });
  if (problems.length === before)
    for (const { at, other } of overlapsTable(STATUTORY_INTEREST, added))
      problems.push(ratesOverlap({ path: `rates[${at}]` }, added[at] as DatedRate, other));
  return problems.length === before ? added : undefined;
}

/** A share from 0 to 1. */
function shareOf(name: string, text: string, problems: Problem[]): Fraction | undefined {
  const number = readNumber(text);
  const value = number === undefined ? undefined : Fraction.of(number);
  const isAboveOne = value !== undefined && value.compare(Fraction.one) > 0;
  if (value && value.sign >= 0 && !isAboveOne) return value;
  problems.push(badRate(name, text, isAboveOne));
  return undefined;
}

function oneOf<W extends string>(
  name: string,
  text: string,
  known: readonly W[],
  problems: Problem[],
): W | undefined {
  const found = known.find((word) => word === text);
  if (found === undefined) problems.push(unknownWord(name, text, known));
  return found;
}
