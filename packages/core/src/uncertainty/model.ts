import { distinct, type Problem } from '../base/problem.js';
import type { Family, Graph, Input } from '../formula/graph.js';
import { type Composition, compositionsOf } from './composition.js';
import { type Block, correlate } from './correlation.js';
import { drawnOf } from './drawn.js';
import { monthsIndependent, sharesUnused } from './problems.js';
import { concentrationFor, type UncertaintyFields } from './schema.js';
import type { Variable } from './variable.js';

/** What is uncertain in a case, and how: what the samples reading draws. */
export interface Model {
  /** those of small families first: what many figures share weighs most */
  readonly variables: readonly Variable[];
  readonly compositions: readonly Composition[];
  readonly blocks: readonly Block[];
  /** whether a Student's t stands in an exponent (calibration): then an uncapped amount has quantiles, but no mean */
  readonly isHeavyTailed?: boolean;
  /** inputs of which only the two ends are known: run at both, never drawn */
  readonly intervals: readonly Input[];
  /** ranges of what is decided and not drawn: they make scenarios */
  readonly judgments: readonly Input[];
}

/** Every input of a graph once, with the first family in which it stands. */
function inputsIn(graph: Graph): ReadonlyMap<string, { readonly input: Input; readonly family: Family }> {
  const inputs = new Map<string, { input: Input; family: Family }>();
  for (const family of graph.families) {
    if (family.op !== 'input') continue;
    for (const input of family.inputs) if (!inputs.has(input.id)) inputs.set(input.id, { input, family });
  }
  return inputs;
}

const isRange = ({ low, high }: Input): boolean =>
  low !== undefined && high !== undefined && !low.equals(high);

/** From the inputs of a graph and the section `uncertainty` of its case to what is drawn. */
export function modelOf(
  graph: Graph,
  fields: UncertaintyFields | undefined,
): { readonly model: Model; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const inputs = inputsIn(graph);
  const variables = new Map<string, { group: string; size: number; inputs: Variable['inputs'][number][] }>();
  const intervals: Input[] = [];
  let isHeavyTailed = false;
  const judgments: Input[] = [];
  for (const { input, family } of inputs.values()) {
    const { estimate } = input;
    if (!estimate || !(isRange(input) || estimate.composition)) continue;
    if (estimate.kind === 'judgment') judgments.push(input);
    else if (!estimate.spread) {
      if (!estimate.composition || isRange(input)) intervals.push(input);
    } else if (!estimate.composition) {
      const fit = drawnOf(input);
      if ('problem' in fit) {
        problems.push(fit.problem);
        continue;
      }
      isHeavyTailed ||= 'degrees' in estimate.spread;
      const id = estimate.driver ?? input.id;
      const group = estimate.group ?? family.id;
      const known = variables.get(id) ?? { group, size: family.index.members.length, inputs: [] };
      known.inputs.push({ id: input.id, drawn: fit.drawn });
      variables.set(id, known);
    }
  }
  const ordered = [...variables].sort(([, a], [, b]) => a.size - b.size);
  const list = ordered.map(([id, { group, inputs: own }]): Variable => ({ id, group, inputs: own }));
  const compositions = compositionsOf(
    [...inputs.values()].map(({ input }) => input),
    fields,
  );
  const blocks = correlate(fields?.correlations ?? [], list, inputs);
  problems.push(
    ...compositions.problems,
    ...blocks.problems,
    ...independence(fields),
    ...unusedShares(fields, compositions.compositions),
  );
  return {
    model: {
      variables: list,
      compositions: compositions.compositions,
      blocks: blocks.blocks,
      isHeavyTailed,
      intervals,
      judgments,
    },
    problems: distinct(problems),
  };
}

/** Months that are taken as independent, without anything that is shared: that is said. */
function independence(fields: UncertaintyFields | undefined): Problem[] {
  return (fields?.traffic ?? []).flatMap(({ months, error, errors }, at) => {
    const path = `uncertainty.traffic[${at}]`;
    if (months) return [monthsIndependent(`${path}.months`)];
    const shared = error ?? errors?.vendor ?? errors?.site;
    return errors?.month && !shared ? [monthsIndependent(`${path}.errors.month`)] : [];
  });
}

/** A concentration that bears on no site: its views are not built from shares. */
function unusedShares(
  fields: UncertaintyFields | undefined,
  compositions: readonly Composition[],
): Problem[] {
  const drawn = compositions.map(({ site }) => concentrationFor(fields, site)?.path ?? '');
  return (fields?.shares ?? []).flatMap((_, at) => {
    const path = `uncertainty.shares[${at}]`;
    return drawn.some((one) => one.startsWith(`${path}.`)) ? [] : [sharesUnused(path)];
  });
}
