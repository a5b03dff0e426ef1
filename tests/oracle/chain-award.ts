// From what each plaintiff holds of the titles to the order: reductions, claims by title, and then the suit of award.ts.
import { type Claim, type Item, type Judged, judge, type Payment, type Refusal, type Suit } from './award.js';
import { formatDay, parseDay } from './calendar.js';
import type { CaseTitle, ChainCase, Cover } from './chain-case.js';
import { lesser, minus, ONE, read, sum, times, whole, yen } from './chain-ratio.js';
import type { Holding } from './chain-royalty.js';
import type { Ratio } from './interest.js';

export type AwardRefusal = Refusal | 'payment-beside-titles';
export type Ordered =
  | { readonly judged: readonly Judged[] }
  | { readonly refused: ReadonlySet<AwardRefusal> };

/** A day that is not known, of an amount that was found without one. */
const UNKNOWN = '0001-01-01';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };

/** Holdings after the reductions that concern them, each a share of what the one before left. */
function reduced(given: ChainCase, holding: Holding): Holding {
  let { amount } = holding;
  const cut = given.cuts?.amount === 'plaintiff' ? (one: Ratio) => one : whole;
  const title = given.titles[holding.title]?.id ?? '';
  const plaintiff = given.plaintiffs[holding.plaintiff]?.id ?? '';
  for (const { value, titles, plaintiffs } of given.reductions ?? [])
    if ((titles?.includes(title) ?? true) && (plaintiffs?.includes(plaintiff) ?? true))
      amount = cut(times(amount, minus(ONE, read(value))));
  return { ...holding, amount };
}

class Suitor {
  readonly end: string;

  constructor(
    private readonly given: ChainCase,
    holdings: readonly Holding[],
  ) {
    this.end = holdings.map(({ last }) => last ?? UNKNOWN).reduce((a, b) => (a < b ? b : a), UNKNOWN);
  }

  /** First day of delay of each defendant with a holding. */
  starts({ defendants, last }: Holding): string[] {
    const { delayDamages: delay } = this.given;
    if (!delay) return [];
    return defendants.map((at) => {
      if (delay.start === 'item') return last ?? UNKNOWN;
      if (delay.start === 'last-day') return this.end;
      if (delay.start === 'date') return delay.date ?? '';
      return formatDay(parseDay(this.given.defendants[at]?.served ?? '') + 1);
    });
  }

  /** What bears the same interest against the same defendants. */
  group(holding: Holding): string {
    return [holding.defendants.join('+'), this.starts(holding).join('+'), holding.perCent].join('|');
  }

  /** In which order a claim takes up holdings: as the case says, then more debtors, earlier, the higher rate, as listed. */
  order(cover: Cover | undefined): (a: Holding, b: Holding) => number {
    const first = (one: Holding) => this.starts(one).reduce((a, b) => (a < b ? a : b), '9999');
    const days = (a: Holding, b: Holding) => compare(first(a), first(b));
    const many = (a: Holding, b: Holding) => b.defendants.length - a.defendants.length;
    const rest = (a: Holding, b: Holding) =>
      days(a, b) || (b.perCent ?? 0) - (a.perCent ?? 0) || compare(a.defendants.join(), b.defendants.join());
    if (cover === 'joint') return (a, b) => many(a, b) || rest(a, b);
    if (cover === 'latest') return (a, b) => days(b, a) || many(a, b) || rest(a, b);
    return (a, b) => days(a, b) || many(a, b) || rest(a, b);
  }
}

const claimOf = (title: CaseTitle, plaintiff: string) =>
  title.holders ? title.holders.find((one) => one.plaintiff === plaintiff)?.claim : title.claim;

