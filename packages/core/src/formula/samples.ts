import type { Fraction } from '../base/fraction.js';
import type { Reading } from './evaluate.js';
import { argsOf, type Family, type Graph } from './graph.js';
import { added, cut, FURTHER, given, multiplied, multipliedByTwo, type OnRow, type Rows } from './rows.js';

/**
 * The samples reading: the graph in float64, a block of draws at a time, row by row. What no draw touches is computed
 * once, exactly. Cuts, caps and claims are those of the graph, in every draw.
 */
export class Samples {
  /** the rows to be filled before each run: row r begins at r x `block` */
  readonly draws: Float64Array;
  readonly #ones: Float64Array;
  readonly #values = new Map<Family, Rows>();
  readonly #steps: ((count: number) => void)[] = [];

  /**
   * @param exact the exact reading of the same graph, for what is not drawn
   * @param drawn the row of each drawn input, by its id; rows from 0
   * @param block the greatest number of draws in one run
   */
  constructor(
    graph: Graph,
    exact: Reading<Fraction>,
    drawn: ReadonlyMap<string, number>,
    readonly block: number,
  ) {
    // One row more, of ones: a constant is that row times itself.
    this.draws = new Float64Array((drawn.size + 1) * block).fill(1);
    this.#ones = this.draws.subarray(drawn.size * block);
    for (const family of graph.families) {
      const args = argsOf(family).map((arg) => this.#values.get(arg) as Rows);
      const varies =
        family.op === 'input'
          ? family.inputs.some((input) => drawn.has(input.id))
          : args.some((arg) => arg.data !== this.#ones);
      if (!varies) this.#values.set(family, this.#constants(exact.of(family)));
      else if (family.op !== 'input') this.#values.set(family, this.#computed(family, args));
      else {
        this.#values.set(family, {
          data: this.draws,
          rows: Int32Array.from(family.inputs, ({ id }) => drawn.get(id) ?? drawn.size),
          scale: Float64Array.from(family.inputs, ({ id }, at) =>
            drawn.has(id) ? 1 : exact.at(family, at).toNumber(),
          ),
        });
      }
    }
  }

  /** Computes the first `count` draws of the block. */
  run(count: number): void {
    for (const step of this.#steps) step(count);
  }

  /** Copies the draws of one node of the graph. */
  copy(family: Family, member: number, count: number, out: Float64Array | Float32Array, from: number): void {
    const values = this.#values.get(family);
    if (!values) throw new RangeError(`${family.id} is not part of this graph`);
    const { data, rows, scale } = values;
    const start = (rows[member] as number) * this.block;
    const factor = scale[member] as number;
    for (let i = 0; i < count; i += 1) out[from + i] = (data[start + i] as number) * factor;
  }

  #constants(values: readonly Fraction[]): Rows {
    return {
      data: this.#ones,
      rows: new Int32Array(values.length),
      scale: Float64Array.from(values, (value) => value.toNumber()),
    };
  }

  #computed(family: Exclude<Family, { readonly op: 'input' }>, args: readonly Rows[]): Rows {
    const size = family.index.members.length;
    const [first, second] = args as [Rows, ...Rows[]];
    switch (family.op) {
      case 'gather':
        return {
          data: first.data,
          rows: Int32Array.from(family.from, (at) => first.rows[at] as number),
          scale: Float64Array.from(family.from, (at) => first.scale[at] as number),
        };
      case 'mul':
        return this.#product(args, size);
      case 'sum':
        return this.#sum(first, family.to, size);
      case 'div':
        if (second?.data === this.#ones)
          return { ...first, scale: first.scale.map((factor, at) => factor / (second.scale[at] as number)) };
        return this.#combined(args, size, given, FURTHER.div);
      case 'cut':
        return this.#combined(args, size, cut, cut);
      default:
        return this.#combined(args, size, given, FURTHER[family.op]);
    }
  }

  /** The first argument as `start` takes it, then every other as `further` does. */
  #combined(args: readonly Rows[], size: number, start: OnRow, further: OnRow): Rows {
    const { block } = this;
    const out = ownRows(size, block);
    this.#steps.push((count) => {
      for (let member = 0; member < size; member += 1) {
        for (let position = 0; position < args.length; position += 1) {
          const { data, rows, scale } = args[position] as Rows;
          const take = position === 0 ? start : further;
          const row = (rows[member] as number) * block;
          take(out.data, member * block, data, row, scale[member] as number, count);
        }
      }
    });
    return out;
  }

  /** Rows multiplied with one another; constants, and the scales of the rows, make the scale of the product. */
  #product(args: readonly Rows[], size: number): Rows {
    const { block } = this;
    const [first, ...others] = args.filter((arg) => arg.data !== this.#ones) as [Rows, ...Rows[]];
    const scale = Float64Array.from({ length: size }, (_, at) =>
      args.reduce((product, arg) => product * (arg.scale[at] as number), 1),
    );
    if (others.length === 0) return { ...first, scale };
    const { data, rows } = ownRows(size, block);
    this.#steps.push((count) => {
      for (let member = 0; member < size; member += 1) {
        const at = member * block;
        let [from, start] = [first.data, (first.rows[member] as number) * block];
        for (let next = 0; next < others.length; next += 2) {
          const one = others[next] as Rows;
          const two = others[next + 1];
          const second = (one.rows[member] as number) * block;
          if (!two) multiplied(data, at, from, start, one.data, second, count);
          else {
            const third = (two.rows[member] as number) * block;
            multipliedByTwo(data, at, from, start, one.data, second, two.data, third, count);
          }
          [from, start] = [data, at];
        }
      }
    });
    return { data, rows, scale };
  }

  #sum({ data, rows, scale }: Rows, to: readonly number[], size: number): Rows {
    const { block } = this;
    const out = ownRows(size, block);
    this.#steps.push((count) => {
      out.data.fill(0);
      for (let at = 0; at < to.length; at += 1) {
        const row = (rows[at] as number) * block;
        added(out.data, (to[at] as number) * block, data, row, scale[at] as number, count);
      }
    });
    return out;
  }
}

/** A row for each member. */
const ownRows = (size: number, block: number): Rows => ({
  data: new Float64Array(size * block),
  rows: Int32Array.from({ length: size }, (_, at) => at),
  scale: new Float64Array(size).fill(1),
});
