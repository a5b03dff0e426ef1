import { courtYen } from '../base/court-yen.js';
import type { Day } from '../base/day.js';
import { courtDay } from '../base/era.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Lang } from '../base/words.js';
import { yen } from './numbers.js';
import type { OrderedSum } from './order.js';
import { listed, type Parties } from './parties.js';

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
    const own = owedOf(sums, defendant);
    const limits = jointOf(sums, defendant).map(({ others, owed }) => ({
      others: parties.named(others),
      // All of it is owed together where neither the sum nor the interest of the joint part is less.
      ...(sameOwed(owed, own) ? {} : { owed }),
    }));
    return sentence(parties, [defendant], plaintiff, own, limits, false, lang);
  });
}

interface Limit {
  readonly others: string;
  /** absent where all of it is owed together */
  readonly owed?: readonly Owed[];
}

const keyOfOwed = ({ amount, from, rate }: Owed): string =>
  JSON.stringify([amount.toText(), from, rate?.toText()]);

const sameOwed = (a: readonly Owed[], b: readonly Owed[]): boolean =>
  JSON.stringify(a.map(keyOfOwed).sort()) === JSON.stringify(b.map(keyOfOwed).sort());

/** What a defendant owes together with others: interest is joint from the day on which all of them owe it. */
function jointOf(
  sums: readonly OrderedSum[],
  defendant: number,
): readonly { readonly others: readonly number[]; readonly owed: readonly Owed[] }[] {
  const shared = sums.filter(({ defendants }) => defendants.length > 1 && defendants.includes(defendant));
  return [...groupBy(shared, ({ defendants }) => defendants.join(',')).values()].map((own) => ({
    others: own[0]?.defendants.filter((one) => one !== defendant) ?? [],
    owed: addedUp(
      own.map(({ amount, rate, starts }): Owed => {
        const from = starts
          .map((start) => start.from)
          .sort()
          .at(-1);
        return { amount, ...(from && rate ? { from, rate: rate.value } : {}) };
      }),
    ),
  }));
}

/** What one defendant owes, added up where interest runs alike. */
function owedOf(sums: readonly OrderedSum[], defendant: number): readonly Owed[] {
  const own = sums
    .filter(({ defendants }) => defendants.includes(defendant))
    .map(({ amount, rate, starts }): Owed => {
      const from = starts.find((one) => one.defendant === defendant)?.from;
      return { amount, ...(from && rate ? { from, rate: rate.value } : {}) };
    });
  return addedUp(own);
}

/** Sums that bear interest alike, added up. */
const addedUp = (owed: readonly Owed[]): readonly Owed[] =>
  [...groupBy(owed, ({ from, rate }) => JSON.stringify([from, rate?.toText()])).values()].map((same) => ({
    ...(same[0] as Owed),
    amount: sumOf(same.map(({ amount }) => amount)),
  }));

/** `3%`, `14.6%`; a rate that does not end as a percentage as its fraction. */
export function percent(rate: Fraction): string {
  const text = rate.times(Fraction.of(100)).toText();
  return text.includes('/') ? rate.toText() : `${text}%`;
}

/** A sum and the delay damages on it, in words: on all of it, or on each of its parts. */
interface Said {
  readonly total: string;
  readonly whole?: Run;
  readonly parts: readonly (Run & { readonly money: string })[];
}

interface Run {
  readonly from: Day;
  readonly rate: string;
}

function said(owed: readonly Owed[], lang: Lang): Said {
  const money = (value: Fraction) => (lang === 'ja' ? courtYen(value.toText()) : yen(value.toText(), 'en'));
  const bearing = owed.flatMap(({ amount, from, rate }) =>
    from && rate ? [{ money: money(amount), from, rate: percent(rate) }] : [],
  );
  const [only] = bearing;
  const total = money(sumOf(owed.map(({ amount }) => amount)));
  return owed.length === 1 && only ? { total, whole: only, parts: [] } : { total, parts: bearing };
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
  const [subject, to] = [parties.defendants(who), parties.plaintiff(plaintiff)];
  if (lang === 'ja') {
    const together = limits.map((limit) =>
      limit.owed
        ? `${inJapanese(said(limit.owed, lang))}の限度で${limit.others}と連帯して、`
        : `${limit.others}と連帯して、`,
    );
    const joint = isJoint ? '連帯して、' : together.join('');
    return `${subject}は、${to}に対し、${joint}${inJapanese(said(owed, lang))}を支払え。`;
  }
  const together = limits.map((limit) =>
    limit.owed
      ? `, to the extent of ${inEnglish(said(limit.owed, lang))} jointly and severally with ${limit.others}`
      : `, jointly and severally with ${limit.others}`,
  );
  const joint = isJoint ? 'jointly and severally ' : '';
  const { total, ...interest } = said(owed, lang);
  const bearing = interestInEnglish(interest);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} shall ${joint}pay ${total} to ${to}${together.join('')}${bearing && `, ${bearing}`}.`;
}

function inJapanese({ total, whole, parts }: Said): string {
  const run = ({ from, rate }: Run) => `に対する${courtDay(from)}から支払済みまで年${rate}の割合による金員`;
  if (whole) return `${total}及びこれ${run(whole)}`;
  const each = parts.map((part) => `うち${part.money}${run(part)}`);
  return parts.length > 0 ? `${total}並びに${listed(each, 'ja')}` : total;
}

function inEnglish({ total, ...interest }: Said): string {
  const bearing = interestInEnglish(interest);
  return bearing === '' ? total : `${total} ${bearing}`;
}

function interestInEnglish({ whole, parts }: Omit<Said, 'total'>): string {
  const run = ({ from, rate }: Run, on: string) => `${rate} a year on ${on} from ${from} until paid`;
  if (whole) return `with ${run(whole, 'it')}`;
  const each = parts.map((part) => run(part, `${part.money} of it`));
  return each.length > 0 ? `with ${listed(each, 'en')}` : '';
}
