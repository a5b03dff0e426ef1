import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { explainOne } from '../../../packages/core/src/formula/explain-one.js';
import { GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import { indexOf, inputOf, plain } from './making.js';

const pair = indexOf('titles', 2);

function start() {
  const graph = new GraphBuilder();
  const x = graph.input('x', pair, [inputOf('xa', '7'), inputOf('xb', '5')], plain);
  const y = graph.input('y', pair, [inputOf('ya', '3'), inputOf('yb', '4')], plain);
  const product = graph.mul('product', [x, graph.gather('turned', y, pair, [1, 0])], plain);
  graph.sum('sum', product, indexOf('case', 1), [0, 0], plain);
  const of = (family: string, member: number) =>
    explainOne(graph, evaluate(graph, exact), { family, member });
  return of;
}

describe('one figure by itself', () => {
  test('says what it is made from, and where each term stands, through what only places it', () => {
    const { line, terms } = start()('product', 1);
    expect(line).toMatchObject({ op: 'mul' });
    expect(terms).toEqual([
      { family: 'x', member: 1 },
      { family: 'y', member: 0 },
    ]);
    expect(start()('sum', 0).terms).toEqual([
      { family: 'product', member: 0 },
      { family: 'product', member: 1 },
    ]);
  });

  test('asked of a place where a figure stands for another, it tells of that one', () => {
    expect(start()('turned', 0)).toEqual(start()('y', 1));
    expect(start()('y', 1).terms).toEqual([]);
  });

  test.each([
    ['z', 0],
    ['x', 2],
    ['x', -1],
  ])('a figure that is not there (%s[%d]) is a misuse', (family, member) => {
    expect(() => start()(family, member)).toThrow(
      expect.objectContaining({
        code: 'misuse.figure',
        message: expect.stringContaining(`${family}[${member}]`),
      }),
    );
  });
});
