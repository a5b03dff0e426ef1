import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Input } from '../formula/graph.js';
import { pearsonOfRank } from '../random/rank.js';

import {
  componentCorrelated,
  correlatedTwice,
  notDrawn,
  notPositive,
  sameVariable,
  unknownInput,
} from './problems.js';
import type { UncertaintyFields } from './schema.js';
import type { Variable } from './variable.js';

/** Variables that are correlated with one another, and the lower triangle that makes their scores of independent ones. */
export interface Block {
  /** positions among the variables, ascending */
  readonly variables: readonly number[];
  readonly triangle: readonly (readonly number[])[];
}

interface Pair {
  readonly ids: readonly string[];
  readonly a: number;
  readonly b: number;
  readonly rank: number;
  readonly path: string;
}

/**
 * Rank correlations as a Gaussian copula: the scores have the Pearson correlation that gives the stated rank
 * correlation (2 sin(pi rho / 6); Kruskal, 1958), and pairs that are not stated have none.
 */
export function correlate(
  stated: NonNullable<UncertaintyFields['correlations']>,
  variables: readonly Variable[],
  inputs: ReadonlyMap<string, { readonly input: Input }>,
): { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const variableOf = new Map(
    variables.flatMap(({ inputs: own }, at) => own.map(({ id }) => [id, at] as const)),
  );
  const seen = new Set<string>();
  const pairs = stated.flatMap(({ between, rank }, n): Pair[] => {
    const path = `uncertainty.correlations[${n}].between`;
    const found = between.map((id, at) => {
      const where = `${path}[${at}]`;
      const input = inputs.get(id)?.input;
      if (!input) problems.push(unknownInput(where, id, [...inputs.keys()]));
      else if (input.estimate?.composition !== undefined) problems.push(componentCorrelated(where, id));
      else if (!variableOf.has(id)) problems.push(notDrawn(where, id));
      return variableOf.get(id);
    });
    const [a, b] = found.sort((x, y) => (x ?? 0) - (y ?? 0));
    if (a === undefined || b === undefined) return [];
    if (a === b) problems.push(sameVariable(path, between));
    else if (seen.has(`${a} ${b}`)) problems.push(correlatedTwice(path, between));
    seen.add(`${a} ${b}`);
    return a === b ? [] : [{ ids: between, a, b, rank: Fraction.of(rank).toNumber(), path }];
  });
  const blocks = connected(pairs).flatMap((own): Block[] => {
    const members = [...new Set(own.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
    const triangle = triangleOf(members, own);
    if (triangle) return [{ variables: members, triangle }];
    const told = own.map(({ ids, rank }) => `${ids.join(' × ')} = ${rank}`);
    problems.push(notPositive(own[0]?.path ?? 'uncertainty.correlations', told));
    return [];
  });
  return { blocks: problems.length > 0 ? [] : blocks, problems };
}

/** Pairs that hang together, through whatever variables. */
function connected(pairs: readonly Pair[]): Pair[][] {
  const groups: { members: Set<number>; pairs: Pair[] }[] = [];
  for (const pair of pairs) {
    const touching = groups.filter(({ members }) => members.has(pair.a) || members.has(pair.b));
    const merged = { members: new Set([pair.a, pair.b]), pairs: [pair] };
    for (const group of touching) {
      for (const member of group.members) merged.members.add(member);
      merged.pairs.unshift(...group.pairs);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.pairs);
}

/** How far below zero a pivot may lie by rounding: of a matrix that is singular, such as one with a correlation of 1. */
const ROUNDING = 1e-12;

/** Cholesky's triangle of the correlation matrix; undefined where it is not positive semi-definite. */
function triangleOf(members: readonly number[], pairs: readonly Pair[]): number[][] | undefined {
  const at = new Map(members.map((member, position) => [member, position]));
  const matrix = members.map((_, row) => members.map((_, column) => (row === column ? 1 : 0)));
  for (const { a, b, rank } of pairs) {
    const [i, j] = [at.get(a) as number, at.get(b) as number];
    const pearson = pearsonOfRank(rank);
    (matrix[i] as number[])[j] = pearson;
    (matrix[j] as number[])[i] = pearson;
  }
  const triangle = members.map(() => members.map(() => 0));
  for (const [i, row] of triangle.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = triangle[j] as number[];
      let rest = (matrix[i] as number[])[j] as number;
      for (let k = 0; k < j; k += 1) rest -= (row[k] as number) * (other[k] as number);
      if (i === j) {
        if (rest < -ROUNDING) return undefined;
        row[i] = rest > ROUNDING ? Math.sqrt(rest) : 0;
      } else if (other[j] === 0) {
        // The row above hangs wholly on the earlier ones: what is left of this one must hang so too.
        if (Math.abs(rest) > 1e-6) return undefined;
      } else row[j] = rest / (other[j] as number);
    }
  }
  return triangle;
}
