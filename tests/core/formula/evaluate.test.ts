import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../../packages/core/src/base/fraction.js';
import { type Algebra, evaluate, termsOf } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import * as rational from '../base/rational.js';
import { indexOf, inputOf, plain } from './making.js';
import { oracle } from './oracle.js';
import { randomGraph } from './random-graph.js';

const pair = indexOf('titles', 2);
const triple = indexOf('months', 3);

function start() {
  const graph = new GraphBuilder();
  const x = graph.input('x', pair, [inputOf('xa', '7.5'), inputOf('xb', '-2.5')], plain);
  const y = graph.input('y', pair, [inputOf('ya', '3'), inputOf('yb', '4')], plain);
  const z = graph.input('z', pair, [inputOf('za', '1'), inputOf('zb', '10')], plain);
  const m = graph.input(
    'm',
    triple,
    ['100', '20', '3'].map((n) => inputOf(`m${n}`, n)),
    plain,
  );
  return { graph, x, y, z, m };
}

const texts = (graph: GraphBuilder, family: Family) =>
  evaluate(graph, exact)
    .of(family)
    .map((value) => value.toText());

describe('each operation, member by member', () => {
  test('inputs are their values', () => {
    const { graph, x } = start();
    expect(texts(graph, x)).toEqual(['7.5', '-2.5']);
  });

  test('add, mul, min and max take any number of arguments', () => {
    const { graph, x, y, z } = start();
    expect(texts(graph, graph.add('add', [x, y, z], plain))).toEqual(['11.5', '11.5']);
    expect(texts(graph, graph.mul('mul', [x, y, z], plain))).toEqual(['22.5', '-100']);
    expect(texts(graph, graph.min('min', [x, y, z], plain))).toEqual(['1', '-2.5']);
    expect(texts(graph, graph.max('max', [x, y, z], plain))).toEqual(['7.5', '10']);
    expect(texts(graph, graph.add('alone', [x], plain))).toEqual(['7.5', '-2.5']);
  });

  test('sub and div keep their sides', () => {
    const { graph, x, y } = start();
    expect(texts(graph, graph.sub('sub', x, y, plain))).toEqual(['4.5', '-6.5']);
    expect(texts(graph, graph.div('div', x, y, plain))).toEqual(['2.5', '-0.625']);
    expect(texts(graph, graph.div('vid', y, x, plain))).toEqual(['0.4', '-1.6']);
  });

  test('cut drops the part below one, at each member by itself', () => {
    const { graph, x } = start();
    expect(texts(graph, graph.cut('cut', x, plain))).toEqual(['7', '-2']);
  });

  test('an algebra is told at which figure it is asked', () => {
    const { graph, x, y } = start();
    const asked: string[] = [];
    const told = <T>(name: string, value: T, node: { family: Family; member: number } | undefined): T => {
      asked.push(`${name} ${node?.family.id}[${node?.member}]`);
      return value;
    };
    const algebra: Algebra<Fraction> = {
      input: (input, node) => told('input', input.value, node),
      add: (values, node) => told('add', exact.add(values, node), node),
      mul: (values, node) => told('mul', exact.mul(values, node), node),
      min: (values, node) => told('min', exact.min(values, node), node),
      max: (values, node) => told('max', exact.max(values, node), node),
      sub: (from, what, node) => told('sub', exact.sub(from, what, node), node),
      div: (what, by, node) => told('div', exact.div(what, by, node), node),
      cut: (value, node) => told('cut', exact.cut(value, node), node),
    };
    const less = graph.sub('less', graph.cut('whole', x, plain), graph.div('part', x, y, plain), plain);
    const sum = graph.sum('sum', less, indexOf('case', 1), [0, 0], plain);
    evaluate(graph, algebra).of(sum);
    expect(asked.sort()).toEqual(
      [
        ...['input x', 'input y', 'cut whole', 'div part', 'sub less'].flatMap((name) => [
          `${name}[0]`,
          `${name}[1]`,
        ]),
        'add sum[0]',
      ].sort(),
    );
  });

  test('sum adds the members that go to one position', () => {
    const { graph, m } = start();
    expect(texts(graph, graph.sum('sum', m, pair, [1, 0, 1], plain))).toEqual(['20', '103']);
  });

  test('a position of a sum to which no member goes is zero', () => {
    const { graph, m } = start();
    expect(texts(graph, graph.sum('sum', m, pair, [1, 1, 1], plain))).toEqual(['0', '123']);
  });

  test('gather takes the value that stands at the given position', () => {
    const { graph, y } = start();
    expect(texts(graph, graph.gather('gather', y, triple, [1, 0, 1]))).toEqual(['4', '3', '4']);
  });
});

test('cutting each member before adding is not cutting the sum', () => {
  // The index at which a cut stands is part of what the graph says.
  const graph = new GraphBuilder();
  const all = indexOf('case', 1);
  const yen = graph.input('yen', pair, [inputOf('a', '0.6'), inputOf('b', '0.6')], plain);
  const early = graph.sum('early', graph.cut('cut each', yen, plain), all, [0, 0], plain);
  const late = graph.cut('late', graph.sum('sum', yen, all, [0, 0], plain), plain);
  expect([texts(graph, early), texts(graph, late)]).toEqual([['0'], ['1']]);
});

test('the walk agrees with the same walk in BigInt arithmetic, on any graph', () => {
  fc.assert(
    fc.property(randomGraph, ({ graph }) => {
      const [values, expected] = [evaluate(graph, exact), evaluate(graph, oracle)];
      for (const family of graph.families) {
        const found = values.of(family).map((value) => rational.parse(value.toText()));
        expect(found).toEqual(expected.of(family));
      }
    }),
    { numRuns: 200 },
  );
});

test('division by a value that turns out to be zero throws', () => {
  const { graph, y } = start();
  const zero = graph.sub('zero', y, y, plain);
  const div = graph.div('div', y, zero, plain);
  const reading = evaluate(graph, exact);
  expect(reading.at(zero, 0).toText()).toBe('0');
  expect(() => reading.of(div)).toThrow('division by zero');
});

test('a family of another graph has no value in this reading', () => {
  const { graph } = start();
  const other = start().x;
  expect(() => evaluate(graph, exact).of(other)).toThrow(
    expect.objectContaining({ code: 'misuse.family', message: 'x is not part of this graph' }),
  );
});

test('the terms of a sum are listed by position, in the order of their members', () => {
  expect(termsOf([1, 0, 1], 3)).toEqual([[1], [0, 2], []]);
});