export function order(given: ChainCase, dues: readonly Holding[]): Ordered {
  const suitor = new Suitor(given, dues);
  const holdings = dues.map((one) => reduced(given, one));
  const refused = new Set<AwardRefusal>();
  const items: Item[] = [];
  const sumsOf = (all: readonly Holding[]): Map<string, Holding[]> => {
    const groups = new Map<string, Holding[]>();
    for (const one of all) groups.set(suitor.group(one), [...(groups.get(suitor.group(one)) ?? []), one]);
    return groups;
  };
  const cutSum = (all: readonly Holding[]): bigint =>
    [...sumsOf(all).values()].reduce(
      (total, group) => total + yen(sum(group.map(({ amount }) => amount))),
      0n,
    );
  const own = given.plaintiffs.map(({ id, claim }, plaintiff) => {
    const isOwn = (one: Holding) => one.plaintiff === plaintiff;
    const { covers } = claim ?? {};
    const covered = typeof covers === 'object' ? covers.titles : undefined;
    const cover = typeof covers === 'object' ? covers.order : covers;
    const mine = holdings.filter(isOwn);
    const inClaim = mine.filter((one) => covered?.includes(given.titles[one.title]?.id ?? '') ?? true);
    const byTitle = new Map<number, Holding[]>();
    for (const one of inClaim) byTitle.set(one.title, [...(byTitle.get(one.title) ?? []), one]);
    let hasTitleClaim = covered !== undefined;
    const capped = [...byTitle].flatMap(([at, parts]) => {
      const most = claimOf(given.titles[at] as CaseTitle, id);
      if (most === undefined) return parts;
      hasTitleClaim = true;
      if (sumsOf(parts).size > 1 && cover === undefined) refused.add('cover-order-needed');
      let left = read(most);
      return [...parts].sort(suitor.order(cover)).map((one) => {
        const amount = lesser(one.amount, left);
        left = minus(left, amount);
        return { ...one, amount };
      });
    });
    if (hasTitleClaim && given.payments?.some((one) => one.plaintiff === id))
      refused.add('payment-beside-titles');
    for (const [at, group] of [...sumsOf(capped).values()].entries()) {
      const [first] = group as [Holding];
      const lasts = group.map(({ last }) => last ?? UNKNOWN);
      items.push({
        plaintiff,
        title: at,
        yen: yen(sum(group.map(({ amount }) => amount))),
        defendants: first.defendants,
        last: lasts.reduce((a, b) => (a < b ? b : a)),
      });
    }
    return { loss: cutSum(dues.filter(isOwn)), found: hasTitleClaim ? cutSum(mine) : undefined };
  });
  const verdict = judge(suitOf(given, items, suitor.end));
  if ('refused' in verdict) for (const one of verdict.refused) refused.add(one);
  if ('refused' in verdict || refused.size > 0) return { refused };
  return {
    judged: verdict.judged.map((one, at) => ({
      ...one,
      loss: own[at]?.loss ?? 0n,
      found: own[at]?.found ?? one.found,
    })),
  };
}

function suitOf(given: ChainCase, items: readonly Item[], end: string): Suit {
  const at = (list: readonly { readonly id: string }[], id: string) => list.findIndex((one) => one.id === id);
  const { delayDamages: delay, lawyerFee } = given;
  const money = (written: string | number | undefined) =>
    written === undefined ? undefined : yen(read(written));
  return {
    items,
    end,
    claims: given.plaintiffs.map(
      ({ claim }): Claim => ({
        ...optional('base', money(claim?.base)),
        ...optional('fee', money(claim?.fee)),
        ...optional('total', money(claim?.total)),
        ...optional('covers', typeof claim?.covers === 'object' ? claim.covers.order : claim?.covers),
      }),
    ),
    served: given.defendants.map(({ served }) => served),
    reductions: [],
    payments: (given.payments ?? []).map(
      ({ date, plaintiff, defendant, amount, costs, toward }): Payment => ({
        date,
        plaintiff: at(given.plaintiffs, plaintiff),
        ...optional('defendant', defendant === undefined ? undefined : at(given.defendants, defendant)),
        yen: money(amount) ?? 0n,
        ...optional('costs', money(costs)),
        ...optional('toward', toward),
      }),
    ),
    ...optional('feeRate', lawyerFee && read(lawyerFee.rate)),
    ...optional(
      'delay',
      delay && {
        start: delay.start,
        ...optional('date', delay.date),
        ...optional('until', delay.until),
        convention: delay.convention ?? 'court',
        cut: delay.cut ?? 'sum',
        ...optional('rate', delay.rate === undefined ? undefined : read(delay.rate)),
        ...optional(
          'fee',
          delay.lawyerFee && {
            start: delay.lawyerFee.start,
            ...optional('date', delay.lawyerFee.date),
          },
        ),
      },
    ),
  };
}
