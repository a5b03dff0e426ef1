import { Samples } from '../formula/samples.js';
import { Draws } from '../uncertainty/draws.js';
import type { Model } from '../uncertainty/model.js';
import { type Basis, subjectsOf } from './basis.js';
import { Pause, type Running } from './pause.js';
import { BLOCK, type Drawing } from './simulate.js';
import { errorOf, type Measured, REPLICATES } from './statistics.js';

/** A group of what is drawn, independent of all others, and its part in the variance of the found amount. */
export interface VarianceShare {
  /** `vendor:…`, `site:…`, `months:…`, `composition:…`, `correlated:1`, or the id of a family of inputs */
  readonly group: string;
  /** the part of the variance that it explains by itself; null where nothing varies */
  readonly first: Measured | null;
  /** that part with all in which it has a share */
  readonly total: Measured | null;
}

const NOISE = 1e-12;

/** The rows of the draws that each independent group moves. */
function groupsOf(model: Model, rows: ReadonlyMap<string, number>): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  const put = (group: string, inputs: readonly string[]) => {
    const known = groups.get(group) ?? [];
    for (const id of inputs) known.push(rows.get(id) as number);
    groups.set(group, known);
  };
  const block = new Map(
    model.blocks.flatMap(({ variables }, at) =>
      variables.map((one) => [one, `correlated:${at + 1}`] as const),
    ),
  );
  model.variables.forEach(({ group, inputs }, at) => {
    put(
      block.get(at) ?? group,
      inputs.map(({ id }) => id),
    );
  });
  for (const { site, parts } of model.compositions) {
    put(
      `composition:${site}`,
      parts.map(({ input }) => input),
    );
  }
  return groups;
}

/** Sums over one replicate, of outputs less a number near their mean. */
interface Sums {
  /** of the outputs A and B, and of their squares: 2n of them */
  readonly sum: number;
  readonly squares: number;
  /** for each group: B times the change from A, the change, and half its square; n of them */
  readonly cross: readonly number[];
  readonly change: readonly number[];
  readonly half: readonly number[];
}

/** What one replicate makes of the variance, and of each group's part in it. */
interface Parts {
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** What is computed from draws: rows to be filled, a run over them, and the outputs of the run. */
interface Computed {
  /** row r begins at r x the block of the draws */
  readonly draws: Float64Array;
  run(count: number): void;
  readonly outputs: readonly ((count: number, into: Float64Array, from: number) => void)[];
}

/** The indices of each subject's found amount, before any claim caps it, over the independent groups of the model. */
export async function varianceShares(
  basis: Basis,
  drawing: Drawing,
  running: Running,
): Promise<VarianceShare[][]> {
  const each = drawing.draws / REPLICATES;
  const draws = new Draws(basis.model, drawing.seed, drawing.sampler, each, BLOCK);
  const samples = new Samples(basis.graph, basis.stated, draws.rows, BLOCK);
  const outputs = subjectsOf(basis).map(
    ({ found }) =>
      (count: number, into: Float64Array, from: number) =>
        samples.copy(found, 0, count, into, from),
  );
  const computed = { draws: samples.draws, run: (count: number) => samples.run(count), outputs };
  return sobolIndices(draws, computed, groupsOf(basis.model, draws.rows), running);
}

/**
 * First-order and total indices. Two independent sets of draws A and B, and for each group the set A with that group
 * from B: first-order by Saltelli et al. (2010), total by Jansen (1999), each from the pooled sums, with the spread of
 * the replicates as error.
 * @param groups the rows that each group moves; the groups are independent of one another
 * @returns for each output, for each group
 * @throws the signal's reason where it is aborted
 */
export async function sobolIndices(
  draws: Draws,
  { draws: rowsOfDraws, run, outputs }: Computed,
  groups: ReadonlyMap<string, readonly number[]>,
  running: Running,
): Promise<VarianceShare[][]> {
  const { perReplicate: each, block } = draws;
  const names = [...groups];
  const size = draws.rows.size * block;
  const [a, b] = [new Float64Array(size), new Float64Array(size)];
  const out = outputs.map(() => ({ a: new Float64Array(each), b: new Float64Array(each) }));
  const mixed = outputs.map(() => names.map(() => new Float64Array(each)));
  const pause = new Pause(running);
  const sums: Sums[][] = [];
  const near = outputs.map(() => 0);
  for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
    for (let first = 0; first < each; first += block) {
      const count = Math.min(block, each - first);
      draws.fill(a, replicate, first, count, 'first');
      draws.fill(b, replicate, first, count, 'second');
      const take = (into: (output: number) => Float64Array) => {
        run(count);
        outputs.forEach((copy, output) => {
          copy(count, into(output), first);
        });
      };
      rowsOfDraws.set(b);
      take((output) => (out[output] as Pair).b);
      rowsOfDraws.set(a);
      take((output) => (out[output] as Pair).a);
      for (const [g, [, rows]] of names.entries()) {
        exchange(rowsOfDraws, b, rows, block);
        take((output) => mixed[output]?.[g] as Float64Array);
        exchange(rowsOfDraws, a, rows, block);
        const done = (replicate + (first + (count * (g + 1)) / names.length) / each) / REPLICATES;
        if (pause.isDue(rowsOfDraws.length)) await pause.rest(done);
      }
    }
    out.forEach(({ a: values }, output) => {
      if (replicate === 0) near[output] = values[0] as number;
    });
    sums.push(
      out.map((pair, output) => sumsOf(pair, mixed[output] as Float64Array[], near[output] as number)),
    );
  }
  return outputs.map((_, output) => {
    const own = partsOf(
      sums.map((replicate) => replicate[output] as Sums),
      each,
      near[output] as number,
    );
    return names.map(([group], g) => ({
      group,
      first: ratio(own, (one) => one.first[g] as number),
      total: ratio(own, (one) => one.total[g] as number),
    }));
  });
}

