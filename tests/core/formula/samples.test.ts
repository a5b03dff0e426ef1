import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder, type Input } from '../../../packages/core/src/formula/graph.js';
import { Samples } from '../../../packages/core/src/formula/samples.js';
import { indexOf, inputOf, plain } from './making.js';
import { randomGraph } from './random-graph.js';

const BLOCK = 4;
/** What inputs are drawn as, in tenths: none of them is a whole number, so that cuts bite. */
const DRAWS = [1.1, 2.3, 4.7];

/** Draws of one figure, the inputs that are named being drawn as `DRAWS`, each by another turn of them. */
function sampled(graph: GraphBuilder, family: Family, member: number, drawn: readonly string[]): number[] {
  const rows = new Map(drawn.map((id, row) => [id, row]));
  const samples = new Samples(graph, evaluate(graph, exact), rows, BLOCK);
  for (const row of rows.values())
    for (const [at, value] of turned(row).entries()) samples.draws[row * BLOCK + at] = value;
  samples.run(DRAWS.length);
  const out = new Float64Array(DRAWS.length + 2).fill(-1);
  samples.copy(family, member, DRAWS.length, out, 1);
  expect([out[0], out.at(-1)]).toEqual([-1, -1]);
  return [...out.subarray(1, -1)];
}
const turned = (row: number): number[] => DRAWS.map((_, at) => DRAWS[(at + row) % DRAWS.length] as number);

/** The same figure by exact fractions, draw by draw. */
const exactly = (graph: GraphBuilder, family: Family, member: number, drawn: readonly string[]): number[] =>
  DRAWS.map((_, at) => {
    const input = (one: Input) => {
      const row = drawn.indexOf(one.id);
      return row < 0 ? one.value : Fraction.of(String(turned(row)[at]));
    };
    return evaluate(graph, { ...exact, input })
      .at(family, member)
      .toNumber();
  });

test('draws of any figure are those of the exact graph, but for the noise of float64', () => {
  let cuts = 0;
  fc.assert(
    fc.property(randomGraph, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (random, which) => {
      const { graph, root, member, inputs } = random;
      const drawn = inputs.flatMap(({ id }, at) => (which[at] ? [id] : []));
      if (drawn.length === 0) return;
      let expected: number[];
      try {
        expected = exactly(graph, root, member, drawn);
      } catch {
        return; // a divisor that is zero
      }
      if (graph.families.some(({ op }) => op === 'cut' || op === 'div')) cuts += 1;
      const found = sampled(graph, root, member, drawn);
      const isNear = (value: number, at: number) =>
        Math.abs(value - (expected[at] as number)) <= 1e-9 * Math.max(1, Math.abs(expected[at] as number));
      // A cut of what lies within the noise of a whole number may go either way: those are tested by hand.
      if (!graph.families.some(({ op }) => op === 'cut')) expect(found.filter(isNear)).toEqual(found);
    }),
    { numRuns: 400, seed: 4 },
  );
  expect(cuts).toBeGreaterThan(50);
});

describe('each operation on rows', () => {
  const pair = indexOf('titles', 2);
  function start() {
    const graph = new GraphBuilder();
    const x = graph.input('x', pair, [inputOf('xa', '3'), inputOf('xb', '5')], plain);
    const y = graph.input('y', pair, [inputOf('ya', '2'), inputOf('yb', '-4')], plain);
    return { graph, x, y };
  }
  const both = ['xa', 'xb', 'ya', 'yb'];

  test.each(['add', 'mul', 'min', 'max', 'sub', 'div'] as const)('%s', (op) => {
    const { graph, x, y } = start();
    const made =
      op === 'sub' || op === 'div' ? graph[op]('made', x, y, plain) : graph[op]('made', [x, y], plain);
    for (const drawn of [['xa'], ['yb'], ['xb', 'yb'], both])
      for (const member of [0, 1]) {
        const found = sampled(graph, made, member, drawn).map((value) => value.toFixed(9));
        expect(found).toEqual(exactly(graph, made, member, drawn).map((value) => value.toFixed(9)));
      }
  });

  test('sums and gathers, of rows with a scale of their own', () => {
    const { graph, x, y } = start();
    const scaled = graph.mul('scaled', [x, graph.gather('turned', y, pair, [1, 0])], plain);
    const four = indexOf('four', 4);
    const spread = graph.gather('spread', scaled, four, [1, 0, 1, 1]);
    const sum = graph.sum('sum', spread, pair, [0, 1, 0, 1], plain);
    for (const drawn of [['xa', 'xb'], both])
      for (const member of [0, 1])
        expect(sampled(graph, sum, member, drawn).map((value) => value.toFixed(9))).toEqual(
          exactly(graph, sum, member, drawn).map((value) => value.toFixed(9)),
        );
  });

  test('three rows and more are multiplied in one pass or two', () => {
    const { graph, x, y } = start();
    for (const count of [3, 4, 5]) {
      const product = graph.mul(
        `of${count}`,
        Array.from({ length: count }, (_, at) => (at % 2 ? y : x)),
        plain,
      );
      expect(sampled(graph, product, 0, both).map((value) => value.toFixed(6))).toEqual(
        exactly(graph, product, 0, both).map((value) => value.toFixed(6)),
      );
    }
  });

  /** What is left of a value by a cut, the value being drawn as `one` times `other`. */
  function cutOf(one: number, other: number): number {
    const graph = new GraphBuilder();
    const index = indexOf('case', 1);
    const x = graph.input('x', index, [inputOf('x', '1')], plain);
    const y = graph.input('y', index, [inputOf('y', '1')], plain);
    const cut = graph.cut('cut', graph.mul('xy', [x, y], plain), plain);
    const samples = new Samples(
      graph,
      evaluate(graph, exact),
      new Map([
        ['x', 0],
        ['y', 1],
      ]),
      1,
    );
    samples.draws.set([one, other]);
    samples.run(1);
    const out = new Float64Array(1);
    samples.copy(cut, 0, 1, out, 0);
    return out[0] as number;
  }

  test('a cut takes no unit for the noise of float64, and no more than a thousandth for noise', () => {
    expect(cutOf(300, 10 / 30)).toBe(100);
    expect(cutOf(0.1, 3)).toBe(0);
    expect(cutOf(1, 99.999)).toBe(99);
    expect(cutOf(1, 99.9999999)).toBe(99);
    expect(cutOf(1, -99.99999999999999)).toBe(-100);
    expect(cutOf(1, -99.9)).toBe(-99);
    // In ten thousand billions a share of 1e-13 would be whole units.
    expect(cutOf(1, 1e13 - 0.5)).toBe(1e13 - 1);
    expect(cutOf(1, 0.5 - 1e13)).toBe(1 - 1e13);
  });
});

test('a family of another graph has no draws', () => {
  const [graph, other] = [new GraphBuilder(), new GraphBuilder()];
  const make = (one: GraphBuilder) => one.input('x', indexOf('case', 1), [inputOf('x', '1')], plain);
  make(graph);
  const samples = new Samples(graph, evaluate(graph, exact), new Map(), 1);
  expect(() => samples.copy(make(other), 0, 1, new Float64Array(1), 0)).toThrow(
    'x is not part of this graph',
  );
});
