import { addDays, type Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { DELAY_DAMAGES } from '../law/civil-code.js';
import { buildInterest, type InterestHow } from './build-interest.js';
import type { DelayTerms } from './delay.js';
import { untilBeforeStart } from './delay-problems.js';

/** A sum of the order: what is owed by the same defendants with the same interest. One member, whole yen. */
export interface Principal {
  readonly kind: 'damages' | 'fee';
  readonly amount: Family;
  /** positions of those who owe it, jointly and severally where they are several (Civil Code 719) */
  readonly defendants: readonly number[];
  readonly delay?: DelayTerms;
}

/** Delay damages on a sum from one day to another, and the defendants for whom they run from it. */
export interface PrincipalInterest {
  readonly from: Day;
  readonly until: Day;
  readonly defendants: readonly number[];
  readonly amount: Family;
}

/** Rates of interest as families of one index, each made once. */
export class Rates {
  readonly #made = new Map<string, Family>();

  constructor(
    readonly builder: GraphBuilder,
    readonly prefix: string,
    readonly index: Index,
  ) {}

  of({ rate: { value, source } }: DelayTerms): Family {
    const known = this.#made.get(value);
    if (known) return known;
    const family = this.builder.input(
      `${this.prefix}.delayRate${this.#made.size + 1}`,
      this.index,
      [{ id: `delayRate ${value}`, value: Fraction.of(value), source }],
      {
        label: { ja: '遅延損害金の年率', en: 'rate of delay damages a year' },
        unit: 'factor',
        basis: [DELAY_DAMAGES],
      },
    );
    this.#made.set(value, family);
    return family;
  }
}

/** The terms of a sum after interest was settled up to a day: it runs on from the day after. */
export const settledThrough = (terms: DelayTerms, day: Day | undefined): DelayTerms =>
  day === undefined
    ? terms
    : {
        ...terms,
        starts: terms.starts.map((start) =>
          start.from > day
            ? start
            : {
                ...start,
                from: addDays(day, 1),
                why: {
                  ja: `${day} の弁済まで精算ずみ、その翌日`,
                  en: `settled up to the payment of ${day}; the day after it`,
                },
              },
        ),
      };

/** Delay damages on each sum up to a day (the day counted), for each of its starts. */
export function interestOn(
  builder: GraphBuilder,
  prefix: string,
  principals: readonly Principal[],
  rates: Rates,
  until: Day,
  how: InterestHow,
): { interest: readonly (readonly PrincipalInterest[])[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const interest = principals.map(({ amount, delay }, at) => {
    if (!delay) return [];
    return [...groupBy(delay.starts, ({ from }) => from)].flatMap(
      ([from, starts], n): PrincipalInterest[] => {
        if (until < from) {
          problems.push(untilBeforeStart('delayDamages.until', until, from));
          return [];
        }
        const id = `${prefix}.interest${at + 1}${n === 0 ? '' : `.${n + 1}`}`;
        const span = { from, to: until };
        return [
          {
            from,
            until,
            defendants: starts.map(({ defendant }) => defendant),
            amount: buildInterest(builder, id, amount, rates.of(delay), span, how, [DELAY_DAMAGES]),
          },
        ];
      },
    );
  });
  return { interest, problems };
}
