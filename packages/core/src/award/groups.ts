import { byText } from '../base/by-text.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import type { Claimant } from './claimant.js';
import { type Delay, oneRate } from './delay.js';
import { debtorsOf, type Group, startOf } from './group.js';
import { coverOrderNeeded } from './problems.js';
import type { CoverOrder } from './schema.js';

/**
 * The groups in the order in which a partial claim takes them up. Where they are several and a claim caps them, the
 * case has to say that order: which items are sued for is the claimant's choice.
 */
export function groupsOf(
  claimant: Claimant,
  delay: Delay | undefined,
): { groups: Group[]; problems: Problem[] } {
  const groups = [
    ...groupBy(
      claimant.items.map((item): Group => {
        const terms = delay?.of(item);
        return { items: [item], defendants: item.defendants, ...(terms ? { delay: terms } : {}) };
      }),
      keyOf,
    ).values(),
  ].map(together);
  // A plaintiff without a title has one group of nothing: its award is 0 yen.
  if (groups.length === 0) return { groups: [{ items: [], defendants: [] }], problems: [] };
  const order = claimant.claim?.covers?.order;
  const [parted] = order === undefined ? partedByClaims(claimant, groups) : [];
  return {
    groups: [...groups].sort(ORDERS[order ?? 'earliest']),
    problems: parted ? [coverOrderNeeded(claimant.path, parted)] : [],
  };
}

/**
 * For each claim whose items fall into several groups, those groups: a claim for a title reaches that title alone, and
 * one for the lawyer's fee alone parts nothing where all groups are owed by the same defendants, since their fee is one.
 */
function partedByClaims({ claim, items: all }: Claimant, groups: readonly Group[]): (readonly Group[])[] {
  const titles = claim?.covers?.titles;
  const reached = (isReached: (title: string) => boolean) =>
    groups.filter(({ items }) => items.some(({ title }) => isReached(title)));
  const isCovered = (title: string) => titles?.includes(title) !== false;
  const isFeeParted = claim?.fee !== undefined && debtorsOf(groups).length > 1;
  const isCapped = claim?.base !== undefined || claim?.total !== undefined || isFeeParted;
  const claimed = new Set(all.flatMap((item) => (item.claim && isCovered(item.title) ? [item.title] : [])));
  return [
    ...(isCapped ? [reached(isCovered)] : []),
    ...[...claimed].map((one) => reached((title) => title === one)),
  ].filter(({ length }) => length > 1);
}

/** Groups that are alike as one; its rate stands in all that theirs stand in. */
function together(alike: readonly Group[]): Group {
  const first = alike[0] as Group;
  const rates = alike.flatMap(({ delay }) => delay?.rate ?? []);
  return {
    ...first,
    items: alike.flatMap(({ items }) => items),
    ...(first.delay ? { delay: { ...first.delay, rate: oneRate(rates) ?? first.delay.rate } } : {}),
  };
}

const keyOf = ({ defendants, delay }: Group): string =>
  JSON.stringify([defendants, delay?.starts.map(({ from }) => from), delay?.rate.value]);

type Compare = (a: Group, b: Group) => number;

const early: Compare = (a, b) => byText(startOf(a), startOf(b));
const many: Compare = (a, b) => b.defendants.length - a.defendants.length;
const dear: Compare = (a, b) =>
  Fraction.of(b.delay?.rate.value ?? 0).compare(Fraction.of(a.delay?.rate.value ?? 0));
/** Last, by the order of the defendants in the case: nothing may depend on the order in which it lists its titles. */
const rest: Compare = (a, b) => byText(keyOf(a), keyOf(b));
const first =
  (...compares: readonly Compare[]): Compare =>
  (a, b) =>
    compares.reduce((found, compare) => found || compare(a, b), 0);

const ORDERS: Readonly<Record<CoverOrder, Compare>> = {
  earliest: first(early, many, dear, rest),
  latest: first((a, b) => early(b, a), many, dear, rest),
  joint: first(many, early, dear, rest),
};
