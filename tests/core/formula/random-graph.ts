import fc from 'fast-check';
import {
  type Family,
  GraphBuilder,
  type Index,
  type Input,
} from '../../../packages/core/src/formula/graph.js';
import { indexOf, inputOf, named, plain } from './making.js';

/** A graph, the node that its last step made, and the inputs it is made of. */
export interface RandomGraph {
  readonly graph: GraphBuilder;
  readonly root: Family;
  readonly member: number;
  readonly inputs: readonly Input[];
}

interface Step {
  readonly op: 'add' | 'mul' | 'min' | 'max' | 'sub' | 'div' | 'cut' | 'sum' | 'gather';
  /** which of the families made so far, counted round */
  readonly picks: readonly number[];
  /** positions of a sum or a gather, counted round */
  readonly map: readonly number[];
  /** number of members of the index to which a sum or a gather leads */
  readonly size: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom('add', 'mul', 'min', 'max', 'sub', 'div', 'cut', 'sum', 'gather'),
  picks: fc.array(fc.nat(99), { minLength: 2, maxLength: 3 }),
  map: fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
  size: fc.integer({ min: 1, max: 3 }),
});

/** value, low and high of an input, all above zero, some without a range; in tenths, so that cuts bite. */
const range = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([tenths, ranged]) => {
    const [low, value, high] = [...tenths]
      .sort((a, b) => a - b)
      .map((n) => `${Math.floor(n / 10)}.${n % 10}`);
    return ranged ? ([value, low, high] as const) : ([value] as const);
  });

/** Random graphs over at most five inputs, of every op; inputs and families are used again freely. */
export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .record({
    ranges: fc.array(range, { minLength: 1, maxLength: 5 }),
    families: fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    steps: fc.array(step, { maxLength: 7 }),
    member: fc.nat(9),
  })
  .map(({ ranges, families, steps, member }) => {
    const inputs = ranges.map(([value = '1', low, high], at) => inputOf(`x${at}`, value, low, high));
    const maker = new Maker();
    for (const picks of families) maker.input(picks.map((pick) => inputs[pick % inputs.length] as Input));
    for (const one of steps) maker.take(one);
    const root = maker.graph.families.at(-1) as Family;
    return { graph: maker.graph, root, member: member % root.index.members.length, inputs };
  });

/** Random trees over scalars, in which every input stands exactly once. */
export const randomTree: fc.Arbitrary<RandomGraph> = fc
  .record({
    ranges: fc.array(range, { minLength: 1, maxLength: 6 }),
    ops: fc.array(fc.tuple(fc.constantFrom('add', 'mul', 'min', 'max', 'sub', 'div'), fc.boolean()), {
      minLength: 5,
      maxLength: 5,
    }),
  })
  .map(({ ranges, ops }) => {
    const inputs = ranges.map(([value = '1', low, high], at) => inputOf(`x${at}`, value, low, high));
    const maker = new Maker();
    for (const one of inputs) maker.input([one]);
    const unused = [...maker.graph.families];
    for (const [op, cut] of ops.slice(0, inputs.length - 1)) {
      const [a, b] = unused.splice(0, 2) as [Family, Family];
      const made = maker.combine(op, [a, b]);
      unused.push(cut ? maker.cut(made) : made);
    }
    return { graph: maker.graph, root: unused[0] as Family, member: 0, inputs };
  });

/** Makes families, and knows which of them are above zero at any inputs: only they divide. */
class Maker {
  readonly graph = new GraphBuilder();
  readonly #positive = new Set<Family>();
  readonly #indexes = [1, 2, 3].map((count) => indexOf(`index${count}`, count));
  #count = 0;

  input(inputs: readonly Input[]): Family {
    const made = this.graph.input(this.#id(), this.#index(inputs.length), inputs, plain);
    return this.#keep(made, true);
  }

  take({ op, picks, map, size }: Step): Family {
    const all = this.graph.families;
    const first = all[(picks[0] ?? 0) % all.length] as Family;
    if (op === 'cut') return this.cut(first);
    if (op === 'sum' || op === 'gather') return this.#move(op, first, map, this.#index(size));
    const mates = all.filter((family) => family.index === first.index);
    const others = picks.slice(1).map((pick) => mates[pick % mates.length] as Family);
    return this.combine(op, [first, ...others]);
  }

  combine(op: 'add' | 'mul' | 'min' | 'max' | 'sub' | 'div', args: readonly Family[]): Family {
    const [first, second] = args as [Family, Family];
    const positive = args.every((arg) => this.#positive.has(arg));
    if (op === 'sub') return this.#keep(this.graph.sub(this.#id(), first, second, plain), false);
    if (op === 'div' && this.#positive.has(second))
      return this.#keep(this.graph.div(this.#id(), first, second, plain), this.#positive.has(first));
    // What may be zero divides nothing here: the two are multiplied instead.
    return this.#keep(this.graph[op === 'div' ? 'mul' : op](this.#id(), args, plain), positive);
  }

  cut(what: Family): Family {
    return this.#keep(this.graph.cut(this.#id(), what, plain), false);
  }

  #move(op: 'sum' | 'gather', what: Family, map: readonly number[], index: Index): Family {
    const [over, into] = op === 'sum' ? [what.index, index] : [index, what.index];
    const positions = over.members.map((_, at) => (map[at] ?? 0) % into.members.length);
    const filled = op === 'gather' || into.members.every((_, at) => positions.includes(at));
    const naming = named(op === 'sum' ? '計' : '転記', op);
    const made = this.graph[op](this.#id(), what, index, positions, naming);
    return this.#keep(made, filled && this.#positive.has(what));
  }

  #keep(family: Family, positive: boolean): Family {
    if (positive) this.#positive.add(family);
    return family;
  }

  #id(): string {
    this.#count += 1;
    return `f${this.#count}`;
  }

  #index(size: number): Index {
    return this.#indexes[size - 1] as Index;
  }
}
