import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../../packages/core/src/base/fraction.js';
import { bounds, reachesItsBounds } from '../../../packages/core/src/formula/bounds.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder, type Input } from '../../../packages/core/src/formula/graph.js';
import { indexOf, inputOf, plain } from './making.js';
import { type RandomGraph, randomGraph, randomTree } from './random-graph.js';

const one = indexOf('case', 1);
const pair = indexOf('titles', 2);

function enclosure(graph: GraphBuilder, family: Family, member = 0): [string, string] {
  const { low, high } = evaluate(graph, bounds).at(family, member);
  return [low.toText(), high.toText()];
}

/** The exact value at every choice of a low or a high end for each input that has a range. */
function atCorners({ graph, root, member, inputs }: RandomGraph): Fraction[] {
  const ranged = inputs.filter((input) => input.low !== undefined);
  return Array.from({ length: 2 ** ranged.length }, (_, corner) => {
    const end = (input: Input): Fraction => {
      const at = ranged.indexOf(input);
      return (at < 0 ? undefined : (corner >> at) & 1 ? input.high : input.low) ?? input.value;
    };
    return evaluate(graph, { ...exact, input: end }).at(root, member);
  });
}

describe('the enclosure of each operation', () => {
  function start() {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [inputOf('x', '3', '2', '5')], plain);
    const y = graph.input('y', one, [inputOf('y', '1', '-4', '2.5')], plain);
    return { graph, x, y };
  }

  test('an input without a range is enclosed by itself', () => {
    const { graph } = start();
    expect(enclosure(graph, graph.input('z', one, [inputOf('z', '7')], plain))).toEqual(['7', '7']);
  });

  test('add and sub: the ends add up, and cross over', () => {
    const { graph, x, y } = start();
    expect(enclosure(graph, graph.add('add', [x, y], plain))).toEqual(['-2', '7.5']);
    expect(enclosure(graph, graph.sub('sub', x, y, plain))).toEqual(['-0.5', '9']);
  });

  test('mul: the ends are among the four corners, for any signs', () => {
    const { graph, x, y } = start();
    expect(enclosure(graph, graph.mul('xy', [x, y], plain))).toEqual(['-20', '12.5']);
    expect(enclosure(graph, graph.mul('yy', [y, y], plain))).toEqual(['-10', '16']);
  });

  test.each([
    ['0', '0'],
    ['0', '5'],
    ['-5', '0'],
    ['-5', '5'],
  ])('div: a divisor from %s to %s is refused, for its range holds zero', (low, high) => {
    const { graph, x } = start();
    const by = graph.input('by', one, [inputOf('by', '0', low, high)], plain);
    expect(() => enclosure(graph, graph.div('x/by', x, by, plain))).toThrow(/the range of a divisor/);
  });

  test('div: by a range above zero or below it', () => {
    const { graph, x, y } = start();
    const minus = graph.input('minus', one, [inputOf('minus', '-2', '-4', '-1')], plain);
    expect(enclosure(graph, graph.div('y/x', y, x, plain))).toEqual(['-2', '1.25']);
    expect(enclosure(graph, graph.div('x/minus', x, minus, plain))).toEqual(['-5', '-0.5']);
  });

  test('min and max: of the lows and of the highs', () => {
    const { graph, x, y } = start();
    expect(enclosure(graph, graph.min('min', [x, y], plain))).toEqual(['-4', '2.5']);
    expect(enclosure(graph, graph.max('max', [x, y], plain))).toEqual(['2', '5']);
  });

  test('cut: both ends are cut toward zero', () => {
    const { graph, y } = start();
    expect(enclosure(graph, graph.cut('cut', y, plain))).toEqual(['-4', '2']);
  });

  test.each([
    ['spans zero', '-1', '1'],
    ['begins at zero', '0', '1'],
    ['ends at zero', '-1', '0'],
  ])('a divisor whose range %s throws', (_, low, high) => {
    const { graph, x } = start();
    const by = graph.input('by', one, [inputOf('by', '0.5', low, high)], plain);
    const div = graph.div('div', x, by, plain);
    expect(() => evaluate(graph, bounds).of(div)).toThrow('the range of a divisor holds zero');
  });
});

