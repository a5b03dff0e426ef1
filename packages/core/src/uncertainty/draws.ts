import { exp } from '../random/exp.js';
import { fillGamma } from '../random/gamma.js';
import { normalQuantile } from '../random/normal.js';
import { ScrambledSobol } from '../random/sobol.js';
import { Stream } from '../random/stream.js';
import type { Block } from './correlation.js';
import type { Model } from './model.js';
import type { Variable } from './variable.js';

/** How many variables, from the first on, follow Sobol' points; the others have streams of their own. */
const LEADING = 64;
/** Streams of the second, independent copy of all draws begin here; the scrambles of Sobol' points beyond both. */
const SECOND = 1 << 30;
const SCRAMBLES = 0xffff_ffff;

/**
 * Where draws come from: `sobol` – scrambled Sobol’ points over the leading inputs; `mc` – keyed streams of random
 * numbers alone.
 */
export type Sampler = 'sobol' | 'mc';

/** Which of two independent sets of draws: two are needed to part the variance among groups. */
export type Copy = 'first' | 'second';

/**
 * The draws of a model, a block at a time. What stands in a block depends on the seed, the replicate and the position
 * alone, never on what was drawn before: replicates can be shared out among threads.
 */
export class Draws {
  /** the row of each drawn input */
  readonly rows: ReadonlyMap<string, number>;
  readonly #correlated: ReadonlySet<number>;
  readonly #scores: Float64Array;
  #sobol: { replicate: number; points: ScrambledSobol } | undefined;

  /**
   * @param seed a whole number from 0 to 2^53 - 1
   * @param perReplicate points in a replicate: a power of two under Sobol'
   * @param block the greatest number of draws asked for at a time
   * @param concentration what the concentration of every assumed composition is multiplied by
   */
  constructor(
    readonly model: Model,
    readonly seed: number,
    readonly sampler: Sampler,
    readonly perReplicate: number,
    readonly block: number,
    readonly concentration = 1,
  ) {
    const ids = [
      ...model.variables.flatMap(({ inputs }) => inputs.map(({ id }) => id)),
      ...model.compositions.flatMap(({ parts }) => parts.map(({ input }) => input)),
    ];
    this.rows = new Map(ids.map((id, at) => [id, at]));
    this.#correlated = new Set(model.blocks.flatMap(({ variables }) => variables));
    this.#scores = new Float64Array(
      block * (2 + model.blocks.reduce((most, one) => Math.max(most, one.variables.length), 0)),
    );
  }

  /** Fills the rows of `out` (row r begins at r x `block`) with draws number `first` … of a replicate. */
  fill(out: Float64Array, replicate: number, first: number, count: number, copy: Copy = 'first'): void {
    const { model, block } = this;
    const at = { replicate, first, count, copy };
    model.variables.forEach((variable, position) => {
      if (!this.#correlated.has(position)) this.#fillVariable(out, variable, position, at);
    });
    for (const own of model.blocks) this.#fillBlock(out, own, at);
    let stream = model.variables.length;
    for (const { parts, rest, concentration, counted } of model.compositions) {
      const whole = counted ? concentration : concentration * this.concentration;
      const shapes = [...parts.map(({ share }) => share * whole), rest * whole];
      const rows = parts.map(({ input }) => (this.rows.get(input) as number) * block);
      const sum = this.#scores.subarray(0, count).fill(0);
      const remainder = block;
      shapes.forEach((shape, part) => {
        const [target, start] = part < rows.length ? [out, rows[part] as number] : [this.#scores, remainder];
        if (shape > 0) fillGamma(this.#stream(stream + part, at), shape, target, start, count);
        else target.fill(0, start, start + count);
        for (let i = 0; i < count; i += 1) (sum[i] as number) += target[start + i] as number;
      });
      for (const start of rows)
        for (let i = 0; i < count; i += 1) (out[start + i] as number) /= sum[i] as number;
      stream += shapes.length;
    }
  }

  #fillVariable(out: Float64Array, variable: Variable, position: number, at: At): void {
    const { inputs } = variable;
    const scored = inputs.some(({ drawn }) => drawn.lognormal);
    const draws = this.#scores.subarray(0, at.count);
    if (this.sampler === 'sobol' && position < LEADING) {
      this.#points(position, at, draws);
      if (scored) for (let i = 0; i < at.count; i += 1) draws[i] = normalQuantile(draws[i] as number);
    } else if (scored) this.#stream(position, at).fillNormal(draws, 0, at.count);
    else this.#stream(position, at).fillUniform(draws, 0, at.count);
    this.#take(out, variable, draws, scored);
  }

  /** Each input its own quantile at the scores, or at the probabilities, of its variable. */
  #take(out: Float64Array, { inputs }: Variable, draws: Float64Array, scored: boolean): void {
    const count = draws.length;
    for (const { id, drawn } of inputs) {
      const start = (this.rows.get(id) as number) * this.block;
      if (drawn.lognormal) {
        const { mu, sigma } = drawn.lognormal;
        for (let i = 0; i < count; i += 1) out[start + i] = exp(mu + sigma * (draws[i] as number));
      } else if (scored)
        for (let i = 0; i < count; i += 1) out[start + i] = drawn.ofScore(draws[i] as number);
      else for (let i = 0; i < count; i += 1) out[start + i] = drawn.quantile(draws[i] as number);
    }
  }

  /** Correlated scores: the triangle times independent ones. */
  #fillBlock(out: Float64Array, { variables, triangle }: Block, at: At): void {
    const { block } = this;
    const { count } = at;
    const own = variables.map((position, n) => {
      const scores = this.#scores.subarray((n + 1) * block, (n + 1) * block + count);
      if (this.sampler === 'sobol' && position < LEADING) {
        this.#points(position, at, scores);
        for (let i = 0; i < count; i += 1) scores[i] = normalQuantile(scores[i] as number);
      } else this.#stream(position, at).fillNormal(scores, 0, count);
      return scores;
    });
    const mixed = this.#scores.subarray(0, count);
    variables.forEach((position, n) => {
      mixed.fill(0);
      for (let k = 0; k <= n; k += 1) {
        const weight = triangle[n]?.[k] as number;
        const scores = own[k] as Float64Array;
        for (let i = 0; i < count; i += 1) (mixed[i] as number) += weight * (scores[i] as number);
      }
      this.#take(out, this.model.variables[position] as Variable, mixed, true);
    });
  }

  #points(position: number, { replicate, first, count, copy }: At, out: Float64Array): void {
    const leading = Math.min(LEADING, this.model.variables.length);
    if (this.#sobol?.replicate !== replicate) {
      const points = new ScrambledSobol(2 * leading, new Stream(this.seed, SCRAMBLES, replicate));
      this.#sobol = { replicate, points };
    }
    this.#sobol.points.fill(copy === 'first' ? position : leading + position, first, count, out, 0);
  }

  /** The stream of one variable or part for one block of draws. */
  #stream(number: number, { replicate, first, copy }: At): Stream {
    const blocks = Math.ceil(this.perReplicate / this.block);
    const own = replicate * blocks + Math.floor(first / this.block);
    return new Stream(this.seed, number + (copy === 'first' ? 0 : SECOND), own);
  }
}

interface At {
  readonly replicate: number;
  readonly first: number;
  readonly count: number;
  readonly copy: Copy;
}
