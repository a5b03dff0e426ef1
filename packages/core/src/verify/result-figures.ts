import type { Words } from '../base/words.js';
import { type Enclosure, reachesItsBounds } from '../formula/bounds.js';
import { evaluate } from '../formula/evaluate.js';
import { fold } from '../formula/fold.js';
import type { Family } from '../formula/graph.js';
import type { Figures } from './figures.js';
import { guardedBounds, Uncomputable } from './guarded.js';
import { at, below, isObject, listOf, within } from './json-value.js';
import { checkOrder } from './order-figures.js';
import { fractionOf } from './rebuild.js';

const KEYS = ['loss', 'found', 'allowed', 'lawyersFee', 'award'] as const;

const ABOUT = {
  plaintiff: { ja: '別の原告の行を指している。', en: 'it names a line of the working of another plaintiff' },
  sum: { ja: '原告ごとの額の合計と違う。', en: 'not the sum of the plaintiffs' },
  beyond: { ja: '請求額を超えている。', en: 'more than is claimed' },
  claim: { ja: '計算に用いた請求額と違う。', en: 'not the claim with which it was computed' },
  bounds: {
    ja: '入力値の幅から求まる上下の端を計算できない。',
    en: 'the ends that follow from the ranges of the inputs cannot be computed',
  },
} as const satisfies Record<string, Words>;

/** The families of one plaintiff's amounts, or of all. */
type Named = Readonly<Partial<Record<(typeof KEYS)[number], Family>>>;

/** The amounts of every plaintiff and in all, with their ends, and the sums of the orders. */
export function checkResult(figures: Figures): void {
  const { report } = figures;
  const plaintiffs = listOf(within(report, 'result', 'plaintiffs'));
  const total = within(report, 'result', 'total');
  const subjects = [...plaintiffs, total].map((entry, n) => {
    const path = n < plaintiffs.length ? below('result.plaintiffs', n) : 'result.total';
    const named = amounts(figures, path, entry);
    if (n < plaintiffs.length) own(figures, path, entry, n, named);
    return { path, entry, named };
  });
  for (const key of KEYS) {
    const parts = plaintiffs.map((one) => at(one, key));
    const isNone = parts.every((one) => one === null);
    figures.expect(below('result.total', key), at(total, key), isNone ? null : figures.sum(parts), ABOUT.sum);
  }
  ends(figures, subjects);
}

function amounts(figures: Figures, path: string, entry: unknown): Named {
  const named: Partial<Record<(typeof KEYS)[number], Family>> = {};
  for (const key of KEYS) {
    const family = figures.family(`${path}.families.${key}`, within(entry, 'families', key));
    if (family) named[key] = family;
    figures.figure(path, entry, key, family);
  }
  return named;
}

/** What only a single plaintiff has: its own lines of the working, its claim, its order. */
function own(figures: Figures, path: string, entry: unknown, n: number, named: Named): void {
  const id = at(entry, 'id');
  for (const key of KEYS) {
    const family = named[key];
    if (family) figures.expect(`${path}.families.${key}`, family.index.members[0]?.id, id, ABOUT.plaintiff);
  }
  for (const key of ['base', 'fee', 'total'] as const) {
    const stated = figures.rebuilt.inputs.get(`plaintiffs[${n}].claim.${key}`);
    const found = within(entry, 'claim', key);
    if (stated) figures.expect(`${path}.claim.${key}`, found, stated.value.toText(), ABOUT.claim);
    // A claimed fee is no input where nothing says how a fee is found.
    else if (key !== 'fee') figures.expect(`${path}.claim.${key}`, found, null, ABOUT.claim);
  }
  for (const [key, claim] of [
    ['allowed', 'base'],
    ['lawyersFee', 'fee'],
    ['award', 'total'],
  ] as const) {
    const [amount, claimed] = [at(entry, key), within(entry, 'claim', claim)].map(fractionOf);
    if (amount && claimed && amount.compare(claimed) > 0)
      figures.findings.wrong('figures', `${path}.${key}`, at(entry, key), ABOUT.beyond);
  }
  checkOrder(figures, path, entry);
}

interface Subject {
  readonly path: string;
  readonly entry: unknown;
  readonly named: Named;
}

/** The enclosures, on the folded graph as the report makes them. */
function ends(figures: Figures, subjects: readonly Subject[]): void {
  const { graph, inputs } = figures.rebuilt;
  const roots = subjects.flatMap(({ named }) =>
    [named.found, named.award].filter((one) => one !== undefined),
  );
  const isRanged = [...inputs.values()].some((input) => input.low !== undefined);
  let endsOf: (family: Family) => Enclosure;
  try {
    const folded = fold(graph, [...new Set(roots)]);
    const reading = evaluate(folded.graph, guardedBounds());
    endsOf = (family) => reading.at(folded.of(family), 0);
    if (isRanged) roots.forEach(endsOf);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof Uncomputable)) throw error;
    figures.findings.wrong('figures', 'result', undefined, ABOUT.bounds);
    return;
  }
  const uncertain = listOf(within(figures.report, 'uncertainty', 'plaintiffs'));
  for (const [n, { path, entry, named }] of subjects.entries()) {
    const isTotal = n === subjects.length - 1;
    if (!named.found || !named.award) continue;
    const written = at(entry, 'bounds');
    const [found, award] = [named.found, named.award].map((family) => {
      const value = figures.exact.at(family, 0);
      return isRanged ? endsOf(family) : { low: value, high: value };
    }) as [Enclosure, Enclosure];
    if (isRanged) {
      pair(figures, `${path}.bounds.found`, at(written, 'found'), found);
      pair(figures, `${path}.bounds.award`, at(written, 'award'), award);
      const isExact = reachesItsBounds(graph, named.award, 0);
      figures.expect(`${path}.bounds.exact`, at(written, 'exact'), isExact);
    } else figures.expect(`${path}.bounds`, written, null);
    const told = isTotal ? within(figures.report, 'uncertainty', 'total') : uncertain[n];
    const place = isTotal ? 'uncertainty.total' : below('uncertainty.plaintiffs', n);
    if (!isObject(figures.report.uncertainty)) continue;
    pair(figures, `${place}.bounds`, at(told, 'bounds'), award);
    pair(figures, `${place}.found.bounds`, within(told, 'found', 'bounds'), found);
  }
}

function pair(figures: Figures, path: string, written: unknown, { low, high }: Enclosure): void {
  figures.expect(`${path}.low`, at(written, 'low'), low.toText());
  figures.expect(`${path}.high`, at(written, 'high'), high.toText());
}
