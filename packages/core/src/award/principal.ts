import { byText } from '../base/by-text.js';
import { addDays, type Day } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { DELAY_DAMAGES } from '../law/civil-code.js';
import { buildInterest, type InterestHow } from './build-interest.js';
import { type DelayStart, type DelayTerms, oneRate } from './delay.js';
import { untilBeforeStart } from './delay-problems.js';

/** A sum of the order: what is owed by the same defendants with the same interest. One member, whole yen. */
export interface Principal {
  readonly kind: 'damages' | 'fee';
  readonly amount: Family;
  /** positions of those who owe it, jointly and severally where they are several (Civil Code 719) */
  readonly defendants: readonly number[];
  readonly delay?: DelayTerms;
}

/**
 * Sums that bear interest from one day at one rate against the same defendants. An order puts them into one sum
 * (damages and lawyer's fee alike), so interest is computed on them together and cut once.
 */
export interface Delayed {
  /** positions among the principals */
  readonly principals: readonly number[];
  readonly rate: DelayTerms['rate'];
  readonly from: Day;
  readonly why: Words;
  /** interest before it was settled by a payment */
  readonly isSettled?: true;
  /** those against whom it runs from that day; none where no single one owes just these sums */
  readonly defendants: readonly number[];
  /** whether it is one of those that count every principal once, from the first start of any who owes it */
  readonly isCounted: boolean;
  /** up to the day asked for, the day counted; whole yen, one member; absent where no day is asked for */
  readonly amount?: Family;
}

/** Rates of interest as families of one index, each made once. */
export class Rates {
  readonly #made = new Map<string, Family>();

  constructor(
    readonly builder: GraphBuilder,
    readonly prefix: string,
    readonly index: Index,
  ) {}

  of({ rate: { value, source } }: Pick<DelayTerms, 'rate'>): Family {
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
                isSettled: true as const,
                why: {
                  ja: `${day} の弁済まで精算ずみ、その翌日`,
                  en: `settled up to the payment of ${day}; the day after it`,
                },
              },
        ),
      };

/** What bears interest alike: for each defendant, and for all together with every principal counted once. */
export function delayedOf(principals: readonly Principal[]): readonly Delayed[] {
  const found = new Map<string, Omit<Delayed, 'amount'>>();
  const put = (
    starts: readonly (DelayStart | undefined)[],
    of: Pick<Delayed, 'defendants' | 'isCounted'>,
  ) => {
    const alike = groupBy(
      starts.flatMap((start, at) => (start ? [{ start, at }] : [])),
      ({ start, at }) => JSON.stringify([start.from, principals[at]?.delay?.rate.value]),
    );
    for (const own of alike.values()) {
      const { start } = own[0] as (typeof own)[number];
      const positions = own.map((one) => one.at);
      const rates = positions.flatMap((position) => principals[position]?.delay?.rate ?? []);
      const rate = oneRate(rates) as DelayTerms['rate'];
      const key = JSON.stringify([positions, start.from, rate.value]);
      const known = found.get(key);
      found.set(key, {
        principals: positions,
        rate,
        from: start.from,
        why: start.why,
        ...(start.isSettled ? { isSettled: true as const } : {}),
        defendants: [...(known?.defendants ?? []), ...of.defendants],
        isCounted: of.isCounted || known?.isCounted === true,
      });
    }
  };
  const owing = [...new Set(principals.flatMap(({ defendants }) => defendants))].sort((a, b) => a - b);
  for (const defendant of owing) {
    put(
      principals.map(({ delay }) => delay?.starts.find((one) => one.defendant === defendant)),
      { defendants: [defendant], isCounted: false },
    );
  }
  put(
    principals.map(({ delay }) => [...(delay?.starts ?? [])].sort((a, b) => byText(a.from, b.from))[0]),
    { defendants: [], isCounted: true },
  );
  return [...found.values()];
}

/** Delay damages up to a day (the day counted) on what bears interest alike. */
export function interestOn(
  builder: GraphBuilder,
  prefix: string,
  principals: readonly Principal[],
  rates: Rates,
  until: Day,
  how: InterestHow,
): { delayed: readonly Delayed[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const delayed = delayedOf(principals).map((one, at): Delayed => {
    // After a payment on the very day nothing has arisen yet: that is no mistake of the case.
    if (one.isSettled && until < one.from) return one;
    if (until < one.from) {
      problems.push(untilBeforeStart('delayDamages.until', until, one.from));
      return one;
    }
    const id = `${prefix}.interest${at + 1}`;
    const sums = one.principals.map((position) => (principals[position] as Principal).amount);
    const [only] = sums;
    const sum =
      sums.length === 1 && only
        ? only
        : builder.add(`${id}.principal`, sums, yen('遅延損害金の元本', 'principal of the delay damages'));
    const span = { from: one.from, to: until };
    return {
      ...one,
      amount: buildInterest(builder, id, sum, rates.of(one), span, how, [DELAY_DAMAGES]),
    };
  });
  return { delayed, problems };
}
