// The award against several defendants, written from the law in plain integers: nothing of core is read or imported.
import { formatDay, parseDay } from './calendar.js';
import { type Convention, type Cut, owed, type Ratio, statutoryPerCent } from './interest.js';

/** A part of the loss: one title in one stretch of days, and who answers for those days. Days are 'YYYY-MM-DD'. */
export interface Item {
  readonly plaintiff: number;
  readonly title: number;
  readonly yen: bigint;
  readonly defendants: readonly number[];
  /** last day of the tort */
  readonly last: string;
}

export interface Reduction {
  readonly share: Ratio;
  readonly titles?: readonly number[];
  readonly plaintiffs?: readonly number[];
}

export interface Payment {
  readonly date: string;
  readonly plaintiff: number;
  /** absent: for all */
  readonly defendant?: number;
  readonly yen: bigint;
  readonly costs?: bigint;
  readonly toward?: 'principal';
}

type Order = 'earliest' | 'latest' | 'joint';

export interface Claim {
  readonly base?: bigint;
  readonly fee?: bigint;
  readonly total?: bigint;
  readonly covers?: Order;
}

export interface Delay {
  readonly start: 'item' | 'last-day' | 'service' | 'date';
  readonly date?: string;
  readonly until?: string;
  readonly convention: Convention;
  readonly cut: Cut;
  /** stated in place of the statutory one */
  readonly rate?: Ratio;
  readonly fee?: { readonly start: 'last-day' | 'service' | 'date'; readonly date?: string };
}

export interface Suit {
  readonly items: readonly Item[];
  /** last day of all torts, where the items leave some out */
  readonly end?: string;
  /** a claim for each plaintiff, `{}` where it claims all */
  readonly claims: readonly Claim[];
  /** for each defendant: the day of service */
  readonly served: readonly (string | undefined)[];
  readonly reductions: readonly Reduction[];
  readonly payments: readonly Payment[];
  readonly feeRate?: Ratio;
  readonly delay?: Delay;
}

interface Start {
  readonly defendant: number;
  readonly from: string;
}

interface Sum {
  readonly kind: 'damages' | 'fee';
  readonly yen: bigint;
  readonly defendants: readonly number[];
  readonly rate?: Ratio;
  readonly starts: readonly Start[];
  /** first day of delay of any who owes it, whatever a payment has settled since */
  readonly since: string;
}

/** What bears interest alike and so is one sum in the words of an order, with the interest up to the day asked for. */
export interface Bearing {
  readonly principal: bigint;
  readonly rate: Ratio;
  readonly from: string;
  readonly yen: bigint | undefined;
}

interface Due {
  readonly yen: bigint;
  readonly defendants: readonly number[];
}

export interface Judged {
  readonly loss: bigint;
  readonly found: bigint;
  readonly allowed: bigint;
  readonly fee: bigint | undefined;
  readonly award: bigint;
  readonly sums: readonly Sum[];
  /** interest due up to a payment that did not cover it */
  readonly accrued: readonly Due[];
  readonly owes: readonly {
    readonly yen: bigint;
    readonly joint: readonly { readonly others: readonly number[]; readonly yen: bigint }[];
    readonly bearing: readonly Bearing[];
  }[];
  /** interest of all, each sum counted once: from the first day on which anybody owes it */
  readonly bearing: readonly Bearing[];
  /** a payment was more than there was to pay */
  readonly overpaid: boolean;
}

export type Refusal = 'payment-before-delay' | 'payment-of-nothing' | 'cover-order-needed';

export type Verdict = { readonly judged: readonly Judged[] } | { readonly refused: ReadonlySet<Refusal> };

const least = (a: bigint, b: bigint | undefined): bigint => (b !== undefined && b < a ? b : a);
const total = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n);
const compareRates = (a: Ratio, b: Ratio): number => {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
};
const greatest = (all: readonly bigint[]): bigint => all.reduce((a, b) => (a < b ? b : a), 0n);
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const text = (rate: Ratio | undefined): string => (rate ? `${rate.over}/${rate.under}` : '');
const dayAfter = (day: string): string => formatDay(parseDay(day) + 1);
const latest = (days: readonly string[]): string => days.reduce((a, b) => (a < b ? b : a));
const earliest = (days: readonly string[]): string => days.reduce((a, b) => (a < b ? a : b));

/** What one title comes to against the same defendants, at the same rate. */
interface Amount {
  plaintiff: number;
  title: number;
  yen: bigint;
  defendants: readonly number[];
  last: string;
  rate: Ratio | undefined;
}

