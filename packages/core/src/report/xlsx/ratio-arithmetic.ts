import type { Op } from '../../formula/graph.js';
import { gcd, isKept, type Ratio } from './ratio.js';

/** A number between the operands and the result: one of the cells that the workbook shows beside it. */
export type Step = 'num' | 'den' | 'common' | 'scaled' | `num${number}` | `den${number}`;

interface Combined {
  readonly result: Ratio;
  readonly steps: ReadonlyMap<Step, number>;
}

/**
 * The result of an operation by the very steps that the formulas of a workbook take, and what those steps come to;
 * undefined where a number on the way goes beyond 2^53, so that a spreadsheet would round it.
 */
export function combined(op: Op, terms: readonly Ratio[]): Combined | undefined {
  switch (op) {
    case 'add':
    case 'sum':
      return added(terms);
    case 'sub':
      return added(terms.map((term, at) => (at === 0 ? term : { ...term, num: -term.num })));
    case 'mul':
      return oneByOne(terms, times);
    case 'div':
      return oneByOne(terms, (a, { num, den }) => (num === 0 ? undefined : times(a, { num: den, den: num })));
    case 'min':
      return oneByOne(terms, (a, b) => smaller(a, b));
    case 'max':
      return oneByOne(terms, (a, b) => greater(a, b));
    default:
      return oneByOne(terms, () => undefined);
  }
}

function oneByOne(
  [first, ...others]: readonly Ratio[],
  combine: (a: Ratio, b: Ratio) => Ratio | undefined,
): Combined | undefined {
  if (!first) return undefined;
  const steps = new Map<Step, number>();
  let result = first;
  for (const [at, other] of others.entries()) {
    const next = combine(result, other);
    if (!next) return undefined;
    result = next;
    steps.set(`num${at + 1}`, next.num).set(`den${at + 1}`, next.den);
  }
  return { result, steps };
}

/** Reduced across before it is multiplied: nothing on the way is greater than the result. */
function times(a: Ratio, b: Ratio): Ratio | undefined {
  const [across, back] = [gcd(a.num, b.den), gcd(b.num, a.den)];
  const num = (a.num / across) * (b.num / back);
  const den = (a.den / back) * (b.den / across);
  return isKept(num) && isKept(den) ? { num, den } : undefined;
}

function added(terms: readonly Ratio[]): Combined | undefined {
  let common = 1;
  for (const { den } of terms) {
    common = (common / gcd(common, den)) * den;
    if (!isKept(common)) return undefined;
  }
  let sum = 0;
  for (const { num, den } of terms) {
    const scaled = num * (common / den);
    sum += scaled;
    if (!isKept(scaled) || !isKept(sum)) return undefined;
  }
  const shared = gcd(sum, common);
  const steps = new Map<Step, number>([
    ['common', common],
    ['scaled', sum],
  ]);
  return { result: { num: sum / shared, den: common / shared }, steps };
}

const isLess = (a: Ratio, b: Ratio): boolean | undefined => {
  const [left, right] = [a.num * b.den, b.num * a.den];
  return isKept(left) && isKept(right) ? left < right : undefined;
};

const smaller = (a: Ratio, b: Ratio): Ratio | undefined => {
  const less = isLess(b, a);
  return less === undefined ? undefined : less ? b : a;
};

const greater = (a: Ratio, b: Ratio): Ratio | undefined => {
  const less = isLess(a, b);
  return less === undefined ? undefined : less ? b : a;
};
