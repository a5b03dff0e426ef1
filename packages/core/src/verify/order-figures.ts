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

const SUMS = {
  ja: '主文の各額の合計と違う。',
  en: 'not what the sums of the order add up to',
};
const DEBTOR = { ja: '事件の被告ではない。', en: 'it is no defendant of the case' };

const BEARING = {
  ja: '元本を負う被告と、その遅延損害金を負う被告とが合わない。',
  en: 'those who owe the principal and those who owe the interest on it are not the same',
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
  const given = figures.sum(sums.map((sum) => at(sum, 'amount')));
  figures.expect(`${plaintiff}.award`, at(entry, 'award'), given, SUMS);
  const accrued = listOf(at(order, 'accrued'));
  for (const [n, one] of accrued.entries()) {
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
  const debtors = listOf(at(order, 'defendants'));
  const known = listOf(within(figures.report, 'case', 'defendants'));
  figures.size(`${path}.defendants`, debtors, known.length);
  for (const [n, one] of known.entries())
    figures.expect(below(below(`${path}.defendants`, n), 'id'), at(debtors[n], 'id'), at(one, 'id'));
  checkOwing(figures, `${path}.sums`, sums, known);
  checkOwing(figures, `${path}.accrued`, accrued, known);
  checkBearing(figures, path, sums, interest);
  for (const [n, one] of debtors.entries())
    checkDebtor(figures, below(`${path}.defendants`, n), one, sums, interest, isDated);
}

/** Who owes a sum is a defendant of the case. */
function checkOwing(
  figures: Figures,
  path: string,
  sums: readonly unknown[],
  known: readonly unknown[],
): void {
  const ids = new Set(known.map((one) => at(one, 'id')));
  for (const [n, sum] of sums.entries())
    for (const [m, one] of listOf(at(sum, 'defendants')).entries())
      if (!ids.has(one)) figures.findings.wrong('figures', `${below(path, n)}.defendants[${m}]`, one, DEBTOR);
}

/** Interest on sums is owed by those who owe all of them; and each who owes a sum with a rate owes interest on it once. */
function checkBearing(
  figures: Figures,
  path: string,
  sums: readonly unknown[],
  interest: readonly unknown[],
): void {
  const owing = sums.map((sum) => listOf(at(sum, 'defendants')));
  const bearing = interest.map((one) => ({ of: listOf(at(one, 'sums')), by: listOf(at(one, 'defendants')) }));
  for (const [n, { of, by }] of bearing.entries())
    for (const [m, id] of by.entries())
      if (!of.every((position) => owing[position as number]?.includes(id)))
        figures.findings.wrong('figures', `${below(`${path}.interest`, n)}.defendants[${m}]`, id, BEARING);
  for (const [n, sum] of sums.entries()) {
    if (at(sum, 'rate') === null || at(sum, 'rate') === undefined || !isPositive(at(sum, 'amount'))) continue;
    for (const [m, id] of (owing[n] ?? []).entries()) {
      const times = bearing.filter(({ of, by }) => of.includes(n) && by.includes(id)).length;
      if (times !== 1)
        figures.findings.wrong('figures', `${below(`${path}.sums`, n)}.defendants[${m}]`, id, BEARING);
    }
  }
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
  const others = own.map((sum) => listOf(at(sum, 'defendants')).filter((one) => one !== id));
  const expected = [...new Set(others.filter((one) => one.length > 0).map((one) => JSON.stringify(one)))];
  const written = listOf(at(debtor, 'joint'));
  figures.size(`${path}.joint`, written, expected.length);
  for (const [n, set] of expected.entries())
    figures.expect(`${below(`${path}.joint`, n)}.with`, JSON.stringify(at(written[n], 'with')), set);
  for (const [n, joint] of written.entries()) {
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
  const delay = figures.sum(owed.map((one) => at(one, 'amount')));
  figures.expect(`${path}.delayDamages`, at(debtor, 'delayDamages'), delay);
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
