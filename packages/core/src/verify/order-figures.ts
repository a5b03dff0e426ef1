import { nextDays } from '../award/next-days.js';
import { CONVENTIONS } from '../award/year-parts.js';
import { isDay } from '../base/day.js';
import { Fraction } from '../base/fraction.js';
import type { Figures } from './figures.js';
import { at, below, listOf, textOf, within } from './json-value.js';
import { fractionOf } from './rebuild.js';

const NEXT = {
  ja: '元本・利率・数え方から求まる一日当たりの額と違う。',
  en: 'not what the principal, the rate and the count of days give',
};

const sameList = (a: unknown, b: unknown) => JSON.stringify(listOf(a)) === JSON.stringify(listOf(b));
const isPositive = (value: unknown) => (fractionOf(value)?.sign ?? 0) > 0;

/** The sums of one plaintiff's order, who owes what, and the delay damages on it. */
export function checkOrder(figures: Figures, plaintiff: string, entry: unknown): void {
  const order = at(entry, 'order');
  const path = `${plaintiff}.order`;
  const sums = listOf(at(order, 'sums'));
  for (const [n, sum] of sums.entries()) {
    const place = below(`${path}.sums`, n);
    figures.figure(place, sum, 'amount', figures.family(`${place}.family`, at(sum, 'family')));
  }
  for (const [n, one] of listOf(at(order, 'accrued')).entries()) {
    const place = below(`${path}.accrued`, n);
    figures.figure(place, one, 'amount', figures.family(`${place}.family`, at(one, 'family')));
  }
  const interest = listOf(at(order, 'interest'));
  for (const [n, one] of interest.entries()) checkInterest(figures, below(`${path}.interest`, n), one, sums);
  const isDated = interest.some((one) => at(one, 'amount') !== null);
  const inAll = figures.sum(
    interest.flatMap((one) => (at(one, 'counted') === true ? [at(one, 'amount')] : [])),
  );
  if (at(order, 'delayDamages') !== null || isDated)
    figures.expect(`${path}.delayDamages`, at(order, 'delayDamages'), inAll);
  for (const [n, one] of listOf(at(order, 'defendants')).entries())
    checkDebtor(figures, below(`${path}.defendants`, n), one, sums, interest, isDated);
}

function checkInterest(figures: Figures, path: string, one: unknown, sums: readonly unknown[]): void {
  const own = listOf(at(one, 'sums')).map((position) => sums[position as number]);
  const principal = figures.sum(own.map((sum) => at(sum, 'amount')));
  figures.expect(`${path}.principal`, at(one, 'principal'), principal);
  for (const sum of own) figures.expect(`${path}.rate`, at(one, 'rate'), at(sum, 'rate'));
  figures.figure(path, one, 'amount', figures.family(`${path}.family`, at(one, 'family')));
  // What was computed was computed at a rate of the working.
  if (at(one, 'amount') !== null) {
    const stated = figures.rebuilt.inputs.get(`delayRate ${textOf(at(one, 'rate'))}`);
    figures.expect(`${path}.rate`, at(one, 'rate'), stated?.value.toText());
  }
  const convention = CONVENTIONS.find((known) => known === at(one, 'convention'));
  const [rate, until] = [fractionOf(at(one, 'rate')), textOf(at(one, 'until'))];
  if (!convention || !rate || until === undefined || !isDay(until) || principal === undefined) return;
  const expected = nextDays(Fraction.of(principal), rate, until, convention);
  figures.size(`${path}.nextDays`, at(one, 'nextDays'), expected.length);
  for (const [n, next] of expected.entries()) {
    const written = listOf(at(one, 'nextDays'))[n];
    for (const key of ['from', 'to', 'perDay'] as const)
      figures.expect(`${path}.nextDays[${n}].${key}`, at(written, key), next[key], NEXT);
  }
}

/** What one defendant owes: all its sums, those owed together with the same others, and its delay damages. */
function checkDebtor(
  figures: Figures,
  path: string,
  debtor: unknown,
  sums: readonly unknown[],
  interest: readonly unknown[],
  isDated: boolean,
): void {
  const id = at(debtor, 'id');
  const own = sums.filter(
    (sum) => isPositive(at(sum, 'amount')) && listOf(at(sum, 'defendants')).includes(id),
  );
  figures.expect(`${path}.award`, at(debtor, 'award'), figures.sum(own.map((sum) => at(sum, 'amount'))));
  for (const [n, joint] of listOf(at(debtor, 'joint')).entries()) {
    const together = own.filter((sum) =>
      sameList(
        listOf(at(sum, 'defendants')).filter((one) => one !== id),
        at(joint, 'with'),
      ),
    );
    const amount = figures.sum(together.map((sum) => at(sum, 'amount')));
    figures.expect(`${below(`${path}.joint`, n)}.amount`, at(joint, 'amount'), amount);
  }
  if (!isDated && at(debtor, 'delayDamages') === null) return;
  const owed = interest.filter((one) => listOf(at(one, 'defendants')).includes(id));
  const expected = figures.sum(owed.map((one) => at(one, 'amount')));
  figures.expect(`${path}.delayDamages`, at(debtor, 'delayDamages'), expected);
}

/** What limitation had run for: the amounts of each title, and of all of them. */
export function checkLimitation(figures: Figures): void {
  for (const [n, item] of listOf(within(figures.report, 'limitation', 'items')).entries()) {
    const path = below('limitation.items', n);
    const amount = figures.family(`${path}.families.amount`, within(item, 'families', 'amount'));
    figures.figure(path, item, 'amount', amount);
    const family = figures.family(`${path}.families.titles`, within(item, 'families', 'titles'));
    if (!family) continue;
    figures.size(`${path}.titles`, at(item, 'titles'), family.index.members.length);
    for (const [title, entry] of listOf(at(item, 'titles')).entries())
      figures.figure(below(`${path}.titles`, title), entry, 'amount', family, title);
  }
}
