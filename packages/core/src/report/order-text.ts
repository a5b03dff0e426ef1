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
  if (isOne) {
    const first = owing[0] as number;
    return [sentence(parties, owing, plaintiff, owedOf(sums, first), [], owing.length > 1, lang)];
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
    return sentence(parties, [defendant], plaintiff, parts, limits, false, lang);
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

/** What a sentence says, with names and sums already in words. */
interface Said {
  readonly who: string;
  readonly plaintiff: string;
  readonly total: string;
  /** the delay damages on all of it, or on each part of it: the sum, from when, at which rate */
  readonly whole?: Run;
  readonly parts: readonly (Run & { readonly money: string })[];
  readonly limits: readonly { readonly others: string; readonly money?: string }[];
  readonly isJoint: boolean;
}

interface Run {
  readonly from: Day;
  readonly rate: string;
}

function sentence(
  parties: Parties,
  who: readonly number[],
  plaintiff: number,
  owed: readonly Owed[],
  limits: readonly Limit[],
  isJoint: boolean,
  lang: Lang,
): string {
  const money = (value: Fraction) => (lang === 'ja' ? courtYen(value.toText()) : yen(value.toText(), 'en'));
  const bearing = owed.flatMap(({ amount, from, rate }) =>
    from && rate ? [{ money: money(amount), from, rate: percent(rate) }] : [],
  );
  const [only] = bearing;
  const isWhole = owed.length === 1 && only !== undefined;
  const said: Said = {
    who: parties.defendants(who),
    plaintiff: parties.plaintiff(plaintiff),
    total: money(sumOf(owed.map(({ amount }) => amount))),
    ...(isWhole ? { whole: only } : {}),
    parts: isWhole ? [] : bearing,
    limits: limits.map(({ others, amount }) => ({ others, ...(amount ? { money: money(amount) } : {}) })),
    isJoint,
  };
  return lang === 'ja' ? inJapanese(said) : inEnglish(said);
}

function inJapanese({ who, plaintiff, total, whole, parts, limits, isJoint }: Said): string {
  const run = ({ from, rate }: Run) => `に対する${courtDay(from)}から支払済みまで年${rate}の割合による金員`;
  const interest = whole
    ? `及びこれ${run(whole)}`
    : parts.length > 0
      ? `並びに${listed(parts.map((part) => `うち${part.money}${run(part)}`))}`
      : '';
  const together = limits.map(({ others, money }) =>
    money === undefined ? `${others}と連帯して、` : `${money}の限度で${others}と連帯して、`,
  );
  const joint = isJoint ? '連帯して、' : together.join('');
  return `${who}は、${plaintiff}に対し、${joint}${total}${interest}を支払え。`;
}

/** Several things in a row: the last two are joined by 及び, those before by a mark. */
const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join('、'), ...parts.slice(-1)].filter((part) => part !== '').join('及び');

function inEnglish({ who, plaintiff, total, whole, parts, limits, isJoint }: Said): string {
  const run = ({ from, rate }: Run) => `${rate} a year from ${from} until paid`;
  const interest = whole
    ? ` with ${run(whole)} on it`
    : parts.length > 0
      ? `, with ${parts.map((part) => `${run(part)} on ${part.money} of it`).join(' and ')}`
      : '';
  const together = limits.map(({ others, money }) =>
    money === undefined
      ? `jointly and severally with ${others}`
      : `to the extent of ${money} jointly and severally with ${others}`,
  );
  const joint = isJoint
    ? ' jointly and severally'
    : together.length > 0
      ? `, ${together.join(' and ')},`
      : '';
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} shall${joint} pay ${total} to ${plaintiff}${interest}.`;
}