function exchange(into: Float64Array, from: Float64Array, rows: readonly number[], block: number): void {
  for (const row of rows) into.set(from.subarray(row * block, (row + 1) * block), row * block);
}

/** An output with the draws A and with the draws B. */
interface Pair {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

function sumsOf({ a, b }: Pair, mixed: readonly Float64Array[], near: number): Sums {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [(a[i] as number) - near, (b[i] as number) - near];
    sum += x + y;
    squares += x * x + y * y;
  }
  const groups = mixed.map((values) => {
    let [cross, change, half] = [0, 0, 0];
    for (let i = 0; i < a.length; i += 1) {
      const difference = (values[i] as number) - (a[i] as number);
      cross += ((b[i] as number) - near) * difference;
      change += difference;
      half += 0.5 * difference * difference;
    }
    return { cross, change, half };
  });
  return {
    sum,
    squares,
    cross: groups.map((one) => one.cross),
    change: groups.map((one) => one.change),
    half: groups.map((one) => one.half),
  };
}

/** Each replicate's part, about the mean of all: that of a replicate alone would make its variance too small. */
function partsOf(sums: readonly Sums[], n: number, near: number): Parts[] {
  const mean = sums.reduce((all, { sum }) => all + sum, 0) / (2 * n * sums.length);
  const variances = sums.map(({ sum, squares }) => (squares - 2 * mean * sum) / (2 * n) + mean * mean);
  // What differs in the last bits only does not vary.
  const noise = (Math.abs(mean) + Math.abs(near)) * NOISE;
  const varies = variances.reduce((all, one) => all + one, 0) / sums.length > noise * noise;
  return sums.map(({ cross, change, half }, at) => ({
    variance: varies ? (variances[at] as number) : 0,
    first: cross.map((one, g) => (one - mean * (change[g] as number)) / n),
    total: half.map((one) => one / n),
  }));
}

/** The ratio of sums over all replicates; its error from what each replicate leaves over (the ratio's linear part). */
function ratio(parts: readonly Parts[], pick: (part: Parts) => number): Measured | null {
  const variance = parts.reduce((sum, one) => sum + one.variance, 0) / parts.length;
  if (variance === 0) return null;
  const value = parts.reduce((sum, one) => sum + pick(one), 0) / parts.length / variance;
  const residuals = parts.map((one) => (pick(one) - value * one.variance) / variance);
  return { value, standardError: errorOf(residuals) };
}
