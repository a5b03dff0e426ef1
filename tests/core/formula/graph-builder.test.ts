import { describe, expect, test } from 'vitest';
import { argsOf, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import { indexOf, inputOf, named, plain } from './making.js';

const titles = indexOf('titles', 2);
const months = indexOf('months', 3);

function start() {
  const graph = new GraphBuilder();
  const fee = graph.input('fee', titles, [inputOf('fee.a', '440'), inputOf('fee.b', '500')], plain);
  const views = graph.input(
    'views',
    months,
    ['1', '2', '3'].map((n) => inputOf(`views.${n}`, n)),
    plain,
  );
  return { graph, fee, views };
}

describe('what a graph is', () => {
  test('families stand in the order in which they were made, arguments before what uses them', () => {
    const { graph, fee, views } = start();
    const total = graph.sum('total', views, titles, [0, 1, 1], plain);
    const amount = graph.mul('amount', [fee, total], plain);
    expect(graph.families).toEqual([fee, views, total, amount]);
    for (const family of graph.families) {
      const before = graph.families.slice(0, graph.families.indexOf(family));
      expect(argsOf(family).every((arg) => before.includes(arg))).toBe(true);
    }
  });

  test('a family has the index of its arguments, a moved one the index it was moved to', () => {
    const { graph, fee, views } = start();
    expect(graph.cut('cut', fee, plain).index).toBe(titles);
    expect(graph.sub('sub', views, views, plain).index).toBe(months);
    expect(graph.sum('sum', views, titles, [0, 0, 1], plain).index).toBe(titles);
    expect(graph.gather('gather', fee, months, [0, 1, 0]).index).toBe(months);
  });

  test('a gathered family keeps the name of what it hands on, unless it is given another', () => {
    const { graph } = start();
    const rate = graph.input('rate', indexOf('case', 1), [inputOf('rate', '0.1')], named('料率', 'rate'));
    expect(graph.gather('a', rate, titles, [0, 0]).label).toEqual({ ja: '料率', en: 'rate' });
    expect(graph.gather('b', rate, titles, [0, 0], named('率', 'share')).label).toEqual({
      ja: '率',
      en: 'share',
    });
  });

  test('a basis is empty where none is named', () => {
    const { graph, fee } = start();
    const basis = [{ ja: '著作権法114条3項', en: 'Copyright Act Art. 114(3)' }];
    expect(graph.cut('plain', fee, plain).basis).toEqual([]);
    expect(graph.cut('lawful', fee, { ...plain, basis }).basis).toEqual(basis);
  });
});

describe('what is a fault of ours and throws', () => {
  test('two families of one id, whatever their ops', () => {
    const { graph, fee, views } = start();
    expect(() => graph.cut('fee', fee, plain)).toThrow('two families are called fee');
    expect(() => graph.sum('views', views, titles, [0, 0, 0], plain)).toThrow(RangeError);
    expect(() => graph.input('fee', titles, [inputOf('x', '1'), inputOf('y', '1')], plain)).toThrow(
      RangeError,
    );
    expect(graph.families).toHaveLength(2);
  });

  test('more or fewer inputs than the index has members', () => {
    const { graph } = start();
    expect(() => graph.input('few', titles, [inputOf('x', '1')], plain)).toThrow(
      'one input for each member of titles',
    );
    const three = ['1', '2', '3'].map((n) => inputOf(n, n));
    expect(() => graph.input('many', titles, three, plain)).toThrow(RangeError);
  });

  test.each(['add', 'mul', 'min', 'max'] as const)(
    '%s of families of different indexes, or of none',
    (op) => {
      const { graph, fee, views } = start();
      expect(() => graph[op]('x', [fee, views], plain)).toThrow('x: arguments of one index');
      expect(() => graph[op]('x', [], plain)).toThrow(RangeError);
    },
  );

  test.each(['sub', 'div'] as const)('%s of families of different indexes', (op) => {
    const { graph, fee, views } = start();
    expect(() => graph[op]('x', fee, views, plain)).toThrow('x: arguments of one index');
  });

  test('an index with the same name and members is still another index', () => {
    const { graph, fee } = start();
    const twin = graph.input('twin', indexOf('titles', 2), [inputOf('p', '1'), inputOf('q', '2')], plain);
    expect(() => graph.add('x', [fee, twin], plain)).toThrow(RangeError);
  });

  test.each([
    ['too few', [0, 1]],
    ['too many', [0, 1, 0, 1]],
    ['one beyond the end', [0, 1, 2]],
    ['one before the start', [0, -1, 1]],
    ['one that is no number', [0, Number.NaN, 1]],
  ])('positions of a sum: %s', (_, to) => {
    const { graph, views } = start();
    expect(() => graph.sum('x', views, titles, to, plain)).toThrow(
      'a position in titles for each member of months',
    );
  });

  test.each([
    ['too few', [0]],
    ['too many', [0, 1, 2]],
    ['one beyond the end', [0, 3]],
    ['one before the start', [-1, 0]],
  ])('positions of a gather: %s', (_, from) => {
    const { graph, views } = start();
    expect(() => graph.gather('x', views, titles, from)).toThrow(
      'a position in months for each member of titles',
    );
  });
});