test('the exact value lies within the enclosure, and so does the value at any corner', () => {
  fc.assert(
    fc.property(randomGraph, (random) => {
      const { low, high } = evaluate(random.graph, bounds).at(random.root, random.member);
      const stated = evaluate(random.graph, exact).at(random.root, random.member);
      for (const value of [stated, ...atCorners(random)]) {
        expect(low.compare(value) <= 0 && value.compare(high) <= 0).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('where the bounds are said to be reached, some corner reaches each of them', () => {
  fc.assert(
    fc.property(fc.oneof(randomTree, randomGraph), (random) => {
      fc.pre(reachesItsBounds(random.graph, random.root, random.member));
      const { low, high } = evaluate(random.graph, bounds).at(random.root, random.member);
      const values = atCorners(random);
      expect(values.some((value) => value.equals(low))).toBe(true);
      expect(values.some((value) => value.equals(high))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the bounds of a formula in which every input stands once are reached', () => {
  fc.assert(
    fc.property(randomTree, ({ graph, root, member }) => {
      expect(reachesItsBounds(graph, root, member)).toBe(true);
    }),
  );
});

describe('when the bounds may be wider than what can happen', () => {
  test('an input that stands twice pulls both ways: x − x is 0, its enclosure is not', () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [inputOf('x', '3', '2', '5')], plain);
    const zero = graph.sub('zero', x, x, plain);
    expect(enclosure(graph, zero)).toEqual(['-3', '3']);
    expect(reachesItsBounds(graph, zero, 0)).toBe(false);
  });

  test('an input that stands twice without a range, or with an empty one, does no harm', () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [inputOf('x', '3')], plain);
    const y = graph.input('y', one, [inputOf('y', '3', '3', '3')], plain);
    const zero = graph.sub('zero', graph.mul('xy', [x, y], plain), graph.mul('yx', [y, x], plain), plain);
    expect(reachesItsBounds(graph, zero, 0)).toBe(true);
  });

  test('the same id at two members is one quantity', () => {
    const graph = new GraphBuilder();
    const rate = inputOf('rate', '0.1', '0.05', '0.2');
    const rates = graph.input('rates', pair, [rate, rate], plain);
    const total = graph.sum('total', rates, one, [0, 0], plain);
    expect(reachesItsBounds(graph, total, 0)).toBe(false);
    expect(reachesItsBounds(graph, rates, 1)).toBe(true);
  });

  test('a value gathered to two members and added up again stands twice', () => {
    const graph = new GraphBuilder();
    const rate = graph.input('rate', one, [inputOf('rate', '0.1', '0.05', '0.2')], plain);
    const rates = graph.gather('rates', rate, pair, [0, 0]);
    const total = graph.sum('total', rates, one, [0, 0], plain);
    expect(reachesItsBounds(graph, rates, 0)).toBe(true);
    expect(reachesItsBounds(graph, total, 0)).toBe(false);
  });

  test('nor does what goes to another position of a sum', () => {
    const graph = new GraphBuilder();
    const inputs = ['a', 'b', 'c'].map((id) => inputOf(id, '2', '1', '3'));
    const months = graph.input('months', indexOf('months', 3), inputs, plain);
    const sums = graph.sum('sums', months, pair, [0, 1, 1], plain);
    expect(reachesItsBounds(graph, graph.gather('first', sums, one, [0]), 0)).toBe(true);
  });

  test('nor can all parts of one whole be at their ends', () => {
    const graph = new GraphBuilder();
    const part = (id: string, composition: string): Input => ({
      ...inputOf(id, '0.5', '0.3', '0.7'),
      estimate: { kind: 'behaviour', composition },
    });
    const sumOf = (id: string, ...inputs: Input[]) =>
      graph.sum(id, graph.input(`${id}.of`, pair, inputs, plain), one, [0, 0], plain);
    expect(reachesItsBounds(graph, sumOf('one', part('a', 's'), part('b', 's')), 0)).toBe(false);
    expect(reachesItsBounds(graph, sumOf('two', part('c', 's'), part('d', 'r')), 0)).toBe(true);
  });

  test('what another member rests on does not count', () => {
    const graph = new GraphBuilder();
    const x = inputOf('x', '3', '2', '5');
    const first = graph.input('first', pair, [x, inputOf('y', '4', '3', '5')], plain);
    const second = graph.input(
      'second',
      pair,
      [inputOf('z', '1', '1', '2'), inputOf('y', '4', '3', '5')],
      plain,
    );
    const product = graph.mul('product', [first, second], plain);
    expect([0, 1].map((member) => reachesItsBounds(graph, product, member))).toEqual([true, false]);
  });
});
