import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import type { Estimate, Family, Graph, Input } from '../../../packages/core/src/formula/graph.js';
import type { Basis, Subject } from '../../../packages/core/src/sensitivity/basis.js';
import { simulate } from '../../../packages/core/src/sensitivity/simulate.js';
import type { Sampler } from '../../../packages/core/src/uncertainty/draws.js';
import { modelOf } from '../../../packages/core/src/uncertainty/model.js';
import type { UncertaintyFields } from '../../../packages/core/src/uncertainty/schema.js';
import { indexOf, inputOf } from '../formula/making.js';

export const one = indexOf('case', 1);
export const pair = indexOf('pair', 2);
export const SAMPLERS = ['mc', 'sobol'] as const;

/** An input that is drawn, or decided: its range with an estimate. */
export const estimated = (
  id: string,
  [value, low, high]: readonly [string, string?, string?],
  estimate: Partial<Estimate> = {},
): Input => ({ ...inputOf(id, value, low, high), estimate: { kind: 'measurement', ...estimate } });

/** The normal quantile at 0.95. */
const Z95 = 1.6448536269514722;
/** The standard deviation of the logarithm, where 90% lies within this ratio of the median. */
export const sigmaOf = (ratio: string): number => Math.log(Number(ratio)) / Z95;

/** A lognormal input: 90% of it lies between median/ratio and median x ratio. */
export function lognormal(id: string, median: string, ratio: string, more: Partial<Estimate> = {}): Input {
  const [value, by] = [Fraction.of(median), Fraction.of(ratio)];
  const range = [median, value.over(by).toText(), value.times(by).toText()] as const;
  return estimated(id, range, { spread: { shape: 'lognormal', coverage: 0.9 }, ...more });
}

interface Output {
  readonly found: Family;
  readonly award?: Family;
  readonly claim?: string;
}

/** A graph with what is asked of it: an output for each plaintiff, the last one for all together. */
export function basisOver(graph: Graph, outputs: readonly Output[], fields?: UncertaintyFields): Basis {
  const { model, problems } = modelOf(graph, fields);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  const subjects = outputs.map(
    ({ found, award = found, claim }, at): Subject => ({
      id: `p${at}`,
      found,
      award,
      ...(claim === undefined ? {} : { claim: Fraction.of(claim) }),
    }),
  );
  const total = subjects.at(-1) as Subject;
  const stated = evaluate(graph, exact);
  return { graph, plaintiffs: subjects.slice(0, -1), total, titles: total.found, model, stated };
}

/** The draws of the found amount of each output. */
export async function drawsOf(basis: Basis, draws: number, seed: number, sampler: Sampler) {
  return (await simulate(basis, basis.stated, { draws, seed, sampler })).found as readonly Float64Array[];
}