/** Principal on which the same defendants owe the same interest, each from its day. */
interface Group {
  yen: bigint;
  defendants: readonly number[];
  rate: Ratio | undefined;
  /** first days of delay */
  since: readonly Start[];
  /** from when interest runs that no payment has settled yet */
  starts: readonly Start[];
  /** for each defendant, interest due to the last payment and not paid */
  due: Map<number, bigint>;
}

export function judge(suit: Suit): Verdict {
  const amounts = reduced(suit, amountsOf(suit));
  const refused = new Set<Refusal>();
  const lasts = suit.items.filter(({ defendants }) => defendants.length > 0).map(({ last }) => last);
  const end = suit.end ?? (lasts.length > 0 ? latest(lasts) : '');
  const judged = suit.claims.map((claim, plaintiff): Judged => {
    const own = amounts.filter((one) => one.plaintiff === plaintiff);
    const loss = total(
      suit.items
        .filter((one) => one.plaintiff === plaintiff && one.defendants.length > 0)
        .map(({ yen }) => yen),
    );
    const groups = groupsOf(suit, own, end);
    let overpaid = false;
    for (const payment of [...suit.payments].sort((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
    )) {
      if (payment.plaintiff !== plaintiff) continue;
      const left = pay(suit, groups, payment);
      if (typeof left === 'string') refused.add(left);
      else if (left > 0n) overpaid = true;
    }
    return { ...allow(suit, claim, groups, own, end, refused), loss, overpaid };
  });
  return refused.size > 0 ? { refused } : { judged };
}

function amountsOf({ items, delay }: Suit): Amount[] {
  const amounts = new Map<string, Amount>();
  for (const { plaintiff, title, yen, defendants, last } of items) {
    if (defendants.length === 0) continue;
    const rate = delay && (delay.rate ?? statutory(last));
    const key = [plaintiff, title, defendants.join('+'), text(rate)].join('|');
    const known = amounts.get(key);
    if (known) {
      known.yen += yen;
      known.last = latest([known.last, last]);
    } else amounts.set(key, { plaintiff, title, yen, defendants, last, rate });
  }
  return [...amounts.values()];
}

function statutory(day: string): Ratio {
  const over = statutoryPerCent(day);
  if (over === undefined) throw new Error(`no rate for ${day}`);
  return { over: BigInt(over), under: 100n };
}

/** Each reduction is a share of what the one before left, cut to whole yen. */
function reduced({ reductions }: Suit, amounts: readonly Amount[]): Amount[] {
  return amounts.map((amount) => {
    let { yen } = amount;
    for (const { share, titles, plaintiffs } of reductions) {
      if (titles && !titles.includes(amount.title)) continue;
      if (plaintiffs && !plaintiffs.includes(amount.plaintiff)) continue;
      yen = (yen * (share.under - share.over)) / share.under;
    }
    return { ...amount, yen };
  });
}

function startsOf(suit: Suit, defendants: readonly number[], last: string, end: string): Start[] {
  const { delay, served } = suit;
  if (!delay) return [];
  return defendants.map((defendant) => ({
    defendant,
    from: startDay(delay.start, delay.date, served[defendant], last, end),
  }));
}

function startDay(
  start: Delay['start'],
  date: string | undefined,
  served: string | undefined,
  last: string,
  end: string,
): string {
  switch (start) {
    case 'item':
      return last; // a tort is in delay on its own day
    case 'last-day':
      return end;
    case 'service':
      if (served === undefined) throw new Error('no day of service');
      return dayAfter(served);
    case 'date':
      if (date === undefined) throw new Error('no date');
      return date;
  }
}

function groupsOf(suit: Suit, amounts: readonly Amount[], end: string): Group[] {
  const groups = new Map<string, Group>();
  for (const { yen, defendants, last, rate } of amounts) {
    const starts = startsOf(suit, defendants, last, end);
    const key = [defendants.join('+'), starts.map(({ from }) => from).join('+'), text(rate)].join('|');
    const known = groups.get(key);
    if (known) known.yen += yen;
    else groups.set(key, { yen, defendants, rate, since: starts, starts, due: new Map() });
  }
  return [...groups.values()];
}

const firstStart = (starts: readonly Start[]): string =>
  starts.length > 0 ? earliest(starts.map(({ from }) => from)) : '';

/**
 * Civil Code 489, 488: costs, then the interest of all debts, then principal; among debts the one of the higher rate
 * first, then the one longer in delay. Where that leaves it open: more debtors first, then as the case lists them.
 * @returns what is left of the payment, or why it cannot be credited
 */
function pay({ delay }: Suit, groups: readonly Group[], payment: Payment): bigint | Refusal {
  if (!delay) throw new Error('no delay damages');
  const { date, defendant, toward } = payment;
  const begins = ({ since }: Group) =>
    firstStart(since.filter((one) => defendant === undefined || one.defendant === defendant));
  const debts = groups
    .filter(({ defendants }) => defendant === undefined || defendants.includes(defendant))
    .sort(
      (a, b) =>
        compareRates(b.rate as Ratio, a.rate as Ratio) ||
        compareTexts(begins(a), begins(b)) ||
        b.defendants.length - a.defendants.length ||
        compareTexts(a.defendants.join(), b.defendants.join()),
    );
  if (debts.length === 0) return 'payment-of-nothing';
  let left = payment.yen;
  const spend = (most: bigint) => {
    const spent = least(left, most);
    left -= spent;
    return spent;
  };
  /** Interest on so much principal falls due to the day of the payment, for each whose delay has begun. */
  const fallDue = ({ starts, rate, due }: Group, principal: bigint) => {
    for (const { defendant: one, from } of starts) {
      if (from > date) continue;
      const { convention, cut } = delay;
      const { amount } = owed({ principal, rate: rate as Ratio, from, to: date, convention, cut });
      due.set(one, (due.get(one) ?? 0n) + amount);
    }
  };
  if (toward === 'principal') {
    // By agreement, in delay or not. What is paid has borne interest to that day, which stays owed (Supreme Court,
    // 2000-09-08); on what is left interest runs as before.
    for (const group of debts) {
      const paid = spend(group.yen);
      group.yen -= paid;
      fallDue(group, paid);
    }
    return left;
  }
  const owing = debts.filter((group) => begins(group) <= date);
  if (owing.length === 0) return 'payment-before-delay';
  spend(payment.costs ?? 0n);
  for (const group of owing) {
    fallDue(group, group.yen);
    group.starts = group.starts.map((one) => (one.from > date ? one : { ...one, from: dayAfter(date) }));
  }
  for (const { due } of owing) {
    // Who pays for all pays what the one who owes the most interest owes.
    const most = defendant === undefined ? greatest([...due.values()]) : (due.get(defendant) ?? 0n);
    const paid = spend(most);
    for (const [one, yen] of due) {
      // Older interest is paid first: what the payer alone owes, then what another owes as well. One who is longer in
      // delay than the payer still owes the interest of the days before.
      due.set(one, one === defendant || yen > most ? yen - paid : least(yen, most - paid));
    }
  }
  for (const group of owing) group.yen -= spend(group.yen);
  return left;
}

/** What each still owes of the same interest, as amounts owed by all, then by fewer. */
function nested(due: ReadonlyMap<number, bigint>): Due[] {
  const found: Due[] = [];
  let below = 0n;
  const steps = [...new Set(due.values())].sort((a, b) => (a < b ? -1 : 1));
  for (const step of steps) {
    if (step > below)
      found.push({
        yen: step - below,
        defendants: [...due]
          .filter(([, yen]) => yen >= step)
          .map(([one]) => one)
          .sort((a, b) => a - b),
      });
    below = step;
  }
  return found;
}

/**
 * In which order a claim takes up sums. Where the chosen order leaves it open: more debtors first, then the higher rate,
 * then as the case lists the defendants.
 */
function compareBy(order: Order | undefined): (a: Sum, b: Sum) => number {
  const days = (a: Sum, b: Sum) => compareTexts(a.since, b.since);
  const many = (a: Sum, b: Sum) => b.defendants.length - a.defendants.length;
  const rest = (a: Sum, b: Sum) =>
    (a.rate && b.rate ? compareRates(b.rate, a.rate) : 0) ||
    compareTexts(a.defendants.join(), b.defendants.join());
  switch (order) {
    case 'latest':
      return (a, b) => days(b, a) || many(a, b) || rest(a, b);
    case 'joint':
      return (a, b) => many(a, b) || days(a, b) || rest(a, b);
    default:
      return (a, b) => days(a, b) || many(a, b) || rest(a, b);
  }
}

/** Takes up sums in their order up to a limit. */
function takeUp(sums: readonly Sum[], limit: bigint | undefined): Sum[] {
  let left = limit;
  return sums.map((sum) => {
    if (left === undefined) return sum;
    const yen = least(sum.yen, left);
    left -= yen;
    return { ...sum, yen };
  });
}

function allow(
  suit: Suit,
  claim: Claim,
  groups: readonly Group[],
  amounts: readonly Amount[],
  end: string,
  refused: Set<Refusal>,
): Omit<Judged, 'loss' | 'overpaid'> {
  const { delay, feeRate } = suit;
  const found = total(groups.map(({ yen }) => yen));
  const inOrder = groups
    .map(
      ({ yen, defendants, rate, starts, since }): Sum => ({
        kind: 'damages',
        yen,
        defendants,
        ...(rate ? { rate } : {}),
        starts,
        since: firstStart(since),
      }),
    )
    .sort(compareBy(claim.covers));
  const damages = takeUp(inOrder, claim.base);
  const allowed = total(damages.map(({ yen }) => yen));
  const fees = takeUp(feeRate ? feesOf(suit, damages, amounts, end, feeRate) : [], claim.fee);
  const fee = feeRate && total(fees.map(({ yen }) => yen));
  const sums = takeUp([...damages, ...fees], claim.total).filter(({ yen }) => yen > 0n);
  // Asked for whatever the figures are: what is claimed beyond them goes to the item taken up last.
  // The fees of those who owe alike are one sum.
  const isFeeShared = new Set(groups.map(({ defendants }) => defendants.join())).size > 1;
  const isLimited =
    claim.base !== undefined || claim.total !== undefined || (claim.fee !== undefined && isFeeShared);
  if (isLimited && groups.length > 1 && claim.covers === undefined) refused.add('cover-order-needed');
  const owes = suit.served.map((_, defendant) => {
    const own = sums.filter(({ defendants }) => defendants.includes(defendant));
    const joint = new Map<string, { others: readonly number[]; yen: bigint }>();
    for (const { defendants, yen } of own) {
      const others = defendants.filter((one) => one !== defendant);
      const key = others.join('+');
      if (others.length > 0) joint.set(key, { others, yen: (joint.get(key)?.yen ?? 0n) + yen });
    }
    return {
      yen: total(own.map(({ yen }) => yen)),
      joint: [...joint.values()],
      bearing: bearingOf(delay, own, (starts) => starts.find((one) => one.defendant === defendant)?.from),
    };
  });
  return {
    found,
    allowed,
    fee,
    award: total(sums.map(({ yen }) => yen)),
    sums,
    accrued: groups.flatMap(({ due }) => nested(due)),
    owes,
    bearing: bearingOf(delay, sums, firstStart),
  };
}

/** The lawyer's fee goes by what is allowed, apart for each set of defendants, in the order of the damages. */
function feesOf(
  suit: Suit,
  damages: readonly Sum[],
  amounts: readonly Amount[],
  end: string,
  feeRate: Ratio,
): Sum[] {
  const { delay, served } = suit;
  const sets = new Map<string, readonly number[]>();
  for (const { defendants } of damages) sets.set(defendants.join('+'), defendants);
  return [...sets].map(([key, defendants]) => {
    const base = total(damages.filter((one) => one.defendants.join('+') === key).map(({ yen }) => yen));
    const lasts = amounts.filter((one) => one.defendants.join('+') === key).map(({ last }) => last);
    const start = delay?.fee?.start ?? delay?.start;
    const date = delay?.fee ? delay.fee.date : delay?.date;
    const rate = delay && (delay.rate ?? statutory(latest(lasts)));
    const starts = start
      ? defendants.map((defendant) => ({
          defendant,
          from: startDay(start, date, served[defendant], latest(lasts), end),
        }))
      : [];
    return {
      kind: 'fee',
      yen: (base * feeRate.over) / feeRate.under,
      defendants,
      ...(rate ? { rate } : {}),
      starts,
      since: firstStart(starts),
    };
  });
}

/** What is owed from the same day at the same rate is one principal: its interest is cut once. */
function bearingOf(
  delay: Delay | undefined,
  sums: readonly Sum[],
  startOf: (starts: readonly Start[]) => string | undefined,
): Bearing[] {
  const found = new Map<string, { principal: bigint; rate: Ratio; from: string }>();
  for (const { yen, rate, starts } of sums) {
    const from = startOf(starts);
    if (!rate || !from) continue;
    const key = `${from} ${text(rate)}`;
    found.set(key, { principal: (found.get(key)?.principal ?? 0n) + yen, rate, from });
  }
  const { until: to } = delay ?? {};
  return [...found.values()].map((one) => ({
    ...one,
    yen:
      delay && to !== undefined
        ? one.from > to
          ? 0n
          : owed({ ...one, to, convention: delay.convention, cut: delay.cut }).amount
        : undefined,
  }));
}
