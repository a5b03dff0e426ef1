import type { Fraction } from '../base/fraction.js';
import type { Reading } from './evaluate.js';
import { argsOf, type Family, type Graph } from './graph.js';

/** Float64 noise just below a whole number is no part to be cut: `300 x (10/30)` may come out as 99.99999999999999. */
const NOISE = 1e-13;

/** The values of a family in one block: one number for each member, or a row of draws for each. */
type Values = Constants | Rows;
interface Constants {
  readonly constants: Float64Array;
}
interface Rows {
  readonly data: Float64Array;
  readonly rows: Int32Array;
}

/**
 * The samples reading: the graph in float64, a block of draws at a time, row by row. What no draw touches is computed
 * once, exactly. Cuts, caps and claims are those of the graph, in every draw.
 */
export class Samples {
  /** the rows to be filled before each run: row r begins at r x `block` */
  readonly draws: Float64Array;
  readonly #values = new Map<Family, Values>();
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
    const constants = new Map<string, number>();
    for (const family of graph.families) {
      if (family.op !== 'input' || !family.inputs.some((input) => drawn.has(input.id))) continue;
      for (const { id } of family.inputs)
        if (!drawn.has(id) && !constants.has(id)) constants.set(id, drawn.size + constants.size);
    }
    this.draws = new Float64Array((drawn.size + constants.size) * block);
    const rowOf = (id: string) => drawn.get(id) ?? (constants.get(id) as number);
    for (const family of graph.families) {
      const args = argsOf(family).map((arg) => this.#values.get(arg) as Values);
      if (family.op === 'input') {
        if (!family.inputs.some((input) => drawn.has(input.id)))
          this.#values.set(family, constantsOf(exact, family));
        else {
          family.inputs.forEach(({ id, value }) => {
            if (!drawn.has(id)) this.draws.fill(value.toNumber(), rowOf(id) * block, (rowOf(id) + 1) * block);
          });
          this.#values.set(family, {
            data: this.draws,
            rows: Int32Array.from(family.inputs, ({ id }) => rowOf(id)),
          });
        }
      } else if (args.every((arg) => 'constants' in arg))
        this.#values.set(family, constantsOf(exact, family));
      else this.#values.set(family, this.#varying(family, args));
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
    if ('constants' in values) {
      out.fill(values.constants[member] as number, from, from + count);
      return;
    }
    const start = (values.rows[member] as number) * this.block;
    out.set(values.data.subarray(start, start + count), from);
  }

  #varying(family: Exclude<Family, { readonly op: 'input' }>, args: readonly Values[]): Values {
    const { block } = this;
    const size = family.index.members.length;
    if (family.op === 'gather') {
      const [arg] = args as [Rows];
      return { data: arg.data, rows: Int32Array.from(family.from, (at) => arg.rows[at] as number) };
    }
    const data = new Float64Array(size * block);
    const rows = Int32Array.from({ length: size }, (_, at) => at);
    if (family.op === 'sum') {
      const { to } = family;
      const [arg] = args as [Rows];
      this.#steps.push((count) => {
        data.fill(0);
        for (let at = 0; at < to.length; at += 1)
          addRow(data, (to[at] as number) * block, arg.data, (arg.rows[at] as number) * block, count);
      });
    } else if (family.op === 'cut') {
      const [arg] = args as [Rows];
      this.#steps.push((count) => {
        for (let member = 0; member < size; member += 1)
          cutRow(data, member * block, arg.data, (arg.rows[member] as number) * block, count);
      });
    } else if (family.op === 'mul') this.#steps.push(product(data, block, args, size));
    else {
      const combine = COMBINE[family.op];
      this.#steps.push((count) => {
        for (let member = 0; member < size; member += 1) {
          const out = member * block;
          for (let position = 0; position < args.length; position += 1) {
            const arg = args[position] as Values;
            const given = position === 0 ? GIVEN : combine;
            if ('constants' in arg) given.constant(data, out, arg.constants[member] as number, count);
            else given.row(data, out, arg.data, (arg.rows[member] as number) * block, count);
          }
        }
      });
    }
    return { data, rows };
  }
}

const constantsOf = (exact: Reading<Fraction>, family: Family): Values => ({
  constants: Float64Array.from(exact.of(family), (value) => value.toNumber()),
});

