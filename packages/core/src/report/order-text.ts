import { courtYen } from '../base/court-yen.js';
import type { Day } from '../base/day.js';
import { courtDay } from '../base/era.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Lang } from '../base/words.js';
import { yen } from './numbers.js';
import { type OrderedSum, owedBy } from './order.js';
import type { Parties } from './parties.js';

/** A sum and the delay damages on it, against one defendant. */
interface Owed {
  readonly amount: Fraction;
  readonly from?: Day;
  readonly rate?: Fraction;
}

/**
 * The words of an order (or of what is asked for) in favour of one plaintiff, a sentence for each defendant, or one for
 * all who owe the same: 「被告は、原告○○に対し、4億0575万5964円及びこれに対する令和4年8月5日から支払済みまで年5%の割合による金員を
 * 支払え。」 What is owed together is said by the extent to which it is: 「…円の限度で被告○○と連帯して」.
 */
export function orderSentences(
  all: readonly OrderedSum[],
  plaintiff: number,
  parties: Parties,
  lang: Lang,
): readonly string[] {
  const sums = all.filter(({ amount }) => amount.sign > 0);
  const owing = [...new Set(sums.flatMap(({ defendants }) => defendants))].sort((a, b) => a - b);
  if (owing.length === 0) return [];
  const isOne = sums.every(
    ({ defendants, starts }) =>
      defendants.length === owing.length && new Set(starts.map(({ from }) => from)).size <= 1,
  );
  const write = lang === 'ja' ? inJapanese : inEnglish;
  if (isOne) {
    const first = owing[0] as number;
    return [write(parties, owing, plaintiff, owedOf(sums, first), [], owing.length > 1)];
  }
  return owing.map((defendant) => {
    const { amount, joint } = owedBy(sums, defendant);
    const parts = owedOf(sums, defendant);
    const [only] = joint;
    const isWhole = joint.length === 1 && only !== undefined && only.amount.equals(amount);
    const limits = joint.map((part) => ({
      others: parties.named(part.others),
      ...(isWhole ? {} : { amount: part.amount }),
    }));
    return write(parties, [defendant], plaintiff, parts, limits, false);
  });
}

interface Limit {
  readonly others: string;
  /** absent where all of it is owed together */
  readonly amount?: Fraction;
}

/** What one defendant owes, added up where interest runs alike. */
function owedOf(sums: readonly OrderedSum[], defendant: number): readonly Owed[] {
  const own = sums
    .filter(({ defendants }) => defendants.includes(defendant))
    .map(({ amount, rate, starts }): Owed => {
      const from = starts.find((one) => one.defendant === defendant)?.from;
      return { amount, ...(from && rate ? { from, rate: rate.value } : {}) };
    });
  const alike = groupBy(own, ({ from, rate }) => JSON.stringify([from, rate?.toText()]));
  return [...alike.values()].map((same) => ({
    ...(same[0] as Owed),
    amount: sumOf(same.map(({ amount }) => amount)),
  }));
}

/** `3%`, `14.6%`; a rate that does not end as a percentage as its fraction. */
export function percent(rate: Fraction): string {
  const text = rate.times(Fraction.of(100)).toText();
  return text.includes('/') ? rate.toText() : `${text}%`;
}

function inJapanese(
  parties: Parties,
  who: readonly number[],
  plaintiff: number,
  owed: readonly Owed[],
  limits: readonly Limit[],
  isJoint: boolean,
): string {
  const money = (value: Fraction) => courtYen(value.toText());
  const total = money(sumOf(owed.map(({ amount }) => amount)));
  const run = ({ from, rate }: Owed) =>
    from && rate ? `に対する${courtDay(from)}から支払済みまで年${percent(rate)}の割合による金員` : '';
  const [only] = owed;
  const bearing = owed.filter(({ from }) => from);
  const interest =
    bearing.length === 0
      ? ''
      : owed.length === 1 && only
        ? `及びこれ${run(only)}`
        : `並びに${listed(bearing.map((one) => `うち${money(one.amount)}${run(one)}`))}`;
  const joint = isJoint
    ? '連帯して、'
    : limits
        .map(({ others, amount }) =>
          amount ? `${money(amount)}の限度で${others}と連帯して、` : `${others}と連帯して、`,
        )
        .join('');
  return `${parties.defendants(who)}は、${parties.plaintiff(plaintiff)}に対し、${joint}${total}${interest}を支払え。`;
}

/** Several things in a row: the last two are joined by 及び, those before by a mark. */
const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join('、'), ...parts.slice(-1)].filter((part) => part !== '').join('及び');

function inEnglish(
  parties: Parties,
  who: readonly number[],
  plaintiff: number,
  owed: readonly Owed[],
  limits: readonly Limit[],
  isJoint: boolean,
): string {
  const money = (value: Fraction) => yen(value.toText(), 'en');
  const total = money(sumOf(owed.map(({ amount }) => amount)));
  const run = ({ from, rate }: Owed) =>
    from && rate ? `${percent(rate)} a year from ${from} until paid` : '';
  const bearing = owed.filter(({ from }) => from);
  const [only] = owed;
  const interest =
    bearing.length === 0
      ? ''
      : owed.length === 1 && only
        ? ` with ${run(only)} on it`
        : `, with ${bearing.map((one) => `${run(one)} on ${money(one.amount)} of it`).join(' and ')}`;
  const joint = isJoint
    ? 'jointly and severally '
    : limits
        .map(({ others, amount }) =>
          amount
            ? `to the extent of ${money(amount)} jointly and severally with ${others}, `
            : `jointly and severally with ${others}, `,
        )
        .join('');
  const subject = parties.defendants(who);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} shall ${joint}pay ${total} to ${parties.plaintiff(plaintiff)}${interest}.`;
}
