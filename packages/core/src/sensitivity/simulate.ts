import type { Fraction } from '../base/fraction.js';
import type { Reading } from '../formula/evaluate.js';
import { Samples } from '../formula/samples.js';
import { Draws, type Sampler } from '../uncertainty/draws.js';
import { type Basis, type Subject, subjectsOf } from './basis.js';
import { Pause, type Running } from './pause.js';
import { REPLICATES } from './statistics.js';

/** How many draws are computed together: few enough for thousands of titles to stay in fast memory. */
export const BLOCK = 512;

/**
 * The most draws that can be asked for, of Sobol’ points (Joe and Kuo (2008)) or of plain Monte Carlo: beyond, a
 * report would take gigabytes and say no more.
 */
export const MOST_DRAWS = 1 << 24;

/** The most draws of titles that are kept: a gigabyte of them. */
export const MOST_TITLE_DRAWS = 1 << 28;

/** How draws were made. */
export interface Drawing {
  /** number of draws in all replicates; see `roundedDraws` */
  readonly draws: number;
  /** a whole number from 0 to 2^53 - 1 */
  readonly seed: number;
  /** where the draws come from */
  readonly sampler: Sampler;
}

/** The draws of the found amount and of the award of each subject, replicate after replicate. */
export interface Simulated {
  readonly found: readonly Float64Array[];
  readonly award: readonly Float64Array[];
  /** of each title, where asked for: thousands of them in single precision, seven digits of each draw */
  readonly titles?: Float32Array;
}

/**
 * The number of draws that is really made: 16 x 2^k points under Sobol' (a block of a digital net is whole only at a
 * power of two; Joe and Kuo (2008)), a multiple of 16 otherwise; never fewer than asked for.
 * @param draws how many draws are asked for, 1 or more
 * @param sampler `sobol` or `mc`
 * @returns the number of draws in all 16 replicates
 * @throws Nothing.
 */
export function roundedDraws(draws: number, sampler: Sampler): number {
  const each = Math.ceil(draws / REPLICATES);
  let power = 1;
  while (power < each) power *= 2;
  return REPLICATES * (sampler === 'sobol' ? power : each);
}

/**
 * Draws the model and computes the graph in each draw.
 * @param exact the exact reading of the basis' graph, perhaps with something changed: gives what is not drawn
 * @param options.replicates which of the 16 to make, for sharing the work among threads; absent: all
 * @throws the signal's reason where it is aborted
 */
export async function simulate(
  basis: Basis,
  exact: Reading<Fraction>,
  drawing: Drawing,
  options: Running & {
    readonly replicates?: { readonly from: number; readonly to: number };
    readonly concentration?: number;
    readonly withTitles?: boolean;
  } = {},
): Promise<Simulated> {
  const { from, to } = options.replicates ?? { from: 0, to: REPLICATES };
  const each = drawing.draws / REPLICATES;
  const { seed, sampler } = drawing;
  const draws = new Draws(basis.model, seed, sampler, each, BLOCK, options.concentration);
  const samples = new Samples(basis.graph, exact, draws.rows, BLOCK);
  const size = each * (to - from);
  const subjects = subjectsOf(basis);
  const found = subjects.map(() => new Float64Array(size));
  // Where no claim caps it and no fee is added, the award is the found amount.
  const award = subjects.map((subject, s) =>
    subject.award === subject.found ? (found[s] as Float64Array) : new Float64Array(size),
  );
  const titles = options.withTitles ? new Float32Array(basis.titles.index.members.length * size) : undefined;
  const pause = new Pause(options);
  const work = samples.draws.length;
  let count = 0;
  for (let at = 0; at < size; at += count) {
    const first = at % each;
    count = Math.min(BLOCK, each - first);
    draws.fill(samples.draws, from + Math.floor(at / each), first, count);
    samples.run(count);
    subjects.forEach((subject: Subject, s) => {
      samples.copy(subject.found, 0, count, found[s] as Float64Array, at);
      if (award[s] !== found[s]) samples.copy(subject.award, 0, count, award[s] as Float64Array, at);
    });
    if (titles)
      for (let t = 0; t < basis.titles.index.members.length; t += 1)
        samples.copy(basis.titles, t, count, titles, t * size + at);
    if (pause.isDue(work)) await pause.rest((at + count) / size);
  }
  return { found, award, ...(titles ? { titles } : {}) };
}