/**
 * A product of constants and rows, in as few passes as there can be: the constants are one number, and the first two
 * rows are taken together. Most of a simulation's time goes by here.
 */
function product(
  data: Float64Array,
  block: number,
  args: readonly Values[],
  size: number,
): (count: number) => void {
  const varying = args.filter((arg): arg is Rows => !('constants' in arg));
  const constants = args.filter((arg): arg is Constants => 'constants' in arg);
  const scale = Float64Array.from({ length: size }, (_, at) =>
    constants.reduce((result, { constants: values }) => result * (values[at] as number), 1),
  );
  const [first, second, ...rest] = varying as [Rows, ...Rows[]];
  return (count) => {
    for (let member = 0; member < size; member += 1) {
      const out = member * block;
      const start = (first.rows[member] as number) * block;
      const factor = scale[member] as number;
      if (!second) scaleRow(data, out, first.data, start, factor, count);
      else {
        const other = (second.rows[member] as number) * block;
        for (let i = 0; i < count; i += 1)
          data[out + i] = (first.data[start + i] as number) * (second.data[other + i] as number) * factor;
      }
      for (const { data: more, rows } of rest)
        mulRow(data, out, more, (rows[member] as number) * block, count);
    }
  };
}

function scaleRow(
  out: Float64Array,
  at: number,
  data: Float64Array,
  start: number,
  factor: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) out[at + i] = (data[start + i] as number) * factor;
}

function mulRow(out: Float64Array, at: number, data: Float64Array, start: number, count: number): void {
  for (let i = 0; i < count; i += 1) (out[at + i] as number) *= data[start + i] as number;
}

function addRow(out: Float64Array, at: number, data: Float64Array, start: number, count: number): void {
  for (let i = 0; i < count; i += 1) (out[at + i] as number) += data[start + i] as number;
}

/** How an argument changes what stands in the row already. */
interface Combine {
  row(out: Float64Array, at: number, data: Float64Array, start: number, count: number): void;
  constant(out: Float64Array, at: number, value: number, count: number): void;
}

/** The first argument fills the row. */
const GIVEN: Combine = {
  row: (out, at, data, start, count) => {
    for (let i = 0; i < count; i += 1) out[at + i] = data[start + i] as number;
  },
  constant: (out, at, value, count) => {
    out.fill(value, at, at + count);
  },
};

const COMBINE: Readonly<Record<'add' | 'min' | 'max' | 'sub' | 'div', Combine>> = {
  add: {
    row: addRow,
    constant: (out, at, value, count) => {
      for (let i = at; i < at + count; i += 1) (out[i] as number) += value;
    },
  },
  sub: {
    row: (out, at, data, start, count) => {
      for (let i = 0; i < count; i += 1) (out[at + i] as number) -= data[start + i] as number;
    },
    constant: (out, at, value, count) => {
      for (let i = at; i < at + count; i += 1) (out[i] as number) -= value;
    },
  },
  div: {
    row: (out, at, data, start, count) => {
      for (let i = 0; i < count; i += 1) (out[at + i] as number) /= data[start + i] as number;
    },
    constant: (out, at, value, count) => {
      for (let i = at; i < at + count; i += 1) (out[i] as number) /= value;
    },
  },
  min: {
    row: (out, at, data, start, count) => {
      for (let i = 0; i < count; i += 1) {
        const other = data[start + i] as number;
        if (other < (out[at + i] as number)) out[at + i] = other;
      }
    },
    constant: (out, at, value, count) => {
      for (let i = at; i < at + count; i += 1) if ((out[i] as number) > value) out[i] = value;
    },
  },
  max: {
    row: (out, at, data, start, count) => {
      for (let i = 0; i < count; i += 1) {
        const other = data[start + i] as number;
        if (other > (out[at + i] as number)) out[at + i] = other;
      }
    },
    constant: (out, at, value, count) => {
      for (let i = at; i < at + count; i += 1) if ((out[i] as number) < value) out[i] = value;
    },
  },
};

function cutRow(out: Float64Array, at: number, data: Float64Array, start: number, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const value = data[start + i] as number;
    out[at + i] = Math.trunc(value + value * NOISE);
  }
}
